//! Confidential texts: no byte of them is in anything that the program prints or writes, whatever is asked of it.

mod machines;

use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

use libtest_mimic::Trial;
use tempfile::TempDir;

use crate::{Outcome, files, outcome, shown, trial};
use cisgrid::examine;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("confidential::nothing_leaks", nothing_leaks),
        trial(
            "confidential::nothing_leaks_where_there_are_faults",
            nothing_leaks_where_there_are_faults,
        ),
        trial("confidential::one_door", one_door),
        trial("confidential::texts_elsewhere", machines::texts_elsewhere),
        trial(
            "confidential::absent_is_no_fault",
            machines::absent_is_no_fault,
        ),
        trial(
            "confidential::the_page_is_the_same",
            machines::the_page_is_the_same,
        ),
    ]
}

/// Words that stand in the texts and nowhere else, and must not come out: no other text of the tests has them.
const SECRETS: [&str; 10] = [
    "quillfeather",
    "Öhrensausen",
    "marblecake",
    "tidewrack",
    "lanternfish",
    "Brigitta",
    "sparrowgrass",
    "Wolkenkratzer",
    "nightingalevale",
    "Rowantree",
];

const SYNTHESIS: &str = "synthesis:
  title: A walking group
  identifiers: names.txt
  timepoints: {T1: at the start, T2: at six months}
  participants: {P03: {role: walker}, P07: {role: walker}}
sources:
  - {id: interviews, citation: Our interviews. 2024., text: transcripts/, confidential: true, speakers: {interviewers: INT}}
  - {id: again, citation: The same once more. 2024., text: transcripts/P03.txt}
  - {id: diaries, citation: Diaries. 2024., text: \"diaries/{participant}.txt\", confidential: true}
  - {id: paper, citation: A paper. 2024., text: paper.txt}
evidence:
  - {id: mood-rose, strand: quantitative, finding: Mood was higher.}
  - id: company
    strand: qualitative
    finding: People came for the company.
    cite: [interviews, again, diaries]
    quotes:
      - {said: I come to walk among them all, by: P03, at: T1}
      - {said: it never gets me out, by: P07}
      - {said: out of the paper, by: P07, cite: paper}
propositions:
  - id: company-first
    statement: A walking group does people good.
    supported_by: [mood-rose, company]
";

/// A place with a synthesis `s` that has confidential texts in its folder, and others beside it.
fn place() -> Result<TempDir, Box<dyn std::error::Error>> {
    let place = tempfile::tempdir()?;
    let write = |name: &str, bytes: &[u8]| {
        let path = place.path().join(name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
        fs::write(path, bytes)
    };
    write("s/a.yaml", SYNTHESIS.as_bytes())?;
    write(
        "s/cisgrid.local.yaml",
        b"texts: {diaries: ../elsewhere/diaries}\nidentifiers: ../elsewhere/more.txt\n",
    )?;
    write("s/names.txt", b"nightingalevale\n")?;
    write("elsewhere/more.txt", b"Sister Rowantree\n")?;
    write(
        "s/transcripts/P03.txt",
        "INT: And the quillfeather?\r\nP03: I come to talk among them all, says Brigitta. \u{d6}hrensausen.\n"
            .as_bytes(),
    )?;
    let western: Vec<u8> = "P07: It gets me out of sparrowgrass, \u{fc}ber alles.\n"
        .chars()
        .map(|one| one as u8)
        .collect();
    write("s/transcripts/P07.txt", &western)?;
    write("s/transcripts/P11.md", b"Nobody quotes this marblecake.\n")?;
    write(
        "s/transcripts/old/notes.vtt",
        b"WEBVTT\n\n00:01.000 --> 00:02.000\ntidewrack\n",
    )?;
    write("s/nobody-names-me.txt", b"lanternfish\n")?;
    write("s/paper.txt", b"It is out of the paper.\n")?;
    write(
        "elsewhere/diaries/P03.txt",
        b"I come to wander among them all, Wolkenkratzer.\n",
    )?;
    Ok(place)
}

fn run(place: &Path, arguments: &[&str]) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cisgrid"));
    let output = command.args(arguments).current_dir(place).output()?;
    Ok([output.stdout, output.stderr].concat())
}

/// All bytes of a file, those within archives unpacked as well.
pub(crate) fn unpacked(bytes: Vec<u8>) -> Vec<u8> {
    let mut all = bytes.clone();
    if bytes.starts_with(b"PK")
        && let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes))
    {
        for at in 0..archive.len() {
            if let Ok(mut part) = archive.by_index(at) {
                if let Ok(name) = part.name() {
                    all.extend(name.as_bytes());
                }
                let mut inner = Vec::new();
                if part.read_to_end(&mut inner).is_ok() {
                    all.extend(inner);
                }
            }
        }
    }
    all
}

/// The words that came out.
fn leaked(of: &str, bytes: Vec<u8>) -> Vec<String> {
    let bytes = unpacked(bytes);
    let forms = SECRETS.iter().flat_map(|secret| {
        let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let western: Vec<u8> = secret.chars().map(|one| one as u8).collect();
        [secret.as_bytes().to_vec(), wide, western].map(|form| (secret, form))
    });
    let found = forms.filter(|(_, form)| bytes.windows(form.len()).any(|window| window == form));
    let told = found.map(|(secret, _)| format!("{of} has `{secret}`"));
    told.collect()
}

fn folders_of(place: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(place).into_iter().flatten();
    let files = entries.filter(|entry| entry.file_type().is_file());
    files.map(walkdir::DirEntry::into_path).collect()
}

const COMMANDS: [&[&str]; 19] = [
    &["verify", "s"],
    &["verify", "s", "--prune", "--rekey"],
    &["verify", "s", "--mend"],
    &["check", "s", "--most", "0", "--acknowledged"],
    &["check", "s", "--format", "json", "--acknowledged"],
    &["figures", "s"],
    &["figures", "s", "--csv"],
    &["figures", "s", "--format", "json"],
    &["claims", "s"],
    &["claims", "s", "--format", "json"],
    &["list", "ids", "s"],
    &["trace", "company", "s"],
    &["trace", "company", "s", "--format", "json"],
    &["trace", "interviews", "s"],
    &["trace", "diaries", "s", "--format", "json"],
    &["trace", "P03", "s"],
    &["trace", "P07", "s", "--format", "json"],
    &["render", "s", "--to", "all", "-o", "out"],
    &["render", "s", "--check"],
];

fn nothing_leaks() -> Outcome {
    let place = place()?;
    let mut complaints = Vec::new();
    for arguments in COMMANDS {
        let printed = run(place.path(), arguments)?;
        complaints.extend(leaked(&format!("{arguments:?}"), printed));
    }
    let written = folders_of(&place.path().join("out"));
    if written.len() < 10 {
        complaints.push(format!("nothing much was written: {written:?}"));
    }
    for path in written {
        if path.ends_with("nobody-names-me.txt")
            || path.ends_with("names.txt")
            || path.ends_with("cisgrid.local.yaml")
        {
            complaints.push(format!("{} was handed on", path.display()));
        }
        let bytes = fs::read(&path)?;
        complaints.extend(leaked(&path.display().to_string(), bytes));
    }
    // Not even by mistake, as in a message of a panic.
    let assessed =
        examine::folder(&place.path().join("s"), None).map_err(|error| format!("{error:?}"))?;
    let all = format!("{assessed:?}");
    complaints.extend(leaked("all that is known", all.into_bytes()));
    let paths: Vec<_> = assessed.confidential.paths().collect();
    let wanted = [
        "diaries/P03.txt",
        "transcripts/P03.txt",
        "transcripts/P07.txt",
        "transcripts/P11.md",
        "transcripts/old/notes.vtt",
    ];
    if paths != wanted {
        complaints.push(format!("the confidential texts are {paths:?}"));
    }
    let words = assessed.confidential.reveal("transcripts/P03.txt");
    if words.is_none_or(|words| !words.contains("quillfeather?\nP03:")) {
        complaints.push("the door does not lead to the text".to_owned());
    }
    let rendered = assessed
        .renderable()
        .map(|one| one.into_inner().confidential.paths().count());
    if !matches!(rendered, Ok(0)) {
        complaints.push("what is rendered has the texts".to_owned());
    }
    outcome(complaints)
}

/// What a fault leaves in doubt is kept as close as what is sound.
fn nothing_leaks_where_there_are_faults() -> Outcome {
    let mut complaints = Vec::new();
    let faults = [
        ("confidential: true", "confidental: true"),
        ("confidential: true", "confidential: yes"),
        ("confidential: true", "confidential:"),
        ("transcripts/, ", "\"transcripts/{person}.txt\", "),
        ("transcripts/, ", "\"transcripts/{participant}-{at}.txt\", "),
        ("title: A walking group", "title: [A walking group"),
        ("id: interviews, ", ""),
        (
            "cite: [interviews, again, diaries]",
            "cite: [interviews, again, diarys]",
        ),
    ];
    for (from, to) in faults {
        let place = place()?;
        fs::write(
            place.path().join("s/a.yaml"),
            SYNTHESIS.replacen(from, to, 1),
        )?;
        // A byte that no encoding explains: the place of it would be shown.
        fs::write(
            place.path().join("s/transcripts/P07.txt"),
            b"sparrowgrass \x81\x8d\xff\n",
        )?;
        for arguments in COMMANDS {
            let printed = run(place.path(), arguments)?;
            let of = format!("with `{to}` {}", arguments.join(" "));
            complaints.extend(leaked(&of, printed));
        }
    }
    outcome(complaints)
}

/// Who may look at confidential texts: a use elsewhere in the code is a fault.
fn one_door() -> Outcome {
    let allowed = [
        "src/read/confidential.rs",
        "src/verify/status.rs",
        "src/examine/reveal.rs",
    ];
    let mut complaints = Vec::new();
    for path in files("src") {
        let shown = shown(&path);
        let text = fs::read_to_string(&path)?;
        let opens = text.contains(".reveal(") || text.contains("ConfidentialTexts::reveal");
        if opens && !allowed.iter().any(|allowed| shown.starts_with(allowed)) {
            complaints.push(format!("{shown} looks at confidential texts"));
        }
        if text.contains("bytes_of(")
            && !["src/read/folder.rs", "src/read/texts.rs"].contains(&&*shown)
        {
            complaints.push(format!("{shown} reads texts from disk"));
        }
    }
    outcome(complaints)
}

//! Tables and transcripts that are stored in other ways than UTF-8: read where it is certain, told where not.

use std::path::Path;

use encoding_rs::Encoding;
use libtest_mimic::Trial;

use crate::{Outcome, outcome, trial};
use cisgrid::diagnostic::Diagnostic;
use cisgrid::examine;
use cisgrid::read::folder::Project;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("texts::encodings::western", western),
        trial("texts::encodings::others", others),
        trial("texts::encodings::two_bytes", two_bytes),
        trial("texts::encodings::paths", paths),
    ]
}

const YAML: &str = "sources:\n  - {id: study, citation: A study. 2024., text: t.txt}\n\
                    evidence:\n  - {id: a, strand: qualitative, finding: Balance came., cite: study}\n";

/// What is found where the transcript holds these bytes: the names of the checks that are about files.
fn told(bytes: Vec<u8>) -> Vec<&'static str> {
    let texts = [("a.yaml", YAML.as_bytes().to_vec()), ("t.txt", bytes)];
    let assessed = examine::assess(Project::of_texts(Path::new(""), texts), None);
    let of_files = |found: &&Diagnostic| found.check.code.starts_with("CG0");
    let found = assessed.diagnostics.iter().filter(of_files);
    found
        .map(|found| found.check.name)
        .filter(|name| *name != "nothing-declared")
        .collect()
}

fn stored(text: &str, name: &str) -> Vec<u8> {
    let encoding = Encoding::for_label(name.as_bytes());
    let encoding = encoding.unwrap_or_else(|| panic!("no encoding `{name}`"));
    let (bytes, _, lost) = encoding.encode(text);
    assert!(!lost, "`{text}` cannot be stored as {name}");
    bytes.into_owned()
}

fn hold(rows: &[(&str, &str)], wanted: &[&str]) -> Outcome {
    let mut complaints = Vec::new();
    for (text, name) in rows {
        let found = told(stored(text, name));
        if found != wanted {
            complaints.push(format!("{text:?} as {name}: {found:?}, not {wanted:?}"));
        }
    }
    outcome(complaints)
}

fn western() -> Outcome {
    let texts = [
        "Na ja, ich fühle mich weniger müde.",
        "À présent, je me sens moins fatiguée – c’est sûr.",
        "Me siento menos cansada, mañana será otro día. ¿Y tú? “Sí”, él dijo.",
        "Jag mår bättre på hösten, sade hon. År efter år.",
        "Så er det blevet bedre, når jeg går en tur på øen.",
        "Não sei, mas a comunicação melhorou depois, também às vezes.",
        "Perché è più facile così, città.",
        "Það er betra þegar ég fer út.",
        "I don’t know – it’s the café, £5, naïve.",
        "Le cœur de l’œuvre, c’est ça.",
    ];
    hold(
        &texts.map(|text| (text, "windows-1252")),
        &["other-encoding"],
    )
}

/// The bytes of these are letters in Windows-1252 too, but others.
fn others() -> Outcome {
    let rows = [
        (
            "Řekl jsem, že se cítím méně unavený, když chodím ven.",
            "windows-1250",
        ),
        ("Czuję się lepiej, gdy chodzę na spacer.", "windows-1250"),
        (
            "Jobban érzem magam, amióta sétálok. Erős, hűvös.",
            "windows-1250",
        ),
        ("Mă simt mai bine când merg.", "windows-1250"),
        ("Kendimi daha iyi hissediyorum, ağır ışık.", "windows-1254"),
        (
            "Jaučiuosi mažiau pavargęs, kai einu į lauką.",
            "windows-1257",
        ),
        ("Я чувствую себя лучше.", "windows-1251"),
        ("Я чувствую себя лучше.", "koi8-r"),
        ("Νιώθω καλύτερα.", "windows-1253"),
        ("אני מרגיש טוב יותר", "windows-1255"),
        ("أشعر بتحسن", "windows-1256"),
        ("気分が良くなりました。", "shift_jis"),
        ("我感觉好多了。", "gbk"),
        ("À présent, je me sens moins fatiguée, ça va.", "macintosh"),
        ("I don’t know – it’s “fine”.", "macintosh"),
        ("Es geht mir besser, müde bin ich häufig.", "macintosh"),
    ];
    hold(&rows, &["encoding"])
}

fn two_bytes() -> Outcome {
    let text = "P07: ich fühle mich – “weniger” müde.\r\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
    let cases = [
        (little.clone(), "other-encoding"),
        (big.clone(), "other-encoding"),
        (marked(&[0xff, 0xfe], &little), "other-encoding"),
        (marked(&[0xfe, 0xff], &big), "other-encoding"),
        (
            marked(&[0xff, 0xfe], &little[..little.len() - 1]),
            "encoding",
        ),
        (marked(&[0xff, 0xfe, 0, 0], &little), "encoding"),
    ];
    let mut complaints = Vec::new();
    for (number, (bytes, wanted)) in cases.into_iter().enumerate() {
        let found = told(bytes);
        if found != [wanted] {
            complaints.push(format!("case {number}: {found:?}, not {wanted}"));
        }
    }
    for quiet in [
        &b""[..],
        b"P07: so tired",
        b"\xef\xbb\xbfP07: m\xc3\xbcde",
        b"\0\0\0",
        b"a\0b",
    ] {
        if !told(quiet.to_vec()).is_empty() {
            complaints.push(format!("{quiet:?} is told"));
        }
    }
    outcome(complaints)
}

/// A path finds its file in whichever form the disk stores its accents.
fn paths() -> Outcome {
    let yaml = YAML.replace("t.txt", "texts/été.txt");
    let texts = [
        ("a.yaml", yaml.into_bytes()),
        ("texts/e\u{301}te\u{301}.txt", b"P07: so tired".to_vec()),
    ];
    let assessed = examine::assess(Project::of_texts(Path::new(""), texts), None);
    let mut found = assessed.diagnostics.iter();
    match found.find(|found| found.check.name == "missing-file") {
        None => Ok(()),
        Some(found) => Err(found.message.clone().into()),
    }
}

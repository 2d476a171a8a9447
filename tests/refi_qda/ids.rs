//! Ids and files stay with what they were given to: codes in another order, put elsewhere, renamed or gone, texts that are
//! called alike, and codes of another project.

use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use tempfile::TempDir;

use super::again::{changed, import, lines, run};
use super::made::{escaped, xml, zipped};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("refi_qda::an_id_stays_with_its_code", codes),
        trial("refi_qda::a_code_that_is_put_elsewhere", elsewhere),
        trial("refi_qda::codes_of_another_project", two_projects),
        trial("refi_qda::a_file_stays_with_its_text", texts),
    ]
}

/// A text: what it is called, its words, and whether these lie in the archive.
pub(super) type Text<'a> = (&'a str, &'a str, bool);

/// An archive of a project; passages are a text, a code and words.
pub(super) fn project(codes: &str, texts: &[Text<'_>], coded: &[(usize, &str, &str)]) -> Vec<u8> {
    let mut sources = String::new();
    let mut files = Vec::new();
    for (number, (name, text, is_there)) in texts.iter().enumerate() {
        sources += &format!(
            "<TextSource guid=\"S{name}\" name=\"{name}\" plainTextPath=\"internal://{name}.txt\">\n"
        );
        for (_, code, words) in coded.iter().filter(|coded| coded.0 == number) {
            let start = text.find(words).expect("the words stand in the text");
            let (end, name) = (start + words.len(), escaped(words));
            sources += &format!(
                "<PlainTextSelection guid=\"X\" name=\"{name}\" startPosition=\"{start}\" endPosition=\"{end}\"><Coding guid=\"C\"><CodeRef targetGUID=\"{code}\"/></Coding></PlainTextSelection>\n"
            );
        }
        sources += "</TextSource>\n";
        if *is_there {
            files.push((format!("sources/{name}.txt"), text.as_bytes().to_vec()));
        }
    }
    let document = xml(codes, &sources, "").into_bytes();
    files.insert(0, ("project.qde".to_owned(), document));
    zipped(&files)
}

pub(super) fn code(guid: &str, name: &str, below: &str) -> String {
    format!("<Code guid=\"{guid}\" name=\"{name}\" isCodable=\"true\">{below}</Code>")
}

pub(super) const TABLE: &str = "s/coding/harbour.csv";
pub(super) const WORDS: &str = "I felt better. I felt worse. It was fine.\n";

/// The ids of themes with their labels, as `mood: Mood +`.
fn themes(folder: &Path, file: &str) -> Vec<String> {
    let text = fs::read_to_string(folder.join(file)).unwrap_or_default();
    let entries = text.lines().filter_map(|line| {
        let (_, rest) = line
            .split_once("{id: ")
            .filter(|_| line.contains("label: "))?;
        let (id, rest) = rest.split_once([',', '}'])?;
        let label = rest.split_once("label: ").map_or("", |(_, label)| label);
        let label = label.split([',', '}']).next().unwrap_or_default();
        Some(format!("{id}: {}", label.trim_matches('"')))
    });
    entries.collect()
}

pub(super) fn differ<T: PartialEq + std::fmt::Debug>(
    complaints: &mut Vec<String>,
    about: &str,
    now: T,
    wanted: T,
) {
    if now != wanted {
        complaints.push(format!("{about}: {now:#?}, not {wanted:#?}"));
    }
}

fn codes() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    let text = [("P01", WORDS, true)];
    let (plus, minus) = (code("A", "Mood +", ""), code("B", "Mood -", ""));
    let coded = [(0, "A", "I felt better"), (0, "B", "I felt worse")];
    let write = |codes: &str, coded: &[(usize, &str, &str)]| {
        fs::write(folder.join("m.qdpx"), project(codes, &text, coded))
    };
    let mut complaints = Vec::new();
    write(&format!("{plus}{minus}"), &coded)?;
    import(folder, "m.qdpx")?;
    let labels = ["mood: Mood +", "mood-2: Mood -"]
        .map(str::to_owned)
        .to_vec();
    differ(
        &mut complaints,
        "at first",
        themes(folder, "s/m.yaml"),
        labels.clone(),
    );
    let first = lines(folder, TABLE)?;
    // Turned round, nothing has changed.
    write(&format!("{minus}{plus}"), &coded)?;
    let said = import(folder, "m.qdpx")?;
    differ(
        &mut complaints,
        "turned round",
        lines(folder, TABLE)?,
        first.clone(),
    );
    differ(
        &mut complaints,
        "turned round",
        themes(folder, "s/m.yaml"),
        labels.clone(),
    );
    // Drafts come in the order of the codes; nothing else has changed.
    if said.contains("themes/") || said.contains("harbour.csv") || !said.contains("-drafts.txt") {
        complaints.push(said);
    }
    // The first is gone: the second stays what it is.
    write(&minus, &coded[1..])?;
    let said = import(folder, "m.qdpx")?;
    differ(
        &mut complaints,
        "one gone",
        lines(folder, TABLE)?,
        first[1..].to_vec(),
    );
    differ(
        &mut complaints,
        "one gone",
        themes(folder, "s/m.yaml"),
        labels.clone(),
    );
    if !said.contains("themes/mood (s/m.yaml:") || !said.contains("is not in the file any more") {
        complaints.push(said);
    }
    // Another name and the same passages: told as that. Another name without: another theme.
    let low = code("B", "Low mood", "") + &code("C", "Mood !", "");
    write(&low, &coded[1..])?;
    let said = import(folder, "m.qdpx")?;
    differ(
        &mut complaints,
        "renamed",
        lines(folder, TABLE)?,
        first[1..].to_vec(),
    );
    let labels = ["mood: Mood +", "mood-2: Low mood", "mood-3: Mood !"];
    differ(
        &mut complaints,
        "renamed",
        themes(folder, "s/m.yaml"),
        labels.map(str::to_owned).to_vec(),
    );
    for words in [
        "the code `Low mood` has another name now, and was taken for the same by its passages: it keeps the id `mood-2`",
        "the code `Mood !` is the theme `mood-3`: `mood` is the id of another one",
    ] {
        if !said.contains(words) {
            complaints.push(format!("`{words}` is not in {said}"));
        }
    }
    outcome(complaints)
}

fn elsewhere() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    let text = [("P01", WORDS, true)];
    let coded = [(0, "H", "I felt better")];
    let pain = code("P", "Pain", &code("H", "Hope", ""));
    let write = |codes: &str| fs::write(folder.join("m.qdpx"), project(codes, &text, &coded));
    let mut complaints = Vec::new();
    write(&pain)?;
    import(folder, "m.qdpx")?;
    let first = lines(folder, TABLE)?;
    // Another one of the name at the top.
    write(&format!("{}{pain}", code("T", "Hope", "")))?;
    import(folder, "m.qdpx")?;
    differ(
        &mut complaints,
        "two of a name",
        lines(folder, TABLE)?,
        first.clone(),
    );
    let now = themes(folder, "s/m.yaml");
    let wanted = ["pain: Pain", "hope: Hope (Pain)", "hope-2: Hope"];
    differ(
        &mut complaints,
        "two of a name",
        now,
        wanted.map(str::to_owned).to_vec(),
    );
    // Alone again, and put below another code.
    write(&code("P", "Pain", ""))?;
    let (_, said) = run(folder, &["import", "m.qdpx", "--into", "s", "--prune"])?;
    differ(
        &mut complaints,
        &said,
        themes(folder, "s/m.yaml"),
        vec!["pain: Pain".to_owned()],
    );
    write(&pain)?;
    import(folder, "m.qdpx")?;
    write(&(code("P", "Pain", "") + &code("C", "Care", &code("H", "Hope", ""))))?;
    let said = import(folder, "m.qdpx")?;
    differ(
        &mut complaints,
        "put elsewhere",
        lines(folder, TABLE)?,
        first,
    );
    if !said.contains("the code `Hope` stands in another place of the tree now, and was taken for the same by its name: it keeps the id `hope`")
    {
        complaints.push(said);
    }
    outcome(complaints)
}

fn two_projects() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    let text = [("P01", WORDS, true)];
    let (plus, minus) = (code("A", "Mood +", ""), code("B", "Mood -", ""));
    let coded = [(0, "A", "I felt better"), (0, "B", "I felt worse")];
    let north = project(&format!("{plus}{minus}"), &text, &coded);
    fs::write(folder.join("north.qdpx"), north)?;
    let south = project(&format!("{minus}{plus}"), &text, &coded);
    fs::write(folder.join("south.qdpx"), south)?;
    let mut complaints = Vec::new();
    import(folder, "north.qdpx")?;
    // What a hand calls it is no other theme.
    changed(&folder.join("s/north.yaml"), "Mood -", "In low spirits")?;
    let (_, said) = run(folder, &["import", "south.qdpx", "--into", "s"])?;
    let wanted = [
        "south.P01.0-13 mood 0-13 I felt better",
        "south.P01.15-27 mood-2 15-27 I felt worse",
    ];
    let now = lines(folder, "s/coding/harbour-south.csv")?;
    differ(
        &mut complaints,
        &said,
        now,
        wanted.map(str::to_owned).to_vec(),
    );
    // A theme of a hand that has only the id is another one.
    let by_hand = "synthesis: {title: T}\nthemes:\n  - {id: mood, label: Mood -}\n";
    fs::create_dir(folder.join("h"))?;
    fs::write(folder.join("h/grid.yaml"), by_hand)?;
    let (status, said) = run(folder, &["import", "north.qdpx", "--into", "h"])?;
    let wanted = [
        "P01.0-13 mood-2 0-13 I felt better",
        "P01.15-27 mood 15-27 I felt worse",
    ];
    let now = lines(folder, "h/coding/harbour.csv")?;
    differ(
        &mut complaints,
        &said,
        now,
        wanted.map(str::to_owned).to_vec(),
    );
    differ(&mut complaints, &said, status, Some(0));
    outcome(complaints)
}

fn texts() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    let (one, other) = (
        ("P01", WORDS, true),
        ("P01.docx", "Another one speaks.\n", true),
    );
    let codes = code("A", "Mood", "");
    let first = project(&codes, &[one, other], &[(1, "A", "Another")]);
    fs::write(folder.join("m.qdpx"), first)?;
    import(folder, "m.qdpx")?;
    let turned = project(&codes, &[other, one], &[(0, "A", "Another")]);
    fs::write(folder.join("m.qdpx"), turned)?;
    let said = import(folder, "m.qdpx")?;
    let mut complaints = Vec::new();
    for (file, wanted) in [("P01", one.1), ("P01-2", other.1)] {
        let now = fs::read_to_string(folder.join(format!("s/transcripts/{file}.txt")))?;
        differ(&mut complaints, file, now.as_str(), wanted);
    }
    let wanted = vec!["P01-2.0-7 mood 0-7 Another".to_owned()];
    differ(&mut complaints, &said, lines(folder, TABLE)?, wanted);
    outcome(complaints)
}

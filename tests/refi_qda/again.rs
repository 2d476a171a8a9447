//! Projects that are taken in once more, with other texts, and beside each other: a hand's work goes with its passages.

use std::fs;
use std::path::Path;
use std::process::Command;

use libtest_mimic::Trial;
use tempfile::TempDir;

use super::made::{escaped, xml, zipped};
use super::records;
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("refi_qda::a_hands_work_follows_its_passage", follows),
        trial("refi_qda::what_cannot_be_followed_is_told", cannot_follow),
        trial("refi_qda::ids_are_found_without_a_lock", without_lock),
        trial("refi_qda::two_projects_side_by_side", side_by_side),
        trial("refi_qda::two_files_of_one_name", one_name),
        trial("refi_qda::what_is_told_is_what_stands_there", counted),
    ]
}

const CODES: &str = r#"<Code guid="A1" name="Sea" isCodable="true"/><Code guid="A2" name="Habit" isCodable="true"/><Code guid="A3" name="Ease" isCodable="true"/>"#;

/// An archive of a project with one text, in which words are coded: the code, the words, and which of several it is.
fn project(codes: &str, text: &str, coded: &[(&str, &str, usize)]) -> Vec<u8> {
    let mut source =
        String::from("<TextSource guid=\"S\" name=\"P01\" plainTextPath=\"internal://p.txt\">\n");
    for (number, (code, words, nth)) in coded.iter().enumerate() {
        let (from, _) = text
            .match_indices(words)
            .nth(*nth)
            .expect("the words stand in the text");
        let start = text[..from].chars().count();
        let end = start + words.chars().count();
        let name = escaped(words);
        source += &format!(
            "<PlainTextSelection guid=\"X{number}\" name=\"{name}\" startPosition=\"{start}\" endPosition=\"{end}\"><Coding guid=\"C{number}\"><CodeRef targetGUID=\"{code}\"/></Coding></PlainTextSelection>\n"
        );
    }
    source += "</TextSource>\n";
    zipped(&[
        (
            "project.qde".to_owned(),
            xml(codes, &source, "").into_bytes(),
        ),
        ("sources/p.txt".to_owned(), text.as_bytes().to_vec()),
    ])
}

/// Runs the program in a folder: how it ended, and what it said.
pub(super) fn run(folder: &Path, arguments: &[&str]) -> Result<(Option<i32>, String), String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cisgrid"));
    let output = command.args(arguments).current_dir(folder).output();
    let output = output.map_err(|error| error.to_string())?;
    let said = [output.stdout.as_slice(), &output.stderr].concat();
    // Words stand on one line, wherever a line was turned.
    let said = String::from_utf8_lossy(&said);
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok((output.status.code(), said))
}

/// Takes a file in that is expected to come in.
pub(super) fn import(folder: &Path, file: &str) -> Result<String, String> {
    let (status, said) = run(folder, &["import", file, "--into", "s"])?;
    match status {
        Some(0) => Ok(said),
        _ => Err(format!("{file} ends with {status:?}: {said}")),
    }
}

/// The lines of a table: the id, the code, the words, from where to where.
pub(super) fn lines(folder: &Path, table: &str) -> Result<Vec<String>, String> {
    let text = fs::read_to_string(folder.join(table)).map_err(|error| error.to_string())?;
    let rows = records(&text).into_iter().skip(1);
    let short = |row: Vec<String>| {
        let cell = |at: usize| row.get(at).cloned().unwrap_or_default();
        format!(
            "{} {} {}-{} {}",
            cell(0),
            cell(1),
            cell(8),
            cell(9),
            cell(5)
        )
    };
    Ok(rows.map(short).collect())
}

pub(super) fn changed(path: &Path, old: &str, new: &str) -> Outcome {
    let before = fs::read_to_string(path)?;
    let after = before.replacen(old, new, 1);
    if before == after {
        return Err(format!("`{old}` is not in {before}").into());
    }
    fs::write(path, after)?;
    Ok(())
}

const TEXT: &str = "It is cold and wide.\nYes.\nI count the steps.\nYes.\nThen I go home.\n";

fn follows() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    let coded = [
        ("A1", "cold and wide", 0),
        ("A2", "Yes.", 0),
        ("A2", "count the steps", 0),
        ("A2", "Yes.", 1),
        ("A3", "go home", 0),
    ];
    fs::write(folder.join("h.qdpx"), project(CODES, TEXT, &coded))?;
    import(folder, "h.qdpx")?;
    let table = folder.join("s/coding/harbour.csv");
    let first = lines(folder, "s/coding/harbour.csv")?;
    // A hand gives one passage another code, and takes one out.
    changed(&table, "P01.45-49,habit", "P01.45-49,ease")?;
    let text = fs::read_to_string(&table)?;
    let kept = text.lines().filter(|line| !line.starts_with("P01.28-43"));
    fs::write(
        &table,
        kept.map(|line| format!("{line}\n")).collect::<String>(),
    )?;
    let later = format!("Good morning.\n{TEXT}");
    let mut more = vec![("A1", "Good morning", 0)];
    more.extend(coded);
    fs::write(folder.join("h.qdpx"), project(CODES, &later, &more))?;
    let mut complaints = Vec::new();
    let said = import(folder, "h.qdpx");
    let said = said.unwrap_or_else(|why| {
        complaints.push(why);
        String::new()
    });
    let now = lines(folder, "s/coding/harbour.csv")?;
    let wanted = [
        "P01.0-12 sea 0-12 Good morning",
        "P01.6-19 sea 20-33 cold and wide",
        "P01.21-25 habit 35-39 Yes.",
        "P01.45-49 ease 59-63 Yes.",
        "P01.57-64 ease 71-78 go home",
    ];
    if now != wanted || !said.contains("taken out by hand and stays out") {
        complaints.push(format!("{first:#?}\nbecame\n{now:#?}\nwith\n{said}"));
    }
    let (_, checked) = run(folder, &["check", "s"])?;
    if checked.contains("not-found") || checked.matches("error[").count() != 1 {
        complaints.push(checked);
    }
    let again = import(folder, "h.qdpx")?;
    if !again.contains("has changed since it was taken in") {
        complaints.push(again);
    }
    outcome(complaints)
}

/// Words that were changed are told by what stands around them, and one of several alike by its order; both are said where
/// a hand's work goes with it, and only there.
fn cannot_follow() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    let coded = [
        ("A1", "cold and wide", 0),
        ("A2", "Yes.", 0),
        ("A2", "count the steps", 0),
        ("A2", "Yes.", 1),
        ("A3", "go home", 0),
    ];
    fs::write(folder.join("h.qdpx"), project(CODES, TEXT, &coded))?;
    import(folder, "h.qdpx")?;
    let table = folder.join("s/coding/harbour.csv");
    changed(&table, "P01.6-19,sea", "P01.6-19,ease")?;
    changed(&table, "P01.45-49,habit", "P01.45-49,ease")?;
    changed(&table, "P01.57-64,ease", "P01.57-64,sea")?;
    // The first passage is reworded, one of two alike is gone, and the last one as well.
    let later = TEXT.replace("cold and wide", "cold and so wide");
    let coded = [
        ("A1", "cold and so wide", 0),
        ("A2", "Yes.", 0),
        ("A2", "count the steps", 0),
    ];
    fs::write(folder.join("h.qdpx"), project(CODES, &later, &coded))?;
    let (_, said) = run(folder, &["import", "h.qdpx", "--into", "s"])?;
    let now = lines(folder, "s/coding/harbour.csv")?;
    let mut complaints = Vec::new();
    for words in [
        "`P01.6-19` of `coding/harbour.csv` has other words now",
        "`P01.45-49` of `coding/harbour.csv` is one of several with the same words",
        "`P01.57-64` of `coding/harbour.csv` was changed by hand, and is not in the file any more",
    ] {
        if !said.contains(words) {
            complaints.push(format!("`{words}` is not told"));
        }
    }
    // A code that a hand gave goes with words that the file changed.
    let wanted = [
        "P01.6-19 ease 6-22 cold and so wide",
        "P01.21-25 habit 24-28 Yes.",
        "P01.28-43 habit 31-46 count the steps",
        "P01.45-49 ease 45-49 Yes.",
        "P01.57-64 sea 57-64 go home",
    ];
    let mut sorted = now.clone();
    sorted.sort();
    let mut expected: Vec<&str> = wanted.into();
    expected.sort_unstable();
    if sorted != expected || said.matches("look whether").count() != 2 {
        complaints.push(format!("{now:#?}\n{said}"));
    }
    outcome(complaints)
}

/// Where the lock is gone, or is one of before passages were known by their words, the table itself tells them.
fn without_lock() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    let coded = [("A1", "cold and wide", 0), ("A3", "go home", 0)];
    fs::write(folder.join("h.qdpx"), project(CODES, TEXT, &coded))?;
    import(folder, "h.qdpx")?;
    fs::remove_file(folder.join("s/imports.lock"))?;
    let later = format!("Good morning.\n{TEXT}");
    fs::write(folder.join("h.qdpx"), project(CODES, &later, &coded))?;
    let (_, said) = run(
        folder,
        &[
            "import",
            "h.qdpx",
            "--into",
            "s",
            "--on-conflict",
            "replace",
        ],
    )?;
    let now = lines(folder, "s/coding/harbour.csv")?;
    let wanted = [
        "P01.6-19 sea 20-33 cold and wide",
        "P01.57-64 ease 71-78 go home",
    ];
    let is_it = now == wanted;
    outcome(
        (!is_it)
            .then(|| format!("{now:#?}\n{said}"))
            .into_iter()
            .collect(),
    )
}

fn side_by_side() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    let coded = [("A1", "cold and wide", 0), ("A3", "go home", 0)];
    fs::write(folder.join("north.qdpx"), project(CODES, TEXT, &coded))?;
    let other = TEXT.replace("cold and wide", "warm and wide");
    let others = [("A1", "warm and wide", 0), ("A2", "go home", 0)];
    fs::write(folder.join("south.qdpx"), project(CODES, &other, &others))?;
    let mut complaints = Vec::new();
    import(folder, "north.qdpx")?;
    let before = fs::read_to_string(folder.join("s/north.yaml"))?;
    let said = import(folder, "south.qdpx")?;
    if !said.contains("codes that are called as those of `north.qdpx` are taken for the same: `sea`, `habit`, `ease`") {
        complaints.push(said);
    }
    let first = fs::read_to_string(folder.join("s/transcripts/P01.txt"))?;
    let second = fs::read_to_string(folder.join("s/transcripts-south/P01.txt"));
    if first != TEXT || second.as_deref().ok() != Some(other.as_str()) {
        complaints.push(format!("the texts are {first:?} and {second:?}"));
    }
    if fs::read_to_string(folder.join("s/north.yaml"))? != before {
        complaints.push("the first project was changed".to_owned());
    }
    let now = lines(folder, "s/coding/harbour-south.csv")?;
    let wanted = [
        "south.P01.6-19 sea 6-19 warm and wide",
        "south.P01.57-64 habit 57-64 go home",
    ];
    if now != wanted {
        complaints.push(format!("{now:#?}"));
    }
    let (_, checked) = run(folder, &["check", "s"])?;
    // No proposition was written yet.
    if checked.matches("error[").count() != 1 || checked.contains("not-found") {
        complaints.push(checked);
    }
    for file in ["north.qdpx", "south.qdpx"] {
        let again = import(folder, file)?;
        if !again.contains("has changed since it was taken in") {
            complaints.push(again);
        }
    }
    outcome(complaints)
}

/// What is told to be taken is what stands in the table.
fn counted() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    let codes = r#"<Code guid="A1" name="Sea" isCodable="true"/><Code guid="A2" name="SEA" isCodable="true"/>"#;
    let selection = |at: usize, from: usize, to: usize, code: &str| {
        format!(
            "<PlainTextSelection guid=\"X{at}\" startPosition=\"{from}\" endPosition=\"{to}\"><Coding guid=\"C{at}\"><CodeRef targetGUID=\"{code}\"/></Coding></PlainTextSelection>"
        )
    };
    // The same twice, two codes of one stretch, one without length, and one beyond the text.
    let selections = [
        selection(1, 6, 10, "A1"),
        selection(2, 6, 10, "A1"),
        selection(3, 6, 10, "A2"),
        selection(4, 8, 8, "A1"),
        selection(5, 20, 9000, "A2"),
        selection(6, 8, 14, "A1"),
    ];
    let source = format!(
        "<TextSource guid=\"S\" name=\"P01\" plainTextPath=\"internal://p.txt\">{}</TextSource>",
        selections.concat()
    );
    let files = [
        (
            "project.qde".to_owned(),
            xml(codes, &source, "").into_bytes(),
        ),
        ("sources/p.txt".to_owned(), TEXT.as_bytes().to_vec()),
    ];
    fs::write(folder.join("h.qdpx"), zipped(&files))?;
    let said = import(folder, "h.qdpx")?;
    let now = lines(folder, "s/coding/harbour.csv")?;
    let mut complaints = Vec::new();
    for words in [
        "2 coded passages with 3 codings",
        "called alike: `sea`, `sea-2` are themes of their own",
        "has no length: it was left out",
        "1 passage reaches beyond the text",
    ] {
        if !said.contains(words) {
            complaints.push(format!("`{words}` is not in {said}"));
        }
    }
    if now.len() != 2 {
        complaints.push(format!("{now:#?}"));
    }
    outcome(complaints)
}

/// What has the name of a file that was taken in, lies elsewhere and has nothing of it, is another one.
fn one_name() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    for name in ["work", "a", "b"] {
        fs::create_dir(folder.join(name))?;
    }
    let work = folder.join("work");
    let other = r#"<Code guid="A1" name="Wind" isCodable="true"/><Code guid="A2" name="Rain" isCodable="true"/><Code guid="A3" name="Sun" isCodable="true"/>"#;
    let coded = [("A1", "cold and wide", 0)];
    fs::write(folder.join("a/h.qdpx"), project(CODES, TEXT, &coded))?;
    fs::write(folder.join("b/h.qdpx"), project(other, TEXT, &coded))?;
    let mut complaints = Vec::new();
    let mut expect = |file: &str, status: i32, words: &str| -> Outcome {
        let (ended, said) = run(&work, &["import", file, "--into", "deep/s"])?;
        if ended != Some(status) || !said.contains(words) {
            complaints.push(format!("{file} ends with {ended:?}: {said}"));
        }
        Ok(())
    };
    fs::create_dir(work.join("deep"))?;
    expect("../a/h.qdpx", 0, "3 codes as themes")?;
    expect("../a/h.qdpx", 0, "has changed since it was taken in")?;
    expect("../b/h.qdpx", 2, "was taken in from another folder")?;
    fs::copy(folder.join("b/h.qdpx"), work.join("deep/h.qdpx"))?;
    expect("deep/h.qdpx", 2, "it is another file of that name")?;
    fs::copy(folder.join("a/h.qdpx"), work.join("deep/h.qdpx"))?;
    expect("deep/h.qdpx", 0, "has changed since it was taken in")?;
    outcome(complaints)
}

//! What is known of a text stays where its words are gone or in conflict; what nobody may see is not shown, and what nobody
//! may keep is not taken.

use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use tempfile::TempDir;

use super::again::{changed, lines, run};
use super::ids::{TABLE, Text, WORDS, code, differ, project};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("refi_qda::a_text_that_is_missing", missing),
        trial("refi_qda::a_text_in_conflict", in_conflict),
        trial("refi_qda::no_confidential_word_is_shown", confidential),
        trial("refi_qda::who_withdrew_stays_out", withdrawn),
    ]
}

/// The texts of two people, and what is coded in them.
const TWO: [Text<'_>; 2] = [
    ("P01", WORDS, true),
    ("P02", "We went on. It rained.\n", true),
];
const CODED: [(usize, &str, &str); 2] = [(0, "A", "I felt better"), (1, "A", "We went on")];

fn take(
    folder: &Path,
    texts: &[Text<'_>],
    coded: &[(usize, &str, &str)],
) -> Result<(Option<i32>, String), String> {
    let bytes = project(&code("A", "Mood", ""), texts, coded);
    fs::write(folder.join("m.qdpx"), bytes).map_err(|error| error.to_string())?;
    run(
        folder,
        &[
            "import",
            "m.qdpx",
            "--into",
            "s",
            "--names",
            "{participant}",
        ],
    )
}

fn missing() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    take(folder, &TWO, &CODED)?;
    let first = fs::read_to_string(folder.join(TABLE))?;
    let mut complaints = Vec::new();
    let gone = [TWO[0], (TWO[1].0, TWO[1].1, false)];
    let more = [CODED[0], CODED[1], (1, "A", "It rained")];
    let (_, said) = take(folder, &gone, &more)?;
    differ(
        &mut complaints,
        "a text is missing",
        fs::read_to_string(folder.join(TABLE))?,
        first.clone(),
    );
    if !said.contains("the lines of `P02` in `coding/harbour.csv` stay as they are (1 were brought before), and what the file says of 2 passages of it now was not taken: its words are not in the file")
    {
        complaints.push(said);
    }
    // It comes back, with more.
    let (status, said) = take(folder, &TWO, &more)?;
    let now = lines(folder, TABLE)?;
    differ(&mut complaints, &said, (status, now.len()), (Some(0), 3));
    // Missing from the start, it is still of the one whose name it bears.
    let place = TempDir::new()?;
    take(place.path(), &gone, &CODED)?;
    let table = fs::read_to_string(place.path().join(TABLE))?;
    if !table.contains("P02.0-10,mood,P02,") {
        complaints.push(table);
    }
    outcome(complaints)
}

fn in_conflict() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    take(folder, &TWO, &CODED)?;
    let first = fs::read_to_string(folder.join(TABLE))?;
    changed(&folder.join("s/transcripts/P02.txt"), "rained", "poured")?;
    let text = format!("So. {}", TWO[1].1);
    let later = [TWO[0], (TWO[1].0, text.as_str(), true)];
    let mut complaints = Vec::new();
    let (status, said) = take(folder, &later, &CODED)?;
    differ(&mut complaints, &said, status, Some(1));
    differ(
        &mut complaints,
        &said,
        fs::read_to_string(folder.join(TABLE))?,
        first,
    );
    for words in [
        "the lines of `P02` in `coding/harbour.csv` stay as they are",
        "`--on-conflict keep` settles it for what stands here, `--on-conflict replace` for the file",
    ] {
        if !said.contains(words) {
            complaints.push(format!("`{words}` is not in {said}"));
        }
    }
    let (_, said) = run(
        folder,
        &[
            "import",
            "m.qdpx",
            "--into",
            "s",
            "--on-conflict",
            "replace",
        ],
    )?;
    let wanted = [
        "P01.0-13 mood 0-13 I felt better",
        "P02.0-10 mood 4-14 We went on",
    ];
    differ(
        &mut complaints,
        &said,
        lines(folder, TABLE)?,
        wanted.map(str::to_owned).to_vec(),
    );
    if said.contains("stay as they are") || said.contains("settle") {
        complaints.push(said);
    }
    outcome(complaints)
}

fn confidential() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    take(folder, &TWO, &CODED)?;
    let mut complaints = Vec::new();
    let later = [
        TWO[0],
        (TWO[1].0, "We went on. It hailed and froze.\n", true),
    ];
    let coded = [CODED[0], (1, "A", "It hailed")];
    let bytes = project(&code("A", "Mood", ""), &later, &coded);
    fs::write(folder.join("m.qdpx"), bytes)?;
    let dry = ["import", "m.qdpx", "--into", "s", "--dry-run"];
    let json = [
        "import",
        "m.qdpx",
        "--into",
        "s",
        "--dry-run",
        "--format",
        "json",
    ];
    let (_, open) = run(folder, &dry)?;
    if !open.contains("hailed") {
        complaints.push(format!("nothing is shown of what is open: {open}"));
    }
    changed(
        &folder.join("s/m.yaml"),
        "- id: transcripts\n",
        "- id: transcripts\n    confidential: true\n",
    )?;
    let (_, hidden) = run(folder, &dry)?;
    // In conflict, too.
    changed(&folder.join("s/transcripts/P02.txt"), "rained", "poured")?;
    changed(
        &folder.join(TABLE),
        "P01.0-13,mood,P01,,transcripts,I felt better",
        "P01.0-13,mood,P01,,transcripts,I felt poorly",
    )?;
    let coded = [(0, "A", "I felt better. I"), (1, "A", "It hailed")];
    let bytes = project(&code("A", "Mood", ""), &later, &coded);
    fs::write(folder.join("m.qdpx"), bytes)?;
    let (_, conflict) = run(folder, &dry)?;
    let (_, json) = run(folder, &json)?;
    for said in [&hidden, &conflict, &json] {
        let shows = ["hailed", "poured", "rained", "felt"]
            .iter()
            .any(|word| said.contains(word));
        if shows || !said.contains("not shown, as the source is confidential") {
            complaints.push(said.clone());
        }
    }
    outcome(complaints)
}

fn withdrawn() -> Outcome {
    let place = TempDir::new()?;
    let folder = place.path();
    let by_hand = "synthesis:\n  title: T\n  participants: {P02: {withdrawn: 2026-03-14}}\n";
    fs::create_dir(folder.join("s"))?;
    fs::write(folder.join("s/grid.yaml"), by_hand)?;
    let (status, said) = take(folder, &TWO, &CODED)?;
    let mut complaints = Vec::new();
    differ(&mut complaints, &said, status, Some(0));
    if !said.contains("1 coded passage and 1 text of participants who withdrew: nothing that they said is taken in") {
        complaints.push(said);
    }
    let drafts = fs::read_to_string(folder.join("s/coding/harbour-drafts.txt"))?;
    let table = fs::read_to_string(folder.join(TABLE))?;
    if drafts.contains("We went")
        || table.contains("P02")
        || folder.join("s/transcripts/P02.txt").exists()
    {
        complaints.push(format!("{drafts}\n{table}"));
    }
    if !table.contains("I felt better") {
        complaints.push("who stays is left out".to_owned());
    }
    outcome(complaints)
}

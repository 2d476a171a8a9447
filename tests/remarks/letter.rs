//! The letter to readers, as Markdown and as a Word file, both read back.

use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use serde_json::json;

use super::answered::{COMPANY, MOOD, RAIN, folder, id, listed, returned};
use super::docx::{Docx, by, deleted, inserted, run};
use super::notes::{exported, note};
use crate::cli::{cisgrid, complained, ends, holds, printed};
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("remarks::a_letter_by_reader", by_reader),
        trial("remarks::a_letter_in_word", in_word),
        trial("remarks::the_readme_shows_a_letter", in_the_readme),
        trial("remarks::what_was_taken_over_is_told", taken_over),
        trial("remarks::a_letter_without_the_file", without_the_file),
        trial("remarks::a_letter_with_what_has_changed", since),
    ]
}

const HABIT: &str = "Walking in a group becomes walking alone.";

/// The synthesis with two of three remarks answered.
pub(super) fn answered() -> Result<tempfile::TempDir, Box<dyn std::error::Error>> {
    let folder = folder(&returned())?;
    let remarks = listed(folder.path(), "back.docx")?;
    let answers: [(&str, &[&str]); 2] = [
        (
            "Where?",
            &[
                "--answer",
                "In the north.",
                "--changed",
                "The place is named.",
                "--at",
                "rain",
            ],
        ),
        (
            "Company first?",
            &["--answer", "They all said so.", "--no-change"],
        ),
    ];
    for (words, more) in answers {
        let id = id(&remarks, words);
        let said = cisgrid(
            folder.path(),
            &[&["respond", "back.docx", &id], more].concat(),
        );
        ends(&said, 0);
    }
    Ok(folder)
}

/// The lines of a text, each below the one before.
#[track_caller]
fn in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let Some((_, behind)) = rest.split_once(part) else {
            panic!("`{part}` does not follow in:\n{text}");
        };
        rest = behind;
    }
}

fn by_reader() -> Outcome {
    let folder = answered()?;
    let letter = cisgrid(folder.path(), &["letter", "--remarks", "back.docx"]);
    ends(&letter, 1);
    in_order(
        &printed(&letter),
        &[
            "# Response to remarks on “Walking groups”",
            "## Ada",
            "### Remark 1 (r",
            "2026-03-01)",
            "finding “Rain kept people at home.” in row 1 of the table (proposition “A walking group does",
            "> Where? \\*See\\* &lt;b&gt;Table 1&lt;/b&gt;\n>\n> \\# And when?",
            "**Answer.** In the north.",
            "**Changed, the finding “Rain kept people at home.”.** The place is named.",
            "## Ben",
            "### Remark 1 (r",
            "> Company first?",
            "**No change, because:** They all said so.",
            "### Remark 2 (r",
            "> Replaced “higher” by “better”.",
            "**Not answered yet.**",
        ],
    );
    holds(&complained(&letter), "1 remark is not answered yet: r");
    // Without the file, nobody knows of what is open.
    ends(&cisgrid(folder.path(), &["letter"]), 0);
    Ok(())
}

/// What the README shows is what is printed.
fn in_the_readme() -> Outcome {
    let readme = fs::read_to_string(crate::root().join("README.md"))?;
    let folder = folder(&returned())?;
    let dated = |minutes: &str, note: serde_json::Value| {
        let mut note = note;
        note["written"] = json!(format!("2026-03-02T12:{minutes}:00Z"));
        note
    };
    let notes = [
        dated(
            "00",
            note("mood-rose", "company-first", MOOD, "Which scale?"),
        ),
        dated(
            "05",
            note("company-first", "", COMPANY, "Is this true of all?"),
        ),
    ];
    let mut file = exported(&super::docx::synthesis(), &notes);
    file["by"] = json!("Reviewer 2");
    fs::write(
        folder.path().join("notes-on-walking.json"),
        file.to_string(),
    )?;
    let id = id(
        &listed(folder.path(), "notes-on-walking.json")?,
        "Which scale?",
    );
    let answer = [
        "respond",
        "notes-on-walking.json",
        &id,
        "--answer",
        "The WEMWBS.",
        "--changed",
        "The finding names the scale.",
        "--by",
        "AB",
    ];
    let said = cisgrid(folder.path(), &answer);
    ends(&said, 0);
    let letter = cisgrid(
        folder.path(),
        &["letter", "--remarks", "notes-on-walking.json"],
    );
    let letter = printed(&letter);
    let (_, behind) = letter.split_once("## Reviewer 2").ok_or("no reader")?;
    for shown in [printed(&said), behind.trim().to_owned()] {
        let shown = shown.trim();
        assert!(readme.contains(shown), "the README does not show\n{shown}");
    }
    Ok(())
}

/// The texts of a Word file, a line for each paragraph.
pub(super) fn paragraphs(path: &Path) -> Result<String, std::io::Error> {
    let file = Docx::read(&fs::read(path)?);
    let paragraphs = file.text("word/document.xml").split("</w:p>");
    let lines = paragraphs.map(|paragraph| {
        let runs = paragraph.split("<w:t").skip(1);
        let runs = runs.filter_map(|run| run.split_once('>')?.1.split_once("</w:t>"));
        runs.map(|(words, _)| words).collect::<String>()
    });
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

fn in_word() -> Outcome {
    let folder = answered()?;
    let arguments = ["letter", "--remarks", "back.docx", "-o", "letter.docx"];
    let said = cisgrid(folder.path(), &arguments);
    ends(&said, 1);
    holds(
        &printed(&said),
        "letter.docx: 3 remarks of 2 readers, 1 open.",
    );
    let text = paragraphs(&folder.path().join("letter.docx"))?;
    in_order(
        &text,
        &[
            "Response to remarks on “Walking groups”",
            "\nAda\n",
            "Where? *See* &lt;b&gt;Table 1&lt;/b&gt;",
            "\n# And when?",
            "Answer. In the north.",
            "Changed, the finding “Rain kept people at home.”. The place is named.",
            "\nBen\n",
            "No change, because: They all said so.",
            "Replaced “higher” by “better”.",
            "Not answered yet.",
        ],
    );
    // The same each time.
    let once = fs::read(folder.path().join("letter.docx"))?;
    ends(&cisgrid(folder.path(), &arguments), 1);
    assert!(once == fs::read(folder.path().join("letter.docx"))?);
    Ok(())
}

/// Only where the statement reads now as the reader had it.
fn taken_over() -> Outcome {
    let folder = answered()?;
    let better = id(&listed(folder.path(), "back.docx")?, "better");
    let arguments = ["respond", "back.docx", &better, "--answer", "Thank you."];
    ends(&cisgrid(folder.path(), &arguments), 0);
    let letter = || printed(&cisgrid(folder.path(), &["letter"]));
    let told = "*Taken over:* the statement reads now as in the file with all changes accepted.";
    assert!(!letter().contains("Taken over"));
    let path = folder.path().join("propositions/walking.yaml");
    let text = fs::read_to_string(&path)?;
    let as_they_had_it = MOOD.replace("higher", "better");
    fs::write(&path, text.replace(MOOD, &as_they_had_it))?;
    in_order(&letter(), &["Replaced “higher” by “better”.", told]);
    // What another reader undid is not told to be taken over, though the file reads so.
    let habit = [
        run("Walking in a group "),
        inserted("Ada", "soon "),
        format!(
            "<w:ins {}>{}</w:ins>",
            by("Ada"),
            deleted("Ben", "or later ")
        ),
        run("becomes walking alone."),
    ];
    let undone = Docx::rendered().runs(HABIT, &habit.concat());
    fs::write(folder.path().join("undone.docx"), undone.bytes())?;
    let own = fs::read_to_string(&path)?;
    fs::write(
        &path,
        own.replace("a group becomes", "a group soon becomes"),
    )?;
    let arguments = ["letter", "--remarks", "undone.docx"];
    let undone = printed(&cisgrid(folder.path(), &arguments));
    in_order(
        &undone,
        &["## Ada", "Put in “soon or later”.\n\n**Not answered yet.**"],
    );
    in_order(&undone, &["## Ben", "Took out “or later”.", told]);
    // What another reader undid is not told to be taken over, though the file reads so.
    let habit = [
        run("Walking in a group "),
        format!(
            "<w:ins {}>{}{}</w:ins>",
            by("Ada"),
            run("soon "),
            deleted("Ben", "or later ")
        ),
        run("becomes walking alone."),
    ];
    let undone = Docx::rendered().runs(HABIT, &habit.concat());
    fs::write(folder.path().join("undone.docx"), undone.bytes())?;
    let own = fs::read_to_string(&path)?;
    let soon = own.replace("a group becomes", "a group soon becomes");
    fs::write(&path, soon)?;
    let undone = cisgrid(folder.path(), &["letter", "--remarks", "undone.docx"]);
    ends(&undone, 1);
    let undone = printed(&undone);
    in_order(
        &undone,
        &[
            "## Ada",
            "Put in “soon or later”.\n\n**Not answered yet.**",
            "Took out “or later”.",
            told,
        ],
    );
    // Nearly so is not so.
    fs::write(
        &path,
        text.replace(MOOD, &as_they_had_it.replace("six", "ten")),
    )?;
    assert!(!letter().contains("Taken over"), "{}", letter());
    Ok(())
}

fn without_the_file() -> Outcome {
    let folder = answered()?;
    let with = printed(&cisgrid(folder.path(), &["letter"]));
    fs::remove_file(folder.path().join("back.docx"))?;
    // What stood in the row is renamed, and moves in the file.
    let path = folder.path().join("propositions/walking.yaml");
    let text = fs::read_to_string(&path)?;
    fs::write(&path, format!("# moved\n\n{text}"))?;
    assert_eq!(printed(&cisgrid(folder.path(), &["letter"])), with);
    fs::write(&path, text.replace("rain", "weather"))?;
    let check = cisgrid(folder.path(), &["check"]);
    // The answer's own `at` must be mended; what the remark stood at is history.
    ends(&check, 1);
    holds(&printed(&check), "nothing has the id `rain`");
    let answers = folder.path().join("propositions/responses.yaml");
    let own = fs::read_to_string(&answers)?;
    fs::write(&answers, own.replace("    at: rain\n", "    at: weather\n"))?;
    let letter = printed(&cisgrid(folder.path(), &["letter"]));
    holds(&letter, "On “company-first/rain”, which is no longer there");
    Ok(())
}

fn since() -> Outcome {
    let folder = answered()?;
    let old = folder.path().join("submitted");
    fs::create_dir(&old)?;
    let path = folder.path().join("propositions/walking.yaml");
    fs::copy(&path, old.join("walking.yaml"))?;
    let text = fs::read_to_string(&path)?;
    fs::write(
        &path,
        text.replace(RAIN, "Rain kept people at home in the north."),
    )?;
    let arguments = ["letter", "--since", "submitted"];
    let letter = printed(&cisgrid(folder.path(), &arguments));
    in_order(
        &letter,
        &[
            "## Ben",
            "## What has changed, from submitted to propositions",
            "**home in the north.**",
        ],
    );
    let word = [&arguments[..], &["-o", "letter.docx"]].concat();
    ends(&cisgrid(folder.path(), &word), 0);
    let text = paragraphs(&folder.path().join("letter.docx"))?;
    in_order(&text, &["Ben", "What has changed", "in the north"]);
    let none = cisgrid(folder.path(), &["letter", "--since", "propositions"]);
    ends(&none, 0);
    holds(
        &printed(&none),
        "Nothing has changed of what the propositions say and rest on.",
    );
    Ok(())
}

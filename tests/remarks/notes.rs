//! Notes that were written in the page and exported: each listed with its statement, file and line.

use std::path::Path;

use libtest_mimic::Trial;
use serde_json::{Value, json};

use super::cases::listed_as;
use super::docx::{synthesis, view};
use super::versions::changed;
use crate::{Outcome, trial};
use cisgrid::document::stamp;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("remarks::notes_at_statements", at_statements),
        trial("remarks::a_file_without_notes", without_notes),
        trial("remarks::notes_that_say_nothing", empty),
        trial("remarks::notes_on_an_older_version", older),
        trial("remarks::notes_at_ids_that_are_gone", gone),
        trial("remarks::notes_whose_words_fit_several", doubtful),
        trial("remarks::notes_at_sources_and_the_like", at_named_parts),
        trial("remarks::notes_with_hostile_texts", tame),
        trial("remarks::a_file_of_notes_is_known_by_its_text", known),
    ]
}

const COMPANY: &str = "A walking group does people good as long as it is company first.";
const MOOD: &str = "Mood was higher after six months of walking.";
const STEPS: &str = "People walked more on days without the group, too.";
const RAIN: &str = "Rain kept people at home.";
const GP: &str = "Beginnings. Most people first came because their GP had told them to.";

/// A note at a statement, in a row or in none.
pub(super) fn note(at: &str, row: &str, statement: &str, words: &str) -> Value {
    let mut note = json!({
        "at": at, "statement": statement, "note": words, "written": "2026-11-26T12:00:00Z",
    });
    if !row.is_empty() {
        note["row"] = json!(row);
    }
    note
}

/// What the page of the synthesis of a folder exports.
pub(super) fn exported(synthesis: &Path, notes: &[Value]) -> Value {
    json!({
        "cisgrid": "notes",
        "version": 1,
        "synthesis": "Walking groups",
        "stamp": stamp(&view(synthesis)),
        "by": "Rea",
        "notes": notes,
    })
}

/// Lists notes that were written on the synthesis, beside that of a folder.
fn beside(name: &str, notes: &[Value], folder: &Path) -> Outcome {
    let file = exported(&synthesis(), notes).to_string();
    let called = "notes-on-Walking-groups.json";
    listed_as(name, called, file.as_bytes(), folder, 0)
}

fn case(name: &str, notes: &[Value]) -> Outcome {
    beside(name, notes, &synthesis())
}

/// Notes are in the order of the synthesis, whatever that of the file; those at one statement stand together.
fn at_statements() -> Outcome {
    let mut dated = note("company-first", "company-first", COMPANY, "And the GPs?");
    dated["written"] = json!("2026-11-27T08:15:00Z");
    let without_words = json!({"at": "company", "row": "company-first", "note": "Who says so?"});
    let points = format!("{STEPS}\nOn weekdays by a third.\nAt weekends hardly.");
    let notes = [
        note("rain", "habit", RAIN, "Which seasons?"),
        note("gp-said-so", "", GP, "By itself, in no row."),
        note(
            "company-first",
            "",
            COMPANY,
            "Good in which way?\n\nAnd for whom?",
        ),
        note("steps-rose", "habit", &points, "With its points."),
        without_words,
        // White space and quotation marks are no difference.
        note(
            "mood-rose",
            "company-first",
            " Mood was\u{a0}higher after six\n months of walking.",
            "Which scale?",
        ),
        dated,
        note("rain", "company-first", RAIN, "Snow as well."),
        note(
            "gp-said-so",
            "habit",
            "Most people first came because their GP had told them to.",
            "Without its lead.",
        ),
    ];
    case("notes", &notes)
}

fn without_notes() -> Outcome {
    case("notes-none", &[])
}

fn empty() -> Outcome {
    let notes = [
        note("rain", "habit", RAIN, " \n "),
        note("mood-rose", "company-first", MOOD, "Which scale?"),
        note("nowhere", "habit", "Gone.", ""),
    ];
    case("notes-empty", &notes)
}

/// One statement reads differently now, one finding has left its row, and one row is gone.
fn older() -> Outcome {
    let folder = changed(&[
        ("  title: Walking groups", "  title: Walking in groups"),
        (
            "does people good as long",
            "does people a world of good as long",
        ),
        (
            "[On weekdays by a third., At weekends hardly.]",
            "[On weekdays by a half.]",
        ),
        (
            "    supported_by: [steps-rose]\n",
            "    supported_by: [company, steps-rose]\n",
        ),
        ("      - mood-rose\n", ""),
        ("id: habit\n", "id: habits\n"),
    ]);
    let points = format!("{STEPS} On weekdays by a third. At weekends hardly.");
    let notes = [
        note("company-first", "", COMPANY, "Good in which way?"),
        note(
            "mood-rose",
            "company-first",
            MOOD,
            "The finding left this row.",
        ),
        note("rain", "habit", RAIN, "This row is gone."),
        note("rain", "company-first", RAIN, "This one is not."),
        note("steps-rose", "habits", &points, "Its points differ now."),
        note("steps-rose", "habits", STEPS, "Of the words alone."),
        note(
            "habit",
            "",
            "Walking in a group becomes walking alone.",
            "Its words stand under another id.",
        ),
    ];
    beside("notes-older", &notes, folder.path())
}

/// What nothing has the id of is sought by its words, in its row before elsewhere.
fn gone() -> Outcome {
    let folder = changed(&[
        ("id: mood-rose\n", "id: mood\n"),
        ("      - mood-rose\n", "      - mood\n"),
        ("id: rain\n", "id: weather\n"),
        ("[rain]", "[weather]"),
        (
            "Rain kept people at home.",
            "Rain kept most people at home.",
        ),
        // Two ids that were given anew, the one in place of the other.
        (
            "finding: People walked more on days without the group, too.",
            "finding: SWAPPED",
        ),
        (
            "finding: People came back for the company more than for the walking.",
            "finding: People walked more on days without the group, too.",
        ),
        (
            "SWAPPED",
            "People came back for the company more than for the walking.",
        ),
    ]);
    let notes = [
        note(
            "sun",
            "habit",
            "Sunshine brought them out again.",
            "Nothing says so now.",
        ),
        note("mood-rose", "company-first", MOOD, "Which scale?"),
        note("rain", "habit", RAIN, "Nearly these words."),
        note("rain", "seasons", RAIN, "In a row that is gone."),
        note("steps-rose", "habit", STEPS, "These words have another id."),
        note(
            "wind",
            "seasons",
            "Wind did not matter.",
            "Neither it nor its row.",
        ),
        note(
            "sun",
            "habit",
            "Sunshine brought them out again.",
            "Once more.",
        ),
        note("nothing", "", "", "Without words."),
    ];
    beside("notes-gone", &notes, folder.path())
}

fn doubtful() -> Outcome {
    let folder = changed(&[
        ("id: rain\n", "id: weather\n"),
        (
            "propositions:\n",
            "  - {id: rain-again, strand: qualitative, finding: Rain kept people at home.}\npropositions:\n",
        ),
        (
            "    qualified_by: [rain]\n    fit",
            "    qualified_by: [weather]\n    fit",
        ),
        ("[rain]", "[rain-again, weather]"),
    ]);
    let notes = [
        note("rain", "habit", RAIN, "Which of the two in this row?"),
        note("rain", "", RAIN, "Which of the two at all?"),
        // Only one of them stands in this row.
        note("rain", "company-first", RAIN, "This one."),
    ];
    beside("notes-doubtful", &notes, folder.path())
}

/// What has an id and is no statement is named with its place; parts of the page are named in words.
fn at_named_parts() -> Outcome {
    let folder = changed(&[
        (
            "evidence:\n",
            "sources:\n  - {id: rose2020, citation: \"Rose A. Walking. J Walk 2020.\"}\n\
         measures:\n  - {id: mood, label: Mood, better: higher}\n\
         results:\n  - {measure: mood, at: T1, n: 20, mean: 3.1, sd: 1.0}\n\
         constructs:\n  - {id: feeling-better, label: Feeling better, definition: In body and mind., in: [habit]}\n\
         evidence:\n",
        ),
        (
            "    finding: Mood was higher",
            "    cite: {source: rose2020}\n    finding: Mood was higher",
        ),
        (
            "  approach: narrative synthesis\n",
            "  approach: narrative synthesis\n  timepoints: {T1: start}\n",
        ),
    ]);
    let notes = [
        note("mood@T1", "", "", "Of how many?"),
        note("page:sources", "", "Sources", "Is the list whole?"),
        note("checks:2", "", "Warning: …", "Is this so?"),
        note(
            "page:somewhere",
            "habit",
            "Fit",
            "In the row, though no statement.",
        ),
        note("", "", "", "Well done."),
        note(
            "feeling-better",
            "",
            "Feeling better In body and soul.",
            "Since when?",
        ),
        note(
            "rose2020",
            "",
            "Rose A. Walking. J Walk 2020. https://example.org",
            "The right year?",
        ),
        note(
            "feeling-better",
            "",
            "Feeling better",
            "Of its label alone.",
        ),
        note("mood", "", "", "Which scale?"),
        note("rain", "habit", RAIN, "First, as a statement."),
    ];
    beside("notes-at-others", &notes, folder.path())
}

/// No text of the file commands the terminal or turns what stands around it.
fn tame() -> Outcome {
    let hostile = "\u{1b}]0;title\u{7}\u{202e}backwards";
    let notes = [
        note("mood-rose", "company-first", hostile, hostile),
        note(hostile, hostile, hostile, "שלום (3)"),
        note("rain", hostile, RAIN, "\u{9b}31mred\r\nnext\u{2066}"),
        note("page:\u{1b}[2J", "", hostile, "\u{2069}\u{202c}"),
    ];
    let mut file = exported(&synthesis(), &notes);
    file["by"] = json!("A\u{1b}[31mda\u{202e}");
    file["synthesis"] = json!(hostile);
    file["stamp"] = json!(hostile);
    file["notes"][0]["written"] = json!("\u{1b}[1mnow");
    let called = "notes.json";
    listed_as(
        "notes-tame",
        called,
        file.to_string().as_bytes(),
        &synthesis(),
        0,
    )
}

/// Neither the name of the file nor its encoding matters, nor parts that are not known, nor that some are missing.
fn known() -> Outcome {
    let mut file = exported(
        &synthesis(),
        &[note("rain", "habit", RAIN, "Which seasons?")],
    );
    file["theme"] = json!({"dark": [true, null, 1.5e3]});
    file["notes"][0]["colour"] = json!(["red"]);
    let text = format!("\r\n {file:#}\n");
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = ["\u{feff}".as_bytes(), text.as_bytes()].concat();
    let wide = [b"\xff\xfe".to_vec(), wide].concat();
    for bytes in [text.as_bytes(), &marked, &wide] {
        listed_as("notes-known", "grid.docx", bytes, &synthesis(), 0)?;
    }
    let file = json!({
        "cisgrid": "notes", "version": 1,
        "by": " ", "stamp": null,
        "notes": [{"at": "rain", "note": "Which seasons?"}],
    });
    let bytes = file.to_string();
    listed_as("notes-bare", "notes", bytes.as_bytes(), &synthesis(), 0)
}

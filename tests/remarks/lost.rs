//! Words that were changed while nothing was tracked, in files whose bookmarks were dropped: what fits one statement twice
//! is placed nowhere, and what stands nowhere is told.

use libtest_mimic::Trial;
use tempfile::TempDir;

use super::cases::{case, listed};
use super::docx::{Comment, Docx, commented, formerly, run, view};
use super::versions::changed;
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("remarks::words_that_became_those_of_another", another),
        trial("remarks::words_that_fit_a_place_twice", twice),
        trial("remarks::a_proposition_that_became_another", proposition),
        trial("remarks::statements_that_were_lost", lost),
        trial("remarks::signs_that_were_turned", turned),
    ]
}

const COMPANY: &str = "A walking group does people good as long as it is company first.";
const HABIT: &str = "Walking in a group becomes walking alone.";
const MOOD: &str = "Mood was higher after six months of walking.";
const LATER: &str = "Mood was higher after twelve months of walking.";
const STEPS: &str = "People walked more on days without the group, too.";
const RAIN: &str = "Rain kept people at home.";

/// Two findings of one cell that say nearly the same.
fn twins() -> TempDir {
    let later =
        format!("evidence:\n  - {{id: mood-stayed, strand: quantitative, finding: {LATER}}}\n");
    changed(&[
        ("evidence:\n", &later),
        (
            "      - mood-rose\n",
            "      - mood-rose\n      - mood-stayed\n",
        ),
    ])
}

/// One of them comes to say what the other says: which is which, nothing tells.
fn another() -> Outcome {
    let folder = twins();
    let file = Docx::of(&view(folder.path()))
        .without_bookmarks()
        .runs(MOOD, &commented(1, &run(LATER)))
        .comments(&[Comment::new(1, "Ada", &["It was a year."])]);
    listed("another", &file.bytes(), folder.path(), 0)
}

/// Beside its own words, what is nearly those of a statement is not it; of two that are nearly so, neither is.
fn twice() -> Outcome {
    let file = Docx::rendered()
        .without_bookmarks()
        .runs(
            "People came back for the company more than for the walking.",
            &commented(1, &run("Mood was high after six months of walking.")),
        )
        .runs(
            STEPS,
            &commented(2, &run("People walked more on days without the group.")),
        )
        .with("word/document.xml", "<w:t>Beginnings.</w:t>", "<w:t></w:t>")
        .runs(
            "Most people first came because their GP had told them to.",
            &commented(3, &run("People walked more on days without a group, too.")),
        )
        .comments(&[
            Comment::new(1, "Ada", &["Low?"]),
            Comment::new(2, "Ada", &["Which days?"]),
            Comment::new(3, "Ada", &["And which are these?"]),
        ]);
    case("twice", &file)
}

/// Two rows with one proposition: what stands in them is of neither.
fn proposition() -> Outcome {
    let file = Docx::rendered()
        .without_bookmarks()
        .runs(HABIT, &commented(1, &run(COMPANY)))
        .runs(STEPS, &commented(2, &run(STEPS)))
        .comments(&[
            Comment::new(1, "Ada", &["Formerly of habits."]),
            Comment::new(2, "Ada", &["In which row?"]),
        ]);
    case("two-rows", &file)
}

/// One reads nearly as before, one otherwise, one stands behind the table alone.
fn lost() -> Outcome {
    let marked = Docx::rendered();
    let text = marked.text("word/document.xml");
    let cell = text
        .find(&format!("<w:t>{STEPS}</w:t>"))
        .expect("the finding");
    let starts = text[..cell]
        .rfind("<w:bookmarkStart")
        .expect("its bookmark");
    let bookmark = text[starts..cell]
        .split_inclusive("/>")
        .next()
        .expect("an element");
    let without_one = marked.clone().with("word/document.xml", bookmark, "");
    let edited = |file: Docx| {
        file.runs(MOOD, &run("Mood was higher after seven months of walking."))
            .runs(RAIN, &run("Nobody walks in the snow."))
            .runs(STEPS, "")
            .runs(HABIT, &run("What is done together is done alone one day."))
    };
    case("lost", &edited(marked.clone().without_bookmarks()))?;
    case("lost-beside-bookmarks", &edited(without_one))
}

/// The sign of a finding says its stance; what is tracked is told as a change, and a style of the authors' own says nothing.
fn turned() -> Outcome {
    let file = Docx::rendered()
        .styled(MOOD, "Contradicts", "")
        .styled(STEPS, "Informs", &formerly("Ada", "Supports"))
        .styled(RAIN, "JournalItem", "");
    case("turned", &file)?;
    case("turned-without-bookmarks", &file.without_bookmarks())
}

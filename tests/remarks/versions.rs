//! Files whose bookmarks were dropped, that are of another version, or that say nothing of it.

use std::fs;

use libtest_mimic::Trial;
use tempfile::TempDir;

use super::cases::{case, listed};
use super::docx::{Comment, Docx, commented, deleted, inserted, run, synthesis};
use crate::{Outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("remarks::bookmarks_that_were_dropped", dropped),
        trial("remarks::words_that_fit_none_or_several", doubtful),
        trial("remarks::an_older_version", older),
        trial(
            "remarks::an_older_version_without_bookmarks",
            older_without_bookmarks,
        ),
        trial("remarks::a_file_without_a_stamp", without_stamp),
        trial("remarks::changes_that_nobody_tracked", untracked),
    ]
}

const COMPANY: &str = "A walking group does people good as long as it is company first.";
const HABIT: &str = "Walking in a group becomes walking alone.";
const MOOD: &str = "Mood was higher after six months of walking.";
const STEPS: &str = "People walked more on days without the group, too.";
const RAIN: &str = "Rain kept people at home.";
const GAIN: &str = "Both strands say that people gain.";

/// A file with a comment and a change at several statements, also at one that stands in two rows.
fn marked() -> Docx {
    let company = [
        run("A walking group does "),
        deleted("Ada", "people"),
        inserted("Ada", "walkers"),
        run(" good as long as it is company first."),
    ];
    Docx::rendered()
        .runs(COMPANY, &company.concat())
        .runs(STEPS, &commented(1, &run(STEPS)))
        // The first of them is commented, which stands in the first row.
        .runs(RAIN, &commented(2, &run(RAIN)))
        .runs(GAIN, &commented(3, &run(GAIN)))
        .comments(&[
            Comment::new(1, "Ben", &["Too?"]),
            Comment::new(2, "Ben", &["Snow as well."]),
            Comment::new(3, "Ben", &["Really?"]),
        ])
}

/// The synthesis with a text replaced.
pub(super) fn changed(changes: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let text = fs::read_to_string(synthesis().join("walking.yaml")).expect("the synthesis");
    let text = changes.iter().fold(text, |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    });
    fs::write(folder.path().join("walking.yaml"), text).expect("a changed synthesis");
    folder
}

fn dropped() -> Outcome {
    case("dropped", &marked().without_bookmarks())
}

/// Words of the authors' own are no statement's, and those of two statements are not given to one of them.
fn doubtful() -> Outcome {
    let folder = changed(&[(
        "propositions:\n",
        "  - {id: rain-again, strand: qualitative, finding: Rain kept people at home.}\npropositions:\n",
    )]);
    let file = Docx::rendered()
        .without_bookmarks()
        .with(
            "word/document.xml",
            "<w:sectPr",
            &format!(
                "<w:p>{}</w:p><w:p>{}</w:p><w:sectPr",
                commented(1, &run(RAIN)),
                commented(2, &run("Nobody asked the dogs."))
            ),
        )
        .comments(&[
            Comment::new(1, "Ben", &["Which of the two?"]),
            Comment::new(2, "Ben", &["Should we?"]),
        ]);
    listed("doubtful", &file.bytes(), folder.path(), 0)
}

/// One statement reads differently now, and one is gone.
fn newer() -> TempDir {
    changed(&[
        (
            "does people good as long",
            "does people a world of good as long",
        ),
        (
            "    supported_by: [steps-rose]\n",
            "    supported_by: [company]\n",
        ),
        (
            "  - id: steps-rose\n    strand: quantitative\n    finding: People walked more on days without the group, too.\n    points: [On weekdays by a third., At weekends hardly.]\n",
            "",
        ),
    ])
}

fn older() -> Outcome {
    listed("older", &marked().bytes(), newer().path(), 0)
}

fn older_without_bookmarks() -> Outcome {
    let file = marked().without_bookmarks();
    listed("older-without-bookmarks", &file.bytes(), newer().path(), 0)
}

fn without_stamp() -> Outcome {
    let mut file = marked();
    file.parts.remove("docProps/custom.xml");
    let file = file.with("_rels/.rels", "custom-properties", "other-properties");
    case("without-stamp", &file)
}

/// Words that were changed while nothing was tracked are found all the same.
fn untracked() -> Outcome {
    let file = Docx::rendered()
        .runs(
            HABIT,
            &run("Walking in a group often becomes walking alone."),
        )
        .runs(MOOD, &run("Mood was lower after six months of walking."))
        .with(
            "word/document.xml",
            "<w:t>At weekends hardly.</w:t>",
            "<w:t>At weekends, too.</w:t>",
        );
    case("untracked", &file)
}

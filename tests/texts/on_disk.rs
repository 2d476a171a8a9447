//! Texts on disk: very large ones, and those that go away or change while they are read.

use std::fs;
use std::path::Path;

use libtest_mimic::Trial;
use tempfile::TempDir;

use crate::{Outcome, trial};
use cisgrid::examine;
use cisgrid::read::folder;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("texts::on_disk::gone", gone),
        #[cfg(target_os = "linux")]
        trial("texts::on_disk::changed", changed),
        trial("texts::on_disk::large", large),
    ]
}

fn place(text: &[u8]) -> Result<TempDir, Box<dyn std::error::Error>> {
    let place = tempfile::tempdir()?;
    fs::write(
        place.path().join("a.yaml"),
        "sources:\n  - {id: study, citation: A study. 2024., text: transcripts/}\n\
         evidence:\n  - id: a\n    strand: qualitative\n    finding: Balance came.\n    cite: study\n    \
         quotes: [{said: I come for the talk, by: P03}]\n\
         propositions:\n  - {id: p, statement: It helps., supported_by: a, silence: {quantitative: none}}\n",
    )?;
    fs::create_dir(place.path().join("transcripts"))?;
    fs::write(place.path().join("transcripts/P03.txt"), text)?;
    Ok(place)
}

fn names(place: &Path) -> Result<Vec<&'static str>, String> {
    let project = folder::load(place).map_err(|error| format!("{error:?}"))?;
    let assessed = examine::assess(project, None);
    Ok(assessed
        .diagnostics
        .iter()
        .map(|found| found.check.name)
        .collect())
}

/// A text that is deleted after it was found.
fn gone() -> Outcome {
    let place = place(b"P03: I come for the talk.\n")?;
    assert_eq!(names(place.path())?, Vec::<&str>::new());
    let project = folder::load(place.path()).map_err(|error| format!("{error:?}"))?;
    fs::remove_file(place.path().join("transcripts/P03.txt"))?;
    let assessed = examine::assess(project, None);
    let told: Vec<_> = assessed
        .diagnostics
        .iter()
        .map(|found| &found.message)
        .collect();
    match told.as_slice() {
        [one] if one.contains("transcripts/P03.txt` cannot be read: no such file") => Ok(()),
        other => Err(format!("{other:?}").into()),
    }
}

/// A file that has another length than it said, as one that is being written has.
#[cfg(target_os = "linux")]
fn changed() -> Outcome {
    match folder::read(Path::new("/proc/self/status")) {
        Err(error) if error.to_string().contains("changed while it was read") => Ok(()),
        other => Err(format!("{other:?}").into()),
    }
}

/// Megabytes, the words at the end: ten where the program is made for looking into it, a hundred where it is made to be fast.
fn large() -> Outcome {
    let lines = if cfg!(debug_assertions) {
        210_000
    } else {
        2_100_000
    };
    let mut text = "P03: And so we went on walking for another hour.\n".repeat(lines);
    text += "P03: I come for the talk.\n";
    let place = place(text.as_bytes())?;
    assert_eq!(names(place.path())?, Vec::<&str>::new());
    Ok(())
}

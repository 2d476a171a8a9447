//! How much a project may hold of each thing: far more than people code, and no more than is gone through in moments.

use super::super::offered::NotTaken;
use super::xml::{QdaDocument, QdaElement};

/// Things that are counted, and the most there may be of each.
const MOST: [(&str, &str, usize); 6] = [
    ("Code", "codes", 20_000),
    ("TextSource", "texts", 20_000),
    ("Transcript", "transcripts", 20_000),
    ("Case", "cases", 20_000),
    ("Note", "notes", 100_000),
    ("Variable", "variables", 1_000),
];

/// Refuses a document with more of something than there may be.
pub(super) fn hold(document: &QdaDocument) -> Result<(), NotTaken> {
    let mut counts = [0; MOST.len()];
    count(&document.root, &mut counts);
    for ((_, many, most), count) in MOST.iter().zip(counts) {
        if count > *most {
            let words = format!("it has {count} {many}, and {most} are the most");
            return Err(NotTaken::new(words).help("split the project: nothing was taken"));
        }
    }
    Ok(())
}

fn count(element: &QdaElement, counts: &mut [usize; MOST.len()]) {
    let kind = MOST.iter().position(|(name, ..)| *name == element.name);
    if let Some(kind) = kind {
        counts[kind] += 1;
    }
    element.children.iter().for_each(|one| count(one, counts));
}

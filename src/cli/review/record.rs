//! Sign-offs written into `reviews.lock`: whole or not at all, and beside those of others who sign at the same moment.

use std::fs;
use std::path::Path;

use crate::cli::outcome::Result;
use crate::cli::write::{alone, meanwhile, replace};
use cisgrid::examine::Assessed;
use cisgrid::read::reviews::{REVIEWS, ReviewLine};
use cisgrid::read::sealed::{whole, written};

/// What is to be changed in the lock.
pub(super) struct Change {
    /// The lines to be added.
    pub(super) new: Vec<ReviewLine>,
    /// The lines to be taken out.
    pub(super) gone: Vec<ReviewLine>,
    /// Whether lines that are not believed are left behind, in a copy.
    pub(super) mend: bool,
}

/// What became of the lock.
pub(super) struct Kept {
    /// How many lines it has.
    pub(super) lines: usize,
    /// Whether anything was written.
    pub(super) written: bool,
    /// The lines that were to be added, and say what one of the lock says already.
    pub(super) known: Vec<ReviewLine>,
}

/// Changes the lock as it is on disk now: somebody else may have signed since the synthesis was read.
pub(super) fn keep(folder: &Path, assessed: &Assessed, change: &Change) -> Result<Kept> {
    // Held until the file is in its place.
    let _alone = alone(folder);
    let before = fs::read(folder.join(REVIEWS)).ok();
    let mut lines = match before.clone() {
        None => Vec::new(),
        Some(_) if change.mend => {
            let lines = assessed.reviews.lines.iter();
            lines.map(|(line, _)| line.clone()).collect()
        }
        Some(before) => whole::<ReviewLine>(before).ok_or_else(|| meanwhile(REVIEWS))?,
    };
    lines.retain(|line| !change.gone.contains(line));
    let known = change.new.iter().filter(|new| says_so(&lines, new));
    let known: Vec<ReviewLine> = known.cloned().collect();
    let new = change.new.iter().filter(|new| !known.contains(new));
    lines.extend(new.cloned());
    lines.sort();
    lines.dedup();
    let text = written(&lines);
    let count = lines.len();
    let unchanged = before.as_deref() == Some(text.as_bytes());
    let kept = Kept {
        lines: count,
        written: !(unchanged || before.is_none() && count == 0),
        known,
    };
    if !kept.written {
        return Ok(kept);
    }
    let before = (before.as_deref(), change.mend);
    replace(folder, REVIEWS, before, text.as_bytes())?;
    Ok(kept)
}

/// Whether a line says nothing that one of the lock does not say: the same person has read the same, and adds no note.
fn says_so(lines: &[ReviewLine], new: &ReviewLine) -> bool {
    let mut lines = lines.iter();
    lines.any(|line| {
        let note = new.note.is_none() || new.note == line.note;
        note && (&line.at, &line.by, &line.over) == (&new.at, &new.by, &new.over)
    })
}

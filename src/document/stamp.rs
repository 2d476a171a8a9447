//! The fingerprint of what a synthesis says, by which a copy that comes back is known.

use sha2::{Digest, Sha256};

use crate::view::View;

/// How many letters of the whole fingerprint are kept: enough that two versions never share them.
const LETTERS: usize = 32;

/// The fingerprint of the statements of a synthesis and of what links them: the same as long as these are, wherever
/// they stand in its files.
pub(super) fn of(view: &View) -> String {
    let mut hash = Sha256::new();
    let mut take = |part: &str| {
        hash.update(part.len().to_le_bytes());
        hash.update(part.as_bytes());
    };
    for row in view.rows() {
        take("row");
        for part in [row.id(), row.statement(), row.note().unwrap_or_default()] {
            take(part);
        }
        row.points().into_iter().for_each(&mut take);
        for (stance, finding, because) in row.linked() {
            take(stance);
            take(finding);
            take(because.unwrap_or_default());
        }
    }
    for item in view.evidence() {
        take("finding");
        for part in [item.id(), item.lead().unwrap_or_default(), item.finding()] {
            take(part);
        }
        item.points().into_iter().for_each(&mut take);
    }
    let whole = hash.finalize();
    let letters = whole.iter().map(|byte| format!("{byte:02x}"));
    letters.collect::<String>().chars().take(LETTERS).collect()
}

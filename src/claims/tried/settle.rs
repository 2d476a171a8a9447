//! What to write in the files so that an undetermined claim can be settled.

use super::Tried;
use crate::claims::kinds;
use crate::claims::trial::ask::Ask;
use crate::claims::verdict::Verdict;
use crate::model::Model;

/// The lines that would help to settle a claim, each with what it is written in; none where the
/// figures themselves leave it open.
pub fn lines(tried: Tried<'_>, model: &Model) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for (part, single) in tried.claim.singles().into_iter().enumerate() {
        let asserted = kinds::of(&single.kind);
        let of = (asserted.aim(), asserted.may_be_of_associations());
        let ask = Ask::of(tried.trial, part, of, model);
        let open = tried.trial.parts.get(part) == Some(&Verdict::Undetermined);
        if open || tried.trial.parts.len() == 1 {
            let found = ask.strangers().into_iter().chain(asserted.settled_by(&ask));
            for line in found {
                if !lines.contains(&line) {
                    lines.push(line);
                }
            }
        }
    }
    lines
}

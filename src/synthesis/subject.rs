//! What a finding of a check is about, where that is an entry of the trail.

use crate::diagnostic::Diagnostic;
use crate::model::{Model, TrailEntry, TrailPlace};

/// Names what an entry is about, so that it is shown there and can be acknowledged. What is found in a memo that is for the
/// authors alone is told to them, and is no part of what is made of the synthesis.
pub(crate) fn about(found: Diagnostic, entry: &TrailEntry, model: &Model) -> Diagnostic {
    let found = match entry.is_printed() {
        true => found,
        false => found.of_this_machine(),
    };
    if entry.at.is_empty() {
        return found.about("synthesis");
    }
    entry
        .at
        .iter()
        .fold(found, |found, subject| match subject.place {
            Some(TrailPlace::Link(row, _)) => found.about(&model.propositions[row].id.value),
            _ => found.about(&subject.name.value),
        })
}

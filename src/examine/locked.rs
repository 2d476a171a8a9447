//! Participants who withdrew and whose words the lock, or a text with labels, still has.

use crate::diagnostic::Diagnostic;
use crate::model::Model;
use crate::read::lock::Lock;
use crate::resolve::faults::withdrawn_participant;
use crate::source::Sources;
use crate::verify::held::{Quotations, file};
use crate::wording::{person, spelling};

/// A finding for each participant who withdrew and whose words the lock still has.
pub(super) fn of_withdrawn(model: &Model, lock: &Lock, sources: &Sources) -> Vec<Diagnostic> {
    let found = model.withdrawn().into_iter().filter_map(|at| {
        let participant = &model.participants[at];
        let name = spelling::label(&participant.name);
        let lines = lock.lines.iter();
        let lines = lines.filter(|(line, _)| {
            line.by
                .as_deref()
                .is_some_and(|by| spelling::label(by) == name)
        });
        let places: Vec<_> = lines.map(|(_, span)| sources.told(*span)).collect();
        let day = participant.withdrawn.as_ref()?;
        (!places.is_empty())
            .then(|| withdrawn_participant::in_lock(&participant.name, day, &places))
    });
    found.collect()
}

/// A finding for each participant who withdrew and who still speaks in a text with labels.
pub(super) fn speaking(model: &Model, quotations: &Quotations<'_>) -> Vec<Diagnostic> {
    let found = model.withdrawn().into_iter().filter_map(|at| {
        let participant = &model.participants[at];
        let name = person::form(&participant.name);
        let read = quotations.read.iter().filter(|read| {
            let mut speakers = read.speakers.iter();
            speakers.any(|one| person::form(&one.name) == name)
        });
        let mut files: Vec<&str> = read
            .map(|read| file(model, read.text).path.as_str())
            .collect();
        files.dedup();
        let day = participant.withdrawn.as_ref()?;
        (!files.is_empty()).then(|| withdrawn_participant::in_texts(&participant.name, day, &files))
    });
    found.collect()
}

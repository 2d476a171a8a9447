//! Participants who withdrew and whose words the lock, or a text with labels, still has.

use crate::diagnostic::Diagnostic;
use crate::model::Model;
use crate::read::lock::Lock;
use crate::resolve::faults::withdrawn_participant;
use crate::source::Sources;
use crate::verify::held::{Quotations, file};

/// A finding for each participant who withdrew and whose words the lock still has.
pub(super) fn of_withdrawn(model: &Model, lock: &Lock, sources: &Sources) -> Vec<Diagnostic> {
    let found = model.withdrawn().filter_map(|(at, participant, day)| {
        let lines = lock.lines.iter().filter(|(line, _)| {
            let by = line.by.as_deref();
            by.is_some_and(|by| model.is_called(at, by))
        });
        let places: Vec<_> = lines.map(|(_, span)| sources.told(*span)).collect();
        let any = !places.is_empty();
        any.then(|| withdrawn_participant::in_lock(&participant.name, day, &places))
    });
    found.collect()
}

/// A finding for each participant who withdrew and who still speaks in a text with labels.
pub(super) fn speaking(model: &Model, quotations: &Quotations<'_>) -> Vec<Diagnostic> {
    let found = model.withdrawn().filter_map(|(at, participant, day)| {
        let read = quotations.read.iter().filter(|read| {
            let mut speakers = read.speakers.iter();
            speakers.any(|one| model.is_called(at, &one.name))
        });
        let read = read.map(|read| file(model, read.text).path.as_str());
        let mut files: Vec<&str> = read.collect();
        files.dedup();
        let any = !files.is_empty();
        any.then(|| withdrawn_participant::in_texts(&participant.name, day, &files))
    });
    found.collect()
}

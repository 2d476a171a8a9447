//! Words of participants who withdrew in the lock of what was verified.

use crate::diagnostic::Diagnostic;
use crate::model::{Handle, Model, Participant};
use crate::read::lock::Lock;
use crate::resolve::faults::withdrawn_participant;
use crate::source::Sources;
use crate::wording::spelling;

/// A finding for each participant who withdrew and whose words the lock still has.
pub(super) fn in_lock(model: &Model, lock: &Lock, sources: &Sources) -> Vec<Diagnostic> {
    let found = withdrawn(model).into_iter().filter_map(|at| {
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

/// Those who withdrew.
pub(super) fn withdrawn(model: &Model) -> Vec<Handle<Participant>> {
    let withdrawn = model.participants.entries();
    let withdrawn = withdrawn.filter(|(_, one)| one.withdrawn.is_some());
    withdrawn.map(|(at, _)| at).collect()
}

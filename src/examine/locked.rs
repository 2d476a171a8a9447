//! Participants who withdrew and whose words the lock still has.

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;
use crate::model::{Handle, Model, Participant, Quote};
use crate::quotation::folded;
use crate::read::lock::{Lock, LockLine};
use crate::resolve::faults::withdrawn_participant;
use crate::source::Sources;

/// A finding for each participant who withdrew and whose words the lock still has.
pub(super) fn of_withdrawn(model: &Model, lock: &Lock, sources: &Sources) -> Vec<Diagnostic> {
    let found = model.withdrawn().filter_map(|(at, participant, day)| {
        let lines = lock.lines.iter();
        let lines = lines.filter(|(line, _)| who(model, line) == Some(at));
        let places: Vec<_> = lines.map(|(_, span)| sources.told(*span)).collect();
        let any = !places.is_empty();
        any.then(|| withdrawn_participant::in_lock(&participant.name, day, &places))
    });
    found.collect()
}

/// The participant who withdrew and whose words a line is about.
fn who(model: &Model, line: &LockLine) -> Option<Handle<Participant>> {
    model.withdrawn_of_line(line.by.as_deref(), &line.text)
}

/// A line, with the participant who withdrew, if it is of one.
type Line<'a> = (&'a LockLine, Option<Handle<Participant>>);

/// The lines of a lock by the finding and the words that they are of.
pub(super) struct Lines<'a>(HashMap<(&'a str, String), Vec<Line<'a>>>);

impl<'a> Lines<'a> {
    pub(super) fn of(model: &Model, lock: &'a Lock) -> Self {
        let mut lines: HashMap<_, Vec<_>> = HashMap::new();
        for (line, _) in &lock.lines {
            let name = (line.of.as_str(), folded(&line.said));
            lines
                .entry(name)
                .or_default()
                .push((line, who(model, line)));
        }
        Self(lines)
    }

    /// The lines by which a quotation of the finding `of` is known to be of somebody who withdrew, with these: not where
    /// another line says that its own speaker said the same.
    pub(super) fn theirs(
        &self,
        of: &'a str,
        quote: &Quote,
    ) -> Vec<(&'a LockLine, Handle<Participant>)> {
        let lines = self.0.get(&(of, folded(quote.as_said())));
        let lines = lines.map_or(&[][..], Vec::as_slice);
        let by = quote.by.as_ref().map(|by| by.value.as_str());
        let own = lines
            .iter()
            .any(|(line, who)| who.is_none() && line.fails.is_none() && line.by.as_deref() == by);
        let theirs = lines.iter().filter(|_| !own);
        theirs
            .filter_map(|(line, who)| Some((*line, (*who)?)))
            .collect()
    }
}

//! Answers to readers that hold words of participants who withdrew, or their names: they are told, and taken out.

use crate::diagnostic::Diagnostic;
use crate::model::{Letters, Model};
use crate::resolve::faults::withdrawn_participant;
use crate::source::Sources;
use crate::wording::person;

/// Takes them out of the model; gives what is to be told.
pub(super) fn take_out(model: &mut Model, sources: &Sources) -> Vec<Diagnostic> {
    if model.responses.is_empty() {
        return Vec::new();
    }
    let told = model.withdrawn().filter_map(|(at, one, day)| {
        let holds = |text: &str| {
            let letters = Letters::of(text);
            let still = model.still_there.iter();
            let mut still = still.filter(|still| still.participant == at);
            person::is_named_in(&one.name, text)
                || still.any(|still| still.words.stand_in(&letters))
        };
        let answers = model.responses.iter();
        let places = answers.filter(|answer| answer.holds(holds));
        let places: Vec<_> = places.map(|answer| sources.told(answer.to.span)).collect();
        let finding = withdrawn_participant::in_responses(&one.name, day, &places);
        (!places.is_empty()).then_some(finding)
    });
    let told: Vec<_> = told.collect();
    let mut responses = std::mem::take(&mut model.responses);
    responses.retain(|answer| !answer.holds(|text| model.is_of_withdrawn(text)));
    model.responses = responses;
    told
}

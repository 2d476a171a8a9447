//! A coded passage is of somebody who was not interviewed, or not at that time.
//!
//! ## Why it matters
//!
//! Where interviews are declared, voices are counted among those who were interviewed. A passage of anybody else is not
//! counted, and most often a name or a time is wrong, so that somebody who spoke is counted as silent.
//!
//! ## Example
//!
//! With `interviews: [{participant: [P01, P02], at: T1}]`, the last line of
//!
//! ```text
//! code,participant,time
//! company,P01,T1
//! company,P02,T2
//! ```
//!
//! ## What to do
//!
//! Correct the name or the time, or declare the interview under `interviews`. What an interviewer says needs neither a code
//! nor a name; give whoever asks the role `interviewer` under `participants`, and what they say is passed over.

use std::collections::BTreeMap;

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;
use crate::synthesis::context::ArgumentContext;
use crate::voices::interviews;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG412",
    name: "segment-without-interview",
    severity: Severity::Warning,
    source: include_str!("segment_without_interview.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    if !context.resolved {
        return;
    }
    let mut strays: BTreeMap<_, Vec<Span>> = BTreeMap::new();
    let held = |participant| {
        let mut held = model.synthesis.interviews.iter();
        held.any(|one| one.participant == participant)
    };
    for (participant, at, place) in interviews::strays(model) {
        let at = at.filter(|_| held(participant));
        strays.entry((participant, at)).or_default().push(place);
    }
    let frame = &model.synthesis;
    for ((participant, at), places) in strays {
        let name = &model.participants[participant].name;
        let Some((first, others)) = places.split_first() else {
            continue;
        };
        let segments = match others.len() {
            0 => "a segment is".to_owned(),
            more => format!("{} segments are", more + 1),
        };
        let words = match at {
            Some(at) => format!(
                "{segments} of `{name}` at `{}`, and no such interview is declared",
                frame.timepoints[at].id
            ),
            None => format!("{segments} of `{name}`, who was not interviewed"),
        };
        found.push(
            Diagnostic::at(&CHECK, *first, words)
                .help("correct the name or the time, or declare the interview under `interviews`")
                .help("whoever asks has the role `interviewer`, under `participants`, and is no voice")
                .about(name),
        );
    }
}

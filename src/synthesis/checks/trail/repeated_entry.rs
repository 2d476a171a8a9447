//! Two entries of the trail say the same of the same on the same day.
//!
//! ## Why it matters
//!
//! One that was copied is counted twice: a member check entered again looks like two, and a reader of the trail looks for
//! the difference.
//!
//! ## Example
//!
//! ```yaml
//! decisions:
//!   - {at: talk, date: 2026-03-14, decision: Kept apart from pace., because: they were said by others}
//!   - {at: talk, date: 2026-03-14, decision: Kept apart from pace., because: they were said by others}
//! ```
//!
//! ## What to do
//!
//! Take one out. Where they are two, say what differs: the day, the people, the words.

use std::collections::HashMap;

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{MemberCheck, TrailEntry, TrailKind};
use crate::source::Span;
use crate::synthesis::context::ArgumentContext;
use crate::synthesis::subject::about;
use crate::wording::spelling;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG273",
    name: "repeated-entry",
    severity: Severity::Warning,
    source: include_str!("repeated_entry.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let mut known: HashMap<Vec<String>, Span> = HashMap::new();
    // Copies have the same words in place of all that is for the authors alone.
    let printed = context.model.trail.iter();
    for entry in printed.filter(|entry| entry.is_printed()) {
        let Some(first) = known.get(&says(entry)) else {
            known.insert(says(entry), entry.span);
            continue;
        };
        let words = format!("{} stands twice", entry.called());
        let finding = Diagnostic::at(&CHECK, entry.span, words)
            .also(*first, "the first")
            .help("take one of them out, or say what differs: the day, the people, the words");
        found.push(about(finding, entry, context.model));
    }
}

/// All that tells an entry from others, in the form in which texts are compared; who wrote it down does not.
fn says(entry: &TrailEntry) -> Vec<String> {
    let mut places: Vec<_> = entry.at.iter().map(|one| folded(&one.name.value)).collect();
    places.sort_unstable();
    let day = entry.date.as_ref().map(|day| day.value.to_string());
    let mut says = vec![
        entry.word().to_owned(),
        places.join(" "),
        day.unwrap_or_default(),
    ];
    match &entry.kind {
        TrailKind::Memo { text, .. } => says.push(folded(&text.value)),
        TrailKind::Decision { decision, because } => {
            says.extend([folded(&decision.value), folded(&because.value)]);
        }
        TrailKind::MemberCheck(check) => says.extend(of_check(check)),
    }
    says
}

fn of_check(check: &MemberCheck) -> Vec<String> {
    let people = check.participants.iter();
    let mut people: Vec<_> = people.map(|one| folded(&one.name.value)).collect();
    people.sort_unstable();
    let texts = [&check.asked, &check.because, &check.shown];
    let texts = texts.map(|text| text.as_ref().map(|text| folded(&text.value)));
    let n = check.n.map(|n| n.value.to_string());
    let outcome = check.outcome.value.word().to_owned();
    let said = texts.into_iter().chain([n]).map(Option::unwrap_or_default);
    [people.join(" "), outcome]
        .into_iter()
        .chain(said)
        .collect()
}

fn folded(text: &str) -> String {
    spelling::name(text.trim()).into_owned()
}

//! Participants were asked about words that read otherwise now.
//!
//! ## Why it matters
//!
//! Who agreed agreed to what was shown. Where the statement was changed afterwards, nobody was asked about it as it
//! stands, and a report that says “confirmed by participants” says too much.
//!
//! ## Example
//!
//! ```yaml
//! propositions:
//!   - {id: company-first, statement: Company brings people back most weeks.}
//! checked_with:
//!   - {at: company-first, participants: P03, date: 2026-03-14, outcome: agreed, shown: Company brings people back every week.}
//! ```
//!
//! ## What to do
//!
//! Show them the statement as it reads now and add an entry for that; or, where the change does not touch what they were
//! asked, say so: acknowledge the finding with that reason. The old entry stays: it is part of the trail. How white space,
//! dashes and quotation marks are written makes no difference.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Model, TrailEntry};
use crate::synthesis::context::ArgumentContext;
use crate::synthesis::reworded::reworded;
use crate::synthesis::subject::about;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG271",
    name: "stale-member-check",
    severity: Severity::Warning,
    source: include_str!("stale_member_check.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for entry in &model.trail {
        let Some(check) = entry.member_check() else {
            continue;
        };
        let (Some(changed), Some(shown)) = (reworded(model, entry), &check.shown) else {
            continue;
        };
        if asked_anew(model, entry) {
            continue;
        }
        let words = format!(
            "{} is stale: “{}” was shown, and “{}” stands there now",
            entry.called(),
            changed.was,
            changed.is
        );
        let finding = Diagnostic::at(&CHECK, shown.span, words)
            .help("ask again about the words as they are now, in an entry of its own; or acknowledge it, where the change does not touch what they were asked");
        found.push(about(finding, entry, model));
    }
}

/// Whether participants were asked later about the same, with the words as they are now.
fn asked_anew(model: &Model, entry: &TrailEntry) -> bool {
    let mut others = model.trail.iter().filter(|other| {
        let place = |entry: &TrailEntry| entry.at.first().and_then(|one| one.place);
        // Of what has no day nobody knows when it was.
        let day = |entry: &TrailEntry| entry.date.as_ref().map(|day| day.value);
        let earlier = day(entry).zip(day(other));
        let earlier = earlier.is_some_and(|(own, other)| other < own);
        other.at.len() == 1 && place(other) == place(entry) && !earlier
    });
    others.any(|other| {
        let shown = other.member_check().and_then(|check| check.shown.as_ref());
        shown.is_some() && reworded(model, other).is_none()
    })
}

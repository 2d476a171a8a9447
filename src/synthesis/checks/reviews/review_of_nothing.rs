//! Somebody has read and signed off what is no longer there.
//!
//! ## Why it matters
//!
//! A proposition, a finding or a link was taken out, or it was renamed and reworded at once, so that nobody can tell what became of it.
//! A sign-off follows a part to another id only where that says the same.
//!
//! ## Example
//!
//! ```text
//! reviews.lock:       … "at":"company-matters","by":"AB" … "on":"2026-03-02"
//! propositions.yaml:  no proposition, finding or link of that id
//! ```
//!
//! ## What to do
//!
//! Where it has another id now, read it and sign it off under that. Where it was taken out on purpose, `cisgrid review --prune` takes
//! such sign-offs out of the lock.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::review::signed::SignOffStanding;
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG259",
    name: "review-of-nothing",
    severity: Severity::Note,
    source: include_str!("review_of_nothing.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    // What is missing may only have not been understood.
    if !context.resolved {
        return;
    }
    let gone = context.signed.iter();
    let gone = gone.filter(|one| one.standing == SignOffStanding::Gone);
    found.extend(gone.map(|one| {
        let (by, on, id) = (&one.line.by, &one.line.on, one.subject.id());
        let words = format!(
            "{by} read the {} `{id}` on {on}, and it is no longer there",
            one.subject.kind()
        );
        Diagnostic::at(&CHECK, one.span, words)
            .help("read what stands in its place and sign that off; `cisgrid review --prune` takes sign-offs of what is gone out of the lock")
            .bare()
            .about(id)
            .grouped("gone")
    }));
}

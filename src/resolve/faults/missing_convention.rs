//! A change or difference does not say what a positive value means.
//!
//! ## Why it matters
//!
//! Some papers print the earlier score minus the later one, others the later minus the earlier. The
//! same 3.9 is then a fall or a rise, and a sentence built on it says the opposite of the truth.
//! Nothing in the number tells which it is; only the table's own notes, or a look at the means,
//! can.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   timepoints: {T1: after training, T2: four months in post}
//! measures:
//!   - {id: wellbeing, label: Wellbeing}
//! results:
//!   - {measure: wellbeing, from: T1, to: T2, n: 20, change: 3.9}   # did it rise or fall?
//! ```
//!
//! ## What to do
//!
//! Beside `table:`, say `change: earlier minus later` or `change: later minus earlier`; for two
//! groups, `group minus versus` or `versus minus group`, and for ratios `group over versus` or `later over
//! earlier`. For a figure in place, the key is `change_means`. Where the label of a contrast has a sign, as
//! in `T2 - T1`, `walk - wait` or `walk / wait`, it says so already. Compare with the means at both
//! timepoints before you decide.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Effect;
use crate::source::Span;
use crate::wording::listed_whole;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG109",
    name: "missing-convention",
    severity: Severity::Error,
    source: include_str!("missing_convention.rs"),
};

/// A meaning that is about groups where timepoints are compared, or the other way round.
pub(crate) fn other_contrast(place: Span, meaning: &str, groups: bool) -> Diagnostic {
    let (compared, fitting) = match groups {
        true => ("groups", "group minus versus"),
        false => ("timepoints", "earlier minus later"),
    };
    let words = format!("`{meaning}` does not fit a contrast between two {compared}");
    Diagnostic::at(&CHECK, place, words).help(format!("say `{fitting}`, or the other way round"))
}

/// An estimate of an association at `place` of which nothing says what it is; of a CSV table, where the table is
/// read at `table`.
pub(crate) fn effect(place: Span, table: Option<Span>) -> Diagnostic {
    let found = Diagnostic::at(
        &CHECK,
        place,
        "nothing says what this estimate of an association is",
    )
    .label("a slope, a correlation, a ratio?");
    let found = match table {
        Some(table) => found.also(
            table,
            "the table is read here, where it can be said for all rows",
        ),
        None => found,
    };
    found
        .help(format!(
            "say `effect`, one of {}",
            listed_whole(Effect::WORDS)
        ))
        .grouped(table.map_or_else(String::new, |table| format!("{table:?} effect")))
}

/// What is compared.
#[derive(Clone, Copy)]
pub(crate) enum Compared {
    /// Two times, or how much two groups changed.
    Times,
    /// Two groups at one time.
    Groups,
    /// Two groups at one time, by a ratio.
    Ratio,
}

/// A change at `place`; of a CSV table, where the table is read at `table`.
pub(crate) fn finding(place: Span, table: Option<Span>, compared: Compared) -> Diagnostic {
    let key = if table.is_some() {
        "change"
    } else {
        "change_means"
    };
    let (message, label, help) = match compared {
        Compared::Times => (
            "nothing says what a positive change means",
            "a rise or a fall?",
            format!(
                "say `{key}: earlier minus later` or `{key}: later minus earlier`; for two groups, `group minus versus`"
            ),
        ),
        Compared::Groups => (
            "nothing says what a positive difference means",
            "which group minus which?",
            format!(
                "say `{key}: group minus versus` or `{key}: versus minus group`; for a ratio, `group over versus`"
            ),
        ),
        Compared::Ratio => (
            "nothing says of which group to which this ratio is",
            "which group over which?",
            format!("say `{key}: group over versus` or `{key}: versus over group`"),
        ),
    };
    let found = Diagnostic::at(&CHECK, place, message).label(label);
    let found = match table {
        Some(table) => found.also(
            table,
            "the table is read here, where it can be said for all rows",
        ),
        None => found,
    };
    found
        .help(help)
        .grouped(table.map_or_else(String::new, |table| format!("{table:?}")))
}

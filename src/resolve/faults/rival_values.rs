//! A figure says the same thing twice, and differently.
//!
//! ## Why it matters
//!
//! Of two values for one quantity, only one can be printed and checked, and nobody but you knows which
//! is right.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   timepoints: {T1: at the start, T2: at six months}
//! measures:
//!   - {id: mood, label: Mood}
//! results:
//!   - {measure: mood, from: T1, to: T2, mean: 3.90, change: 0.50, change_means: later minus earlier}
//! ```
//!
//! ## What to do
//!
//! Of a comparison, `mean` is the mean change, as `change` is, and `sd` the SD of the changes, as
//! `sd_change` is: keep one of the two. Where the other is that of one group or time, give it a row of
//! its own. Where a row says what is compared both in a column `contrast` and in others, let them say the
//! same, or put one of the columns aside with `ignore` beside `table:`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG114",
    name: "rival-values",
    severity: Severity::Error,
    source: include_str!("rival_values.rs"),
};

/// Two numbers of a comparison, each with its name.
pub(crate) fn finding((one, first): (&str, Span), (other, second): (&str, Span)) -> Diagnostic {
    let words =
        format!("`{one}` and `{other}` of a comparison are the same quantity, and differ here");
    Diagnostic::at(&CHECK, second, words)
        .label(format!("`{other}`"))
        .also(first, format!("`{one}`"))
        .help(format!(
            "keep `{one}`; where `{other}` is that of one group or time, give it a figure of its own"
        ))
}

/// What a label says is compared, beside a cell that says otherwise.
pub(crate) fn beside_label(label: Span, column: &str, cell: Span) -> Diagnostic {
    let words = format!("the label of this contrast and its `{column}` differ");
    Diagnostic::at(&CHECK, cell, words)
        .label(format!("`{column}`"))
        .also(label, "the label")
        .help(
            "let both say the same, or put one of the columns aside with `ignore` beside `table:`",
        )
}

/// What the table's own word for a measure says of its row, beside a cell that says otherwise.
pub(crate) fn beside_word(word: Span, column: &str, cell: Span) -> Diagnostic {
    let words = format!("the word for the measure of this row and its `{column}` differ");
    Diagnostic::at(&CHECK, cell, words)
        .label(format!("`{column}`"))
        .also(word, "what the word stands for")
        .help("let both say the same, or put the column aside with `ignore` beside `table:`")
}

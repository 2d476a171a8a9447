//! What is said of a contrast cannot all be true.
//!
//! ## Why it matters
//!
//! Which of two values was taken from the other decides whether a number is a rise or a fall; whether the
//! same people or two groups were compared decides which test there can be. Where the label of a contrast
//! and the table say opposite things, one of them turns the result round.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   groups: {walk: Walking group, wait: Waiting list}
//! measures:
//!   - {id: relapse, label: Relapse}
//! results:
//!   - {measure: relapse, group: walk, versus: wait, change: 0.61, scale: ratio, change_means: group minus versus}
//! ```
//!
//! ## What to do
//!
//! Mend what is not so. A label with a minus, such as `T2 - T1` or `walk - wait`, says that the second was
//! taken from the first; one with a stroke, `walk / wait`, that the first was divided by the second. Where a
//! line in a label only joins the two, write two points, as in `T1..T2`. A ratio is `group over versus` or
//! `later over earlier`, or the other way round. `design: paired` is said of the same people at two times, with the
//! number of pairs in `n` alone; `design: two groups` of different people, so that a comparison of two times
//! among the same people is none. The same people under two conditions, as in a crossover, are compared like two
//! times: declare the conditions as timepoints. Where a table holds comparisons of both kinds, its `design` is of one
//! of them alone: take it out, so that it is taken from what the figures of each row show, or split the table.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;
use crate::wording::one;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG116",
    name: "conventions-disagree",
    severity: Severity::Error,
    source: include_str!("conventions_disagree.rs"),
};

/// A label that says `meant`, and the declaration at `declared` that says otherwise.
pub(crate) fn label(
    place: Span,
    text: &str,
    meant: &str,
    declared: Span,
    said: &str,
) -> Diagnostic {
    let words = format!("the label `{text}` says {meant}, and the table says {said}");
    Diagnostic::at(&CHECK, place, words)
        .label(format!("that is {meant}"))
        .also(declared, format!("declared: {said}"))
        .help("find out which of the two was taken from the other, and mend the one that is wrong")
        .help("where the line in the label only joins the two, write two points, as in `T1..T2`")
        .grouped(format!("{declared:?} {meant}"))
}

/// A heading that says the test `meant`, and the declaration at `declared` that says another.
pub(crate) fn heading(place: Span, meant: &str, declared: Span, said: &str) -> Diagnostic {
    let words =
        format!("the heading says that the statistic is `{meant}`, and the table says `{said}`");
    Diagnostic::at(&CHECK, place, words)
        .also(declared, "declared here")
        .help(format!("say `test: {meant}`, or take `test` out; where the column is another, say beside `table:` what it holds"))
}

/// A procedure that says `meant`, and the declaration at `declared` that says otherwise.
pub(crate) fn procedure(
    place: Span,
    text: &str,
    meant: &str,
    declared: Span,
    said: &str,
) -> Diagnostic {
    let words = format!("`{text}` is `{meant}`, and the table says `{said}`");
    Diagnostic::at(&CHECK, place, words)
        .also(declared, "declared here")
        .help("mend the one that is wrong, or put the column aside with `ignore` beside `table:`")
        .grouped(format!("{declared:?} {meant}"))
}

/// A label with a stroke, which is of a ratio, and the scale that is declared of differences.
pub(crate) fn label_scale(place: Span, text: &str, declared: Span, said: &str) -> Diagnostic {
    let words =
        format!("the label `{text}` is that of a ratio, and the scale is declared `{said}`");
    Diagnostic::at(&CHECK, place, words)
        .also(declared, "the scale")
        .help("say `scale: ratio`, or write the label with a minus")
        .grouped(format!("{declared:?} scale"))
}

/// A scale of ratios, and a meaning of differences.
pub(crate) fn ratio(scale: Span, meaning: Span, said: &str, fitting: &str) -> Diagnostic {
    let words = format!("a ratio is not `{said}`");
    Diagnostic::at(&CHECK, meaning, words)
        .also(scale, "the scale is that of ratios")
        .help(format!("say `{fitting}`, or the other way round"))
        .help("or, where one value was taken from the other, take `scale: ratio` out")
}

/// A scale that is not that of what is estimated.
pub(crate) fn effect(scale: Span, said: &str, effect: Span, words: &str) -> Diagnostic {
    let message = format!("{} does not have the scale `{said}`", one(words));
    Diagnostic::at(&CHECK, scale, message)
        .also(effect, "what is estimated")
        .help("take `scale` out: what is estimated says the scale")
}

/// The same people, and another group that they are compared with; `of_table` where the design is said of a table.
pub(crate) fn paired_groups(design: Span, versus: Span, of_table: bool) -> Diagnostic {
    let words = "two groups are compared, and the design says that they are the same people";
    Diagnostic::at(&CHECK, versus, words)
        .label("another group")
        .also(design, "declared: the same people")
        .help("where different people are compared, say `design: two groups`")
        .help("where the same people were measured under two conditions, declare the conditions as timepoints, and compare them with `from` and `to`")
        .maybe_help(both_kinds(of_table))
        .grouped(format!("{design:?} groups"))
}

/// The same people, and a number of other people beside them.
pub(crate) fn paired(design: Span, n_versus: Span) -> Diagnostic {
    let words = "the same people are one number, and another number stands beside theirs";
    Diagnostic::at(&CHECK, n_versus, words)
        .label("the number of people compared with")
        .also(design, "declared: the same people")
        .help("give the number of pairs in `n` alone, or say `design: two groups`")
        .grouped(format!("{design:?}"))
}

/// Two groups, where two times are compared; `of_table` where the design is said of a table.
pub(crate) fn one_group(design: Span, row: Span, of_table: bool) -> Diagnostic {
    let words = "two groups are declared, and a contrast compares two times of one";
    Diagnostic::at(&CHECK, design, words)
        .also(row, "the contrast")
        .help("say `design: paired`, or name the groups with `group` and `versus`")
        .help("where other people were asked at the later time, give their number in `n_versus`")
        .maybe_help(both_kinds(of_table))
}

/// What to do where one design is said of rows that compare times and of rows that compare groups.
fn both_kinds(of_table: bool) -> Option<String> {
    let words = "where the table holds both kinds of comparison, take `design` out, so that it is taken from what the figures of each row show, or split the table";
    of_table.then(|| words.to_owned())
}

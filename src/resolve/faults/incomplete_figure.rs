//! A figure does not say what it is about, or has no number.
//!
//! ## Why it matters
//!
//! A number can be checked, printed and cited only if it is known which measure it belongs to and
//! when it was taken. A change between two timepoints needs both of them.
//!
//! ## Example
//!
//! ```yaml
//! results:
//!   - {at: T1, n: 32, mean: 49.8}                      # of which measure?
//!   - {measure: wellbeing, from: T1, change: 3.9}      # from T1 until when?
//!   - {measure: wellbeing, change: 3.9}                # between what?
//!   - {measure: wellbeing, at: T1}                     # no number
//! ```
//!
//! ## What to do
//!
//! Say the `measure`, and either `at` for a figure at one timepoint, or `from` and `to` for a
//! change, or `group` and `versus` for a difference between groups. In a CSV table, fill these
//! cells in every row; of the row of a reference category, which is no figure, say `rows: {reference: […]}`. Where a spreadsheet shows one merged cell for several rows, only the first
//! of them has it. Take a figure without any number out.

use super::unknown_column::{as_written, on_one_line};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG108",
    name: "incomplete-figure",
    severity: Severity::Error,
    source: include_str!("incomplete_figure.rs"),
};

pub(crate) fn no_measure(place: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        "this figure does not say which measure it is about",
    )
    .help("add `measure:` with the id of a measure")
}

/// A row without its measure, in the column of that heading; `is_below` where all that it has stands in brackets, as what
/// is printed below an estimate.
pub(crate) fn no_measure_in_row(row: Span, heading: Option<&str>, is_below: bool) -> Diagnostic {
    let found = Diagnostic::at(
        &CHECK,
        row,
        "this row does not say which measure it is about",
    )
    .grouped(format!("no measure {}", row.file.number()));
    if is_below {
        return found.help(JOINED);
    }
    match heading {
        Some(heading) => found.help(format!(
            "where an empty cell says the same as the one above it, say beside `table:` `fill_down: {}`; else fill it",
            match heading.is_empty() {
                true => "''".to_owned(),
                false => as_written(heading),
            }
        )),
        None => found.help("add a column `measure`, or say `measure:` beside `table:`"),
    }
}

const JOINED: &str = "where it goes on from the row above, as a standard error below its estimate, say beside `table:` `rows: {joined: true}`, and name both numbers, as in `estimate se: …`";

/// A row of numbers in brackets, without a name, below that of their estimates.
pub(crate) fn goes_on(place: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        "this row does not say what it is about; standard errors in rows of their own are not read as they are",
    )
    .grouped(format!("goes on {}", place.file.number()))
    .help(JOINED)
}

pub(crate) fn half_contrast(place: Span, missing: &str) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        format!("a contrast needs `{missing}` as well"),
    )
    .help("a contrast runs `from` one timepoint `to` another; a figure at one timepoint says `at`")
}

pub(crate) fn versus_alone(place: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        "this contrast does not say which group is compared",
    )
    .help("say `group` as well: `group` is compared with `versus`")
}

pub(crate) fn same_group(group: Span, versus: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, versus, "this contrast compares a group with itself")
        .also(group, "the group")
        .help("name the other group under `versus`")
}

pub(crate) fn at_beside_contrast(at: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        at,
        "a contrast between two timepoints is not `at` a third",
    )
    .help("take `at` out, or `from` and `to`")
}

/// An association of the measure `id`, declared at `declared`, with itself.
pub(crate) fn with_itself(place: Span, id: &str, declared: Span) -> Diagnostic {
    let words = format!("`{id}` is associated with itself");
    Diagnostic::at(&CHECK, place, words)
        .also(declared, "the measure")
        .help(format!("name the other variable; an earlier score of the same measure names its time, as in `{id}@T1`"))
}

/// A category of a predictor that is its own reference.
pub(crate) fn same_category(place: Span, word: &str) -> Diagnostic {
    let words =
        format!("`{word}` is compared with itself: it is both the category and the reference");
    Diagnostic::at(&CHECK, place, words)
        .help("name the category that is compared as `predictor: sex=women`, and the other as `reference: men`")
        .help("the row of the reference itself holds no estimate: name it under `rows: {reference: […]}` beside the table, or take it out")
}

/// Two rows of a table that are both the reference of the predictor `id`.
pub(crate) fn two_references(place: Span, id: &str, first: Span) -> Diagnostic {
    let words = format!("two rows are the reference of `{id}`");
    Diagnostic::at(&CHECK, place, words)
        .label("the second")
        .also(first, "the first")
        .help("one category is held against: put the row that is not it under another name, or give the other comparison a table of its own")
}

/// A row that stands in its table twice, as that of the reference.
pub(crate) fn reference_twice(place: Span, text: &str, first: Span) -> Diagnostic {
    let words = format!(
        "the row of the reference `{}` stands there twice",
        on_one_line(text)
    );
    Diagnostic::at(&CHECK, place, words)
        .label("the second")
        .also(first, "the first")
        .help("take one out; where one of them is that of another category or model, say so in its cells")
}

/// An estimate of 1 at `place` beside which nothing stands, in the row of a `category` that the cell at `first` names.
pub(crate) fn bare_reference(place: Span, first: Span, cell: &str, category: &str) -> Diagnostic {
    let words = format!(
        "a ratio of 1 and nothing else is what the row of a reference prints, and nothing says that `{category}` is it"
    );
    Diagnostic::at(&CHECK, place, words)
        .label("no limits and no p, as other rows have")
        .also(first, "the category")
        .help(format!(
            "where the others are compared with it, say so beside `table:`: `rows: {{reference: [{}]}}`",
            as_written(cell)
        ))
        .help("where it is a figure of its own, put the row aside with `rows: {ignore: […]}` and write the figure under `results`")
}

pub(crate) fn no_contrast(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "this change does not say between what")
        .help("say `from` and `to` for two timepoints, or `group` and `versus` for two groups; an association of two variables names the other one as `predictor`, and what is estimated as `effect`, such as `slope`, `r` or `or`")
}

/// Limits beside `first` and other coefficients of reliability in one line.
pub(crate) fn limits_of_several(place: Span, first: &str) -> Diagnostic {
    let words = format!("it is not said whether these limits are those of `{first}`");
    Diagnostic::at(&CHECK, place, words)
        .label("other coefficients stand beside it")
        .help("give each coefficient that has limits a figure of its own; in a table, read it once for each, as in `columns: {icc ci: 'ICC (95% CI)'}`")
}

pub(crate) fn nothing(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "this figure has no number")
        .help("say at least one, such as `mean` or `change`, or take the figure out")
}

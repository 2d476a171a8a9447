//! A figure is no number as it would be printed.
//!
//! ## Why it matters
//!
//! Figures are kept exactly as printed, decimals included, because the decimals say how exact a
//! number is. Where a cell holds a word, two numbers, or a comma where a point was meant, guessing
//! would change a result.
//!
//! ## Example
//!
//! ```text
//! measure,at,n,mean,sd
//! wellbeing,T1,32,"49,8",9.07 (28-70)
//! ```
//!
//! ## What to do
//!
//! Write one number in each place, as it was printed: `0.020`, `.03`, `<.001`, `−0.5`, `1,682`, and
//! `n.s.` for a p value that was printed so. Give each number a column of its own: `min` and `max`,
//! `ci_low` and `ci_high`, `count` and `percent`; or leave a table as it is and name what stands in its cells, as in
//! `columns: {mean sd: 'Mean (SD)'}`. In a CSV table, a percent sign is understood in the column `percent`, and the
//! marks of footnotes behind a number are taken off: stars, daggers, raised letters, and raised digits behind
//! decimals; plain letters where they are named, as in `marks: [a, b]`. Leave the cell empty, or as the program left it, where
//! nothing was printed: `NA`, `n/a`, `–`, `.`, `NaN` and the like say so alone; other marks are named beside
//! `table:`, as in `missing: [x]`. For a whole CSV table with decimal commas, say `decimal: comma` beside
//! `table:`. Degrees of freedom are
//! one number, no bound such as `<11`; those of t, and the second of F, may be `Inf`.

use super::unknown_column::as_written;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{ChangeMeaning, EffectSizeMeaning};
use crate::number::{NoNumber, is_infinite};
use crate::read::raw::result::DecimalMark;
use crate::source::Span;
use crate::wording::spelling::same_label;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG014",
    name: "number",
    severity: Severity::Error,
    source: include_str!("number.rs"),
};

/// The text at `place` is no number; `mark` is what stands before decimals in its table, if it
/// stands in one.
pub(crate) fn finding(
    place: Span,
    text: &str,
    why: &NoNumber,
    mark: Option<DecimalMark>,
) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, place, format!("`{text}` is no number"));
    match why {
        NoNumber::Bound => found.label("degrees of freedom are one number").help(
            "give the degrees of freedom that were used; where only a bound is known, write nothing, and say it as `note`",
        ),
        NoNumber::Comma(better) if mark == Some(DecimalMark::Comma) => found
            .label("a point before decimals, and the table says `decimal: comma`")
            .help(format!("write it with a comma, as `{better}`, or take `decimal: comma` out")),
        NoNumber::Comma(better) => found
            .label("a comma before decimals")
            .help(format!("write it with a point, as `{better}`"))
            .maybe_help(mark.map(|_| {
                "where the whole table has commas, say `decimal: comma` beside `table:`".to_owned()
            })),
        NoNumber::Blank(better) => found
            .label("a blank between the digits")
            .help(format!("write it without, as `{better}`")),
        NoNumber::Beside(better) if text.starts_with('(') && !better.starts_with(['-', '−', '<', '>']) => found
            .label("in brackets")
            .help(format!(
                "accountants write a number below zero so: write `-{better}` where it is one, and `{better}` where the brackets say something else"
            )),
        NoNumber::Beside(better) => {
            found.help(format!("write the number alone, as `{better}`"))
        }
        NoNumber::TooLong => found
            .label("too large, or with more digits than can be held exactly")
            .help("write it as it was printed, with 28 digits at the most; a very small p value as `<.001`"),
        NoNumber::Other if let Some(key) = meaning(text) => found.help(format!(
            "write the number here, and `{key}_means: {text}` beside it; only beside `table:` is that key called `{key}`"
        )),
        NoNumber::Other if is_infinite(text) => found
            .help("only degrees of freedom, `df` and `df2`, can be without end; a limit that is open is left empty"),
        NoNumber::Other if text.contains('±') || text.contains("+/-") => found
            .label("two numbers")
            .help("write here what stands before ±; what stands behind it has a key of its own, `sd` or `se`, and in a table a column of its own"),
        NoNumber::Other if mark.is_some() && is_of_reference(text) => found
            .label("the category that others are compared with?")
            .help(format!(
                "where this is the row of the reference category, say so beside `table:`: `rows: {{reference: [{}]}}`",
                as_written(text)
            )),
        NoNumber::Other => found.help(
            "write one number as it was printed, such as `0.020`, `.03`, `<.001`, `1,682` or `n.s.`; where none was printed, write nothing",
        ),
    }
}

/// Degrees of freedom without end, of a statistic that cannot have them.
pub(crate) fn without_end(place: Span, statistic: &str) -> Diagnostic {
    let words = format!("the degrees of freedom of `{statistic}` have an end");
    Diagnostic::at(&CHECK, place, words)
        .help("give their number; only those of t and z, and `df2` of F, can be `Inf`")
}

/// Whether a text is what tables print in place of the estimate of a reference category.
pub(crate) fn is_of_reference(text: &str) -> bool {
    let bare = text.trim_start_matches(|one: char| "1.0, (:=".contains(one));
    let bare = bare.trim_matches(['(', ')', '[', ']', '.', ' ', ':']);
    let words = [
        "ref",
        "reference",
        "referent",
        "reference category",
        "reference group",
        "ref category",
        "baseline",
        "base",
        "referenz",
        "referenzkategorie",
    ];
    words.iter().any(|word| same_label(word, bare))
}

/// The number that a text says the meaning of, if it is such a text.
fn meaning(text: &str) -> Option<&'static str> {
    let change = ChangeMeaning::find(text).map(|_| "change");
    change.or_else(|| EffectSizeMeaning::find(text).map(|_| "effect_size"))
}

//! A cell holds other numbers than its column is said to hold.
//!
//! ## Why it matters
//!
//! Tables print two or three numbers in a cell: `18 (56.3%)`, `3.4 ± 1.2`, `-0.3 [-0.9, 0.2]`. Which they are
//! cannot be seen from the cell: `3.4 (1.2)` may have an SD or a standard error in its brackets. So it is said
//! once for the column; and a cell that holds more or fewer numbers, or other marks than the rest, is not
//! guessed at.
//!
//! ## Example
//!
//! ```text
//! measure,at,Mean (SD)
//! Mood,T1,3.4 (1.2)
//! Mood,T2,3.9
//! ```
//!
//! ## What to do
//!
//! Name the numbers in the order of the cell beside `table:`:
//!
//! ```yaml
//! results:
//!   - table: results/table-1.csv
//!     columns: {mean sd: "Mean (SD)", count percent: "n (%)", estimate ci: "B [95% CI]"}
//! ```
//!
//! `ci` is both limits, `estimate` the neutral word for a change or difference. Words such as `95% CI`, `SD` and `IQR`
//! before a number, as in `0.50 (95% CI 0.20 to 0.80)`, are held against the key, and another level than 95% is taken
//! from them. A cell that prints only a part is
//! written out in the file, or its row is put aside with `rows: {ignore: […]}`. A dash with a blank before it and
//! none behind it may be a minus sign or part two numbers, and a comma without a blank may stand before
//! decimals: write `to` or a comma and a blank between two limits.

use super::unknown_column::as_written;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::number::several as numbers_of;
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG119",
    name: "numbers-in-a-cell",
    severity: Severity::Error,
    source: include_str!("numbers_in_a_cell.rs"),
};

/// A number in words, as far as cells go.
fn counted(numbers: usize) -> String {
    match numbers {
        0 => "no number".to_owned(),
        1 => "one number".to_owned(),
        2 => "two numbers".to_owned(),
        3 => "three numbers".to_owned(),
        4 => "four numbers".to_owned(),
        more => format!("{more} numbers"),
    }
}

/// A cell with several numbers in a column that is said to hold one, called `ours`; `read` says what they are, and
/// `key` what could be said, as far as that is known.
pub(crate) fn several(
    place: Span,
    text: &str,
    heading: Span,
    ours: &str,
    read: &str,
    key: Option<&str>,
) -> Diagnostic {
    let words = format!("`{text}` holds {read}, and its column is `{ours}` alone");
    let found = Diagnostic::at(&CHECK, place, words)
        .also(heading, "of all cells of this column")
        .grouped(format!("{heading:?}"));
    match key {
        Some(line) => found.help(format!("beside `table:`, name them in their order: `{line}`")),
        None => found.help(
            "beside `table:`, name them in their order, as in `columns: {mean sd: 'Mean (SD)'}`, `{count percent: …}`, `{estimate ci: …}` or `{median q1 q3: …}`",
        ),
    }
}

/// How many numbers a cell holds, in words.
pub(crate) fn read(numbers: usize) -> String {
    counted(numbers)
}

/// A cell that holds another number of numbers than `key` names.
pub(crate) fn other_number(
    place: Span,
    text: &str,
    heading: Span,
    key: &str,
    named: usize,
    there: usize,
) -> Diagnostic {
    let words = format!(
        "`{text}` holds {}, and `{key}` names {}",
        counted(there),
        counted(named)
    );
    let of_people = (key == "count percent" && there == 3 && text.contains('/')).then_some(
        "where the cells are a number of people, of how many, and the percentage, name them so: `count n percent`",
    );
    Diagnostic::at(&CHECK, place, words)
        .maybe_help(of_people.map(str::to_owned))
        .help("rows whose cells hold something else are read by a further entry of the same file, each with its rows: `rows: {only: […]}`; what is no figure is put aside, as in `rows: {ignore: […]}`")
        .grouped(format!("{heading:?} {there}"))
}

/// A median with one number behind it, where quartiles are named.
pub(crate) fn width(place: Span, text: &str, key: &str) -> Diagnostic {
    let words = format!("`{text}` holds one number for the quartiles that `{key}` names");
    Diagnostic::at(&CHECK, place, words)
        .help("one number is the width of the middle half, from the lower quartile to the upper: it is no quartile, and no figure holds it; name the median alone where the table prints no more")
}

/// A cell that is marked otherwise than the first of its column.
pub(crate) fn other_mark(
    place: Span,
    text: &str,
    shape: &str,
    first: Span,
    usual: &str,
) -> Diagnostic {
    let words =
        format!("`{text}` is printed as `{shape}`, and the first of its column as `{usual}`");
    Diagnostic::at(&CHECK, place, words)
        .also(first, "the first")
        .help("another mark may mean another figure, such as a standard error in place of an SD: where it does, read its row with an entry of its own, `rows: {only: […]}`; where not, write the cell as the others are")
}

/// A sign between two numbers that cannot stand between what they are said to be.
pub(crate) fn wrong_sign(place: Span, text: &str, one: &str, other: &str) -> Diagnostic {
    let words = format!(
        "in `{text}`, what stands between `{one}` and `{other}` is not what stands between such numbers"
    );
    Diagnostic::at(&CHECK, place, words)
        .help("a dash or `to` stands between two limits, quartiles or ends of a range, `±` before an SD, a standard error, and `/` between a count and its n")
        .grouped(format!("{} {one} {other}", place.file.number()))
}

/// A word before a number that says that it is another than its column is said to hold.
pub(crate) fn other_word(place: Span, text: &str, part: &str, word: &str) -> Diagnostic {
    let words = format!("`{text}` says `{word}` of the number that is said to be `{part}`");
    Diagnostic::at(&CHECK, place, words)
        .help("name the numbers as the cell does: `mean sd`, `mean se`, `mean ci`, `median q1 q3` or `median min max`")
        .grouped(format!("{} {part} {word}", place.file.number()))
}

/// A percent sign behind a number that is no percentage.
pub(crate) fn percent_sign(place: Span, text: &str, part: &str) -> Diagnostic {
    let words = format!("`{part}` in `{text}` has a percent sign");
    Diagnostic::at(&CHECK, place, words)
        .help("name the numbers in the order of the cell: `count percent` for `12 (38%)`, `percent count` for `38% (12)`")
        .grouped(format!("{} {part}", place.file.number()))
}

/// Limits that run backwards, where a dash stands between them.
pub(crate) fn backwards(place: Span, text: &str) -> Diagnostic {
    let words = format!("the limits in `{text}` run backwards");
    Diagnostic::at(&CHECK, place, words)
        .help("a dash between them may have been a minus sign: write `to` between the limits, and a minus before a negative one")
}

/// A cell that says that its row is that of the category which others are compared with.
pub(crate) fn reference(place: Span, text: &str) -> Diagnostic {
    let words = format!("`{text}` is no number, but says what the others are compared with");
    Diagnostic::at(&CHECK, place, words)
        .help(format!(
            "say so beside `table:`: `rows: {{reference: [{}]}}`",
            as_written(text)
        ))
        .grouped(format!("reference {} {text}", place.file.number()))
}

/// A cell that may be read in two ways, or that holds no numbers; `why` says which ways.
pub(crate) fn unread(
    place: Span,
    text: &str,
    heading: Span,
    key: &str,
    named: usize,
    why: Option<&str>,
) -> Diagnostic {
    let wanted = counted(named);
    let comma = numbers_of(text, false).is_err() && numbers_of(text, true).is_ok();
    let comma = (comma && text.contains(',')).then(|| {
        "where the commas of this table stand before decimals, say `decimal: comma` beside `table:`".to_owned()
    });
    let words = match why {
        Some(_) => format!("`{text}` can be read in two ways"),
        None => format!("`{text}` does not hold the {wanted} that `{key}` names"),
    };
    let found = Diagnostic::at(&CHECK, place, words)
        .grouped(format!("{heading:?} {}", why.unwrap_or_default()))
        .maybe_help(comma);
    match why {
        Some(why) => found
            .label(why.to_owned())
            .help("write it so that there is one way: a comma and a blank, or `to`, between two limits; no blank between a minus sign and its number"),
        None => found.help("cells such as `12 (38%)`, `3.4 ± 1.2`, `-0.3 [-0.9, 0.2]`, `0.5 (95% CI 0.2 to 0.8)`, `-0.9 to -0.1` and `12/32` are understood; for others, write the numbers in columns of their own"),
    }
}

//! The headings of a table do not stand in its first line, or not in the lines that are said.
//!
//! ## Why it matters
//!
//! Programs and journals print a title above a table, and set a heading over several columns in a line of its own.
//! A title that is read as headings, or half a heading, would put figures under the wrong word.
//!
//! ## Example
//!
//! ```text
//! Table 2. Outcomes,,,,
//! ,Walking,,Waiting,
//! Scale,Mean,SD,Mean,SD
//! Mood,3.40,1.20,3.10,1.30
//! ```
//!
//! ## What to do
//!
//! Say beside `table:` in which line or lines of the file the headings stand, counted as an editor counts them; what
//! stands above them is passed over. Several lines are read as one heading each, in which a word over several columns is
//! said of all of them:
//!
//! ```yaml
//! results:
//!   - table: results/table-2.csv
//!     headings_at: [2, 3]
//!     columns: {measure: Scale}
//!     wide:
//!       - {group: walk, columns: {mean: Walking Mean, sd: Walking SD}}
//!       - {group: wait, columns: {mean: Waiting Mean, sd: Waiting SD}}
//! ```

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;
use crate::wording::{listed, listed_whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG027",
    name: "headings-elsewhere",
    severity: Severity::Error,
    source: include_str!("headings_elsewhere.rs"),
};

/// The headings start at `place` and go on at `rest`, in the lines of these numbers, below the title at `title`.
pub(crate) fn finding(
    place: Span,
    title: Option<Span>,
    rest: &[Span],
    lines: &[usize],
    headings: &[&str],
) -> Diagnostic {
    let words = match (title, lines.len()) {
        (Some(_), 1) => "the headings of this table stand below its title",
        (Some(_), _) => "the headings of this table stand below its title, and in several lines",
        (None, _) => "the headings of this table stand in several lines",
    };
    let mut found = Diagnostic::at(&CHECK, place, words).label("headings");
    for other in rest {
        found = found.also(*other, "headings as well");
    }
    if let Some(title) = title {
        found = found.also(title, "a title");
    }
    let said = said(lines);
    let found = found.help(format!("beside `table:`, say `headings_at: {said}`"));
    match lines.len() {
        1 => found.help(format!("the headings are then {}", listed(headings))),
        _ => found.help(format!(
            "the headings are then {}; say with `columns` and `wide` what they hold",
            listed_whole(headings)
        )),
    }
}

/// No cells stand in the line that is said at `place`; `likely` are the lines that look like headings.
pub(crate) fn no_line(place: Span, line: u32, likely: Option<Vec<usize>>) -> Diagnostic {
    let words = format!("nothing stands in line {line} of this table");
    let found = Diagnostic::at(&CHECK, place, words);
    match likely {
        Some(lines) => found.help(format!(
            "what looks like headings is `headings_at: {}`; lines are counted from the first of the file, empty ones too",
            said(&lines)
        )),
        None => found.help("lines are counted from the first of the file, empty ones too"),
    }
}

/// The line that is said at `place` is not below the one before it.
pub(crate) fn backwards(place: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        "the lines of the headings do not run downwards",
    )
    .help("name them from above to below, each once, as in `headings_at: [2, 3]`")
}

/// A row with figures at `place` stands above the headings, which are said at `said`.
pub(crate) fn figures_above(place: Span, said: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "figures stand above the headings of this table")
        .label("would be passed over")
        .also(said, "the headings are said to stand below it")
        .help("name the line of the headings above these figures; of several tables in one file, give each a file of its own")
}

fn said(lines: &[usize]) -> String {
    let all: Vec<String> = lines.iter().map(usize::to_string).collect();
    match all.as_slice() {
        [one] => one.clone(),
        _ => format!("[{}]", all.join(", ")),
    }
}

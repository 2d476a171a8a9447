//! The list of names that must not appear cannot be read, or is empty.
//!
//! ## Why it matters
//!
//! Names, places and dates by which a participant could be known are looked for in all that is printed. By a list that
//! cannot be read none is found, though its author thinks that they are looked for.
//!
//! ## Example
//!
//! ```text
//! names.csv        # `identifiers: names.csv`: a table would go into an archive of the synthesis
//! ```
//!
//! ## What to do
//!
//! Write one a line, as plain text in UTF-8: a name, a place, a date. Lines that start with `#` are passed over. The
//! list is looked through word by word, and is itself never printed or copied. What stands between slashes is a regular
//! expression, as `/\d{1,2}[./]\d{1,2}[./]\d{4}/` for dates; capitals, and how blanks, dashes and accents are stored, do
//! not count. The line ends with the second slash. One that fits an empty text, or any sentence, is refused, and so is a
//! line that was to be one and is none, as its words would be looked for in vain: `/Ashbourne/i`, `\d{4}` without
//! slashes. Do not hand the list on with the synthesis: where it is not there, nothing is looked for, and no fault is
//! told.

use std::path::Path;

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG427",
    name: "bad-identifiers",
    severity: Severity::Error,
    source: include_str!("bad_identifiers.rs"),
};

/// The list at `path`, and why nothing can be looked for by it.
pub(in crate::read) fn finding(path: &Path, why: &str) -> Diagnostic {
    let message = format!("the list of identifiers `{}` {why}", path.display());
    Diagnostic::on_path(&CHECK, path, message).help("write one a line, as plain text in UTF-8")
}

/// The list at `path` that has patterns on some lines, from one, by which nothing can be looked for.
pub(in crate::read) fn patterns(path: &Path, lines: &[usize]) -> Diagnostic {
    let shown: Vec<String> = lines.iter().map(usize::to_string).collect();
    let what = match lines.len() {
        1 => format!("has a pattern on line {}", shown[0]),
        _ => format!("has patterns on lines {}", shown.join(", ")),
    };
    let message = format!(
        "the list of identifiers `{}` {what} by which nothing can be looked for",
        path.display()
    );
    Diagnostic::on_path(&CHECK, path, message).help(
        r"a regular expression is all that stands on its line, between two slashes, and fits neither an empty text nor any sentence: `/\d{1,2}[./]\d{1,2}[./]\d{4}/`",
    )
}

/// A list that is no plain text.
pub(in crate::read) fn no_text(place: Span) -> Diagnostic {
    let words = "a list of identifiers is a plain text, whose name ends in `.txt`";
    Diagnostic::at(&CHECK, place, words)
        .help("save it as plain text, one a line, and name that file")
}

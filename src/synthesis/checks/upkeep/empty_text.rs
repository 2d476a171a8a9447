//! A text that is to be printed is empty, or nothing but spaces.
//!
//! ## Why it matters
//!
//! It would be printed as a gap that nobody can explain: an empty cell, a heading without words, a reason
//! that is none.
//!
//! ## Example
//!
//! ```yaml
//! propositions:
//!   - id: pay-matters
//!     statement: ""
//! ```
//!
//! ## What to do
//!
//! Write the text, or take its key out where it is one that may be left out.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;
use crate::synthesis::texts::{self, Text};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG216",
    name: "empty-text",
    severity: Severity::Error,
    source: include_str!("empty_text.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let texts = texts::all(context.model).filter(|text| is_blank(text.words));
    texts.for_each(|text| found.push(finding(text)));
}

fn is_blank(text: &str) -> bool {
    let nothing =
        |one: char| one.is_whitespace() || matches!(one, '\u{200b}' | '\u{feff}' | '\u{ad}');
    text.chars().all(nothing)
}

fn finding(text: Text<'_>) -> Diagnostic {
    let what = text.what;
    let article = match what.starts_with(['a', 'e', 'i', 'o', 'u']) {
        true => "an",
        false => "a",
    };
    let words = match text.of {
        Some(of) if is_blank(of) => format!("{article} {what} is empty"),
        Some(of) => format!("`{of}` has an empty {what}"),
        None => format!("the synthesis has an empty {what}"),
    };
    let found = Diagnostic::at(&CHECK, text.span, words)
        .help("fill it in, or take its key out if it may be left out")
        .about(text.of.unwrap_or("synthesis"));
    match what {
        // A note of a table stands with each of its figures.
        "note" => found.grouped(""),
        _ => found,
    }
}

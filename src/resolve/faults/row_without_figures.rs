//! Rows of a table have nothing but their first cell: headings of sections, or notes.
//!
//! ## Why it matters
//!
//! A heading may say what the rows below it are about: a group, a time, a measure. Passed over in silence, their
//! figures would be taken for those of everybody. So such rows are put aside by you, once, and the file stays as
//! the program wrote it.
//!
//! ## Example
//!
//! ```text
//! measure,n,mean,sd
//! Primary outcome,,,
//! Mood,32,3.40,1.20
//! Note. M = mean; SD = standard deviation.,,,
//! ```
//!
//! ## What to do
//!
//! Name them beside `table:`, each by its first cell or by the words that it starts with:
//!
//! ```yaml
//! results:
//!   - {table: results/table-1.csv, rows: {ignore: [Primary outcome, Note]}}
//! ```
//!
//! Where a heading says the group or the time of the rows below, give the file a column for it, or read the rows of
//! each with an entry of its own: `rows: {only: […]}` and `group:`. A row that is named is put aside, no other.

use super::unknown_column::written;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG120",
    name: "row-without-figures",
    severity: Severity::Error,
    source: include_str!("row_without_figures.rs"),
};

/// Rows with their first cells, of which there is at least one; `said` is what is put aside already.
pub(crate) fn finding(rows: &[(Span, String)], said: &[&String]) -> Diagnostic {
    let texts: Vec<String> = rows.iter().map(|(_, text)| shortened(text)).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let words = match *texts.as_slice() {
        [one] => format!("a row has nothing but its first cell, `{one}`: a heading or a note"),
        _ => format!(
            "{} rows have nothing but their first cell, headings or notes: {}",
            texts.len(),
            listed(&texts)
        ),
    };
    let mut names: Vec<String> = said.iter().map(|name| written(name)).collect();
    for (_, text) in rows {
        let name = written(start(text));
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let (first, _) = rows[0];
    let mut found = Diagnostic::at(&CHECK, first, words);
    for (place, _) in rows.iter().skip(1).take(4) {
        found = found.also(*place, "");
    }
    found
        .help(format!(
            "to put them aside, say beside `table:` `rows: {{ignore: [{}]}}`",
            names.join(", ")
        ))
        .help("where such a row says what those below it are about (a group, a time), give the file a column for it, or read the rows of each with an entry of its own, as in `rows: {only: […]}`")
}

/// A text as a message can hold it.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}

/// The words by which a row can be named: of a note, those before its first point or colon.
fn start(text: &str) -> &str {
    let end = text
        .find(['.', ':', '\n'])
        .filter(|_| text.chars().count() > 30);
    text[..end.unwrap_or(text.len())].trim()
}

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
//! Where they say what the rows below them are about, as a scale above its times, say what: `headings: measure`, or
//! `group`, `at`, `predictor` and the like. The first column is then what stands below them; where these are the
//! categories of the measure, it stays `measure`:
//!
//! ```yaml
//! results:
//!   - {table: results/table-2.csv, columns: {at: Outcome}, rows: {headings: measure, ignore: [Note]}}
//! ```
//!
//! A heading that has figures of its own, such as the p of its categories, is named:
//! `headings: {say: measure, rows: [Gender]}`.

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

/// Rows with their first cells, of which there is at least one; `said` is what is put aside already, `says` what they
/// name, such as `measure`;
/// `categories` those that name categories of predictors.
pub(crate) fn finding(
    rows: &[(Span, String)],
    said: &[&String],
    says: Option<&str>,
    categories: &[String],
) -> Diagnostic {
    let texts: Vec<String> = rows.iter().map(|(_, text)| shortened(text)).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let words = match *texts.as_slice() {
        [one] => format!("the row `{one}` has nothing beside these words: a heading or a note"),
        _ => format!(
            "{} rows have nothing beside a few words, headings or notes: {}",
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
    let (them, they) = match rows.len() {
        1 => ("it", "it says"),
        _ => ("them", "they say"),
    };
    let aside = format!(
        "to put {them} aside, say beside `table:` `rows: {{ignore: [{}]}}`",
        names.join(", ")
    );
    if !categories.is_empty() {
        let names: Vec<String> = categories.iter().map(|name| written(name)).collect();
        found = found.help(format!(
            "where others are compared with {them}, say so beside `table:`: `rows: {{reference: [{}]}}`",
            names.join(", ")
        ));
    }
    match says {
        Some("subgroup") => found
            .help("the rows below each have the same names: where these rows say of whom, say beside `table:` `rows: {headings: subgroup}`, and declare the parts of the people under `synthesis`, as in `subgroups: {women: Women, men: Men}`; where they say something else, `group`, `at`, `measure` and the like")
            .help(aside),
        Some(word) => found
            .help(format!(
                "where {they} the {} of the rows below, say beside `table:` `rows: {{headings: {word}}}`, and with `columns` what stands in the first column below, such as {}",
                match word {
                    "at" => "timepoint",
                    word => word,
                },
                match word {
                    "measure" => "`at`, or `measure` where these are its categories",
                    _ => "`measure`",
                }
            ))
            .help(aside),
        None => found.help(aside).help(format!(
            "where {they} what those below are about, say `rows: {{headings: measure}}`, or `group`, `at`, `predictor` and the like"
        )),
    }
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

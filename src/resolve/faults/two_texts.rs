//! A folder of transcripts has two files for one participant.
//!
//! ## Why it matters
//!
//! A quotation is looked for in the transcript of its participant. Where there are two, an old version may be taken
//! for the one that counts, or two people be taken for one.
//!
//! ## Example
//!
//! ```text
//! transcripts/          named by `text: transcripts/`
//!   P03.docx
//!   P03.txt
//!   P07.txt
//! ```
//!
//! ## What to do
//!
//! Take out the one that does not count. Where the participant was heard several times, name the files by timepoint as
//! well, with `{at}` in the pattern: `text: "transcripts/{participant}-{at}.txt"`. Until then the words are
//! looked for in each of the files.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG420",
    name: "two-texts",
    severity: Severity::Warning,
    source: include_str!("two_texts.rs"),
};

/// The files at `paths` are of one person, and of one timepoint where their names tell one.
pub(crate) fn finding(place: Span, person: &str, at: Option<&str>, paths: &[&str]) -> Diagnostic {
    let when = at.map_or_else(String::new, |at| format!(" at `{at}`"));
    let words = format!("there are {} texts of `{person}`{when}", paths.len());
    Diagnostic::at(&CHECK, place, words)
        .note(format!("they are {}", listed(paths)))
        .help("take out those that do not count, or name them by timepoint as well, with `{at}` in the pattern")
        .about(person)
}

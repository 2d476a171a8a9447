//! A file in a folder of transcripts has a name that fits the pattern in no way, or in several.
//!
//! ## Why it matters
//!
//! Whose words it holds is not known, so that it is not read. A quotation from it is not checked, or is told to
//! stand nowhere.
//!
//! ## Example
//!
//! ```text
//! transcripts/          named by `text: "transcripts/{participant}-{at}.txt"`
//!   P03-T1.txt
//!   P07-t2 final.txt
//! ```
//!
//! ## What to do
//!
//! Name the file as the pattern has it, or take it out of the folder. `{at}` is a timepoint and `{site}` a site
//! that `synthesis` declares. Where a name can be read in several ways, declare the participant, or name files so that
//! no part of a name has the sign that stands between parts.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG421",
    name: "text-passed-over",
    severity: Severity::Warning,
    source: include_str!("text_passed_over.rs"),
};

/// The files at `paths` fit no pattern; `all` says that no file of the folder does.
pub(crate) fn finding(place: Span, paths: &[String], all: bool) -> Diagnostic {
    /// As many as show what is amiss.
    const SHOWN: usize = 3;
    let words = match (paths.len(), all) {
        (_, true) => "no text of the folder has a name that fits".to_owned(),
        (1, false) => "one text of the folder has a name that does not fit".to_owned(),
        (more, false) => format!("{more} texts of the folder have names that do not fit"),
    };
    let shown: Vec<&str> = paths.iter().take(SHOWN).map(String::as_str).collect();
    let named = match paths.len() > SHOWN {
        true => format!("they are {}, for instance", listed(&shown)),
        false if paths.len() == 1 => format!("it is {}", listed(&shown)),
        false => format!("they are {}", listed(&shown)),
    };
    Diagnostic::at(&CHECK, place, words)
        .note(named)
        .help("name the files as the pattern has it; `{at}` is a declared timepoint, `{site}` a declared site")
}

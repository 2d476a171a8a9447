//! A file is not written in UTF-8, the usual way to store letters as bytes, and in which other way cannot
//! be told for certain.
//!
//! ## Why it matters
//!
//! Stored in another way, letters with accents, typographic quotation marks, dashes and true minus
//! signs turn into other characters. A quotation would be printed garbled, and a minus sign could
//! be lost.
//!
//! ## Example
//!
//! ```text
//! café, “very tired”, −0.5              # as written
//! cafÃ©, â€œvery tiredâ€, âˆ’0.5        # as it comes out when the encoding is mistaken
//! ```
//!
//! A table or a transcript in UTF-16, or in Windows-1252 where nothing else is likely, is read as it is,
//! which a note tells. Other ways do not show in the bytes; and a YAML file, whose words are printed, is
//! never guessed at.
//!
//! ## What to do
//!
//! Open the file in the program that wrote it, and save it anew in UTF-8: in Excel, as *CSV UTF-8
//! (comma delimited)*; in R, with `write.csv(…, fileEncoding = "UTF-8")`; in a text editor, under
//! *Save with encoding*. Then look once through the letters with accents: a file that was converted
//! wrongly before stays wrong.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::{FileId, Span};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG003",
    name: "encoding",
    severity: Severity::Error,
    source: include_str!("encoding.rs"),
};

/// A file, and the byte of its text from which on it may be wrong.
pub(crate) fn finding(file: FileId, at: usize) -> Diagnostic {
    let place = Span::new(file, at, at + '\u{fffd}'.len_utf8());
    Diagnostic::at(&CHECK, place, "this file is not UTF-8 text")
        .label("the first byte that is not")
        .help("save it anew with the encoding UTF-8; in a spreadsheet, as `CSV UTF-8`")
}

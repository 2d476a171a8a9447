//! A table or a transcript is stored in another encoding than UTF-8, and was read in that.
//!
//! ## Why it matters
//!
//! Spreadsheets and word processors still store letters as Windows did (Windows-1252) or with two bytes each
//! (UTF-16). Both can be told from the bytes, and are read. But the first never says what it is: in another
//! of the old encodings the same bytes are other letters, and a quotation may be called missing for an `é`.
//!
//! ## Example
//!
//! ```text
//! texts/p03.txt, saved as “plain text” by a word processor:
//! P03: Je me sens moins fatigu\xe9e.
//! ```
//!
//! ## What to do
//!
//! Look once at the letters with accents, as a message or the page shows them. If they are right, all is well;
//! save the file anew in UTF-8 when you next open it, and the note is gone. If they are wrong, save it in
//! UTF-8 from the program that wrote it.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::{Encoding, FileId, Sources, Span};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG021",
    name: "other-encoding",
    severity: Severity::Note,
    source: include_str!("other_encoding.rs"),
};

/// Says in which encoding a file was read, where it is another than UTF-8.
pub(crate) fn finding(sources: &Sources, file: FileId) -> Option<Diagnostic> {
    let read = sources.file(file);
    let name = match read.encoding() {
        Encoding::Utf16 => "UTF-16",
        Encoding::Windows1252 => "Windows-1252",
        Encoding::Utf8 | Encoding::Unknown(_) => return None,
    };
    let words = format!("this file is not UTF-8, and was read as {name}");
    let mut letters = read.text().char_indices();
    let first = letters.find(|(_, letter)| !letter.is_ascii());
    let (at, length) = first.map_or((0, 0), |(at, letter)| (at, letter.len_utf8()));
    Some(
        Diagnostic::at(&CHECK, Span::new(file, at, at + length), words)
            .help("look once whether its letters with accents are right; saved anew in UTF-8 it is read without doubt"),
    )
}

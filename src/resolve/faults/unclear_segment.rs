//! A line in a file of segments does not say what a coded passage says.
//!
//! ## Why it matters
//!
//! Segments are counted: who spoke of a theme, and who did not. A passage without a code, or one that ends
//! before it begins, would be counted wrongly or passed over in silence.
//!
//! ## Example
//!
//! ```text
//! id,code,participant,time,start,end
//! s1,company,P03,T2,120,180
//! s2,,P04,T2,40,25
//! ```
//!
//! ## What to do
//!
//! Give each line the code of its passage, and where `start` and `end` are known, these in whole characters from
//! the beginning of the text, the end behind the last one.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG408",
    name: "unclear-segment",
    severity: Severity::Error,
    source: include_str!("unclear_segment.rs"),
};

/// A line in which no code stands; `cell` is where it would stand.
pub(crate) fn no_code(cell: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, cell, "this segment has no code")
        .help("write the id or the label of a theme or code in the column `code`, or take the line out")
        .grouped(format!("no code {}", cell.file.number()))
}

/// A line with another number of cells than there are headings, by its first cell.
pub(crate) fn ragged(first: Span, cells: usize, headings: usize) -> Diagnostic {
    let words = format!("a segment has {cells} cells, and there are {headings} columns");
    Diagnostic::at(&CHECK, first, words)
        .help("put quotation marks around a cell that holds commas or line ends; where the file has semicolons or tabs between its cells, say so, as in `segments: {file: coding.csv, separator: semicolon}`")
        .grouped(format!("ragged {}", first.file.number()))
}

/// A file without a column of codes.
pub(crate) fn no_column(header: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, header, "the segments have no column `code`")
        .help("say which column has the codes, as in `segments: {file: coding.csv, columns: {code: Node}}`")
}

/// Two columns that are one of the format.
pub(crate) fn column_twice(second: Span, name: &str, first: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, second, format!("two columns are `{name}`"))
        .also(first, "the first")
        .help("pass one of them over, as in `segments: {file: coding.csv, ignore: [Code 2]}`, or give them other headings")
}

/// A position that is no whole number.
pub(crate) fn no_position(cell: Span, text: &str) -> Diagnostic {
    let words = format!("`{text}` is no position in a text");
    Diagnostic::at(&CHECK, cell, words)
        .help("write a whole number of characters from the beginning of the text, or leave the cell empty")
}

/// A passage that ends before it begins.
pub(crate) fn turned(end: Span, start: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, end, "the segment ends before it begins")
        .also(start, "it begins here")
        .help("`end` is the position behind the last character, so that it is greater than `start`")
}

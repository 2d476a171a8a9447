//! A file breaks the rules of YAML or CSV.

use serde_saphyr::granit_parser::{ErrorKind, ScanError};

use super::Check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{FileId, Span};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG005",
    name: "syntax",
    severity: Severity::Error,
    source: include_str!("syntax.rs"),
    run: None,
};

/// A fault that the YAML parser found in `text`, in the words of this project.
pub(crate) fn yaml(error: &ScanError, text: &str, file: FileId) -> Diagnostic {
    let at = error
        .marker()
        .byte_offset()
        .unwrap_or(text.len())
        .min(text.len());
    let at = text.floor_char_boundary(at);
    let end = text[at..]
        .chars()
        .next()
        .map_or(at, |one| at + one.len_utf8());
    let place = Span::new(file, at, end);
    let (words, help) = explain(error.kind());
    let words = match words {
        "" => error.info(),
        words => words.to_owned(),
    };
    Diagnostic::at(&CHECK, place, words)
        .label("the reading stops here")
        .maybe_help((!help.is_empty()).then(|| help.to_owned()))
}

/// What a fault of the parser is, and its remedy; empty where the parser's own words must do.
fn explain(kind: &ErrorKind) -> (&'static str, &'static str) {
    use ErrorKind as K;
    match kind {
        K::TabNotAllowed
        | K::TabInBlockIndentation
        | K::TabInIndentation
        | K::TabAtBlockScalarStart
        | K::TabInPlainScalar => (
            "a tab stands where only spaces may",
            "indent with spaces; most editors can turn tabs into spaces",
        ),
        K::InvalidIndentation
        | K::ExpectedBlockMappingKey
        | K::ExpectedBlockSequenceEntry
        | K::InvalidQuotedScalarIndent
        | K::InvalidFlowScalarIndent => (
            "this line is not indented like the lines it belongs to",
            "let the keys of one item start in the same column",
        ),
        K::SimpleKeyExpected | K::InvalidSimpleKey => (
            "a key without its colon",
            "write `key: value`; a text that runs over several lines is indented further than its key",
        ),
        K::UnclosedQuotedScalar | K::DocumentIndicatorInQuotedScalar => (
            "a quotation mark is opened and never closed",
            "close it; inside single quotes, write an apostrophe twice",
        ),
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => (
            "text follows a closing quotation mark",
            "put the whole text inside the quotes; inside single quotes, write an apostrophe twice",
        ),
        K::MappingValueNotAllowed | K::InvalidColonPlacement | K::MappingKeyNotAllowed => (
            "a second colon in one line",
            "a text with a colon and a space in it needs quotes around it, or `>-` and a line of its own",
        ),
        K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping
        | K::UnclosedFlowCollection { .. } => (
            "a bracket is opened and never closed",
            "close it with `]` or `}`",
        ),
        K::ExpectedFlowSequenceSeparator | K::ExpectedFlowMappingSeparator => (
            "a comma or a closing bracket is missing before this",
            "part the items with commas; a text with a comma in it needs quotes",
        ),
        K::MisplacedFlowCollectionEnd | K::MismatchedFlowCollectionEnd { .. } => (
            "a closing bracket that no open one belongs to",
            "`[` closes with `]`, `{` with `}`; a text that starts with a bracket needs quotes",
        ),
        K::RecursionLimitExceeded => (
            "nested too deeply",
            "the format is a few levels deep: take brackets or indentation away",
        ),
        K::UnknownQuotedScalarEscape | K::InvalidQuotedScalarHexEscape => (
            "a backslash that YAML cannot read",
            "write it twice, or use single quotes, in which a backslash is a backslash",
        ),
        K::BlockSequenceEntryNotAllowed
        | K::BlockEntryInFlowCollection
        | K::InvalidBlockEntryWhitespace => (
            "a dash that starts no item here",
            "start each item on a line of its own, with a dash and a space",
        ),
        K::UnexpectedCharacter { .. } => (
            "a character that no text may start with",
            "put quotes around the text",
        ),
        _ => ("", ""),
    }
}

/// A quotation mark of a CSV file that is never closed.
pub(crate) fn unclosed_quote(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "a quotation mark is opened and never closed")
        .label("opened here")
        .help("close it; inside quotes, write a quotation mark twice")
}

/// A CSV file whose cells are parted by something else than was said.
pub(crate) fn other_separator(header: Span, found: &str) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        header,
        format!("the cells of this table are parted by {found}s"),
    )
    .label("read as one column")
    .help(format!("say `separator: {found}` beside `table:`"))
}

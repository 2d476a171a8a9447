//! A file breaks the rules of YAML or CSV, so that the rest of it cannot be read.
//!
//! ## Why it matters
//!
//! From the fault on it is not certain what belongs to what. Rather than guess, the reading of this
//! file stops; other files are still read, but names and links wait until all files can be read
//! whole.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: exhausted
//!     finding: One said: so exhausted   # a second colon: the text needs quotes
//!    strand: qualitative                # one space too few
//! ```
//!
//! ## What to do
//!
//! The message points to the likeliest place; where a quotation mark or a bracket was never closed,
//! that is where it was opened. The commonest causes:
//!
//! - a text with a colon and a space in it, or one that starts with a quotation mark, bracket, `*`,
//!   `&`, `@`, `%` or `#`, needs straight quotes around the whole of it;
//! - the keys of one item start in the same column, and are indented with spaces, not tabs;
//! - in single quotes, an apostrophe is written twice: `'it''s'`.

use serde_saphyr::granit_parser::{ErrorKind, ScanError};

use super::cut_text;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG005",
    name: "syntax",
    severity: Severity::Error,
    source: include_str!("syntax.rs"),
};

/// A tab where YAML takes spaces only.
pub(crate) fn tab(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "a tab stands where only spaces may")
        .label("this is a tab")
        .help("put spaces in its place; most editors can turn all tabs of a file into spaces")
}

/// A blank at the start of a line that looks like a space and is none.
pub(crate) fn odd_blank(place: Span) -> Diagnostic {
    let words = "this line starts with a blank that is no ordinary space";
    Diagnostic::at(&CHECK, place, words)
        .label("such as a no-break space")
        .help("delete it and type a space; it may have come along when text was pasted")
}

/// A character that no YAML or CSV text may hold.
pub(crate) fn unprintable(place: Span, character: char) -> Diagnostic {
    let number = u32::from(character);
    let words = format!("an invisible character, U+{number:04X}, that no text may hold");
    Diagnostic::at(&CHECK, place, words)
        .label("here")
        .help("delete it; it may have come along when text was pasted")
}

/// A quotation mark of a YAML file that is never closed; the reading stopped at `stop`.
pub(crate) fn unclosed_quote(open: Span, stop: Option<Span>) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, open, "a quotation mark is opened and never closed")
        .label("opened here");
    stopped(found, stop)
        .help("close it; in a text in single quotes, write an apostrophe twice: `'it''s'`")
}

/// A quotation mark whose text runs over lines, up to the mark at `close`, behind which more stands.
pub(crate) fn run_on_quote(open: Span, close: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, open, "a quotation mark is opened and not closed in time")
        .label("opened here")
        .also(close, "the text runs on to this mark, and something stands behind it")
        .help("close it where its text ends; in a text in single quotes, write an apostrophe twice: `'it''s'`")
}

/// A backslash in double quotes that YAML does not understand.
pub(crate) fn escape(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "a backslash that YAML cannot read")
        .help("write it twice, or use single quotes, in which a backslash is a backslash")
}

/// A bracket that is never closed; the reading stopped at `stop`.
pub(crate) fn unclosed_bracket(open: Span, stop: Option<Span>) -> Diagnostic {
    let found =
        Diagnostic::at(&CHECK, open, "a bracket is opened and never closed").label("opened here");
    stopped(found, stop).help(
        "close it: `[` with `]`, `{` with `}`; a text that starts with a bracket needs quotes",
    )
}

/// A bracket that is closed in a comment only.
pub(crate) fn bracket_in_comment(open: Span, comment: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, comment, "a comment hides the end of a bracket")
        .label("not read")
        .also(open, "the bracket")
        .help(cut_text::HELP)
}

/// A comma in brackets with nothing before it.
pub(crate) fn empty_item(comma: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, comma, "a comma with nothing before it")
        .label("the reading stops here")
        .help("take it out, or write what is missing before it; a text with a comma in it needs quotes")
}

/// A bracket that is closed with one of another kind.
pub(crate) fn wrong_bracket(place: Span, open: char, close: char) -> Diagnostic {
    let words = format!("the bracket `{open}` is closed with `{close}`");
    Diagnostic::at(&CHECK, place, words)
        .label("opened here")
        .help("`[` closes with `]`, `{` with `}`; a text with a bracket in it needs quotes")
}

/// More text behind a closing bracket.
pub(crate) fn behind_bracket(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "something stands behind a closing bracket")
        .label("the reading stops here")
        .help("a text that starts with a bracket needs quotes around the whole of it")
}

/// A key's colon or an item's dash without its space; `text` starts with it.
pub(crate) fn no_space(place: Span, text: &str, stop: Option<Span>) -> Diagnostic {
    let (words, help) = match text.starts_with('-') {
        true => (
            "a dash without a space behind it",
            "write `- ` before each item of a list",
        ),
        false => (
            "a colon without a space behind it",
            "write `key: value`, with a space behind the colon",
        ),
    };
    let found = Diagnostic::at(&CHECK, place, words).label("a space is missing behind this");
    stopped(found, stop).help(help)
}

/// A key alone in its line, without its colon.
pub(crate) fn no_colon(key: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, key, "a key without its colon")
        .label("a colon is missing behind this")
        .help("write `key:`, and what belongs to it in the lines below")
}

/// An item with a dash inside brackets.
pub(crate) fn dash_in_brackets(dash: Span, open: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, dash, "a dash that starts no item here")
        .label("the reading stops here")
        .also(open, "inside this bracket")
        .help("write a list with dashes and no brackets, or with brackets, commas and no dashes")
}

/// A line whose indentation matches none above it.
pub(crate) fn indentation(line: Span, above: Span) -> Diagnostic {
    let words = "this line is not indented like the lines it belongs to";
    Diagnostic::at(&CHECK, line, words)
        .label("the reading stops here")
        .also(above, "the line above it")
        .help("let the keys of one item, and the dashes of one list, start in the same column")
}

/// A text below `>` or `|` that is not indented further than its key.
pub(crate) fn shallow_text(line: Span, above: Span) -> Diagnostic {
    let words = "this text is not indented further than its key";
    Diagnostic::at(&CHECK, line, words)
        .label("the reading stops here")
        .also(above, "its key")
        .help("put two more spaces before each line of the text")
}

/// A key that is indented further than the one above, which has a value already.
pub(crate) fn too_deep(key: Span, above: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        key,
        "this key is indented further than the one above it",
    )
    .label("read as more of the text above")
    .also(above, "the line above it")
    .help("let the keys of one item start in the same column")
}

/// A second colon in a line; `typographic` where the line has quotation marks that YAML does not
/// count as such.
pub(crate) fn second_colon(place: Span, typographic: bool) -> Diagnostic {
    let found = Diagnostic::at(&CHECK, place, "a second colon in one line")
        .label("the reading stops here")
        .help("a text with a colon and a space in it needs quotes around it, or `>-` and a line of its own");
    match typographic {
        true => found.help("YAML counts straight quotes only, `\"` or `'`, not typographic ones"),
        false => found,
    }
}

fn stopped(found: Diagnostic, stop: Option<Span>) -> Diagnostic {
    match stop {
        Some(stop) => found.also(stop, "the reading stops here"),
        None => found,
    }
}

/// Any other fault that the YAML parser found, in the words of this project.
pub(crate) fn other(place: Span, error: &ScanError) -> Diagnostic {
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
        K::InvalidIndentation
        | K::ExpectedBlockMappingKey
        | K::ExpectedBlockSequenceEntry
        | K::InvalidQuotedScalarIndent
        | K::InvalidFlowScalarIndent
        | K::InvalidBlockScalarIndent => (
            "this line is not indented like the lines it belongs to",
            "let the keys of one item, and the dashes of one list, start in the same column",
        ),
        K::SimpleKeyExpected | K::InvalidSimpleKey => (
            "a key without its colon",
            "write `key: value`; a text that runs over several lines is indented further than its key",
        ),
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => (
            "text follows a closing quotation mark",
            "put the whole text inside the quotes, or a comma between two items; in a text in single quotes, write an apostrophe twice: `'it''s'`",
        ),
        K::ExpectedFlowSequenceSeparator | K::ExpectedFlowMappingSeparator => (
            "a comma or a closing bracket is missing before this",
            "part the items with commas; a text with a comma in it needs quotes",
        ),
        K::MisplacedFlowCollectionEnd => (
            "a closing bracket that no open one belongs to",
            "take it out; a text that starts with a bracket needs quotes",
        ),
        K::RecursionLimitExceeded => (
            "nested too deeply",
            "the format is a few levels deep: take brackets or indentation away",
        ),
        K::InvalidQuotedScalarHexEscape
        | K::InvalidLowSurrogateHexEscape
        | K::InvalidLowSurrogate
        | K::MissingLowSurrogate
        | K::UnpairedLowSurrogate
        | K::InvalidUnicodeEscape => (
            "a backslash that YAML cannot read in the text that starts here",
            "write it twice, or use single quotes, in which a backslash is a backslash",
        ),
        K::BlockSequenceEntryNotAllowed
        | K::BlockEntryInFlowCollection
        | K::InvalidBlockEntryWhitespace
        | K::PlainScalarStartsWithDashFlowIndicator => (
            "a dash that starts no item here",
            "start each item on a line of its own, with a dash and a space; a text that starts with a dash needs quotes",
        ),
        K::InvalidBlockScalarHeader | K::ZeroBlockScalarIndent => (
            "text follows `>` or `|` in the same line",
            "start the text in the next line, indented further than its key; a text that starts with `>` or `|` needs quotes",
        ),
        K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping
        | K::UnexpectedEofBlockSequence
        | K::UnexpectedEofBlockMapping
        | K::ExpectedNodeContent => (
            "a sign that no text may start with",
            "put quotes around the text",
        ),
        K::MappingKeyNotAllowed => (
            "a question mark that no text may start with",
            "put quotes around the text",
        ),
        K::MissingAnchorOrAliasName => (
            "a `&` or `*` that no text may start with",
            "put quotes around the text",
        ),
        K::CommentNotSeparated | K::CommentInterceptedScalar => (
            "a comment in the wrong place",
            "put a space before the `#`, and no comment between the lines of a text; a text with a space and `#` in it needs quotes",
        ),
        K::DirectiveDisallowed => (
            "a line that starts with `%` is a YAML directive, and directives are not read",
            "take the line out; a text that starts with `%` needs quotes",
        ),
        K::UnexpectedCharacter { .. } => (
            "a character that no text may start with",
            "put quotes around the text",
        ),
        K::ExpectedDocumentStart | K::InvalidDocumentEnd => (
            "something stands where the file's content has ended already",
            "let all sections start in the first column, and take lines of three points out",
        ),
        _ => ("", ""),
    }
}

/// A quotation mark of a CSV file that is never closed.
pub(crate) fn unclosed_cell(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "a quotation mark is opened and never closed")
        .label("opened here")
        .help("close it; inside quotes, write a quotation mark twice")
}

/// A blank before the quotation mark of a cell of a CSV file.
pub(crate) fn before_quote(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "a blank stands before a quotation mark")
        .label("read as a part of the cell")
        .help("take the blank out, so that the mark stands right behind the separator")
}

/// Text between a quotation mark that closes a cell of a CSV file and the end of the cell.
pub(crate) fn behind_quote(place: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "text follows a closing quotation mark")
        .label("the cell should end before this")
        .help("put the whole cell inside the quotes, and write a quotation mark in it twice")
}

/// A CSV file whose cells are parted by something else than was said.
pub(crate) fn other_separator(header: Span, found: &str, said: &str) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        header,
        format!("the cells of this table are parted by {found}s"),
    )
    .label(format!("read as parted by {said}s"))
    .help(format!("say `separator: {found}` beside `table:`"))
    .maybe_help((found == "semicolon").then(|| {
        "where a comma stands before decimals, as such files mostly have it, say `decimal: comma` as well".to_owned()
    }))
}

/// A first line that tells a spreadsheet program what parts the cells.
pub(crate) fn separator_line(place: Span) -> Diagnostic {
    Diagnostic::at(
        &CHECK,
        place,
        "this line is meant for a spreadsheet program",
    )
    .help("take it out: the first line of a table holds its headings")
}

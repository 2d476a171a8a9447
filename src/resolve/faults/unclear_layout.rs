//! A layout has a column that there is not, or columns where it has its own, or two layouts would write the same file.
//!
//! ## Why it matters
//!
//! A layout shows the evidence of a synthesis as one kind of table. A column whose name nothing has would be left out
//! of the table, and nobody would miss it before a reviewer does; of two layouts with one file name, one table would
//! take the place of the other.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   layout: {name: joint-display, columns: [quantitative, qualitative, intrepretation]}
//! ```
//!
//! ## What to do
//!
//! A column shows a strand, by its id, or one of `proposition`, `interpretation`, `fit`, `convergence`, `response`,
//! `note`, `measures`, `themes` and `confidence`; its own heading stands beside it, as in
//! `{show: interpretation, heading: Comments}`. Layouts of one kind are told apart by `file`. A file name is letters,
//! digits, hyphens and underscores.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG135",
    name: "unclear-layout",
    severity: Severity::Error,
    source: include_str!("unclear_layout.rs"),
};

pub(crate) fn unknown_column(place: Span, word: &str, known: &[&str]) -> Diagnostic {
    let near = did_you_mean(word, known.iter().copied());
    let words = format!("no column shows `{}`", word.escape_debug());
    Diagnostic::at(&CHECK, place, words)
        .help(near.unwrap_or_else(|| format!("a column shows one of {}", listed(known))))
}

pub(crate) fn twice(place: Span, word: &str, first: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, format!("two columns show `{word}`"))
        .also(first, "the first")
        .help("take one of them out")
}

/// Columns or a first heading of a layout that has its own.
pub(crate) fn own_columns(place: Span, name: &str) -> Diagnostic {
    let words = format!("the columns of `{name}` are its own");
    Diagnostic::at(&CHECK, place, words).help(
        "take them out, or take a layout with a row for each proposition: `table-5`, `joint-display`, `convergence-matrix` or `pillar`; other headings are said as `words`",
    )
}

/// `file` is the name that two layouts have.
pub(crate) fn same_file(place: Span, file: &str) -> Diagnostic {
    let words = format!("another layout writes its files as `{file}` already");
    Diagnostic::at(&CHECK, place, words).help(
        "give one of them a name of its own, as in `{name: joint-display, file: for-the-journal}`",
    )
}

pub(crate) fn bad_file(place: Span, file: &str) -> Diagnostic {
    let words = format!(
        "`{}` is not written as the name of a file",
        file.escape_debug()
    );
    Diagnostic::at(&CHECK, place, words).help(
        "write letters, digits, hyphens and underscores, without an ending: each format has its own",
    )
}

pub(crate) fn both(place: Span, other: Span) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "`layout` and `layouts` stand side by side")
        .also(other, "the other")
        .help("list all of them under `layouts`; the first one's files are called `grid`")
}

//! What is printed has a name, a place or a date by which a participant could be known.
//!
//! ## Why it matters
//!
//! A participant was promised that nobody would know who said it. The name of a village, of a nurse or of a pet in one
//! quotation is enough for a neighbour. Nobody reads hundreds of quotations for dozens of names without missing one.
//!
//! ## Example
//!
//! ```text
//! names.txt, named by `identifiers: names.txt`:
//! Ashbourne
//!
//! evidence.yaml:
//! quotes: [{said: the bus to Ashbourne is what keeps me at home, by: P03}]
//! ```
//!
//! ## What to do
//!
//! Put what may be said in brackets in its place: `the bus to [the town] is what keeps me at home`. The message says where
//! it stands and never what it is. The list holds one a line, a name of several words on one line; it is looked through word
//! by word, and capitals do not count. A line between slashes is a regular expression, for what looks alike: dates as
//! `/\d{1,2}\. ?(May|June) \d{4}/`, or numbers of telephones. References, addresses and licences are not looked through, nor
//! are ids and the authors of the synthesis with what they belong to: these are the names of the work. The list is never
//! printed or copied; keep it out of what is handed on, or outside of the folder, where `identifiers:` in
//! `cisgrid.local.yaml` says.

use std::ops::Range;

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;
use crate::synthesis::context::ArgumentContext;
use crate::synthesis::texts;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG424",
    name: "identifier-in-text",
    severity: Severity::Error,
    source: include_str!("identifier_in_text.rs"),
};

/// What is the work of others, or no words.
const OF_OTHERS: [&str; 4] = ["citation", "DOI", "address", "licence"];

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    if context.identifiers.count() == 0 {
        return;
    }
    let texts = texts::printed(context.model);
    let texts = texts.filter(|text| !OF_OTHERS.contains(&text.what));
    for text in texts {
        let places = context.identifiers.stand_in(text.words);
        if places.is_empty() {
            continue;
        }
        let here = place(context, text.span, text.words, &places);
        let of = text.of.map_or_else(String::new, |of| format!(" of `{of}`"));
        let words = match places.len() {
            1 => format!("the {}{of} has an identifier in it", text.what),
            more => format!("the {}{of} has {more} identifiers in it", text.what),
        };
        let finding = Diagnostic::at(&CHECK, here, words)
            .help("put what may be said in brackets in its place, as in `the bus to [the town]`")
            .bare();
        // Of a label the id may be the name itself.
        found.push(match text.of {
            Some(of) if !of.is_empty() => finding.about(of),
            _ => finding,
        });
    }
}

/// Where the first identifier of a text stands that is written at `span`.
fn place(context: &ArgumentContext<'_>, span: Span, words: &str, places: &[Range<usize>]) -> Span {
    let written = context.sources.slice(span);
    let here = match (written.find(words), places.first()) {
        (Some(at), Some(first)) => Some(at + first.start..at + first.end),
        // As it is written it may be longer, by what YAML puts between the words.
        _ => context.identifiers.stand_in(written).into_iter().next(),
    };
    let start = span.start as usize;
    here.map_or(span, |here| {
        Span::new(span.file, start + here.start, start + here.end)
    })
}

//! A quotation does not stand in the text of the source it is cited from.
//!
//! ## Why it matters
//!
//! A quotation is the one part of a qualitative finding that a reader can hold against the data word
//! by word. One that was retyped, smoothed or shortened without a sign is no quotation any more, and
//! a reviewer who finds one doubts the others.
//!
//! ## Example
//!
//! ```yaml
//! sources:
//!   - {id: our-study, citation: Our study. 2024., text: sources/our-study.txt}
//! evidence:
//!   - id: balance
//!     strand: qualitative
//!     finding: Balance came with time.
//!     quotes: [{said: I was exhausted all the time, by: P07}]
//!     cite: our-study
//! ```
//!
//! The text has *I was so exhausted*.
//!
//! ## What to do
//!
//! Take the words from the text as they are. Mark what you leave out with `…`, and what you put in
//! with brackets: `I was so exhausted … [at work]`. Capitals, line ends, and the shape of quotation
//! marks and dashes do not matter. The check looks only where a source names its `text`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::quotation;
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG240",
    name: "quotation-not-found",
    severity: Severity::Warning,
    source: include_str!("quotation_not_found.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    if model.sources.iter().all(|source| source.text.is_none()) {
        return;
    }
    for item in model.evidence.iter() {
        for quote in &item.quotes {
            // A quotation's own places come before those of its finding.
            let cites = match quote.cite.is_empty() {
                true => &item.cite,
                false => &quote.cite,
            };
            let sources = cites.iter().map(|cite| &model.sources[cite.source]);
            let texts: Vec<_> = sources
                .filter_map(|source| source.text.as_deref())
                .collect();
            let missing = texts
                .iter()
                .map(|text| quotation::first_missing(&quote.said.value, text))
                .min_by_key(Option::is_some)
                .flatten();
            let Some(piece) = missing else {
                continue;
            };
            // Where one of several sources has no text, the words may stand there.
            if texts.len() < cites.len() {
                continue;
            }
            let words = format!("`{piece}` does not stand in the text it is quoted from");
            found.push(
                Diagnostic::at(&CHECK, quote.said.span, words)
                    .help("take the words as they are; mark what is left out with `…`, what is put in with brackets")
                    .about(&item.id.value),
            );
        }
    }
}

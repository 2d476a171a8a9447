//! A finding cites no source, and neither do its figures or its quotations.
//!
//! ## Why it matters
//!
//! A reviewer goes from a statement to where it can be read: a table, a page, a section. Where no path
//! leads out of the grid, the statement has to be taken on trust. GRADE-CERQual's summary tables have a
//! column for the references of each finding for the same reason.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: feel-valued
//!     strand: qualitative
//!     finding: People felt valued.
//!     quotes:
//!       - {said: I am a valuable person, by: S6-PW01}
//! ```
//!
//! ## What to do
//!
//! Say under `cite` where the finding can be read, as exactly as possible:
//! `cite: {source: gillard2022, section: Feeling valued}`. A synthesis that reports a single study may
//! say this once, under `synthesis`, if that study is the only source.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Evidence, Model};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG212",
    name: "uncited-finding",
    severity: Severity::Warning,
    source: include_str!("uncited_finding.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    let single_study = !model.synthesis.cite.is_empty() && model.sources.len() == 1;
    if single_study {
        return;
    }
    for evidence in model.evidence.iter().filter(|one| !is_cited(model, one)) {
        let id = &evidence.id;
        let words = match (evidence.figures.is_empty(), evidence.quotes.is_empty()) {
            (true, true) => format!("the finding `{}` cites no source", id.value),
            (false, true) => format!(
                "neither the finding `{}` nor its figures cite a source",
                id.value
            ),
            (true, false) => format!(
                "neither the finding `{}` nor its quotations cite a source",
                id.value
            ),
            (false, false) => format!(
                "neither the finding `{}` nor its figures and quotations cite a source",
                id.value
            ),
        };
        found.push(
            Diagnostic::at(&CHECK, id.span, words)
                .help("say where it can be read: `cite: {source: …, table: …}`")
                .about(&id.value)
                .grouped(""),
        );
    }
}

fn is_cited(model: &Model, evidence: &Evidence) -> bool {
    let mut figures = evidence.figures.iter();
    let mut quotes = evidence.quotes.iter();
    !evidence.cite.is_empty()
        || quotes.any(|quote| !quote.cite.is_empty())
        || figures.any(|figure| !model.figures[figure.value].cite.is_empty())
}

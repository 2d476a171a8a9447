//! A source is declared and cited nowhere.
//!
//! ## Why it matters
//!
//! A reference list names the works that were used. One that nothing cites is either left over or, worse,
//! a study that was included and whose findings were never entered.
//!
//! ## Example
//!
//! ```yaml
//! sources:
//!   - {id: hee2020, citation: Health Education England. National workforce stocktake. 2020.}
//! ```
//!
//! ## What to do
//!
//! Cite it where a finding, a figure, a quotation or a norm comes from it, or take it out. The reports of a study
//! (`study`) are used where figures are of that study, as those of a review's table are.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG226",
    name: "unused-source",
    severity: Severity::Note,
    source: include_str!("unused_source.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    if !context.resolved {
        return;
    }
    let model = context.model;
    let norms = model
        .measures
        .iter()
        .filter_map(|measure| measure.norm.as_ref());
    let quotes = model.evidence.iter().flat_map(|evidence| &evidence.quotes);
    let cites = model
        .synthesis
        .cite
        .iter()
        .chain(norms.flat_map(|norm| &norm.cite))
        .chain(model.figures.iter().flat_map(|figure| &figure.cite))
        .chain(model.evidence.iter().flat_map(|evidence| &evidence.cite))
        .chain(quotes.flat_map(|quote| &quote.cite));
    let mut cited = vec![false; model.sources.len()];
    cites.for_each(|cite| cited[cite.source.index()] = true);
    let coded = model.segments.iter().filter_map(|one| one.source.as_ref());
    coded.for_each(|source| cited[source.value.index()] = true);
    // Figures that another work prints of a study, as a review does, are from the reports of that study.
    let of_others = model.figures.iter().filter_map(|figure| {
        let study = figure.study?;
        let mut studies = figure
            .cite
            .iter()
            .map(|cite| model.sources[cite.source].study);
        (!studies.any(|cited| cited == study)).then_some(study)
    });
    let of_others: Vec<usize> = of_others.collect();
    for (at, source) in model.sources.entries() {
        if cited[at.index()] || of_others.contains(&source.study) {
            continue;
        }
        let id = &source.id;
        let words = format!("the source `{}` is cited nowhere", id.value);
        found.push(
            Diagnostic::at(&CHECK, id.span, words)
                .help("cite it where something comes from it, or take it out")
                .about(&id.value)
                .grouped(""),
        );
    }
}

//! A strand of a name of the authors' own does not say of which kind it is.
//!
//! ## Why it matters
//!
//! What a finding is asked for goes by the kind of its strand: figures and GRADE in a quantitative one,
//! quotations and GRADE-CERQual in a qualitative one. `quantitative` and `qualitative` say it by their names.
//! Of a strand that is called otherwise and says nothing, none of this is looked at, so that a finding that
//! rests on nothing is passed over.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   strands: {survey: Survey, diaries: Diaries}
//! ```
//!
//! ## What to do
//!
//! Say it beside the label: `survey: {label: Survey, kind: quantitative}`. A strand that rests neither on
//! figures nor on what people said, such as one of documents, is of the kind `other`, and is asked for neither.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Evidence, Model, Strand, StrandKind};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG234",
    name: "strand-without-kind",
    severity: Severity::Note,
    source: include_str!("strand_without_kind.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    let silent = model.synthesis.strands.iter().enumerate();
    let silent: Vec<_> = silent.filter(|(_, strand)| strand.kind.is_none()).collect();
    let lines = silent.iter().map(|(at, strand)| line(model, *at, strand));
    let lines = lines.collect::<Vec<_>>().join(", ");
    for (_, strand) in silent {
        let (Some(span), id) = (strand.span, &strand.id) else {
            continue;
        };
        let words = format!("the strand `{id}` does not say of which kind it is");
        found.push(
            Diagnostic::at(&CHECK, span, words)
                .help(format!("say it beside the label, as in `{lines}`"))
                .help("the kinds are `quantitative`, `qualitative` and `other`: by them its findings are asked for figures, for quotations, or for neither")
                .about(id)
                .grouped(""),
        );
    }
}

/// The strand as it would be written with the kind that what its findings rest on suggests.
fn line(model: &Model, at: usize, strand: &Strand) -> String {
    let findings = model.evidence.iter().filter(|one| one.strand == at);
    let (mut figures, mut words) = (0, 0);
    for one in findings {
        figures += usize::from(rests_on_figures(one));
        words += usize::from(rests_on_words(one));
    }
    let kind = match figures.cmp(&words) {
        std::cmp::Ordering::Greater => StrandKind::Quantitative.word(),
        std::cmp::Ordering::Less => StrandKind::Qualitative.word(),
        std::cmp::Ordering::Equal => "…",
    };
    let label = match strand
        .label
        .contains([',', ':', '#', '{', '}', '[', ']', '"', '\''])
    {
        true => format!("{:?}", strand.label),
        false => strand.label.clone(),
    };
    format!("{}: {{label: {label}, kind: {kind}}}", strand.id)
}

fn rests_on_figures(one: &Evidence) -> bool {
    !one.figures.is_empty() || !one.claims.is_empty()
}

fn rests_on_words(one: &Evidence) -> bool {
    !one.quotes.is_empty() || !one.themes.is_empty()
}

//! Three findings or more are judged with the same words.
//!
//! ## Why it matters
//!
//! A level of confidence or certainty is that of one finding, by its own data. The same reason for one finding after
//! another reads as if it had been copied, and says nothing of what tells them apart: adequacy of two quotations is not
//! that of twenty.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - {id: talk, …, confidence: {level: moderate, because: few studies}}
//!   - {id: pace, …, confidence: {level: moderate, because: few studies}}
//!   - {id: dogs, …, confidence: {level: moderate, because: few studies}}
//! ```
//!
//! ## What to do
//!
//! Say of each what it is of its own data: how many spoke of it, how alike, in which of the studies. Where the reason is
//! one for all and rightly so, acknowledge this note. The limitations of studies are the same for all findings from the
//! same studies: of these nothing is said where the findings cite the same sources.

use std::collections::BTreeSet;

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Assessment, AssessmentKind, Evidence, Model};
use crate::source::Span;
use crate::synthesis::context::ArgumentContext;
use crate::wording::alike;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG282",
    name: "same-reason",
    severity: Severity::Note,
    source: include_str!("same_reason.rs"),
};

/// Of fewer findings a reason may be the same by chance.
const SEVERAL: usize = 3;

/// The components that are about studies, not about the finding.
const OF_STUDIES: [&str; 2] = ["methodological limitations", "risk of bias"];

/// A reason, with whose it is and where it stands.
struct Reason<'a> {
    of: &'a Evidence,
    words: &'a str,
    span: Span,
}

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for kind in [AssessmentKind::Confidence, AssessmentKind::Certainty] {
        let parts = std::iter::once(None).chain(kind.components().iter().copied().map(Some));
        for part in parts {
            let reasons = reasons(context.model, kind, part);
            let words: Vec<&str> = reasons.iter().map(|one| one.words).collect();
            for group in alike(&words) {
                let group: Vec<&Reason<'_>> = group.iter().map(|at| &reasons[*at]).collect();
                found.extend(finding(kind, part, &group));
            }
        }
    }
}

/// The reasons for all levels of a kind, or for one of their components.
fn reasons<'a>(model: &'a Model, kind: AssessmentKind, part: Option<&str>) -> Vec<Reason<'a>> {
    let judged = model.evidence.iter().filter_map(|of| {
        let assessment: &Assessment = match kind {
            AssessmentKind::Confidence => of.confidence.as_deref()?,
            AssessmentKind::Certainty => of.certainty.as_deref()?,
        };
        let (words, span) = match part {
            None => (assessment.because.as_deref()?, assessment.span),
            Some(part) => {
                let mut parts = assessment.components.iter();
                let part = parts.find(|one| one.name == part)?;
                (part.because.as_deref()?, part.span)
            }
        };
        Some(Reason { of, words, span })
    });
    judged.collect()
}

fn finding(kind: AssessmentKind, part: Option<&str>, group: &[&Reason<'_>]) -> Option<Diagnostic> {
    let (first, others) = group.split_first()?;
    let sources =
        |one: &Reason<'_>| -> BTreeSet<_> { one.of.cite.iter().map(|cite| cite.source).collect() };
    let of_studies = part.is_some_and(|part| OF_STUDIES.contains(&part));
    let same_studies = others.iter().all(|one| sources(one) == sources(first));
    if group.len() < SEVERAL || of_studies && same_studies {
        return None;
    }
    let what = part.unwrap_or(match kind {
        AssessmentKind::Confidence => "confidence",
        AssessmentKind::Certainty => "certainty",
    });
    let words = format!(
        "the same reason is given for the {what} of {} findings",
        group.len()
    );
    let found = Diagnostic::at(&CHECK, first.span, words)
        .label(format!("of `{}`", first.of.id.value))
        .help("say of each what it is of its own data; or acknowledge it, where one reason holds for all");
    let found = others.iter().take(SEVERAL).fold(found, |found, one| {
        found.also(one.span, format!("of `{}`", one.of.id.value))
    });
    Some(
        group
            .iter()
            .fold(found, |found, one| found.about(&one.of.id.value)),
    )
}

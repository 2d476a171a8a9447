//! A confidence or certainty is below high, or one of its components is of concern, and no reason is given.
//!
//! ## Why it matters
//!
//! In GRADE and GRADE-CERQual the reason is the assessment: a level without it cannot be discussed, nor
//! revised when more evidence comes. Summary tables have a column for the explanation of each.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: finding-balance
//!     strand: qualitative
//!     finding: Balance came with adjusting the workload.
//!     confidence: {level: moderate, adequacy: minor}
//! ```
//!
//! ## What to do
//!
//! Say why with each component that is of concern, or once for the whole:
//! `adequacy: {concern: minor, because: few participants at four months}`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Assessment, AssessmentKind, Level};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG222",
    name: "unexplained-assessment",
    severity: Severity::Warning,
    source: include_str!("unexplained_assessment.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for evidence in context.model.evidence.iter() {
        let id = &evidence.id.value;
        let assessments = [&evidence.confidence, &evidence.certainty];
        for assessment in assessments.into_iter().flatten() {
            found.extend(finding(assessment, id));
        }
    }
}

fn finding(assessment: &Assessment, id: &str) -> Option<Diagnostic> {
    if assessment.because.is_some() {
        return None;
    }
    let (approach, example) = match assessment.kind {
        AssessmentKind::Confidence => ("confidence in", "adequacy: {concern: minor, because: …}"),
        AssessmentKind::Certainty => ("certainty of", "imprecision: {rating: serious, because: …}"),
    };
    let components = assessment.components.iter();
    let mut bare = components.filter(|one| one.lowers && one.because.is_none());
    let found = match bare.next() {
        Some(first) => {
            let place = |one: &crate::model::Component| format!("{}: {}", one.name, one.words);
            let words = format!("the {approach} `{id}` has a component without its reason");
            let found = Diagnostic::at(&CHECK, first.span, words).label(place(first));
            bare.fold(found, |found, one| found.also(one.span, place(one)))
        }
        None => {
            let explained = assessment
                .components
                .iter()
                .any(|one| one.because.is_some());
            if assessment.level.value == Level::High || explained {
                return None;
            }
            let level = assessment.level.value.word();
            let words = format!("the {approach} `{id}` is {level}, and no reason is given");
            Diagnostic::at(&CHECK, assessment.level.span, words)
        }
    };
    Some(found.help(format!("say why, as in `{example}`")).about(id))
}

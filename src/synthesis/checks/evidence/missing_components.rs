//! A confidence or certainty does not say how each of its components was judged.
//!
//! ## Why it matters
//!
//! GRADE-CERQual judges confidence by four components: methodological limitations, coherence, adequacy and relevance
//! (Lewin and others 2018); GRADE judges certainty by risk of bias, inconsistency, indirectness, imprecision and
//! publication bias (Guyatt and others 2011). A level without them says what came out, and not what was looked at: a
//! reader cannot tell a component of no concern from one that nobody judged.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: talk
//!     strand: qualitative
//!     finding: People came for the company.
//!     confidence: {level: moderate, adequacy: {concern: moderate, because: few participants}}
//! ```
//!
//! ## What to do
//!
//! Judge the others as well, and say so where nothing is of concern: `coherence: none`, `inconsistency: not serious`.
//! Publication bias stands under `other`. Where they were judged and not reported, say that in `because`, and acknowledge
//! this note.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Assessment, AssessmentKind};
use crate::synthesis::context::ArgumentContext;
use crate::wording::joined;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG280",
    name: "missing-components",
    severity: Severity::Note,
    source: include_str!("missing_components.rs"),
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
    let missing: Vec<_> = assessment.missing().map(str::to_owned).collect();
    if missing.is_empty() {
        return None;
    }
    let called = assessment.kind.called();
    let what = joined(&missing);
    let words = format!("the {called} `{id}` does not say how it was judged: {what}");
    let example = assessment.kind.without_concern();
    let other = match assessment.kind {
        AssessmentKind::Confidence => "",
        AssessmentKind::Certainty => "; publication bias stands under `other`",
    };
    let found = Diagnostic::at(&CHECK, assessment.span, words)
        .help(format!(
            "say it of each, also where nothing is of concern, as in `{example}`{other}"
        ))
        .about(id)
        .grouped(format!("{called} {what}"));
    Some(found)
}

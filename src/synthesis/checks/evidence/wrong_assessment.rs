//! A quantitative finding has a GRADE-CERQual confidence, or a qualitative finding a GRADE certainty.
//!
//! ## Why it matters
//!
//! GRADE-CERQual assesses confidence in the findings of qualitative evidence, GRADE the certainty of
//! effects that were estimated. Their components differ, and so do their meanings: adequacy of data is
//! not precision. An assessment under the wrong name will not be accepted.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: wellbeing-fell
//!     strand: quantitative
//!     finding: Wellbeing fell at four months.
//!     confidence: {level: low, because: few people}
//! ```
//!
//! ## What to do
//!
//! Assess the finding with the approach made for it: `confidence` (GRADE-CERQual) for qualitative
//! findings, `certainty` (GRADE) for quantitative ones. A strand of another name goes by its `kind`; in one of
//! the kind `other` both may stand.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Assessment, Evidence, StrandKind};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG221",
    name: "wrong-assessment",
    severity: Severity::Warning,
    source: include_str!("wrong_assessment.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    for evidence in model.evidence.iter() {
        let Some(kind) = model.kind_of(evidence) else {
            continue;
        };
        let wrong = match kind {
            StrandKind::Quantitative => evidence.confidence.as_deref(),
            StrandKind::Qualitative => evidence.certainty.as_deref(),
            StrandKind::Other => None,
        };
        found.extend(wrong.map(|wrong| finding(evidence, kind, wrong)));
    }
}

fn finding(evidence: &Evidence, kind: StrandKind, wrong: &Assessment) -> Diagnostic {
    let id = &evidence.id.value;
    let (approach, help) = match kind {
        StrandKind::Quantitative => (
            "GRADE-CERQual confidence",
            "assess it with GRADE: `certainty: {level: …, imprecision: …}`",
        ),
        _ => (
            "GRADE certainty",
            "assess it with GRADE-CERQual: `confidence: {level: …, adequacy: …}`",
        ),
    };
    let words = format!("the {} finding `{id}` has a {approach}", kind.word());
    Diagnostic::at(&CHECK, wrong.span, words)
        .help(help)
        .about(id)
}

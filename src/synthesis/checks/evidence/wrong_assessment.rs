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
//! findings, `certainty` (GRADE) for quantitative ones.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Assessment, Evidence};
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
        let strand = model.synthesis.strands[evidence.strand].id.as_str();
        let wrong = match strand {
            "quantitative" => evidence.confidence.as_deref(),
            "qualitative" => evidence.certainty.as_deref(),
            _ => None,
        };
        found.extend(wrong.map(|wrong| finding(evidence, strand, wrong)));
    }
}

fn finding(evidence: &Evidence, strand: &str, wrong: &Assessment) -> Diagnostic {
    let id = &evidence.id.value;
    let (approach, help) = match strand {
        "quantitative" => (
            "GRADE-CERQual confidence",
            "assess it with GRADE: `certainty: {level: …, imprecision: …}`",
        ),
        _ => (
            "GRADE certainty",
            "assess it with GRADE-CERQual: `confidence: {level: …, adequacy: …}`",
        ),
    };
    let words = format!("the {strand} finding `{id}` has a {approach}");
    Diagnostic::at(&CHECK, wrong.span, words)
        .help(help)
        .about(id)
}

//! A finding of a quantitative strand rests on no figure.
//!
//! ## Why it matters
//!
//! A quantitative statement without its estimate, interval and number of people cannot be judged, and no
//! check can tell whether figures and sentence still agree. Reporting guidelines ask for the figures
//! behind every result.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: wellbeing-near-public
//!     strand: quantitative
//!     finding: Wellbeing was close to that of the general public.
//! ```
//!
//! ## What to do
//!
//! Enter the figures under `results` and name them: `figures: [wellbeing@T1]`. A finding that makes claims
//! about a whole domain rests on what these select, and is not asked for more. A strand of another
//! name goes by its `kind`; one of the kind `other` is not asked for figures.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::StrandKind;
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG219",
    name: "finding-without-figures",
    severity: Severity::Warning,
    source: include_str!("finding_without_figures.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for evidence in context.model.findings_of(StrandKind::Quantitative) {
        if !evidence.figures.is_empty() || !evidence.claims.is_empty() {
            continue;
        }
        let id = &evidence.id;
        let words = format!("the quantitative finding `{}` names no figure", id.value);
        found.push(
            Diagnostic::at(&CHECK, id.span, words)
                .help("name what it rests on, as in `figures: [wellbeing@T1]`")
                .about(&id.value)
                .grouped(""),
        );
    }
}

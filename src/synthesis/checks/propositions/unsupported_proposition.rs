//! A proposition has no finding that supports it.
//!
//! ## Why it matters
//!
//! A synthesising proposition says what the findings, taken together, mean. A reviewer who follows it
//! down and meets nothing, or only findings that limit it or speak against it, will ask what it was
//! synthesised from.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: hours-differ
//!     strand: quantitative
//!     finding: Contracted hours differed widely.
//! propositions:
//!   - id: pay-matters
//!     statement: Proper pay is a sign of being valued.
//!     qualified_by: [hours-differ]
//! ```
//!
//! ## What to do
//!
//! Link the findings that the proposition rests on under `supported_by`. Where there are none, word the
//! proposition so that it says what its findings show, or take it out.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{RowKind, Stance};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG202",
    name: "unsupported-proposition",
    severity: Severity::Warning,
    source: include_str!("unsupported_proposition.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for proposition in context.model.propositions.iter() {
        let id = &proposition.id;
        let links = &proposition.links;
        let supported = links.iter().any(|link| link.stance == Stance::Supports);
        // Of a topic or a domain nothing is asserted that could be supported.
        let asserts = proposition.kind == RowKind::Proposition;
        if supported || !(asserts || links.is_empty()) {
            continue;
        }
        let takes_no_side = !links.is_empty() && !links.iter().any(|link| link.stance.takes_side());
        let topic = takes_no_side.then(|| {
            "a row that is a topic and asserts nothing says so: `kind: topic`, or `domain`, `question`, `stage`"
                .to_owned()
        });
        let words = match links.is_empty() {
            true => format!("no finding is linked to the proposition `{}`", id.value),
            false => format!("no finding supports the proposition `{}`", id.value),
        };
        found.push(
            Diagnostic::at(&CHECK, id.span, words)
                .help("link what it rests on under `supported_by`, or take the proposition out")
                .maybe_help(topic)
                .about(&id.value),
        );
    }
}

//! A finding is linked to one proposition more than once.
//!
//! ## Why it matters
//!
//! A finding that both supports and contradicts a proposition says two things at once, and the cell
//! could print it only twice, with two meanings. One that is linked twice in the same way makes the
//! proposition look better founded than it is.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: pay-as-recognition
//!     strand: qualitative
//!     finding: Pay stood for recognition, which clinicians could take back.
//! propositions:
//!   - id: pay-matters
//!     statement: Proper pay is a sign of being valued.
//!     supported_by: [pay-as-recognition]
//!     qualified_by: [pay-as-recognition]
//! ```
//!
//! ## What to do
//!
//! Keep the one link that says what the finding does. Where one part of a finding supports the
//! proposition and another part limits it, either link the whole as `qualified_by`, or write the two
//! parts as two findings.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Link, Model, Proposition};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG205",
    name: "double-link",
    severity: Severity::Error,
    source: include_str!("double_link.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    // By finding: the last row that it was linked in, and its first link there.
    let mut last: Vec<Option<(usize, usize)>> = vec![None; model.evidence.len()];
    for (at, proposition) in model.propositions.entries() {
        for (number, link) in proposition.links.iter().enumerate() {
            match last[link.evidence.index()] {
                Some((row, first)) if row == at.index() => {
                    found.push(finding(model, proposition, &proposition.links[first], link));
                }
                _ => last[link.evidence.index()] = Some((at.index(), number)),
            }
        }
    }
}

fn finding(model: &Model, proposition: &Proposition, first: &Link, second: &Link) -> Diagnostic {
    let id = &model.evidence[second.evidence].id.value;
    let row = &proposition.id.value;
    let found = match first.stance == second.stance {
        true => Diagnostic::at(
            &CHECK,
            second.span,
            format!("`{id}` is linked to `{row}` twice"),
        )
        .help("take one of the links out"),
        false => {
            let (one, other) = (first.stance.word(), second.stance.word());
            let words = format!("`{id}` both {one} and {other} `{row}`");
            Diagnostic::at(&CHECK, second.span, words)
                .help("keep the link that is meant, or write the finding as two")
        }
    };
    let key = |link: &Link| format!("under `{}`", link.stance.key());
    found
        .label(key(second))
        .also(first.span, key(first))
        .about(row)
        .about(id)
}

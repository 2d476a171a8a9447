//! A judgement, or something settled, is about an id that is not there.
//!
//! ## Why it matters
//!
//! Rows are taken out and ids renamed after they were judged. The line stays in the sheet as it was written, for it is a
//! record; but it is held against nothing, and nobody is asked for it.
//!
//! ## Example
//!
//! ```text
//! at,of,judgement,because
//! P11,fit,confirmation,
//! ```
//!
//! ## What to do
//!
//! Where the id was renamed, write the new one under `at` in every sheet. Where the row is gone, leave the line, and
//! acknowledge the finding with the reason. A passage of a participant who withdrew is not there either.

use crate::analysts::judgements::Judgements;
use crate::analysts::problem::Wrong;
use crate::analysts::telling::{about, each, named, whose};
use crate::diagnostic::{Check, Diagnostic, Severity, meant};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG163",
    name: "judgement-of-nothing",
    severity: Severity::Warning,
    source: include_str!("judgement_of_nothing.rs"),
};

pub(super) fn run(judgements: &Judgements, resolved: bool, found: &mut Vec<Diagnostic>) {
    if !resolved {
        return;
    }
    each(judgements, found, |one, what| {
        let Wrong::Gone(near) = what else {
            return None;
        };
        let at = &named(one);
        let words = format!(
            "{} {at}, and there is nothing of that id of which this is judged",
            whose(one, "judges")
        );
        let help = match near {
            Some(near) => meant(&one.at, near),
            None => "write the id that it has now, a link as in `P1/finding`; where it is gone, leave the line as it is and acknowledge this".to_owned(),
        };
        Some(about(Diagnostic::at(&CHECK, one.span, words), one).help(help))
    });
}

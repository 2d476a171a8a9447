//! An acknowledgement names a check or a place at which nothing is found.
//!
//! ## Why it matters
//!
//! An acknowledgement tells the reader that the authors know of a weakness, and why it stands. One that
//! meets nothing either tells of a weakness that is gone, or is misspelt, so that the weakness it was meant
//! for stays open.
//!
//! ## Example
//!
//! ```yaml
//! acknowledged:
//!   - {check: single-strand, at: pay-matters, because: pay was not asked about in interviews}
//! ```
//!
//! ## What to do
//!
//! Take it out if what it was about is mended. Otherwise name the check and the id or figure key exactly
//! as the finding does. Errors cannot be acknowledged: they have to be mended.

use super::{Check, Context, Rule};
use crate::diagnostic::{Diagnostic, Severity, did_you_mean};
use crate::model::{Acknowledgement, Placed};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG229",
    name: "stale-acknowledgement",
    severity: Severity::Warning,
    source: include_str!("stale_acknowledgement.rs"),
    rule: Rule::Reading,
};

/// The most acknowledgements, and the most findings for each, among which the nearest is looked for.
const FEW: usize = 200;

/// Says why `known` meets nothing at `at` among the findings `open`, if that can be told.
pub(crate) fn finding(
    known: &Acknowledgement,
    at: &Placed<String>,
    context: &Context<'_>,
    open: &[Diagnostic],
) -> Option<Diagnostic> {
    let check = &known.check;
    let Some(named) = super::find(&check.value) else {
        let near = did_you_mean(&check.value, super::ALL.iter().map(|check| check.name));
        let words = format!("there is no check `{}`", check.value);
        return Some(
            Diagnostic::at(&CHECK, check.span, words)
                .maybe_help(near)
                .help("`cisgrid list checks` names them all")
                .about(&at.value),
        );
    };
    let unable = match named.severity {
        Severity::Error => Some("is an error, and errors cannot be acknowledged"),
        _ if !named.rule.judges() => Some("is about files, and cannot be acknowledged"),
        _ => None,
    };
    if let Some(why) = unable {
        let words = format!("`{}` {why}", named.name);
        return Some(
            Diagnostic::at(&CHECK, check.span, words)
                .help("take the acknowledgement out, and mend what the check finds")
                .about(&at.value),
        );
    }
    if !context.resolved {
        return None;
    }
    let few = context.model.acknowledged.len() <= FEW;
    let others = open
        .iter()
        .filter(|found| few && std::ptr::eq(found.check, named));
    let subjects = others.flat_map(|found| found.subjects.iter().map(String::as_str));
    let near = did_you_mean(&at.value, subjects.take(FEW));
    let words = format!("`{}` finds nothing at `{}`", named.name, at.value);
    Some(
        Diagnostic::at(&CHECK, at.span, words)
            .maybe_help(near)
            .help("take the acknowledgement out if what it was about is mended")
            .about(&at.value),
    )
}

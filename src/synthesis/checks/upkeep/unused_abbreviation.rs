//! An abbreviation is declared and used neither in a printed text nor by the notation of the figures.
//!
//! ## Why it matters
//!
//! The key under the table lists only what is used, so that this one is not printed. It may be left from
//! an earlier wording, or be spelt otherwise in the text.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   abbreviations: {PW: peer worker}
//! ```
//!
//! ## What to do
//!
//! Take it out, or spell it as the text does. It is acknowledged by its short form: `at: PW`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::abbreviation;
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG215",
    name: "unused-abbreviation",
    severity: Severity::Note,
    source: include_str!("unused_abbreviation.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    if !context.resolved {
        return;
    }
    let unused = abbreviation::unused(context.model).into_iter();
    for short in unused.filter(|short| !short.trim().is_empty()) {
        let words = format!(
            "the abbreviation `{}` is declared and not used",
            short.value
        );
        found.push(
            Diagnostic::at(&CHECK, short.span, words)
                .help("take it out, or spell it as the text does")
                .about(&short.value),
        );
    }
}

//! Of one participant, two sites or two roles are said.
//!
//! ## Why it matters
//!
//! The page prints site and role beside a quotation, and readers count by them how many sites and roles are
//! heard. Of two that contradict each other, only the authors know which is right.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   sites: {S1: North, S2: South}
//!   participants: {P03: {site: S2, role: nurse}}
//! evidence:
//!   - id: company
//!     strand: qualitative
//!     finding: People came for the company.
//!     quotes: [{said: I come to talk, by: P03, site: S1}]
//! ```
//!
//! ## What to do
//!
//! Say it once, where the participant is declared, and take it out of the quotation; or correct one of the two.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG131",
    name: "participant-contradicted",
    severity: Severity::Error,
    source: include_str!("participant_contradicted.rs"),
};

/// What is `known` of a participant and what is `said`, each with its place; `what` is `site` or `role`.
pub(crate) fn finding(
    name: &str,
    what: &str,
    (known, known_at): (&str, Span),
    (said, said_at): (&str, Span),
) -> Diagnostic {
    let words = format!("the {what} of `{name}` is `{known}` there and `{said}` here");
    Diagnostic::at(&CHECK, said_at, words)
        .label(format!("`{said}`"))
        .also(known_at, format!("`{known}`"))
        .help("correct one of the two, or say it in one place only")
        .about(name)
}

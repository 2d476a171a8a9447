//! Two themes have labels that differ only in case, spaces or punctuation.
//!
//! ## Why it matters
//!
//! They are most likely one theme, spelt in two ways. Left so, its findings are counted and listed apart,
//! and each half looks thinner than the whole.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: feel-valued
//!     strand: qualitative
//!     finding: People felt valued.
//!     theme: Feeling valued
//!   - id: pay-as-recognition
//!     strand: qualitative
//!     finding: Pay stood for recognition.
//!     theme: feeling-valued
//! ```
//!
//! ## What to do
//!
//! Spell the label in the same way everywhere. Where they are two themes, give them names that a reader
//! can tell apart.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Theme;
use crate::synthesis::context::ArgumentContext;
use crate::wording;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG223",
    name: "theme-spelt-twice",
    severity: Severity::Warning,
    source: include_str!("theme_spelt_twice.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let themes: &[Theme] = &context.model.themes;
    let labels: Vec<_> = themes.iter().map(|theme| theme.label.as_str()).collect();
    for (first, other) in wording::repeats(&labels) {
        let (first, other) = (&themes[first], &themes[other]);
        let words = format!(
            "the themes `{}` and `{}` are spelt almost alike",
            first.label, other.label
        );
        found.push(
            Diagnostic::at(&CHECK, other.span, words)
                .also(first.span, "the other spelling")
                .help("spell them in the same way, or give them names that differ")
                .about(&other.label)
                .about(&first.label),
        );
    }
}

//! Themes are declared, and a finding names one that is not among them.
//!
//! ## Why it matters
//!
//! A misspelt theme is a theme of its own: its finding is missing where the theme is counted, traced and listed.
//!
//! ## Example
//!
//! ```yaml
//! themes: [{id: company, label: Company}]
//! evidence:
//!   - id: talk
//!     strand: qualitative
//!     finding: People came for the company.
//!     theme: compny
//! propositions:
//!   - {id: company-first, statement: A walking group does people good., supported_by: talk}
//! ```
//!
//! ## What to do
//!
//! Name the theme by its id or its label, or declare it as well.

use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG415",
    name: "undeclared-theme",
    severity: Severity::Warning,
    source: include_str!("undeclared_theme.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let themes = &context.model.themes;
    let declared = themes.iter().filter(|one| one.id.is_some());
    let known: Vec<&str> = declared.flat_map(|one| [one.name(), &one.label]).collect();
    if known.is_empty() || !context.resolved {
        return;
    }
    for theme in themes.iter().filter(|one| one.id.is_none()) {
        let label = &theme.label;
        let words = format!("`{label}` is not among the themes declared");
        let finding = Diagnostic::at(&CHECK, theme.span, words).about(label);
        found.push(match did_you_mean(label, known.iter().copied()) {
            Some(near) => finding.help(near),
            None => finding
                .help("declare it under `themes`, as in `themes: [{id: company, label: Company}]`")
                .grouped(""),
        });
    }
}

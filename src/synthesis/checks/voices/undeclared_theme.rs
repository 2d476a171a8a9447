//! A theme is named that is not among those declared, or that nothing is of.
//!
//! ## Why it matters
//!
//! A misspelt theme is a theme of its own: its finding is missing where the theme is counted, traced and listed, and a
//! claim of it is tried on nothing. Where no themes are declared, one that a claim or `coded` names has to be that of a
//! finding or a segment.
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
    let model = context.model;
    if !context.resolved {
        return;
    }
    let themes = &model.themes;
    let declared = themes.iter().filter(|one| one.id.is_some());
    let declared: Vec<&str> = declared.flat_map(|one| [one.name(), &one.label]).collect();
    let mut used = vec![false; themes.len()];
    let named = model.evidence.iter();
    let named = named.flat_map(|item| item.themes.iter().chain(&item.codes));
    let coded = model.segments.iter().flat_map(|one| &one.themes);
    for theme in named.chain(coded) {
        used[theme.value.index()] = true;
    }
    let of_use = themes.entries().filter(|(at, _)| used[at.index()]);
    let of_use: Vec<&str> = of_use.map(|(_, one)| one.label.as_str()).collect();
    for (at, theme) in themes.entries().filter(|(_, one)| one.id.is_none()) {
        let label = &theme.label;
        let (words, known) = match (declared.is_empty(), used[at.index()]) {
            (true, true) => continue,
            (true, false) => (
                format!("no finding and no segment is of the theme `{label}`"),
                &of_use,
            ),
            (false, _) => (
                format!("`{label}` is not among the themes declared"),
                &declared,
            ),
        };
        let finding = Diagnostic::at(&CHECK, theme.span, words).about(label);
        found.push(match did_you_mean(label, known.iter().copied()) {
            Some(near) => finding.help(near),
            None => finding
                .help("declare it under `themes`, as in `themes: [{id: company, label: Company}]`")
                .grouped(""),
        });
    }
}

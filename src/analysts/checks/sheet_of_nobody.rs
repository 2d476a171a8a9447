//! A sheet of judgements is named after no analyst that is declared.
//!
//! ## Why it matters
//!
//! Judgements count only where it is known whose they are: agreement is between people. A sheet of a name that is not
//! declared is left aside whole, and the agreement would be told of fewer analysts than there were.
//!
//! ## Example
//!
//! ```text
//! synthesis.yaml          analysts: {AB: A. B., CD: C. D.}
//! judgements/AB.csv
//! judgements/DC.csv
//! ```
//!
//! ## What to do
//!
//! Name the file after the id of the analyst, or declare the analyst under `synthesis`, as in
//! `analysts: {AB: A. B.}`. A table that is no sheet may lie in any other folder.

use crate::analysts::judgements::Judgements;
use crate::analysts::problem::Wrong;
use crate::analysts::telling::each;
use crate::diagnostic::{Check, Diagnostic, Severity, did_you_mean};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG160",
    name: "sheet-of-nobody",
    severity: Severity::Warning,
    source: include_str!("sheet_of_nobody.rs"),
};

pub(super) fn run(judgements: &Judgements, _: bool, found: &mut Vec<Diagnostic>) {
    each(judgements, found, |one, what| {
        let Wrong::Nobody(known) = what else {
            return None;
        };
        let name = &one.at;
        let words = format!("this sheet is named after `{name}`, and no such analyst is declared");
        let near = did_you_mean(name, known.iter().map(String::as_str));
        let usual = format!(
            "name the file after an analyst, or declare one under `synthesis`, as in `analysts: {{{name}: …}}`"
        );
        let found = Diagnostic::at(&CHECK, one.span, words).about(name).bare();
        Some(found.help(near.unwrap_or(usual)))
    });
}

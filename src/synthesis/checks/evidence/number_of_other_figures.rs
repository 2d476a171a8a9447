//! A number in a sentence is that of a figure which the sentence does not name.
//!
//! ## Why it matters
//!
//! Readers who follow a finding to its figures do not find the number there; and it may be that of the wrong time or
//! the wrong group.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   cite: report
//!   timepoints: {T1: before, T2: after six months}
//! sources:
//!   - {id: report, citation: The report of the study.}
//! measures:
//!   - {id: smoker, label: Smokers}
//! results:
//!   - {measure: smoker, at: T1, count: 16, n: 40, percent: 40.0, cite: report}
//!   - {measure: smoker, at: T2, count: 12, n: 40, percent: 30.0, cite: report}
//! evidence:
//!   - id: many-smoke
//!     strand: quantitative
//!     finding: At the start, 30% of the people smoked.
//!     figures: smoker@T1
//! ```
//!
//! ## How it is computed
//!
//! As of `number-unlike-figures`. The number is none that the figures named give, and a figure of the same
//! measures that is not named prints it. This is advice.
//!
//! ## What to do
//!
//! Name that figure as well, or mend the sentence.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;
use crate::synthesis::stated;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG251",
    name: "number-of-other-figures",
    severity: Severity::Note,
    source: include_str!("number_of_other_figures.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for (text, stray) in context.strays {
        let Some(other) = &stray.other else {
            continue;
        };
        let told = text.shown(stray);
        let words = format!(
            "the {} `{}` says `{told}`, which `{}` gives and none of the figures that it names",
            text.what, text.id, other.figure.key
        );
        let style = context.model.synthesis.style;
        let place = text.place(stray, context.sources);
        found.push(
            Diagnostic::at(&CHECK, place, words)
                .also(
                    other.cell.span,
                    format!("`{}` of `{}`", other.word, other.figure.key),
                )
                .note(stated::nearest(stray, style))
                .help(format!(
                    "name `{}` as well, or mend the sentence",
                    other.figure.key
                ))
                .about(text.id),
        );
    }
}

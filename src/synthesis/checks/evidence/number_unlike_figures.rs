//! A number in a sentence is none that the figures behind it give.
//!
//! ## Why it matters
//!
//! Sentence and table are typed at different times. Where one says 38% and the other prints 40.0, readers cannot
//! tell which is right, and reviewers look for just this.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: A walking group, cite: report}
//! sources:
//!   - {id: report, citation: The report of the study.}
//! measures:
//!   - {id: smoker, label: Smokers}
//! results:
//!   - {measure: smoker, count: 16, n: 40, percent: 40.0, cite: report}
//! evidence:
//!   - id: few-smoke
//!     strand: quantitative
//!     finding: Only 38% of the people smoked.
//!     figures: smoker
//! ```
//!
//! ## How it is computed
//!
//! Of English sentences those numbers are looked at of which the words around them say what they are: percentages,
//! p values, confidence limits, means, medians, SDs, SEs, n, how many of how many, ratios, rates, slopes,
//! effect sizes, test statistics, changes, and of two that are told against each other (`27.6 v. 23.0`) either by the
//! other. Each must agree, by rounding, with a number of its kind that the figures print (those that a
//! finding names under `figures`; of a proposition, those of the findings that it links to), or that follows
//! simply from them (a number with as many decimals must be the same): a percentage of a count, what is left to 100, sums of categories, differences of two figures, how far two
//! shares, or what is left of them to 100, are apart in points and in parts of one another, a change with its sign
//! turned, a ratio turned over. “About” and “over” are taken at their word, of the later numbers of a list too.
//! Nothing is said of p and statistic where a sentence names another test than the figures', such as Fisher's, nor
//! where a figure named might have such a number and does not print it, where every number of the kind that the
//! figures print is told as well, and where the sentence speaks of norms, thresholds, other studies and the like.
//! Qualitative findings, numbers in words and what is between quotation marks are passed over.
//!
//! ## What to do
//!
//! Look it up, and mend the sentence or the figure; or name the figure that the number is from.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;
use crate::synthesis::stated;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG250",
    name: "number-unlike-figures",
    severity: Severity::Warning,
    source: include_str!("number_unlike_figures.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for (text, stray) in context.strays {
        if stray.other.is_some() {
            continue;
        }
        let told = text.shown(stray);
        let words = format!(
            "the {} `{}` says `{told}`, which none of its figures gives",
            text.what, text.id
        );
        let place = text.place(stray, context.sources);
        let style = context.model.synthesis.style;
        let mut diagnostic = Diagnostic::at(&CHECK, place, words).about(text.id);
        if let Some(print) = &stray.nearest.print {
            let label = format!("the nearest, `{}` of `{}`", print.word, print.figure.key);
            diagnostic = diagnostic.also(print.cell.span, label);
        }
        let nearest = stated::nearest(stray, style);
        found.push(
            diagnostic.note(nearest).help(
                "mend the sentence or the figure, or name the figure that the number is from",
            ),
        );
    }
}

//! A printed text uses an abbreviation that is expanded nowhere.
//!
//! ## Why it matters
//!
//! A table is to be understood without the text around it. Journals ask for every abbreviation to be
//! expanded in the notes below it (the ICMJE recommendations ask for all non-standard ones), and a
//! missing one comes back from the copy editor.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: teams-differ
//!     strand: qualitative
//!     finding: Work in an MDT was new to most.
//! ```
//!
//! ## What to do
//!
//! Say what it stands for, once; the key below the table lists the abbreviations that are used.
//!
//! ```yaml
//! synthesis:
//!   abbreviations: {MDT: multi-disciplinary team}
//! ```
//!
//! An abbreviation that a text spells out beside it, as in `multi-disciplinary team (MDT)`, needs no
//! entry; nor do CI, SD and ES where figures print them in a language that has a table of words, nor those of statistics
//! where they are such: OR, RR, HR, IRR, RD, MD and SMD (and AOR and the like) where figures have such an `effect`; CI, SD, SE, IQR,
//! AUC, ICC, NNT, AIC and BIC where a number stands beside them, as in `AUC 0.81` and `95% CI`; ANOVA, ANCOVA and MANOVA.
//! In an English synthesis the key below the table expands these by itself. Nor do the names of scales
//! that measures declare as their `instrument` or in their label. A word in capitals that stands in small
//! letters elsewhere is stressed, and no abbreviation. Where something else is none, acknowledge it: `at: MDT`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::abbreviation;
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG214",
    name: "unexpanded-abbreviation",
    severity: Severity::Warning,
    source: include_str!("unexpanded_abbreviation.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let used = abbreviation::used(context.model).into_iter();
    for used in used.filter(|used| used.long.is_none()) {
        let short = used.short;
        let words = format!("the abbreviation `{short}` is expanded nowhere");
        found.push(
            Diagnostic::at(&CHECK, used.span(context.sources), words)
                .help(format!(
                    "say what it stands for, under `synthesis`: `abbreviations: {{{short}: …}}`"
                ))
                .about(short),
        );
    }
}

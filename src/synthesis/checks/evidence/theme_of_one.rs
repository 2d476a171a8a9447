//! All quotations under a theme come from one participant.
//!
//! ## Why it matters
//!
//! A theme is read as something that runs through the data. When one person alone is heard, a reviewer
//! cannot tell a theme from a single case. COREQ asks for quotations that illustrate the themes, each
//! identified (item 29), and for diverse cases and minor themes to be discussed as such (item 32).
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: finding-balance
//!     strand: qualitative
//!     finding: Balance came with adjusting the workload.
//!     theme: Balance
//!     quotes:
//!       - {said: I was so exhausted, by: S2-PW07}
//!       - {said: I’ve got to take some time for me, by: S2-PW07}
//! ```
//!
//! ## What to do
//!
//! Add quotations of other participants where there are any. Where it is the case of one, say so in the
//! finding. A theme is acknowledged by its label: `at: Balance`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::synthesis::context::ArgumentContext;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG210",
    name: "theme-of-one",
    severity: Severity::Note,
    source: include_str!("theme_of_one.rs"),
};

/// Who is heard under a theme.
#[derive(Clone, Copy)]
enum Heard<'a> {
    Nobody,
    One(&'a str, usize),
    /// Several people, or somebody without a name.
    Several,
}

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    let mut heard = vec![Heard::Nobody; model.themes.len()];
    for evidence in model.evidence.iter() {
        for quote in &evidence.quotes {
            let by = quote.by.as_ref().map(|by| by.trim());
            for theme in &evidence.themes {
                let known = &mut heard[theme.value.index()];
                *known = known.with(by);
            }
        }
    }
    for (theme, heard) in model.themes.iter().zip(heard) {
        let Heard::One(by, count) = heard else {
            continue;
        };
        let label = &theme.label;
        let words = match count {
            1 => format!("the theme `{label}` has a single quotation, from `{by}`"),
            2 => format!("both quotations under the theme `{label}` are from `{by}`"),
            _ => format!("all {count} quotations under the theme `{label}` are from `{by}`"),
        };
        found.push(
            Diagnostic::at(&CHECK, theme.span, words)
                .help("quote others as well, or say in the finding that it is the case of one")
                .about(label)
                .grouped(""),
        );
    }
}

impl<'a> Heard<'a> {
    fn with(self, by: Option<&'a str>) -> Self {
        match (self, by) {
            (Self::Nobody, Some(by)) => Self::One(by, 1),
            (Self::One(known, count), Some(by)) if known == by => Self::One(known, count + 1),
            _ => Self::Several,
        }
    }
}

//! A coefficient of reliability is below 0.
//!
//! ## Why it matters
//!
//! α, ω and an intraclass correlation are below 0 where items, or raters, go against each other more than with each
//! other. That can be computed, but a scale of such items measures nothing. Mostly an item was not turned over before
//! the items were added up, or the minus stands for a dash.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: A walking group}
//! measures:
//!   - {id: mood, label: Mood, items: 8}
//! results:
//!   - {measure: mood, cronbach_alpha: -0.71, n: 120}
//! ```
//!
//! ## How it is computed
//!
//! All values that round to the coefficient are below 0. κ below 0, less agreement than chance would give, is told
//! likewise. This is advice.
//!
//! ## Sources
//!
//! Cronbach LJ. Coefficient alpha and the internal structure of tests. Psychometrika 1951;16:297–334.
//!
//! ## What to do
//!
//! Look whether the sign is printed so, and whether all items run one way.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::possible::is_below_zero;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Coefficient, Reliability};
use crate::number::Style;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG357",
    name: "negative-reliability",
    severity: Severity::Note,
    source: include_str!("negative_reliability.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    for one in figures.reliabilities() {
        if one.numbers.coefficient != Coefficient::Agreement {
            Held::each(&CHECK, one.at, tried(&one, style).into_iter(), held);
        }
    }
}

fn tried(one: &Subject<'_, Reliability>, style: Style) -> Option<Option<Diagnostic>> {
    let cell = one.numbers.value.as_ref()?;
    let key = one.key();
    let coefficient = one.numbers.coefficient;
    let help = match coefficient.is_of_raters() {
        true => "look whether the raters used the same codes, or the minus stands for a dash",
        false => "look whether an item was not turned over, or the minus stands for a dash",
    };
    Some(is_below_zero(cell).then(|| {
        let message = format!(
            "`{}` of `{key}` is {}, below 0",
            coefficient.word(),
            style.number(cell)
        );
        Diagnostic::at(&CHECK, cell.span, message)
            .help(help)
            .about(key)
    }))
}

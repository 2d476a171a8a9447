//! κ and the percentage of ratings that agree cannot both be true.
//!
//! ## Why it matters
//!
//! κ takes from the agreement what chance alone would give, so that it is never higher than the agreement itself.
//! Where it is, one of the two is misprinted, or they are of different ratings.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: A walking group}
//! measures:
//!   - {id: theme, label: Themes coded}
//! results:
//!   - {measure: theme, kappa: 0.91, agreement: 85.2, n: 120, raters: 2}
//! ```
//!
//! ## How it is computed
//!
//! κ = (p − e)/(1 − e), where p is the share of ratings that agree, and e that which chance would give, which is 0 or
//! more and below 1. So κ is at most p. In one table e is at most (1 + p²)/2, so that κ is at least −(1 − p)/(1 + p), and
//! never below p − 1, which holds for the mean of several κ beside their mean agreement as well. That is true of Cohen’s,
//! Scott’s and Fleiss’s κ, and of one that is adjusted for prevalence and bias; κ with weights has another agreement and
//! is not held to it. Rounded values are allowed for.
//!
//! ## Sources
//!
//! Cohen J. A coefficient of agreement for nominal scales. Educational and Psychological Measurement 1960;20:37–46.
//! Feinstein AR, Cicchetti DV. High agreement but low kappa. Journal of Clinical Epidemiology 1990;43:543–549.
//!
//! ## What to do
//!
//! Look both up where they were computed, and whether they are of the same ratings. κ with weights is `weighted_kappa`.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Coefficient, Placed, Reliability};
use crate::number::{Printed, Style};
use crate::statistics::interval::Interval;
use crate::statistics::{Outcome, Quantity, reliability};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG356",
    name: "kappa-unlike-agreement",
    severity: Severity::Warning,
    source: include_str!("kappa_unlike_agreement.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    held.extend(figures.reliabilities().filter_map(|one| hold(&one, style)));
}

fn hold(one: &Subject<'_, Reliability>, style: Style) -> Option<Held> {
    let numbers = one.numbers;
    if numbers.coefficient != Coefficient::Kappa {
        return None;
    }
    let kappa = numbers.value.as_ref()?;
    let values = Interval::of(kappa)?;
    let Some(agreement) = &numbers.agreement else {
        let lacking = vec![Quantity::Agreement];
        return Some(Held::open(&CHECK, vec![one.at], lacking));
    };
    let percent = Interval::of(agreement)?;
    // Of what is no percentage and no κ another check speaks.
    let possible = |values: Interval, low: f64, high: f64| values.low <= high && values.high >= low;
    if !possible(percent, 0.0, 100.0) || !possible(values, -1.0, 1.0) {
        return None;
    }
    let outcome = reliability::kappa(values, percent * 0.01);
    Some(Held::of(&CHECK, vec![one.at], &outcome, || {
        finding(one.key(), kappa, agreement, &outcome, style)
    }))
}

/// Says where an agreement that is written as a share of 1 would agree in percent.
fn as_share(kappa: &Printed, agreement: &Printed) -> Option<String> {
    let (kappa, share) = Interval::of(kappa).zip(Interval::of(agreement))?;
    let agrees = share.high <= 1.0 && !reliability::kappa(kappa, share).is_inconsistent();
    agrees.then(|| {
        "where it is a share of 1, write the agreement in percent: 91, not 0.91".to_owned()
    })
}

fn finding(
    key: &str,
    kappa: &Placed<Printed>,
    agreement: &Placed<Printed>,
    outcome: &Outcome,
    style: Style,
) -> Diagnostic {
    let message = format!(
        "`kappa` of `{key}` is {}, which {}% of agreement does not give",
        style.number(kappa),
        style.number(agreement)
    );
    let note = "κ is at most the share that agrees, and not below that share less 1";
    let told = Diagnostic::at(&CHECK, kappa.span, message)
        .also(agreement.span, "the agreement")
        .note(note)
        .maybe_help(as_share(kappa, agreement))
        .about(key);
    remedy::told(told, outcome, style, |quantity, _| match quantity {
        Quantity::Coefficient => Some(("kappa".to_owned(), &kappa.value)),
        Quantity::Agreement => Some(("agreement".to_owned(), &agreement.value)),
        _ => None,
    })
}

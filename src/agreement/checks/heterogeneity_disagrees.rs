//! Q, its p, I² and the number of studies of a meta-analysis do not agree.
//!
//! ## Why it matters
//!
//! Q and the number of studies give I² and the p of Q. Where they do not, one of them is misprinted, or they are of
//! other studies.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: Walking groups}
//! measures:
//!   - {id: mood, label: Mood}
//!   - {id: walks, label: Walks}
//! results:
//!   - {measure: mood, predictor: walks, effect: r, estimate: 0.21, studies: 9, q: 17.4, q_p: 0.026, i2: 45}   # 54%
//! ```
//!
//! ## How it is computed
//!
//! I² = max(0, (Q − (k − 1))/Q) for k studies, in percent or as a share of 1, and p is that of a χ² with k − 1 degrees of
//! freedom, over all values that round to Q. Some programs take I² from τ² in place of Q, and a study may give several
//! comparisons, so that k is more than the studies. This is advice.
//!
//! ## Sources
//!
//! Cochran WG. The combination of estimates from different experiments. Biometrics 1954;10:101–129. Higgins JPT, Thompson
//! SG. Quantifying heterogeneity in a meta-analysis. Statistics in Medicine 2002;21:1539–1558.
//!
//! ## What to do
//!
//! Look the four up where they were computed, and how many results went into the meta-analysis.

use crate::agreement::contrast::{Compared, people};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Placed;
use crate::number::Printed;
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::{Quantity, heterogeneity, p_value};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG360",
    name: "heterogeneity-disagrees",
    severity: Severity::Note,
    source: include_str!("heterogeneity_disagrees.rs"),
};

/// How many results the studies may give at the most, for each of them, where another number is offered.
const MOST_RESULTS: u64 = 3;

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, &[], judge));
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let pooled = &it.contrast.pooled;
    let q = pooled.q.as_ref();
    let (p, i2) = (pooled.q_p.as_ref(), pooled.i2.as_ref());
    p.or(i2).or(q)?;
    let Some(studies) = people(&pooled.studies).filter(|studies| *studies > 1) else {
        return Some(Agreement::Open(vec![Quantity::Studies]));
    };
    let Some(q) = q else {
        return Some(Agreement::Open(vec![Quantity::Q]));
    };
    if p.or(i2).is_none() {
        return Some(Agreement::Open(vec![Quantity::I2]));
    }
    let values = Interval::of(&q.value)?.not_negative()?;
    if p.is_some_and(|p| !p_fits(it, p, values, studies)) {
        return Some(disagree(p_unlike(it, q, p?, values, studies)));
    }
    if i2.is_some_and(|i2| !i2_fits(i2, values, studies)) {
        return Some(disagree(i2_unlike(it, q, i2?, values, studies)));
    }
    Some(Agreement::Agree)
}

fn disagree(found: Diagnostic) -> Agreement {
    Agreement::Disagree(Box::new(found))
}

fn p_fits(it: &Compared<'_>, p: &Printed, q: Interval, studies: u64) -> bool {
    let possible = heterogeneity::p(q, studies);
    possible.is_none_or(|possible| p_value::agrees(p, possible, it.alpha(), Rounding::Nearest))
}

/// Whether I², a percentage or a share of 1, is that of Q.
fn i2_fits(i2: &Printed, q: Interval, studies: u64) -> bool {
    let both = Interval::of(i2).zip(heterogeneity::i2(q, studies));
    both.is_none_or(|(i2, possible)| i2.meets(possible) || i2.meets(possible * 100.0))
}

/// Other numbers of results with which they would agree.
fn others(found: Diagnostic, studies: u64, fits: impl Fn(u64) -> bool) -> Diagnostic {
    let most = studies.saturating_mul(MOST_RESULTS).min(studies + 100);
    let mut others = (2..=most).filter(|other| *other != studies && fits(*other));
    match others.next() {
        Some(other) => found.note(format!("with {other} results they would agree")),
        None => found,
    }
}

fn p_unlike(
    it: &Compared<'_>,
    q: &Placed<Printed>,
    p: &Placed<Printed>,
    values: Interval,
    studies: u64,
) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let message = format!(
        "`q_p` of `{key}` is {}, and a Q of {} of {studies} studies gives another",
        remedy::p_printed(&p.value, style),
        style.number(q)
    );
    let mut found = Diagnostic::at(&CHECK, p.span, message)
        .also(q.span, "Q")
        .about(key);
    if let Some(possible) = heterogeneity::p(values, studies) {
        let given = remedy::p_span(possible, p.decimals(), style);
        found = found.note(format!("it gives a p of {given}"));
    }
    others(found, studies, |other| p_fits(it, p, values, other))
        .help("look them up, and how many results went into the meta-analysis")
}

fn i2_unlike(
    it: &Compared<'_>,
    q: &Placed<Printed>,
    i2: &Placed<Printed>,
    values: Interval,
    studies: u64,
) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let message = format!(
        "`i2` of `{key}` is {}, and a Q of {} of {studies} studies gives another",
        style.number(i2),
        style.number(q)
    );
    let mut found = Diagnostic::at(&CHECK, i2.span, message)
        .also(q.span, "Q")
        .about(key);
    let of_one = Interval::of(i2).is_some_and(|i2| i2.high <= 1.0) && i2.decimals() > 0;
    let times = if of_one { 1.0 } else { 100.0 };
    if let Some(possible) = heterogeneity::i2(values, studies) {
        let given = remedy::span(possible * times, i2.decimals(), style);
        found = found.note(format!("it gives an I² of {given}"));
    }
    if let Some(q) =
        Interval::of(i2).and_then(|i2| heterogeneity::q_of(i2 * (1.0 / times), studies))
    {
        let given = remedy::span(q, 1, style);
        found = found.note(format!("that I² would be of a Q of {given}"));
    }
    others(found, studies, |other| i2_fits(i2, values, other))
        .help("look them up; where I² was taken from τ², as after restricted maximum likelihood, let it be")
}

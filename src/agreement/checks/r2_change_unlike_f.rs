//! ΔR² of a step, its F and R² of the model do not agree.
//!
//! ## Why it matters
//!
//! A step of a hierarchical regression adds predictors, and ΔR² and its F say what they add. With R² of the model and
//! the degrees of freedom, each gives the other. Where they do not, one of them is misprinted, or they are of different
//! steps.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   models: {second: Second step}
//! measures:
//!   - {id: mood, label: Mood}
//! results:
//!   - measure: mood
//!     predictor: .
//!     model: second
//!     r2: 0.31
//!     r2_change: 0.12
//!     f_change: 4.02         # 0.12/2 by 0.69/231 is 20.1
//!     df: 2
//!     df2: 231
//! ```
//!
//! ## How it is computed
//!
//! F = (ΔR²/m)/((1 − R²)/(n − k − 1)) for the m predictors of the step, over all values that round so. Beside an F of the
//! whole model, `df` and `df2` are of that: m may then be any number up to `df`. Without it they are those of the step.
//! And ΔR² is at most R².
//!
//! ## Sources
//!
//! Cohen J, Cohen P, West SG, Aiken LS. Applied multiple regression/correlation analysis for the behavioral sciences. 3rd
//! ed. Erlbaum, 2003.
//!
//! ## What to do
//!
//! Look the three up where they were computed, and whether they are of one step.

use crate::agreement::contrast::{Compared, people, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Cell, Placed};
use crate::number::Printed;
use crate::statistics::interval::Interval;
use crate::statistics::{Quantity, r2_change, whole};
use rust_decimal::prelude::ToPrimitive;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG367",
    name: "r2-change-unlike-f",
    severity: Severity::Warning,
    source: include_str!("r2_change_unlike_f.rs"),
};

/// What it assumes.
const ASSUMED: [Frees; 3] = [Frees::Df, Frees::Sample, Frees::Apart];

/// Of that, what may explain that they part: neither rests on p.
const READS: &[Frees] = &[Frees::Df];

/// The most predictors that a step is tried with.
const MOST: u64 = 1000;

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, judge));
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let contrast = it.contrast;
    let change = contrast.r2_change.as_ref()?;
    if ASSUMED.iter().any(|one| it.frees(*one)) {
        return None;
    }
    let Some(r2) = &contrast.r2 else {
        return Some(Agreement::Open(vec![Quantity::R2]));
    };
    let (more, all) = (Interval::of(change)?, Interval::of(r2)?);
    if more.low > all.high {
        return Some(Agreement::Disagree(Box::new(above(it, change, r2))));
    }
    let Some(f) = &contrast.f_change else {
        return Some(Agreement::Open(vec![Quantity::FChange]));
    };
    let number = |cell: &Cell| printed(cell).and_then(Printed::value)?.to_f64();
    let of_step = contrast.statistic.is_none();
    let left = || people(&contrast.n).zip(number(&contrast.df).filter(|_| !of_step));
    let left = || left().map(|(n, df)| n as f64 - df - 1.0);
    let Some(df2) = number(&contrast.df2).or_else(left) else {
        return Some(Agreement::Open(vec![Quantity::Df2]));
    };
    let Some(df) = printed(&contrast.df).and_then(whole) else {
        return Some(Agreement::Open(vec![Quantity::Df]));
    };
    let steps = if of_step { df..=df } else { 1..=df.min(MOST) };
    let values = Interval::of(f)?;
    let given = steps.filter_map(|step| r2_change::f_change(more, all, step as f64, df2));
    let given: Vec<_> = given.collect();
    let nearest = given.first().copied()?;
    Some(match given.iter().any(|given| given.meets(values)) {
        true => Agreement::Agree,
        false => {
            let known = of_step.then_some(nearest);
            Agreement::Disagree(Box::new(finding(it, change, f, known)))
        }
    })
}

fn above(it: &Compared<'_>, change: &Placed<Printed>, r2: &Placed<Printed>) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let message = format!(
        "`r2_change` of `{key}` is {}, above its `r2` of {}",
        style.number(change),
        style.number(r2)
    );
    Diagnostic::at(&CHECK, change.span, message)
        .also(r2.span, "R² of the model")
        .help("a step adds no more than the whole explains: look both up")
        .about(key)
}

fn finding(
    it: &Compared<'_>,
    change: &Placed<Printed>,
    f: &Placed<Printed>,
    given: Option<Interval>,
) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let message = format!(
        "`f_change` of `{key}` is {}, which a ΔR² of {} does not give",
        style.number(f),
        style.number(change)
    );
    let mut found = Diagnostic::at(&CHECK, f.span, message)
        .also(change.span, "ΔR²")
        .about(key);
    if let Some(r2) = &it.contrast.r2 {
        found = found.also(r2.span, "R² of the model");
    }
    found = match given {
        Some(given) => {
            let given = remedy::span(given, f.decimals(), style);
            found.note(format!("it gives an F of {given}"))
        }
        None => found.note("whichever number of its predictors the step adds"),
    };
    found.help("look the three up where they were computed, and whether they are of one step")
}

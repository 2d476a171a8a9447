//! A statistic of no name beside an association is neither a t or z of it nor their square.
//!
//! ## Why it matters
//!
//! A table of a regression often has a column `statistic`, `Wald` or `test` without saying which it is. Whether it is
//! a t, a z, an F or a χ² of one degree of freedom: it is the estimate over its standard error, or that squared. Where
//! it is neither, one of the three stands in the wrong line, or is misprinted.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: mood, label: Mood}
//!   - {id: age, label: Age}
//! results:
//!   - {measure: mood, predictor: age, effect: slope, estimate: 0.30, se: 0.10, statistic: 5.10}   # 3.00, or 9.00
//! ```
//!
//! ## How it is computed
//!
//! |estimate|/SE is computed for all values that round to those printed (of ratios with the standard error of the
//! logarithm, or of the ratio itself), and it or its square must meet the statistic. Where no standard error is
//! printed, that of the limits is taken, by a quantile of Student's t with any degrees of freedom that so many people
//! may leave, up to the normal distribution; where no limits are, p must be that of a t or z, or of a χ² or F of one
//! degree of freedom, or of those printed. An F that is named, of one degree of freedom, is held likewise. Rank
//! correlations are passed over, beside which R prints a sum of squared differences of ranks. This is
//! advice: the χ² of a likelihood ratio comes near to that of the estimate (Wald's), and is not the same.
//!
//! ## What to do
//!
//! Say which statistic it is, as `test`, and look the three up where they were computed.

use crate::agreement::contrast::{Compared, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Effect, Placed, TestStatistic};
use crate::number::Printed;
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::p_value::{self, Reported, Test};
use crate::statistics::wald;
use crate::statistics::{Coherence, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG387",
    name: "statistic-not-of-estimate",
    severity: Severity::Note,
    source: include_str!("statistic_not_of_estimate.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[
    Frees::Symmetry,
    Frees::Apart,
    Frees::Bare,
    Frees::Raised,
    Frees::OneSided,
];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, judge));
}

/// What a statistic is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Beside {
    /// The estimate over its standard error.
    Error,
    /// The estimate over what its limits tell of its standard error.
    Limits,
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    it.figure.predictor?;
    let cell = it.contrast.statistic.as_ref()?;
    let value = Interval::of(cell).filter(|value| value.high.is_finite())?;
    if !is_looked_at(it) {
        return None;
    }
    if let Some((beside, possible)) = of_estimate(it) {
        let named = it.contrast.test.is_some();
        let agrees = possible.iter().any(|one| suits(value, *one, named));
        return Some(match agrees {
            true => Agreement::Agree,
            false => Agreement::Disagree(Box::new(finding(it, cell, beside, possible[0]))),
        });
    }
    let p = it
        .contrast
        .p
        .as_ref()
        .filter(|_| it.contrast.test.is_none() && it.has_plain_p())?;
    p_value::unrounded(p, it.alpha(), Rounding::Nearest)?;
    Some(match suits_p(it, cell, p) {
        true => Agreement::Agree,
        false => Agreement::Disagree(Box::new(of_p(it, cell, p))),
    })
}

/// Whether it may be a t or z, or the square of one: it is not said which statistic it is, or it is an F of one
/// degree of freedom.
fn is_looked_at(it: &Compared<'_>) -> bool {
    let df = printed(&it.contrast.df);
    // R prints a sum of squared differences of ranks beside Spearman's rho, of which p does not follow alone.
    if matches!(it.contrast.effect, Some(Effect::Rho | Effect::Tau)) {
        return false;
    }
    match it.contrast.test {
        // More of them make an F or a χ² of several categories; of a t they are no business of this check.
        None => it.contrast.df2.is_none() || df.and_then(whole) == Some(1),
        Some(TestStatistic::F) => df.and_then(whole) == Some(1),
        Some(_) => false,
    }
}

/// Whether a statistic is a t or z of that size, or its square; what is below 0 is no square, and an F that is named so
/// is nothing else.
fn suits(value: Interval, size: Interval, is_square: bool) -> bool {
    let square = size.times(size);
    !is_square && value.magnitude().meets(size) || value.high >= 0.0 && value.meets(square)
}

/// The degrees of freedom that a t may have: one is that of a square.
fn df(it: &Compared<'_>) -> Interval {
    let likely = it.likely_df();
    match likely == Interval::exact(1.0) {
        true => Interval {
            high: f64::INFINITY,
            ..likely
        },
        false => likely,
    }
}

/// The sizes of a t or z that estimate and standard error, or limits, leave open; never none.
fn of_estimate(it: &Compared<'_>) -> Option<(Beside, Vec<Interval>)> {
    let value = |cell| printed(cell).and_then(Interval::of);
    let estimate = value(&it.contrast.change)?;
    let scales = it.error_scales().iter();
    let (beside, possible): (_, Vec<_>) = match value(&it.contrast.se) {
        Some(se) => {
            let sizes = scales.filter_map(|scale| scale.statistic(estimate, se));
            (Beside::Error, sizes.collect())
        }
        None => {
            let limits = value(&it.contrast.ci_low).zip(value(&it.contrast.ci_high))?;
            let reach = it.reach(it.level()?, df(it))?;
            if it.limits_are_reversed() {
                return None;
            }
            let one = Interval::exact(1.0);
            let sizes = scales.filter_map(|scale| {
                let size = scale.statistic(estimate, one)?;
                let width = scale.half_width(estimate, one, limits)?;
                (width.low > 0.0).then(|| size.times(reach).over(width))
            });
            (Beside::Limits, sizes.collect())
        }
    };
    (!possible.is_empty()).then_some((beside, possible))
}

/// Whether p is that of the statistic, taken for any that an association may have.
fn suits_p(it: &Compared<'_>, cell: &Placed<Printed>, p: &Placed<Printed>) -> bool {
    let tests = [Test::T, Test::Z, Test::Chi2, Test::F];
    let known = tests.into_iter().any(|test| {
        let found = p_value::check(&Reported {
            test,
            statistic: Some(cell),
            df: it.degrees_of_freedom(),
            df2: it.second_degrees(),
            p: Some(p),
            tails: it.assumed.tails(),
            alpha: it.alpha(),
        });
        found.is_ok_and(|found| found.outcome.verdict == Coherence::Consistent)
    });
    let Some(value) = Interval::of(cell) else {
        return true;
    };
    let root = value
        .not_negative()
        .and_then(|value| value.rising(f64::sqrt));
    let sizes = [Some(value.magnitude()), root].into_iter().flatten();
    let mut possible = sizes.filter_map(|size| wald::p_of(size, df(it)));
    known
        || possible.any(|one| {
            let tails = it.assumed.tails();
            p_value::agrees_counted(p, one, tails, it.alpha(), Rounding::Nearest)
        })
}

fn finding(
    it: &Compared<'_>,
    cell: &Placed<Printed>,
    beside: Beside,
    possible: Interval,
) -> Diagnostic {
    let (key, style, word) = (&it.figure.key, it.style(), it.word());
    let over = match beside {
        Beside::Error => "its standard error",
        Beside::Limits => "the standard error of its limits",
    };
    let symbol = it.contrast.test.map_or("`statistic`", TestStatistic::word);
    let message = match it.contrast.test {
        Some(_) => format!(
            "{symbol} of `{key}` is {}, not the square of its {word} over {over}",
            style.number(cell)
        ),
        None => format!(
            "{symbol} of `{key}` is {}, neither its {word} over {over} nor the square of that",
            style.number(cell)
        ),
    };
    let mut told = Diagnostic::at(&CHECK, cell.span, message).about(key);
    let cells = [
        (&it.contrast.change, format!("the {word}")),
        (&it.contrast.se, "its standard error".to_owned()),
    ];
    for (cell, word) in cells {
        if let Some(cell) = cell {
            told = told.also(cell.span, format!("{word} is {}", style.number(cell)));
        }
    }
    let decimals = cell.decimals().max(2);
    let square = possible.times(possible);
    let [size, square] = [possible, square].map(|one| remedy::span(one, decimals, style));
    told.note(format!(
        "{word} over standard error is {size} in size, its square {square}"
    ))
    .help("say which statistic it is, as `test`, or look the figures up")
}

fn of_p(it: &Compared<'_>, cell: &Placed<Printed>, p: &Placed<Printed>) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let message = format!(
        "`p` of `{key}` is {}, which its `statistic` {} does not give as t, z, F or χ²",
        remedy::p_printed(p, style),
        style.number(cell)
    );
    Diagnostic::at(&CHECK, p.span, message)
        .also(
            cell.span,
            format!("the statistic is {}", style.number(cell)),
        )
        .about(key)
        .help("say which statistic it is, as `test`, or look the two up")
}

//! A ratio, such as an odds ratio, is printed as 0 or below, or one of its limits below 0.
//!
//! ## Why it matters
//!
//! Odds, risks, hazards and rates are not negative, and neither is what comes of dividing one by another. What is
//! printed is then the logarithm, a difference, or a slip; read as a ratio it turns the finding around.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: stay, label: Stayed}
//!   - {id: age, label: Age}
//! results:
//!   - {measure: stay, predictor: age, effect: or, estimate: -0.48, n: 620}     # a log odds ratio
//! ```
//!
//! ## How it is computed
//!
//! An estimate or a limit is found where all that rounds to it is at most 0, and the estimate of an odds or hazard
//! ratio where it is printed as 0 as well. A lower limit may be printed as 0.00, and the ratio of two risks or rates
//! is 0 where nobody in one group had the outcome. Figures of the log scale, `scale: linear` or `effect: log odds`,
//! are none of a ratio.
//!
//! ## What to do
//!
//! Call the logarithm of an odds ratio `effect: log odds`, or turn estimate and limits back by the exponential. A
//! ratio too small for its decimals is written as a bound, `<0.005` for one printed as 0.00.

use rust_decimal::Decimal;

use crate::agreement::contrast::Compared;
use crate::agreement::figures::Figures;
use crate::agreement::held::Held;
use crate::agreement::log_limits;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Effect, Placed, Scale};
use crate::number::Printed;
use crate::statistics::interval::Interval;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG375",
    name: "ratio-not-above-zero",
    severity: Severity::Error,
    source: include_str!("ratio_not_above_zero.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    for it in figures.contrasts() {
        let tried = tried(&it).into_iter().flatten();
        Held::each(&CHECK, it.handle, tried, held);
    }
}

/// What is said of the estimate and the limits of a ratio; nothing where it is none.
fn tried(it: &Compared<'_>) -> Option<impl Iterator<Item = Option<Diagnostic>>> {
    let contrast = it.contrast;
    let of_ratios = contrast.effect.is_some_and(Effect::is_ratio);
    let is_ratio = match contrast.scale {
        Some(scale) => scale == Scale::Ratio,
        None => of_ratios,
    };
    // A risk that is 0 among some makes the ratio of risks 0.
    let takes_logs = matches!(
        contrast.effect,
        Some(Effect::OddsRatio | Effect::HazardRatio)
    );
    let cells = [
        (it.estimate_word(), &contrast.change),
        ("ci_low", &contrast.ci_low),
        ("ci_high", &contrast.ci_high),
    ];
    let found = cells.into_iter().filter_map(|(word, cell)| {
        let cell = cell.as_ref()?;
        let nothing = takes_logs
            && word == it.estimate_word()
            && cell.plain().is_some_and(|value| value.is_zero());
        let below = Interval::of(cell).is_some_and(|ratio| ratio.high <= 0.0);
        Some((nothing || below).then(|| finding(it, word, cell)))
    });
    let found: Vec<_> = found.collect();
    is_ratio.then(|| found.into_iter())
}

fn finding(it: &Compared<'_>, word: &str, cell: &Placed<Printed>) -> Diagnostic {
    let key = &it.figure.key;
    let printed = it.style().number(cell);
    let words = format!("`{word}` of `{key}` is {printed}, but a ratio is above 0");
    let logs = log_limits::remedy(it.contrast, it.style());
    let is_zero = cell.value() == Some(Decimal::ZERO);
    let help = match (logs, it.contrast.effect) {
        (Some(logs), _) => logs,
        _ if is_zero => {
            let whole = cell.decimals() == 0;
            let half = format!("0.{}5", "0".repeat(cell.decimals() as usize));
            match whole {
                true => "look it up: a ratio is 0 only where nobody in one group had the outcome; leave it out, or give the counts".to_owned(),
                false => format!("look it up; a ratio too small for its decimals is written as `<{half}`"),
            }
        }
        (None, Some(Effect::OddsRatio)) => {
            "the logarithm of an odds ratio is `effect: log odds`; else look for a minus too many"
                .to_owned()
        }
        (None, Some(effect)) => format!(
            "write the {}; its logarithm is said by `scale: linear`",
            effect.words()
        ),
        (None, None) => "on the log scale, say `scale: linear`".to_owned(),
    };
    Diagnostic::at(&CHECK, cell.span, words)
        .help(help)
        .about(key)
}

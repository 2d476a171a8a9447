//! A t or z of an association has the other sign than its estimate.
//!
//! ## Why it matters
//!
//! The t or z of a slope is the slope over its standard error, which is above 0: the two have one sign. Of a ratio it
//! is the logarithm that counts, so that z is below 0 where an odds ratio is below 1. Where they go apart, one of the
//! signs is lost or turned, or the estimate stands in the line of another; a finding may be told the wrong way round.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: mood, label: Mood}
//!   - {id: age, label: Age}
//! results:
//!   - {measure: mood, predictor: age, effect: slope, estimate: 0.30, se: 0.10, test: t, statistic: -3.00}
//! ```
//!
//! ## How it is computed
//!
//! Looked at are estimates all of whose unrounded values are on one side of none (0; 1 of ratios), with a t or z
//! beside them. One below 0 beside an estimate above none is found. So is one above 0 beside an estimate below none,
//! where another line of the same table prints its statistic with a minus; where none does, statistics may be printed
//! without signs, which `statistic-without-sign` notes. A statistic whose `test` is not said is taken for a t or z
//! where it is below 0, as no F and no χ² is. Comparisons of two groups are left out: which is taken from which is
//! often another in the test than in the table.
//!
//! ## What to do
//!
//! Look estimate, limits and statistic up where they were computed.

use std::collections::HashSet;

use crate::agreement::contrast::Compared;
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Effect, Handle, Placed, Scale, Table, TestStatistic};
use crate::number::Printed;
use crate::statistics::interval::Interval;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG378",
    name: "sign-unlike-estimate",
    severity: Severity::Warning,
    source: include_str!("sign_unlike_estimate.rs"),
};

/// The tables that print a statistic with a minus beside an estimate below none: their signs are printed.
pub(super) type Signed = HashSet<Handle<Table>>;

/// On which side of none something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Below it.
    Below,
    /// Above it.
    Above,
}

/// An estimate and its statistic, each on one side of none.
pub(super) struct Signs<'a> {
    word: &'static str,
    estimate: &'a Placed<Printed>,
    statistic: &'a Placed<Printed>,
    /// The estimate that says that there is no association.
    none: f64,
    /// The sides of the estimate and of the statistic.
    pub sides: (Side, Side),
}

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let signed = signed(figures);
    held.extend(figures.judged(&CHECK, &[], |it| judge(it, &signed)));
}

/// The tables whose statistics have their signs.
pub(super) fn signed(figures: &Figures<'_>) -> Signed {
    let below = |it: &Compared<'_>| {
        let signs = Signs::of(it);
        signs.is_some_and(|signs| signs.sides == (Side::Below, Side::Below))
    };
    let found = figures.contrasts().filter(below);
    found.filter_map(|it| it.figure.table).collect()
}

/// Whether the table of a figure is one of them.
pub(super) fn is_signed(it: &Compared<'_>, signed: &Signed) -> bool {
    it.figure.table.is_some_and(|table| signed.contains(&table))
}

fn judge(it: &Compared<'_>, signed: &Signed) -> Option<Agreement> {
    let signs = Signs::of(it)?;
    match signs.sides {
        (Side::Above, Side::Below) => {}
        (Side::Below, Side::Above) if is_signed(it, signed) => {}
        (Side::Below, Side::Above) => return None,
        _ => return Some(Agreement::Agree),
    }
    let found = signs.finding(&CHECK, it);
    let found =
        found.help("look the signs of both up, and those of the limits, where they were computed");
    Some(Agreement::Disagree(Box::new(found)))
}

impl Side {
    /// That of values none of which is `none`.
    fn of(cell: &Printed, none: f64) -> Option<Self> {
        let values = Interval::of(cell)?;
        match (values.high < none, values.low > none) {
            (true, _) => Some(Self::Below),
            (_, true) => Some(Self::Above),
            _ => None,
        }
    }
}

impl<'a> Signs<'a> {
    /// Those of an association with a t or z, or a statistic that may be one.
    pub(super) fn of(it: &Compared<'a>) -> Option<Self> {
        let contrast = it.contrast;
        it.figure.predictor?;
        if !matches!(
            contrast.test,
            None | Some(TestStatistic::T | TestStatistic::Z)
        ) {
            return None;
        }
        let statistic = contrast.statistic.as_ref()?;
        let ratio = it.is_ratio() || contrast.effect.is_some_and(Effect::is_ratio);
        let ratio = ratio && contrast.scale != Some(Scale::Linear);
        let (word, estimate, none) = match (&contrast.change, &contrast.beta) {
            (Some(estimate), _) => (it.word(), estimate, f64::from(u8::from(ratio))),
            (None, Some(beta)) => (Effect::Beta.words(), beta, 0.0),
            (None, None) => return None,
        };
        let sides = Side::of(estimate, none).zip(Side::of(statistic, 0.0))?;
        Some(Self {
            word,
            estimate,
            statistic,
            none,
            sides,
        })
    }

    /// What is told of signs that go apart.
    pub(super) fn finding(&self, check: &'static Check, it: &Compared<'_>) -> Diagnostic {
        let (key, style, word) = (&it.figure.key, it.style(), self.word);
        let symbol = it.contrast.test.map_or("`statistic`", TestStatistic::word);
        let [shown, beside] = [self.statistic, self.estimate].map(|cell| style.number(cell));
        let [own, other] = match self.sides.0 {
            Side::Below => ["below", "above"],
            Side::Above => ["above", "below"],
        };
        let message = format!(
            "{symbol} of `{key}` is {shown}, {other} 0, and its {word} {beside}, {own} {}",
            self.none
        );
        Diagnostic::at(check, self.statistic.span, message)
            .also(self.estimate.span, format!("the {word} is {beside}"))
            .about(key)
    }
}

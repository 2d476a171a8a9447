//! Confidence limits are not so far from the estimate as its standard error, its statistic or n suggests.
//!
//! ## Why it matters
//!
//! Limits of 95% are about two standard errors away from the estimate: a little more with few people, and never
//! less than 1.96. Those of a correlation follow from n alone. Where they do not, the limits have another level,
//! were made in another way, or are misprinted.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   timepoints: {T1: at the start, T2: at six months}
//! measures:
//!   - {id: mood, label: Mood}
//! results:
//!   - measure: mood
//!     from: T1
//!     to: T2
//!     n: 36
//!     change: 3.38
//!     change_means: later minus earlier
//!     se: 1.30
//!     ci_low: 2.10           # 3.38 − 1.96·1.30 is 0.83
//!     ci_high: 4.66
//! ```
//!
//! ## How it is computed
//!
//! Half the width of the limits, over all values that round to those printed, is counted in standard errors, or,
//! where none is printed, in estimates over t or z. It must be a quantile of Student's t at the level, with the
//! degrees of freedom that are printed; else with any from the smaller n less 1 (from 1 where no n is printed) up
//! to the normal distribution. Of ratios, logarithms are taken, and the error may be that of the logarithm or of
//! the ratio. Of correlations the error is 1/√(n − 3) on the scale of Fisher's z, up to a quarter larger, as for
//! ranks. It is looked at where the design is not known or the estimate is no difference; else
//! `ci-and-p-disagree` holds the figures together. This is advice.
//!
//! ## What to do
//!
//! Say `level`, if it is another one; say in a `note` how the limits were made, as by bootstrap or for several
//! comparisons at once; or look the figures up.

use crate::agreement::contrast::{Compared, people, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::TestStatistic;
use crate::statistics::estimate::Design;
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::symmetry::Scale;
use crate::statistics::wald::ErrorScale;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG333",
    name: "limits-unlike-error",
    severity: Severity::Note,
    source: include_str!("limits_unlike_error.rs"),
};

/// The largest standard error of a correlation, that of ranks, over the least.
const OF_RANKS: f64 = 1.25;

/// The usual levels, of which another than the one said may be meant, the most usual first.
const LEVELS: [f64; 4] = [0.95, 0.9, 0.99, 0.8];

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Df, Frees::Symmetry, Frees::Raised];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, |it| judge(figures, it)));
}

/// Half the width of the limits in standard errors, by each way to read them, and what it may be.
struct Width<'a, 'b> {
    it: &'b Compared<'a>,
    errors: Vec<Interval>,
    df: Interval,
    /// How many times the error may be larger than the least.
    larger: f64,
    /// What the error comes from.
    from: &'static str,
}

impl Width<'_, '_> {
    /// What half the width may be at a level.
    fn reach(&self, level: f64) -> Option<Interval> {
        let reach = self.it.reach(level, self.df)?;
        Interval::new(reach.low, reach.high * self.larger)
    }

    fn agrees(&self, level: f64) -> bool {
        let reach = self.reach(level);
        reach.is_some_and(|reach| self.errors.iter().any(|errors| errors.meets(reach)))
    }
}

fn judge(figures: &Figures<'_>, it: &Compared<'_>) -> Option<Agreement> {
    let level = it.level()?;
    let known = it.scale() == Some(Scale::Linear) && it.design() != Design::Unknown;
    if known || it.limits_are_reversed() || it.is_counted() {
        return None;
    }
    let value = |cell| printed(cell).and_then(Interval::of);
    let limits = value(&it.contrast.ci_low).zip(value(&it.contrast.ci_high))?;
    let width = match it.scale() {
        Some(Scale::Correlation) => of_correlation(it, limits),
        _ => of_error(it, limits),
    }?;
    Some(match width.agrees(level) {
        true => Agreement::Agree,
        false => Agreement::Disagree(Box::new(finding(figures, it, &width, level)?)),
    })
}

/// In standard errors that are printed, or that a t or z gives.
fn of_error<'a, 'b>(it: &'b Compared<'a>, limits: (Interval, Interval)) -> Option<Width<'a, 'b>> {
    let contrast = it.contrast;
    let value = |cell| printed(cell).and_then(Interval::of);
    let estimate = value(&contrast.change)?;
    let scales = it.error_scales().iter();
    let by_statistic = matches!(contrast.test, Some(TestStatistic::T | TestStatistic::Z));
    let statistic = value(&contrast.statistic).filter(|_| by_statistic);
    let (errors, from): (Vec<_>, _) = match (value(&contrast.se), statistic) {
        (Some(se), _) => {
            let errors = scales.filter_map(|scale| scale.half_width(estimate, se, limits));
            (errors.collect(), "its standard error")
        }
        (None, Some(statistic)) => {
            // With the statistic for the error, half the width is counted in estimates: |e|/|t| is the error.
            let one = Interval::exact(1.0);
            let scale = match it.scale() == Some(Scale::Ratio) || it.is_ratio() {
                true => ErrorScale::Logarithm,
                false => ErrorScale::Linear,
            };
            let size = scale.statistic(estimate, one)?;
            let width = scale.half_width(estimate, one, limits)?;
            let error = size.over(statistic.magnitude());
            let bounded = error.low > 0.0 && error.high.is_finite();
            (vec![width.over(bounded.then_some(error)?)], "its statistic")
        }
        (None, None) => return None,
    };
    (!errors.is_empty()).then(|| Width {
        it,
        errors,
        df: it.likely_df(),
        larger: 1.0,
        from,
    })
}

/// In the standard error that n gives on the scale of Fisher's z.
fn of_correlation<'a, 'b>(
    it: &'b Compared<'a>,
    (lower, upper): (Interval, Interval),
) -> Option<Width<'a, 'b>> {
    let n = people(&it.contrast.n).filter(|n| *n > 3 && it.has_plain_people())?;
    let read = |cell| Scale::Correlation.read(printed(cell)?, Rounding::Nearest);
    let (lower, upper) = match (read(&it.contrast.ci_low), read(&it.contrast.ci_high)) {
        (Some(lower), Some(upper)) => (lower, upper),
        _ => (lower, upper),
    };
    let width = (upper - lower).not_negative()? * 0.5;
    let root = (n as f64 - 3.0).sqrt();
    Some(Width {
        it,
        errors: vec![width * root],
        df: Interval::exact(f64::INFINITY),
        larger: OF_RANKS,
        from: "n",
    })
}

fn finding(
    figures: &Figures<'_>,
    it: &Compared<'_>,
    width: &Width<'_, '_>,
    level: f64,
) -> Option<Diagnostic> {
    let (key, style) = (&it.figure.key, it.style());
    let interval = it.interval().unwrap_or_default();
    let errors = width.errors.first()?;
    let reach = width.reach(level)?;
    let kind = match errors.high < reach.low {
        true => "narrower",
        false => "wider",
    };
    let message = format!(
        "{interval} of `{key}` is {kind} than {} suggests",
        width.from
    );
    let place = it.contrast.ci_low.as_ref();
    let place = place.map_or(it.figure.span, |cell| cell.span);
    let mut told = Diagnostic::at(&CHECK, place, message).about(key);
    let cells = [
        (&it.contrast.se, "the standard error"),
        (&it.contrast.statistic, "the statistic"),
    ];
    let cell = cells.into_iter().find(|(cell, _)| cell.is_some());
    if let Some((Some(cell), word)) = cell {
        told = told.also(
            cell.span,
            format!("{word} is {}", style.number(&cell.value)),
        );
    }
    let (counted, usual) = (
        remedy::span(*errors, 2, style),
        remedy::span(reach, 2, style),
    );
    told = told.note(format!(
        "the limits are {counted} standard errors away from the middle, where it should be {usual}"
    ));
    let mut others = LEVELS.into_iter();
    if let Some(other) = others.find(|other| *other != level && width.agrees(*other)) {
        let percent = style.computed(other * 100.0, 0);
        told = told.note(format!("as a CI of {percent}% the limits would agree"));
    }
    if kind == "wider" {
        told = told.note("limits for several comparisons at once are wider");
    }
    let table = it.figure.table;
    let table = table.map_or_else(String::new, |at| {
        figures.model.tables[at].path.value.clone()
    });
    let told = told.help("say how the limits were made, or look the figures up");
    Some(told.grouped(format!("{table} {kind}")))
}

//! A standard deviation is larger, or smaller, than the mean and the range of the scores allow.
//!
//! ## Why it matters
//!
//! Scores cannot spread further than from the lowest possible to the highest, and the nearer their
//! mean lies to one end, the less room they have. A standard deviation beyond that is a misprint: a
//! lost decimal point, a standard error or a variance in its place, or the figure of another row.
//! Effect sizes and comparisons with a norm are then wrong as well.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: wellbeing, label: Wellbeing, range: [14, 70]}
//! results:
//!   - {measure: wellbeing, n: 20, mean: 47.7, sd: 9017, min: 32.0, max: 69.0}
//! ```
//!
//! ## How it is computed
//!
//! Of n scores between min and max, SD² is at most n/(n − 1) · (max − mean)(mean − min) (Bhatia R,
//! Davis C. A better bound on the variance. American Mathematical Monthly 2000;107:353–357,
//! doi 10.1080/00029890.2000.12005203). Where the smallest and the largest score are both printed,
//! SD² is at least what these two alone make of it, all other scores being alike. The mean, the extremes
//! and the SD are each allowed every value that prints as theirs does. The extremes are `min` and `max`
//! of the figure; where they are not printed, the ends of the measure's `range`. SDs are taken to be
//! over n − 1; one over n is let pass where it is too small by that alone.
//!
//! ## What to do
//!
//! Look at the output of the statistics program: a point may have been lost or have slipped, or another
//! number copied.
//! Where the extremes or the mean are in error, mend these. A misprint in a published table is kept as
//! printed and acknowledged.

use rust_decimal::Decimal;

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::{readings, remedy};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Summary;
use crate::number::{Printed, Style};
use crate::source::Span;
use crate::statistics::interval::Interval;
use crate::statistics::sd_bounds::{self, Extremes, SdBounds};
use crate::statistics::{Quantity, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG304",
    name: "sd-out-of-bounds",
    severity: Severity::Warning,
    source: include_str!("sd_out_of_bounds.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let found = figures.summaries();
    held.extend(found.filter_map(|one| hold(figures, &one)));
}

fn hold(figures: &Figures<'_>, one: &Subject<'_, Summary>) -> Option<Held> {
    let style = figures.style();
    let sd = one.numbers.sd.as_ref()?;
    if one.frees(Frees::Means) {
        return None;
    }
    let (low, high) = (End::low(one)?, End::high(one)?);
    let people = one.numbers.n.as_ref();
    let people = people.and_then(|cell| Some((cell, whole(cell)?)));
    let (Some((people, n)), Some(mean)) = (people, one.numbers.mean.as_ref()) else {
        let lacking = [
            people.is_none().then_some(Quantity::N),
            one.numbers.mean.is_none().then_some(Quantity::Mean),
        ];
        let lacking = lacking.into_iter().flatten().collect();
        return Some(Held::open(&CHECK, vec![one.at], lacking));
    };
    let extremes = Extremes {
        min: low.interval()?,
        max: high.interval()?,
        attained: low.observed && high.observed,
    };
    let bounds = sd_bounds::check(n, mean, sd, extremes).ok()?;
    let means = Interval::of(mean)?;
    // A mean outside the extremes is the finding of another check.
    let possible = bounds.outcome.possible?;
    let printed = Interval::of(sd)?;
    let less_one = ((n - 1) as f64 / n as f64).sqrt();
    if bounds.outcome.is_inconsistent() && (possible * less_one).hull(possible).meets(printed) {
        return Some(Held::agree(&CHECK, vec![one.at]));
    }
    Some(Held::of(&CHECK, vec![one.at], &bounds.outcome, || {
        let above = printed.low > possible.high;
        let people = style.number(people);
        let (from, to) = (style.number(low.printed), style.number(high.printed));
        let than = match (above, extremes.attained) {
            (true, _) => format!("more than any {people} scores from {from} to {to} can have"),
            (false, _) => {
                format!("less than any {people} scores that reach from {from} to {to} can have")
            }
        };
        let key = one.key();
        let words = format!("`sd` of `{key}` is {}, {than}", style.number(sd));
        let told = Diagnostic::at(&CHECK, sd.span, words)
            .label("the SD")
            .also(low.span, low.words("smallest"));
        let told = match low.span == high.span {
            true => told,
            false => told.also(high.span, high.words("largest")),
        };
        let told = told
            .note(limit(&bounds, possible, above, (mean, means), sd, style))
            .about(key);
        let told = remedy::repaired(told, &bounds.outcome, style, |quantity, _| match quantity {
            Quantity::Sd => Some(("sd".to_owned(), &sd.value)),
            Quantity::Mean => Some(("mean".to_owned(), &mean.value)),
            _ => None,
        });
        let slipped = || slipped(sd, possible, &others(figures, one), style);
        let told = told.maybe_help(with_point(sd, possible, style).or_else(slipped));
        readings::freed(told, one.assumed, &[Frees::Means])
    }))
}

/// The other SDs of the measure, with its norm's.
fn others(figures: &Figures<'_>, one: &Subject<'_, Summary>) -> Vec<f64> {
    let found = figures.summaries_of(one.figure.measure);
    let found = found.filter(|other| other.at != one.at);
    let sds = found.filter_map(|other| other.numbers.sd.as_deref());
    let norm = one.measure.norm.as_ref();
    let sds = sds.chain(norm.and_then(|norm| norm.sd.as_deref()));
    sds.filter_map(|sd| Some(Interval::of(sd)?.middle()))
        .collect()
}

/// One end of the scores: the smallest or largest that was observed, else the end of the scale.
struct End<'a> {
    printed: &'a Printed,
    span: Span,
    observed: bool,
}

impl<'a> End<'a> {
    fn low(one: &Subject<'a, Summary>) -> Option<Self> {
        let observed = one.numbers.min.as_ref();
        let scale = one.measure.range.as_ref();
        let scale = scale.map(|range| (&range.0, range.span));
        Self::of(observed.map(|min| (&min.value, min.span)), scale)
    }

    fn high(one: &Subject<'a, Summary>) -> Option<Self> {
        let observed = one.numbers.max.as_ref();
        let scale = one.measure.range.as_ref();
        let scale = scale.map(|range| (&range.1, range.span));
        Self::of(observed.map(|max| (&max.value, max.span)), scale)
    }

    fn of(
        observed: Option<(&'a Printed, Span)>,
        scale: Option<(&'a Printed, Span)>,
    ) -> Option<Self> {
        let (printed, span) = observed.or(scale)?;
        Some(Self {
            printed,
            span,
            observed: observed.is_some(),
        })
    }

    /// The values it stands for: an end of a scale is exact.
    fn interval(&self) -> Option<Interval> {
        let interval = Interval::of(self.printed)?;
        Some(match self.observed {
            true => interval,
            false => Interval::exact(interval.middle()),
        })
    }

    fn words(&self, which: &str) -> String {
        match self.observed {
            true => format!("the {which} score"),
            false => "the scale".to_owned(),
        }
    }
}

/// The bound in words, with the mean that it holds for.
fn limit(
    bounds: &SdBounds,
    possible: Interval,
    above: bool,
    (mean, means): (&Printed, Interval),
    sd: &Printed,
    style: Style,
) -> String {
    let decimals = sd.decimals().max(2);
    let unrounded = remedy::span(means, mean.decimals() + 1, style);
    let mean = style.number(mean);
    let at_mean = bounds
        .at_mean
        .map(|sds| if above { sds.high } else { sds.low });
    let exact = at_mean.map_or_else(String::new, |sd| {
        format!(" ({} at {mean} exactly)", style.computed(sd, decimals))
    });
    let (most, value) = match above {
        true => ("at most", possible.high),
        false => ("at least", possible.low),
    };
    let value = style.computed(value, decimals);
    format!("with a mean of {mean} ({unrounded} before rounding) the SD is {most} {value}{exact}")
}

/// Where the SD would lie within the bounds if a decimal point had been lost: so many places, at most.
fn with_point(sd: &Printed, possible: Interval, style: Style) -> Option<String> {
    let value = sd.value().filter(|value| value.scale() == 0)?;
    let places = (1..=3).filter_map(|places| {
        let pointed = value.checked_div(Decimal::from(10_u64.pow(places)))?;
        let printed = Printed::parse(&pointed.to_string()).ok()?;
        let meets = pointed >= Decimal::ONE && Interval::of(&printed)?.meets(possible);
        meets.then(|| style.number(&printed))
    });
    let places: Vec<_> = places.collect();
    (!places.is_empty()).then(|| {
        format!(
            "a decimal point may have been lost: {} would agree",
            remedy::any_of(&places)
        )
    })
}

/// How many places the point of an SD may have slipped, to the left and to the right.
const SHIFTS: [i8; 4] = [-2, -1, 1, 2];

/// How many times another SD of the measure may be an SD that is near it.
const NEAR: f64 = 2.0;

/// The only SD within the bounds with the same digits and its point one or two places further, if there is
/// one; where other SDs of the measure are printed, of those near them.
fn slipped(sd: &Printed, possible: Interval, others: &[f64], style: Style) -> Option<String> {
    let value = sd.value()?;
    let found = SHIFTS.into_iter().filter_map(|places| {
        let printed = shifted(value, places)?;
        let values = Interval::of(&printed).filter(|values| values.meets(possible))?;
        let near = |other: &f64| {
            let ratio = values.middle() / other;
            (1.0 / NEAR..=NEAR).contains(&ratio)
        };
        (others.is_empty() || others.iter().any(near)).then_some(printed)
    });
    let found: Vec<_> = found.collect();
    let [only] = found.as_slice() else {
        return None;
    };
    let near = match others.is_empty() {
        true => "",
        false => ", and is near another SD of the measure",
    };
    Some(format!(
        "the decimal point may have slipped: {} would agree{near}",
        style.number(only)
    ))
}

/// The same digits with the point so many places to the right, or to the left where it is negative.
fn shifted(value: Decimal, places: i8) -> Option<Printed> {
    let power = Decimal::from(10_u64.pow(u32::from(places.unsigned_abs())));
    let mut shifted = match places > 0 {
        true => value.checked_mul(power)?,
        false => value.checked_div(power)?,
    };
    let decimals = i64::from(value.scale()) - i64::from(places);
    let decimals = u32::try_from(decimals.max(0)).ok()?;
    shifted.rescale(decimals);
    Printed::parse(&shifted.to_string()).ok()
}

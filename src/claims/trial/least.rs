//! By how much a change or difference is at least said to be: in points, SDs, or percent of what it starts
//! from.

use super::bench::Bench;
use super::margin;
use super::said::{exact, half_a_digit};
use super::unit::{self, Unit};
use super::value;
use super::yardstick::{Yardstick, Yardsticks};
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::lookup::Coordinates;
use crate::model::{Contrast, Figure, Handle, Least, Margin};
use crate::number::Printed;
use crate::statistics::interval::{Interval, TOLERANCE};

/// The ways to read an amount for a change or difference that is declared; `turned` where the claim names the other
/// of the two first.
pub(crate) fn of_contrast(
    bench: Bench<'_>,
    at: Handle<Figure>,
    contrast: &Contrast,
    least: &Least,
    turned: bool,
) -> Yardsticks {
    match least {
        Least::By(Margin::Ratio(ratio))
            if matches!(Unit::of(bench, at, contrast), Unit::Points | Unit::Share(_)) =>
        {
            no_ratio(bench, ratio)
        }
        Least::By(margin) => margin::read(bench, at, margin),
        Least::Percent(percent) => {
            let figure = &bench.model.figures[at];
            let unit = match Unit::of(bench, at, contrast) {
                Unit::Points => 1.0,
                Unit::Share(unit) => unit,
                Unit::Ratio => return Yardsticks::default(),
                other => return unit::lacking(other),
            };
            // A difference is counted in percent of the group compared with, a change of the earlier time.
            let start = Coordinates::of(figure).ends().map(|(first, second)| {
                match figure.versus.is_some() != turned {
                    true => second,
                    false => first,
                }
            });
            let start = start.and_then(|place| bench.lookup.at(place));
            let mut read = percent_of(bench, start, percent);
            for one in &mut read.each {
                one.points = one.points * unit;
                one.rounding *= unit;
            }
            read
        }
    }
}

/// The ways to read an amount for the distance of two figures, `start` the one that it starts from.
pub(crate) fn of_two(
    bench: Bench<'_>,
    start: Handle<Figure>,
    other: Handle<Figure>,
    least: &Least,
) -> Yardsticks {
    match least {
        Least::By(Margin::Ratio(ratio)) => no_ratio(bench, ratio),
        Least::By(margin) => margin::read_between(bench, start, other, margin),
        Least::Percent(percent) => percent_of(bench, Some(start), percent),
    }
}

/// What lacks where so many times as much is said of figures that are no ratios.
fn no_ratio(bench: Bench<'_>, ratio: &Printed) -> Yardsticks {
    let need = exact(ratio).map_or_else(
        || "an amount in percent or points".to_owned(),
        |value| {
            let style = bench.style();
            format!(
                "an amount in percent, as it is no ratio: `by: {{percent: {}}}` for {} times as much, `by: {{percent: {}}}` for so many times less",
                style.computed(100.0 * (value - 1.0), 0),
                style.number(ratio),
                style.computed(100.0 * (1.0 - 1.0 / value), 0)
            )
        },
    );
    Yardsticks {
        needs: vec![need],
        ..Yardsticks::default()
    }
}

/// So many percent of the value of a figure, in its points.
fn percent_of(bench: Bench<'_>, start: Option<Handle<Figure>>, percent: &Printed) -> Yardsticks {
    let lacking = |need: &str| Yardsticks {
        needs: vec![need.to_owned()],
        ..Yardsticks::default()
    };
    let value = start.and_then(|at| value::value(bench, at).ok());
    let (Some(value), Some(share)) = (value, exact(percent)) else {
        return lacking("the value that the percentage is of");
    };
    if value.values.low <= 0.0 {
        return lacking("a value above 0 that the percentage is of");
    }
    let words = format!("{}% of {}", bench.style().number(percent), value.words);
    Yardsticks {
        each: vec![Yardstick {
            points: value.values * (share / 100.0),
            rounding: half_a_digit(percent) / 100.0 * value.values.high,
            sd: None,
            words,
        }],
        ..Yardsticks::default()
    }
}

/// Whether a distance, counted in the direction that is stated, is at least an amount. One that is printed as the
/// amount reaches it; one that is less and rounds to it may be what is meant, and is not called wrong.
pub(crate) fn reached(
    bench: Bench<'_>,
    towards: Interval,
    because: &str,
    yardsticks: &Yardsticks,
) -> Judgement {
    reached_as(
        bench,
        (towards, Some(towards.middle())),
        because,
        yardsticks,
    )
}

/// The same, with the distance as it is printed, where it is.
pub(crate) fn reached_as(
    bench: Bench<'_>,
    (towards, printed): (Interval, Option<f64>),
    because: &str,
    yardsticks: &Yardsticks,
) -> Judgement {
    let slack = TOLERANCE * towards.size().max(1.0);
    let rounds_to = |one: &Yardstick| {
        let near = printed.is_some_and(|printed| printed > one.points.low - one.rounding + slack);
        towards.high < one.points.low - slack && near
    };
    let rule = |one: &Yardstick| {
        let points = one.points;
        let is_printed = printed.is_some_and(|one| (one - points.middle()).abs() <= slack);
        let verdict = Verdict::of(
            towards.low >= points.high - slack || is_printed,
            towards.high < points.low - slack && !rounds_to(one),
        );
        let counted = match points.low == points.high {
            true => String::new(),
            false => format!(", {} points", bench.span(points, 2)),
        };
        let words = format!("{}{counted}", one.words);
        let words = match verdict {
            Verdict::Supported if is_printed => format!("as printed, {words}"),
            Verdict::Supported => format!("at least {words}"),
            Verdict::Undetermined if rounds_to(one) => {
                format!("less than {words}, to which it rounds")
            }
            Verdict::Undetermined => format!("on both sides of {words}"),
            Verdict::Contradicted => format!("less than {words}"),
        };
        (verdict, words)
    };
    let need = match yardsticks.each.iter().any(rounds_to) {
        true => "an amount with as many decimals as the figure, which it reaches",
        false if printed.is_none() => "the estimate itself",
        false => "the figures to more decimals",
    };
    yardsticks.judged(because, rule, &[need.to_owned()])
}

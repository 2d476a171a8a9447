//! Margins in points of the scale: those given so, and those counted in SDs, by whose SD it is.

use super::bench::Bench;
use super::limits;
use super::said::{exact, rounding};
use super::sample_sd::{FROM_ERROR, NoSd, possible_sd};
use super::unit::{self, Unit};
use super::yardstick::{Sd, Yardstick, Yardsticks};
use crate::model::lookup::Coordinates;
use crate::model::{self, Figure, Handle, Kind, Margin, SdOf, Summary};
use crate::number::Printed;
use crate::statistics;
use crate::statistics::effect_size::pooled_sd;
use crate::statistics::interval::Interval;
use crate::statistics::symmetry::Scale;

/// The ends of a change or difference, where it has such.
type Ends = Option<(Coordinates, Coordinates)>;

/// The ways to read a margin for one figure.
pub(crate) fn read(bench: Bench<'_>, at: Handle<Figure>, margin: &Margin) -> Yardsticks {
    let figure = &bench.model.figures[at];
    let contrast = matches!(figure.kind, Kind::Contrast(_));
    let ends = contrast.then(|| Coordinates::of(figure).ends());
    between(bench, at, ends, margin)
}

/// The ways to read a margin for the distance between two figures, the first `at`.
pub(crate) fn read_between(
    bench: Bench<'_>,
    at: Handle<Figure>,
    second: Handle<Figure>,
    margin: &Margin,
) -> Yardsticks {
    let place = |at: Handle<Figure>| Coordinates::of(&bench.model.figures[at]);
    between(bench, at, Some(Some((place(at), place(second)))), margin)
}

/// The ways to read a margin: of a change or difference with its ends, where it has such, or of a figure.
fn between(
    bench: Bench<'_>,
    at: Handle<Figure>,
    ends: Option<Ends>,
    margin: &Margin,
) -> Yardsticks {
    let style = bench.style();
    if let Some(contrast) = bench.model.figures[at].contrast()
        && let Some(fitted) = unit::fitted(bench, Unit::of(bench, at, contrast), margin)
    {
        return fitted;
    }
    let (count, of) = match margin {
        Margin::Points(points) => {
            let words = match style.number(points).as_str() {
                "1" => "1 point".to_owned(),
                points => format!("{points} points"),
            };
            let each = exact(points).map(|value| Yardstick {
                points: Interval::exact(value),
                rounding: rounding(points),
                sd: None,
                words,
            });
            return Yardsticks {
                each: each.into_iter().collect(),
                ..Yardsticks::default()
            };
        }
        Margin::Ratio(ratio) => return in_ratios(bench, at, ratio),
        Margin::Sd(count, of) => (count, *of),
    };
    let Some(k) = exact(count) else {
        return Yardsticks::default();
    };
    let (sds, needs) = sds(bench, at, ends, of);
    let each = sds.into_iter().map(|sd| Yardstick {
        points: sd.values * k,
        rounding: 0.0,
        words: format!("{} of {}", style.number(count), sd.words),
        sd: Some((k, sd)),
    });
    let each = each.collect();
    Yardsticks {
        each,
        needs,
        ratio: false,
    }
}

/// A margin of a ratio, from one over it to it, on the log scale.
fn in_ratios(bench: Bench<'_>, at: Handle<Figure>, ratio: &Printed) -> Yardsticks {
    let contrast = bench.model.figures[at].contrast();
    let is_ratio = contrast.is_some_and(|it| limits::scale(it) == Scale::Ratio);
    let Some(value) = exact(ratio).filter(|_| is_ratio) else {
        let needs = vec!["a margin in points or SDs, as it is no ratio".to_owned()];
        return Yardsticks {
            needs,
            ..Yardsticks::default()
        };
    };
    let style = bench.style();
    let least = style.computed(1.0 / value, ratio.decimals().max(2));
    let words = format!("a ratio of {} (from {least})", style.number(ratio));
    Yardsticks {
        each: vec![Yardstick {
            points: Interval::exact(value.ln()),
            rounding: rounding(ratio) / value,
            sd: None,
            words,
        }],
        ratio: true,
        ..Yardsticks::default()
    }
}

/// The SDs that a margin may be counted in, and what lacks. Where it is not said whose, every SD beside
/// the figure is one: of a mean the norm's and the sample's own; of a change those at both ends, and the
/// norm's where there is one. One alone would be chosen only because the other is missing.
fn sds(
    bench: Bench<'_>,
    at: Handle<Figure>,
    ends: Option<Ends>,
    of: Option<SdOf>,
) -> (Vec<Sd>, Vec<String>) {
    let figure = &bench.model.figures[at];
    let norm = bench.norm(figure.measure);
    let wanted: Vec<Result<Sd, String>> = match (of, ends.is_some()) {
        (Some(SdOf::Norm), _) => vec![of_norm(bench, at)],
        (Some(SdOf::Sample), false) => vec![of_sample(bench, Coordinates::of(figure), Some(at))],
        (Some(SdOf::Baseline), false) => vec![of_baseline(bench, at)],
        (Some(SdOf::Pooled), false) => vec![pooled_with_norm(bench, at)],
        (None, false) => vec![
            of_norm(bench, at),
            of_sample(bench, Coordinates::of(figure), Some(at)),
        ],
        (of, true) => match ends.flatten() {
            None => vec![Err("the SD of one of the groups and timepoints".to_owned())],
            Some((first, second)) => match of {
                // Of two groups, both at the first time.
                Some(SdOf::Baseline) if first.at == second.at => {
                    let starts = [first, second].map(|end| earliest_of(bench, end));
                    starts.map(|start| of_sample(bench, start, None)).to_vec()
                }
                Some(SdOf::Baseline) => vec![of_sample(bench, first, None)],
                Some(SdOf::Pooled) => vec![pooled_ends(bench, first, second)],
                _ => {
                    let ends = [first, second].map(|end| of_sample(bench, end, None));
                    let norm = norm.filter(|_| of.is_none());
                    ends.into_iter()
                        .chain(norm.map(|_| of_norm(bench, at)))
                        .collect()
                }
            },
        },
    };
    let mut found = Vec::new();
    let mut needs = Vec::new();
    for one in wanted {
        match one {
            Ok(sd) => found.push(sd),
            Err(need) => needs.push(need),
        }
    }
    if of.is_none() && !needs.is_empty() && !found.is_empty() {
        needs.insert(0, "whose SD the margin is counted in".to_owned());
    }
    (found, needs)
}

fn of_norm(bench: Bench<'_>, at: Handle<Figure>) -> Result<Sd, String> {
    let of = bench.model.figures[at].measure;
    let measure = &bench.model.measures[of];
    let Some(norm) = bench.norm(of) else {
        return Err(format!("a norm of the measure `{}`", measure.id.value));
    };
    let sd = norm.sd.as_ref().and_then(|printed| {
        Some(Sd {
            values: Interval::of(printed)?.not_negative()?,
            words: format!("the norm's SD of {}", bench.style().number(printed)),
            from_error: false,
            figure: None,
        })
    });
    sd.ok_or_else(|| format!("the SD of the norm of `{}`", measure.id.value))
}

/// The SD of the summary at a place; `own` is the figure that the claim is tried on.
fn of_sample(
    bench: Bench<'_>,
    place: Coordinates,
    own: Option<Handle<Figure>>,
) -> Result<Sd, String> {
    of_summary(bench, place, |at| match own == Some(at) {
        true => "the sample's SD".to_owned(),
        false => format!("the SD {}", end(bench, place)),
    })
    .map(|sd| Sd {
        figure: sd.figure.filter(|at| own != Some(*at)),
        ..sd
    })
}

/// The SD of the summary at the earliest place, called so and by its place: a margin for changes may be
/// used for a mean.
fn of_baseline(bench: Bench<'_>, at: Handle<Figure>) -> Result<Sd, String> {
    let place = earliest(bench, at);
    of_summary(bench, place, |_| {
        format!("the baseline SD ({})", end(bench, place))
    })
}

/// The SD of the summary at a place, called as `called` has it.
fn of_summary(
    bench: Bench<'_>,
    place: Coordinates,
    called: impl Fn(Handle<Figure>) -> String,
) -> Result<Sd, String> {
    let found = bench.lookup.summary(&bench.model.figures, place);
    let measure = &bench.model.measures[place.measure].id.value;
    let whose = || format!("of `{measure}` {}", end(bench, place));
    let (at, summary) = found.ok_or_else(|| format!("the SD {}", whose()))?;
    let sd = possible_sd(bench, at, summary).map_err(|why| match why {
        NoSd::Lacks => format!("the SD {}", whose()),
        NoSd::Impossible => format!("an SD {} that its scores can have", whose()),
    })?;
    Ok(Sd {
        values: sd.values,
        words: format!("{} of {}", called(at), sd.words),
        from_error: sd.from_error,
        figure: Some(at),
    })
}

/// Where a place is, in words: `at T1`, `in the control group`.
fn end(bench: Bench<'_>, place: Coordinates) -> String {
    let frame = &bench.model.synthesis;
    let group = place
        .group
        .map(|at| format!("in {}", frame.groups[at].label));
    let time = place.at.map(|at| format!("at {}", frame.timepoints[at].id));
    let parts: Vec<_> = time.into_iter().chain(group).collect();
    match parts.is_empty() {
        true => "of the sample".to_owned(),
        false => parts.join(" "),
    }
}

/// The place of the same people at the first timepoint with a summary.
fn earliest(bench: Bench<'_>, at: Handle<Figure>) -> Coordinates {
    earliest_of(bench, Coordinates::of(&bench.model.figures[at]))
}

/// The same place at the first timepoint with a figure.
fn earliest_of(bench: Bench<'_>, own: Coordinates) -> Coordinates {
    let places = (0..bench.model.synthesis.timepoints.len()).map(|time| Coordinates {
        at: Some(time),
        ..own
    });
    let mut places = places.filter(|place| bench.lookup.at(*place).is_some());
    places.next().unwrap_or(own)
}

/// The SD pooled over the sample and the norm.
fn pooled_with_norm(bench: Bench<'_>, at: Handle<Figure>) -> Result<Sd, String> {
    let figure = &bench.model.figures[at];
    let sample = of_sample(bench, Coordinates::of(figure), Some(at))?;
    let other = of_norm(bench, at)?;
    let norm = bench.norm(figure.measure);
    let n = norm.and_then(|norm| statistics::whole(norm.n.as_deref()?));
    let own = match &figure.kind {
        Kind::Summary(summary) => people(summary),
        _ => None,
    };
    pooled(
        bench,
        [sample, other],
        [own, n],
        "the norm's n and the sample's",
    )
}

/// The SD pooled over the two ends of a contrast.
fn pooled_ends(bench: Bench<'_>, first: Coordinates, second: Coordinates) -> Result<Sd, String> {
    let sds = [
        of_sample(bench, first, None)?,
        of_sample(bench, second, None)?,
    ];
    let n = [first, second].map(|place| {
        let (_, summary) = bench.lookup.summary(&bench.model.figures, place)?;
        people(summary)
    });
    pooled(bench, sds, n, "n at both ends of the change")
}

fn people(summary: &Summary) -> Option<u64> {
    statistics::whole(model::Cell::as_deref(&summary.n)?)
}

fn pooled(
    bench: Bench<'_>,
    [one, two]: [Sd; 2],
    n: [Option<u64>; 2],
    need: &str,
) -> Result<Sd, String> {
    let sd = || {
        let of = |one: f64, two: f64| pooled_sd(one, n[0]?, two, n[1]?);
        Interval::new(
            of(one.values.low, two.values.low)?,
            of(one.values.high, two.values.high)?,
        )
    };
    let values = sd().ok_or_else(|| need.to_owned())?;
    let from_error = one.from_error || two.from_error;
    let from = if from_error { FROM_ERROR } else { "" };
    Ok(Sd {
        values,
        words: format!("the pooled SD of {}{from}", bench.span(values, 2)),
        from_error,
        figure: one.figure.or(two.figure),
    })
}

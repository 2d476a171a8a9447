//! Figures at two timepoints between which no change is declared: what they are, and that they do not
//! say how the same people changed.

use super::alike;
use super::bench::{Bench, Weighed};
use super::two::Two;
use super::value::{self, What};
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::lookup::Coordinates;
use crate::model::{Count, Figure, Handle, Kind};
use crate::number::Printed;
use crate::statistics;

/// Why nothing is inferred from figures at two times.
pub(crate) const NO_ERROR: &str =
    "no change of the same people is declared, and two separate figures do not give its error";

/// What would tell how these people changed.
pub(crate) fn needed(kind: &Kind) -> &'static str {
    match kind {
        Kind::Rate(_) => "the ratio of the two rates with its confidence interval or p",
        Kind::Count(_) => "how many of the same people changed each way (paired counts)",
        _ => "the change of the same people with its confidence interval or p",
    }
}

/// Tells what stands at both times; how these people changed stays open. `lacking` is what the claim lacks
/// besides.
pub(crate) fn tried(
    bench: Bench<'_>,
    first: Handle<Figure>,
    second: Handle<Figure>,
    lacking: Option<String>,
) -> Weighed {
    let model = bench.model;
    let figure = &model.figures[first];
    let measure = &model.measures[figure.measure];
    let label = match figure.category {
        Some(category) => format!("{}: {}", measure.label, measure.categories[category].label),
        None => measure.label.clone(),
    };
    let at = |at: Handle<Figure>| {
        let time = model.figures[at].at;
        let time = time.map_or("", |time| model.synthesis.timepoints[time].id.as_str());
        format!("{} at {time}", told(bench, at))
    };
    let shown = format!("{label}: {}, {}", at(first), at(second));
    let descriptive = Judgement::open(shown, lacking.clone());
    let needs = lacking.into_iter().chain([needed(&figure.kind).to_owned()]);
    let inferential = Judgement::open(NO_ERROR.to_owned(), needs);
    let figures = vec![first, second];
    let verdict = Verdict::Undetermined;
    Weighed::of(figures, verdict, Some(descriptive), Some(inferential))
}

/// The figures at both ends of a comparison: of a difference of changes, the change of each group.
pub(crate) fn of(place: Coordinates) -> Option<(Coordinates, Coordinates)> {
    let one = Coordinates {
        versus: None,
        ..place
    };
    match (place.to, place.versus) {
        (Some(_), Some(versus)) if place.predictor.is_none() => {
            let group = Some(versus);
            Some((one, Coordinates { group, ..one }))
        }
        _ => place.ends(),
    }
}

/// Figures at two times, with how many people they are of: that these are the same is not said by them.
pub(crate) fn in_words(
    bench: Bench<'_>,
    first: Handle<Figure>,
    second: Handle<Figure>,
    two: &Two,
) -> String {
    let n = |at: Handle<Figure>| match &bench.model.figures[at].kind {
        Kind::Summary(summary) => summary.n.as_deref(),
        Kind::Count(count) => count.n.as_deref(),
        Kind::Rate(rate) => rate.n.as_deref(),
        Kind::Reliability(reliability) => reliability.n.as_deref(),
        Kind::Contrast(contrast) => contrast.n.as_deref(),
    };
    let value = |at| value::value(bench, at).map_or_else(|_| String::new(), |value| value.words);
    let time = |at: Handle<Figure>| {
        let time = bench.model.figures[at].at;
        time.map_or("", |at| bench.model.synthesis.timepoints[at].id.as_str())
    };
    let apart = two.apart;
    let decimals = [first, second].map(|at| value::value(bench, at).map_or(1, |one| one.decimals));
    let decimals = decimals.into_iter().min().unwrap_or(1);
    let points = match two.what {
        What::Share => " percentage points",
        _ => "",
    };
    let change = match (alike::is_above(apart), alike::is_above(-apart)) {
        (true, _) => format!("a rise of {}{points}", bench.span(apart, decimals)),
        (_, true) => format!("a fall of {}{points}", bench.span(-apart, decimals)),
        _ if apart.low == 0.0 && apart.high == 0.0 => "no change".to_owned(),
        _ => "which may be a rise or a fall before rounding".to_owned(),
    };
    let people = match (n(first), n(second)) {
        (Some(one), Some(two)) if one.value() == two.value() => {
            format!("n is {} at both", bench.style().number(one))
        }
        (Some(one), Some(two)) => format!(
            "not all the same people: n is {} and then {}",
            bench.style().number(one),
            bench.style().number(two)
        ),
        _ => "n is not printed of both, so that they may be different people".to_owned(),
    };
    format!(
        "{}: {} at {}, {} at {}: {change}; {people}",
        bench.untimed(first),
        value(first),
        time(first),
        value(second),
        time(second)
    )
}

/// The figure in words: `7 of 32 (21.9%)`, `a mean of 4.2`.
pub(super) fn told(bench: Bench<'_>, at: Handle<Figure>) -> String {
    let style = bench.style();
    let number = |printed: &Printed| style.number(printed);
    match &bench.model.figures[at].kind {
        Kind::Count(count) => counted(bench, count),
        Kind::Summary(summary) => match (&summary.mean, &summary.median) {
            (Some(mean), _) => format!("a mean of {}", number(mean)),
            (None, Some(median)) => format!("a median of {}", number(median)),
            _ => "no mean".to_owned(),
        },
        Kind::Rate(rate) => match &rate.rate {
            Some(rate) => format!("a rate of {}", number(rate)),
            None => "no rate".to_owned(),
        },
        Kind::Reliability(it) => it.coefficient.label().to_owned(),
        Kind::Contrast(_) => "a difference".to_owned(),
    }
}

fn counted(bench: Bench<'_>, count: &Count) -> String {
    let style = bench.style();
    let number = |printed: &Printed| style.number(printed);
    let counted = count.count.as_deref();
    let share = match (&count.percent, counted.and_then(statistics::whole)) {
        (Some(percent), _) => Some(number(percent)),
        (None, Some(part)) => {
            let n = count.n.as_deref().and_then(statistics::whole);
            let n = n.filter(|n| *n > 0);
            n.map(|n| style.computed(100.0 * part as f64 / n as f64, 1))
        }
        _ => None,
    };
    let parts = [
        counted.map(number),
        count.n.as_deref().map(|n| format!("of {}", number(n))),
        share.map(|share| format!("({share}%)")),
    ];
    let parts = parts.into_iter().flatten();
    parts.collect::<Vec<_>>().join(" ")
}

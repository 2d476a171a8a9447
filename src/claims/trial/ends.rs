//! Figures at two timepoints between which no change is declared: what they are, and that they do not
//! say how the same people changed.

use super::bench::{Bench, Weighed};
use crate::claims::verdict::{Judgement, Verdict};
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
        format!("{} at {time}", value(bench, at))
    };
    let shown = format!("{label}: {}, {}", at(first), at(second));
    let descriptive = Judgement::open(shown, lacking.clone());
    let needs = lacking.into_iter().chain([needed(&figure.kind).to_owned()]);
    let inferential = Judgement::open(NO_ERROR.to_owned(), needs);
    let figures = vec![first, second];
    let verdict = Verdict::Undetermined;
    Weighed::of(figures, verdict, Some(descriptive), Some(inferential))
}

/// The figure in words: `7 of 32 (21.9%)`, `a mean of 4.2`.
fn value(bench: Bench<'_>, at: Handle<Figure>) -> String {
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

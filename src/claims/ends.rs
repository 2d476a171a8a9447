//! Figures at two timepoints between which no change is declared: what they are, and that they do not
//! say how the same people changed.

use super::{Bench, Judgement, Tried};
use crate::figure::Printed;
use crate::model::{Count, Figure, Handle, Kind};
use crate::statistics;

/// Tells what stands at both times; how these people changed stays open.
pub(super) fn tried(bench: Bench<'_>, first: Handle<Figure>, second: Handle<Figure>) -> Tried {
    let model = bench.model;
    let figure = &model.figures[first];
    let time = |at: Handle<Figure>| {
        let at = model.figures[at].at;
        at.map_or("", |at| model.synthesis.timepoints[at].id.as_str())
    };
    let one = value(bench, first);
    let two = value(bench, second);
    let mut label = model.measures[figure.measure].label.clone();
    if let Some(category) = figure.category {
        label += &format!(
            ": {}",
            model.measures[figure.measure].categories[category].label
        );
    }
    let because = format!(
        "{label}: {one} at {}, {two} at {}; no change of the same people between them is declared, and two \
         figures each of their own do not give its error",
        time(first),
        time(second)
    );
    let need = match figure.kind {
        Kind::Count(_) => "how many of the same people changed each way (paired counts)".to_owned(),
        _ => "the change of the same people with its confidence interval or p".to_owned(),
    };
    Tried::inferential(vec![first, second], Judgement::open(because, [need]))
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

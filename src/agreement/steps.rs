//! Whether the scores of a measure go in whole steps, so that only some means and SDs are possible.

use rust_decimal::Decimal;

use super::figures::{Figures, Subject};
use super::held::Held;
use super::making::Frees;
use crate::diagnostic::Check;
use crate::model::{Cell, Handle, Measure, Score, Summary};
use crate::number::Style;
use crate::statistics::Quantity;
use crate::statistics::grim::{self, Mean};

/// Measures whose scores go in whole steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Steps {
    /// How many whole numbers each score is the mean of: 1 where it is a sum or a single answer.
    pub items: u64,
    /// Whether each score is 0 or 1.
    pub binary: bool,
}

/// What to say of scores that are no whole steps.
pub(crate) const OTHERWISE: &str =
    "where scores were converted or filled in, say `prorated: true` of the measure";

/// The widest range of one item that is taken to be answered in whole numbers, as from 0 to 10. A wider
/// one is mostly that of a score which was converted, as to a scale from 0 to 100.
const WIDEST: Decimal = Decimal::TEN;

/// The steps of a measure, where its author declared enough to be sure of them: the items and how they
/// make the score, and, where that is not said of a single item, the range.
///
/// # Errors
///
/// Names what lacks, where items are declared; nothing where scores go in no whole steps: where items
/// were filled in, where the range is not one that whole items give or that of a converted score, or
/// where some smallest or largest value is no such step.
pub(crate) fn of(figures: &Figures<'_>, at: Handle<Measure>) -> Result<Steps, Option<Quantity>> {
    let measure = &figures.model.measures[at];
    let items = measure.items.filter(|items| *items > 0).ok_or(None)?;
    if measure.prorated {
        return Err(None);
    }
    let range = measure.range.as_ref();
    let (parts, each) = match (measure.score, items) {
        (None, 1) if range.is_none() => return Err(Some(Quantity::Range)),
        (_, 1) => (1, 1),
        (Some(Score::Sum), items) => (items, 1),
        (Some(Score::Mean), items) => (1, items),
        (None, _) => return Err(Some(Quantity::Score)),
    };
    let mut binary = false;
    if let Some(range) = range {
        let (low, high) = range.0.value().zip(range.1.value()).ok_or(None)?;
        let parts = Decimal::from(parts);
        let whole = |end: Decimal| (end % parts).is_zero() && (end / parts).fract().is_zero();
        let converted = low.is_zero() && high == Decimal::ONE_HUNDRED;
        let width = high.checked_sub(low).ok_or(None)?;
        if !whole(low) || !whole(high) || converted || width > WIDEST * parts {
            return Err(None);
        }
        binary = items == 1 && low.is_zero() && high == Decimal::ONE;
    }
    let steps = Steps {
        items: u64::from(each),
        binary,
    };
    let observed = figures
        .summaries_of(at)
        .flat_map(|one| [&one.numbers.min, &one.numbers.max]);
    let mut observed = observed.filter_map(Cell::as_ref);
    let fits = observed.all(|value| {
        let score = Mean {
            mean: value,
            n: 1,
            items: steps.items,
            percent: false,
        };
        grim::check(&score).is_ok_and(|found| !found.outcome.is_inconsistent())
    });
    fits.then_some(steps).ok_or(None)
}

/// Holds each summary of the measures whose scores go in whole steps against them. Of those that may, as far
/// as is said of them, each summary that prints what is `wanted` lacks what is not said.
pub(crate) fn each<'a>(
    figures: &Figures<'a>,
    check: &'static Check,
    wanted: impl Fn(&Summary) -> bool,
    hold: impl Fn(&Subject<'a, Summary>, Steps) -> Option<Held>,
    held: &mut Vec<Held>,
) {
    for (at, _) in figures.model.measures.entries() {
        let found = figures.summaries_of(at);
        let found = found.filter(|one| !one.frees(Frees::Means));
        match of(figures, at) {
            Ok(steps) => held.extend(found.filter_map(|one| hold(&one, steps))),
            Err(Some(lacking)) => {
                let found = found.filter(|one| wanted(one.numbers));
                held.extend(found.map(|one| Held::open(check, vec![one.at], vec![lacking])));
            }
            Err(None) => {}
        }
    }
}

/// So many scores in words: `20 whole scores`, `9 means of 4 whole answers`.
pub(crate) fn scores(n: u64, steps: Steps, style: Style) -> String {
    let people = style.computed(n as f64, 0);
    match steps.items {
        1 => format!("{people} whole scores"),
        items => format!("{people} means of {items} whole answers"),
    }
}

//! What would make figures agree that do not: another figure, another n, another way of printing.

use super::figures::EstimateFigures;
use super::held::Bounds;
use super::together::Together;
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::{Quantity, nearby, reach};

/// Levels of confidence intervals that are in use.
const LEVELS: [f64; 6] = [0.8, 0.9, 0.95, 0.98, 0.99, 0.999];

/// Looks for all of them.
pub(super) fn repairs(found: &mut Together, figures: &EstimateFigures<'_>, held: &Bounds) {
    for quantity in held.printed() {
        let range = held.would_be(quantity);
        found.outcome.repair(quantity, 0, range);
    }
    found.outcome.truncation = agree(figures, Rounding::Truncation);
    if let Some((n, least)) = figures.design.people() {
        found.outcome.other_n = other_n(figures, held, n, least);
    }
    let others = LEVELS.into_iter().filter(|level| {
        let known = figures.level.filter(|_| figures.lower.is_some());
        known.is_some_and(|known| (known - level).abs() > 1e-9)
    });
    found.other_level = others.into_iter().find(|level| {
        let level = Some(*level);
        agree(&EstimateFigures { level, ..*figures }, Rounding::Nearest)
    });
    let apart = |lower: Interval, upper: Interval| lower.low > upper.high;
    found.swapped_limits = held.lower.zip(held.upper).is_some_and(|(lower, upper)| {
        let swapped = EstimateFigures {
            lower: figures.upper,
            upper: figures.lower,
            ..*figures
        };
        apart(lower, upper) && agree(&swapped, Rounding::Nearest)
    });
    found.other_sign = match held.estimate {
        Some(estimate) => {
            let mut other = held.clone();
            other.estimate = Some(-estimate);
            held.printed().contains(&Quantity::Lower) && other.region().is_some()
        }
        None => false,
    };
}

/// Other numbers of people with which the figures agree. The p that the others give moves one way as n
/// grows: where it is still on the same side of the printed p at the far end of those tried, none between
/// can agree, and none is tried.
fn other_n(figures: &EstimateFigures<'_>, held: &Bounds, n: u64, least: u64) -> Vec<u64> {
    let with = |other: u64| {
        let design = figures.design.with_people(other);
        EstimateFigures { design, ..*figures }
    };
    let here = held.side_of_p().filter(|side| side.is_ne());
    let turns = |end: u64| {
        let other = with(end);
        let df = other.design.df();
        let there = df.and_then(|df| Bounds::of(&other, df, Rounding::Nearest));
        here.is_none() || there.is_ok_and(|there| there.side_of_p() != here)
    };
    let ends = (
        n.saturating_sub(reach(n)).max(least),
        n.saturating_add(reach(n)),
    );
    let (below, above) = (turns(ends.0), turns(ends.1));
    nearby(n, least, |other| {
        let worth = if other < n { below } else { above };
        worth && agree(&with(other), Rounding::Nearest)
    })
}

/// Whether the figures agree under that rounding.
pub(super) fn agree(figures: &EstimateFigures<'_>, rounding: Rounding) -> bool {
    let held = figures
        .design
        .df()
        .and_then(|df| Bounds::of(figures, df, rounding));
    held.is_ok_and(|held| held.region().is_some())
}

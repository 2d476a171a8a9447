//! What would make figures agree that do not: another figure, another n, another way of printing.

use super::held::Held;
use super::{Figures, Together};
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::{Quantity, nearby};

/// Levels of confidence intervals that are in use.
const LEVELS: [f64; 6] = [0.8, 0.9, 0.95, 0.98, 0.99, 0.999];

/// Looks for all of them.
pub(super) fn repairs(found: &mut Together, figures: &Figures<'_>, held: &Held) {
    for quantity in held.printed() {
        let range = held.would_be(quantity);
        found.outcome.repair(quantity, 0, range);
    }
    found.outcome.truncation = agree(figures, Rounding::Truncation);
    if let Some((n, least)) = figures.design.people() {
        found.outcome.other_n = nearby(n, least, |other| {
            let design = figures.design.with_people(other);
            let other = Figures { design, ..*figures };
            agree(&other, Rounding::Nearest)
        });
    }
    let others = LEVELS.into_iter().filter(|level| {
        let known = figures.level.filter(|_| figures.lower.is_some());
        known.is_some_and(|known| (known - level).abs() > 1e-9)
    });
    found.other_level = others.into_iter().find(|level| {
        let level = Some(*level);
        agree(&Figures { level, ..*figures }, Rounding::Nearest)
    });
    let apart = |lower: Interval, upper: Interval| lower.low > upper.high;
    found.swapped_limits = held.lower.zip(held.upper).is_some_and(|(lower, upper)| {
        let swapped = Figures {
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

/// Whether the figures agree under that rounding.
fn agree(figures: &Figures<'_>, rounding: Rounding) -> bool {
    let held = figures
        .design
        .df()
        .and_then(|df| Held::of(figures, df, rounding));
    held.is_ok_and(|held| held.region().is_some())
}

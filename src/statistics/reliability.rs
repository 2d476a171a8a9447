//! Coefficients of reliability: α from the correlations of its items, and what observed agreement leaves to κ.

use super::interval::Interval;
use super::{Outcome, Quantity};

/// The standardised α of `items` items that go together by a mean correlation of `r`: k·r/(1 + (k − 1)·r), by
/// Spearman and Brown. It rises with r above −1/(k − 1), the least that the mean correlation of k items can be.
fn standardised(items: f64, r: f64) -> f64 {
    items * r / (1.0 + (items - 1.0) * r)
}

/// Whether α can be that of so many items with that mean correlation, if it is the standardised one. Nothing where
/// there are fewer than two items, or the correlation is as low as no mean of so many can be.
pub fn alpha(alpha: Interval, items: u64, r: Interval) -> Option<Outcome> {
    let k = items as f64;
    let least = -1.0 / (k - 1.0);
    if items < 2 || r.low <= least {
        return None;
    }
    let possible = r.rising(|r| standardised(k, r))?;
    let mut outcome = Outcome::new(alpha.meets(possible.widened()).into());
    outcome.possible = Some(possible);
    if outcome.is_inconsistent() {
        outcome.repair(Quantity::Coefficient, 0, Some(possible));
        // α = k·r/(1 + (k − 1)·r), solved for r and for k.
        let of_alpha = |alpha: f64| alpha / (k - (k - 1.0) * alpha);
        outcome.repair(Quantity::InterItemR, 0, alpha.rising(of_alpha));
        let fitting = (2..=200).filter(|other: &u64| {
            let other = *other as f64;
            let fits = r.low > -1.0 / (other - 1.0);
            let possible = r.rising(|r| standardised(other, r));
            fits && possible.is_some_and(|possible| alpha.meets(possible))
        });
        let fitting = Interval::spanning(fitting.map(|other| other as f64));
        outcome.repair(Quantity::Items, 0, fitting);
    }
    Some(outcome)
}

/// Whether κ can stand beside an observed agreement of `share`, from 0 to 1. κ = (p − e)/(1 − e), where the agreement
/// by chance, e, is from 0 to below 1: κ is at most p, which it is where nothing is owed to chance. For one table e is at most
/// (1 + p²)/2, so that κ is at least −(1 − p)/(1 + p), which is p − 1 or more; p − 1 bounds means of several κ beside
/// their mean agreement, too.
pub fn kappa(kappa: Interval, share: Interval) -> Outcome {
    let possible = Interval {
        low: share.low - 1.0,
        high: share.high,
    };
    let mut outcome = Outcome::new(kappa.meets(possible).into());
    outcome.possible = Some(possible);
    if outcome.is_inconsistent() {
        outcome.repair(Quantity::Coefficient, 0, Some(possible));
        let shares = match kappa.low > share.high {
            true => Interval::new(kappa.low * 100.0, 100.0),
            false => Interval::new(0.0, (kappa.high + 1.0) * 100.0),
        };
        outcome.repair(Quantity::Agreement, 0, shares);
    }
    outcome
}

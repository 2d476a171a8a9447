//! How many pairs there can be: those measured at both of two times.

use super::interval::Interval;
use super::{Outcome, Quantity};

/// Holds a number of pairs against the numbers of people at the two times: at most the smaller one and,
/// where all people of the study are known, at least what is left when they are counted together. Repairs
/// name the pairs with index 0, and the two times with 1 and 2.
pub fn check(pairs: u64, first: u64, second: u64, people: Option<u64>) -> Outcome {
    let most = first.min(second);
    let least = match people {
        Some(people) => first.saturating_add(second).saturating_sub(people),
        None => 0,
    };
    let mut outcome = Outcome::new((least <= pairs && pairs <= most).into());
    let from = |low: u64, high: f64| Interval::new(low as f64, high);
    outcome.possible = from(least, most as f64);
    if outcome.is_inconsistent() {
        let pairs_possible = match least {
            0 => from(u64::from(most > 0), most as f64),
            _ => outcome.possible,
        };
        outcome.repair(Quantity::N, 0, pairs_possible);
        let all = people.map_or(f64::INFINITY, |people| people as f64);
        let one_short = (first < pairs) != (second < pairs);
        if one_short {
            let index = if first < pairs { 1 } else { 2 };
            outcome.repair(Quantity::N, index, from(pairs, all));
        }
        if pairs < least {
            let leaves = |other: u64| all - other as f64 + pairs as f64;
            outcome.repair(Quantity::N, 1, from(pairs, leaves(second)));
            outcome.repair(Quantity::N, 2, from(pairs, leaves(first)));
        }
    }
    outcome
}

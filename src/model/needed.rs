//! The number needed to treat.

use super::cell::Cell;

/// How many people have to be treated so that one more of them has the outcome, or does not: 1 over the difference of
/// the risks. Below 0, it is the number needed to harm.
#[derive(Debug, Default)]
pub struct Needed {
    /// It: 1 or more, or −1 or less.
    pub nnt: Cell,
    /// The limit of its confidence interval that is printed first.
    pub nnt_low: Cell,
    /// The other limit. Where one of the two is below 0, the interval runs through infinity.
    pub nnt_high: Cell,
}

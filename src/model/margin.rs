//! How much counts as little: margins with their units.

use super::handle::Placed;
use super::vocabulary::SdOf;
use crate::number::Printed;

/// A margin with its unit.
#[derive(Clone, Debug)]
pub enum Margin {
    /// So many standard deviations, of whom where it is said.
    Sd(Placed<Printed>, Option<SdOf>),
    /// So many points of the measure's own scale.
    Points(Placed<Printed>),
    /// So many times, or one over so many times: of what is itself a ratio.
    Ratio(Placed<Printed>),
}

/// How much a change or difference is at least said to be.
#[derive(Clone, Debug)]
pub enum Least {
    /// So many points or standard deviations.
    By(Margin),
    /// So many percent of what it starts from.
    Percent(Placed<Printed>),
}

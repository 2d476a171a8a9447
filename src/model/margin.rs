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
}

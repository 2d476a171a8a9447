//! One number of a figure, as it was printed.

use super::handle::Placed;
use crate::number::Printed;

/// A printed number and its place, if it was printed.
pub type Cell = Option<Placed<Printed>>;

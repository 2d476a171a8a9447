//! A printed number, and how it is printed.

mod printed;
mod style;

pub use printed::{NoNumber, Operator, Printed, PrintedValue};
pub use style::Style;

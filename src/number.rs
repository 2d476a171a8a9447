//! A printed number, and how it is printed.

mod printed;
mod style;

pub use printed::{NoNumber, Operator, Printed, Reading};
pub use style::Style;

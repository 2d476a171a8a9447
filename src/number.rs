//! A printed number, and how it is printed.

mod nothing;
mod printed;
mod style;

pub use nothing::says_nothing;
pub use printed::{NoNumber, Operator, Printed, PrintedValue, is_infinite};
pub use style::Style;

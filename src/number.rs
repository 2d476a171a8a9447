//! A printed number, and how it is printed.

mod footnote;
mod label;
mod nothing;
mod printed;
mod several;
mod style;

pub use footnote::without_marks;
pub use label::{Labelled, WordBefore};
pub use nothing::says_nothing;
pub use printed::{NoNumber, Operator, Printed, PrintedValue, is_infinite};
pub use several::{NoNumbers, Piece, Several, several, swapped};
pub use style::Style;

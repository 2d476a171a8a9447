//! The two flat tables that a reviewer goes through line by line: figures with what the checks say of
//! them, claims with their verdicts.

mod claims;
mod figures;
mod line;
mod lines;
mod numbers;

pub use claims::{ClaimEntry, ReadingEntry, TaintEntry, claims};
pub use figures::{CheckEntry, FigureEntry, RestingEntry, figures};
pub use line::FileLine;
pub use lines::FigureLine;
pub(super) use numbers::printed;

//! The two flat tables that a reviewer goes through line by line: figures with what the checks say of
//! them, claims with their verdicts; as values to be written as JSON, and as CSV.

mod claims;
mod csv;
mod figures;
mod line;
mod numbers;

pub use claims::{ClaimEntry, ReadingEntry, TaintEntry, claims, claims_as_csv};
pub use figures::{CheckEntry, FigureEntry, RestingEntry, figures, figures_as_csv};
pub use line::FileLine;
pub(super) use numbers::printed;

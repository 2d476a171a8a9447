//! The two flat tables that a reviewer goes through line by line: figures with what the checks say of
//! them, claims with their verdicts; as values to be written as JSON, and as CSV.

mod claims;
mod csv;
mod figures;

use std::path::Path;

use serde::Serialize;

use crate::source::{Sources, Span};

pub use claims::{ClaimEntry, ReadingEntry, TaintEntry, claims, claims_as_csv};
pub use figures::{CheckEntry, FigureEntry, RestingEntry, figures, figures_as_csv};

/// A line of a file.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct FileLine<'a> {
    /// The file, from where the program was started.
    pub file: &'a Path,
    /// The line, from 1.
    pub line: usize,
}

impl<'a> FileLine<'a> {
    fn of(span: Span, sources: &'a Sources) -> Self {
        Self {
            file: sources.file(span.file).name(),
            line: sources.place(span).line,
        }
    }
}

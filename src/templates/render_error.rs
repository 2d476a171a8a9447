//! Why a page could not be made.

use std::io;

use crate::diagnostic::Diagnostic;
use crate::source::Sources;

/// Faults of templates, and the texts that they are in.
#[derive(Debug)]
pub struct Faults {
    /// The templates' texts.
    pub sources: Sources,
    /// The faults.
    pub diagnostics: Vec<Diagnostic>,
}

/// Why a page could not be made.
#[derive(Debug)]
pub enum RenderError {
    /// A template is at fault.
    Template(Box<Faults>),
    /// The page could not be written.
    Write(io::Error),
    /// The synthesis holds what the format has no place for, such as a text that is too long for a cell.
    Unfit {
        /// What, and where it stands.
        what: String,
        /// What to do.
        help: String,
    },
}

impl From<io::Error> for RenderError {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

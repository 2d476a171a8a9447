//! Why a PDF could not be made.

use std::error::Error;
use std::fmt;
use std::io;

use super::letters::MissingLetters;
use crate::templates::RenderError;

/// Why a PDF could not be made.
#[derive(Debug)]
pub enum PdfError {
    /// The Typst source could not be made.
    Source(RenderError),
    /// The file at that place among the fonts is none.
    Font(usize),
    /// No font has some of the letters.
    Letters(MissingLetters),
    /// Typst refuses the source that the templates made.
    Typst(Vec<Refusal>),
    /// The file could not be written.
    Write(io::Error),
}

/// Something in a source that Typst refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What Typst says.
    pub message: String,
    /// The line of the source, from 1, and what stands there, if it has a place.
    pub at: Option<(usize, String)>,
    /// What Typst says to do.
    pub hints: Vec<String>,
}

impl fmt::Display for PdfError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Source(RenderError::Template(faults)) => {
                let first = faults.diagnostics.first();
                let words = first.map_or("unknown", |fault| fault.message.as_str());
                write!(out, "a template is at fault: {words}")
            }
            Self::Source(RenderError::Write(error)) | Self::Write(error) => error.fmt(out),
            Self::Font(place) => write!(out, "file {} of the fonts is no font", place + 1),
            Self::Letters(letters) => letters.fmt(out),
            Self::Typst(refusals) => {
                write!(out, "Typst refuses what the templates made")?;
                refusals.iter().try_for_each(|one| write!(out, "\n{one}"))
            }
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)?;
        if let Some((line, text)) = &self.at {
            write!(out, " (line {line}: {text})")?;
        }
        self.hints
            .iter()
            .try_for_each(|hint| write!(out, "; {hint}"))
    }
}

impl Error for PdfError {}

//! Why a PDF could not be made.

use std::error::Error;
use std::fmt;
use std::io;

use super::letters::MissingLetters;
use crate::templates::RenderError;

/// How many complaints are told: what one template gets wrong it may get wrong in every row.
const TOLD: usize = 10;

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
    Typst(Vec<Complaint>),
    /// The file could not be written.
    Write(io::Error),
}

/// Something in a source that Typst refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
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
            Self::Source(RenderError::Unfit { what, help }) => write!(out, "{what}; {help}"),
            Self::Source(RenderError::Write(error)) | Self::Write(error) => error.fmt(out),
            Self::Font(place) => write!(out, "file {} of the fonts is no font", place + 1),
            Self::Letters(letters) => letters.fmt(out),
            Self::Typst(complaints) => {
                write!(out, "Typst refuses what the templates made")?;
                let told = complaints.iter().take(TOLD);
                told.into_iter()
                    .try_for_each(|one| write!(out, "\n{one}"))?;
                match complaints.len().saturating_sub(TOLD) {
                    0 => Ok(()),
                    more => write!(out, "\nand {more} more"),
                }
            }
        }
    }
}

impl fmt::Display for Complaint {
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

impl From<PdfError> for RenderError {
    fn from(error: PdfError) -> Self {
        let unfit = |what: String, help: &str| Self::Unfit {
            what,
            help: help.to_owned(),
        };
        match error {
            PdfError::Source(error) => error,
            PdfError::Write(error) => Self::Write(error),
            PdfError::Letters(letters) => unfit(letters.told(), MissingLetters::HELP),
            PdfError::Font(_) => unfit(
                error.to_string(),
                "fonts are files that end in .otf, .ttf or .ttc",
            ),
            PdfError::Typst(_) => unfit(
                error.to_string(),
                "mend the template that this line is from",
            ),
        }
    }
}

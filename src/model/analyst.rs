//! Who judged, as it stands in the sheets, and what was settled.

use super::handle::Placed;
use super::segment::Segment;
use super::vocabulary::JudgementKind;
use crate::source::{FileId, Span};

/// Somebody who judges.
#[derive(Debug)]
pub struct Analyst {
    /// The id, after which the sheet is named.
    pub id: String,
    /// Where it was declared; of a file that is compared for once, nowhere.
    pub span: Option<Span>,
    /// What the analyst is called in print.
    pub label: String,
    /// What the analyst judges; nothing where it is all that anybody judges.
    pub judges: Vec<JudgementKind>,
    /// The passages that the analyst coded, where a file of them is named.
    pub coding: Option<Coding>,
}

/// The passages that one analyst coded.
#[derive(Debug)]
pub struct Coding {
    /// The path of the file, as it was named.
    pub path: String,
    /// The passages.
    pub segments: Vec<Segment>,
}

/// A sheet of judgements: a file that is named after an analyst.
#[derive(Debug)]
pub struct Sheet {
    /// The name of the file without its ending.
    pub name: String,
    /// The file.
    pub file: FileId,
    /// Where its headings stand.
    pub header: Span,
    /// Its headings.
    pub headings: Vec<String>,
    /// What stands between its cells.
    pub separator: u8,
    /// The headings that it lacks, of those without which nothing can be read.
    pub lacks: Vec<&'static str>,
    /// Its lines, as they are written.
    pub lines: Vec<SheetLine>,
}

/// A line of a sheet, or what was settled, as it is written.
#[derive(Clone, Debug)]
pub struct SheetLine {
    /// The line.
    pub span: Span,
    /// What it is about.
    pub at: Placed<String>,
    /// What is judged of it, where that is said.
    pub of: Option<Placed<String>>,
    /// The judgement; nothing where the cell is empty.
    pub judgement: Option<Placed<String>>,
    /// Why.
    pub because: Option<Placed<String>>,
}

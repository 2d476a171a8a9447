//! What Typst works with: one source, the fonts, and nothing else.

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source, Span};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World, WorldExt};

use super::failure::Complaint;
use super::ties::{self, Lost};

/// The most of a line that is shown.
const SHOWN: usize = 80;

/// One source and the fonts. Every other file is refused, and so is the clock.
pub(super) struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    source: Source,
}

impl Desk {
    pub(super) fn new(source: String, fonts: Vec<Font>) -> Self {
        // The names of head cells and summaries of tables are kept behind this in Typst 0.15.
        let features = [Feature::A11yExtras].into_iter().collect();
        let library = Library::builder().with_features(features);
        let library = library.with_inputs(ties::inputs());
        Self {
            library: LazyHash::new(library.build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            source: Source::detached(source),
        }
    }

    /// Whether what stands at that place is text that the templates set as code.
    pub(super) fn is_code(&self, span: Span) -> bool {
        let Some(range) = self.range(span) else {
            return false;
        };
        // The place is that of the call or of the string in it.
        let parts = self.source.text().split_at_checked(range.start);
        parts.is_some_and(|(before, at)| before.ends_with("raw(") || at.starts_with("raw("))
    }

    /// What Typst refuses, with the lines of the source.
    pub(super) fn complaints(&self, faults: &[SourceDiagnostic]) -> Vec<Complaint> {
        let complaint = |fault: &SourceDiagnostic| Complaint {
            message: fault.message.to_string(),
            at: self
                .range(fault.span)
                .and_then(|range| self.line(range.start)),
            hints: fault.hints.iter().map(|hint| hint.v.to_string()).collect(),
        };
        faults.iter().map(complaint).collect()
    }

    /// Labels to which no link can be tied, with the first line that has a link to each.
    pub(super) fn untied(&self, lost: &[Lost]) -> Vec<Complaint> {
        let complaint = |lost: &Lost| {
            let link = format!("to(\"{}\"", lost.label);
            Complaint {
                message: lost.words.clone(),
                at: self.source.text().find(&link).and_then(|at| self.line(at)),
                hints: Vec::new(),
            }
        };
        lost.iter().map(complaint).collect()
    }

    /// The number and the text of the line in which a byte of the source stands.
    fn line(&self, at: usize) -> Option<(usize, String)> {
        let lines = self.source.lines();
        let line = lines.byte_to_line(at)?;
        let text = lines.text().get(lines.line_to_range(line)?)?;
        Some((line + 1, text.trim().chars().take(SHOWN).collect()))
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match id == self.source.id() {
            true => Ok(self.source.clone()),
            false => Err(FileError::AccessDenied),
        }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

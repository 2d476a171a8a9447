//! Where the statements of propositions and findings are written.

use std::path::Path;

use super::evidence::EvidenceView;
use super::rows::RowView;
use super::whole::View;
use crate::source::Span;

/// A place in a file.
#[derive(Clone, Copy, Debug)]
pub struct FilePlace<'a> {
    /// The file, from where the program was started.
    pub file: &'a Path,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
}

impl View {
    fn file_place(&self, span: Span) -> FilePlace<'_> {
        let sources = &self.assessed.sources;
        let place = sources.place(span);
        FilePlace {
            file: sources.file(span.file).name(),
            line: place.line,
            column: place.column,
        }
    }
}

impl<'a> RowView<'a> {
    /// Where the statement is written.
    pub fn stands_at(self) -> FilePlace<'a> {
        let statement = &self.view.model().propositions[self.at].statement;
        self.view.file_place(statement.span)
    }
}

impl<'a> EvidenceView<'a> {
    /// Where the finding is written.
    pub fn stands_at(self) -> FilePlace<'a> {
        let finding = &self.view.model().evidence[self.at].finding;
        self.view.file_place(finding.span)
    }
}

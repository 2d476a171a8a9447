//! Where the statements of propositions and findings are written, and what else has an id.

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

/// What has an id or a key and is neither a proposition nor a finding.
#[derive(Clone, Debug)]
pub struct NamedPart<'a> {
    /// What it is, such as `source`.
    pub kind: &'static str,
    /// Its id or key.
    pub id: &'a str,
    /// Its words, as far as pages print them as they are.
    pub words: Vec<&'a str>,
    /// Where it is declared.
    pub place: FilePlace<'a>,
}

impl View {
    /// The sources, constructs, measures and figures, in this order.
    pub fn named_parts(&self) -> impl Iterator<Item = NamedPart<'_>> {
        let model = self.model();
        let sources = model.sources.iter().map(|one| {
            let words = vec![one.citation.as_str()];
            ("source", &one.id.value, words, one.id.span)
        });
        let constructs = model.constructs.iter().map(|one| {
            let label = std::iter::once(one.label.as_str());
            let words = label.chain(one.definition.as_deref()).collect();
            ("construct", &one.id.value, words, one.id.span)
        });
        let measures = model.measures.iter();
        let measures = measures.map(|one| ("measure", &one.id.value, Vec::new(), one.id.span));
        let figures = model.figures.iter();
        let figures = figures.map(|one| ("figure", &one.key, Vec::new(), one.span));
        let parts = sources.chain(constructs).chain(measures).chain(figures);
        parts.map(|(kind, id, words, span)| NamedPart {
            kind,
            id,
            words,
            place: self.file_place(span),
        })
    }

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

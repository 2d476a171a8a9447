//! What an archive keeps beside what a page shows: the files that a synthesis was read from, and where each figure
//! comes from.

use super::evidence::EvidenceView;
use super::lists::printed;
use super::references::CiteView;
use super::whole::View;
use crate::claims::tried::words::{label, when};

/// A file that a synthesis was read from.
#[derive(Clone, Debug)]
pub struct FileView<'a> {
    /// Where it lies in the folder of the synthesis, with `/` between folders.
    pub path: String,
    /// Its text.
    pub text: &'a str,
}

/// A figure, and where it comes from.
#[derive(Clone, Debug)]
pub struct OriginView<'a> {
    /// Its key.
    pub key: &'a str,
    /// What it is about: measure and category.
    pub label: String,
    /// When, and for whom; may be empty.
    pub when: String,
    /// The numbers as they were printed, by the words of the format.
    pub printed: Vec<(&'static str, &'a str)>,
    /// The paths of the files that it stands in.
    pub files: Vec<String>,
    /// Where it was published.
    pub cites: Vec<CiteView<'a>>,
}

impl View {
    /// The files that the synthesis was read from, by their paths. The texts in which quotations are looked for are not
    /// among them: they are not the authors' to hand on.
    pub fn files(&self) -> Vec<FileView<'_>> {
        let sources = &self.assessed.sources;
        let own = sources.iter().filter(|(_, file)| file.is_own());
        let mut files: Vec<_> = own
            .map(|(_, file)| FileView {
                path: sources.within(file.name()),
                text: file.text(),
            })
            .collect();
        files.sort_by(|one, other| one.path.cmp(&other.path));
        files
    }

    /// Every figure with where it comes from, in the order written.
    pub fn origins(&self) -> impl Iterator<Item = OriginView<'_>> {
        let model = self.model();
        let sources = &self.assessed.sources;
        model.figures.iter().map(move |figure| {
            let spans = std::iter::once(figure.span);
            let spans = spans.chain(figure.repeats.iter().map(|repeated| repeated.span));
            let mut files: Vec<String> = Vec::new();
            for span in spans {
                let path = sources.within(sources.file(span.file).name());
                if !files.contains(&path) {
                    files.push(path);
                }
            }
            OriginView {
                key: &figure.key,
                label: label(figure, model, self.words()),
                when: when(figure, model, self.words()),
                printed: printed(figure),
                files,
                cites: self.cites(&figure.cite),
            }
        })
    }
}

impl<'a> EvidenceView<'a> {
    /// The keys of the figures that it rests on.
    pub fn keys(self) -> Vec<&'a str> {
        let model = self.view.model();
        let figures = model.evidence[self.at].figures.iter();
        figures
            .map(|figure| model.figures[figure.value].key.as_str())
            .collect()
    }
}

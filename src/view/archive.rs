//! What an archive keeps beside what a page shows: the files that a synthesis was read from, and where each figure
//! comes from.

use std::borrow::Cow;

use super::evidence::EvidenceView;
use super::lists::printed;
use super::references::CiteView;
use super::whole::View;
use crate::claims::tried::words::{label, when};
use crate::source::FileId;

/// A file that a synthesis was read from.
#[derive(Clone, Debug)]
pub struct FileView<'a> {
    /// Where it lies in the folder of the synthesis, with `/` between folders.
    pub path: String,
    /// Its text, without what is for the authors alone or of readers.
    pub text: Cow<'a, str>,
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

/// What stands in a copy in place of a memo that is for the authors alone.
const NOT_HANDED_ON: &str = "{text: (not handed on), print: false}";

/// What stands in a copy in place of an answer to a reader, whose remark is not the authors' to hand on.
const ANSWER_NOT_HANDED_ON: &str =
    "{to: not handed on, answer: (not handed on), again: true, no_change: true}";

impl View {
    /// The files that the synthesis was read from, by their paths. The texts in which quotations are looked for are not
    /// among them: they are not the authors' to hand on.
    pub fn files(&self) -> Vec<FileView<'_>> {
        let sources = &self.assessed.sources;
        let own = sources.iter().filter(|(_, file)| file.is_own());
        let mut files: Vec<_> = own
            .map(|(id, file)| FileView {
                path: sources.within(file.name()),
                text: self.handed_on(id, file.text()),
            })
            .collect();
        files.sort_by(|one, other| one.path.cmp(&other.path));
        files
    }

    /// The text of a file, with something in place of the memos that are for the authors alone, and of answers to readers: a
    /// copy of the synthesis says the same, and has no word of them.
    fn handed_on<'a>(&self, file: FileId, text: &'a str) -> Cow<'a, str> {
        let entries = self.model().trail.iter();
        let memos = entries.filter(|entry| !entry.is_printed());
        let memos = memos.map(|entry| (entry.span, NOT_HANDED_ON));
        let answers = self.model().responses.iter();
        let answers = answers.map(|answer| (answer.span, ANSWER_NOT_HANDED_ON));
        let kept = memos.chain(answers);
        let mut kept: Vec<_> = kept.filter(|(span, _)| span.file == file).collect();
        if kept.is_empty() {
            return Cow::Borrowed(text);
        }
        kept.sort();
        let mut copy = String::with_capacity(text.len());
        let mut end = 0;
        for (span, instead) in kept {
            let (start, stop) = (span.start as usize, span.end as usize);
            let memo = text.get(start..stop).unwrap_or_default();
            copy += text.get(end..start).unwrap_or_default();
            copy += instead;
            copy += memo.get(memo.trim_end().len()..).unwrap_or_default();
            end = stop;
        }
        copy += text.get(end..).unwrap_or_default();
        Cow::Owned(copy)
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

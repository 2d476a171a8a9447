//! Answers to what readers remarked. They bear no meaning: what the synthesis says is the same without them.

use serde::Serialize;

use super::day::Day;
use super::handle::Placed;
use super::trail::TrailSubject;
use crate::source::Span;

/// An answer to what a reader remarked.
#[derive(Debug)]
pub struct ReaderAnswer {
    /// Where it was declared.
    pub span: Span,
    /// The id of the remark.
    pub to: Placed<String>,
    /// The remark, as it was when it was answered.
    pub remark: RemarkSaid,
    /// Where something was changed, where that is said.
    pub at: Vec<TrailSubject>,
    /// Who answers.
    pub by: Option<Placed<String>>,
    /// When.
    pub date: Option<Placed<Day>>,
    /// The answer.
    pub answer: Placed<String>,
    /// What was changed.
    pub changed: Option<Placed<String>>,
    /// Whether it is said that nothing was changed.
    pub no_change: bool,
    /// Whether it stands in place of earlier answers.
    pub again: bool,
}

/// What a reader remarked, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RemarkSaid {
    /// Who made the remark, as the file says it.
    pub by: Option<String>,
    /// When, as the file says it.
    pub on: Option<String>,
    /// The ids at which it stood.
    pub at: Vec<String>,
    /// The file, line and column of the statement at the time; or the part of the page, where it was none.
    pub place: Option<String>,
    /// The words on which it stood.
    pub beside: Option<String>,
    /// What it says.
    pub words: Option<String>,
    /// Of a tracked change, the words that were to go.
    pub removes: Option<String>,
    /// Of a tracked change, the words that were put in.
    pub inserts: Option<String>,
    /// How the statement reads with the reader's changes taken over.
    pub reads: Option<String>,
}

impl RemarkSaid {
    /// The texts of it.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        let texts = [
            &self.by,
            &self.beside,
            &self.words,
            &self.removes,
            &self.inserts,
            &self.reads,
        ];
        texts.into_iter().flatten().map(String::as_str)
    }
}

impl ReaderAnswer {
    /// The texts of it that stand in a letter, without those of the remark.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &Placed<String>> {
        [Some(&self.answer), self.changed.as_ref(), self.by.as_ref()]
            .into_iter()
            .flatten()
    }

    /// Whether a text of it holds what `is_so` tells.
    pub(crate) fn holds(&self, is_so: impl Fn(&str) -> bool) -> bool {
        self.texts().any(|text| is_so(&text.value)) || self.remark.texts().any(is_so)
    }
}

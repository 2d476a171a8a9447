//! Cases with their first judgements, which are told once all are in.

use super::case::Case;
use super::register::Said;
use crate::model::JudgementKind;
use crate::source::Span;

/// The judgements of one kind.
#[derive(Clone, Debug)]
pub struct OfKind {
    /// The kind.
    pub kind: JudgementKind,
    /// Who judges it, by their positions among the analysts.
    pub analysts: Vec<usize>,
    /// How many cases each of these has judged.
    pub done: Vec<usize>,
    /// How many cases there are: all that stand on a sheet.
    pub count: usize,
    cases: Vec<JudgedCase>,
}

/// A case with what was judged of it.
#[derive(Clone, Debug)]
pub struct JudgedCase {
    /// What was judged.
    pub case: Case,
    /// How sheets name it.
    pub at: String,
    /// The first judgement of each who judges it.
    pub first: Vec<Option<FirstJudgement>>,
    /// What was settled.
    pub settled: Option<SettledJudgement>,
    /// What the synthesis says.
    pub stated: Option<String>,
}

/// What an analyst judged before anybody knew what the others did.
#[derive(Clone, Debug)]
pub struct FirstJudgement {
    /// The judgement.
    pub said: Said,
    /// Where it stands.
    pub span: Span,
    /// Why.
    pub because: Option<String>,
}

/// What was settled after all had judged.
#[derive(Clone, Debug)]
pub struct SettledJudgement {
    /// The word.
    pub word: String,
    /// Where it stands.
    pub span: Span,
    /// Why.
    pub because: Option<String>,
}

impl OfKind {
    /// The judgements of those who judge a kind.
    pub(super) fn new(kind: JudgementKind, analysts: Vec<usize>, cases: Vec<JudgedCase>) -> Self {
        let done = (0..analysts.len()).map(|at| {
            let judged = cases.iter().filter(|case| case.of(at).is_some());
            judged.count()
        });
        Self {
            kind,
            done: done.collect(),
            count: cases.len(),
            analysts,
            cases,
        }
    }

    /// What was settled before all were in: what, and where that stands.
    pub(super) fn settled_early(&self) -> impl Iterator<Item = (&str, Span)> {
        let cases = self.cases.iter().filter(|_| !self.is_open());
        cases.filter_map(|case| Some((case.at.as_str(), case.settled.as_ref()?.span)))
    }

    /// Whether all are in: two or more judge, and each has judged every case.
    pub fn is_open(&self) -> bool {
        self.analysts.len() > 1 && self.done.iter().all(|done| *done == self.count)
    }

    /// The cases with their judgements, once all are in; nothing before.
    pub fn revealed(&self) -> Option<&[JudgedCase]> {
        self.is_open().then_some(self.cases.as_slice())
    }

    /// The names of the cases that one of those who judge has not judged.
    pub fn lacking(&self, analyst: usize) -> impl Iterator<Item = &str> {
        let cases = self.cases.iter();
        let lack = cases.filter(move |case| case.of(analyst).is_none());
        lack.map(|case| case.at.as_str())
    }

    /// All cases, without what was judged of them.
    pub fn cases(&self) -> impl Iterator<Item = &Case> {
        self.cases.iter().map(|one| &one.case)
    }
}

impl JudgedCase {
    /// The first judgement of one of those who judge, by the position among these.
    pub fn of(&self, analyst: usize) -> Option<&FirstJudgement> {
        self.first.get(analyst).and_then(Option::as_ref)
    }

    /// The words that were given, each once.
    pub fn words(&self) -> Vec<&str> {
        let mut words: Vec<&str> = Vec::new();
        for one in self.first.iter().flatten() {
            if let Said::Word(word) = &one.said
                && !words.contains(&word.as_str())
            {
                words.push(word);
            }
        }
        words
    }

    /// Whether analysts differ: those who cannot say differ from nobody.
    pub fn differ(&self) -> bool {
        self.words().len() > 1
    }

    /// What holds in the end: what was settled, or what all said.
    pub fn outcome(&self) -> Option<&str> {
        match (&self.settled, self.words().as_slice()) {
            (Some(settled), _) => Some(&settled.word),
            (None, [word]) => Some(word),
            _ => None,
        }
    }
}

//! What `cisgrid agreement` tells: kind by kind who is in, and once all are, how far they agree and what to talk about.

use serde::Serialize;

use super::case;
use super::codes::{CodesAgreement, Codings};
use super::judged::{JudgedCase, OfKind};
use super::judgements::Judgements;
use super::table::AgreementTable;
use crate::model::{JudgementKind, Model};
use crate::source::{Sources, Span};

/// How far the analysts of a synthesis agree.
#[derive(Clone, Debug, Serialize)]
pub struct AgreementReport {
    /// Kind by kind.
    pub kinds: Vec<KindReport>,
    /// What analysts coded in files of passages.
    pub codes: Option<CodesReport>,
}

/// How far they agree in one kind of judgement.
#[derive(Clone, Debug, Serialize)]
pub struct KindReport {
    /// The kind.
    pub kind: &'static str,
    /// Whether all who judge it are in.
    pub all_in: bool,
    /// How many cases there are: all that stand on a sheet.
    pub cases: usize,
    /// Who judges it, and how far each is.
    pub analysts: Vec<AnalystProgress>,
    /// What the synthesis has of it that stands on no sheet.
    pub on_no_sheet: Vec<String>,
    /// How far they agree, once all are in.
    pub agreement: Option<AgreementTable>,
    /// The cases, once all are in.
    pub judged: Vec<CaseEntry>,
}

/// How far an analyst is.
#[derive(Clone, Debug, Serialize)]
pub struct AnalystProgress {
    /// What the analyst is called in print.
    pub analyst: String,
    /// How many cases are judged.
    pub judged: usize,
    /// Those that are not.
    pub missing: Vec<String>,
}

/// A case with what was judged of it.
#[derive(Clone, Debug, Serialize)]
pub struct CaseEntry {
    /// How sheets name it.
    pub at: String,
    /// Whether the analysts differ.
    pub differ: bool,
    /// The first judgement of each.
    pub first: Vec<FirstEntry>,
    /// What was settled.
    pub consensus: Option<FirstEntry>,
    /// What the synthesis says.
    pub stated: Option<String>,
}

/// A judgement, whose it is, and where it stands.
#[derive(Clone, Debug, Serialize)]
pub struct FirstEntry {
    /// Whose it is; nobody's where all settled on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analyst: Option<String>,
    /// The word.
    pub judgement: String,
    /// Why.
    pub because: Option<String>,
    /// The file.
    pub file: String,
    /// The line.
    pub line: usize,
}

/// What analysts coded.
#[derive(Clone, Debug, Serialize)]
pub struct CodesReport {
    /// Whether all who code have named their file.
    pub all_in: bool,
    /// Who still has to.
    pub missing: Vec<String>,
    /// How far they agree, once all are in.
    pub agreement: Option<CodesAgreement>,
}

impl AgreementReport {
    /// The report of a synthesis, of one kind or of all.
    pub fn of(
        judgements: &Judgements,
        model: &Model,
        sources: &Sources,
        only: Option<JudgementKind>,
    ) -> Self {
        let kinds = judgements.kinds.iter();
        let kinds = kinds.filter(|of| only.is_none_or(|kind| kind == of.kind));
        let codes = only.is_none_or(|kind| kind == JudgementKind::Code);
        Self {
            kinds: kinds
                .map(|of| KindReport::of(judgements, of, model, sources))
                .collect(),
            codes: codes
                .then(|| CodesReport::of(Codings::declared(model)))
                .flatten(),
        }
    }

    /// The report of files that are compared for once.
    pub fn of_files(model: &Model) -> Self {
        Self {
            kinds: Vec::new(),
            codes: CodesReport::of(Codings::of_files(model)),
        }
    }
}

impl CodesReport {
    fn of(codings: Codings) -> Option<Self> {
        match codings {
            Codings::None => None,
            Codings::Waiting(missing) => Some(Self {
                all_in: false,
                missing,
                agreement: None,
            }),
            Codings::In(agreement) => Some(Self {
                all_in: true,
                missing: Vec::new(),
                agreement: Some(*agreement),
            }),
        }
    }
}

impl KindReport {
    fn of(judgements: &Judgements, of: &OfKind, model: &Model, sources: &Sources) -> Self {
        let asked: Vec<_> = of.cases().collect();
        let all = case::all(model, of.kind).into_iter();
        let left = all.filter(|case| asked.binary_search(&case).is_err());
        let left: Vec<String> = left.map(|case| case.name(model)).collect();
        let who = judgements.who(of).zip(&of.done).enumerate();
        let cases = of.revealed().unwrap_or_default().iter();
        Self {
            kind: of.kind.word(),
            all_in: of.is_open(),
            cases: of.count,
            analysts: who
                .map(|(at, (who, done))| AnalystProgress {
                    analyst: who.to_owned(),
                    judged: *done,
                    missing: of.lacking(at).map(String::from).collect(),
                })
                .collect(),
            on_no_sheet: left,
            agreement: AgreementTable::of(of),
            judged: cases
                .map(|case| entry(judgements, of, case, sources))
                .collect(),
        }
    }

    /// The cases in which the analysts differ.
    pub fn to_talk_about(&self) -> impl Iterator<Item = &CaseEntry> {
        self.judged.iter().filter(|case| case.differ)
    }
}

fn entry(judgements: &Judgements, of: &OfKind, case: &JudgedCase, sources: &Sources) -> CaseEntry {
    let judged = |who: Option<&str>, word: &str, because: Option<&String>, span: Span| {
        let file = sources.file(span.file);
        FirstEntry {
            analyst: who.map(String::from),
            judgement: word.to_owned(),
            because: because.cloned(),
            file: file.name().display().to_string(),
            line: file.place(span.start as usize).line,
        }
    };
    let first = judgements.who(of).zip(&case.first);
    let first = first.filter_map(|(who, one)| {
        let one = one.as_ref()?;
        Some(judged(
            Some(who),
            one.said.word(),
            one.because.as_ref(),
            one.span,
        ))
    });
    let settled = case.settled.as_ref();
    CaseEntry {
        at: case.at.clone(),
        differ: case.differ(),
        first: first.collect(),
        consensus: settled.map(|one| judged(None, &one.word, one.because.as_ref(), one.span)),
        stated: case.stated.clone(),
    }
}

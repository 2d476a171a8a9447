//! What the cells of a sheet mean: which case a line is about, and which judgement it holds.

use std::collections::HashMap;

use super::case::{Case, Judgeable, codes};
use super::words::{self, CANNOT_SAY};
use crate::model::{
    Evidence, Handle, JudgementKind, Letters, Model, Proposition, SheetLine, StrandKind, Theme,
};
use crate::wording::spelling;

/// What can be judged, by its id.
pub(super) struct Register<'a> {
    model: &'a Model,
    rows: HashMap<String, Handle<Proposition>>,
    findings: HashMap<String, Handle<Evidence>>,
    passages: HashMap<String, &'a str>,
    /// The codes by their ids and labels; of a label that several have, none.
    codes: HashMap<String, Option<Handle<Theme>>>,
}

/// Why a line is about no case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NoCase {
    /// What is judged of it is no kind of judgement.
    UnknownKind,
    /// What is judged of it is not said, and more than one thing may be.
    Unclear,
    /// There is nothing of that id, or nothing of which such a thing is judged; the id that may be meant.
    Gone(Option<String>),
}

/// A judgement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// In a word of its kind.
    Word(String),
    /// That it cannot be judged.
    CannotSay,
}

impl Said {
    /// The word.
    pub fn word(&self) -> &str {
        match self {
            Self::Word(word) => word,
            Self::CannotSay => CANNOT_SAY,
        }
    }
}

fn form(id: &str) -> String {
    spelling::name(id).into_owned()
}

impl<'a> Register<'a> {
    pub(super) fn of(model: &'a Model) -> Self {
        let rows = model.propositions.entries();
        let findings = model.evidence.entries();
        let passages = model.segments.iter().filter_map(|one| one.id.as_ref());
        let mut codes: HashMap<String, Option<Handle<Theme>>> = HashMap::new();
        for (at, theme) in model.themes.entries() {
            let label = spelling::label(&theme.label).into_owned();
            let known = codes.entry(label).or_insert(Some(at));
            if *known != Some(at) {
                *known = None;
            }
        }
        let themes = model.themes.entries();
        let ids = themes.filter_map(|(at, theme)| Some((theme.id.as_ref()?, at)));
        for (id, at) in ids {
            codes.insert(spelling::label(&id.value).into_owned(), Some(at));
        }
        Self {
            model,
            rows: rows.map(|(at, one)| (form(&one.id.value), at)).collect(),
            findings: findings
                .map(|(at, one)| (form(&one.id.value), at))
                .collect(),
            passages: passages
                .map(|id| (form(&id.value), id.value.as_str()))
                .collect(),
            codes,
        }
    }

    /// The case that a line is about.
    pub(super) fn case(&self, line: &SheetLine) -> Result<Case, NoCase> {
        let said = line.of.as_ref().map(|of| JudgementKind::meant(&of.value));
        let said = match said {
            Some(None) => return Err(NoCase::UnknownKind),
            Some(kind) => kind,
            None => None,
        };
        let at = line.at.value.as_str();
        let subject = self
            .subject(at)
            .ok_or_else(|| NoCase::Gone(self.near(at)))?;
        let kind = match said {
            Some(kind) => kind,
            None => self.usual(&subject).ok_or(NoCase::Unclear)?,
        };
        let fits = match kind {
            JudgementKind::Fit | JudgementKind::Convergence => {
                matches!(subject, Judgeable::Proposition(_))
            }
            JudgementKind::Stance => matches!(subject, Judgeable::Link(..)),
            JudgementKind::Confidence | JudgementKind::Certainty => {
                matches!(subject, Judgeable::Finding(_))
            }
            JudgementKind::Code => matches!(subject, Judgeable::Passage(_)),
        };
        match fits {
            true => Ok(Case { kind, subject }),
            // A passage may have the id of a proposition.
            false if kind == JudgementKind::Code => match self.passages.get(&form(at)) {
                Some(id) => Ok(Case {
                    kind,
                    subject: Judgeable::Passage((*id).to_owned()),
                }),
                None => Err(NoCase::Gone(None)),
            },
            false => Err(NoCase::Gone(None)),
        }
    }

    fn subject(&self, at: &str) -> Option<Judgeable> {
        let row = |id: &str| self.rows.get(&form(id.trim())).copied();
        let finding = |id: &str| self.findings.get(&form(id.trim())).copied();
        if let Some(at) = row(at) {
            return Some(Judgeable::Proposition(at));
        }
        if let Some(at) = finding(at) {
            return Some(Judgeable::Finding(at));
        }
        if let Some(id) = self.passages.get(&form(at)) {
            return Some(Judgeable::Passage((*id).to_owned()));
        }
        let (of, evidence) = at.split_once('/')?;
        Some(Judgeable::Link(row(of)?, finding(evidence)?))
    }

    /// What is judged of it where that is not said.
    fn usual(&self, subject: &Judgeable) -> Option<JudgementKind> {
        match subject {
            Judgeable::Proposition(_) => Some(JudgementKind::Fit),
            Judgeable::Link(..) => Some(JudgementKind::Stance),
            Judgeable::Passage(_) => Some(JudgementKind::Code),
            Judgeable::Finding(at) => {
                let strand = self.model.evidence[*at].strand;
                match self.model.synthesis.strands.get(strand)?.kind? {
                    StrandKind::Qualitative => Some(JudgementKind::Confidence),
                    StrandKind::Quantitative => Some(JudgementKind::Certainty),
                    StrandKind::Other => None,
                }
            }
        }
    }

    /// The id that may be meant.
    fn near(&self, at: &str) -> Option<String> {
        /// Among more, looking through all of them for each line takes long.
        const MOST: usize = 1_000;
        if self.rows.len() + self.findings.len() > MOST {
            return None;
        }
        let rows = self.model.propositions.iter().map(|one| &one.id.value);
        let findings = self.model.evidence.iter().map(|one| &one.id.value);
        let near =
            |id: &str, among: Vec<&str>| crate::diagnostic::nearest(id, among).map(String::from);
        let rows: Vec<&str> = rows.map(String::as_str).collect();
        let findings: Vec<&str> = findings.map(String::as_str).collect();
        match at.split_once('/') {
            Some((row, finding)) => {
                let (row, finding) = (near(row, rows)?, near(finding, findings)?);
                Some(format!("{row}/{finding}"))
            }
            None => near(at, rows.into_iter().chain(findings).collect()),
        }
    }

    /// The reason that a line gives, without the words of a participant who withdrew.
    pub(super) fn because(&self, line: &SheetLine) -> Option<String> {
        let because = &line.because.as_ref()?.value;
        let mut still = self.model.still_there.iter();
        let theirs = !self.model.still_there.is_empty() && {
            let letters = Letters::of(because);
            still.any(|one| one.words.stand_in(&letters))
        };
        Some(match theirs {
            true => "left out: it holds words of a participant who withdrew".to_owned(),
            false => because.clone(),
        })
    }

    /// The judgement that is written so; nothing where it is no word of its kind.
    pub(super) fn said(&self, kind: JudgementKind, written: &str) -> Option<Said> {
        if spelling::same_label(written, CANNOT_SAY) {
            return Some(Said::CannotSay);
        }
        let word = match kind {
            JudgementKind::Code => self.codes_in(written)?,
            _ => words::meant(kind, written)?.to_owned(),
        };
        Some(Said::Word(word))
    }

    /// The codes that a cell names: one, or several with semicolons between them.
    fn codes_in(&self, written: &str) -> Option<String> {
        let find = |part: &str| self.codes.get(&*spelling::label(part)).copied().flatten();
        let named = match find(written) {
            Some(one) => vec![one],
            None => {
                let parts = written.split(';').map(str::trim);
                let parts = parts.filter(|part| !part.is_empty());
                parts.map(find).collect::<Option<Vec<_>>>()?
            }
        };
        (!named.is_empty()).then(|| codes(self.model, named))
    }
}

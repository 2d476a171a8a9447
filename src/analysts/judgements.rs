//! The judgements of all analysts, case by case, and what is wrong with the sheets.

use std::collections::{BTreeMap, HashMap};

use super::case::{Case, KINDS};
use super::register::{NoCase, Register, Said};
use crate::model::{Analyst, JudgementKind, Model, SheetLine};
use crate::source::Span;
use crate::wording::spelling;

/// What analysts judged independently.
#[derive(Clone, Debug, Default)]
pub struct Judgements {
    /// The analysts that are declared, each by id and by what they are called in print.
    pub analysts: Vec<(String, String)>,
    /// What is judged, kind by kind.
    pub kinds: Vec<OfKind>,
    /// What is wrong with sheets and with what was settled.
    pub(super) problems: Vec<Problem>,
}

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

/// What is wrong with a sheet, a line of it, or something that was settled.
#[derive(Clone, Debug)]
pub(super) struct Problem {
    /// Whose sheet it is; nothing where something was settled.
    pub(super) analyst: Option<String>,
    /// Where.
    pub(super) span: Span,
    /// What it names.
    pub(super) at: String,
    /// What is wrong.
    pub(super) what: Wrong,
}

/// What is wrong.
#[derive(Clone, Debug)]
pub(super) enum Wrong {
    /// The sheet is of no analyst that is declared; these are.
    Nobody(Vec<String>),
    /// The sheet lacks a column.
    Lacks(&'static str),
    /// What is judged is no kind of judgement. The word is not kept: where columns are mixed up, it is a judgement.
    UnknownKind,
    /// It is not said what is judged.
    Unclear,
    /// The analyst is said not to judge this.
    NotTheirs(JudgementKind),
    /// There is nothing of that id; what may be meant.
    Gone(Option<String>),
    /// The judgement is no word of its kind. It is not kept: it may not be told yet.
    UnknownWord(JudgementKind),
    /// It is judged a second time; where the first is, and whether the two are the same.
    Twice(Span, bool),
    /// Something was settled that nobody judged.
    Unjudged(JudgementKind),
    /// Something was settled before all were in.
    TooEarly(JudgementKind),
}

/// The judgements of one analyst in the making: of each case the first that holds a word, and whether there are others that
/// are not the same.
type Made = BTreeMap<Case, Slot>;

#[derive(Default)]
struct Slot {
    first: Option<FirstJudgement>,
    /// Further judgements: where, and whether the word is the same.
    again: Vec<(Span, bool)>,
}

impl Slot {
    /// The judgement, where it is clear which one it is.
    fn clear(&self) -> Option<&FirstJudgement> {
        let one = self.again.iter().all(|(_, same)| *same);
        self.first.as_ref().filter(|_| one)
    }
}

impl Judgements {
    /// What the sheets of a synthesis hold.
    pub fn of(model: &Model) -> Self {
        let declared: Vec<&Analyst> = model
            .analysts
            .iter()
            .filter(|one| one.span.is_some())
            .collect();
        if declared.is_empty() && model.sheets.is_empty() && model.consensus.is_empty() {
            return Self::default();
        }
        let register = Register::of(model);
        let mut whole = Self {
            analysts: declared
                .iter()
                .map(|one| (one.id.clone(), one.label.clone()))
                .collect(),
            ..Self::default()
        };
        let made = whole.read(model, &declared, &register);
        let settled = whole.settled(model, &register);
        whole.gather(model, &declared, &made, settled);
        whole
    }

    /// The judgements of each of the declared analysts.
    fn read(&mut self, model: &Model, declared: &[&Analyst], register: &Register<'_>) -> Vec<Made> {
        let mut made: Vec<Made> = declared.iter().map(|_| Made::new()).collect();
        for sheet in &model.sheets {
            let of = owner(declared, &sheet.name);
            let (Some(of), None) = (of, sheet.lacks.first()) else {
                let what = match sheet.lacks.first() {
                    Some(lacks) if of.is_some() => Wrong::Lacks(lacks),
                    _ => Wrong::Nobody(declared.iter().map(|one| one.id.clone()).collect()),
                };
                self.problems.push(Problem {
                    analyst: Some(sheet.name.clone()),
                    span: sheet.header,
                    at: sheet.name.clone(),
                    what,
                });
                continue;
            };
            let (Some(made), Some(analyst)) = (made.get_mut(of), declared.get(of)) else {
                continue;
            };
            for line in &sheet.lines {
                if let Err(what) = take(line, analyst, register, made) {
                    self.problems.push(problem(Some(&analyst.id), line, what));
                }
            }
        }
        made
    }

    /// What was settled, by its case.
    fn settled(
        &mut self,
        model: &Model,
        register: &Register<'_>,
    ) -> BTreeMap<Case, SettledJudgement> {
        let mut settled: BTreeMap<Case, SettledJudgement> = BTreeMap::new();
        for line in &model.consensus {
            let read = register.case(line).map_err(Wrong::from_case);
            let read = read.and_then(|case| {
                let written = line.judgement.as_ref().map_or("", |word| &word.value);
                match register.said(case.kind, written) {
                    Some(said) => Ok((case, said)),
                    None => Err(Wrong::UnknownWord(case.kind)),
                }
            });
            let judgement = |said: Said| SettledJudgement {
                word: said.word().to_owned(),
                span: line.judgement.as_ref().map_or(line.span, |one| one.span),
                because: register.because(line),
            };
            match read {
                Ok((case, said)) => match settled.get(&case) {
                    Some(first) => {
                        let same = first.word == said.word();
                        let what = Wrong::Twice(first.span, same);
                        self.problems.push(problem(None, line, what));
                    }
                    None => drop(settled.insert(case, judgement(said))),
                },
                Err(what) => self.problems.push(problem(None, line, what)),
            }
        }
        settled
    }

    /// Puts the cases together, kind by kind: all that stand on the sheet of somebody who judges that kind.
    fn gather(
        &mut self,
        model: &Model,
        declared: &[&Analyst],
        made: &[Made],
        mut settled: BTreeMap<Case, SettledJudgement>,
    ) {
        let passages = model.segments.iter();
        let passages = passages.filter_map(|one| Some((one.id.as_ref()?.value.as_str(), one)));
        let passages: HashMap<_, _> = passages.collect();
        for kind in KINDS {
            let judge = |at: &usize| declared.get(*at).is_some_and(|one| judges(one, kind));
            let analysts: Vec<usize> = (0..declared.len()).filter(judge).collect();
            let mut cases: Vec<&Case> = made.iter().flat_map(BTreeMap::keys).collect();
            cases.retain(|case| case.kind == kind);
            cases.sort();
            cases.dedup();
            if cases.is_empty() {
                continue;
            }
            let slot = |case: &Case, at: usize| made.get(at)?.get(case);
            let cases = cases.into_iter().map(|case| JudgedCase {
                at: case.name(model),
                first: analysts
                    .iter()
                    .map(|at| slot(case, *at)?.clear().cloned())
                    .collect(),
                settled: settled.remove(case),
                stated: case.stated(model, &passages),
                case: case.clone(),
            });
            let cases: Vec<JudgedCase> = cases.collect();
            let done = (0..analysts.len()).map(|at| {
                let in_ = cases.iter().filter(|case| case.of(at).is_some());
                in_.count()
            });
            let of_kind = OfKind {
                kind,
                done: done.collect(),
                count: cases.len(),
                analysts,
                cases,
            };
            self.tell_twice(&of_kind, declared, made);
            self.tell_early(&of_kind);
            self.kinds.push(of_kind);
        }
        for (case, one) in settled {
            self.problems.push(Problem {
                analyst: None,
                span: one.span,
                at: case.name(model),
                what: Wrong::Unjudged(case.kind),
            });
        }
    }

    /// What was judged twice: that the two are not the same is told, and not what they are.
    fn tell_twice(&mut self, of: &OfKind, declared: &[&Analyst], made: &[Made]) {
        for at in &of.analysts {
            let (Some(made), Some(analyst)) = (made.get(*at), declared.get(*at)) else {
                continue;
            };
            let slots = made.iter().filter(|(case, _)| case.kind == of.kind);
            for (case, slot) in slots.filter(|(_, slot)| !slot.again.is_empty()) {
                let named = of.cases.iter().find(|one| one.case == *case);
                let Some(first) = slot.first.as_ref() else {
                    continue;
                };
                for (span, same) in &slot.again {
                    self.problems.push(Problem {
                        analyst: Some(analyst.id.clone()),
                        span: *span,
                        at: named.map_or_else(String::new, |one| one.at.clone()),
                        what: Wrong::Twice(first.span, *same),
                    });
                }
            }
        }
    }

    /// What was settled before all were in.
    fn tell_early(&mut self, of: &OfKind) {
        if of.is_open() {
            return;
        }
        let early = of
            .cases
            .iter()
            .filter_map(|case| Some((case, case.settled.as_ref()?)));
        self.problems.extend(early.map(|(case, one)| Problem {
            analyst: None,
            span: one.span,
            at: case.at.clone(),
            what: Wrong::TooEarly(of.kind),
        }));
    }

    /// Whether all who judge are in, in everything.
    pub fn all_are_in(&self) -> bool {
        self.kinds.iter().all(OfKind::is_open)
    }

    /// The judgements of a kind, where anybody judges it.
    pub fn of_kind(&self, kind: JudgementKind) -> Option<&OfKind> {
        self.kinds.iter().find(|one| one.kind == kind)
    }

    /// What those are called in print who judge a kind.
    pub fn who<'a>(&'a self, of: &'a OfKind) -> impl Iterator<Item = &'a str> {
        let named = of.analysts.iter().filter_map(|at| self.analysts.get(*at));
        named.map(|(_, label)| label.as_str())
    }

    /// How many cases each has judged of a kind, in words: `A. B. 3 of 5, C. D. all 5`.
    pub fn progress(&self, of: &OfKind) -> String {
        let parts = self.who(of).zip(&of.done).map(|(who, done)| match *done {
            done if done == of.count => format!("{who} all {done}"),
            done => format!("{who} {done} of {}", of.count),
        });
        parts.collect::<Vec<_>>().join(", ")
    }
}

impl OfKind {
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

impl Wrong {
    /// What is wrong with a line that is about no case.
    fn from_case(why: NoCase) -> Self {
        match why {
            NoCase::UnknownKind => Self::UnknownKind,
            NoCase::Unclear => Self::Unclear,
            NoCase::Gone(near) => Self::Gone(near),
        }
    }
}

fn problem(analyst: Option<&str>, line: &SheetLine, what: Wrong) -> Problem {
    let span = match &what {
        Wrong::UnknownKind => line.of.as_ref().map(|of| of.span),
        Wrong::UnknownWord(_) | Wrong::Twice(..) => line.judgement.as_ref().map(|one| one.span),
        _ => Some(line.at.span),
    };
    Problem {
        analyst: analyst.map(String::from),
        span: span.unwrap_or(line.at.span),
        at: line.at.value.clone(),
        what,
    }
}

/// Whether an analyst judges a kind.
fn judges(analyst: &Analyst, kind: JudgementKind) -> bool {
    analyst.judges.is_empty() || analyst.judges.contains(&kind)
}

/// The position of the analyst whose sheet has that name.
fn owner(declared: &[&Analyst], name: &str) -> Option<usize> {
    let ids = declared.iter().map(|one| one.id.as_str());
    let exact = spelling::find_name(name, ids.clone());
    // Some file systems do not tell capital letters from small ones.
    let mut alike = ids.enumerate();
    let alike = || {
        let one = alike.find(|(_, id)| spelling::same_label(id, name));
        one.map(|(at, _)| at)
    };
    exact.or_else(alike)
}

/// Takes a line of a sheet in; an empty cell is a case that is not judged yet.
fn take(
    line: &SheetLine,
    analyst: &Analyst,
    register: &Register<'_>,
    made: &mut Made,
) -> Result<(), Wrong> {
    let case = register.case(line).map_err(Wrong::from_case)?;
    let kind = case.kind;
    if !judges(analyst, kind) {
        return Err(Wrong::NotTheirs(kind));
    }
    let slot = made.entry(case).or_default();
    let Some(written) = &line.judgement else {
        return Ok(());
    };
    let said = register.said(kind, &written.value);
    let said = said.ok_or(Wrong::UnknownWord(kind))?;
    match &slot.first {
        Some(first) => slot.again.push((written.span, first.said == said)),
        None => {
            slot.first = Some(FirstJudgement {
                said,
                span: written.span,
                because: register.because(line),
            });
        }
    }
    Ok(())
}

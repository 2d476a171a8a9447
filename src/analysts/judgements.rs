//! The judgements of all analysts, case by case, and what is wrong with the sheets.

use std::collections::{BTreeMap, HashMap};

use super::case::{Case, KINDS};
use super::judged::{FirstJudgement, JudgedCase, OfKind, SettledJudgement};
use super::problem::{Problem, Wrong, problem};
use super::register::{Register, Said};
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
            let of_kind = OfKind::new(kind, analysts, cases);
            self.tell_twice(model, &of_kind, declared, made);
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
    fn tell_twice(&mut self, model: &Model, of: &OfKind, declared: &[&Analyst], made: &[Made]) {
        for at in &of.analysts {
            let (Some(made), Some(analyst)) = (made.get(*at), declared.get(*at)) else {
                continue;
            };
            let slots = made.iter().filter(|(case, _)| case.kind == of.kind);
            for (case, slot) in slots.filter(|(_, slot)| !slot.again.is_empty()) {
                let Some(first) = slot.first.as_ref() else {
                    continue;
                };
                for (span, same) in &slot.again {
                    self.problems.push(Problem {
                        analyst: Some(analyst.id.clone()),
                        span: *span,
                        at: case.name(model),
                        what: Wrong::Twice(first.span, *same),
                    });
                }
            }
        }
    }

    /// What was settled before all were in.
    fn tell_early(&mut self, of: &OfKind) {
        self.problems
            .extend(of.settled_early().map(|(at, span)| Problem {
                analyst: None,
                span,
                at: at.to_owned(),
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

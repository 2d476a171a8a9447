//! Claims together with who makes them and what trying them gave: what checks and tables go through.

mod instead;
pub mod settle;
pub mod unmet;
pub(crate) mod words;

use std::collections::HashSet;

use super::kind::Assertion;
use super::kinds;
use super::trial::aim::Aim;
use super::trials::Trials;
use super::verdict::{Judgement, Reading, Trial, Verdict};
use crate::agreement::consistency::Consistency;
use crate::model::{Claim, ClaimKind, Evidence, Figure, Handle, Kind, Model, Proposition, Stance};

/// Who makes a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A finding.
    Evidence(Handle<Evidence>),
    /// A proposition.
    Proposition(Handle<Proposition>),
}

impl Owner {
    /// The word printed for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Evidence(_) => "finding",
            Self::Proposition(_) => "proposition",
        }
    }

    /// Its id.
    pub fn id(self, model: &Model) -> &str {
        match self {
            Self::Evidence(at) => &model.evidence[at].id.value,
            Self::Proposition(at) => &model.propositions[at].id.value,
        }
    }
}

/// A claim, who makes it, and what trying it gave.
#[derive(Clone, Copy, Debug)]
pub struct Tried<'a> {
    /// Who makes it.
    pub owner: Owner,
    /// The claim.
    pub claim: &'a Claim,
    /// What trying it gave.
    pub trial: &'a Trial,
}

/// Every claim that was tried: those of findings first, each in the order written.
pub fn each<'a>(model: &'a Model, trials: &'a Trials) -> impl Iterator<Item = Tried<'a>> {
    let evidence = model.evidence.entries();
    let evidence = evidence.flat_map(|(at, _)| of_evidence(model, trials, at));
    let propositions = model.propositions.entries();
    let propositions = propositions.flat_map(|(at, _)| of_proposition(model, trials, at));
    evidence.chain(propositions)
}

/// The claims of one finding.
pub fn of_evidence<'a>(
    model: &'a Model,
    trials: &'a Trials,
    at: Handle<Evidence>,
) -> impl Iterator<Item = Tried<'a>> {
    let claims = model.evidence[at].claims.iter();
    zipped(Owner::Evidence(at), claims, trials.of_evidence(at))
}

/// The claims of one proposition.
pub fn of_proposition<'a>(
    model: &'a Model,
    trials: &'a Trials,
    at: Handle<Proposition>,
) -> impl Iterator<Item = Tried<'a>> {
    let claims = model.propositions[at].claims.iter();
    zipped(Owner::Proposition(at), claims, trials.of_proposition(at))
}

fn zipped<'a>(
    owner: Owner,
    claims: impl Iterator<Item = &'a Claim>,
    trials: &'a [Trial],
) -> impl Iterator<Item = Tried<'a>> {
    claims.zip(trials).map(move |(claim, trial)| Tried {
        owner,
        claim,
        trial,
    })
}

/// Those that the figures contradict.
pub fn contradicted<'a>(tried: impl Iterator<Item = Tried<'a>>) -> Vec<Tried<'a>> {
    let contradicted = tried.filter(|tried| tried.trial.verdict == Verdict::Contradicted);
    contradicted.collect()
}

impl Trial {
    /// The readings that make the verdict: those of the same verdict, or all where none is.
    pub fn decisive(&self) -> impl Iterator<Item = &Reading> {
        let same = |reading: &Reading| {
            let part = self.parts.get(reading.part).copied();
            reading.verdict == self.verdict && part.is_none_or(|part| part == self.verdict)
        };
        let any = self.readings.iter().any(same);
        let readings = self.readings.iter();
        readings.filter(move |reading| !any || same(reading))
    }
}

impl Reading {
    /// What the figures show, then what they let one infer, as far as there are such.
    fn judgements(&self) -> impl Iterator<Item = &Judgement> {
        let both = [&self.descriptive, &self.inferential];
        both.into_iter().flatten()
    }

    /// The judgements that make the verdict, the descriptive one first.
    pub fn decisive(&self) -> impl Iterator<Item = &Judgement> {
        let judgements = self.judgements();
        judgements.filter(|judgement| judgement.verdict == self.verdict)
    }

    /// The judgement of another verdict, where there is one.
    fn beside(&self) -> impl Iterator<Item = &Judgement> {
        let judgements = self.judgements();
        judgements.filter(|judgement| judgement.verdict != self.verdict)
    }

    /// The figures that the claim is about: of those that decide the verdict, the ones of the same
    /// kind as the first, and not those that only lend it their SD.
    pub fn subjects<'a>(&'a self, model: &'a Model) -> impl Iterator<Item = Handle<Figure>> + 'a {
        let kind = |at: &Handle<Figure>| std::mem::discriminant::<Kind>(&model.figures[*at].kind);
        let first = self.figures.first().map(kind);
        let figures = self.figures.iter().copied();
        figures.filter(move |at| Some(kind(at)) == first)
    }
}

impl Tried<'_> {
    /// On what it is tried: figures, or what was said in interviews, or both.
    pub fn ground(&self) -> &'static str {
        let singles = self.claim.singles();
        let voiced = singles.iter();
        let voiced = voiced.filter(|one| matches!(one.kind, ClaimKind::Voiced(_)));
        match voiced.count() {
            0 => "the figures",
            count if count == singles.len() => "the interviews",
            _ => "figures and interviews",
        }
    }

    /// What a reading tries.
    fn asserted(&self, reading: &Reading) -> &dyn Assertion {
        let singles = self.claim.singles();
        kinds::of(&singles[reading.part].kind)
    }

    /// The figures by which a reading speaks against the claim: those that it is about, or of an early
    /// and a late change the late one, for a change that was there early is what such claims start from.
    pub fn contrary(&self, reading: &Reading, model: &Model) -> Vec<Handle<Figure>> {
        let Aim::Pairs(_, late) = self.asserted(reading).aim() else {
            return reading.subjects(model).collect();
        };
        let is_late = |at: &Handle<Figure>| {
            let figure = &model.figures[*at];
            figure.at.zip(figure.to) == Some(late)
        };
        reading.subjects(model).filter(is_late).collect()
    }

    /// A reading in words: its figures, and why its verdict is as it is. Where a claim is of the people
    /// measured only, what they let one infer beyond them is left out.
    pub fn in_words(&self, reading: &Reading, model: &Model) -> String {
        let most = match self.asserted(reading).infers() {
            true => usize::MAX,
            false => 1,
        };
        let reasons = reading.decisive().take(most);
        let reasons: Vec<_> = reasons.map(|one| one.because.as_str()).collect();
        // What is inferred may repeat what is shown and add to it.
        let told = reasons.iter().enumerate().filter(|(index, reason)| {
            let mut later = reasons[index + 1..].iter();
            !later.any(|later| later.contains(**reason))
        });
        let told: Vec<_> = told.map(|(_, reason)| *reason).collect();
        let keys = reading.subjects(model);
        let keys: Vec<_> = keys.map(|at| model.figures[at].key.as_str()).collect();
        match keys.is_empty() {
            true => told.join("; "),
            false => format!("{}: {}", keys.join(" and "), told.join("; ")),
        }
    }

    /// The same, and beside it what is shown or inferred to another verdict.
    pub fn in_words_with_the_other(&self, reading: &Reading, model: &Model) -> String {
        let words = self.in_words(reading, model);
        match reading.beside().next() {
            Some(other) => format!(
                "{words}; beside it ({}): {}",
                other.verdict.word(),
                other.because
            ),
            None => words,
        }
    }

    /// The first readings in words, a line each, and how many more there are.
    pub fn lines(&self, readings: &[&Reading], most: usize, model: &Model) -> Vec<String> {
        let shown = readings.iter().take(most);
        let shown = shown.map(|reading| self.in_words(reading, model));
        let rest = readings.len().saturating_sub(most);
        let id = self.owner.id(model);
        let rest =
            (rest > 0).then(|| format!("and {rest} more; `cisgrid claims --id {id}` shows all"));
        shown.chain(rest).collect()
    }
}

/// The figures that a finding rests on: those it names, and those that its claims are about.
pub fn rested_on<'a>(
    model: &'a Model,
    trials: &'a Trials,
    at: Handle<Evidence>,
) -> impl Iterator<Item = Handle<Figure>> + 'a {
    let named = model.evidence[at].figures.iter().map(|figure| figure.value);
    let readings = trials
        .of_evidence(at)
        .iter()
        .flat_map(|trial| &trial.readings);
    let claimed = readings.flat_map(|reading| reading.subjects(model));
    let mut seen = HashSet::new();
    named
        .chain(claimed)
        .filter(move |figure| seen.insert(*figure))
}

/// The figures that the links of a row reach.
#[derive(Debug, Default)]
pub struct Reach {
    /// Those that supporting findings rest on.
    supporting: HashSet<Handle<Figure>>,
    /// Those that qualifying and contradicting findings rest on.
    answering: HashSet<Handle<Figure>>,
}

impl Reach {
    /// What the links of a row reach.
    pub fn of(model: &Model, trials: &Trials, row: &Proposition) -> Self {
        let mut reach = Self::default();
        for link in &row.links {
            let figures = match link.stance {
                Stance::Supports => &mut reach.supporting,
                Stance::Qualifies | Stance::Contradicts => &mut reach.answering,
                Stance::Informs => continue,
            };
            figures.extend(rested_on(model, trials, link.evidence));
        }
        reach
    }

    /// Whether a qualifying or contradicting finding rests on a figure of the reading, so that the
    /// row answers for it.
    pub fn answers(&self, model: &Model, reading: &Reading) -> bool {
        let mut subjects = reading.subjects(model);
        subjects.any(|figure| self.answering.contains(&figure))
    }

    /// Whether a supporting finding rests on that figure.
    pub fn supports(&self, figure: Handle<Figure>) -> bool {
        self.supporting.contains(&figure)
    }
}

/// How many claims and figures were tried, and what came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Claims that the figures support.
    pub supported: usize,
    /// Claims that the figures leave open.
    pub undetermined: usize,
    /// Claims that the figures contradict.
    pub contradicted: usize,
    /// Claims of any verdict that rest on a figure that fails a check.
    pub on_tainted: usize,
    /// Figures that fail a check.
    pub tainted: usize,
}

impl Tally {
    /// Counts the claims and the figures of a synthesis.
    pub fn of(model: &Model, trials: &Trials, consistency: &Consistency) -> Self {
        let mut tally = Self::default();
        for trial in trials.all() {
            *match trial.verdict {
                Verdict::Supported => &mut tally.supported,
                Verdict::Undetermined => &mut tally.undetermined,
                Verdict::Contradicted => &mut tally.contradicted,
            } += 1;
            tally.on_tainted += usize::from(!trial.taints.is_empty());
        }
        let figures = model.figures.entries();
        tally.tainted = figures
            .filter(|(at, _)| consistency.is_tainted(*at))
            .count();
        tally
    }

    /// How many claims there are.
    pub fn claims(&self) -> usize {
        self.supported + self.undetermined + self.contradicted
    }
}

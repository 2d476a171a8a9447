//! Every claim: who makes it, what it asserts of which figures, and what trying it gave.

use serde::Serialize;

use super::line::FileLine;
use crate::claims::kinds;
use crate::claims::tried::words::{asserts, of};
use crate::claims::tried::{self, Tried, settle, unmet};
use crate::claims::verdict::{Judgement, Reading};
use crate::examine::Assessed;
use crate::model::Model;

/// A claim with its verdict.
#[derive(Clone, Debug, Serialize)]
pub struct ClaimEntry<'a> {
    /// The id of the finding or proposition that makes it.
    pub id: &'a str,
    /// `finding` or `proposition`.
    pub kind: &'static str,
    /// The word that declares it.
    pub claim: &'static str,
    /// What it asserts, in words.
    pub asserts: String,
    /// Of which figures, in words; empty where it has several parts, each with its own.
    pub of: String,
    /// Where it is declared.
    #[serde(flatten)]
    pub place: FileLine<'a>,
    /// `supported`, `contradicted` or `undetermined`.
    pub verdict: &'static str,
    /// Why.
    pub because: String,
    /// What each figure, or each early and late one together, says.
    pub readings: Vec<ReadingEntry<'a>>,
    /// What would settle it.
    pub needs: Vec<&'a str>,
    /// What to write so that it can be settled.
    pub help: Vec<String>,
    /// The figures that fail a check.
    pub tainted_by: Vec<TaintEntry<'a>>,
}

/// What one figure, or an early and a late one together, says of a claim.
#[derive(Clone, Debug, Serialize)]
pub struct ReadingEntry<'a> {
    /// The keys of the figures.
    pub figures: Vec<&'a str>,
    /// The verdict.
    pub verdict: &'static str,
    /// What the figures of these people show.
    pub descriptive: Option<JudgementEntry<'a>>,
    /// What they let one infer beyond these people.
    pub inferential: Option<JudgementEntry<'a>>,
    /// The figures and the reasons in one line, as the text has them.
    #[serde(skip)]
    pub in_words: String,
}

/// A verdict with its reason.
#[derive(Clone, Debug, Serialize)]
pub struct JudgementEntry<'a> {
    /// The verdict.
    pub verdict: &'static str,
    /// The figures and the arithmetic.
    pub because: &'a str,
    /// What would settle it.
    pub needs: &'a [String],
}

/// A figure that fails a check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TaintEntry<'a> {
    /// Its key.
    pub figure: &'a str,
    /// The check's name.
    pub check: &'static str,
}

/// Every claim of a synthesis whose verdict can be answered for: those of findings first, each in the order
/// written.
pub fn claims(assessed: &Assessed) -> Vec<ClaimEntry<'_>> {
    let tried = tried::each(&assessed.model, &assessed.trials);
    let sound = tried.filter(|tried| assessed.sound.claim(&assessed.model, *tried));
    sound.map(|tried| entry(assessed, tried)).collect()
}

fn entry<'a>(assessed: &'a Assessed, tried: Tried<'a>) -> ClaimEntry<'a> {
    let model = &assessed.model;
    let trial = tried.trial;
    let mut needs = Vec::new();
    for need in trial
        .decisive()
        .flat_map(Reading::decisive)
        .flat_map(|one| &one.needs)
    {
        if !needs.contains(&need.as_str()) {
            needs.push(need);
        }
    }
    let taints = trial.taints.iter();
    ClaimEntry {
        id: tried.owner.id(model),
        kind: tried.owner.word(),
        claim: kinds::word(tried.claim),
        asserts: asserts(tried.claim, model),
        of: of(tried.claim, model),
        place: FileLine::of(tried.claim.span, &assessed.sources),
        verdict: trial.verdict.word(),
        because: unmet::because(model, tried.claim, trial),
        readings: trial
            .readings
            .iter()
            .map(|one| reading(tried, one, model))
            .collect(),
        needs,
        help: settle::lines(tried, model),
        tainted_by: taints
            .map(|taint| TaintEntry {
                figure: &model.figures[taint.figure].key,
                check: taint.check.name,
            })
            .collect(),
    }
}

fn reading<'a>(tried: Tried<'a>, reading: &'a Reading, model: &'a Model) -> ReadingEntry<'a> {
    let figures = reading.figures.iter();
    ReadingEntry {
        figures: figures.map(|at| model.figures[*at].key.as_str()).collect(),
        verdict: reading.verdict.word(),
        descriptive: reading.descriptive.as_ref().map(judgement),
        inferential: reading.inferential.as_ref().map(judgement),
        in_words: tried.in_words_with_the_other(reading, model),
    }
}

fn judgement(judgement: &Judgement) -> JudgementEntry<'_> {
    JudgementEntry {
        verdict: judgement.verdict.word(),
        because: &judgement.because,
        needs: &judgement.needs,
    }
}

impl TaintEntry<'_> {
    /// `wellbeing@T2 fails sd-out-of-bounds`.
    pub fn in_words(&self) -> String {
        format!("{} fails {}", self.figure, self.check)
    }
}

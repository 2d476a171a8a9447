//! The claims that a part of the synthesis makes, or that are tried on it.

use serde::Serialize;

use crate::claims::tried::{self, Tried, unmet};
use crate::claims::verdict::Reading;
use crate::model::{Evidence, Figure, Handle, Proposition};
use crate::view::View;

/// A claim with its verdict.
#[derive(Clone, Debug, Serialize)]
pub struct Claimed {
    /// `finding` or `proposition`: what makes it.
    pub kind: &'static str,
    /// The id of what makes it.
    pub id: String,
    /// What it asserts of which figures, in words.
    pub says: String,
    /// `supported`, `contradicted` or `undetermined`.
    pub verdict: &'static str,
    /// Why, a line for each figure that decides it; of a traced figure, the lines of that figure.
    pub because: Vec<String>,
    /// Its figures that fail a check, as in `wellbeing@T2 fails sd-out-of-bounds`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tainted_by: Vec<String>,
    /// File, line and column of its declaration.
    pub place: String,
}

impl View {
    /// The claims of a finding.
    pub(super) fn claimed_by_evidence(&self, at: Handle<Evidence>) -> Vec<Claimed> {
        let tried = tried::of_evidence(self.model(), &self.assessed.trials, at);
        self.claimed_by(tried)
    }

    /// The claims of a proposition.
    pub(super) fn claimed_by_proposition(&self, at: Handle<Proposition>) -> Vec<Claimed> {
        let tried = tried::of_proposition(self.model(), &self.assessed.trials, at);
        self.claimed_by(tried)
    }

    /// The claims whose verdicts can be answered for.
    fn claimed_by<'a>(&self, tried: impl Iterator<Item = Tried<'a>>) -> Vec<Claimed> {
        let sound = tried.filter(|tried| self.assessed.sound.claim(self.model(), *tried));
        sound.map(|tried| self.claimed(tried)).collect()
    }

    /// The claims of findings and propositions that are tried on a figure, with what it says of them.
    pub(super) fn claimed_of_figure(&self, at: Handle<Figure>) -> Vec<Claimed> {
        let model = self.model();
        let tried = tried::each(model, &self.assessed.trials);
        tried
            .filter(|tried| self.assessed.sound.claim(model, *tried))
            .filter_map(|tried| {
                let readings = tried.trial.readings.iter();
                let own = readings.filter(|reading| reading.figures.contains(&at));
                let because: Vec<_> = own
                    .map(|reading| {
                        let words = tried.in_words_with_the_other(reading, model);
                        match reading.verdict == tried.trial.verdict {
                            true => words,
                            false => format!("{words} ({})", reading.verdict.word()),
                        }
                    })
                    .collect();
                (!because.is_empty()).then(|| self.claimed_because(tried, because))
            })
            .collect()
    }

    fn claimed(&self, tried: Tried<'_>) -> Claimed {
        /// The figures whose reasons are told; `cisgrid claims` tells all.
        const MOST: usize = 6;
        let model = self.model();
        let whole = unmet::because(model, tried.claim, tried.trial);
        let decisive: Vec<&Reading> = tried.trial.decisive().collect();
        let lines = tried.lines(&decisive, MOST, model);
        let whole = (!whole.is_empty()).then_some(whole);
        self.claimed_because(tried, whole.into_iter().chain(lines).collect())
    }

    fn claimed_because(&self, tried: Tried<'_>, because: Vec<String>) -> Claimed {
        let model = self.model();
        let taints = tried.trial.taints.iter();
        let tainted = taints.map(|taint| {
            let key = &model.figures[taint.figure].key;
            format!("{key} fails {}", taint.check.name)
        });
        Claimed {
            kind: tried.owner.word(),
            id: tried.owner.id(model).to_owned(),
            says: tried.says(model),
            verdict: tried.trial.verdict.word(),
            because,
            tainted_by: tainted.collect(),
            place: self.place(tried.claim.span),
        }
    }
}

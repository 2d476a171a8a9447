//! Claims in words.

use schemars::JsonSchema;
use serde::Serialize;

use super::verdicts::{ReadingView, TaintView, VerdictView, Verdicts};
use super::whole::View;
use crate::claims::tried::unmet;
use crate::claims::tried::words::{asserts, asserts_single, of};
use crate::claims::verdict::{Trial, Verdict};
use crate::model::Claim;

/// A claim in words, and what trying it gave.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ClaimView {
    /// What is asserted, such as `significant change for the worse`.
    pub asserts: String,
    /// Of which figures; empty where it has several parts, each with its own.
    pub of: String,
    /// The verdict over all its figures.
    pub verdict: VerdictView,
    /// How the figures make the verdict; may be empty.
    pub because: String,
    /// How many readings there are, and what came of them.
    pub verdicts: Verdicts,
    /// What would settle the readings that the figures leave open, each thing once.
    pub needs: Vec<String>,
    /// What each figure says, in the order of the measures.
    pub readings: Vec<ReadingView>,
    /// The figures it rests on that fail a check.
    pub taints: Vec<TaintView>,
}

impl View {
    /// Claims with what trying them gave.
    pub(super) fn claims(&self, claims: &[Claim], trials: &[Trial]) -> Vec<ClaimView> {
        let model = self.model();
        let tried = claims.iter().zip(trials);
        tried
            .map(|(claim, trial)| ClaimView {
                asserts: asserts(claim, model),
                of: of(claim, model),
                verdict: VerdictView::new(trial.verdict),
                because: unmet::because(model, claim, trial),
                verdicts: Verdicts::of_readings(trial),
                needs: needs(trial),
                readings: self.readings_of(claim, trial),
                taints: self.taints(&trial.taints),
            })
            .collect()
    }
}

impl View {
    /// What the figures say of a claim; where a part of it is about what was said, what that part asserts stands in their
    /// place.
    fn readings_of(&self, claim: &Claim, trial: &Trial) -> Vec<ReadingView> {
        let singles = claim.singles();
        let mut readings = self.readings(trial);
        for (view, reading) in readings.iter_mut().zip(&trial.readings) {
            if let (true, Some(single)) = (reading.figures.is_empty(), singles.get(reading.part)) {
                view.of = asserts_single(single, self.model());
            }
        }
        readings
    }
}

/// What would settle the readings that are undetermined.
fn needs(trial: &Trial) -> Vec<String> {
    let open = trial.readings.iter();
    let open = open.filter(|reading| reading.verdict == Verdict::Undetermined);
    let judgements =
        open.flat_map(|reading| reading.descriptive.iter().chain(&reading.inferential));
    let mut needs: Vec<String> = Vec::new();
    for need in judgements.flat_map(|judgement| &judgement.needs) {
        if !needs.contains(need) {
            needs.push(need.clone());
        }
    }
    needs
}

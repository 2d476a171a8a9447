//! How much of the figures was held against others, and what the rest lacks.

use std::collections::BTreeMap;

use super::checks;
use super::consistency::Consistency;
use super::held::Agreement;
use crate::model::{
    Coefficient, Contrast, Count, Figure, Handle, Kind, Model, Rate, Reliability, Summary,
};
use crate::statistics::Quantity;

/// How much of the figures was held against others: that nothing is found says nothing of the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Lines of figures.
    pub lines: usize,
    /// Numbers that are printed in them.
    pub numbers: usize,
    /// Lines of which some check held a number against another.
    pub held: usize,
    /// What the other lines lack, and how many of them lack it, the most first.
    pub lacking: Vec<(Quantity, usize)>,
    /// Contrasts whose design was taken from what their figures show.
    pub taken: usize,
}

impl Coverage {
    /// Counts the figures of a synthesis.
    pub fn of(model: &Model, consistency: &Consistency) -> Self {
        let mut coverage = Self {
            lines: model.figures.len(),
            ..Self::default()
        };
        let mut lacking: BTreeMap<Quantity, usize> = BTreeMap::new();
        for (at, figure) in model.figures.entries() {
            coverage.numbers += figure.numbers();
            let taken = figure
                .contrast()
                .is_some_and(|one| one.design_sign.is_some());
            coverage.taken += usize::from(taken);
            match consistency.is_held(at) {
                true => coverage.held += 1,
                false => {
                    for quantity in consistency.needs(at, figure) {
                        *lacking.entry(quantity).or_default() += 1;
                    }
                }
            }
        }
        coverage.lacking = lacking.into_iter().collect();
        coverage
            .lacking
            .sort_by_key(|(_, lines)| std::cmp::Reverse(*lines));
        coverage
    }
}

impl Consistency {
    /// Whether some check held a number of a figure against another.
    pub fn is_held(&self, figure: Handle<Figure>) -> bool {
        let mut held = self.of_figure(figure);
        held.any(|one| {
            let tried = !matches!(one.agreement, Agreement::Open(_));
            tried && !checks::looks_at_one(one.check)
        })
    }

    /// What a figure lacks so that more checks could try it, each once: what the checks name, else, where none
    /// could try it, what usually stands beside such numbers.
    pub fn needs(&self, at: Handle<Figure>, figure: &Figure) -> Vec<Quantity> {
        let mut needs: Vec<Quantity> = Vec::new();
        for held in self.of_figure(at) {
            if let Agreement::Open(lacking) = &held.agreement {
                let new = lacking.iter().filter(|one| !needs.contains(one));
                let new: Vec<_> = new.copied().collect();
                needs.extend(new);
            }
        }
        if needs.is_empty() && !self.is_held(at) {
            needs = match &figure.kind {
                Kind::Summary(summary) => of_summary(summary),
                Kind::Count(count) => of_count(count),
                Kind::Rate(rate) => of_rate(rate),
                Kind::Reliability(reliability) => of_reliability(reliability),
                Kind::Contrast(contrast) => of_contrast(contrast),
            };
        }
        needs
    }
}

/// What usually stands beside the numbers of a summary.
fn of_summary(numbers: &Summary) -> Vec<Quantity> {
    let lacks = [
        (numbers.n.is_none(), Quantity::N),
        (
            numbers.mean.is_none() && numbers.median.is_none(),
            Quantity::Mean,
        ),
        (
            numbers.sd.is_none() && numbers.median.is_none(),
            Quantity::Sd,
        ),
        (numbers.min.is_none(), Quantity::Min),
        (numbers.max.is_none(), Quantity::Max),
    ];
    lacking(&lacks)
}

/// What usually stands beside a coefficient of reliability.
fn of_reliability(numbers: &Reliability) -> Vec<Quantity> {
    let kappa = numbers.coefficient == Coefficient::Kappa;
    let lacks = [
        (numbers.ci_low.is_none(), Quantity::Lower),
        (numbers.ci_high.is_none(), Quantity::Upper),
        (kappa && numbers.agreement.is_none(), Quantity::Agreement),
    ];
    lacking(&lacks)
}

/// What usually stands beside a count.
fn of_count(numbers: &Count) -> Vec<Quantity> {
    let lacks = [
        (numbers.n.is_none(), Quantity::N),
        (numbers.count.is_none(), Quantity::Count),
        (numbers.percent.is_none(), Quantity::Percent),
    ];
    lacking(&lacks)
}

/// What usually stands beside the numbers of a rate.
fn of_rate(numbers: &Rate) -> Vec<Quantity> {
    let lacks = [
        (numbers.events.is_none(), Quantity::Events),
        (numbers.person_time.is_none(), Quantity::PersonTime),
        (numbers.rate.is_none(), Quantity::Rate),
    ];
    lacking(&lacks)
}

/// What usually stands beside the numbers of a contrast.
fn of_contrast(numbers: &Contrast) -> Vec<Quantity> {
    let error = numbers.se.is_none() && numbers.sd_change.is_none();
    let limits = numbers.ci_low.is_none() || numbers.ci_high.is_none();
    let lacks = [
        (numbers.n.is_none(), Quantity::N),
        (numbers.change.is_none(), Quantity::Estimate),
        (error && limits, Quantity::Lower),
        (error && limits, Quantity::Upper),
        (
            numbers.p.is_none() && numbers.statistic.is_none(),
            Quantity::P,
        ),
    ];
    lacking(&lacks)
}

fn lacking(all: &[(bool, Quantity)]) -> Vec<Quantity> {
    let lacking = all.iter().filter(|(lacks, _)| *lacks);
    lacking.map(|(_, quantity)| *quantity).collect()
}

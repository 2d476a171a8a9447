//! What the flow of people gives: how many of how many, from any of its steps to any other.

use super::counted::{people, share};
use super::offer::{Named, Offer, Print};
use crate::model::{Cell, Figure, Flow, FlowStep};
use crate::statistics::interval::Interval;
use crate::statistics::whole;

impl<'a> Named<'a> {
    /// Whether a figure is a step of a flow.
    pub(super) fn is_step(&self, figure: &Figure) -> bool {
        self.shelf.model.flow_measure == Some(figure.measure)
    }

    /// The steps among the figures, each with its flow.
    fn steps(&self) -> Vec<(&'a Flow, &'a FlowStep, &'a Figure)> {
        let model = self.shelf.model;
        let mut steps = Vec::new();
        for flow in &model.flows {
            for step in &flow.steps {
                let figure = &model.figures[step.figure];
                if self.figures.iter().any(|one| std::ptr::eq(*one, figure)) {
                    steps.push((flow, step, figure));
                }
            }
        }
        steps
    }

    fn count(&self, step: &FlowStep) -> &'a Cell {
        static NOTHING: Cell = None;
        let count = self.shelf.model.figures[step.figure].count();
        count.map_or(&NOTHING, |it| &it.count)
    }

    /// How many people there are at the steps, and at those that they come from.
    pub(super) fn people_of_steps(&self) -> Vec<u64> {
        let steps = self.steps().into_iter();
        let numbers = steps.flat_map(|(flow, step, _)| {
            let from = step.from.iter().map(|at| &flow.steps[*at]);
            let both = from.chain([step]);
            both.filter_map(|one| people(self.count(one)))
                .collect::<Vec<u64>>()
        });
        numbers.collect()
    }

    /// Each step as so many of those at the step that it comes from.
    pub(super) fn steps_of_steps(&self) -> Vec<Offer<'a>> {
        let steps = self.steps().into_iter();
        let offers = steps.filter_map(|(flow, step, figure)| {
            let [from] = step.from[..] else { return None };
            let cell = self.count(step).as_ref()?;
            let second = self.count(&flow.steps[from]).as_ref()?;
            let (one, two) = whole(cell).zip(whole(second))?;
            Some(Offer {
                print: Some(Print {
                    figure,
                    word: "count",
                    cell,
                    second: Some(second),
                }),
                ..pair(one, two)
            })
        });
        offers.collect()
    }

    /// So many of so many: the people of the steps, two of them together, and those who left on the way to them, of
    /// those at any step of their flow, and the other way round.
    fn parts_of_flow(&self) -> Vec<(u64, u64)> {
        let steps = self.steps();
        let mut flows: Vec<&Flow> = steps.iter().map(|(flow, ..)| *flow).collect();
        flows.dedup_by(|one, other| std::ptr::eq(*one, *other));
        let mut found = Vec::new();
        for flow in flows {
            let own = steps.iter();
            let own = own.filter(|(other, ..)| std::ptr::eq(*other, flow));
            let own = own.map(|(_, step, _)| *step);
            let named = own.clone().filter_map(|step| people(self.count(step)));
            let single: Vec<u64> = named.collect();
            let sums = single.iter().enumerate().flat_map(|(at, one)| {
                let others = single[at + 1..].iter();
                others.map(|two| one.saturating_add(*two))
            });
            let named: Vec<u64> = sums.chain(single.iter().copied()).collect();
            let left = own.flat_map(|step| {
                let each = step.left.iter().filter_map(|left| people(&left.n));
                let each: Vec<u64> = each.collect();
                let all = each
                    .iter()
                    .fold(0, |sum: u64, one| sum.saturating_add(*one));
                each.into_iter().chain([all])
            });
            let all = flow.steps.iter();
            let all = all.filter_map(|step| people(self.count(step)));
            let all: Vec<u64> = all.chain(named.iter().copied()).collect();
            for part in named.iter().copied().chain(left) {
                found.extend(all.iter().map(|whole| (part.min(*whole), part.max(*whole))));
            }
        }
        found
    }

    /// The same as offers, each with its rest.
    pub(super) fn pairs_of_flow(&self) -> Vec<Offer<'a>> {
        let parts = self.parts_of_flow().into_iter();
        let offers = parts.flat_map(|(part, whole)| [pair(part, whole), pair(whole - part, whole)]);
        offers.collect()
    }

    /// The percentages of the same.
    pub(super) fn shares_of_flow(&self) -> Vec<Offer<'a>> {
        let parts = self.parts_of_flow().into_iter();
        let parts = parts.filter(|(_, whole)| *whole > 0);
        let shares =
            parts.flat_map(|(part, whole)| [share(part, whole), share(whole - part, whole)]);
        shares.map(Offer::derived).collect()
    }
}

/// So many of so many.
fn pair<'a>(one: u64, two: u64) -> Offer<'a> {
    Offer::derived_pair(Interval::exact(one as f64), Interval::exact(two as f64))
}

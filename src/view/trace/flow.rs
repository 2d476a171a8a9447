//! The steps of a flow of people before and after one.

use super::Step;
use crate::model::{Figure, Flow, Handle};
use crate::view::View;

impl View {
    /// The flow of which a figure is a step, and its position there.
    fn in_flow(&self, at: Handle<Figure>) -> Option<(&Flow, usize)> {
        let mut flows = self.model().flows.iter();
        flows.find_map(|flow| {
            let place = flow.steps.iter().position(|step| step.figure == at)?;
            Some((flow, place))
        })
    }

    fn linked(&self, link: &str, at: Handle<Figure>) -> Step {
        Step {
            link: link.to_owned(),
            ..self.figure_step(at)
        }
    }

    /// The steps from which the people of a step come, up to the first; those of no step come from none.
    pub(super) fn steps_before(&self, at: Handle<Figure>) -> Vec<Step> {
        let flow = self.in_flow(at);
        let step = flow.map(|(flow, place)| self.before(flow, place, &mut vec![place]));
        step.unwrap_or_default()
    }

    fn before(&self, flow: &Flow, place: usize, seen: &mut Vec<usize>) -> Vec<Step> {
        let mut steps = Vec::new();
        for from in flow.steps[place].from.iter().copied() {
            let step = self.linked("comes from", flow.steps[from].figure);
            steps.push(match seen.contains(&from) {
                true => step,
                false => {
                    seen.push(from);
                    step.with(self.before(flow, from, seen))
                }
            });
        }
        steps
    }

    /// What stands on a figure, and before it the steps to which the people of a step went on.
    pub(super) fn steps_after(&self, at: Handle<Figure>, carries: Vec<Step>) -> Vec<Step> {
        let Some((flow, place)) = self.in_flow(at) else {
            return carries;
        };
        let mut steps = self.after(flow, place, &mut vec![place]);
        steps.extend(carries);
        steps
    }

    fn after(&self, flow: &Flow, place: usize, seen: &mut Vec<usize>) -> Vec<Step> {
        let mut steps = Vec::new();
        for next in flow.after(place) {
            let step = self.linked("goes on to", flow.steps[next].figure);
            steps.push(match seen.contains(&next) {
                true => step,
                false => {
                    seen.push(next);
                    step.with(self.after(flow, next, seen))
                }
            });
        }
        steps
    }
}

//! The flow of people through a study.

use super::cell::Cell;
use super::figure::Figure;
use super::handle::{Handle, Placed};
use super::source::Cite;
use crate::number::Printed;
use crate::source::Span;

/// The flow of people through a study: from those who were asked to those who were analysed.
#[derive(Debug)]
pub struct Flow {
    /// The study.
    pub study: Option<usize>,
    /// Its steps, each below those that it comes from.
    pub steps: Vec<FlowStep>,
    /// Where it was published.
    pub cite: Vec<Cite>,
    /// Printed under it.
    pub note: Option<Placed<String>>,
}

/// A step of a flow.
#[derive(Debug)]
pub struct FlowStep {
    /// The figure that it is: a count, with its time and group.
    pub figure: Handle<Figure>,
    /// What it is called in print.
    pub label: Placed<String>,
    /// The positions of the steps that its people come from.
    pub from: Vec<usize>,
    /// Those who left on the way to it.
    pub left: Vec<Left>,
}

/// People who left a study.
#[derive(Debug)]
pub struct Left {
    /// Where it was written.
    pub span: Span,
    /// How many.
    pub n: Cell,
    /// What for.
    pub why: Option<Placed<String>>,
}

impl Flow {
    /// The positions of the steps that come from a step.
    pub fn after(&self, step: usize) -> impl Iterator<Item = usize> {
        let steps = self.steps.iter().enumerate();
        let after = steps.filter(move |(_, one)| one.from.contains(&step));
        after.map(|(at, _)| at)
    }
}

/// A number of people as it was printed; nothing where it cannot be one.
pub(crate) fn is_no_number_of_people(printed: &Printed) -> bool {
    let value = printed.value();
    value.is_some_and(|value| value.is_sign_negative() && !value.is_zero() || !value.is_integer())
}

//! What a file may say of the flow of people through a study.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Field, List, Many, Short, Word};
use super::number::Number;
use super::source::Cite;

/// The flow of people through a study, as in a CONSORT or STROBE diagram: how many there were at each step, from which
/// step they came, and who left on the way.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Flow {
    /// The steps, in the order in which people pass them. Each is a figure, whose key is `flow=` and the step's id, as
    /// in `flow=randomised`.
    pub(crate) flow: List<FlowStep>,
    /// The study; the source that is cited where nothing is said.
    #[schemars(with = "Option<Word>")]
    pub(crate) study: Option<Field<String>>,
    /// Where it was published.
    #[serde(default)]
    pub(crate) cite: Many<Short<Cite>>,
    /// Printed under the flow.
    pub(crate) note: Option<Field<String>>,
}

/// A step of a flow: people of whom it is known how many there were.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FlowStep {
    /// Its id, once in a flow.
    pub(crate) id: Field<String>,
    /// What it is called in print; its id where nothing is said.
    pub(crate) label: Option<Field<String>>,
    /// How many people there were.
    pub(crate) n: Field<Number>,
    /// The step that they come from, which stands above; several where these were put together again.
    #[serde(default)]
    #[schemars(with = "Many<Word>")]
    pub(crate) from: Many<String>,
    /// Those who left between the step that they come from and this one: how many, or several with what each left for,
    /// as in `[{n: 60, why: did not meet criteria}, {n: 22, why: declined}]`. They are not among `n`.
    #[serde(default)]
    pub(crate) left: Many<Short<Left>>,
    /// The timepoint at which they were measured, where it is one.
    #[schemars(with = "Option<Word>")]
    pub(crate) at: Option<Field<String>>,
    /// The group that they are of.
    #[schemars(with = "Option<Word>")]
    pub(crate) group: Option<Field<String>>,
    /// Printed beside the step.
    pub(crate) note: Option<Field<String>>,
}

/// People who left.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Left {
    /// How many.
    pub(crate) n: Field<Number>,
    /// What for.
    pub(crate) why: Option<Field<String>>,
}

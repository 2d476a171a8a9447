//! Propositions: links, relations, the authors’ verdicts; constructs and acknowledgements.

use schemars::JsonSchema;
use serde::Deserialize;

use super::claim::Claim;
use super::field::{Entries, Field, Many, Short};
use crate::model::{Convergence, Fit};

/// A synthesising proposition: a row of the grid.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Proposition {
    /// Its id: letters, digits and underscores, in words that single hyphens or points may join. The anchor of
    /// the page.
    pub(crate) id: Field<String>,
    /// The statement, as it is printed.
    pub(crate) statement: Field<String>,
    /// The findings that support it.
    #[serde(default)]
    pub(crate) supported_by: Many<Short<Link>>,
    /// The findings that limit it or add a condition.
    #[serde(default)]
    pub(crate) qualified_by: Many<Short<Link>>,
    /// The findings that speak against it.
    #[serde(default)]
    pub(crate) contradicted_by: Many<Short<Link>>,
    /// How the contradiction is accounted for.
    pub(crate) response: Option<Field<String>>,
    /// Printed under the statement.
    pub(crate) note: Option<Field<String>>,
    /// The propositions that it takes further.
    #[serde(default)]
    pub(crate) builds_on: Many<Short<Relation>>,
    /// The propositions that it makes more exact.
    #[serde(default)]
    pub(crate) refines: Many<Short<Relation>>,
    /// The propositions that it does not sit easily with.
    #[serde(default)]
    pub(crate) in_tension_with: Many<Short<Relation>>,
    /// What the statement asserts: tried on every figure that the selector meets, linked or not.
    #[serde(default)]
    pub(crate) claims: Many<Claim>,
    /// How the strands meet, in the words of joint displays.
    pub(crate) fit: Option<Field<Short<FitVerdict>>>,
    /// How the strands meet, in the words of the triangulation protocol.
    pub(crate) convergence: Option<Field<Short<ConvergenceVerdict>>>,
    /// The interpretation printed beside the row.
    pub(crate) meta_inference: Option<Field<String>>,
    /// Strands that have nothing to say here, each with the reason.
    #[serde(default)]
    pub(crate) silence: Entries<String>,
}

/// A link to a finding.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Link {
    /// The id of the finding.
    pub(crate) evidence: Field<String>,
    /// Why it stands in this row.
    pub(crate) because: Option<Field<String>>,
}

/// A relation to another proposition.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Relation {
    /// The id of the other proposition.
    pub(crate) proposition: Field<String>,
    /// Why.
    pub(crate) because: Option<Field<String>>,
}

/// The authors' fit.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FitVerdict {
    /// The word.
    pub(crate) label: Field<Fit>,
    /// Why.
    pub(crate) because: Option<Field<String>>,
}

/// The authors' convergence code.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConvergenceVerdict {
    /// The word.
    pub(crate) label: Field<Convergence>,
    /// Why.
    pub(crate) because: Option<Field<String>>,
}

/// A concept of the synthesising argument.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Construct {
    /// Its id.
    pub(crate) id: Field<String>,
    /// What it is called in print.
    pub(crate) label: Field<String>,
    /// What it means.
    pub(crate) definition: Option<Field<String>>,
    /// The propositions it stands in.
    #[serde(default, rename = "in")]
    pub(crate) propositions: Many<String>,
}

/// A finding of a check that the authors know of.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Acknowledgement {
    /// The name or the code of the check.
    pub(crate) check: Field<String>,
    /// The id or the figure key that the finding is about, or several of them. A measure's id or the path of a
    /// table stands for all figures of theirs.
    pub(crate) at: Many<String>,
    /// Why it stands all the same.
    pub(crate) because: Field<String>,
}

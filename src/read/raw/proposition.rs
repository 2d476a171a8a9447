//! Propositions: links, relations, the authors’ verdicts; constructs and acknowledgements.

use schemars::JsonSchema;
use serde::Deserialize;

use super::claim::Claim;
use super::field::{Entries, Field, List, Many, Short};
use crate::model::{Convergence, Fit, RowKind, Stance};

/// A synthesising proposition: a row of the grid.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Proposition {
    /// Its id: letters, digits and underscores, in words that single hyphens or points may join. The anchor of
    /// the page.
    pub(crate) id: Field<String>,
    /// The statement, as it is printed.
    pub(crate) statement: Field<String>,
    /// What kind of row it is, where it is no proposition: a topic or a domain takes no side, and nobody is asked for
    /// support of it.
    pub(crate) kind: Option<Field<RowKind>>,
    /// The heading that spans the table above it and the rows behind it that say the same.
    pub(crate) section: Option<Field<String>>,
    /// Parts of the statement, printed as a list below it.
    #[serde(default)]
    pub(crate) points: Many<String>,
    /// The findings that support it.
    #[serde(default)]
    pub(crate) supported_by: Many<Short<Link>>,
    /// The findings that limit it or add a condition.
    #[serde(default)]
    pub(crate) qualified_by: Many<Short<Link>>,
    /// The findings that speak against it.
    #[serde(default)]
    pub(crate) contradicted_by: Many<Short<Link>>,
    /// The findings that stand under it and take no side: neither for nor against, and never counted as support.
    #[serde(default)]
    pub(crate) informed_by: Many<Short<Link>>,
    /// All findings in the authors' own order, each with its stance, in place of the four lists above.
    #[serde(default)]
    pub(crate) links: Many<StancedLink>,
    /// What stands side by side: each pair a list of findings of the row, one or more of each strand, and of silences.
    /// What is in no pair follows below them.
    #[serde(default)]
    pub(crate) pairs: List<Many<Short<Paired>>>,
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
    /// How the strands meet, in the words of joint displays; several where parts of the row meet differently.
    #[serde(default)]
    pub(crate) fit: Many<Short<FitVerdict>>,
    /// How the strands meet, in the words of the triangulation protocol; several where parts of the row meet
    /// differently.
    #[serde(default)]
    pub(crate) convergence: Many<Short<ConvergenceVerdict>>,
    /// The interpretation printed beside the row.
    pub(crate) meta_inference: Option<Field<String>>,
    /// Strands that have nothing to say here, each with the reason.
    #[serde(default)]
    pub(crate) silence: Entries<Short<Silence>>,
}

/// A link to a finding.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Link {
    /// The id of the finding.
    pub(crate) evidence: Field<String>,
    /// Why it stands in this row.
    pub(crate) because: Option<Field<String>>,
    /// Other rows to which the cell refers the reader behind the finding.
    #[serde(default)]
    pub(crate) see: Many<String>,
}

/// A link that says its stance itself.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StancedLink {
    /// The id of the finding.
    pub(crate) evidence: Field<String>,
    /// What it does: supports, qualifies, contradicts or informs.
    pub(crate) stance: Field<Stance>,
    /// Why it stands in this row.
    pub(crate) because: Option<Field<String>>,
    /// Other rows to which the cell refers the reader behind the finding.
    #[serde(default)]
    pub(crate) see: Many<String>,
}

/// A member of a pair: a finding of the row, or a strand that has nothing to set beside the others.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Paired {
    /// The id of a finding that is linked to the row.
    pub(crate) evidence: Option<Field<String>>,
    /// The strand that is silent here.
    pub(crate) silence: Option<Field<String>>,
    /// Why it is silent.
    pub(crate) because: Option<Field<String>>,
    /// Other rows to which the cell refers the reader in its place.
    #[serde(default)]
    pub(crate) see: Many<String>,
}

/// Why a strand has nothing to say.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Silence {
    /// Why.
    pub(crate) because: Field<String>,
    /// Other rows to which the cell refers the reader.
    #[serde(default)]
    pub(crate) see: Many<String>,
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
    /// The findings that it is about, where it is not about the whole row.
    #[serde(default, rename = "for")]
    pub(crate) of: Many<String>,
}

/// The authors' convergence code.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConvergenceVerdict {
    /// The word.
    pub(crate) label: Field<Convergence>,
    /// Why.
    pub(crate) because: Option<Field<String>>,
    /// The findings that it is about, where it is not about the whole row.
    #[serde(default, rename = "for")]
    pub(crate) of: Many<String>,
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

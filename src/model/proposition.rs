//! Propositions, their links, and the concepts of the synthesising argument.

use super::claim::Claim;
use super::evidence::Evidence;
use super::handle::{Handle, Placed};
use super::vocabulary::{Convergence, Fit};
use crate::source::Span;

/// A synthesising proposition: a row.
#[derive(Debug)]
pub struct Proposition {
    /// Its id.
    pub id: Placed<String>,
    /// The statement.
    pub statement: Placed<String>,
    /// Its links to findings, in the order written: support first, then qualification, then
    /// contradiction.
    pub links: Vec<Link>,
    /// How a contradiction is accounted for.
    pub response: Option<Placed<String>>,
    /// Printed under the statement.
    pub note: Option<Placed<String>>,
    /// Its relations to other propositions.
    pub relations: Vec<Relation>,
    /// What it asserts of figures.
    pub claims: Vec<Claim>,
    /// The authors' fit, and why.
    pub fit: Option<(Placed<Fit>, Option<String>)>,
    /// The authors' convergence code, and why.
    pub convergence: Option<(Placed<Convergence>, Option<String>)>,
    /// The interpretation printed beside the row.
    pub meta_inference: Option<Placed<String>>,
    /// The strands declared to have nothing to say here.
    pub silence: Vec<Silence>,
}

/// What a finding does to a proposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// Speaks for it.
    Supports,
    /// Limits it, or adds a condition.
    Qualifies,
    /// Speaks against it.
    Contradicts,
}

impl Stance {
    /// All stances, in the order in which a cell lists them.
    pub const ALL: [Self; 3] = [Self::Supports, Self::Qualifies, Self::Contradicts];

    /// The word printed for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::Qualifies => "qualifies",
            Self::Contradicts => "contradicts",
        }
    }

    /// The key of the format that declares such links.
    pub fn key(self) -> &'static str {
        match self {
            Self::Supports => "supported_by",
            Self::Qualifies => "qualified_by",
            Self::Contradicts => "contradicted_by",
        }
    }
}

/// A link from a finding to a proposition.
#[derive(Debug)]
pub struct Link {
    /// The finding.
    pub evidence: Handle<Evidence>,
    /// Where the finding is named.
    pub span: Span,
    /// What it does.
    pub stance: Stance,
    /// Why it stands in this row.
    pub because: Option<String>,
}

/// How one proposition relates to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RelationKind {
    /// Takes it further.
    BuildsOn,
    /// Makes it more exact.
    Refines,
    /// Does not sit easily with it; holds both ways.
    InTensionWith,
}

impl RelationKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::BuildsOn, Self::Refines, Self::InTensionWith];

    /// The words printed for it.
    pub fn words(self) -> &'static str {
        match self {
            Self::BuildsOn => "builds on",
            Self::Refines => "refines",
            Self::InTensionWith => "in tension with",
        }
    }
}

/// A relation to another proposition.
#[derive(Debug)]
pub struct Relation {
    /// The other proposition.
    pub to: Handle<Proposition>,
    /// Where it is named.
    pub span: Span,
    /// What the relation is.
    pub kind: RelationKind,
    /// Why.
    pub because: Option<String>,
}

/// A strand declared to have nothing to say in a row.
#[derive(Debug)]
pub struct Silence {
    /// The position of the strand.
    pub strand: usize,
    /// Where it was declared.
    pub span: Span,
    /// Why there is nothing.
    pub because: Placed<String>,
}

/// A concept of the synthesising argument.
#[derive(Debug)]
pub struct Construct {
    /// Its id.
    pub id: Placed<String>,
    /// What it is called.
    pub label: String,
    /// What it means.
    pub definition: Option<String>,
    /// The propositions it stands in.
    pub propositions: Vec<Placed<Handle<Proposition>>>,
}

/// A finding of a check that the authors know of.
#[derive(Debug)]
pub struct Acknowledgement {
    /// Where it was declared.
    pub span: Span,
    /// The name or code of the check.
    pub check: Placed<String>,
    /// The ids or figure keys it is about; at least one.
    pub at: Vec<Placed<String>>,
    /// Why it stands all the same.
    pub because: Placed<String>,
}

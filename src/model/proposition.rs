//! Propositions, their links, and the concepts of the synthesising argument.

use super::claim::Claim;
use super::evidence::Evidence;
use super::handle::{Handle, Placed};
use super::vocabulary::{Convergence, Fit, RowKind, Stance};
use crate::source::Span;

/// A synthesising proposition: a row.
#[derive(Debug)]
pub struct Proposition {
    /// Its id.
    pub id: Placed<String>,
    /// The statement.
    pub statement: Placed<String>,
    /// What kind of row it is.
    pub kind: RowKind,
    /// The heading that spans the table above it.
    pub section: Option<Placed<String>>,
    /// Parts of the statement, as a list below it.
    pub points: Vec<Placed<String>>,
    /// Its links to findings, in the order written; those that are declared by stance stand by stance: support
    /// first, then qualification, contradiction, and what takes no side.
    pub links: Vec<Link>,
    /// True where the authors wrote the links in an order of their own.
    pub ordered: bool,
    /// What stands side by side.
    pub pairs: Vec<Pair>,
    /// How a contradiction is accounted for.
    pub response: Option<Placed<String>>,
    /// Printed under the statement.
    pub note: Option<Placed<String>>,
    /// Its relations to other propositions.
    pub relations: Vec<Relation>,
    /// What it asserts of figures.
    pub claims: Vec<Claim>,
    /// The authors' fit, of the whole row or of parts of it.
    pub fits: Vec<Judged<Fit>>,
    /// The authors' convergence codes.
    pub convergences: Vec<Judged<Convergence>>,
    /// The interpretation printed beside the row.
    pub meta_inference: Option<Placed<String>>,
    /// The strands declared to have nothing to say here.
    pub silence: Vec<Silence>,
}

impl Stance {
    /// All stances, in the order in which a cell lists them.
    pub const ALL: [Self; 4] = [
        Self::Supports,
        Self::Qualifies,
        Self::Contradicts,
        Self::Informs,
    ];

    /// Whether a finding takes a side by it, and so says something of the proposition.
    pub fn takes_side(self) -> bool {
        self != Self::Informs
    }

    /// The key of the format that declares such links.
    pub fn key(self) -> &'static str {
        match self {
            Self::Supports => "supported_by",
            Self::Qualifies => "qualified_by",
            Self::Contradicts => "contradicted_by",
            Self::Informs => "informed_by",
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
    /// Other rows to which it refers the reader.
    pub see: Vec<Handle<Proposition>>,
}

/// How the strands meet, in one of the two vocabularies.
#[derive(Debug)]
pub struct Judged<T> {
    /// The authors' word.
    pub label: Placed<T>,
    /// Why.
    pub because: Option<String>,
    /// The findings that it is about; none where it is about the whole row.
    pub of: Vec<Handle<Evidence>>,
}

/// What stands side by side in a row.
#[derive(Debug)]
pub struct Pair {
    /// The links of the row, by their place among all.
    pub links: Vec<usize>,
    /// The strands that are silent beside them.
    pub silences: Vec<Silence>,
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
    /// Why there is nothing; may be empty within a pair.
    pub because: Option<Placed<String>>,
    /// Other rows to which it refers the reader.
    pub see: Vec<Handle<Proposition>>,
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

//! What a check of claims may look at.

use super::trials::Trials;
use crate::agreement::consistency::Consistency;
use crate::diagnostic::{Check, Diagnostic};
use crate::model::Model;
use crate::model::acknowledged::Acknowledged;
use crate::model::graph::Graph;
use crate::model::lookup::Lookup;

/// A check and its rule, which looks at claims that were tried and adds what it finds.
pub(crate) type ClaimRule = (&'static Check, fn(&ClaimContext<'_>, &mut Vec<Diagnostic>));

/// What a check of claims may look at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ClaimContext<'a> {
    /// What the synthesis means.
    pub(crate) model: &'a Model,
    /// Its figures by what they are about.
    pub(crate) lookup: &'a Lookup,
    /// How its parts hang together.
    pub(crate) graph: &'a Graph,
    /// Which figures agree with each other.
    pub(crate) consistency: &'a Consistency,
    /// What the claims came to.
    pub(crate) trials: &'a Trials,
    /// What the authors know of.
    pub(crate) acknowledged: &'a Acknowledged<'a>,
    /// False where some names could not be resolved, so that what seems to be missing may only be
    /// misspelt: rules that look for what is missing then find nothing.
    pub(crate) resolved: bool,
}

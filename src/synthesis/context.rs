//! What a check of the argument may look at.

use super::near::Lost;
use super::stated::Strayed;
use crate::claims::trials::Trials;
use crate::diagnostic::{Check, Diagnostic};
use crate::model::Model;
use crate::model::graph::Graph;
use crate::read::identifiers::Identifiers;
use crate::review::signed::SignOff;
use crate::source::Sources;
use crate::verify::held::Quotations;
use crate::verify::segments::CodedStand;
use crate::verify::status::Statuses;

/// A check and its rule, which looks at a synthesis and adds what it finds.
pub(crate) type ArgumentRule = (
    &'static Check,
    fn(&ArgumentContext<'_>, &mut Vec<Diagnostic>),
);

/// What a check of the argument may look at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ArgumentContext<'a> {
    /// What the synthesis means.
    pub(crate) model: &'a Model,
    /// How its parts hang together.
    pub(crate) graph: &'a Graph,
    /// What the claims came to.
    pub(crate) trials: &'a Trials,
    /// The numbers in its sentences that the figures behind them do not give.
    pub(crate) strays: &'a [Strayed<'a>],
    /// What became of its quotations in the texts that are at hand.
    pub(crate) quotations: &'a Quotations<'a>,
    /// Those that stand in none of their texts.
    pub(crate) lost: &'a [Lost<'a>],
    /// What can be said of them, by these texts and by the lock.
    pub(crate) statuses: &'a Statuses,
    /// What became of its coded passages in these texts, by their positions.
    pub(crate) segments: &'a [(usize, CodedStand)],
    /// The newest sign-offs, held against what it says now.
    pub(crate) signed: &'a [SignOff],
    /// The texts that it was read from.
    pub(crate) sources: &'a Sources,
    /// What must not appear in what is printed.
    pub(crate) identifiers: &'a Identifiers,
    /// False where some names could not be resolved, so that what seems to be missing may only be
    /// misspelt: rules that look for what is missing then find nothing.
    pub(crate) resolved: bool,
}

//! Checks of what analysts judged and settled. None of them tells what anybody judged before all are in.

use super::judgements::Judgements;
use crate::diagnostic::{Check, Diagnostic};

mod consensus_without_judgements;
mod consensus_without_reason;
mod judged_twice;
mod judgement_of_nothing;
mod sheet_of_nobody;
mod stated_unlike_consensus;
mod unclear_sheet;
mod unknown_judgement;
mod unsettled_judgement;

/// A check and its rule, which is told whether all names were resolved.
pub(crate) type JudgementRule = (&'static Check, fn(&Judgements, bool, &mut Vec<Diagnostic>));

/// The checks with their rules, in the order of their codes.
pub(crate) static ALL: &[JudgementRule] = &[
    (&sheet_of_nobody::CHECK, sheet_of_nobody::run),
    (&unclear_sheet::CHECK, unclear_sheet::run),
    (&unknown_judgement::CHECK, unknown_judgement::run),
    (&judgement_of_nothing::CHECK, judgement_of_nothing::run),
    (&judged_twice::CHECK, judged_twice::run),
    (&unsettled_judgement::CHECK, unsettled_judgement::run),
    (
        &consensus_without_reason::CHECK,
        consensus_without_reason::run,
    ),
    (
        &stated_unlike_consensus::CHECK,
        stated_unlike_consensus::run,
    ),
    (
        &consensus_without_judgements::CHECK,
        consensus_without_judgements::run,
    ),
];

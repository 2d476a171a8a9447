//! Checks of answers to readers: each remark answered once, and each answer with what became of the remark.

use crate::synthesis::context::ArgumentRule;

mod answered_twice;
mod lost_remark;
mod unsaid_change;

/// The checks with their rules, in the order of their codes.
pub(crate) static ALL: &[ArgumentRule] = &[
    (&answered_twice::CHECK, answered_twice::run),
    (&lost_remark::CHECK, lost_remark::run),
    (&unsaid_change::CHECK, unsaid_change::run),
];

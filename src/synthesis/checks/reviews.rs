//! Checks of sign-offs: what was read is still what stands there.

use crate::synthesis::context::ArgumentRule;

mod review_of_nothing;
mod stale_review;

/// The checks with their rules, in the order of their codes.
pub(crate) static ALL: &[ArgumentRule] = &[
    (&stale_review::CHECK, stale_review::run),
    (&review_of_nothing::CHECK, review_of_nothing::run),
];

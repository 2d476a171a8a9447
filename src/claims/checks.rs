//! Checks of claims: verdicts that speak against the argument, and figures in doubt that claims rest on.

use super::context::ClaimRule;

mod contradicted_claim;
mod difference_not_tested;
mod stance_disagrees;
mod tainted;
mod undetermined_claim;
mod unlinked_contradiction;
mod untried_claim;

/// The checks with their rules, in the order of their codes.
pub(crate) static ALL: &[ClaimRule] = &[
    (&contradicted_claim::CHECK, contradicted_claim::run),
    (&stance_disagrees::CHECK, stance_disagrees::run),
    (&unlinked_contradiction::CHECK, unlinked_contradiction::run),
    (&untried_claim::CHECK, untried_claim::run),
    (&undetermined_claim::CHECK, undetermined_claim::run),
    (&tainted::CHECK, tainted::run),
    (&difference_not_tested::CHECK, difference_not_tested::run),
];

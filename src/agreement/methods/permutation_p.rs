//! p by permutation or randomisation.
//!
//! ## When to say it
//!
//! p is the share of rearrangements of the data that are at least as extreme.
//!
//! ## What the checks then do
//!
//! p is not held to the statistic, the limits or the means. A p of 0 stays impossible: of m rearrangements
//! it is at least 1/(m + 1).
//!
//! ## Checks that it changes
//!
//! `ci-and-p-disagree`, `means-disagree`, `not-a-plain-comparison`, `p-from-statistic`, `p-unlike-ci`,
//! `p-unlike-n`, `p-unlike-se`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::PermutationP,
    printed: "method_permutation_p",
    frees: &[Frees::Apart, Frees::Bare],
    source: include_str!("permutation_p.rs"),
};

//! p of an exact test, such as Fisher's or McNemar's.
//!
//! ## When to say it
//!
//! p was counted out, not taken from the distribution of the statistic beside it.
//!
//! ## What the checks then do
//!
//! p is not held to the statistic, the limits or the means. A p of 0 stays impossible.
//!
//! ## Checks that it changes
//!
//! `ci-and-p-disagree`, `means-disagree`, `not-a-plain-comparison`, `p-from-statistic`, `p-unlike-ci`,
//! `p-unlike-n`, `p-unlike-se`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::ExactP,
    printed: "method_exact_p",
    frees: &[Frees::Apart, Frees::Bare],
    source: include_str!("exact_p.rs"),
};

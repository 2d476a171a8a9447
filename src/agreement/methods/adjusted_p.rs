//! p adjusted for several comparisons: Tukey, Bonferroni, Holm, Sidak, false discovery rate.
//!
//! ## When to say it
//!
//! Programs adjust p, and often the limits as well, where several comparisons are asked for at once, and do
//! not always say so: R's emmeans by Tukey's method, SPSS by Bonferroni's where that is chosen.
//!
//! ## What the checks then do
//!
//! An adjusted p is no smaller than the plain one, and is held to that where a statistic or a standard error
//! gives the plain one. The limits may be adjusted or not: they are held to be symmetrical, not to p.
//!
//! ## Checks that it changes
//!
//! `ci-and-p-disagree`, `difference-unlike-groups`, `limits-unlike-counts`, `limits-unlike-error`,
//! `means-disagree`, `not-a-plain-comparison`, `p-from-statistic`, `p-unlike-ci`, `p-unlike-n`, `p-unlike-se`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::AdjustedP,
    printed: "method_adjusted_p",
    frees: &[Frees::Raised],
    source: include_str!("adjusted_p.rs"),
};

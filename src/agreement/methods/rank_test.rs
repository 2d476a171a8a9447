//! A test of ranks: Wilcoxon's, Mann and Whitney's, Kruskal and Wallis's.
//!
//! ## When to say it
//!
//! p compares ranks, whatever stands beside it: means, medians, or Hodges and Lehmann's estimate with its
//! limits (Hodges and Lehmann, Annals of Mathematical Statistics 1963;34:598–611,
//! doi:10.1214/aoms/1177704172).
//!
//! ## What the checks then do
//!
//! p is not held to means, SDs or limits, and limits are not taken for symmetrical. The estimate is still
//! held to lie within its limits.
//!
//! ## Checks that it changes
//!
//! `change-error-impossible`, `ci-and-p-disagree`, `d-unlike-t`, `difference-unlike-groups`,
//! `effect-size-unlike-t`, `effect-unlike-counts`, `estimate-off-centre`, `limits-unlike-counts`,
//! `limits-unlike-error`, `limits-unlike-share`, `means-disagree`, `not-a-plain-comparison`, `p-unlike-ci`,
//! `p-unlike-n`, `p-unlike-se`, `test-unlike-groups`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::RankTest,
    printed: "method_rank_test",
    frees: &[Frees::Symmetry, Frees::Apart, Frees::Difference],
    source: include_str!("rank_test.rs"),
};

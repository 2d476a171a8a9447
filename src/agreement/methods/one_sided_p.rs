//! p of one side only.
//!
//! ## When to say it
//!
//! The hypothesis had a direction, and p counts one tail of the distribution.
//!
//! ## What the checks then do
//!
//! p is held to half of the two-sided one, or to what is left to 1 where the estimate went the other way.
//!
//! ## Checks that it changes
//!
//! `ci-and-p-disagree`, `means-disagree`, `not-a-plain-comparison`, `p-from-statistic`, `p-unlike-ci`,
//! `p-unlike-n`, `p-unlike-se`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::OneSidedP,
    printed: "method_one_sided_p",
    frees: &[Frees::OneSided],
    source: include_str!("one_sided_p.rs"),
};

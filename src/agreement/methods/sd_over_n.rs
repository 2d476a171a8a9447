//! Standard deviations with n, not n − 1, below the line.
//!
//! ## When to say it
//!
//! SDs are those of numpy's `std`, Excel's `STDEV.P` or another formula for whole populations.
//!
//! ## What the checks then do
//!
//! Wherever an SD is held to whole answers, a standard error or a test, it is first brought to n − 1.
//!
//! ## Checks that it changes
//!
//! `binary-sd`, `change-error-impossible`, `ci-and-p-disagree`, `d-unlike-t`, `difference-unlike-groups`,
//! `effect-size-unlike-t`, `mean-and-ci-disagree`, `means-disagree`, `not-a-plain-comparison`, `sd-off-grid`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::SdOverN,
    printed: "method_sd_over_n",
    frees: &[Frees::OverN],
    source: include_str!("sd_over_n.rs"),
};

//! Weighted shares and means, as of a survey.
//!
//! ## When to say it
//!
//! Percentages and means count each person by a weight, while n and counts are those of the people asked.
//!
//! ## What the checks then do
//!
//! A weighted percentage is not that of the printed count; that the percentages of all categories add up to
//! 100 is still held. Weighted means are not held to whole answers, and standard errors not to SD/√n.
//!
//! ## Checks that it changes
//!
//! `binary-sd`, `categories-do-not-add-up`, `change-error-impossible`, `change-sd-impossible`,
//! `ci-and-p-disagree`, `d-unlike-t`, `df-unlike-n`, `difference-unlike-groups`, `effect-size-unlike-t`,
//! `effect-unlike-counts`, `item-unlike-counts`, `limits-unlike-counts`, `limits-unlike-error`,
//! `limits-unlike-share`, `mean-and-ci-disagree`, `mean-off-grid`, `means-disagree`, `median-off-grid`,
//! `not-a-plain-comparison`, `p-unlike-ci`, `p-unlike-n`, `p-unlike-se`, `percent-of-n`, `percent-off-grid`,
//! `sd-off-grid`, `sign-unlike-means`, `subgroups-disagree`, `test-unlike-groups`, `total-unlike-mean`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::Weighted,
    printed: "method_weighted",
    frees: &[
        Frees::Df,
        Frees::Difference,
        Frees::Means,
        Frees::Sample,
        Frees::Shares,
    ],
    source: include_str!("weighted.rs"),
};

//! Missing values were filled in, once or several times.
//!
//! ## When to say it
//!
//! Figures are pooled over imputed data sets, or missing answers were carried forward or estimated.
//!
//! ## What the checks then do
//!
//! Pooled means and counts need not be those of whole people, degrees of freedom are those of the pooling
//! (Barnard and Rubin, Biometrika 1999;86:948–955, doi:10.1093/biomet/86.4.948), and n may be that of all
//! who were asked. What is printed is held by the degrees of freedom printed, else by any.
//!
//! ## Checks that it changes
//!
//! `binary-sd`, `change-error-impossible`, `change-sd-impossible`, `ci-and-p-disagree`, `d-unlike-t`,
//! `df-unlike-n`, `difference-unlike-groups`, `effect-size-unlike-t`, `effect-unlike-counts`,
//! `group-larger-than-all`, `groups-do-not-add-up`, `item-unlike-counts`, `limits-unlike-counts`,
//! `limits-unlike-error`, `limits-unlike-share`, `mean-and-ci-disagree`, `mean-off-grid`, `means-disagree`,
//! `median-off-grid`, `more-people-than-at-the-time`, `more-people-than-in-flow`, `not-a-plain-comparison`,
//! `p-unlike-ci`, `p-unlike-n`, `p-unlike-se`, `percent-of-n`, `percent-off-grid`, `sd-off-grid`,
//! `sign-unlike-means`, `subgroups-disagree`, `test-unlike-groups`, `too-many-pairs`, `total-unlike-mean`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::Imputed,
    printed: "method_imputed",
    frees: &[
        Frees::Df,
        Frees::Difference,
        Frees::Means,
        Frees::Sample,
        Frees::Shares,
        Frees::People,
    ],
    source: include_str!("imputed.rs"),
};

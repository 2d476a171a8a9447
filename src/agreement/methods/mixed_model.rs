//! Estimates of a mixed (multilevel, random effects) model.
//!
//! ## When to say it
//!
//! Repeated measurements or people within clusters were analysed by one model with random effects, as by
//! lme4, SAS PROC MIXED, SPSS MIXED or Stata's `mixed`.
//!
//! ## What the checks then do
//!
//! Such a model has degrees of freedom of its own (Satterthwaite, Biometrics Bulletin 1946;2:110–114,
//! doi:10.2307/3002019; Kenward and Roger, Biometrics 1997;53:983–997, doi:10.2307/2533558), takes people
//! in who were measured only once, and estimates means. Where degrees of freedom are printed, p and limits
//! are held to them; where none are, to whatever number they may be, not to n − 1. Means are not held to
//! whole answers, their differences not to plain means, and n may be above the number of pairs.
//!
//! ## Checks that it changes
//!
//! `binary-sd`, `change-error-impossible`, `change-sd-impossible`, `ci-and-p-disagree`, `d-unlike-t`,
//! `df-unlike-n`, `difference-unlike-groups`, `effect-size-unlike-t`, `effect-unlike-counts`,
//! `group-larger-than-all`, `groups-do-not-add-up`, `item-unlike-counts`, `limits-unlike-counts`,
//! `limits-unlike-error`, `mean-and-ci-disagree`, `mean-off-grid`, `means-disagree`, `median-off-grid`,
//! `more-people-than-at-the-time`, `more-people-than-in-flow`, `not-a-plain-comparison`, `p-unlike-ci`,
//! `p-unlike-n`, `p-unlike-se`, `sd-off-grid`, `sign-unlike-means`, `subgroups-disagree`, `test-unlike-groups`,
//! `too-many-pairs`, `total-unlike-mean`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::MixedModel,
    printed: "method_mixed_model",
    frees: &[
        Frees::Df,
        Frees::Difference,
        Frees::Means,
        Frees::Sample,
        Frees::People,
    ],
    source: include_str!("mixed_model.rs"),
};

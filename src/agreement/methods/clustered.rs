//! Standard errors that allow for clusters, such as wards, classes or practices.
//!
//! ## When to say it
//!
//! People came in clusters, and the analysis allowed for that: cluster-robust standard errors, a design
//! effect, or a cluster-randomised trial.
//!
//! ## What the checks then do
//!
//! The standard error is larger than that of as many people drawn one by one, and the degrees of freedom
//! may be few, as the clusters are. p and limits are held to each other by the degrees of freedom that are
//! printed, else by any; not to SD/√n nor to a plain t test.
//!
//! ## Checks that it changes
//!
//! `change-error-impossible`, `ci-and-p-disagree`, `d-unlike-t`, `df-unlike-n`, `difference-unlike-groups`,
//! `effect-size-unlike-t`, `effect-unlike-counts`, `limits-unlike-counts`, `limits-unlike-error`,
//! `mean-and-ci-disagree`, `means-disagree`, `not-a-plain-comparison`, `p-unlike-ci`, `p-unlike-n`, `p-unlike-se`,
//! `sign-unlike-means`, `test-unlike-groups`.

use crate::agreement::making::{Frees, Making};
use crate::model::Method;

/// The method.
pub(super) static MAKING: Making = Making {
    method: Method::Clustered,
    printed: "method_clustered",
    frees: &[Frees::Df, Frees::Difference, Frees::Sample],
    source: include_str!("clustered.rs"),
};

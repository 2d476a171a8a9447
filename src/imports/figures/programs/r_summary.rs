//! R's own tables of coefficients, as `coef(summary(model))` gives them and `write.csv` saves them.

use super::program::Program;
use crate::imports::figures::coefficients;

pub(super) const PROGRAM: Program = Program {
    name: "R's `summary()`",
    knows: |given| {
        let own = ["Pr(>|t|)", "Pr(>|z|)"];
        let estimates = ["Estimate", "coef", "exp(coef)"];
        given.headed(&own).is_some() && given.headed(&estimates).is_some()
    },
    draft: coefficients::drafts,
};

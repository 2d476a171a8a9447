//! lifelines in Python: the summary of a model of survival.

use super::program::Program;
use crate::imports::figures::coefficients;

pub(super) const PROGRAM: Program = Program {
    name: "lifelines",
    knows: |given| {
        let own = ["covariate", "coef", "exp(coef)", "se(coef)"];
        own.iter().all(|one| given.headed(&[one]).is_some())
    },
    draft: coefficients::drafts,
};

//! statsmodels in Python: `summary()` and `summary2()` of a model, whose limits are headed `[0.025` and `0.975]`.

use super::program::Program;
use crate::imports::figures::coefficients;

pub(super) const PROGRAM: Program = Program {
    name: "statsmodels",
    knows: |given| given.headed(&["[0.025"]).is_some() && given.headed(&["0.975]"]).is_some(),
    draft: coefficients::drafts,
};

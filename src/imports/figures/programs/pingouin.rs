//! pingouin in Python: its regressions.

use super::program::Program;
use crate::imports::figures::coefficients;

pub(super) const PROGRAM: Program = Program {
    name: "pingouin",
    knows: |given| {
        let has = |names: &[&str]| given.headed(names).is_some();
        has(&["names"]) && has(&["coef"]) && has(&["CI2.5", "CI[2.5%]"])
    },
    draft: coefficients::drafts,
};

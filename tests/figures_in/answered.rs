//! x
use libtest_mimic::Trial;
pub(super) fn trials() -> Vec<Trial> { Vec::new() }

//! What can be wrong with a template.

use crate::diagnostic::Check;

pub(crate) mod template_fault;

/// The checks whose findings are made here.
pub(crate) static ALL: &[&Check] = &[&template_fault::CHECK];

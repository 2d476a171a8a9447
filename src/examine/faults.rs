//! What can be wrong with what the authors say they know of.

use crate::diagnostic::Check;

pub(crate) mod stale_acknowledgement;

/// The checks whose findings are made here.
pub(crate) static ALL: &[&Check] = &[&stale_acknowledgement::CHECK];

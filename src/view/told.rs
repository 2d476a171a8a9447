//! Which finding of the checks is told where.

/// A finding of the checks: its number among all, and which of those told together it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Told {
    pub(crate) index: usize,
    pub(crate) member: Option<usize>,
}

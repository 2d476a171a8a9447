//! How much a run looked at.

/// How much was looked at: a check that looked at nothing says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Files read.
    pub files: usize,
    /// Propositions.
    pub propositions: usize,
    /// Rows that are no propositions, but topics, domains and the like.
    pub other_rows: usize,
    /// Evidence items.
    pub evidence: usize,
    /// Lines of figures.
    pub figures: usize,
    /// Links from evidence to propositions.
    pub links: usize,
    /// Checks that were run, those of reading and resolving included.
    pub checks: usize,
}

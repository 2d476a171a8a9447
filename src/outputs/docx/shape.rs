//! What a paragraph is like: its style, and what stands before it.

/// What a paragraph is like.
#[derive(Debug)]
pub(super) struct Shape<'s> {
    /// Its style.
    pub(super) style: &'s str,
    /// What stands before it.
    pub(super) item: Option<Before>,
}

/// What stands before an item.
#[derive(Clone, Copy, Debug)]
pub(super) enum Before {
    /// A sign, or a number that Word counts: that of the numbering, at this level.
    Counted { id: u32, level: usize },
    /// A number as text, and how far its text stands from the edge.
    Written { number: usize, indent: i32 },
}

impl<'s> Shape<'s> {
    /// A paragraph of that style.
    pub(super) fn of(style: &'s str) -> Self {
        Self { style, item: None }
    }
}

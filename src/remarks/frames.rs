//! What is open while a part is read, with what is to be as before when it closes.

use super::story::State;

/// An element that is open.
#[derive(Debug)]
pub(super) enum Frame {
    /// One that means nothing here.
    Plain,
    /// One of which nothing is read: what stood before a change, what stands there for older programs.
    PassedOver,
    /// One that says what a paragraph was before its format was changed.
    Former,
    /// One whose text is of the document.
    Text,
    /// A paragraph; what was marked outside of it.
    Paragraph(State),
    /// A run; how it was formatted outside of it, and whether that refers elsewhere.
    Run((Option<usize>, bool)),
    /// A link; whether what is outside of it refers elsewhere.
    Link(bool),
    /// Text that was changed; the changes outside of it.
    Change {
        inserted: Option<usize>,
        deleted: Option<usize>,
    },
    /// Properties, by the name of their element.
    Properties(&'static str),
    /// A table.
    Table(usize),
    /// A row: its first stretch, and the change that made or deletes it.
    Row { starts: usize, mark: Option<usize> },
    /// A cell, likewise.
    Cell { starts: usize, mark: Option<usize> },
    /// A note or comment.
    Entry,
}

impl Frame {
    /// The name of its element, where what stands in it depends on that.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Paragraph(_) => "p",
            Self::Run(_) => "r",
            Self::Properties(name) => name,
            Self::Row { .. } => "tr",
            Self::Cell { .. } => "tc",
            _ => "",
        }
    }
}

/// A paragraph that is open.
#[derive(Debug)]
pub(super) struct Inner {
    /// Its place among all.
    pub(super) at: usize,
    /// What is marked over its end.
    pub(super) end: State,
    /// The change by which the whole of it was formatted.
    pub(super) formatted: Option<usize>,
}

//! What stands below each other: headings, paragraphs, lists, tables.

use serde::Serialize;

use super::inline::Inline;
use super::table::TableBlock;

/// Something that stands on lines of its own.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A heading; the title of the document is none of them.
    Heading {
        /// 1 for a heading of a part, 2 for one below it.
        level: u8,
        /// What it says.
        text: Vec<Inline>,
        /// The anchor, unique in the document, to which links lead.
        anchor: Option<String>,
    },
    /// A paragraph.
    Paragraph(Paragraph),
    /// A list.
    List(List),
    /// A table with its title above it.
    Table(Box<TableBlock>),
}

/// A paragraph.
#[derive(Clone, Debug, Serialize)]
pub struct Paragraph {
    /// What it is for, by which it is styled.
    pub role: Role,
    /// What it says.
    pub text: Vec<Inline>,
    /// The anchor, unique in the document, to which links lead.
    pub anchor: Option<String>,
}

/// What a paragraph is for. A format has a style for each, which a journal's template may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Running text.
    Body,
    /// A work that is reported, under the title.
    Source,
    /// The statement of a row of the grid.
    Statement,
    /// A paragraph of a cell that is no list: a note, how the strands meet, an interpretation, a silence.
    Aside,
    /// The key below a table.
    Key,
    /// A note below a table.
    Note,
    /// What somebody said.
    Quotation,
    /// A finding at the head of what it rests on.
    Finding,
    /// Small print: places, conventions, what a table is from.
    Small,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 9] = [
        Self::Body,
        Self::Source,
        Self::Statement,
        Self::Aside,
        Self::Key,
        Self::Note,
        Self::Quotation,
        Self::Finding,
        Self::Small,
    ];
}

/// A list.
#[derive(Clone, Debug, Serialize)]
pub struct List {
    /// Its items; at least one.
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    /// What stands before it.
    pub marker: Marker,
    /// The anchor, unique in the document, to which links lead.
    pub anchor: Option<String>,
    /// What it says; the first block is a paragraph.
    pub blocks: Vec<Block>,
}

/// What stands before an item of a list. Of the findings in a cell it is the sign of their stance, which the key below
/// the table explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Marker {
    /// A plain item.
    Bullet,
    /// A number, counted from 1 in each list.
    Number,
    /// A finding that speaks for the statement: ●.
    Supports,
    /// A finding that limits it or adds a condition: ◐.
    Qualifies,
    /// A finding that speaks against it: ✕.
    Contradicts,
    /// A finding that stands under it and takes no side: ○.
    Informs,
}

impl Marker {
    /// Every marker.
    pub const ALL: [Self; 6] = [
        Self::Bullet,
        Self::Number,
        Self::Supports,
        Self::Qualifies,
        Self::Contradicts,
        Self::Informs,
    ];

    /// The sign itself; of a number there is none.
    pub fn sign(self) -> Option<&'static str> {
        match self {
            Self::Bullet => Some("•"),
            Self::Number => None,
            Self::Supports => Some("●"),
            Self::Qualifies => Some("◐"),
            Self::Contradicts => Some("✕"),
            Self::Informs => Some("○"),
        }
    }
}

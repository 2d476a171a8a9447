//! What stands below each other: headings, paragraphs, lists, and tables with rows, columns and cells that span.

use serde::Serialize;

use super::inline::Inline;

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
    /// Where a finding stands and can be read, below it and never parted from what it rests on.
    Whereabouts,
    /// Small print: places, conventions, what a table is from.
    Small,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 10] = [
        Self::Body,
        Self::Source,
        Self::Statement,
        Self::Aside,
        Self::Key,
        Self::Note,
        Self::Quotation,
        Self::Finding,
        Self::Whereabouts,
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

/// A table.
#[derive(Clone, Debug, Serialize)]
pub struct TableBlock {
    /// Of which kind it is, by which it is styled.
    pub kind: TableKind,
    /// The title, printed above it; may be empty.
    pub caption: Vec<Inline>,
    /// What the table shows, in a line, for who does not see it.
    pub summary: String,
    /// The anchor, unique in the document, to which links lead.
    pub anchor: Option<String>,
    /// Its columns, at least one.
    pub columns: Vec<Column>,
    /// The rows that head it, which every page repeats.
    pub head: Vec<Row>,
    /// The rows below.
    pub body: Vec<Row>,
}

/// Kinds of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TableKind {
    /// A table that the document is about: as wide as the page, with cells of text.
    Grid,
    /// A table of figures: small, with cells of numbers.
    Figures,
}

/// A column.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Column {
    /// Its share of the table's width; those of all columns add up to 1.
    pub share: f64,
    /// How its cells are set.
    pub align: Align,
}

/// How text is set between the edges of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// From where a line begins.
    Start,
    /// In the middle.
    Center,
    /// To where a line ends, as numbers are.
    End,
}

/// A row.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// Its cells. A cell that a row above reaches into is left out, as in HTML.
    pub cells: Vec<TableCell>,
    /// True where a rule stands below it; of rows that belong together only the last has one.
    pub ends: bool,
}

/// A cell.
#[derive(Clone, Debug, Serialize)]
pub struct TableCell {
    /// What stands in it; nothing where it is empty.
    pub blocks: Vec<Block>,
    /// How many columns it spans, from 1.
    pub columns: usize,
    /// How many rows it spans, from 1.
    pub rows: usize,
    /// What it heads, if it is a heading.
    pub heads: Option<Heads>,
}

/// What a cell is the heading of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Heads {
    /// Its column, or those that it spans.
    Column,
    /// Its row, or those that it spans.
    Row,
    /// The rows below it, up to the next such cell: it spans all columns.
    Section,
}

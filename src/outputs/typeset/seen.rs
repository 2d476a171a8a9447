//! What a template sees: the pieces of a document, each with its kind.

use std::borrow::Cow;

use serde::Serialize;

use super::plot::Drawing;
use crate::document::{Align, Heads, Marker, Role, TableKind};

/// The width of a table, in the parts that widths are counted in.
pub(super) const WHOLE: f64 = 10_000.0;

/// A piece of a line.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum InlineSeen<'a> {
    /// Text as it is.
    Text { text: Cow<'a, str> },
    /// A word that is too long for a narrow column, as text too; a line may end behind each of its parts.
    #[serde(rename = "text")]
    Long { text: String, parts: Vec<String> },
    /// What carries a line.
    Strong { text: Vec<Self> },
    /// What stands out a little.
    Emphasis { text: Vec<Self> },
    /// An id, a key, a name.
    Code { text: Cow<'a, str> },
    /// A mark set high.
    Superscript { text: Cow<'a, str> },
    /// A link to an anchor that is there.
    Inner { to: &'a str, text: Vec<Self> },
    /// A link to the web.
    Outer { to: String, text: Vec<Self> },
    /// A footnote.
    Note { text: Vec<Self> },
    /// The letter of a note that stands below the table.
    Mark {
        letter: String,
        to: String,
        /// The anchor to which the note leads back, where it is called for the first time.
        anchor: Option<String>,
    },
    /// A picture, and the same in words.
    Plot {
        drawing: Option<Drawing<'a>>,
        words: &'a str,
    },
    /// The end of a line.
    Break,
}

/// Something that stands on lines of its own.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum BlockSeen<'a> {
    /// A heading.
    Heading {
        level: u8,
        text: Vec<InlineSeen<'a>>,
        /// The same as text alone, for an outline.
        plain: String,
        anchor: Option<&'a str>,
    },
    /// A paragraph.
    Paragraph {
        role: Role,
        text: Vec<InlineSeen<'a>>,
        anchor: Option<&'a str>,
        /// True where it is more of the paragraph that ends in the slice of the row above.
        goes_on: bool,
    },
    /// A list.
    List {
        /// What stands before every item, where that is the same sign.
        sign: Option<&'static str>,
        /// True where every item is small print, and so is what stands before it.
        small: bool,
        items: Vec<ItemSeen<'a>>,
    },
    /// A table.
    Table(TableSeen<'a>),
}

/// An item of a list.
#[derive(Debug, Serialize)]
pub(super) struct ItemSeen<'a> {
    /// Of which kind the marker is.
    pub(super) marker: Marker,
    /// What stands before it: a sign, or a number with its full stop; nothing where it is more of the item above.
    pub(super) label: String,
    pub(super) anchor: Option<&'a str>,
    pub(super) blocks: Vec<BlockSeen<'a>>,
}

/// A table.
#[derive(Debug, Serialize)]
pub(super) struct TableSeen<'a> {
    pub(super) style: TableKind,
    /// True where it stands in a cell of another, or in a list.
    pub(super) inside: bool,
    pub(super) caption: Vec<InlineSeen<'a>>,
    pub(super) summary: &'a str,
    pub(super) anchor: Option<&'a str>,
    pub(super) columns: Vec<ColumnSeen>,
    pub(super) head: Vec<RowSeen<'a>>,
    /// The anchors in the head, which may be printed on several pages.
    pub(super) head_anchors: Vec<String>,
    pub(super) body: Vec<RowSeen<'a>>,
    pub(super) notes: Vec<TableNote<'a>>,
}

/// A column.
#[derive(Debug, Serialize)]
pub(super) struct ColumnSeen {
    /// Its ten thousandths of the table's width.
    pub(super) weight: u32,
    /// Its share of the table's width, as in `0.2500`.
    pub(super) width: String,
    pub(super) align: Align,
}

/// A row.
#[derive(Debug, Serialize)]
pub(super) struct RowSeen<'a> {
    pub(super) cells: Vec<CellSeen<'a>>,
    /// True where a thin rule stands below it.
    pub(super) rule: bool,
    /// True where it may be longer than a page, so that a page must be able to end within it.
    pub(super) long: bool,
    /// True where a cell of it reaches into the next row.
    pub(super) continues: bool,
    /// True where it heads the rows below.
    pub(super) section: bool,
    /// True where no link leads to it or from it, so that it can be printed on several pages.
    pub(super) plain: bool,
    /// The columns over which each of its headings stands, from 1, where a thin rule parts it from theirs.
    pub(super) spans: Vec<[usize; 2]>,
}

/// A cell, or the place that one in a row above reaches into.
#[derive(Debug, Serialize)]
pub(super) struct CellSeen<'a> {
    /// The column in which it begins, from 0.
    pub(super) at: usize,
    pub(super) covered: bool,
    pub(super) blocks: Vec<BlockSeen<'a>>,
    pub(super) columns: usize,
    pub(super) rows: usize,
    pub(super) heads: Option<Heads>,
    /// Its ten thousandths of the table's width.
    pub(super) weight: u32,
    /// Its share of the table's width, as in `0.2500`.
    pub(super) width: String,
    pub(super) align: Align,
}

/// A note below a table.
#[derive(Debug, Serialize)]
pub(super) struct TableNote<'a> {
    pub(super) letter: String,
    /// The anchor of the note, to which the letter in the table leads.
    pub(super) anchor: String,
    /// The anchor of the letter, to which the note leads back.
    pub(super) to: String,
    pub(super) text: Vec<InlineSeen<'a>>,
}

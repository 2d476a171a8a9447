//! Tables: a title, columns, rows that head the others, cells that span.

use serde::Serialize;

use super::block::Block;
use super::inline::Inline;

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

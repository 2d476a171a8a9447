//! Tables, rows, lines and cells of a layout, each by its place; their parts are made when they are asked for.

use crate::view::whole::View;

/// A table, its parts made when they are asked for.
#[derive(Clone, Copy, Debug)]
pub struct LaidTable<'a> {
    pub(crate) view: &'a View,
    pub(crate) table: usize,
}

/// A row of a table, its parts made when they are asked for.
#[derive(Clone, Copy, Debug)]
pub struct LaidRow<'a> {
    pub(crate) view: &'a View,
    pub(crate) table: usize,
    /// Its place in the table.
    pub(crate) place: usize,
}

/// A line of a row, its parts made when they are asked for.
#[derive(Clone, Copy, Debug)]
pub struct LaidLine<'a> {
    pub(crate) view: &'a View,
    pub(crate) table: usize,
    pub(crate) place: usize,
    /// Its place among those of the row.
    pub(crate) line: usize,
}

/// A cell of a table, its parts made when they are asked for.
#[derive(Clone, Copy, Debug)]
pub struct LaidCell<'a> {
    pub(crate) view: &'a View,
    pub(crate) table: usize,
    pub(crate) place: usize,
    pub(crate) line: usize,
    /// The place of its column.
    pub(crate) column: usize,
}

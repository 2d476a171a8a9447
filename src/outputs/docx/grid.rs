//! Where the cells of a table stand: Word wants every column of every row filled, those too that a cell above reaches
//! into.

use crate::document::{Row, TableBlock, TableCell};

/// A cell at its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed<'a> {
    /// What it holds; nothing where a cell above reaches into it, or where the row has none.
    pub(super) cell: Option<&'a TableCell>,
    /// Its first column.
    pub(super) column: usize,
    /// How many columns it spans.
    pub(super) span: usize,
    /// What it is to the cells above and below.
    pub(super) joined: Joined,
}

/// Whether a cell is one with those above and below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joined {
    /// It stands for itself.
    No,
    /// It reaches into the next row.
    Starts,
    /// The cell above reaches into it.
    GoesOn,
}

/// A table whose cells have their places.
#[derive(Debug)]
pub(super) struct Grid<'a> {
    /// How many columns there are.
    pub(super) columns: usize,
    /// The rows that head it.
    pub(super) head: Vec<Vec<Placed<'a>>>,
    /// The rows below.
    pub(super) body: Vec<Vec<Placed<'a>>>,
}

impl<'a> Grid<'a> {
    /// The cells of a table at their places. A row with more cells than there are columns makes more of them.
    pub(super) fn new(table: &'a TableBlock) -> Self {
        let mut columns = table.columns.len().max(1);
        let mut head = placed(&table.head, &mut columns);
        let mut body = placed(&table.body, &mut columns);
        for row in head.iter_mut().chain(&mut body) {
            let used = row.last().map_or(0, |last| last.column + last.span);
            if used < columns {
                row.push(Placed {
                    cell: None,
                    column: used,
                    span: columns - used,
                    joined: Joined::No,
                });
            }
        }
        Self {
            columns,
            head,
            body,
        }
    }
}

/// How far a cell of a row above still reaches down.
#[derive(Clone, Copy)]
struct Reach {
    rows: usize,
    span: usize,
}

fn placed<'a>(rows: &'a [Row], columns: &mut usize) -> Vec<Vec<Placed<'a>>> {
    let mut reaches: Vec<Option<Reach>> = vec![None; *columns];
    let mut all = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        let left = rows.len() - at;
        let mut cells = row.cells.iter().peekable();
        let mut line = Vec::with_capacity(row.cells.len());
        let mut column = 0;
        while column < reaches.len() || cells.peek().is_some() {
            if column == reaches.len() {
                reaches.push(None);
            }
            if let Some(reach) = reaches[column] {
                line.push(Placed {
                    cell: None,
                    column,
                    span: reach.span,
                    joined: Joined::GoesOn,
                });
                reaches[column] = (reach.rows > 1).then_some(Reach {
                    rows: reach.rows - 1,
                    ..reach
                });
                column += reach.span;
                continue;
            }
            let taken = reaches[column..].iter().position(Option::is_some);
            let free = taken.unwrap_or(reaches.len() - column);
            let cell = cells.next();
            let span = cell.map_or(free, |cell| cell.columns.clamp(1, free));
            let down = cell.map_or(1, |cell| cell.rows.clamp(1, left));
            line.push(Placed {
                cell,
                column,
                span,
                joined: match down {
                    1 => Joined::No,
                    _ => Joined::Starts,
                },
            });
            if down > 1 {
                let rows = down - 1;
                reaches[column] = Some(Reach { rows, span });
            }
            column += span;
        }
        all.push(line);
    }
    *columns = reaches.len();
    all
}

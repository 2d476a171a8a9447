//! Tables as one: rows that belong together, as those of one proposition do, are held against those of the other version.

use super::lines;
use super::merged::{Merged, merged, whole};
use crate::document::block::{Block, Row, TableBlock, TableCell};
use crate::document::inline::Tracked;

/// Rows that a cell holds together.
#[derive(Debug)]
struct Group {
    rows: Vec<Row>,
}

/// Two tables as one; nothing where they have other columns.
pub(super) fn with(old: &TableBlock, new: &TableBlock) -> Option<TableBlock> {
    let columns = |table: &TableBlock| {
        let head = table.head.iter().flat_map(|row| &row.cells);
        let head = head.flat_map(|cell| &cell.blocks).map(Block::key);
        (table.columns.len(), head.collect::<Vec<_>>())
    };
    if columns(old) != columns(new) {
        return None;
    }
    let groups = merged(&groups(&old.body), &groups(&new.body)).into_iter();
    Some(TableBlock {
        caption: lines::merged(&old.caption, &new.caption),
        body: groups.flat_map(|group| group.rows).collect(),
        ..new.clone()
    })
}

/// A table that came or went.
pub(super) fn tracked(table: &TableBlock, tracked: Tracked) -> TableBlock {
    let rows = |rows: &[Row]| rows.iter().map(|row| row_tracked(row, tracked)).collect();
    TableBlock {
        caption: whole(tracked, &table.caption),
        anchor: table.anchor.clone().filter(|_| tracked == Tracked::Added),
        head: rows(&table.head),
        body: rows(&table.body),
        ..table.clone()
    }
}

fn row_tracked(row: &Row, tracked: Tracked) -> Row {
    let cells = row.cells.iter().map(|cell| TableCell {
        blocks: cell
            .blocks
            .iter()
            .map(|block| block.tracked(tracked))
            .collect(),
        ..cell.clone()
    });
    Row {
        cells: cells.collect(),
        ends: row.ends,
    }
}

fn groups(rows: &[Row]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut left = 0;
    for row in rows {
        match groups.last_mut() {
            Some(group) if left > 0 => group.rows.push(row.clone()),
            _ => groups.push(Group {
                rows: vec![row.clone()],
            }),
        }
        let reach = row.cells.iter().map(|cell| cell.rows).max().unwrap_or(1);
        left = left.max(reach).saturating_sub(1);
    }
    groups
}

impl Merged for Group {
    fn key(&self) -> String {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        let first = cells.flat_map(|cell| &cell.blocks).next();
        first.map(Block::key).unwrap_or_default()
    }

    fn tracked(&self, tracked: Tracked) -> Self {
        let rows = self.rows.iter().map(|row| row_tracked(row, tracked));
        Self {
            rows: rows.collect(),
        }
    }

    /// Line by line; where one version has more lines, those cells that hold them together reach as far.
    fn with(&self, newer: &Self) -> Option<Self> {
        let lines = self.rows.len().max(newer.rows.len());
        let mut rows = Vec::with_capacity(lines);
        for at in 0..lines {
            let row = match (self.rows.get(at), newer.rows.get(at)) {
                (Some(old), Some(new)) => row(old, new)?,
                (Some(old), None) => row_tracked(old, Tracked::Removed),
                (None, Some(new)) => row_tracked(new, Tracked::Added),
                (None, None) => continue,
            };
            rows.push(row);
        }
        let reaches = |row: &Row, group: &Self| {
            let cells = row.cells.iter();
            cells
                .map(|cell| cell.rows == group.rows.len())
                .collect::<Vec<_>>()
        };
        let whole = newer.rows.first().map(|row| reaches(row, newer));
        if let (Some(first), Some(whole)) = (rows.first_mut(), whole) {
            let several = newer.rows.len() > 1 || self.rows.len() > 1;
            for (cell, whole) in first.cells.iter_mut().zip(whole) {
                if whole && several {
                    cell.rows = lines;
                }
            }
        }
        let last = rows.len().saturating_sub(1);
        for (at, row) in rows.iter_mut().enumerate() {
            row.ends = at == last;
        }
        Some(Self { rows })
    }
}

/// Two rows as one; nothing where their cells do not match.
fn row(old: &Row, new: &Row) -> Option<Row> {
    let spans = |row: &Row| {
        row.cells
            .iter()
            .map(|cell| cell.columns)
            .collect::<Vec<_>>()
    };
    if spans(old) != spans(new) {
        return None;
    }
    let cells = old
        .cells
        .iter()
        .zip(&new.cells)
        .map(|(old, new)| TableCell {
            blocks: merged(&old.blocks, &new.blocks),
            ..new.clone()
        });
    Some(Row {
        cells: cells.collect(),
        ends: new.ends,
    })
}

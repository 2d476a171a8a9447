//! Tables as a template sees them: every row fills its columns.

use super::height;
use super::seen::{BlockSeen, CellSeen, ColumnSeen, RowSeen, TableSeen, WHOLE};
use super::setter::Setter;
use crate::document::{Align, Block, Column, Heads, Inline, Row, TableBlock, TableCell};

/// How far down a cell reaches, and how many columns of it stand from here on.
#[derive(Clone, Copy, Default)]
struct Reach {
    rows: usize,
    columns: usize,
}

impl<'a> Setter<'a> {
    /// What a template sees of a table.
    pub(super) fn table(&mut self, table: &'a TableBlock) -> TableSeen<'a> {
        let inside = self.is_in_cell();
        let anchor = self.anchor(&table.anchor);
        let columns = columns(&table.columns);
        let (mut seen, notes) = self.in_table(|setter| {
            let caption = setter.inlines(&table.caption);
            let (head, head_anchors) = setter.in_head(|setter| setter.rows(&table.head, &columns));
            TableSeen {
                style: table.kind,
                inside,
                caption,
                summary: &table.summary,
                anchor,
                head,
                head_anchors,
                body: setter.rows(&table.body, &columns),
                columns,
                notes: Vec::new(),
            }
        });
        seen.notes = notes;
        for row in &mut seen.head {
            row.rule = false;
            row.section = false;
        }
        // What stands below the last row of each is a rule of its own.
        if let Some(row) = seen.head.last_mut() {
            row.spans.clear();
        }
        for row in &mut seen.body {
            row.spans.clear();
        }
        if let Some(row) = seen.body.last_mut() {
            row.rule = false;
        }
        seen
    }

    fn rows(&mut self, rows: &'a [Row], columns: &[ColumnSeen]) -> Vec<RowSeen<'a>> {
        let mut reaches = vec![Reach::default(); columns.len()];
        let mut seen = Vec::with_capacity(rows.len());
        for (index, row) in rows.iter().enumerate() {
            let (mut cells, left_over) = self.row(row, rows.len() - index, columns, &mut reaches);
            // A cell too many loses nothing of what it says.
            let above = seen.iter_mut().flat_map(|row: &mut RowSeen| &mut row.cells);
            let mut places = above.chain(&mut cells).rev();
            if let Some(cell) = places.find(|cell| !cell.covered) {
                cell.blocks.extend(left_over);
            }
            let continues = reaches.iter().any(|reach| reach.rows > 0);
            let mut at = 1;
            let mut spans = Vec::new();
            for cell in &cells {
                if cell.columns > 1 && cell.rows == 1 && !cell.blocks.is_empty() {
                    spans.push([at, at + cell.columns - 1]);
                }
                at += cell.columns;
            }
            let section = matches!(&cells[..], [cell] if cell.heads == Some(Heads::Section) && cell.rows == 1);
            let long = row.cells.len() > columns.len() || cells.iter().any(height::is_long);
            seen.push(RowSeen {
                long,
                cells,
                rule: row.ends && !continues,
                continues,
                section: section && !long,
                plain: !row.cells.iter().any(|cell| links(&cell.blocks)),
                spans,
            });
        }
        seen
    }

    /// The cells of a row, with a place for each that is covered, and what stands in cells too many; `left` rows are
    /// left, with this one.
    fn row(
        &mut self,
        row: &'a Row,
        left: usize,
        columns: &[ColumnSeen],
        reaches: &mut [Reach],
    ) -> (Vec<CellSeen<'a>>, Vec<BlockSeen<'a>>) {
        let mut cells = row.cells.iter();
        let mut seen: Vec<CellSeen<'a>> = Vec::with_capacity(columns.len());
        let mut at = 0;
        while at < columns.len() {
            let reach = reaches[at];
            if reach.rows > 0 {
                seen.push(empty(columns, at, reach.columns, true));
                for below in &mut reaches[at..at + reach.columns] {
                    below.rows -= 1;
                }
                at += reach.columns;
                continue;
            }
            let free = reaches[at..]
                .iter()
                .take_while(|reach| reach.rows == 0)
                .count();
            let mut cell = match cells.next() {
                Some(cell) => self.cell(cell, columns, at, free),
                None => empty(columns, at, 1, false),
            };
            cell.rows = cell.rows.clamp(1, left);
            for (offset, reach) in reaches[at..at + cell.columns].iter_mut().enumerate() {
                *reach = Reach {
                    rows: cell.rows - 1,
                    columns: cell.columns - offset,
                };
            }
            at += cell.columns;
            seen.push(cell);
        }
        let left_over = cells.flat_map(|cell| self.in_cell(|setter| setter.blocks(&cell.blocks)));
        (seen, left_over.collect())
    }

    fn cell(
        &mut self,
        cell: &'a TableCell,
        columns: &[ColumnSeen],
        at: usize,
        free: usize,
    ) -> CellSeen<'a> {
        let blocks = self.in_cell(|setter| setter.blocks(&cell.blocks));
        CellSeen {
            blocks,
            rows: cell.rows,
            heads: cell.heads,
            ..empty(columns, at, cell.columns.clamp(1, free), false)
        }
    }
}

/// Whether a link leads to `blocks` or from them.
fn links(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Heading { text, anchor, .. } => anchor.is_some() || links_in(text),
        Block::Paragraph(paragraph) => paragraph.anchor.is_some() || links_in(&paragraph.text),
        Block::List(_) | Block::Table(_) => true,
    })
}

fn links_in(text: &[Inline]) -> bool {
    text.iter().any(|inline| match inline {
        Inline::Link { .. } | Inline::Note(_) => true,
        Inline::Strong(text) | Inline::Emphasis(text) => links_in(text),
        _ => false,
    })
}

/// A cell in which nothing stands.
fn empty<'a>(columns: &[ColumnSeen], at: usize, spanned: usize, covered: bool) -> CellSeen<'a> {
    let weight = columns[at..at + spanned].iter().map(|column| column.weight);
    let weight = weight.sum();
    CellSeen {
        at,
        weight,
        covered,
        blocks: Vec::new(),
        columns: spanned,
        rows: 1,
        heads: None,
        width: width(weight),
        align: columns[at].align,
    }
}

/// The columns, at least one, with shares that add up; equal ones where they are no shares.
fn columns(columns: &[Column]) -> Vec<ColumnSeen> {
    let sum: f64 = columns.iter().map(|column| column.share).sum();
    let are_shares = columns.iter().all(|column| column.share > 0.0) && sum.is_finite();
    let equal = 1.0 / columns.len().max(1) as f64;
    let seen = columns.iter().map(|column| {
        let share = match are_shares {
            true => column.share / sum,
            false => equal,
        };
        // Between 1 and the whole, so that nothing is cut off.
        let weight = (share * WHOLE).round().clamp(1.0, WHOLE) as u32;
        ColumnSeen {
            weight,
            width: width(weight),
            align: column.align,
        }
    });
    let seen: Vec<_> = seen.collect();
    match seen.is_empty() {
        true => vec![ColumnSeen {
            weight: WHOLE as u32,
            width: width(WHOLE as u32),
            align: Align::Start,
        }],
        false => seen,
    }
}

/// A width in print.
fn width(weight: u32) -> String {
    format!("{:.4}", f64::from(weight) / WHOLE)
}

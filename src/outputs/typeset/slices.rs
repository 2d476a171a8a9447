//! Rows that may be longer than a page, cut into several: LaTeX ends no page within a row.

use super::Typeset;
use super::seen::{BlockSeen, CellSeen, RowSeen, TableSeen};

impl Typeset<'_> {
    /// The document with every long row cut between its paragraphs and items, without a rule between the slices.
    pub(in crate::outputs) fn sliced(mut self) -> Self {
        for part in &mut self.parts {
            part.blocks.iter_mut().for_each(slice);
        }
        self
    }
}

fn slice(block: &mut BlockSeen<'_>) {
    if let BlockSeen::Table(table) = block {
        slice_rows(table);
    }
}

fn slice_rows(table: &mut TableSeen<'_>) {
    let rows = std::mem::take(&mut table.body);
    for row in rows {
        match row.long {
            true => table.body.extend(slices(row)),
            false => table.body.push(row),
        }
    }
}

/// The slices of a row: in each the next paragraph or item of every cell.
fn slices(row: RowSeen<'_>) -> Vec<RowSeen<'_>> {
    let RowSeen {
        cells,
        rule,
        long,
        continues,
        section,
        plain,
        spans,
    } = row;
    let mut shapes = Vec::with_capacity(cells.len());
    let mut pieces = Vec::with_capacity(cells.len());
    for mut cell in cells {
        let blocks = std::mem::take(&mut cell.blocks);
        pieces.push(
            blocks
                .into_iter()
                .flat_map(parts)
                .collect::<Vec<_>>()
                .into_iter(),
        );
        shapes.push(cell);
    }
    let count = pieces.iter().map(ExactSizeIterator::len).max();
    let count = count.unwrap_or_default().max(1);
    let slice = |at: usize| RowSeen {
        cells: shapes
            .iter()
            .zip(&mut pieces)
            .map(|(shape, pieces)| with(shape, pieces.next()))
            .collect(),
        rule: rule && at + 1 == count,
        long,
        continues: continues && at + 1 == count,
        section,
        plain,
        spans: match at + 1 == count {
            true => spans.clone(),
            false => Vec::new(),
        },
    };
    (0..count).map(slice).collect()
}

/// A cell of that shape in which a block stands.
fn with<'a>(shape: &CellSeen<'_>, block: Option<BlockSeen<'a>>) -> CellSeen<'a> {
    CellSeen {
        at: shape.at,
        covered: shape.covered,
        blocks: block.into_iter().collect(),
        columns: shape.columns,
        rows: shape.rows,
        heads: shape.heads,
        weight: shape.weight,
        width: shape.width.clone(),
        align: shape.align,
    }
}

/// A list in lists of one item, anything else as it is.
fn parts(block: BlockSeen<'_>) -> Vec<BlockSeen<'_>> {
    match block {
        BlockSeen::List { sign, small, items } => {
            let items = items.into_iter();
            let part = |item| BlockSeen::List {
                sign,
                small,
                items: vec![item],
            };
            items.map(part).collect()
        }
        other => vec![other],
    }
}

//! Rows that may be longer than a page, cut into several: LaTeX ends no page within a row.

use std::collections::VecDeque;

use super::Typeset;
use super::cut::cut;
use super::height;
use super::seen::{BlockSeen, CellSeen, ItemSeen, RowSeen, TableSeen};

/// The lines of a slice, about: a page ends at most so much too early.
const SLICE: f64 = 15.0;
/// In fewer lines than these no part of a paragraph is begun.
const LEAST: f64 = 5.0;

impl Typeset<'_> {
    /// The document with every long row cut, between its paragraphs and items where that is enough, without a rule
    /// between the slices.
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

/// The slices of a row: in each as much of every cell as fits.
fn slices(mut row: RowSeen<'_>) -> Vec<RowSeen<'_>> {
    let mut left = Vec::with_capacity(row.cells.len());
    for cell in &mut row.cells {
        let blocks = std::mem::take(&mut cell.blocks);
        left.push(blocks.into_iter().flat_map(parts).collect::<VecDeque<_>>());
    }
    let mut slices = Vec::new();
    loop {
        let cells = row.cells.iter().zip(&mut left);
        let cells = cells.map(|(shape, left)| with(shape, fill(left, height::line_of(shape))));
        let cells = cells.collect();
        let is_last = left.iter().all(VecDeque::is_empty);
        slices.push(RowSeen {
            cells,
            rule: row.rule && is_last,
            long: row.long,
            continues: row.continues && is_last,
            section: row.section,
            plain: row.plain,
            spans: match is_last {
                true => std::mem::take(&mut row.spans),
                false => Vec::new(),
            },
        });
        if is_last {
            return slices;
        }
    }
}

/// Takes what fits into a slice from the parts of a cell that are left, at least one of them. A part that would fit
/// into no slice is cut.
fn fill<'a>(left: &mut VecDeque<BlockSeen<'a>>, line: f64) -> Vec<BlockSeen<'a>> {
    let mut filled = Vec::new();
    let mut room = SLICE;
    while let Some(part) = left.pop_front() {
        let lines = height::lines(&part, line);
        if lines <= room {
            room -= lines;
            join(&mut filled, part);
            continue;
        }
        if filled.is_empty() || (lines > SLICE && room >= LEAST) {
            let (first, rest) = cut_block(part, room, line);
            if !filled.is_empty() && rest.is_none() {
                left.push_front(first);
            } else {
                join(&mut filled, first);
                if let Some(rest) = rest {
                    left.push_front(rest);
                }
            }
        } else {
            left.push_front(part);
        }
        break;
    }
    filled
}

/// Adds a part of a cell, in the list and the item that it is of.
fn join<'a>(blocks: &mut Vec<BlockSeen<'a>>, part: BlockSeen<'a>) {
    let sign_of = |block: &BlockSeen<'_>| match block {
        BlockSeen::List { sign, small, .. } => Some((*sign, *small)),
        _ => None,
    };
    match (blocks.last_mut(), part) {
        (Some(last), part) if sign_of(last).is_none() || sign_of(last) != sign_of(&part) => {
            blocks.push(part);
        }
        (Some(BlockSeen::List { items: above, .. }), BlockSeen::List { items, .. }) => {
            for item in items {
                match above.last_mut().filter(|_| item.label.is_empty()) {
                    Some(last) => {
                        for block in item.blocks {
                            join(&mut last.blocks, block);
                        }
                    }
                    None => above.push(item),
                }
            }
        }
        (_, part) => blocks.push(part),
    }
}

/// A cell of that shape in which these blocks stand.
fn with<'a>(shape: &CellSeen<'_>, blocks: Vec<BlockSeen<'a>>) -> CellSeen<'a> {
    CellSeen {
        at: shape.at,
        covered: shape.covered,
        blocks,
        columns: shape.columns,
        rows: shape.rows,
        heads: shape.heads,
        weight: shape.weight,
        width: shape.width.clone(),
        align: shape.align,
    }
}

/// A list in lists of one item with one block, of which only the first has its sign; anything else as it is.
fn parts(block: BlockSeen<'_>) -> Vec<BlockSeen<'_>> {
    let BlockSeen::List { sign, small, items } = block else {
        return vec![block];
    };
    let mut all = Vec::new();
    for mut item in items {
        let blocks = std::mem::take(&mut item.blocks);
        let mut blocks = blocks.into_iter().flat_map(parts);
        item.blocks.extend(blocks.next());
        let mut rest: Vec<_> = blocks.map(|block| going_on(&item, block)).collect();
        rest.insert(0, item);
        all.extend(rest.into_iter().map(|item| BlockSeen::List {
            sign,
            small,
            items: vec![item],
        }));
    }
    all
}

/// More of an item.
fn going_on<'a>(item: &ItemSeen<'_>, block: BlockSeen<'a>) -> ItemSeen<'a> {
    ItemSeen {
        marker: item.marker,
        label: String::new(),
        anchor: None,
        blocks: vec![block],
    }
}

/// The first `room` lines of a part of a cell, about, and the rest of it, if there is a place to cut it at.
fn cut_block(
    mut part: BlockSeen<'_>,
    room: f64,
    line: f64,
) -> (BlockSeen<'_>, Option<BlockSeen<'_>>) {
    let rest = match &mut part {
        BlockSeen::Paragraph { role, text, .. } => {
            let (first, rest) = cut(std::mem::take(text), height::room(room, line));
            *text = first;
            (!rest.is_empty()).then_some(BlockSeen::Paragraph {
                role: *role,
                text: rest,
                anchor: None,
                goes_on: true,
            })
        }
        BlockSeen::List { sign, small, items } => {
            let item = items.last_mut();
            let more = item.and_then(|item| {
                let block = item.blocks.pop()?;
                let (first, rest) = cut_block(block, room, height::line_in_item(line));
                item.blocks.push(first);
                rest.map(|block| going_on(item, block))
            });
            more.map(|item| BlockSeen::List {
                sign: *sign,
                small: *small,
                items: vec![item],
            })
        }
        _ => None,
    };
    (part, rest)
}

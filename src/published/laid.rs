//! Rows of cells laid out on a grid: what a merged cell covers repeats its text.

use super::cells::RawCell;
use crate::tables::FoundCell;

/// The widest table, in columns.
const WIDEST: usize = 1_000;
/// The most cells of a table.
const MOST: usize = 200_000;

/// A row as it was written.
#[derive(Debug, Default)]
pub(super) struct RawRow {
    pub(super) cells: Vec<RawCell>,
    /// Whether it says that it heads the table.
    pub(super) heads: bool,
}

/// A table laid out.
#[derive(Debug, Default)]
pub(super) struct Laid {
    pub(super) rows: Vec<Vec<FoundCell>>,
    pub(super) heads: usize,
    /// Whether it was larger than a table is.
    pub(super) cut: bool,
}

/// What hangs down from a row above.
struct Hanging {
    rows: usize,
    cell: FoundCell,
}

/// Lays rows out.
pub(super) fn laid(raw: Vec<RawRow>) -> Laid {
    let marked = raw.iter().take_while(|row| row.heads).count();
    let mut table = Laid::default();
    let mut hanging: Vec<Option<Hanging>> = Vec::new();
    let mut count = 0;
    for row in raw {
        let row = laid_row(row, &mut hanging, table.rows.last(), &mut table.cut);
        count += row.len();
        if count > MOST {
            table.cut = true;
            break;
        }
        table.rows.push(row);
    }
    let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    if width.saturating_mul(table.rows.len()) > MOST {
        table.rows.truncate(MOST / width.max(1));
        table.cut = true;
    }
    for row in &mut table.rows {
        row.resize(width, FoundCell::default());
    }
    let is_empty = |row: &Vec<FoundCell>| row.iter().all(|cell| cell.text.is_empty());
    // An empty row is no head; one that is marked as such is kept in its place.
    table.rows.retain(|row| !row.is_empty());
    table.heads = match marked {
        0 => guessed_heads(&table.rows),
        marked => marked.min(table.rows.len()),
    };
    while table.rows.last().is_some_and(is_empty) && table.rows.len() > table.heads {
        table.rows.pop();
    }
    table
}

fn laid_row(
    raw: RawRow,
    hanging: &mut Vec<Option<Hanging>>,
    above: Option<&Vec<FoundCell>>,
    cut: &mut bool,
) -> Vec<FoundCell> {
    let mut row: Vec<FoundCell> = Vec::new();
    let fill = |row: &mut Vec<FoundCell>, hanging: &mut Vec<Option<Hanging>>| {
        while let Some(Some(hung)) = hanging.get_mut(row.len()) {
            row.push(FoundCell {
                down: true,
                ..hung.cell.clone()
            });
            hung.rows -= 1;
            if hung.rows == 0 {
                hanging[row.len() - 1] = None;
            }
        }
    };
    for raw in raw.cells {
        fill(&mut row, hanging);
        for step in 0..raw.across.max(1) {
            if row.len() >= WIDEST {
                *cut = true;
                return row;
            }
            let at = row.len();
            let cell = match (raw.continues, above.and_then(|above| above.get(at))) {
                (true, Some(above)) => FoundCell {
                    down: true,
                    ..above.clone()
                },
                _ => FoundCell {
                    across: step > 0,
                    ..raw.cell.clone()
                },
            };
            if raw.down > 1 {
                if hanging.len() <= at {
                    hanging.resize_with(at + 1, || None);
                }
                hanging[at] = Some(Hanging {
                    rows: raw.down - 1,
                    cell: cell.clone(),
                });
            }
            row.push(cell);
        }
    }
    fill(&mut row, hanging);
    row
}

/// How many rows head a table that does not say it: one, and those to which its merged cells reach.
fn guessed_heads(rows: &[Vec<FoundCell>]) -> usize {
    if rows.len() < 2 {
        return 0;
    }
    let spreads = |row: &[FoundCell]| row.iter().any(|cell| cell.across && !cell.text.is_empty());
    let whole = |row: &[FoundCell]| row.iter().skip(1).all(|cell| cell.across);
    let is_figure = |cell: &FoundCell| cell.text.starts_with(|one: char| one.is_ascii_digit());
    let mut heads = 1;
    while heads + 1 < rows.len() {
        let above = &rows[heads - 1];
        let reaches = rows[heads].iter().any(|cell| cell.down);
        let figures = rows[heads].iter().any(|cell| is_figure(cell) && !cell.down);
        let goes_on = spreads(above) && !whole(above) && (reaches || !figures);
        if !goes_on {
            break;
        }
        heads += 1;
    }
    heads
}

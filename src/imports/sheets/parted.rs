//! The tables that stand in a sheet: their titles, their heads, their rows and the notes below them.

use std::collections::{BTreeMap, BTreeSet};

use super::seen::{MOST_COLUMNS, MOST_ROWS, SheetShown, place, too_large};
use crate::imports::brought::LeftBehind;
use crate::imports::offered::NotTaken;
use crate::tables::heads::{count, has_figures, one_line, says_one_thing};
use crate::tables::{FoundCell, FoundTable};

/// The tables of a sheet, and what of it is none.
///
/// # Errors
///
/// Where the sheet is larger than any table of figures.
pub(in crate::imports) fn tables(
    sheet: &SheetShown,
) -> Result<(Vec<FoundTable>, Vec<LeftBehind>), NotTaken> {
    let mut tables: Vec<FoundTable> = Vec::new();
    let mut left = Vec::new();
    let mut titles: Vec<String> = Vec::new();
    let mut spans: Vec<(u32, u32)> = Vec::new();
    for block in blocks(sheet)? {
        let mut rows = block.rows;
        let mut own: Vec<String> = Vec::new();
        while rows.len() > 1 && is_title(&rows[0]) {
            own.extend(says_one_thing(&rows[0]).map(one_line));
            rows.remove(0);
        }
        let mut notes = Vec::new();
        while rows.len() > 1 && rows.last().is_some_and(|row| is_note(row)) {
            let row = rows.pop().unwrap_or_default();
            notes.extend(says_one_thing(&row).map(one_line));
        }
        notes.reverse();
        let is_table =
            rows.len() > 1 && rows.iter().any(|row| has_figures(row)) && rows[0].len() > 1;
        if !is_table {
            let lines = rows
                .iter()
                .filter_map(|row| says_one_thing(row))
                .map(one_line);
            let lines: Vec<String> = own.into_iter().chain(lines).chain(notes).collect();
            match tables.last_mut() {
                _ if rows.iter().any(|row| {
                    says_one_thing(row).is_none_or(|text| !text.contains(char::is_alphabetic))
                }) =>
                {
                    left.push(LeftBehind {
                        words: format!(
                            "cells of the sheet `{}` that are no table of figures",
                            sheet.name
                        ),
                        place: Some(block.place),
                        doubtful: true,
                    })
                }
                Some(table) if lines.iter().all(|line| begins_as_note(line)) => {
                    table.notes.extend(lines)
                }
                _ => titles.extend(lines),
            }
            continue;
        }
        // A blank row within a table parts nothing.
        if own.is_empty()
            && titles.is_empty()
            && spans.last() == Some(&block.columns)
            && has_figures(&rows[0])
            && let Some(table) = tables.last_mut()
        {
            table.rows.extend(rows);
            table.notes.extend(notes);
            continue;
        }
        let heads = count(&rows);
        titles.extend(own);
        spans.push(block.columns);
        tables.push(FoundTable {
            label: Some(sheet.name.clone()),
            caption: (!titles.is_empty()).then(|| titles.join(" ")),
            notes,
            heads,
            rows,
            place: block.place,
        });
        titles.clear();
    }
    if !titles.is_empty() {
        match tables.last_mut() {
            Some(table) => table.notes.append(&mut titles),
            None => left.push(LeftBehind {
                words: format!("the sheet `{}`: it has no table of figures", sheet.name),
                place: None,
                doubtful: false,
            }),
        }
    }
    Ok((tables, left))
}

/// Rows that stand together.
struct Block {
    rows: Vec<Vec<FoundCell>>,
    /// The first and the last column.
    columns: (u32, u32),
    place: String,
}

fn blocks(sheet: &SheetShown) -> Result<Vec<Block>, NotTaken> {
    let mut cells = sheet.cells.clone();
    spread(sheet, &mut cells);
    let lines: BTreeSet<u32> = cells.keys().map(|(row, _)| *row).collect();
    if lines.len() > MOST_ROWS {
        return Err(too_large(&sheet.name));
    }
    let mut runs: Vec<Vec<u32>> = Vec::new();
    for line in lines {
        let goes_on = runs.last().and_then(|run| run.last()).is_some_and(|last| {
            (*last + 1..line)
                .take(1000)
                .all(|between| sheet.hidden_rows.contains(&between))
        });
        match runs.last_mut() {
            Some(run) if goes_on => run.push(line),
            _ => runs.push(vec![line]),
        }
    }
    let mut blocks = Vec::new();
    for run in runs {
        let (first, last) = (run[0], run[run.len() - 1]);
        let within = || cells.range((first, 0)..=(last, u32::MAX));
        let columns: BTreeSet<u32> = within()
            .filter(|(_, cell)| is_said(cell))
            .map(|((_, column), _)| *column)
            .collect();
        let (Some(left), Some(right)) = (columns.first(), columns.last()) else {
            continue;
        };
        if columns.len() > MOST_COLUMNS {
            return Err(too_large(&sheet.name));
        }
        let row = |line: &u32| {
            let cell = |column: &u32| cells.get(&(*line, *column)).cloned();
            columns
                .iter()
                .map(|column| cell(column).unwrap_or_default())
                .collect()
        };
        blocks.push(Block {
            rows: run.iter().map(row).collect(),
            columns: (*left, *right),
            place: place(&sheet.name, first, *left),
        });
    }
    Ok(blocks)
}

fn is_said(cell: &FoundCell) -> bool {
    !cell.text.is_empty() || cell.doubt.is_some()
}

/// Puts what stands in a merged cell into each place that it covers, as far as the sheet goes.
fn spread(sheet: &SheetShown, cells: &mut BTreeMap<(u32, u32), FoundCell>) {
    let bottom = cells.keys().map(|(row, _)| *row).max().unwrap_or(0);
    let right = cells.keys().map(|(_, column)| *column).max().unwrap_or(0);
    let rows: BTreeSet<u32> = cells.keys().map(|(row, _)| *row).collect();
    let mut budget = super::seen::MOST_CELLS;
    for [top, last, left, end] in &sheet.merged {
        let text = cells
            .get(&(*top, *left))
            .map(|cell| cell.text.clone())
            .unwrap_or_default();
        for row in *top..=(*last).min(bottom) {
            for column in *left..=(*end).min(right) {
                let is_first = (row, column) == (*top, *left);
                if is_first || !rows.contains(&row) || sheet.hidden_rows.contains(&row) {
                    continue;
                }
                budget = budget.saturating_sub(1);
                if budget == 0 {
                    return;
                }
                let cell = cells.entry((row, column)).or_default();
                cell.text.clone_from(&text);
                cell.across = column > *left;
                cell.down = row > *top;
            }
        }
    }
}

/// Whether a row is a title: one text that begins in the first column.
fn is_title(row: &[FoundCell]) -> bool {
    let begins = row.first().is_some_and(|cell| !cell.text.is_empty());
    begins && row.len() > 1 && says_one_thing(row).is_some() && !has_figures(row)
}

/// Whether a row is a note: one text that goes over all columns, or begins as notes do.
fn is_note(row: &[FoundCell]) -> bool {
    let Some(text) = says_one_thing(row) else {
        return false;
    };
    let over_all = row.len() > 2 && row.iter().skip(1).all(|cell| cell.across);
    over_all || row.first().is_some_and(|cell| !cell.text.is_empty()) && begins_as_note(text)
}

fn begins_as_note(text: &str) -> bool {
    let small = text.to_lowercase();
    let words = [
        "note",
        "anmerkung",
        "source:",
        "quelle",
        "abbreviation",
        "legend",
        "remarque",
    ];
    let mark = |text: &str| {
        let mut signs = text.chars();
        let first = signs.next().is_some_and(|one| one.is_ascii_lowercase());
        first && matches!(signs.next(), Some('.' | ')')) && signs.next() == Some(' ')
    };
    words.iter().any(|word| small.starts_with(word))
        || text.starts_with(['*', '†', '‡', '§', '¹', '²'])
        || mark(text)
}

//! What was changed in a workbook, brought back into the files of the synthesis: cell by cell, and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::cells_back::{CellFate, fate};
use super::columns::SheetKind;
use super::gathered::rows;
use super::located::{Located, group, is_counted};
use super::read::{OpenedWorkbook, ReadRow};
use super::remembered::RememberedRow;
use super::rows_back::Rows;
use super::tables::CsvSheet;
use crate::imports::{
    Clash, FileChange, HeldDocument, Holding, LeftBehind, Manner, NotTaken, Plan, PlannedFile, Told,
};
use crate::read::edit::{NotEdited, edited};

/// Works out what bringing a workbook back does, and brings `holding` to what it will hold then.
///
/// # Errors
///
/// Where a file of the synthesis is written so that a cell cannot be changed in it.
pub fn bring_back(
    holding: &mut Holding,
    name: &str,
    opened: OpenedWorkbook,
    manner: Manner,
) -> Result<Plan, NotTaken> {
    let before: BTreeMap<PathBuf, String> = holding
        .documents
        .iter()
        .map(|(path, held)| (path.clone(), held.text.clone()))
        .collect();
    let mut told = Told {
        file: name.to_owned(),
        what: "a workbook of cisgrid".to_owned(),
        ..Told::default()
    };
    for (words, place) in &opened.left {
        told.left.push(LeftBehind {
            words: words.clone(),
            place: Some(place.clone()),
            doubtful: true,
        });
    }
    let mut changes: BTreeMap<PathBuf, FileChange> = BTreeMap::new();
    let mut counts = (0, 0);
    // Links and quotations may be of rows that are new.
    let order = [
        SheetKind::Sources,
        SheetKind::Themes,
        SheetKind::Propositions,
        SheetKind::Evidence,
        SheetKind::Links,
        SheetKind::Quotations,
        SheetKind::Figures,
    ];
    for kind in order {
        let Some(sheet) = opened.sheets.get(kind.name()) else {
            continue;
        };
        let memory: Vec<&RememberedRow> = opened
            .memory
            .iter()
            .filter(|row| row.sheet == kind.name())
            .collect();
        let made = of_kind(holding, kind, sheet, &memory, manner, &mut told);
        counts.0 += made.cells;
        counts.1 += made.new;
        for (path, change) in made.changes {
            join(&mut changes, &path, change);
        }
        for (path, edits) in made.edits {
            let text = holding.documents.get(&path).map(|held| held.text.clone());
            let shown = holding.folder.join(&path);
            let after =
                edited(&text.unwrap_or_default(), &edits).map_err(|why| refused(&shown, &why))?;
            let document = HeldDocument::of(after).map_err(|why| refused(&shown, &why))?;
            holding.documents.insert(path, document);
        }
    }
    let mut plan = Plan::default();
    for (path, held) in &holding.documents {
        let before = before.get(path);
        if before != Some(&held.text) {
            plan.files.push(PlannedFile {
                path: path.clone(),
                before: before.map(|text| text.clone().into_bytes()),
                after: held.text.clone().into_bytes(),
            });
        }
    }
    for (path, change) in &mut changes {
        change.new = !before.contains_key(path);
    }
    tables(
        holding,
        &opened,
        manner,
        (&mut told, &mut counts),
        &mut plan,
    )?;
    if counts.0 > 0 {
        told.taken.push(format!(
            "{} changed {}",
            counts.0,
            if counts.0 == 1 { "cell" } else { "cells" }
        ));
    }
    if counts.1 > 0 {
        told.taken.push(format!(
            "{} new {}",
            counts.1,
            if counts.1 == 1 { "row" } else { "rows" }
        ));
    }
    told.changes.splice(0..0, changes.into_values());
    plan.told = told;
    Ok(plan)
}

fn join(all: &mut BTreeMap<PathBuf, FileChange>, path: &Path, change: FileChange) {
    match all.get_mut(path) {
        None => {
            all.insert(path.to_owned(), change);
        }
        Some(known) => {
            known.added += change.added;
            known.changed.extend(change.changed);
            known.removed.extend(change.removed);
        }
    }
}

/// Brings the rows of one sheet back.
fn of_kind<'a>(
    holding: &'a Holding,
    kind: SheetKind,
    sheet: &[ReadRow],
    memory: &[&RememberedRow],
    manner: Manner,
    told: &'a mut Told,
) -> super::rows_back::RowsMade {
    let standing = rows(holding, kind);
    let mut located = Located::new(kind, &standing);
    let by_key: BTreeMap<&str, &RememberedRow> =
        memory.iter().map(|row| (row.key.as_str(), *row)).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    if is_counted(kind) {
        for row in memory {
            *counts.entry(group(&row.key)).or_default() += 1;
        }
    }
    let count = |key: &str| counts.get(group(key)).copied().unwrap_or(0);
    // The place of what says something else is given only to what no other row is.
    let found: BTreeMap<&str, _> = by_key
        .iter()
        .map(|(key, row)| (*key, located.find(row, count(key))))
        .collect();
    let mut rows = Rows::new(holding, kind, manner, told);
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for row in sheet {
        let known = row.key.as_deref().and_then(|key| by_key.get_key_value(key));
        match known {
            Some((key, remembered)) if seen.insert(key) => {
                rows.known(row, remembered, found.get(key).copied().flatten());
            }
            _ => rows.new_row(row),
        }
    }
    for row in memory {
        if !seen.contains(row.key.as_str())
            && let Some(standing) = found.get(row.key.as_str()).copied().flatten()
        {
            rows.gone(standing);
        }
    }
    rows.finish()
}

/// Brings the sheets of tables back.
fn tables(
    holding: &mut Holding,
    opened: &OpenedWorkbook,
    manner: Manner,
    (told, counts): (&mut Told, &mut (usize, usize)),
    plan: &mut Plan,
) -> Result<(), NotTaken> {
    for (name, sheet) in &opened.sheets {
        let memory: Vec<&RememberedRow> = opened
            .memory
            .iter()
            .filter(|row| row.sheet == *name)
            .collect();
        let Some(path) = memory.first().map(|row| row.document.clone()) else {
            continue;
        };
        if SheetKind::named(name).is_some() {
            continue;
        }
        let Some(bytes) = holding.bytes(Path::new(&path))? else {
            told.taken_out.push(path);
            continue;
        };
        let Ok(table) = CsvSheet::read(&path, bytes.clone()) else {
            continue;
        };
        let (after, change) = of_table(&table, (name, sheet), &memory, manner, (told, counts));
        if after.as_bytes() != bytes {
            let path = PathBuf::from(&path);
            holding
                .files
                .insert(path.clone(), Some(after.clone().into_bytes()));
            told.changes.push(change);
            plan.files.push(PlannedFile {
                path,
                before: Some(bytes),
                after: after.into_bytes(),
            });
        }
    }
    Ok(())
}

fn of_table(
    table: &CsvSheet,
    (name, sheet): (&str, &[ReadRow]),
    memory: &[&RememberedRow],
    manner: Manner,
    (told, counts): (&mut Told, &mut (usize, usize)),
) -> (String, FileChange) {
    let mut change = FileChange {
        path: PathBuf::from(&table.path),
        ..FileChange::default()
    };
    let mut cells = Vec::new();
    let mut added = String::new();
    let mut seen = BTreeSet::new();
    for row in sheet {
        let remembered = memory
            .iter()
            .find(|line| Some(&line.key) == row.key.as_ref());
        let Some(remembered) = remembered.filter(|line| seen.insert(line.key.as_str())) else {
            if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
                let width = table.lines.first().map_or(0, Vec::len);
                let cells = row
                    .cells
                    .iter()
                    .take(width)
                    .map(|cell| super::cell::tidy(cell));
                added += &table.line(&cells.collect::<Vec<_>>());
                change.added += 1;
                counts.1 += 1;
            }
            continue;
        };
        let Some(line) = line_of(table, remembered, memory.len()) else {
            told.taken_out
                .push(format!("line {} of {}", row.row, table.path));
            continue;
        };
        for (column, mark) in remembered.marks.iter().enumerate() {
            let (Some(there), Some(new)) = (table.lines[line].get(column), row.cells.get(column))
            else {
                continue;
            };
            match fate(mark, new, &there.text, manner.on_conflict) {
                CellFate::Same => {}
                CellFate::Changed(text) => {
                    cells.push(((line, column), text));
                    counts.0 += 1;
                    change.changed.push(format!(
                        "{name}!{}{}",
                        super::read::letters(column),
                        row.row
                    ));
                }
                CellFate::Conflict(text) => told.clashes.push(Clash {
                    of: table.path.clone(),
                    field: None,
                    place: format!("{}:{}", table.path, line + 1),
                    here: there.text.clone(),
                    there: text,
                }),
            }
        }
    }
    for line in memory
        .iter()
        .filter(|line| !seen.contains(line.key.as_str()))
    {
        told.gone
            .push(format!("line {} of {}", line.key, table.path));
    }
    let mut after = table.with(&cells);
    if !added.is_empty() && !after.ends_with('\n') {
        after.push('\n');
    }
    after += &added;
    (after, change)
}

/// The line of a table that a row is of: the one at its place, or the only one that says the same.
fn line_of(table: &CsvSheet, row: &RememberedRow, count: usize) -> Option<usize> {
    let says_so = |line: &usize| {
        let cells = &table.lines[*line];
        cells.len() == row.marks.len()
            && cells
                .iter()
                .zip(&row.marks)
                .all(|(cell, mark)| super::cell::mark(&cell.text) == *mark)
    };
    let own = row
        .key
        .parse::<usize>()
        .ok()
        .filter(|line| *line < table.lines.len());
    if own.is_some_and(|line| says_so(&line)) {
        return own;
    }
    let mut same = (0..table.lines.len()).filter(says_so);
    match (same.next(), same.next()) {
        (Some(line), None) => Some(line),
        _ => own.filter(|_| table.lines.len() == count),
    }
}

/// Why a file of the synthesis cannot be changed.
fn refused(path: &Path, why: &NotEdited) -> NotTaken {
    let path = path.display();
    match why {
        NotEdited::Mistake { words, line } => {
            NotTaken::new(format!("`{path}` has a mistake in line {line}: {words}"))
        }
        NotEdited::NoPlace(what) => NotTaken::new(format!(
            "`{path}` is written so that {what} cannot be changed in it without touching more"
        ))
        .help("change it there by hand, and take it back in the workbook"),
    }
}

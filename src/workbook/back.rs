//! What was changed in a workbook, brought back into the files of the synthesis: cell by cell, and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::cell::{mark, tidy};
use super::cells_back::{CellFate, fate};
use super::columns::SheetKind;
use super::gathered::rows;
use super::located::{Located, group, is_counted};
use super::named::place;
use super::read::{OpenedWorkbook, ReadRow, UNREADABLE};
use super::remembered::RememberedRow;
use super::rows_back::Rows;
use super::tables::CsvSheet;
use crate::imports::{
    Clash, FileChange, HeldDocument, Holding, ImportManner, LeftBehind, NotTaken, Plan,
    PlannedFile, Told, mistake,
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
    manner: ImportManner,
) -> Result<Plan, NotTaken> {
    let files: BTreeSet<&str> = opened
        .memory
        .iter()
        .map(|row| row.document.as_str())
        .collect();
    let is_there = |file: &&&str| {
        let path = Path::new(**file);
        holding.documents.contains_key(path) || holding.folder.join(path).is_file()
    };
    if !files.is_empty() && files.iter().filter(is_there).count() == 0 {
        return Err(NotTaken::new(
            "none of the files that the workbook was exported from is there",
        )
        .help("name the folder of its synthesis behind `--into`"));
    }
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
    manner: ImportManner,
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
    let mut rows = Rows::new(holding, kind, manner, (memory, told));
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
    manner: ImportManner,
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
    manner: ImportManner,
    (told, counts): (&mut Told, &mut (usize, usize)),
) -> (String, FileChange) {
    let mut change = FileChange {
        path: PathBuf::from(&table.path),
        ..FileChange::default()
    };
    let by_key: BTreeMap<&str, &RememberedRow> = memory
        .iter()
        .map(|line| (line.key.as_str(), *line))
        .collect();
    let marks = table
        .lines
        .iter()
        .map(|line| line.iter().map(|cell| mark(&cell.text)).collect());
    let marks: Vec<Vec<String>> = marks.collect();
    let mut cells = Vec::new();
    let mut added = String::new();
    let mut seen = BTreeSet::new();
    for row in sheet {
        let remembered = row.key.as_deref().and_then(|key| by_key.get(key));
        let Some(remembered) = remembered.filter(|line| seen.insert(line.key.as_str())) else {
            if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
                let width = table.lines.first().map_or(0, Vec::len);
                let cells = row.cells.iter().take(width).map(|cell| tidy(cell));
                let cells: Vec<String> = cells.collect();
                // What was brought back before is no new line.
                let mut new = table.lines.iter().skip(memory.len());
                if new.any(|line| line.iter().map(|cell| &cell.text).eq(&cells)) {
                    continue;
                }
                added += &table.line(&cells);
                change.added += 1;
                counts.1 += 1;
            }
            continue;
        };
        let Some(line) = line_of(&marks, remembered, &row.cells) else {
            let new = row.cells.iter().zip(&remembered.marks);
            let changed = new.filter(|(cell, old)| *cell != UNREADABLE && mark(cell) != **old);
            let changed: Vec<String> = changed.map(|(cell, _)| tidy(cell)).collect();
            if !changed.is_empty() {
                told.clashes.push(Clash {
                    of: table.path.clone(),
                    field: Some(format!("row {} of the sheet {name}", row.row)),
                    place: table.path.clone(),
                    here: "no line that says what was exported".to_owned(),
                    there: changed.join(", "),
                });
            }
            continue;
        };
        for (column, old) in remembered.marks.iter().enumerate() {
            let (Some(there), Some(new)) = (table.lines[line].get(column), row.cells.get(column))
            else {
                continue;
            };
            match fate(old, new, &there.text, manner.on_conflict) {
                CellFate::Same => {}
                CellFate::Changed(text) => {
                    cells.push(((line, column), text));
                    counts.0 += 1;
                    change.changed.push(place(name, row.row, column));
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

/// The line of a table that a row is of: the one at its place, or the only one, of which each cell says what was exported or
/// what the workbook says now; never one that merely stands at its place.
fn line_of(marks: &[Vec<String>], row: &RememberedRow, cells: &[String]) -> Option<usize> {
    let new: Vec<String> = cells.iter().map(|cell| mark(cell)).collect();
    let says_so = |line: &usize| {
        let there = &marks[*line];
        let mut both = there.iter().zip(&row.marks).zip(&new);
        there.len() == row.marks.len() && both.all(|((now, old), new)| now == old || now == new)
    };
    let own = row.key.parse::<usize>().ok();
    let own = own.filter(|line| *line < marks.len());
    if own.is_some_and(|line| says_so(&line)) {
        return own;
    }
    let mut same = (0..marks.len()).filter(says_so);
    match (same.next(), same.next()) {
        (Some(line), None) => Some(line),
        // Where a hand changed a cell of the line itself, the rest of it tells, at its place.
        _ => own.filter(|line| {
            let there = &marks[*line];
            let alike = there.iter().zip(&row.marks).filter(|(now, old)| now == old);
            there.len() == row.marks.len() && alike.count() + 1 >= row.marks.len()
        }),
    }
}

/// Why a file of the synthesis cannot be changed.
fn refused(path: &Path, why: &NotEdited) -> NotTaken {
    let told = mistake(path, why);
    match why {
        NotEdited::Mistake { .. } => told,
        NotEdited::NoPlace(_) => {
            told.help("change it there by hand, and take it back in the workbook")
        }
    }
}

//! What was changed in a workbook, brought back into the files of the synthesis: cell by cell, and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::came::Came;
use super::cell::tidy;
use super::choices::lists;
use super::columns::SheetKind;
use super::gathered::{SheetRow, rows};
use super::lasting::{Lasting, lines, overlaid, settle};
use super::located::located;
use super::paired::{RowIs, main_column, paired};
use super::parts::{PartDoes, RowPart, made};
use super::read::OpenedWorkbook;
use super::read_row::ReadRow;
use super::remembered::RememberedRow;
use super::rows_back::Rows;
use super::tables_back::tables;
use crate::imports::{
    Holding, ImportManner, ImportOrigin, LeftBehind, NotTaken, Plan, PlannedFile, Told, keep_owned,
};
use crate::read::edit::{LinesOf, NotEdited};

/// Works out what bringing a workbook back does, and brings `holding` to what it will hold then.
///
/// # Errors
///
/// Where none of the files is there that it was exported from, or one of them cannot be read.
pub fn bring_back(
    holding: &mut Holding,
    origin: &ImportOrigin,
    opened: OpenedWorkbook,
    manner: ImportManner,
) -> Result<Plan, NotTaken> {
    is_there(holding, &opened)?;
    let before: BTreeMap<PathBuf, String> = holding
        .documents
        .iter()
        .map(|(path, held)| (path.clone(), held.text.clone()))
        .collect();
    let mut told = Told {
        file: origin.name.clone(),
        what: format!("a workbook of cisgrid ({})", opened.kind),
        left: opened.left.clone(),
        ..Told::default()
    };
    let memory = overlaid(
        &opened.memory,
        &opened.export,
        (&holding.owned, &origin.name),
    );
    let none = Vec::new();
    let mut came = Came::default();
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
    let mut lasting: BTreeMap<SheetKind, Vec<Lasting>> = BTreeMap::new();
    for kind in order {
        let memory = memory.get(kind.name()).unwrap_or(&none);
        let all = match opened.sheets.get(kind.name()) {
            Some(sheet) => of_kind(
                (&mut *holding, &before),
                (kind, sheet, memory),
                manner,
                (&mut told, &mut came),
            ),
            None => memory.iter().map(Lasting::as_it_was).collect(),
        };
        lasting.insert(kind, all);
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
    told.changes
        .extend(std::mem::take(&mut came.changes).into_values());
    tables(
        holding,
        (&opened, &memory),
        manner,
        (&mut told, &mut came),
        &mut plan,
    )?;
    came.tell(&mut told);
    for (kind, mut all) in lasting {
        settle(holding, kind, &mut all);
        came.lasting.extend(all);
    }
    let own = (origin, holding.owned.as_slice());
    if let Some(lines) = lines(&opened.memory, &opened.export, own, came.lasting) {
        holding.owned.retain(|line| line.from != origin.name);
        holding.owned.extend(lines);
        keep_owned(holding, &mut plan)?;
    }
    plan.told = told;
    Ok(plan)
}

/// Refuses a workbook of another synthesis.
fn is_there(holding: &Holding, opened: &OpenedWorkbook) -> Result<(), NotTaken> {
    let files: BTreeSet<&str> = opened
        .memory
        .iter()
        .map(|row| row.document.as_str())
        .collect();
    let is_there = |file: &&str| {
        let path = Path::new(file);
        holding.documents.contains_key(path) || holding.folder.join(path).is_file()
    };
    if !files.is_empty() && !files.iter().any(is_there) {
        return Err(NotTaken::new(
            "none of the files that the workbook was exported from is there",
        )
        .help("name the folder of its synthesis behind `--into`"));
    }
    // Files of two syntheses may have one name.
    let with_ids = [
        SheetKind::Sources,
        SheetKind::Themes,
        SheetKind::Propositions,
        SheetKind::Evidence,
    ];
    let mut remembered = 0;
    for kind in with_ids {
        let standing = rows(holding, kind);
        let ids: BTreeSet<&str> = standing.iter().map(|row| row.key.as_str()).collect();
        let mut own = opened.memory.iter().filter(|row| row.sheet == kind.name());
        remembered += own.clone().count();
        if own.any(|row| ids.contains(row.key.as_str())) {
            return Ok(());
        }
    }
    if remembered < FEW_IDS {
        return Ok(());
    }
    Err(NotTaken::new(
        "nothing that the workbook was exported with stands in this synthesis: it is the workbook of another one",
    )
    .help("name the folder of its synthesis behind `--into`"))
}

/// Of fewer entries that are gone, a hand may have taken out all.
const FEW_IDS: usize = 3;

/// Brings the rows of one sheet back.
fn of_kind(
    (holding, before): (&mut Holding, &BTreeMap<PathBuf, String>),
    (kind, sheet, memory): (SheetKind, &[ReadRow], &[RememberedRow]),
    manner: ImportManner,
    (told, came): (&mut Told, &mut Came),
) -> Vec<Lasting> {
    let standing = rows(holding, kind);
    let names = lists(holding);
    let is = what_rows_are((kind, sheet, memory), &standing);
    let mut rows_of: BTreeMap<usize, &ReadRow> = BTreeMap::new();
    for (row, is) in sheet.iter().zip(&is) {
        if let RowIs::Known(number) = is {
            rows_of.insert(*number, row);
        }
    }
    let found = located(kind, &standing, memory, &rows_of);
    let entry = |number: usize| found[number].map(|at| &standing[at]);
    let mut rows = Rows::new((holding, &names), kind, manner, (memory, told));
    for (row, is) in sheet.iter().zip(&is) {
        match *is {
            RowIs::Known(number)
                if memory[number].added_at.is_some() && entry(number).is_none() =>
            {
                rows.taken_out(&memory[number]);
            }
            RowIs::Known(number) => rows.known(row, &memory[number], entry(number)),
            RowIs::Copy(number) => rows.copy(row, rows_of.get(&number).map(|row| row.row)),
            RowIs::New => rows.new_row(row),
        }
    }
    for (number, remembered) in memory.iter().enumerate() {
        if rows_of.contains_key(&number) {
            continue;
        }
        if let Some(standing) = entry(number) {
            rows.gone(standing, remembered);
        }
    }
    let (parts, mut lasting) = (rows.parts, rows.lasting);
    came.shortened.extend(rows.shortened);
    let refused = made(holding, &parts);
    let mut out: BTreeSet<usize> = BTreeSet::new();
    for (number, why) in &refused {
        let part = &parts[*number];
        told.left.push(refusal((holding, before), part, why));
        match (&part.does, part.lasting) {
            (PartDoes::Change(columns), Some(at)) => {
                for (column, old) in columns {
                    lasting[at].row.marks[*column].clone_from(old);
                }
            }
            (PartDoes::Add, Some(at)) => drop(out.insert(at)),
            _ => {}
        }
    }
    came.count(kind, &parts, &refused, before);
    let all = lasting.into_iter().enumerate();
    all.filter(|(at, _)| !out.contains(at))
        .map(|(_, one)| one)
        .collect()
}

/// What each row is. The words that an added row says now tell it where somebody has changed it since.
fn what_rows_are(
    (kind, sheet, memory): (SheetKind, &[ReadRow], &[RememberedRow]),
    standing: &[SheetRow],
) -> Vec<RowIs> {
    let any_added = memory.iter().any(|row| row.added_at.is_some());
    let known = match any_added {
        true => located(kind, standing, memory, &BTreeMap::new()),
        false => vec![None; memory.len()],
    };
    let main = |number: usize| {
        let entry = &standing[known[number]?];
        let cell = entry.cells.get(main_column(Some(kind))?)?;
        Some(tidy(cell.text()))
    };
    paired(Some(kind), sheet, memory, main)
}

/// Why a cell was not brought back, where that is, and what to do.
fn refusal(
    (holding, before): (&Holding, &BTreeMap<PathBuf, String>),
    part: &RowPart,
    why: &NotEdited,
) -> LeftBehind {
    let path = holding.folder.join(&part.document).display().to_string();
    let text = before.get(&part.document).map_or("", String::as_str);
    let path_of = part.edits.first().map(|edit| edit.path());
    let line = path_of.and_then(|way| LinesOf::new(text).of(&way));
    let at = line.map_or_else(|| path.clone(), |line| format!("{path}:{line}"));
    let words = match why {
        NotEdited::NoPlace(what) => format!(
            "not taken, as `{at}` is written so that {what} cannot be changed without touching more: change it there by hand; all other cells were brought back"
        ),
        NotEdited::Mistake { words, .. } => format!(
            "not taken, as `{at}` could not be read any more: {words}; write it there by hand; all other cells were brought back"
        ),
    };
    LeftBehind {
        words,
        place: Some(part.place.clone()),
        doubtful: true,
    }
}

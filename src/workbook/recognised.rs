//! Which sheet of a workbook that comes back is which, also where somebody gave it another name.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::SheetKind;
use super::heads::{is_like, rows_of_kind};
use super::named::{CHOICES, MEMORY, README};
use super::read_row::ReadRow;
use super::read_sheet::{ReadSheet, folded};
use super::remembered::RememberedRow;
use super::table_rows::{agrees, rows_of_table};
use crate::imports::{LeftBehind, SheetShown};

/// The rows of the sheets, by the names under which they were exported, and what was not understood.
pub(super) fn recognised(
    shown: Vec<SheetShown>,
    memory: &[RememberedRow],
) -> (BTreeMap<String, Vec<ReadRow>>, Vec<LeftBehind>) {
    let mut left = Vec::new();
    let mut exported: BTreeMap<&str, Vec<&RememberedRow>> = BTreeMap::new();
    for kind in SheetKind::ALL {
        exported.insert(kind.name(), Vec::new());
    }
    for row in memory {
        exported.entry(&row.sheet).or_default().push(row);
    }
    let own = [MEMORY, README, CHOICES];
    let sheets = shown.into_iter().map(ReadSheet::of);
    let sheets: Vec<ReadSheet> = sheets
        .filter(|sheet| !own.contains(&folded(&sheet.name).as_str()))
        .collect();
    let found = names(&sheets, &exported, &mut left);
    let mut all = BTreeMap::new();
    for (sheet, name) in sheets.iter().zip(&found) {
        let Some(name) = name else {
            if !sheet.rows.is_empty() {
                left.push(sheet.doubt_of_all(format!(
                    "the sheet `{}`, which is none of those that were exported",
                    sheet.name
                )));
            }
            continue;
        };
        let memory = exported.get(name).map(Vec::as_slice).unwrap_or_default();
        let rows = match SheetKind::named(name) {
            Some(kind) => rows_of_kind(kind, sheet, memory, &mut left),
            None => rows_of_table(sheet, memory, &mut left),
        };
        if let Some(rows) = rows {
            all.insert((*name).to_owned(), rows);
        }
    }
    let found: BTreeSet<&str> = found.iter().flatten().copied().collect();
    for (name, memory) in &exported {
        if !memory.is_empty() && !found.contains(name) {
            left.push(LeftBehind {
                words: format!("the sheet `{name}` is not there: nothing of it was changed"),
                place: None,
                doubtful: true,
            });
        }
    }
    (all, left)
}

/// Under which name each sheet was exported: by its name as it is, by its name but for capitals and blanks, or by its rows.
fn names<'a>(
    sheets: &[ReadSheet],
    exported: &BTreeMap<&'a str, Vec<&RememberedRow>>,
    left: &mut Vec<LeftBehind>,
) -> Vec<Option<&'a str>> {
    let mut found: Vec<Option<&str>> = vec![None; sheets.len()];
    let mut free: BTreeSet<&str> = exported.keys().copied().collect();
    let ways: [fn(&str, &str) -> bool; 2] = [
        |one, other| one == other,
        |one, other| folded(one) == folded(other),
    ];
    for way in ways {
        for (sheet, place) in sheets.iter().zip(&mut found) {
            let own = free.iter().find(|name| way(name, &sheet.name)).copied();
            if let Some(name) = own.filter(|_| place.is_none()) {
                free.remove(name);
                *place = Some(name);
            }
        }
    }
    for (sheet, place) in sheets.iter().zip(&mut found) {
        if place.is_some() {
            continue;
        }
        let alike = free.iter().copied().find(|name| {
            let memory = exported.get(name).map(Vec::as_slice).unwrap_or_default();
            match SheetKind::named(name) {
                Some(kind) => is_like(kind, sheet),
                None => agrees(sheet, memory),
            }
        });
        let Some(name) = alike else { continue };
        free.remove(name);
        *place = Some(name);
        left.push(LeftBehind {
            words: format!(
                "the sheet `{}` was taken for `{name}`, whose rows it has",
                sheet.name
            ),
            place: Some(sheet.name.clone()),
            doubtful: false,
        });
    }
    found
}

//! The columns of a sheet that comes back, by their headings; where somebody gave one another heading, by what stands below.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::cell::CLOSED;
use super::columns::SheetKind;
use super::located::is_counted;
use super::named::ROW;
use super::read_row::{ReadCell, ReadPlaces, ReadRow};
use super::read_sheet::{ReadSheet, folded};
use super::remembered::RememberedRow;
use crate::imports::LeftBehind;

/// So many rows may stand above the headings.
const ABOVE: usize = 10;

/// The row of the headings, and of each column of the kind where it stands.
struct Heads {
    row: u32,
    columns: Vec<Option<u32>>,
}

impl Heads {
    fn of(kind: SheetKind, sheet: &ReadSheet) -> Option<Self> {
        let candidates = sheet.rows.keys().take(ABOVE);
        let all = candidates.map(|row| {
            let columns = kind.columns().iter().map(|column| {
                let mut cells = sheet.rows.get(row)?.iter();
                let is_it = |text: String| folded(&text) == folded(column.heading);
                let found = cells.find(|(_, cell)| cell.text().is_some_and(is_it));
                found.map(|(at, _)| *at)
            });
            Self {
                row: *row,
                columns: columns.collect(),
            }
        });
        // Of several the first.
        all.reduce(|best, next| match next.known() > best.known() {
            true => next,
            false => best,
        })
    }

    fn known(&self) -> usize {
        self.columns.iter().flatten().count()
    }

    /// The hidden column, by which rows are known: by its heading, or because what stands in it are the keys of rows.
    fn keys(&self, sheet: &ReadSheet, memory: &[&RememberedRow]) -> Option<u32> {
        let head = sheet.rows.get(&self.row)?;
        let named = head
            .iter()
            .find(|(_, cell)| cell.text().is_some_and(|text| folded(&text) == ROW));
        if let Some((at, _)) = named {
            return Some(*at);
        }
        let keys: BTreeSet<&str> = memory.iter().map(|row| row.key.as_str()).collect();
        let last = sheet.rows.values().filter_map(|row| row.keys().max()).max();
        let is_key = |row: &u32, at: u32| keys.contains(sheet.text(*row, at).as_str());
        let mut places = (0..=*last?).rev();
        places.find(|at| {
            let known = sheet.below(self.row).filter(|row| is_key(row, *at));
            known.count() * 2 > keys.len()
        })
    }
}

/// Whether a sheet has the headings of a kind: all but few.
pub(super) fn is_like(kind: SheetKind, sheet: &ReadSheet) -> bool {
    let heads = Heads::of(kind, sheet);
    heads.is_some_and(|heads| heads.known() * 4 >= kind.columns().len() * 3)
}

/// The rows of a sheet of a kind; nothing where nobody can tell what they are of.
pub(super) fn rows_of_kind(
    kind: SheetKind,
    sheet: &ReadSheet,
    memory: &[&RememberedRow],
    left: &mut Vec<LeftBehind>,
) -> Option<Vec<ReadRow>> {
    let Some(mut heads) = Heads::of(kind, sheet) else {
        return Some(Vec::new());
    };
    let key = heads.keys(sheet, memory);
    if key.is_none() && is_counted(kind) && !memory.is_empty() {
        left.push(sheet.doubt_of_all(format!(
            "the hidden column of the sheet `{}` is gone, by which its rows are known: nothing of it was taken; export it again, and make the changes there",
            sheet.name
        )));
        return None;
    }
    by_what_stands_below(kind, sheet, (&mut heads, key), memory, left);
    tell_columns(kind, sheet, (&heads, key), left);
    let columns = heads.columns.iter().enumerate();
    let places = Rc::new(ReadPlaces {
        sheet: sheet.name.clone(),
        columns: columns
            .map(|(own, at)| at.map_or(own, |at| at as usize))
            .collect(),
    });
    let mut all = Vec::new();
    for row in sheet.below(heads.row) {
        let cells = heads.columns.iter().map(|at| match at {
            Some(at) => sheet.straight(row, *at, left),
            // A column that is not there is not changed.
            None => ReadCell::Unread,
        });
        let cells = cells.collect();
        let known = key.map(|at| sheet.text(row, at));
        all.push(ReadRow {
            key: known.filter(|key| !key.is_empty()),
            cells,
            row: row as usize + 1,
            places: Rc::clone(&places),
        });
    }
    Some(all)
}

/// Finds columns whose heading is another now: the one at the place, or the only one, that says what was exported.
fn by_what_stands_below(
    kind: SheetKind,
    sheet: &ReadSheet,
    (heads, key): (&mut Heads, Option<u32>),
    memory: &[&RememberedRow],
    left: &mut Vec<LeftBehind>,
) {
    let Some(key) = key else { return };
    let by_key: BTreeMap<&str, &RememberedRow> =
        memory.iter().map(|row| (row.key.as_str(), *row)).collect();
    for column in 0..kind.columns().len() {
        if heads.columns[column].is_some() {
            continue;
        }
        let says_so = |at: u32| {
            let (mut same, mut all) = (0, 0);
            for row in sheet.below(heads.row) {
                let key = sheet.text(row, key);
                let mark = by_key
                    .get(key.as_str())
                    .and_then(|row| row.marks.get(column));
                let Some(mark) = mark.filter(|mark| !mark.is_empty() && *mark != CLOSED) else {
                    continue;
                };
                all += 1;
                let cell = sheet.rows.get(&row).and_then(|row| row.get(&at));
                same += usize::from(
                    cell.is_some_and(|cell| *cell != ReadCell::Unread && cell.says(mark)),
                );
            }
            all > 0 && same * 2 >= all
        };
        let Some(head) = sheet.rows.get(&heads.row) else {
            return;
        };
        let taken: BTreeSet<u32> = heads
            .columns
            .iter()
            .flatten()
            .copied()
            .chain([key])
            .collect();
        let widest = head.keys().max().copied().unwrap_or_default();
        let free = |at: &u32| !taken.contains(at) && says_so(*at);
        let own = Some(column as u32).filter(free);
        let Some(at) = own.or_else(|| (0..=widest).find(free)) else {
            continue;
        };
        heads.columns[column] = Some(at);
        let words = format!(
            "the heading `{}` was taken for `{}`, whose cells stand below it",
            sheet.text(heads.row, at),
            kind.columns()[column].heading
        );
        let mut told = sheet.doubt(words, (heads.row, at));
        told.doubtful = false;
        left.push(told);
    }
}

/// Tells which columns are none of the sheet, and which are not there.
fn tell_columns(
    kind: SheetKind,
    sheet: &ReadSheet,
    (heads, key): (&Heads, Option<u32>),
    left: &mut Vec<LeftBehind>,
) {
    for (at, cell) in sheet.rows.get(&heads.row).into_iter().flatten() {
        let text = cell.text().unwrap_or_default();
        let is_known = heads.columns.contains(&Some(*at)) || key == Some(*at);
        if !is_known && !text.is_empty() {
            let words = format!(
                "the column `{text}`, which is none of the sheet `{}`",
                kind.name()
            );
            left.push(sheet.doubt(words, (heads.row, *at)));
        }
    }
    for (column, at) in kind.columns().iter().zip(&heads.columns) {
        if at.is_none() {
            left.push(sheet.doubt_of_all(format!(
                "the column `{}` is not there: nothing that it held was changed",
                column.heading
            )));
        }
    }
}

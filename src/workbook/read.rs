//! A workbook that comes back: its rows, by their sheets, and what it remembers of what was exported.

use std::collections::BTreeMap;

use super::columns::SheetKind;
use super::named::{MEMORY, README, VERSION};
use super::read_row::ReadRow;
use super::recognised::recognised;
use super::remembered::RememberedRow;
use crate::imports::{Extent, LeftBehind, NotTaken, Offered, hash_of, names, workbook};

/// A workbook that was read.
#[derive(Debug, Default)]
pub struct OpenedWorkbook {
    /// What kind of file it is, in words.
    pub(super) kind: &'static str,
    /// What it remembers.
    pub(super) memory: Vec<RememberedRow>,
    /// A hash of that, by which one export is told from another.
    pub(super) export: String,
    /// The rows of its sheets, by the names under which they were exported.
    pub(super) sheets: BTreeMap<String, Vec<ReadRow>>,
    /// What of it was not understood.
    pub(super) left: Vec<LeftBehind>,
}

/// Whether a file is a workbook that cisgrid has exported.
pub fn is_ours(file: &Offered) -> bool {
    names(file).is_some_and(|names| names.iter().any(|name| name == MEMORY))
}

/// Whether a file was such a workbook, and has lost the sheet by which is told what was changed in it.
pub fn has_forgotten(file: &Offered) -> bool {
    names(file).is_some_and(|names| {
        let kinds = names.iter().filter_map(|name| SheetKind::named(name));
        names.iter().any(|name| name == README)
            && kinds.count() > 2
            && !names.iter().any(|name| name == MEMORY)
    })
}

/// Reads a workbook, as whatever program saved it.
///
/// # Errors
///
/// Where it cannot be read, or is of a newer cisgrid.
pub fn opened(file: &Offered) -> Result<OpenedWorkbook, NotTaken> {
    let mut book = workbook(file, Extent::Whole)?;
    let at = book.sheets.iter().position(|sheet| sheet.name == MEMORY);
    let mut memory = at.map(|at| book.sheets.remove(at)).unwrap_or_default();
    let version = memory.cells.remove(&(0, 0)).unwrap_or_default().text;
    if version != VERSION {
        return Err(match version.starts_with("cisgrid workbook") {
            true => NotTaken::new("it was exported by another version of cisgrid")
                .help("export it again with this one, and make the changes there"),
            false => NotTaken::new("it is the grid as it is printed, which does not come back")
                .help("make changes in the workbook of `cisgrid export`, and bring that back"),
        });
    }
    let mut lines: BTreeMap<u32, [String; 5]> = BTreeMap::new();
    for ((row, column), cell) in memory.cells {
        if let Some(place) = lines.entry(row).or_default().get_mut(column as usize) {
            *place = cell.text;
        }
    }
    let all: Vec<String> = lines.values().flatten().cloned().collect();
    let memory: Vec<RememberedRow> = lines.values().map(RememberedRow::of).collect();
    let mut opened = OpenedWorkbook {
        kind: book.kind,
        export: hash_of(all.join("\u{1f}").as_bytes()),
        left: book.left,
        ..OpenedWorkbook::default()
    };
    let (sheets, left) = recognised(book.sheets, &memory);
    opened.sheets = sheets;
    opened.left.extend(left);
    opened.memory = memory;
    Ok(opened)
}

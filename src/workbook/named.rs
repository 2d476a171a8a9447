//! What the sheets of the workbook are called.

use std::collections::BTreeSet;
use std::path::Path;

use rust_xlsxwriter::utility::row_col_to_cell;

use super::columns::SheetKind;

/// The sheet that says how to work in the workbook.
pub(super) const README: &str = "read me";
/// The hidden sheet of words to choose from.
pub(super) const CHOICES: &str = "choices";
/// The hidden sheet of what was exported.
pub(super) const MEMORY: &str = "cisgrid";
/// The heading of the hidden column by which rows are known however they are sorted.
pub(super) const ROW: &str = "row";
/// What the memory begins with.
pub(super) const VERSION: &str = "cisgrid workbook 1";

/// The most letters of the name of a sheet.
const LONGEST: usize = 31;

/// Names for the sheets of tables: the names of their files, as far as sheets may be called so.
pub(super) fn of_tables(paths: &[&str]) -> Vec<String> {
    let kinds = SheetKind::ALL.iter().map(|kind| kind.name());
    let own = kinds.chain([README, CHOICES, MEMORY]);
    let mut taken: BTreeSet<String> = own.map(str::to_owned).collect();
    let mut all = Vec::new();
    for path in paths {
        let stem = Path::new(path).file_stem().unwrap_or_default();
        let stem = stem.to_string_lossy();
        let letters = stem.chars().map(|one| match one {
            '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'' => '-',
            other if other.is_control() => '-',
            other => other,
        });
        let stem: String = letters.take(LONGEST - 4).collect();
        let stem = if stem.is_empty() {
            "table".to_owned()
        } else {
            stem
        };
        let names = (1..).map(|number| match number {
            1 => stem.clone(),
            _ => format!("{stem}-{number}"),
        });
        let mut free = names.filter(|name| !taken.contains(&name.to_lowercase()));
        let name = free.next().unwrap_or_default();
        taken.insert(name.to_lowercase());
        all.push(name);
    }
    all
}

/// The place of a cell as spreadsheet programs name it: the row counted from 1, the column from 0.
pub(super) fn place(sheet: &str, row: usize, column: usize) -> String {
    let row = u32::try_from(row.saturating_sub(1)).unwrap_or(u32::MAX - 1);
    let column = u16::try_from(column).unwrap_or(u16::MAX - 1);
    format!("{sheet}!{}", row_col_to_cell(row, column))
}

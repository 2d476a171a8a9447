//! Sheets as spreadsheet programs and statistics programs save them: what is shown in their cells, and the tables that
//! stand in them.

mod guard;
mod layout;
mod ods;
mod parted;
mod shown;
mod xls;
mod xlsx;

pub(super) use parted::tables;

use std::collections::{BTreeMap, BTreeSet};

use calamine::ExcelDateTime;

use super::{LeftBehind, NotTaken, Offered};
use crate::tables::FoundCell;
use crate::wording::turning;

/// No workbook of figures is larger.
pub(super) const LARGEST: u64 = 64 << 20;
/// More cells are data, and no figures.
const MOST_CELLS: usize = 1_000_000;
/// More rows are data, and no figures.
const MOST_ROWS: usize = 20_000;
/// More columns are data, and no figures.
const MOST_COLUMNS: usize = 2_000;

/// A workbook as it is shown.
#[derive(Debug, Default)]
pub(super) struct Workbook {
    /// What kind of file it is, in words.
    pub(super) kind: &'static str,
    /// Its sheets, without those that are hidden.
    pub(super) sheets: Vec<SheetShown>,
    /// What was left of it, and why.
    pub(super) left: Vec<LeftBehind>,
}

/// A sheet as it is shown.
#[derive(Debug, Default)]
pub(super) struct SheetShown {
    /// Its name.
    pub(super) name: String,
    /// Its cells in which something stands or should stand, by row and column from zero.
    pub(super) cells: BTreeMap<(u32, u32), FoundCell>,
    /// Regions of merged cells: the first and the last row, the first and the last column.
    pub(super) merged: Vec<[u32; 4]>,
    /// Its hidden rows, which are not taken.
    pub(super) hidden_rows: BTreeSet<u32>,
    /// How many numbers are shown by no format of theirs.
    pub(super) unformatted: usize,
}

/// Whether a file is a workbook, whatever it is called; or is called one, and is an archive.
pub(super) fn is_workbook(file: &Offered) -> bool {
    guard::kind(file).is_some()
}

/// Reads a workbook.
///
/// # Errors
///
/// Where it is none, is damaged, protected, or made to fill a machine.
pub(super) fn workbook(file: &Offered) -> Result<Workbook, NotTaken> {
    match guard::kind(file) {
        Some(guard::Container::Archive) => match guard::content(file)? {
            guard::Content::Xlsx => xlsx::read(file),
            guard::Content::Xlsb => Err(NotTaken::new(
                "it is a binary workbook of Excel (XLSB), which is not read",
            )
            .help("save it as `.xlsx` in its program, and import that")),
            guard::Content::Ods => ods::read(file),
        },
        Some(guard::Container::Compound) => xls::read(file),
        None => Err(NotTaken::new("it is no workbook")),
    }
}

/// The place of a cell as spreadsheet programs name it, `B3`, in a sheet of that name.
pub(super) fn place(sheet: &str, row: u32, column: u32) -> String {
    format!("{sheet}!{}{}", letters(column), u64::from(row) + 1)
}

/// The letters of a column, counted from zero: `A`, `Z`, `AA`.
pub(super) fn letters(column: u32) -> String {
    let mut rest = u64::from(column) + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// A text without characters that no cell shows or that turn what stands around them; whether there were some.
fn clean(text: &str) -> (String, bool) {
    let is_odd = |one: char| one.is_control() && !one.is_whitespace() || turning::is_control(one);
    match text.contains(is_odd) {
        true => (text.replace(is_odd, ""), true),
        false => (text.trim().to_owned(), false),
    }
}

/// A date or a time of day.
fn date(time: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    if time.is_duration() {
        return format!("{hour}:{minute:02}:{second:02}");
    }
    match (hour, minute, second) {
        (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"),
    }
}

/// What is said of a number that became a date.
pub(super) fn date_doubt(shown: &str) -> String {
    format!(
        "`{shown}` is kept as a date: where a score such as `1-2` was typed, the program made a date of it"
    )
}

/// Why a sheet is too large.
pub(super) fn too_large(name: &str) -> NotTaken {
    NotTaken::new(format!("the sheet `{name}` has more cells than any table of figures"))
        .help("import tables of figures, such as means and tests; data of single people stay with their program")
}

impl Workbook {
    fn leave(&mut self, words: impl Into<String>, place: Option<String>) {
        self.left.push(LeftBehind {
            words: words.into(),
            place,
            doubtful: false,
        });
    }

    fn doubt(&mut self, words: impl Into<String>, place: Option<String>) {
        self.left.push(LeftBehind {
            words: words.into(),
            place,
            doubtful: true,
        });
    }

    fn tell_turned(&mut self, cells: usize, sheet: &str) {
        if cells > 0 {
            let words = format!(
                "characters that do not show or turn the text around them, in {cells} cells of the sheet `{sheet}`: taken out"
            );
            self.doubt(words, None);
        }
    }
}

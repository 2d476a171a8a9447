//! What is shown in a workbook, whatever program saved it: sheets with their cells, and what was left of them.

use std::collections::{BTreeMap, BTreeSet};

use calamine::{ExcelDateTime, Sheet, SheetType, SheetVisible};
use rust_xlsxwriter::utility::column_number_to_name;

use crate::imports::brought::LeftBehind;
use crate::imports::offered::NotTaken;
use crate::number::{Printed, says_nothing};
use crate::tables::FoundCell;
use crate::wording::turning;

/// No workbook of figures is larger.
pub(in crate::imports) const LARGEST: u64 = 64 << 20;
/// More cells are data, and no figures.
pub(super) const MOST_CELLS: usize = 1_000_000;
/// More rows are data, and no figures.
pub(super) const MOST_ROWS: usize = 20_000;
/// More columns are data, and no figures.
pub(super) const MOST_COLUMNS: usize = 2_000;

/// What is taken of a workbook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Extent {
    /// What is shown: tables of figures that somebody made.
    #[default]
    Shown,
    /// Hidden sheets, rows and columns as well: a workbook that cisgrid made itself, in which rows were filtered.
    Whole,
}

/// A workbook as it is shown.
#[derive(Debug, Default)]
pub(crate) struct Workbook {
    /// What kind of file it is, in words.
    pub(crate) kind: &'static str,
    /// What is taken of it.
    pub(super) extent: Extent,
    /// Its sheets, without those that are hidden unless all are asked for.
    pub(crate) sheets: Vec<SheetShown>,
    /// What was left of it, and why.
    pub(crate) left: Vec<LeftBehind>,
}

/// A sheet as it is shown.
#[derive(Debug, Default)]
pub(crate) struct SheetShown {
    /// Its name.
    pub(crate) name: String,
    /// Its cells in which something stands or should stand, by row and column from zero.
    pub(crate) cells: BTreeMap<(u32, u32), FoundCell>,
    /// Those of them that are numbers, and no texts.
    pub(crate) numbers: BTreeSet<(u32, u32)>,
    /// Regions of merged cells: the first and the last row, the first and the last column.
    pub(crate) merged: Vec<[u32; 4]>,
    /// Its hidden rows, which are not taken.
    pub(in crate::imports) hidden_rows: BTreeSet<u32>,
    /// How many numbers are shown by no format of theirs.
    pub(in crate::imports) unformatted: usize,
}

/// The place of a cell as spreadsheet programs name it, `B3`, in a sheet of that name.
pub(in crate::imports) fn place(sheet: &str, row: u32, column: u32) -> String {
    format!("{sheet}!{}{}", letters(column), u64::from(row) + 1)
}

/// The letters of a column, counted from zero: `A`, `Z`, `AA`.
pub(in crate::imports) fn letters(column: u32) -> String {
    column_number_to_name(u16::try_from(column).unwrap_or(u16::MAX - 1))
}

/// A text without characters that no cell shows or that turn what stands around them; whether there were some.
pub(super) fn clean(text: &str) -> (String, bool) {
    let is_odd = |one: char| one.is_control() && !one.is_whitespace() || turning::is_control(one);
    match text.contains(is_odd) {
        true => (text.replace(is_odd, ""), true),
        false => (text.trim().to_owned(), false),
    }
}

/// A date or a time of day.
pub(super) fn date(time: &ExcelDateTime) -> String {
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
pub(in crate::imports) fn date_doubt(shown: &str) -> String {
    format!(
        "`{shown}` is kept as a date: where a score such as `1-2` was typed, the program made a date of it"
    )
}

/// Why a sheet is too large.
pub(in crate::imports) fn too_large(name: &str) -> NotTaken {
    NotTaken::new(format!("the sheet `{name}` has more cells than any table of figures"))
        .help("import tables of figures, such as means and tests; data of single people stay with their program")
}

impl Extent {
    /// A text as it is taken: without what does not show, where figures are looked for; whether there was such. In a workbook
    /// of cisgrid what stands in a cell is told by its letters, all of them.
    pub(super) fn cleaned(self, text: &str) -> (String, bool) {
        match self {
            Self::Shown => clean(text),
            Self::Whole => (text.to_owned(), false),
        }
    }
}

impl Workbook {
    /// Whether a sheet is one of cells, and shown; why not is told.
    pub(super) fn takes(&mut self, sheet: &Sheet) -> bool {
        let name = &sheet.name;
        if sheet.typ != SheetType::WorkSheet {
            self.leave(format!("the sheet `{name}`: it has no cells"), None);
            return false;
        }
        if self.extent == Extent::Shown && sheet.visible != SheetVisible::Visible {
            let words = format!(
                "the sheet `{name}`: it is hidden; show it in the program, if it is to be taken"
            );
            self.doubt(words, None);
            return false;
        }
        true
    }

    pub(super) fn leave(&mut self, words: impl Into<String>, place: Option<String>) {
        self.left.push(LeftBehind {
            words: words.into(),
            place,
            doubtful: false,
        });
    }

    pub(super) fn doubt(&mut self, words: impl Into<String>, place: Option<String>) {
        self.left.push(LeftBehind {
            words: words.into(),
            place,
            doubtful: true,
        });
    }

    pub(super) fn tell_turned(&mut self, cells: usize, sheet: &str) {
        if cells > 0 {
            let words = format!(
                "characters that do not show or turn the text around them, in {cells} cells of the sheet `{sheet}`: taken out"
            );
            self.doubt(words, None);
        }
    }

    /// Tells of negative numbers that a sheet shows without a minus.
    pub(super) fn tell_signs(&mut self, cells: &[(u32, u32)], sheet: &str) {
        let Some((row, column)) = cells.first() else {
            return;
        };
        let words = match cells.len() {
            1 => "1 number below zero is shown in brackets or by its colour: it is taken with a minus".to_owned(),
            many => format!(
                "{many} numbers below zero are shown in brackets or by their colour: they are taken with a minus"
            ),
        };
        self.doubt(words, Some(place(sheet, *row, *column)));
    }
}

/// Whether commas stand before the decimals of numbers: some do in a way that no thousands are parted, and no point does.
pub(in crate::imports) fn has_commas<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let mut commas = false;
    for cell in cells.filter(|cell| !says_nothing(cell)) {
        for part in cell.split(|one: char| !one.is_ascii_digit() && !['.', ','].contains(&one)) {
            let Some((whole, rest)) = part.split_once(',') else {
                let point = part.split_once('.').filter(|(_, rest)| !rest.is_empty());
                if point.is_some_and(|(_, rest)| {
                    rest.len() != 3 && rest.bytes().all(|one| one.is_ascii_digit())
                }) {
                    return false;
                }
                continue;
            };
            let digits = !rest.is_empty() && rest.bytes().all(|one| one.is_ascii_digit());
            let plain = rest.len() != 3 || whole.is_empty() || whole.starts_with('0');
            commas |= digits && plain && Printed::parse(&format!("0.{rest}")).is_ok();
        }
    }
    commas
}

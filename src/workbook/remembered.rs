//! What the hidden sheet of the workbook remembers: of each row what it was of, and of each cell a hash of what stood in it.

use super::cell::mark;
use super::gathered::SynthesisSheets;
use super::named::of_tables;

/// A row as it was exported, or as it was brought back last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RememberedRow {
    /// The name of the sheet.
    pub(super) sheet: String,
    /// By what the row is known.
    pub(super) key: String,
    /// The file that it is of.
    pub(super) document: String,
    /// A hash of the whole entry.
    pub(super) whole: String,
    /// Of each cell a hash of its text: nothing of an empty one, `-` of one that is not to be changed.
    pub(super) marks: Vec<String>,
    /// The row of the sheet in which it stood, where somebody added it there: it was not exported.
    pub(super) added_at: Option<usize>,
    /// Whether this file brought it back before, and not another that was exported with it.
    pub(super) of_this_file: bool,
}

impl RememberedRow {
    /// The cells of the hidden sheet.
    pub(super) fn cells(&self) -> [String; 5] {
        [
            self.sheet.clone(),
            self.key.clone(),
            self.document.clone(),
            self.whole.clone(),
            self.marks.join(","),
        ]
    }

    /// Reads such cells.
    pub(super) fn of([sheet, key, document, whole, marks]: &[String; 5]) -> Self {
        Self {
            sheet: sheet.clone(),
            key: key.clone(),
            document: document.clone(),
            whole: whole.clone(),
            marks: marks.split(',').map(str::to_owned).collect(),
            added_at: None,
            of_this_file: true,
        }
    }
}

/// What is to be remembered of what is exported.
pub(super) fn remembered(all: &SynthesisSheets) -> Vec<RememberedRow> {
    let mut rows = Vec::new();
    for sheet in &all.sheets {
        for row in &sheet.rows {
            rows.push(RememberedRow {
                sheet: sheet.kind.name().to_owned(),
                key: row.key.clone(),
                document: row.document.display().to_string(),
                whole: row.said.hash(),
                marks: row.cells.iter().map(|cell| cell.mark()).collect(),
                added_at: None,
                of_this_file: true,
            });
        }
    }
    let paths: Vec<&str> = all.tables.iter().map(|table| table.path.as_str()).collect();
    for (name, table) in of_tables(&paths).into_iter().zip(&all.tables) {
        for (number, line) in table.lines.iter().enumerate() {
            rows.push(RememberedRow {
                sheet: name.clone(),
                key: number.to_string(),
                document: table.path.clone(),
                whole: String::new(),
                marks: line.iter().map(|cell| mark(&cell.text)).collect(),
                added_at: None,
                of_this_file: true,
            });
        }
    }
    rows
}

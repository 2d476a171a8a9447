//! Rows of cells as the text of a CSV file.

use std::borrow::Cow;

use csv_core::{Terminator, WriteResult, Writer, WriterBuilder};

use crate::number::Printed;

/// A table in the making.
#[derive(Debug)]
pub(super) struct Csv {
    writer: Writer,
    text: Vec<u8>,
}

impl Csv {
    /// A table with those headings.
    pub(super) fn new<T: AsRef<str>>(headings: impl IntoIterator<Item = T>) -> Self {
        Self::between(b',', headings)
    }

    /// A table with those headings, and that sign between its cells.
    pub(super) fn between<T: AsRef<str>>(
        separator: u8,
        headings: impl IntoIterator<Item = T>,
    ) -> Self {
        let mut table = Self {
            text: "\u{feff}".as_bytes().to_vec(),
            ..Self::rows(separator)
        };
        table.row(headings);
        table
    }

    /// Rows alone, for the end of a table that is there.
    pub(super) fn rows(separator: u8) -> Self {
        let mut writer = WriterBuilder::new();
        Self {
            writer: writer
                .delimiter(separator)
                .terminator(Terminator::CRLF)
                .build(),
            text: Vec::new(),
        }
    }

    /// Adds a row.
    pub(super) fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.push(|writer, out| writer.delimiter(out));
            }
            let cell = harmless(cell.as_ref());
            let mut rest = cell.as_bytes();
            self.push(|writer, out| {
                let (result, read, wrote) = writer.field(rest, out);
                rest = &rest[read..];
                (result, wrote)
            });
        }
        self.push(|writer, out| writer.terminator(out));
    }

    /// The table as text.
    pub(super) fn finish(mut self) -> String {
        self.push(|writer, out| writer.finish(out));
        String::from_utf8_lossy(&self.text).into_owned()
    }

    fn push(&mut self, mut write: impl FnMut(&mut Writer, &mut [u8]) -> (WriteResult, usize)) {
        let mut buffer = [0; 256];
        loop {
            let (result, wrote) = write(&mut self.writer, &mut buffer);
            self.text.extend_from_slice(&buffer[..wrote]);
            if result == WriteResult::InputEmpty {
                return;
            }
        }
    }
}

/// What a spreadsheet program may take for the start of a formula.
const STARTS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// The text of a cell so that no spreadsheet program takes it for a formula: an apostrophe goes before
/// what would start one, except before a number. Where such an apostrophe stands there already one more goes before
/// it, so that taking one away gives what was there.
fn harmless(cell: &str) -> Cow<'_, str> {
    let bare = cell.trim_start_matches('\'');
    let is_number = bare.len() == cell.len()
        && !cell.starts_with(['=', '\t', '\r'])
        && Printed::parse(cell).is_ok();
    match bare.starts_with(STARTS) && !is_number {
        true => format!("'{cell}").into(),
        false => cell.into(),
    }
}

//! CSV as RFC 4180 has it, in UTF-8 with a mark of it at the start, which spreadsheet programs need to
//! read `−` and `χ²` right.

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
    pub(super) fn new(headings: &[&str]) -> Self {
        let mut table = Self {
            writer: WriterBuilder::new().terminator(Terminator::CRLF).build(),
            text: "\u{feff}".as_bytes().to_vec(),
        };
        table.row(headings);
        table
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: &[&str]) {
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.push(|writer, out| writer.delimiter(out));
            }
            let cell = harmless(cell);
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

/// The text of a cell so that no spreadsheet program takes it for a formula: an apostrophe goes before
/// what would start one, except before a number.
fn harmless(cell: &str) -> std::borrow::Cow<'_, str> {
    let starts = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    match starts && (cell.starts_with('=') || Printed::parse(cell).is_err()) {
        true => format!("'{cell}").into(),
        false => cell.into(),
    }
}

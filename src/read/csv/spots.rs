//! The cells of a table as they are, each with the bytes that it is written in: for whoever changes some of them and no
//! other byte.

use std::ops::Range;

use csv_core::{ReadFieldResult, ReaderBuilder};

/// A cell of a table.
#[derive(Clone, Debug)]
pub(crate) struct CsvSpot {
    /// What stands in it.
    pub(crate) text: String,
    /// The bytes that it is written in, with its quotation marks.
    pub(crate) bytes: Range<usize>,
}

/// The cells of a text, each with its bytes.
pub(crate) fn spots(text: &str, separator: u8) -> Vec<Vec<CsvSpot>> {
    let mut reader = ReaderBuilder::new().delimiter(separator).build();
    let mark = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let bytes = text.as_bytes();
    let (mut at, mut start) = (mark, mark);
    let mut out = vec![0; 4096];
    let mut cell: Vec<u8> = Vec::new();
    let mut lines = Vec::new();
    let mut line = Vec::new();
    loop {
        let (result, read, written) = reader.read_field(&bytes[at..], &mut out);
        at += read;
        cell.extend(&out[..written]);
        match result {
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            ReadFieldResult::Field { record_end } => {
                // The reader has gone past what ends the cell.
                let raw = &text[start..at];
                let end = start + raw.trim_end_matches(['\n', '\r']).len();
                let ended = raw.ends_with(char::from(separator)) && !record_end;
                let end = if ended { at - 1 } else { end };
                // Empty lines in front are no part of the cell.
                let blank = raw.len() - raw.trim_start_matches(['\n', '\r']).len();
                let begin = (start + blank).min(end);
                line.push(CsvSpot {
                    text: String::from_utf8_lossy(&cell).into_owned(),
                    bytes: begin..end,
                });
                cell.clear();
                start = at;
                if record_end {
                    lines.push(std::mem::take(&mut line));
                }
            }
            ReadFieldResult::End => return lines,
        }
    }
}

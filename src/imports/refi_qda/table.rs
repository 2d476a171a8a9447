//! The table of coded passages: one line each, with the columns of the format.

use super::super::brought::{Brought, BroughtFile, BroughtPart};
use crate::read::csv::written_cell;
use crate::read::edit::Written;
use crate::read::raw::COLUMNS_OF_SEGMENTS;

/// A line of the table.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct CodedRow {
    pub(in super::super) id: String,
    /// The ids of its themes.
    pub(in super::super) codes: Vec<String>,
    pub(in super::super) participant: String,
    pub(in super::super) time: String,
    pub(in super::super) source: String,
    pub(in super::super) exact: String,
    pub(in super::super) prefix: String,
    pub(in super::super) suffix: String,
    pub(in super::super) stretch: Option<(usize, usize)>,
    /// Who coded.
    pub(in super::super) coder: String,
}

/// A column beside those of the format, which is passed over.
const CODER: &str = "coder";

/// Writes the table to `path`, with the entry that names it.
pub(in super::super) fn bring(path: &str, rows: &[CodedRow], found: &mut Brought) {
    if rows.is_empty() {
        return;
    }
    let with_coder = rows.iter().any(|row| !row.coder.is_empty());
    let mut text = COLUMNS_OF_SEGMENTS.join(",");
    if with_coder {
        text.push(',');
        text.push_str(CODER);
    }
    text.push('\n');
    for row in rows {
        let codes = row.codes.join("; ");
        let position = |at: Option<usize>| at.map_or_else(String::new, |at| at.to_string());
        let (start, end) = (
            position(row.stretch.map(|at| at.0)),
            position(row.stretch.map(|at| at.1)),
        );
        let cells = [
            &row.id,
            &codes,
            &row.participant,
            &row.time,
            &row.source,
            &row.exact,
            &row.prefix,
            &row.suffix,
            &start,
            &end,
        ];
        for (at, words) in cells.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            text.push_str(&written_cell(words, b','));
        }
        if with_coder {
            text.push(',');
            text.push_str(&written_cell(&row.coder, b','));
        }
        text.push('\n');
    }
    found.files.push(BroughtFile {
        path: path.into(),
        bytes: text.into_bytes(),
        id_column: Some("id"),
    });
    let coder = with_coder.then(|| ("ignore".to_owned(), Written::Text(CODER.to_owned())));
    found.parts.push(BroughtPart {
        section: "segments",
        id: path.to_owned(),
        fields: coder.into_iter().collect(),
        comment: Vec::new(),
    });
}

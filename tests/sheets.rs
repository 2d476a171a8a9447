//! Spreadsheets, CSV and plots as files, read back by other programs: what stands in them is what the synthesis says,
//! decimals and signs kept, and nothing that people wrote does anything.

mod comma;
mod harmless;
mod plots;
mod programs;
pub(crate) mod workbook;

use std::collections::HashMap;
use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader, Xlsx};
use csv_core::ReadFieldResult;
use libtest_mimic::Trial;

use crate::root;
use cisgrid::diagnostic::Severity;
use cisgrid::examine;
use cisgrid::outputs::{self, Artifact};
use cisgrid::read::folder::Project;
use cisgrid::templates::{RenderError, Templates};
use cisgrid::view::View;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = workbook::trials();
    trials.extend(comma::trials());
    trials.extend(harmless::trials());
    trials.extend(plots::trials());
    trials.extend(programs::trials());
    trials
}

/// The view of the synthesis in a folder of the crate.
pub(crate) fn of_folder(folder: &str) -> View {
    let assessed = examine::folder(&root().join(folder), None);
    view(assessed.expect("a readable folder"))
}

/// The view of a synthesis of one file.
pub(crate) fn of_text(text: &str) -> View {
    let files = [("a.yaml", text.as_bytes().to_vec())];
    view(examine::assess(
        Project::of_texts(Path::new("s"), files),
        None,
    ))
}

fn view(assessed: examine::Assessed) -> View {
    match assessed.renderable() {
        Ok(synthesis) => View::new(synthesis),
        Err(assessed) => {
            let errors = assessed.diagnostics.iter();
            let errors = errors.filter(|found| found.severity() == Severity::Error);
            let errors: Vec<_> = errors.map(|found| &found.message).collect();
            panic!("errors: {errors:#?}");
        }
    }
}

/// What a format makes of a view.
fn made(format: &str, view: &View) -> Result<Vec<Artifact>, RenderError> {
    let templates = Templates::new(Vec::new()).expect("templates without faults");
    let output = outputs::find(format).expect("a format");
    output.artifacts(view, &templates)
}

/// The files that a format makes of a view.
pub(crate) fn files(format: &str, view: &View) -> Vec<Artifact> {
    match made(format, view) {
        Ok(files) => files,
        Err(error) => panic!("{format}: {error:?}"),
    }
}

/// The text of one of the files.
pub(crate) fn text_of<'a>(files: &'a [Artifact], path: &str) -> &'a str {
    let file = files.iter().find(|file| file.path == path);
    let file = file.unwrap_or_else(|| panic!("no file {path}"));
    std::str::from_utf8(&file.bytes).expect("UTF-8")
}

/// A workbook, as calamine reads it.
pub(crate) type Book = Xlsx<Cursor<Vec<u8>>>;

fn book(view: &View) -> Book {
    let mut files = files("xlsx", view);
    let bytes = files.pop().expect("a file").bytes;
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

/// The rows of a sheet below its headings, each by its headings; `above` rows stand above these.
pub(crate) fn rows(book: &mut Book, sheet: &str, above: usize) -> Vec<HashMap<String, Data>> {
    let range = book.worksheet_range(sheet).expect("a sheet");
    let mut rows = range.rows().skip(above);
    let headings: Vec<String> = rows
        .next()
        .expect("headings")
        .iter()
        .map(ToString::to_string)
        .collect();
    let row = |row: &[Data]| headings.iter().cloned().zip(row.iter().cloned()).collect();
    rows.map(row).collect()
}

/// The cells of a CSV text, row by row.
fn cells(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv_core::Reader::new();
    let mut input = csv
        .strip_prefix('\u{feff}')
        .expect("a mark of UTF-8")
        .as_bytes();
    let mut output = vec![0; input.len() + 1];
    let (mut rows, mut row, mut length) = (Vec::new(), Vec::new(), 0);
    loop {
        let (result, read, wrote) = reader.read_field(input, &mut output[length..]);
        input = &input[read..];
        length += wrote;
        match result {
            ReadFieldResult::InputEmpty => {}
            ReadFieldResult::OutputFull => panic!("a cell is longer than the file"),
            ReadFieldResult::Field { record_end } => {
                row.push(String::from_utf8(output[..length].to_vec()).expect("UTF-8"));
                length = 0;
                if record_end {
                    rows.push(std::mem::take(&mut row));
                }
            }
            ReadFieldResult::End => return rows,
        }
    }
}

/// A cell of a CSV file as it was before an apostrophe kept it from being taken for a formula.
fn unguarded(cell: &str) -> &str {
    let bare = cell.trim_start_matches('\'');
    let starts = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    match bare.len() < cell.len() && bare.starts_with(starts) {
        true => &cell[1..],
        false => cell,
    }
}

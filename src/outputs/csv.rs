//! CSV: a file for each table, for statistics packages and scripts.
//!
//! The files are as RFC 4180 has them, in UTF-8 and with CRLF at the end of each line. A byte order mark stands before
//! the headings: Excel takes a file without one for text of the machine's own code page, and `−` and `χ²` come in as
//! rubbish; R (`fileEncoding = "UTF-8-BOM"`), Python (`utf-8-sig`), readr, pandas and every spreadsheet program read past
//! it. A cell of several lines has a line feed between them.
//!
//! A cell that a spreadsheet program would take for a formula has an apostrophe before it: one that begins, behind any
//! number of apostrophes, with `=`, `+`, `-`, `@`, a tab or a carriage return, or with the wide forms of the first four,
//! unless it is a number such as `-0.5`. So it can be undone: of a cell that begins with apostrophes and then one of
//! these, take the first apostrophe away.

mod judging;
mod lists;
mod sensitivity;
mod voices;
mod writer;

use super::format::{Artifact, Output, Render};
use super::plain::plain;
use super::sheets::{Grid, Sheet, sheets};
use writer::Csv;

pub use judging::{agreement_as_csv, blank_sheet, sheet_with};
pub use lists::{claims_as_csv, figures_as_csv};
pub use sensitivity::sensitivity_as_csv;
pub use voices::voices_as_csv;

/// The format.
pub(super) static OUTPUT: Output = Output {
    name: "csv",
    file: "csv",
    about: "the grid, statements, findings, figures, checks and claims as CSV, a file for each table",
    by_layout: true,
    render: Render::Folder(|view, _| {
        let (grids, sheets) = sheets(view);
        let tables = grids.iter().zip(1..).map(|(grid, number)| {
            let name = match number {
                1 => "grid".to_owned(),
                number => format!("grid-{number}"),
            };
            file(&name, of_grid(grid))
        });
        let others = sheets
            .iter()
            .map(|sheet| file(&sheet.name.to_lowercase(), of_sheet(sheet)));
        Ok(tables.chain(others).collect())
    }),
};

fn file(name: &str, csv: Csv) -> Artifact {
    Artifact {
        path: format!("{name}.csv"),
        bytes: csv.finish().into_bytes(),
    }
}

/// The grid: the id of the row, the heading that it stands under where there are such, then its cells.
fn of_grid(grid: &Grid) -> Csv {
    let sectioned = grid.rows.iter().any(|row| row.section.is_some());
    let before = sectioned.then_some("section").into_iter().chain(["id"]);
    let headings = grid.headings.iter().map(String::as_str);
    let mut csv = Csv::new(before.chain(headings));
    let mut section = "";
    for row in &grid.rows {
        section = row.section.as_deref().unwrap_or(section);
        let before = [section.to_owned(), plain(&row.id)].into_iter();
        let cells = row.cells.iter().map(|cell| cell.words());
        csv.row(before.skip(usize::from(!sectioned)).chain(cells));
    }
    csv
}

fn of_sheet(sheet: &Sheet) -> Csv {
    let mut csv = Csv::new(sheet.columns.iter().map(|column| &column.heading));
    for row in &sheet.rows {
        csv.row(row.entries.iter().map(|entry| entry.words()));
    }
    csv
}

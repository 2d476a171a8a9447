//! XLSX: a workbook with a sheet for each table, for authors who work in a spreadsheet program.
//!
//! The sheet `Grid` is the table that is printed; each other sheet is a table of one kind of thing. Numbers are numbers
//! with the decimals that were printed; a bound such as `<.001` is text, and so is whatever looks like a formula. A
//! hidden sheet says which row is about what, for a workbook that comes back.

mod cells;
mod grid;
mod hidden;
mod limits;
mod number;
mod places;
mod styles;
mod tables;
mod tabs;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet};

use super::format::{Output, Render};
use super::plain::plain;
use super::sheets::{GRID, sheets};
use crate::document::stamp;
use crate::templates::RenderError;
use crate::view::View;
use limits::fault;
use places::Places;
use styles::Styles;

/// The format.
pub(super) static OUTPUT: Output = Output {
    name: "xlsx",
    file: "grid.xlsx",
    about: "a workbook: the grid, statements, findings, figures, checks and claims, a sheet for each table",
    by_layout: true,
    render: Render::File(|view, _, out| {
        let authorship = view.authorship();
        let authors: Vec<&str> = authorship
            .authors
            .iter()
            .map(|author| author.name)
            .collect();
        let identity = Identity {
            authors: &authors,
            stamp: Some(&stamp(view)),
        };
        out.write_all(&workbook(view, &identity)?)?;
        Ok(())
    }),
};

/// What a workbook says of itself, beside what stands in the view.
#[derive(Debug, Default)]
struct Identity<'a> {
    /// Who wrote it.
    authors: &'a [&'a str],
    /// A fingerprint of what the synthesis says, by which a copy that comes back is known.
    stamp: Option<&'a str>,
}

/// A page of A4, as spreadsheet programs number papers.
const A4: u8 = 9;

/// The bytes of the workbook.
fn workbook(view: &View, identity: &Identity<'_>) -> Result<Vec<u8>, RenderError> {
    let (grids, tables) = sheets(view);
    let Some((grid, others)) = grids.split_first() else {
        return Ok(Vec::new());
    };
    let head = view.head();
    let leftwards = head.direction.is_some();
    let styles = Styles::new(leftwards);
    let words = view.words();
    let places = Places::of(grid, &tables, words)?;
    let mut workbook = Workbook::new();
    styles.dress(&mut workbook).map_err(fault)?;
    // No clock: the same synthesis gives the same bytes.
    let created = ExcelDateTime::from_ymd(2000, 1, 1).map_err(fault)?;
    let mut properties = DocProperties::new()
        .set_title(plain(head.title))
        .set_creation_datetime(&created);
    if !identity.authors.is_empty() {
        properties = properties.set_author(plain(&identity.authors.join("; ")));
    }
    workbook.set_properties(&properties);
    let sheet = page(&mut workbook, leftwards);
    grid::write(sheet, &places.tabs.grid(1), grid, &styles, &places, words)?;
    let (from, to) = grid::extent(grid);
    // Screen readers take the headings of a table that is none of the program's own from such a name.
    let region = format!("TitleRegion1.{from}.{to}.1");
    let place = format!("={}!{}", places.tabs.named(GRID), grid::first_heading());
    workbook.define_name(region, &place).map_err(fault)?;
    for (other, number) in others.iter().zip(2..) {
        let name = places.tabs.grid(number);
        let sheet = page(&mut workbook, leftwards);
        grid::write(sheet, &name, other, &styles, &places, words)?;
    }
    for table in tables.iter().filter(|table| !table.rows.is_empty()) {
        let sheet = page(&mut workbook, leftwards);
        tables::write(sheet, table, &styles, &places)?;
    }
    hidden::write(workbook.add_worksheet(), grid, &tables, identity.stamp)?;
    workbook.save_to_buffer().map_err(fault)
}

/// A sheet that prints on landscape A4, as wide as the page.
fn page(workbook: &mut Workbook, leftwards: bool) -> &mut Worksheet {
    let sheet = workbook.add_worksheet();
    sheet
        .set_paper_size(A4)
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3)
        .set_footer("&L&A&R&P / &N")
        .set_right_to_left(leftwards);
    sheet
}

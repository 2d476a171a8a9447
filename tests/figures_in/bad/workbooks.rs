//! Workbooks with what is no figure in them, or under a name that is not theirs.

use libtest_mimic::Trial;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::{TABLE, given, of_sheet, repacked, sheet_of, with_sheet};
use crate::{Outcome, trial};
use cisgrid::imports::Brought;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("figures_in::bad::what_is_hidden_is_told_and_left", hidden),
        trial(
            "figures_in::bad::formulas_errors_and_dates_are_no_figures",
            no_figures,
        ),
        trial("figures_in::bad::what_a_password_locks_is_refused", locked),
        trial(
            "figures_in::bad::pages_under_the_name_of_a_workbook_are_refused",
            pages,
        ),
        trial(
            "figures_in::bad::a_megabyte_in_one_attribute_of_a_sheet",
            attribute,
        ),
        trial(
            "figures_in::bad::parts_that_lead_out_are_not_followed",
            outside,
        ),
        trial(
            "figures_in::bad::places_that_no_sheet_has_are_refused",
            places,
        ),
    ]
}

fn is_told(brought: &Brought, words: &str, place: Option<&str>) -> bool {
    brought
        .left
        .iter()
        .any(|left| left.words.contains(words) && left.place.as_deref() == place)
}

fn hidden() -> Outcome {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Outcomes")?;
    let rows = [
        ["measure", "n", "mean"],
        ["calm", "30", "3"],
        ["hope", "28", "4"],
    ];
    for (row, cells) in rows.iter().enumerate() {
        for (at, cell) in cells.iter().enumerate() {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(row as u32, at as u16, number)?,
                Err(_) => sheet.write(row as u32, at as u16, *cell)?,
            };
        }
    }
    sheet.set_row_hidden(2)?;
    sheet.write(0, 3, "sd")?;
    sheet.write(1, 3, 1)?;
    sheet.set_column_hidden(3)?;
    let sheet = book.add_worksheet();
    sheet.set_name("Drafts")?.set_hidden(true);
    sheet.write(0, 0, "measure")?;
    let brought = given("hidden.xlsx", &book.save_to_buffer()?)
        .take()
        .map_err(|refused| refused.words)?;
    assert_eq!(brought.files[0].bytes, b"measure,n,mean\ncalm,30,3\n");
    assert!(
        is_told(&brought, "hidden rows and columns", Some("Outcomes!A3")),
        "{:#?}",
        brought.left
    );
    assert!(
        is_told(&brought, "the sheet `Drafts`: it is hidden", None),
        "{:#?}",
        brought.left
    );
    Ok(())
}

fn no_figures() -> Outcome {
    let rows = "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>hope</t></is></c><c r=\"B3\"><f>B2*2</f></c><c r=\"C3\" t=\"e\"><v>#DIV/0!</v></c></row>";
    let bytes = of_sheet(&format!("{TABLE}{rows}"));
    let brought = given("formulas.xlsx", &bytes)
        .take()
        .map_err(|refused| refused.words)?;
    assert!(
        is_told(
            &brought,
            "a formula of which no value was kept",
            Some("Outcomes!B3")
        ),
        "{:#?}",
        brought.left
    );
    assert!(
        is_told(
            &brought,
            "`#DIV/0!` is an error of the program",
            Some("Outcomes!C3")
        ),
        "{:#?}",
        brought.left
    );
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, heading) in ["measure", "n", "mean"].iter().enumerate() {
        sheet.write(0, at as u16, *heading)?;
    }
    sheet.write(1, 0, "calm")?;
    sheet.write(1, 1, 30)?;
    let day = Format::new().set_num_format("d-mmm");
    sheet.write_with_format(1, 2, &ExcelDateTime::from_ymd(2024, 2, 1)?, &day)?;
    let brought = given("dates.xlsx", &book.save_to_buffer()?)
        .take()
        .map_err(|refused| refused.words)?;
    assert!(
        is_told(&brought, "is kept as a date", Some("Sheet1!C2")),
        "{:#?}",
        brought.left
    );
    let read = super::assessed(&brought, super::ROW);
    let figure = read.model.figures.iter().next().ok_or("no figure")?;
    let printed: Vec<&str> = figure.printed().map(|one| one.text()).collect();
    assert_eq!(printed, ["30"], "a date is no mean");
    Ok(())
}

/// A compound file that holds a locked workbook, as far as it is looked at.
fn locked() -> Outcome {
    let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    bytes.resize(1024, 0);
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(4096, 0);
    given("locked.xlsx", &bytes).refused("protected by a password")
}

fn pages() -> Outcome {
    let page = b"\xef\xbb\xbf<html><table><tr><td>measure</td><td>n</td></tr><tr><td>calm</td><td>30</td></tr></table></html>";
    given("table.xls", page).refused("a web page, or XML")?;
    let old = b"<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>";
    given("table.xls", old).refused("a web page, or XML")
}

fn attribute() -> Outcome {
    let long = "x".repeat(1 << 20);
    let bytes = of_sheet(&format!("{TABLE}<row r=\"3\" note=\"{long}\"/>"));
    let brought = given("attribute.xlsx", &bytes)
        .take()
        .map_err(|refused| refused.words)?;
    assert_eq!(brought.files[0].bytes, b"measure,n,mean\ncalm,30,3.5\n");
    Ok(())
}

/// Parts are found by their names alone: what is called as a path out of the archive is never opened.
fn outside() -> Outcome {
    let more = [
        ("../../evil.xml", b"<x/>".to_vec()),
        ("/etc/evil.xml", b"<x/>".to_vec()),
    ];
    let bytes = repacked(|_, bytes| bytes, &more);
    let brought = given("outside.xlsx", &bytes)
        .take()
        .map_err(|refused| refused.words)?;
    assert_eq!(brought.files.len(), 1);
    assert!(brought.files[0].path.starts_with("results"));
    Ok(())
}

/// A region whose end stands before its start, and a place of more letters or digits than any, say that a part is damaged.
fn places() -> Outcome {
    let cell = |place: &str| format!("<row r=\"3\"><c r=\"{place}\"><v>1</v></c></row>");
    let merged = |region: &str| {
        let sheet = sheet_of(TABLE).replace(
            "</sheetData>",
            &format!("</sheetData><mergeCells><mergeCell ref=\"{region}\"/></mergeCells>"),
        );
        with_sheet(&sheet)
    };
    let dimension = |region: &str| {
        let sheet = sheet_of(TABLE).replace(
            "<sheetData>",
            &format!("<dimension ref=\"{region}\"/><sheetData>"),
        );
        with_sheet(&sheet)
    };
    for bytes in [
        merged("B9:A1"),
        merged("A9:B1"),
        dimension("F6:A1"),
        of_sheet(&format!("{TABLE}{}", cell("AAAAAAAAAAAAA1"))),
        of_sheet(&format!("{TABLE}{}", cell("A99999999999999"))),
    ] {
        given("places.xlsx", &bytes).refused("is no place in a sheet")?;
    }
    for bytes in [merged("A3:B9"), dimension("A1"), dimension("A1:C2")] {
        let taken = given("places.xlsx", &bytes).take();
        taken.map_err(|refused| refused.words)?;
    }
    Ok(())
}

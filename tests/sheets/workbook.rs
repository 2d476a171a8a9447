//! The workbook as another reader finds it.

use std::collections::HashSet;

use calamine::{Data, Reader, SheetVisible};
use libtest_mimic::Trial;

use super::{Book, book, files, made, of_folder, of_text, rows};
use crate::render::page;
use crate::{Outcome, trial};
use cisgrid::outputs;
use cisgrid::templates::{RenderError, Templates};

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("sheets::a_sheet_for_each_table", a_sheet_for_each_table),
        trial(
            "sheets::numbers_show_what_was_printed",
            numbers_show_what_was_printed,
        ),
        trial(
            "sheets::every_way_to_print_a_number",
            every_way_to_print_a_number,
        ),
        trial(
            "sheets::statements_are_those_of_the_page",
            statements_are_those_of_the_page,
        ),
        trial("sheets::the_same_bytes_twice", the_same_bytes_twice),
        trial("sheets::too_long_a_text_is_told", too_long_a_text_is_told),
    ]
}

fn a_sheet_for_each_table() -> Outcome {
    let mut book = book(&of_folder("propositions"));
    let sheets: Vec<_> = book
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible))
        .collect();
    let named = [
        "Grid",
        "Statements",
        "Evidence",
        "Quotations",
        "Figures",
        "Checks",
        "Claims",
        "Readings",
        "Sources",
        "Key",
    ];
    let named = named.map(|name| (name.to_owned(), SheetVisible::Visible));
    assert_eq!(sheets[..10], named);
    assert_eq!(sheets[10..], [("cisgrid".to_owned(), SheetVisible::Hidden)]);
    let grid = rows(&mut book, "Grid", 1);
    let first = &grid[0];
    assert_eq!(first["id"], Data::String("wellbeing-holds".to_owned()));
    let cell = first["Quantitative analysis"].to_string();
    assert_eq!(cell.lines().count(), 4, "{cell}");
    assert!(
        cell.lines().all(|line| line.starts_with("● supports: ")),
        "{cell}"
    );
    // What a row is about is known when the workbook comes back.
    let hidden = book.worksheet_range("cisgrid")?;
    let about = |sheet: &str, id: &str| {
        let mut rows = hidden.rows();
        let row = rows.find(|row| row[0] == *sheet && row[2] == *id);
        row.map(|row| row[1].to_string())
    };
    assert_eq!(about("Grid", "wellbeing-holds").as_deref(), Some("3"));
    let evidence = book.worksheet_range("Evidence")?;
    let place = about("Evidence", "fall-at-four-months").ok_or("no place")?;
    let row = place.parse::<u32>()? - 1;
    assert_eq!(
        evidence
            .get_value((row, 0))
            .map(ToString::to_string)
            .as_deref(),
        Some("fall-at-four-months")
    );
    Ok(())
}

/// A number as a spreadsheet program shows it.
fn shown(value: f64, format: &str) -> String {
    let (sign, format) = match format.split_once(';') {
        Some((plus, _)) => (
            if value < 0.0 { "-" } else { "+" },
            plus.trim_start_matches('+'),
        ),
        None => (if value < 0.0 { "-" } else { "" }, format),
    };
    let value = value.abs();
    if let Some((mantissa, _)) = format.split_once("E+") {
        let decimals = mantissa.split_once('.').map_or(0, |(_, zeros)| zeros.len());
        let text = format!("{value:.decimals$e}");
        return format!("{sign}{text}");
    }
    let decimals = format.split_once('.').map_or(0, |(_, zeros)| zeros.len());
    let mut text = format!("{value:.decimals$}");
    if format.starts_with('.') {
        text = text.trim_start_matches('0').to_owned();
    }
    if format.starts_with("#,##0") {
        let whole = text.find('.').unwrap_or(text.len());
        for at in (1..whole).rev().filter(|at| (whole - at) % 3 == 0) {
            text.insert(at, ',');
        }
    }
    format!("{sign}{text}")
}

/// The cells of the figures, each with its row's key, its heading and what a program shows.
pub(crate) fn shown_cells(book: &mut Book) -> Vec<(String, String, String, bool)> {
    let range = book.worksheet_range("Figures").expect("figures");
    let styles = book.worksheet_style("Figures").expect("styles");
    let headings: Vec<String> = range
        .rows()
        .next()
        .expect("headings")
        .iter()
        .map(ToString::to_string)
        .collect();
    let mut cells = Vec::new();
    for (at, row) in range.rows().enumerate().skip(1) {
        for (column, cell) in row.iter().enumerate() {
            let place = (at as u32, column as u32);
            let style = styles
                .get(place)
                .and_then(|style| style.number_format.as_ref());
            let format = style.map_or("General", |format| format.format_code.as_str());
            let words = match cell {
                Data::Empty => continue,
                Data::Float(value) => shown(*value, format),
                Data::Int(value) => shown(*value as f64, format),
                other => other.to_string(),
            };
            let number = matches!(cell, Data::Float(_) | Data::Int(_));
            cells.push((row[0].to_string(), headings[column].clone(), words, number));
        }
    }
    cells
}

fn as_shown(printed: &str) -> String {
    printed.replace(['−', '–'], "-")
}

fn numbers_show_what_was_printed() -> Outcome {
    let view = of_folder("propositions");
    let cells = shown_cells(&mut book(&view));
    let mut seen = 0;
    for line in view.figure_lines() {
        for (word, printed) in &line.entry.printed {
            let found = cells
                .iter()
                .find(|(key, heading, ..)| key == line.entry.key && heading == word);
            let (.., shown, number) = found.ok_or(format!("{} {word} is lost", line.entry.key))?;
            assert_eq!(*shown, as_shown(printed), "{} {word}", line.entry.key);
            // No number shows the sign of nothing.
            let nothing = printed.starts_with(['-', '−'])
                && !printed.contains(|one| ('1'..='9').contains(&one));
            assert!(*number != nothing, "{} {word} {printed}", line.entry.key);
            seen += 1;
        }
    }
    assert!(seen > 500, "{seen}");
    Ok(())
}

/// Zeros, signs, marks between thousands, powers, bounds: what no number can show is text.
fn every_way_to_print_a_number() -> Outcome {
    let ways = [
        ("0.020", true),
        (".03", true),
        ("-.03", true),
        ("−0.5", true),
        ("-0.5", true),
        ("+0.5", true),
        ("3.90", true),
        ("12", true),
        ("0", true),
        ("1,682", true),
        ("12,345.60", true),
        ("2.2e-16", true),
        ("<.001", false),
        ("<0.001", false),
        (">0.9", false),
        ("n.s.", false),
        ("-0.0", false),
        ("0.1234567890123456", false),
        ("123456789012345678", false),
    ];
    for (printed, is_number) in ways {
        let text = format!(
            "synthesis: {{title: T, timepoints: {{T1: one, T2: two}}}}
measures: [{{id: m, label: M}}]
results:
  - {{measure: m, from: T1, to: T2, change: '{printed}', change_means: later minus earlier, design: paired}}
evidence: [{{id: e, strand: quantitative, finding: F., figures: m@T1..T2}}]
propositions: [{{id: p, statement: S., supported_by: e, silence: {{qualitative: none}}}}]
"
        );
        let text = match printed.contains(['<', '>', 's']) {
            true => text.replace(
                &format!("change: '{printed}'"),
                &format!("change: 1, p: '{printed}'"),
            ),
            false => text,
        };
        let cells = shown_cells(&mut book(&of_text(&text)));
        let word = if text.contains("p: '") { "p" } else { "change" };
        let (.., shown, number) = cells
            .iter()
            .find(|(_, heading, ..)| heading == word)
            .ok_or(printed)?;
        assert_eq!(*number, is_number, "{printed}");
        let wanted = match is_number {
            true => as_shown(printed),
            false => printed.to_owned(),
        };
        assert_eq!(*shown, wanted);
    }
    Ok(())
}

/// Statements, signs and figures are those of the page.
fn statements_are_those_of_the_page() -> Outcome {
    let view = of_folder("propositions");
    let templates = Templates::new(Vec::new()).expect("templates without faults");
    let page = page(
        outputs::find("markdown").expect("a format"),
        &view,
        &templates,
    );
    let mut book = book(&view);
    let told: HashSet<String> = rows(&mut book, "Statements", 0)
        .iter()
        .map(|row| {
            format!(
                "{} *{}* {} [evidence](#{})",
                row["sign"], row["stance"], row["statement"], row["finding"]
            )
        })
        .collect();
    let own = view.rows().map(|row| row.statements().len());
    let own = own.sum::<usize>();
    assert_eq!(told.len(), own);
    for statement in &told {
        assert!(page.contains(statement.as_str()), "{statement}");
    }
    // Figures that a finding rests on stand on the page as they do here.
    let cells = shown_cells(&mut book);
    let used: HashSet<&str> = cells
        .iter()
        .filter(|(_, heading, ..)| heading == "findings")
        .map(|(key, ..)| key.as_str())
        .collect();
    for line in view
        .figure_lines()
        .iter()
        .filter(|line| used.contains(line.entry.key))
    {
        for (word, printed) in &line.entry.printed {
            assert!(
                page.contains(&printed.replace('-', "−")),
                "{} {word} {printed}",
                line.entry.key
            );
        }
    }
    Ok(())
}

fn the_same_bytes_twice() -> Outcome {
    for format in ["xlsx", "csv", "svg"] {
        for folder in [
            "propositions",
            "tests/render/pictures",
            "tests/render/right-to-left",
        ] {
            let once = files(format, &of_folder(folder));
            let again = files(format, &of_folder(folder));
            assert!(once == again, "{format} of {folder} differs");
        }
    }
    Ok(())
}

/// A text that no cell holds is told with its cell and its id, not cut.
fn too_long_a_text_is_told() -> Outcome {
    let of = |length: usize| {
        of_text(&format!(
            "evidence: [{{id: much-said, strand: qualitative, finding: {}}}]
propositions: [{{id: p, statement: S., supported_by: much-said, silence: {{quantitative: none}}}}]
",
            "word ".repeat(length / 5).trim_end()
        ))
    };
    assert!(made("xlsx", &of(32_000)).is_ok());
    let Err(RenderError::Unfit { what, help }) = made("xlsx", &of(40_000)) else {
        return Err("a long text is not told".into());
    };
    assert!(
        what.contains("`Qualitative` of `p`") || what.contains("of `p`"),
        "{what}"
    );
    assert!(
        what.contains("40011 characters") && what.contains("32767"),
        "{what}"
    );
    assert!(what.contains("the cell C3 of the sheet `Grid`"), "{what}");
    assert!(help.contains("--to csv"), "{help}");
    assert!(made("csv", &of(40_000)).is_ok());
    Ok(())
}

//! What a workbook says.

use std::collections::{BTreeMap, HashMap};
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use super::{Rests, Said, numbers, plain, unnumbered, whole};
use crate::sheets::workbook::shown_cells;
use crate::sheets::{Book, rows};

/// The rows of the grid's sheet, the links of the sheet of statements, and the findings with their figures.
pub(super) fn read(file: Vec<u8>) -> Said {
    let mut book: Book = Xlsx::new(Cursor::new(file)).expect("a workbook");
    let mut said = Said::default();
    let mut ids = Vec::new();
    let grid = book.worksheet_range("Grid").expect("a grid");
    let head = grid.rows().nth(1).expect("headings");
    let id = head.iter().position(|head| *head == "id");
    let id = id.expect("ids");
    let mut signed = Vec::new();
    for row in grid.rows().skip(2) {
        let own = row[id].to_string();
        if own.is_empty() {
            continue;
        }
        if ids.last() != Some(&own) {
            let cell = row[0].to_string();
            let mut lines = cell.lines();
            let statement = lines.next().expect("a statement");
            let points = lines.map_while(|line| line.strip_prefix("– "));
            let points: Vec<_> = points.collect();
            said.row(whole(None, unnumbered(statement), &points));
            ids.push(own.clone());
        }
        for cell in &row[1..id] {
            signed.extend(signed_lines(&own, &cell.to_string()));
        }
    }
    let mut links = Vec::new();
    for row in rows_of(&mut book, "Statements") {
        let (of, stance) = (row["proposition"].to_string(), row["stance"].to_string());
        if stance != "silence" {
            links.push((of, stance, points_within(&row["statement"].to_string())));
        }
    }
    for line in &signed {
        assert!(links.contains(line), "{line:?} stands in the grid alone");
    }
    for (of, stance, finding) in links {
        let at = ids.iter().position(|id| *id == of).expect("its row");
        said.rows[at].links.push((stance, finding));
    }
    findings(&mut book, &mut said);
    said
}

/// The statements of a cell that have a sign: the row, the stance, and what they say.
fn signed_lines(row: &str, cell: &str) -> Vec<(String, String, String)> {
    let mut found: Vec<(String, String, String)> = Vec::new();
    let mut open = false;
    for line in cell.lines() {
        let signed = line.strip_prefix(['●', '◐', '✕', '○']);
        if let Some((stance, words)) = signed.and_then(|line| line.trim().split_once(": ")) {
            let words = words.split(" (see ").next().expect("words");
            found.push((row.to_owned(), stance.to_owned(), plain(words)));
            open = true;
        } else if let Some(point) = line.strip_prefix("– ").filter(|_| open) {
            let (.., words) = found.last_mut().expect("what it is a point of");
            *words = whole(None, words, &[point]);
        } else {
            open = false;
        }
    }
    found
}

/// A text with points on lines of their own.
fn points_within(text: &str) -> String {
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default();
    let points: Vec<_> = lines.filter_map(|line| line.strip_prefix("– ")).collect();
    whole(None, first, &points)
}

fn has(book: &Book, sheet: &str) -> bool {
    book.sheet_names().iter().any(|name| name == sheet)
}

/// The rows of a sheet, which is left out where it would have none.
fn rows_of(book: &mut Book, sheet: &str) -> Vec<HashMap<String, Data>> {
    match has(book, sheet) {
        true => rows(book, sheet, 0),
        false => Vec::new(),
    }
}

fn findings(book: &mut Book, said: &mut Said) {
    let mut quotations: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows_of(book, "Quotations") {
        let of = quotations.entry(row["finding"].to_string()).or_default();
        of.push(plain(&row["quotation"].to_string()));
    }
    let mut figures: BTreeMap<String, Vec<String>> = BTreeMap::new();
    if has(book, "Figures") {
        for (key, heading, shown, number) in shown_cells(book) {
            if number && heading != "line" {
                figures.entry(key).or_default().push(shown);
            }
        }
    }
    for row in rows_of(book, "Evidence") {
        let keys = row
            .get("figures")
            .map(ToString::to_string)
            .unwrap_or_default();
        let keys = keys.split("; ").filter(|key| !key.is_empty());
        let lines = keys.map(|key| numbers(figures.get(key).into_iter().flatten()));
        let rests = Rests {
            figures: lines.collect(),
            quotations: quotations
                .remove(&row["id"].to_string())
                .unwrap_or_default(),
        };
        let finding = points_within(&row["finding"].to_string());
        said.findings.insert(finding, rests);
    }
}

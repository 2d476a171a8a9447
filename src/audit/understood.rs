//! A table as it was understood: its rows by their names, its columns by their headings, and what each cell holds.

use super::cell_use::{BLANK, CellUse, figures};
use super::even::EvenText;
use super::heading::{self, ColumnKind, Meant};
use super::said_test::{TestOrNot, tests};
use super::shape::{CellHolds, DecimalMarks, ShapedCell, by_comma, holds, prepared};
use super::used_values::{said_of, values};
use crate::number::{Printed, without_marks};
use crate::tables::{FoundCell, FoundTable};

/// A column.
#[derive(Clone, Debug)]
pub(super) struct UnderstoodColumn {
    /// Its heading: the words of all rows that head it, once each.
    pub(super) heading: String,
    /// What its lowest heading says.
    pub(super) lowest: String,
    /// What stands over it and others, where something does.
    pub(super) block: String,
    pub(super) kind: ColumnKind,
    pub(super) n: Option<u64>,
}

/// A row.
#[derive(Clone, Debug)]
pub(super) struct UnderstoodRow {
    /// What it is called, with what stands above it.
    pub(super) name: String,
    /// Where it stands among the rows of the table.
    pub(super) at: usize,
    pub(super) cells: Vec<CellUse>,
}

/// A table.
#[derive(Clone, Debug)]
pub(super) struct UnderstoodTable<'a> {
    pub(super) table: &'a FoundTable,
    pub(super) columns: Vec<UnderstoodColumn>,
    pub(super) rows: Vec<UnderstoodRow>,
    /// Whether its figures are of the same people, as far as it says so.
    pub(super) same_people: bool,
    /// How it writes decimals.
    pub(super) marks: DecimalMarks,
    /// The name of its first row of people of whom something is not known.
    pub(super) not_known: Option<String>,
}

impl UnderstoodTable<'_> {
    /// How many columns from the left name the rows.
    pub(super) fn stubs(&self) -> usize {
        let stubs = self.columns.iter();
        stubs
            .take_while(|column| column.kind == ColumnKind::Stub)
            .count()
    }

    /// A row by its place among those of the table.
    pub(super) fn row(&self, at: usize) -> Option<&UnderstoodRow> {
        let found = self.rows.binary_search_by_key(&at, |row| row.at).ok()?;
        self.rows.get(found)
    }

    /// The numbers of a cell as the table writes them; nothing where it has none that are certain.
    pub(super) fn numbers(&self, row: usize, column: usize) -> Option<ShapedCell> {
        let text = &self.table.rows.get(row)?.get(column)?.text;
        let used = self.row(row)?.cells.get(column);
        match (holds(text, self.marks), used) {
            (CellHolds::Numbers(shaped), _) => Some(*shaped),
            (CellHolds::Doubt, Some(CellUse::Figures(held))) if held.comma => by_comma(text),
            _ => None,
        }
    }
}

/// The text of a cell on one line.
pub(super) fn line(cell: &FoundCell) -> String {
    prepared(&cell.text)
}

/// Understands a table.
pub(super) fn understood(table: &FoundTable) -> UnderstoodTable<'_> {
    let width = table.rows.first().map_or(0, Vec::len);
    let body = table.rows.get(table.heads..).unwrap_or_default();
    let mut columns: Vec<UnderstoodColumn> = (0..width).map(|at| column(table, at)).collect();
    let marks = DecimalMarks::of(body.iter().flatten().map(|cell| cell.text.as_str()));
    let stubs = stubs(&columns, body);
    for column in columns.iter_mut().take(stubs) {
        column.kind = ColumnKind::Stub;
    }
    let has_test = columns
        .iter()
        .any(|column| matches!(column.kind, ColumnKind::Statistic(..)));
    for (at, column) in columns.iter_mut().enumerate() {
        if matches!(column.kind, ColumnKind::P { .. }) && holds_other(body, at, has_test) {
            column.kind = ColumnKind::Passed("stands in a column that holds more than p values");
        }
    }
    let around = table.caption.iter().chain(&table.notes);
    let around: Vec<&str> = around.map(String::as_str).collect();
    let heads = columns.iter().map(|column| column.heading.as_str());
    let same_people = heads
        .chain(around.iter().copied())
        .any(heading::same_people);
    let context = Context { around, marks };
    let rows = rows(&columns, stubs, body, table.heads, &context);
    let not_known = rows.iter().find(|row| heading::is_not_known(&row.name));
    UnderstoodTable {
        table,
        columns,
        not_known: not_known.map(|row| row.name.clone()),
        rows,
        same_people,
        marks,
    }
}

/// What stands around the cells of a table.
pub(super) struct Context<'a> {
    /// Its caption and its notes.
    pub(super) around: Vec<&'a str>,
    pub(super) marks: DecimalMarks,
}

/// Whether a column whose heading is that of p values holds other numbers. A few among them that no p can be are slips, and
/// one alone beside a statistic is.
fn holds_other(body: &[Vec<FoundCell>], at: usize, has_test: bool) -> bool {
    let texts = body.iter().map(|row| line(&row[at]));
    let texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
    let wrong = texts.iter().filter(|text| is_no_p(text)).count();
    let is_p = |text: &&String| Printed::parse_p(without_marks(text, &[])).is_ok();
    let right = texts.iter().filter(is_p).count() - wrong.min(texts.len());
    wrong > 0 && !(wrong < right || right == 0 && wrong == 1 && has_test)
}

fn column(table: &FoundTable, at: usize) -> UnderstoodColumn {
    let mut words: Vec<String> = Vec::new();
    for row in &table.rows[..table.heads] {
        let text = line(&row[at]);
        if !text.is_empty() && words.last() != Some(&text) {
            words.push(text);
        }
    }
    let lowest = words.last().cloned().unwrap_or_default();
    let heading = words.join(" ");
    // What stands over this column alone is a part of its heading.
    let over = table.rows[..table.heads.saturating_sub(1)].iter().rev();
    let is_shared = |row: &Vec<FoundCell>| {
        let cell = &row[at];
        let next = row.get(at + 1);
        cell.across || next.is_some_and(|next| next.across)
    };
    let block = over
        .filter(|row| is_shared(row))
        .map(|row| line(&row[at]))
        .find(|text| !text.is_empty());
    let block = block.filter(|block| *block != lowest).unwrap_or_default();
    let kind = heading::kind(&lowest)
        .or_else(|| heading::kind(&heading))
        .unwrap_or(ColumnKind::Values);
    let n = heading::said_n(&heading);
    UnderstoodColumn {
        heading,
        lowest,
        block,
        kind,
        n,
    }
}

/// How many columns from the left name the rows.
fn stubs(columns: &[UnderstoodColumn], body: &[Vec<FoundCell>]) -> usize {
    let has_letters = |text: &str| text.chars().any(char::is_alphabetic);
    let is_figure = |text: &str| {
        !has_letters(text) || matches!(holds(text, DecimalMarks::default()), CellHolds::Nothing)
    };
    let names_rows = |at: usize| {
        if !matches!(columns[at].kind, ColumnKind::Values)
            || heading::said(&columns[at].lowest).is_some()
        {
            return false;
        }
        let filled = body.iter().map(|row| line(&row[at]));
        let filled: Vec<String> = filled.filter(|text| !text.is_empty()).collect();
        let figures = filled.iter().filter(|text| is_figure(text)).count();
        figures * 4 <= filled.len()
    };
    let found = (0..columns.len()).take_while(|at| names_rows(*at)).count();
    match columns.len() {
        0 => 0,
        // The first names the rows even where their names are years or codes.
        wide if wide > 1 && found == 0 => usize::from(columns[0].kind == ColumnKind::Values),
        wide => found.min(wide - 1),
    }
}

fn rows(
    columns: &[UnderstoodColumn],
    stubs: usize,
    body: &[Vec<FoundCell>],
    heads: usize,
    context: &Context<'_>,
) -> Vec<UnderstoodRow> {
    let mut rows: Vec<UnderstoodRow> = Vec::new();
    let mut above = String::new();
    let mut group = String::new();
    for (at, row) in body.iter().enumerate() {
        let mut names: Vec<String> = Vec::new();
        for cell in &row[..stubs] {
            let text = line(cell);
            if !text.is_empty() && !names.contains(&text) {
                names.push(text);
            }
        }
        let is_empty = row[stubs..]
            .iter()
            .all(|cell| cell.text.is_empty() || cell.across && stubs == 0);
        let spread = row
            .iter()
            .skip(1)
            .all(|cell| cell.across || cell.text.is_empty());
        if (is_empty || spread) && !names.is_empty() && row.len() > 1 {
            above = names.join(": ");
            group.clear();
            continue;
        }
        // Where the first name is missing, the row goes on with the group above.
        let first = row.first().map(line).unwrap_or_default();
        if stubs > 1 {
            match first.is_empty() && !group.is_empty() {
                true => names.insert(0, group.clone()),
                false => group.clone_from(&first),
            }
        }
        if !above.is_empty() && !names.contains(&above) {
            names.insert(0, above.clone());
        }
        let name = match names.is_empty() {
            true => format!("row {}", at + 1),
            false => names.join(": "),
        };
        let cells = columns
            .iter()
            .zip(row)
            .map(|(column, cell)| used(column, cell, &name, context));
        rows.push(UnderstoodRow {
            cells: cells.collect(),
            name,
            at: heads + at,
        });
    }
    rows
}

/// What becomes of a cell.
fn used(column: &UnderstoodColumn, cell: &FoundCell, row: &str, context: &Context<'_>) -> CellUse {
    if column.kind == ColumnKind::Stub || cell.across {
        return CellUse::Nothing;
    }
    let shaped = match holds(&cell.text, context.marks) {
        CellHolds::Nothing => return CellUse::Nothing,
        CellHolds::Words if matches!(column.kind, ColumnKind::P { .. }) => {
            return match crate::number::Printed::parse_p(cell.text.trim()) {
                Ok(_) => figures(&["p"], "its heading", false),
                Err(_) => CellUse::Nothing,
            };
        }
        CellHolds::Words => return CellUse::Nothing,
        // A whole test is read as sentences are.
        CellHolds::Doubt if is_test(&cell.text) => return CellUse::Nothing,
        CellHolds::Doubt => {
            return by_heading(column, row, &cell.text)
                .unwrap_or(CellUse::Unread("cannot be read with certainty"));
        }
        CellHolds::Numbers(shaped) => shaped,
    };
    let one = |word: &'static str| match shaped.numbers.pieces.len() {
        1 if shaped.joined && word != "n" => CellUse::Unread(BLANK),
        1 => figures(&[word], "its heading", shaped.comma),
        _ => CellUse::Unread("has several numbers where one is said"),
    };
    match &column.kind {
        ColumnKind::Stub => CellUse::Nothing,
        ColumnKind::Statistic(..) => one("statistic"),
        ColumnKind::Df => one("df"),
        ColumnKind::P { one_sided: true } => CellUse::Unread("is a p of one side"),
        ColumnKind::P { .. } => one("p"),
        ColumnKind::N => one("n"),
        ColumnKind::Passed(what) => CellUse::Unread(what),
        ColumnKind::Estimate(words, meant) => match (shaped.can_be(words), meant) {
            (true, Meant::Change | Meant::Difference | Meant::Ratio(_)) => {
                figures(words, "its heading", shaped.comma)
            }
            (false, _) => CellUse::Unread("does not hold what its heading says"),
        },
        ColumnKind::Values => values(&column.lowest, row, &shaped, &context.around),
    }
}

/// A cell that may be read with decimals by comma or with commas between its numbers, where its heading or the name of its
/// row says that there are two of them: then `602 (25,0)` has one reading.
fn by_heading(column: &UnderstoodColumn, row: &str, text: &str) -> Option<CellUse> {
    if column.kind != ColumnKind::Values || !text.contains(',') {
        return None;
    }
    let (words, because) = said_of(&column.lowest, row)?;
    let is_pair = words.len() == 2 && !words.iter().any(|word| matches!(*word, "ci" | "min"));
    let shaped = by_comma(text).filter(|_| is_pair)?;
    shaped.can_be(words).then(|| figures(words, because, true))
}

/// Whether a text is a number that no p can be.
fn is_no_p(text: &str) -> bool {
    let value = Printed::parse(without_marks(text, &[]))
        .ok()
        .and_then(|printed| printed.value());
    value.is_some_and(|value| value.is_sign_negative() && !value.is_zero() || value > 1.into())
}

/// Whether a cell holds a whole test.
fn is_test(text: &str) -> bool {
    let found = tests(&EvenText::of(text).text);
    found.iter().any(|one| matches!(one, TestOrNot::Test(_)))
}

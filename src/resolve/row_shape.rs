//! Rows of a CSV table as they are read: where one goes on in the next, and where an empty cell says the same as above.

use super::columns::named;
use super::faults::{incomplete_figure, unknown_column};
use super::resolver::Resolver;
use crate::number::without_marks;
use crate::read::csv::{CsvCell, Rows};
use crate::read::raw::field::Field;
use crate::read::raw::result::Table;

impl Resolver<'_> {
    /// Joins rows that go on in the next, and fills the columns down that are said.
    pub(super) fn shape_rows(&mut self, raw: &Table, rows: &mut Rows) {
        let names = raw.rows.as_ref().and_then(Field::get);
        let joins = names.and_then(|names| names.joined.as_ref()?.value);
        if joins == Some(true) {
            let marks = raw.marks.0.iter().filter_map(Field::get);
            let marks: Vec<&str> = marks.map(String::as_str).collect();
            join(rows, &marks);
        }
        let mut filled = Vec::new();
        for field in &raw.fill_down.0 {
            let Some(heading) = field.get() else {
                self.doubt();
                continue;
            };
            let found = named(heading, &rows.header);
            if found.is_empty() {
                let known = rows.header.iter().map(|cell| cell.text.as_str());
                let known: Vec<&str> = known.collect();
                let first = rows.header.first().map(|cell| cell.span);
                let finding = unknown_column::not_theirs(field.span, heading, first, &known);
                self.faults.push(finding);
            }
            filled.extend(found);
        }
        filled.sort_unstable();
        fill(&filled, &mut rows.rows);
    }
}

/// Puts what stands in rows without a first cell behind what stands above, without the marks of footnotes there.
fn join(rows: &mut Rows, marks: &[&str]) {
    let mut joined: Vec<Vec<CsvCell>> = Vec::with_capacity(rows.rows.len());
    for row in std::mem::take(&mut rows.rows) {
        let goes_on = row.first().is_some_and(|cell| cell.text.is_empty());
        let Some(above) = joined.last_mut().filter(|_| goes_on) else {
            joined.push(row);
            continue;
        };
        for (over, cell) in above.iter_mut().zip(row) {
            match (over.text.is_empty(), cell.text.is_empty()) {
                (_, true) => {}
                (true, false) => *over = cell,
                (false, false) => {
                    let above = without_marks(&over.text, marks);
                    over.text = format!("{above} {}", cell.text);
                }
            }
        }
    }
    rows.rows = joined;
}

/// Fills the columns at those positions, from left to right, down: an empty cell says what stands above it, until a
/// column on its left says something else.
fn fill(columns: &[usize], rows: &mut [Vec<CsvCell>]) {
    let mut above: Vec<Option<String>> = vec![None; columns.len()];
    for row in rows {
        let mut anew = false;
        for (column, above) in columns.iter().zip(&mut above) {
            let Some(cell) = row.get_mut(*column) else {
                continue;
            };
            if cell.text.is_empty() {
                match above {
                    Some(text) if !anew => cell.text.clone_from(text),
                    _ => *above = None,
                }
            } else {
                anew |= above.as_ref() != Some(&cell.text);
                *above = Some(cell.text.clone());
            }
        }
    }
}

impl Resolver<'_> {
    /// Whether a row is that of the standard errors of the row above it, which is then told; by its first column that
    /// holds something, and what that is.
    pub(super) fn goes_on(
        &mut self,
        row: &[CsvCell],
        (first, of_first): (usize, Option<&str>),
    ) -> bool {
        let is_nameless = row.get(first).is_some_and(|cell| cell.text.is_empty());
        if of_first != Some("predictor") || !is_nameless || !is_below(row) {
            return false;
        }
        let place = row.iter().find(|cell| !cell.text.is_empty());
        self.faults
            .extend(place.map(|cell| incomplete_figure::goes_on(cell.span)));
        place.is_some()
    }
}

/// Whether what stands in a row stands in brackets, as what is printed below an estimate.
pub(super) fn is_below(row: &[CsvCell]) -> bool {
    let mut printed = row.iter().filter(|cell| !cell.text.is_empty());
    printed.all(|cell| cell.text.starts_with(['(', '[']))
}

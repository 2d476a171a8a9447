//! A table of figures as its file in the folder will hold it: its text, its headings as cisgrid reads them, its rows.

mod text;

use super::levels::in_one_column;
use super::parts::are_coefficient_rows;
use super::stacked::unstacked;
use crate::imports::offered::NotTaken;
use crate::imports::sheets::has_commas;
use crate::read::csv::{self, CsvCell, Rows};
use crate::read::raw::result::Separator;
use crate::resolve::headed::are_statistics;
use text::Text;

pub(super) use text::may_be_table;

/// No table of figures has more cells.
const MOST_CELLS: usize = 2_000_000;

/// A table of figures that is to be brought.
#[derive(Debug)]
pub(super) struct Given {
    /// Its path from the folder of the synthesis: `results/table-2.csv`.
    pub(super) path: String,
    /// The text of its file.
    pub(super) bytes: Vec<u8>,
    /// What stands between its cells, where it is none that goes without saying.
    pub(super) separator: Option<&'static str>,
    /// Whether a comma stands before decimals.
    pub(super) comma: bool,
    /// The lines of its headings, where it is not the first alone; of a turned table columns.
    pub(super) headings_at: Vec<u32>,
    /// Whether its rows are statistics.
    pub(super) turned: bool,
    /// Its headings.
    pub(super) header: Vec<String>,
    /// Its rows, all as long.
    pub(super) rows: Vec<Vec<String>>,
    /// The line of the file in which each row stands.
    pub(super) lines: Vec<usize>,
    /// Its title and the notes below it, where they are not in the file.
    pub(super) words: Vec<String>,
    /// Cells that say no figure though one is likely, each with its place, why, and what stands in it.
    pub(super) doubts: Vec<CellDoubt>,
    /// What was changed in the file that was given.
    pub(super) changed: Vec<String>,
}

/// A cell of which it is doubtful whether it says what was printed.
#[derive(Clone, Debug)]
pub(super) struct CellDoubt {
    pub(super) place: Option<String>,
    pub(super) words: String,
    pub(super) text: String,
}

impl Given {
    /// The table in a text, of a file that is to be called so.
    ///
    /// # Errors
    ///
    /// Where it is no table, or its letters are doubtful.
    pub(super) fn of_text(name: &str, bytes: Vec<u8>) -> Result<Self, NotTaken> {
        let mut changed = Vec::new();
        let bytes = without_hint(bytes, &mut changed);
        let read = Text::of(&bytes)?;
        let separator = read.separator()?;
        let (path, said) = match separator {
            Separator::Tab => (format!("results/{name}.tsv"), None),
            Separator::Semicolon => (format!("results/{name}.csv"), Some("semicolon")),
            Separator::Comma => (format!("results/{name}.csv"), None),
        };
        let records = read.records(separator);
        if records.iter().map(Vec::len).sum::<usize>() > MOST_CELLS {
            return Err(NotTaken::new("it has more cells than any table of figures"));
        }
        let heads = csv::guessed_heads(&records, &read.sources);
        if heads.is_empty() {
            return Err(NotTaken::new(
                "no line of it looks like the headings of a table",
            ));
        }
        let lines: Vec<u32> = heads
            .iter()
            .filter_map(|line| u32::try_from(*line).ok())
            .collect();
        let first = records.first().and_then(|record| csv::stretch(record));
        let first = first.map_or(1, |span| read.sources.place(span).line);
        let headings_at = match heads == [first] {
            true => Vec::new(),
            false => lines.clone(),
        };
        let rows = read.rows(separator, &lines)?;
        if !rows.ragged.is_empty() {
            return Self::mended(name, rows, changed);
        }
        let text = |cell: &CsvCell| cell.text.clone();
        let texts = |row: &Vec<CsvCell>| row.iter().map(text).collect::<Vec<String>>();
        let all: Vec<Vec<String>> = rows.rows.iter().map(texts).collect();
        let mut header = texts(&rows.header);
        if let Some((header, all)) = in_one_column(&header, &all) {
            let mut given = Self::of_rows(name, header, all);
            changed.push(
                "the file was written anew, with the categories below their variables".to_owned(),
            );
            given.changed.splice(0..0, changed);
            return Ok(given);
        }
        let named = name_bare(&mut header, &all);
        if named || unstacked(&header, &all).is_some() {
            let mut given = Self::of_rows(name, header, all);
            if named {
                changed.push("the file was written anew, with names for columns that have no heading, as `column 2`".to_owned());
            }
            given.changed.splice(0..0, changed);
            return Ok(given);
        }
        let mut given = Self {
            path,
            bytes,
            separator: said,
            comma: false,
            headings_at,
            turned: false,
            header,
            rows: all,
            lines: rows
                .rows
                .iter()
                .map(|row| csv::stretch(row).map_or(0, |span| read.sources.place(span).line))
                .collect(),
            words: Vec::new(),
            doubts: Vec::new(),
            changed,
        };
        given.comma = has_commas(given.rows.iter().flatten().map(String::as_str));
        given.turn();
        Ok(given)
    }

    /// A table whose rows are not all as long, written anew.
    fn mended(name: &str, read: Rows, mut changed: Vec<String>) -> Result<Self, NotTaken> {
        let texts = |row: &[CsvCell]| row.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>();
        let width = read.header.len();
        let many = read.ragged.len();
        let ragged = read.ragged.iter().map(|(row, _)| row);
        let mut all: Vec<(u32, Vec<String>)> = Vec::new();
        for row in read.rows.iter().chain(ragged) {
            let Some(place) = csv::stretch(row) else {
                continue;
            };
            let mut cells = texts(row);
            while cells.len() > width && cells.last().is_some_and(String::is_empty) {
                cells.pop();
            }
            if cells.len() > width {
                let words = format!(
                    "a row of it has {} cells, and there are {width} headings",
                    cells.len()
                );
                return Err(NotTaken::new(words)
                    .help("put a cell into quotation marks that holds what stands between cells"));
            }
            cells.resize(width, String::new());
            all.push((place.start, cells));
        }
        all.sort_by_key(|(start, _)| *start);
        let rows = all.into_iter().map(|(_, cells)| cells).collect();
        changed.push(format!(
            "the file was written anew, with empty cells behind {}",
            match many {
                1 => "1 row that has fewer than there are headings".to_owned(),
                _ => format!("{many} rows that have fewer than there are headings"),
            }
        ));
        let mut given = Self::of_rows(name, texts(&read.header), rows);
        given.changed.splice(0..0, changed);
        Ok(given)
    }

    /// A table that is written as a file of its own.
    pub(super) fn of_rows(name: &str, header: Vec<String>, rows: Vec<Vec<String>>) -> Self {
        let (mut changed, mut words) = (Vec::new(), Vec::new());
        let (header, rows) = match unstacked(&header, &rows) {
            Some(made) => {
                changed.push("the file was written anew, with a column for each statistic that stood below another".to_owned());
                words = made.notes;
                (made.header, made.rows)
            }
            None => (header, rows),
        };
        let mut text = line(&header);
        for row in &rows {
            text.push_str(&line(row));
        }
        let mut given = Self {
            path: format!("results/{name}.csv"),
            bytes: text.into_bytes(),
            separator: None,
            comma: has_commas(rows.iter().flatten().map(String::as_str)),
            headings_at: Vec::new(),
            turned: false,
            header,
            lines: (2..rows.len() + 2).collect(),
            rows,
            words,
            doubts: Vec::new(),
            changed,
        };
        given.turn();
        given
    }

    /// Takes the columns for rows, where the rows are statistics.
    fn turn(&mut self) {
        let one_head = self.headings_at.is_empty();
        let firsts = self.rows.iter().map(|row| row[0].as_str());
        let split = match are_coefficient_rows(firsts) {
            true => Some(false),
            false => are_statistics(&self.header, &self.rows),
        };
        let Some(split) = split.filter(|_| one_head) else {
            return;
        };
        let all: Vec<&Vec<String>> = [&self.header].into_iter().chain(&self.rows).collect();
        let width = self.header.len();
        let column = |at: usize| {
            all.iter()
                .map(|row| row[at].clone())
                .collect::<Vec<String>>()
        };
        let header = match split && width > 2 {
            true => {
                self.headings_at = vec![1, 2];
                let mut over = String::new();
                let parts = column(0).into_iter().zip(column(1));
                let joined = parts.map(|(above, below)| {
                    if !above.is_empty() {
                        over = above;
                    }
                    format!("{over} {below}").trim().to_owned()
                });
                joined.collect()
            }
            false => column(0),
        };
        let below = if self.headings_at.is_empty() { 1 } else { 2 };
        let rows = (below..width).map(column).collect();
        self.turned = true;
        self.header = header;
        self.rows = rows;
    }

    /// The texts of a column.
    pub(super) fn column(&self, at: usize) -> impl Iterator<Item = &str> {
        self.rows
            .iter()
            .filter_map(move |row| row.get(at))
            .map(String::as_str)
    }

    /// The first column with one of these headings, as they are written.
    pub(super) fn headed(&self, names: &[&str]) -> Option<usize> {
        self.header
            .iter()
            .position(|heading| names.contains(&heading.as_str()))
    }

    /// The row that stands in that line of the file.
    pub(super) fn row_at(&self, line: usize) -> Option<usize> {
        let found = self.lines.iter().position(|one| *one == line);
        found.filter(|row| *row < self.rows.len())
    }

    /// A cell as a number.
    pub(super) fn number(&self, row: usize, column: usize) -> Option<f64> {
        let text = self.rows.get(row)?.get(column)?;
        let text = match self.comma {
            true => text.replace(',', "."),
            false => text.clone(),
        };
        text.trim().parse().ok()
    }
}

/// Names columns without a heading, of which only the first goes without one; whether there were some.
fn name_bare(header: &mut [String], rows: &[Vec<String>]) -> bool {
    let says = |at: usize| rows.iter().any(|row| !row[at].is_empty());
    let bare = |at: &usize| header[*at].is_empty() && says(*at);
    let bare: Vec<usize> = (0..header.len()).filter(bare).skip(1).collect();
    // The second half of what Stata heads by one heading for two is told by the first.
    let is_limit = |at: usize| {
        let before = header[at.saturating_sub(1)].to_lowercase();
        before.contains("conf") || before.ends_with("ci")
    };
    let named: Vec<usize> = bare.into_iter().filter(|at| !is_limit(*at)).collect();
    for at in &named {
        header[*at] = format!("column {}", at + 1);
    }
    !named.is_empty()
}

/// A line of a CSV file.
fn line(cells: &[String]) -> String {
    let cells = cells.iter().map(|cell| {
        match cell.contains([',', '"', '\n', '\r', ';', '\t']) || cell.trim() != cell {
            true => format!("\"{}\"", cell.replace('"', "\"\"")),
            false => cell.clone(),
        }
    });
    let mut line = cells.collect::<Vec<_>>().join(",");
    // A line of one empty cell would be none.
    if line.is_empty() {
        line.push_str("\"\"");
    }
    line.push('\n');
    line
}

/// A text without the first line `sep=;`, which spreadsheet programs understand.
fn without_hint(bytes: Vec<u8>, changed: &mut Vec<String>) -> Vec<u8> {
    let start = if bytes.starts_with(&[0xef, 0xbb, 0xbf]) {
        3
    } else {
        0
    };
    let Some(end) = bytes.iter().take(12).position(|one| *one == b'\n') else {
        return bytes;
    };
    let line = String::from_utf8_lossy(&bytes[start..end])
        .trim()
        .to_lowercase();
    if line.starts_with("sep=") && line.len() <= 5 {
        changed.push(format!("the first line, `{line}`, was taken off"));
        return bytes[end + 1..].to_vec();
    }
    bytes
}

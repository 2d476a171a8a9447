//! What the columns of a CSV file hold by their headings alone, and what those mean that are not known.

use super::columns::{COLUMNS, Column, SAID_ONLY, position};
use super::faults::unknown_column;
use super::frame::{self, Called, Find};
use super::headings::{self, Judged, Meaning};
use super::resolver::Resolver;
use super::suggestion::Unknown;
use crate::diagnostic::Diagnostic;
use crate::model::TestStatistic;
use crate::read::csv::{self, CsvCell, Rows};
use crate::read::raw::result::Table;

impl Resolver<'_> {
    /// What the heading of a column that is not known means, by its words, by what stands beside it and below it.
    pub(super) fn meaning(
        &self,
        at: usize,
        beside: &[String],
        rows: &Rows,
        raw: &Table,
    ) -> Unknown {
        let cells = rows.rows.iter().map(|row| row[at].text.as_str());
        let cells: Vec<&str> = cells.collect();
        let judged = Judged {
            heading: &rows.header[at].text,
            beside,
            cells,
        };
        let numeric = judged.is_numeric();
        let frame = &self.model.synthesis;
        let all = |find: Find| {
            let mut cells = judged.cells.iter().filter(|cell| !cell.is_empty());
            let mut some = false;
            let all = cells.all(|cell| {
                some = true;
                find(frame, cell) != Called::Nothing
            });
            some && all
        };
        let has_measure = raw.measure.is_some() || beside.iter().any(|one| one == "measure");
        let meaning = match headings::meaning(&judged) {
            Some(meaning) => Some(meaning),
            None if judged.heading.is_empty() && at == 0 && !numeric && !has_measure => {
                Some(Meaning::Key("measure"))
            }
            None if judged.heading.is_empty() => Some(Meaning::Aside),
            None if all(frame::timepoint) => Some(Meaning::Key("at")),
            None if all(frame::group) => Some(Meaning::Key("group")),
            None => None,
        };
        (at, meaning, numeric)
    }
}

/// Whether a column says, as broom.mixed's `effect` does, which rows are of fixed effects and which of random
/// parts: no kind of estimate.
pub(super) fn is_of_mixed_model(heading: &CsvCell, rows: &Rows, at: usize) -> bool {
    let mut cells = rows.rows.iter().map(|row| row[at].text.as_str());
    heading.text == "effect" && cells.any(|cell| ["fixed", "ran_pars", "ran_vals"].contains(&cell))
}

/// What a column holds by its heading alone.
pub(super) fn understood(cell: &CsvCell, beside: &[String]) -> Option<Column> {
    // R's gtsummary sets its headings in bold letters.
    let heading = cell.text.trim_matches('*');
    let sure = headings::sure(heading, beside);
    let of_pandas = sure.filter(|sure| position(heading).is_some() && sure.key == "n");
    let part = match of_pandas {
        Some(sure) => position(sure.key),
        None => position(heading).or_else(|| position(sure?.key)),
    }?;
    if COLUMNS[part].0 == SAID_ONLY {
        return None;
    }
    Some(Column {
        parts: vec![part],
        heading: cell.span,
        test: statistic_of(&[part], heading),
        adjusted: sure.is_some_and(|sure| sure.adjusted),
    })
}

/// What is to be said of a file whose rows are no figures: a head of several lines, or statistics as rows.
pub(super) fn layout(rows: &Rows) -> Option<Diagnostic> {
    let known = |cell: &CsvCell| {
        let form = headings::form(&cell.text);
        let words = ["count", "std", "25%", "50%", "75%"];
        position(&cell.text).is_some() || words.contains(&form.as_str())
    };
    let first = rows.rows.first()?;
    let heads = first.iter().skip(1).filter(|cell| known(cell)).count();
    if heads >= 2 && heads + 1 >= first.len() {
        return Some(unknown_column::heads(csv::stretch(first)?));
    }
    let column: Vec<&CsvCell> = rows.rows.iter().filter_map(|row| row.first()).collect();
    let names = column.iter().filter(|cell| known(cell)).count();
    let of_headings = rows.header.iter().filter(|cell| known(cell)).count();
    (names >= 3 && names == column.len() && of_headings == 0)
        .then(|| unknown_column::turned(column[0].span))
}

/// The test that a heading says of the statistic below it.
pub(super) fn statistic_of(parts: &[usize], heading: &str) -> Option<TestStatistic> {
    let of_statistic = parts.iter().any(|part| COLUMNS[*part].0 == "statistic");
    of_statistic.then(|| headings::test_of(heading)).flatten()
}

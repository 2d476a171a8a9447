//! What the columns of a CSV file hold by their headings alone, and what those mean that are not known.

use super::columns::{COLUMNS, Column, SAID_ONLY, position};
use super::faults::unknown_column;
use super::frame::{self, Called, Find};
use super::headings::{self, Judged, Meaning};
use super::resolver::Resolver;
use super::suggestion::Unknown;
use crate::diagnostic::Diagnostic;
use crate::model::TestStatistic;
use crate::read::csv::{CsvCell, Rows};
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
        // Of a head in several lines, the lowest says what the cells hold, where no other heading ends so.
        let lowest = match raw.headings_at.0.len() {
            0 | 1 => None,
            _ => self.lowest(&rows.header, at),
        };
        let of_lowest = || {
            let lowest = lowest?;
            let known = position(lowest).or_else(|| position(headings::sure(lowest, beside)?.key));
            let known = known.map(|part| Meaning::Key(COLUMNS[part].0));
            let heading = lowest;
            known.or_else(|| {
                headings::meaning(&Judged {
                    heading,
                    beside,
                    cells: judged.cells.clone(),
                })
            })
        };
        let meaning = match headings::meaning(&judged).or_else(of_lowest) {
            Some(meaning) => Some(meaning),
            None if judged.heading.is_empty() && at <= 1 && !numeric && !has_measure => {
                // SPSS numbers the pairs that it compares in a column before them.
                let is_pair = |cell: &&str| cell.starts_with("Pair ");
                let pairs = |at: usize| {
                    let mut cells = rows.rows.iter().map(|row| row[at].text.as_str());
                    !rows.rows.is_empty() && cells.all(|cell| is_pair(&cell) || cell.is_empty())
                };
                match (at, pairs(0)) {
                    (0, false) | (1, true) => Some(Meaning::Key("measure")),
                    _ => Some(Meaning::Aside),
                }
            }
            None if judged.heading.is_empty() => Some(Meaning::Aside),
            None if raw.measure.is_some() && self.are_categories(raw, &judged.cells) => {
                Some(Meaning::Key("category"))
            }
            None if all(frame::timepoint) => Some(Meaning::Key("at")),
            None if all(frame::group) => Some(Meaning::Key("group")),
            None => None,
        };
        (at, meaning, numeric)
    }

    /// Whether most of these cells are categories of the measure that is said of all rows.
    fn are_categories(&self, raw: &Table, cells: &[&str]) -> bool {
        let measure = raw
            .measure
            .as_ref()
            .and_then(|field| self.called_measure(field.get()?));
        let Some(measure) = measure else { return false };
        let measure = &self.model.measures[measure];
        let printed = cells.iter().filter(|cell| !cell.is_empty());
        let (mut all, mut some) = (0, 0);
        for cell in printed {
            all += 1;
            some += usize::from(measure.category(cell).is_some());
        }
        some > 0 && some * 2 > all
    }

    /// The lowest of the words that make up a heading, where no other heading has it for its lowest.
    fn lowest(&self, header: &[CsvCell], at: usize) -> Option<&str> {
        let words = |at: usize| self.sources.slice(header[at].span).trim().trim_matches('"');
        let own = words(at);
        let others = (0..header.len()).filter(|other| *other != at);
        let is_alone = others.into_iter().all(|other| words(other) != own);
        (is_alone && !own.is_empty()).then_some(own)
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

/// What is to be said of a file whose rows are no figures: statistics as rows.
pub(super) fn layout(rows: &Rows) -> Option<Diagnostic> {
    let known = |cell: &CsvCell| {
        let form = headings::form(&cell.text);
        let words = [
            "count", "std", "25%", "50%", "75%", "minimum", "maximum", "missing",
        ];
        let is_sure = headings::sure(&cell.text, &[]).is_some();
        position(&cell.text).is_some() || is_sure || words.contains(&form.as_str())
    };
    let column: Vec<&CsvCell> = rows.rows.iter().filter_map(|row| row.first()).collect();
    let said = column.iter().filter(|cell| !cell.text.is_empty());
    let names = column.iter().filter(|cell| known(cell)).count();
    let of_headings = rows
        .header
        .iter()
        .filter(|cell| position(&cell.text).is_some());
    let of_headings = of_headings.count();
    // What a statistic is split by stands in a column of its own.
    let is_split = said.clone().count() < column.len();
    (names >= 3 && names == said.count() && of_headings <= usize::from(is_split))
        .then(|| unknown_column::turned(column[0].span, is_split))
}

/// The test that a heading says of the statistic below it.
pub(super) fn statistic_of(parts: &[usize], heading: &str) -> Option<TestStatistic> {
    let of_statistic = parts.iter().any(|part| COLUMNS[*part].0 == "statistic");
    of_statistic.then(|| headings::test_of(heading)).flatten()
}

//! What the columns of a CSV file hold by their headings alone, and what those mean that are not known.

use super::columns::{COLUMNS, Column, SAID_ONLY, position};
use super::faults::unknown_column;
use super::frame::{self, Called, Find};
use super::headings::{self, Judged, Meaning};
use super::resolver::Resolver;
use super::suggestion::Unknown;
use crate::diagnostic::Diagnostic;
use crate::model::TestStatistic;
use crate::number::{Printed, says_nothing};
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
        let of_model = raw.effect.is_some() || headings::are_of_model(beside);
        let meaning = match headings::meaning(&judged).or_else(of_lowest) {
            _ if let Some(limit) = limit_of_two(rows, at) => Some(Meaning::Key(limit)),
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
            None if judged.heading.is_empty() && all(frame::group) => Some(Meaning::Key("group")),
            None if judged.heading.is_empty() && all(frame::timepoint) => Some(Meaning::Key("at")),
            None if judged.heading.is_empty() => {
                Some(unnamed(&judged, at, raw.measure.is_some() && of_model))
            }
            // Stata heads the names of predictors with that of the outcome.
            None if at == 0 && of_model && !numeric && self.is_outcome(raw, judged.heading) => {
                Some(Meaning::Key("predictor"))
            }
            None if raw.measure.is_some() && self.are_categories(raw, &judged.cells) => {
                Some(Meaning::Key("category"))
            }
            None if all(frame::timepoint) => Some(Meaning::Key("at")),
            None if all(frame::group) => Some(Meaning::Key("group")),
            None => None,
        };
        (at, meaning, numeric)
    }

    /// Whether a heading names the measure that is said of all rows.
    fn is_outcome(&self, raw: &Table, heading: &str) -> bool {
        let said = raw.measure.as_ref().and_then(|field| field.get());
        let said = said.and_then(|word| self.called_measure(word));
        said.is_some() && said == self.called_measure(heading)
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

/// Whether a column is not what its heading names elsewhere: broom.mixed's `effect`, which says what rows are of fixed
/// effects and what of random parts; SAS's `Parameter`, which names predictors, and its `DF` beside t.
pub(super) fn is_none_of_its_name(
    heading: &CsvCell,
    rows: &Rows,
    at: usize,
    beside: &[String],
) -> bool {
    let cells = rows.rows.iter().map(|row| row[at].text.as_str());
    let judged = Judged {
        heading: &heading.text,
        beside,
        cells: cells.collect(),
    };
    let mut cells = judged.cells.iter();
    match headings::form(&heading.text).as_str() {
        "effect" => cells.any(|cell| ["fixed", "ran_pars", "ran_vals"].contains(cell)),
        "parameter" => cells.any(|cell| cell.contains(|one: char| one.is_ascii_alphabetic())),
        "df" => headings::is_of_parameters(&judged),
        _ => false,
    }
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

/// What a column without a heading means, at that position; `of_model` where it is said whose model the table is.
fn unnamed(judged: &Judged<'_>, at: usize, of_model: bool) -> Meaning {
    let mut cells = judged.cells.iter();
    let has_letters = cells.any(|cell| cell.contains(char::is_alphabetic));
    let mut cells = judged.cells.iter();
    let are_whole = cells.all(|cell| cell.bytes().all(|one| one.is_ascii_digit()));
    let mut beside = judged.beside.iter();
    let has_names = beside.any(|one| ["predictor", "term", "category"].contains(&one.as_str()));
    match (has_letters, at) {
        (true, 0 | 1) if of_model && !has_names => Meaning::Key("predictor"),
        (true, _) => {
            Meaning::Open("names, such as those of a `predictor`, a `category` or a `group`")
        }
        (false, 0) if are_whole => Meaning::Without(
            "R writes a column without heading where `row.names = FALSE` is not said",
        ),
        (false, _) if judged.is_numeric() && !are_whole => Meaning::Open(
            "numbers whose heading is lost: what they are stands in the program or the paper",
        ),
        (false, _) => Meaning::Aside,
    }
}

/// Which limit a column holds of an interval whose heading stands above two, as in Stata: `[95% conf. interval]` and a
/// blank.
pub(super) fn limit_of_two(rows: &Rows, at: usize) -> Option<&'static str> {
    let is_interval = |at: usize| {
        let form =
            headings::form(&rows.header.get(at)?.text).replace(['[', ']', '(', ')', '%'], " ");
        let words = form
            .split_whitespace()
            .filter(|word| word.parse::<f64>().is_err());
        let words: Vec<&str> = words.collect();
        let known = [
            "conf interval",
            "confidence interval",
            "cred interval",
            "ci",
        ];
        known.contains(&words.join(" ").as_str()).then_some(())
    };
    let is_single = |at: usize| {
        let mut cells = rows.rows.iter().map(|row| row[at].text.as_str());
        let single = |cell: &str| Printed::parse(cell).is_ok() || says_nothing(cell);
        cells.all(single)
            && rows
                .rows
                .iter()
                .any(|row| Printed::parse(&row[at].text).is_ok())
    };
    let is_pair = |low: usize| {
        is_interval(low)?;
        let blank = rows.header.get(low + 1)?.text.is_empty();
        (blank && is_single(low) && is_single(low + 1)).then_some(())
    };
    if is_pair(at).is_some() {
        return Some("ci_low");
    }
    is_pair(at.checked_sub(1)?).map(|()| "ci_high")
}

/// What is to be said of a file whose rows are no figures: statistics as rows.
pub(super) fn layout(rows: &Rows) -> Option<Diagnostic> {
    let known = |cell: &CsvCell| {
        let form = headings::form(&cell.text);
        let words = [
            "count",
            "std",
            "25%",
            "50%",
            "75%",
            "minimum",
            "maximum",
            "missing",
            "valid",
            "mode",
            "sum",
            "variance",
            "range",
            "iqr",
            "skewness",
            "kurtosis",
            "std error mean",
            "std error skewness",
            "std error kurtosis",
            "25th percentile",
            "50th percentile",
            "75th percentile",
            "shapiro wilk",
            "shapiro wilk w",
            "shapiro wilk p",
            "p value of shapiro wilk",
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

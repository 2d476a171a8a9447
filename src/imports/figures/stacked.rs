//! Tables in which several statistics of one row stand below each other, as SPSS writes crosstabs and correlations: a row
//! for each, with a column for each statistic.

use crate::resolve::headed::heading_form;
use crate::tables::heads::BETWEEN;
use crate::wording::spelling;

/// A table that was unstacked.
#[derive(Debug)]
pub(super) struct Unstacked {
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
    /// What stood below it.
    pub(super) notes: Vec<String>,
}

/// What a row of correlations is called.
pub(super) const CORRELATIONS: [&str; 4] = [
    "pearson correlation",
    "spearman's rho",
    "kendall's tau b",
    "correlation coefficient",
];

/// Whether a word in a column of names is that of a statistic.
fn is_statistic(word: &str) -> bool {
    let form = heading_form(word);
    let known = [
        "count",
        "anzahl",
        "n",
        "sig (2 tailed)",
        "sig (1 tailed)",
        "expected count",
    ];
    known.contains(&form.as_str())
        || CORRELATIONS.contains(&form.as_str())
        || form.starts_with("% within ")
        || form.starts_with("% of ")
}

/// The same table with a row for each name; nothing where no column has the names of statistics.
pub(super) fn unstacked(header: &[String], rows: &[Vec<String>]) -> Option<Unstacked> {
    let at = (1..header.len().min(4)).find(|at| holds_statistics(rows, *at))?;
    let mut statistics: Vec<&str> = Vec::new();
    for row in rows.iter().filter(|row| !row[at].is_empty()) {
        if !statistics.contains(&row[at].as_str()) {
            statistics.push(&row[at]);
        }
    }
    let first = *statistics.first().filter(|_| statistics.len() > 1)?;
    let mut made: Vec<Vec<String>> = Vec::new();
    let mut notes = Vec::new();
    let width = 1 + (header.len() - at - 1) * statistics.len();
    for row in rows {
        let Some(place) = statistics.iter().position(|one| *one == row[at]) else {
            notes.extend(row.iter().find(|cell| !cell.is_empty()).cloned());
            continue;
        };
        if row[at] == first {
            let label = row[..at].iter().rev().find(|cell| !cell.is_empty())?;
            made.push(vec![String::new(); width]);
            made.last_mut()?[0].clone_from(label);
        }
        let own = made.last_mut()?;
        for (nth, cell) in row[at + 1..].iter().enumerate() {
            let is_own = spelling::same_label(&own[0], &header[at + 1 + nth]);
            // What a variable has with itself is no figure.
            let says = !(is_own && CORRELATIONS.contains(&heading_form(first).as_str()));
            if says {
                own[1 + nth * statistics.len() + place].clone_from(cell);
            }
        }
    }
    let name = match at {
        1 => header[0].clone(),
        // The name of the variable stands before its categories.
        _ => rows.first().map(|row| row[0].clone()).unwrap_or_default(),
    };
    let columns = header[at + 1..].iter().flat_map(|heading| {
        let parts = statistics.iter();
        parts.map(move |one| format!("{heading}{BETWEEN}{one}"))
    });
    Some(Unstacked {
        header: std::iter::once(name).chain(columns).collect(),
        rows: made,
        notes,
    })
}

fn holds_statistics(rows: &[Vec<String>], at: usize) -> bool {
    let mut cells = rows.iter().map(|row| row[at].as_str());
    let some = rows.iter().any(|row| !row[at].is_empty());
    some && rows.first().is_some_and(|row| !row[at].is_empty())
        && cells.all(|cell| cell.is_empty() || is_statistic(cell))
}

//! Data of single people, which are no figures and never come into a synthesis.

use super::given::Given;
use super::named::Named;
use super::parts::is_constant;
use super::{crosstab, matrix};
use crate::imports::offered::NotTaken;
use crate::resolve::headed::{Headed, headed, heading_form};

/// Headings under which people are told apart.
const PEOPLE: [&str; 20] = [
    "id",
    "participant",
    "participant id",
    "subject",
    "subject id",
    "subjid",
    "patient",
    "patient id",
    "pid",
    "case",
    "case id",
    "record id",
    "respondent",
    "person",
    "person id",
    "code",
    "vpn",
    "proband",
    "study id",
    "name",
];

/// Refuses a table whose rows are people and not figures.
///
/// # Errors
///
/// Where it is one.
pub(super) fn refuse(given: &Given, named: &Named) -> Result<(), NotTaken> {
    let says = headed(&given.header, &given.rows);
    let forms: Vec<String> = given
        .header
        .iter()
        .map(|heading| heading_form(heading))
        .collect();
    let statistics = [
        "mean",
        "sd",
        "se",
        "median",
        "q1",
        "q3",
        "percent",
        "p",
        "statistic",
        "df",
        "estimate",
        "change",
        "ci_low",
        "ci_high",
        "r2",
        "count",
        "effect_size",
    ];
    let is_statistic = |key: &str| statistics.contains(&key) || key.contains(' ') || key == "ci";
    let has_statistics = says.iter().any(|says| match says {
        Headed::Itself(key, _) | Headed::As(key) => is_statistic(key),
        _ => false,
    });
    if has_statistics || given.turned || matrix::is_one(given) {
        return Ok(());
    }
    let people = forms
        .iter()
        .position(|form| PEOPLE.contains(&form.as_str()));
    let help = "work out n, means and SD in the program and import the table of these; data of single people stay where they are";
    if let Some(at) = people {
        let words = format!(
            "it looks like data, with a row for each person, and not like a table of figures: `{}` tells people apart",
            given.header[at]
        );
        return Err(NotTaken::new(words).help(help));
    }
    // Columns of bare numbers without a word of statistics, and many rows.
    let cells: usize = given.rows.iter().map(Vec::len).sum();
    let several = given.rows.iter().flatten().any(|cell| {
        crate::number::several(cell, given.comma).is_ok_and(|read| read.pieces.len() > 1)
    });
    let knows = given
        .header
        .iter()
        .any(|heading| named.is_measure(heading).is_some() || named.is_group(heading).is_some());
    if given.rows.len() >= 20 && cells >= 60 && !several && !knows {
        let words = format!(
            "none of its {} headings is one of figures, and it has {} rows: it looks like data of single people",
            given.header.len(),
            given.rows.len()
        );
        return Err(NotTaken::new(words).help(help));
    }
    if crosstab::is_one(given) {
        return Ok(());
    }
    let understood = says
        .iter()
        .any(|says| matches!(says, Headed::Itself(..) | Headed::As(_)));
    let has_numbers = given
        .rows
        .iter()
        .flatten()
        .any(|cell| cell.bytes().any(|one| one.is_ascii_digit()));
    if !understood && !several && !knows {
        let headings: Vec<String> = given
            .header
            .iter()
            .filter(|one| !one.is_empty())
            .take(8)
            .map(|one| format!("`{one}`"))
            .collect();
        if has_brackets_below(given) {
            return Err(NotTaken::new(
                "its estimates have numbers in brackets in the rows below them, and nothing says what these are: t, standard errors or p",
            )
            .help("export a column for each, as `esttab …, wide cells(\"b se t p ci\")` does in Stata"));
        }
        let told = spread_tells(given);
        if given
            .column(0)
            .chain(given.header.first().map(String::as_str))
            .any(is_constant)
        {
            return Err(NotTaken::new(format!(
                "its rows are the terms of a model, and its headings do not say what stands below them: {}",
                headings.join(", ")
            ))
            .help("save the whole table of coefficients with its headings, as `results.summary2().tables[1].to_csv(…)` does in statsmodels and `write.csv(coef(summary(model)), …)` in R"));
        }
        if !told || !has_numbers {
            let words = format!(
                "none of its headings is one of figures: {}",
                headings.join(", ")
            );
            return Err(NotTaken::new(words).help(
                "head the columns by what they hold, such as `measure`, `n`, `mean`, `sd` and `p`",
            ));
        }
    }
    Ok(())
}

/// Whether numbers in brackets stand in rows without a name, below those that they belong to, as in tables of models.
fn has_brackets_below(given: &Given) -> bool {
    let bracketed = |cell: &String| cell.starts_with('(') && cell.ends_with(')');
    let mut below = given.rows.iter().filter(|row| row[0].is_empty());
    below.any(|row| row.iter().skip(1).any(bracketed))
}

/// Whether headings name statistics in a part of them, as `Walking Mean`.
fn spread_tells(given: &Given) -> bool {
    let parts = given.header.iter().filter(|heading| {
        heading.split([' ', '_', '·', ',', '.']).any(|part| {
            crate::resolve::headed::key_named(part.trim()).is_some_and(|key| key != "measure")
        })
    });
    parts.count() > 1
}

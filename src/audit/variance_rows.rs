//! Tables of an analysis of variance: F is the mean square of its row over that of the error.

use regex::Regex;

use super::heading::ColumnKind;
use super::judged::Told;
use super::pattern::SaidPattern;
use super::subsets::text_of;
use super::understood::UnderstoodTable;
use crate::diagnostic::Severity;
use crate::number::Printed;
use crate::statistics::interval::Interval;

static SQUARE: SaidPattern =
    SaidPattern::new(|| Regex::new(r"^(?:MS|(?i:mean squares?|mittlere quadratsumme))$").ok());
static ERROR: SaidPattern =
    SaidPattern::new(|| Regex::new(r"(?i)^(?:error|residuals?|within(?: groups?)?|fehler)$").ok());

/// Each F that does not follow from the mean squares, with its row and its column. Nothing where there are several errors,
/// of which each may be that of an F.
pub(super) fn unlike(table: &UnderstoodTable<'_>) -> Vec<(Told, usize, usize)> {
    let column = |wanted: &dyn Fn(usize) -> bool| {
        let mut columns = (0..table.columns.len()).filter(|at| wanted(*at));
        columns.next().filter(|_| columns.next().is_none())
    };
    let square = column(&|at| SQUARE.fits(&table.columns[at].lowest));
    let f_at = column(&|at| matches!(table.columns[at].kind, ColumnKind::Statistic("F", _)));
    let (Some(square), Some(f_at)) = (square, f_at) else {
        return Vec::new();
    };
    let mut errors = table.rows.iter().filter(|one| ERROR.fits(&one.name));
    let (Some(error), None) = (errors.next(), errors.next()) else {
        return Vec::new();
    };
    let number = |row: usize, column: usize| {
        let shaped = table.numbers(row, column)?;
        let is_one = shaped.numbers.pieces.len() == 1;
        Printed::parse(&text_of(&shaped, 0)?)
            .ok()
            .filter(|_| is_one)
    };
    let Some(of_error) = number(error.at, square) else {
        return Vec::new();
    };
    let rows = table.rows.iter().filter_map(|row| {
        let (own, f) = (number(row.at, square)?, number(row.at, f_at)?);
        let told = told(&own, (&error.name, &of_error), &f)?;
        Some((told, row.at, f_at))
    });
    rows.collect()
}

fn told(own: &Printed, (error, of_error): (&str, &Printed), f: &Printed) -> Option<Told> {
    let below = Interval::of(of_error)?;
    let possible = Interval::of(own)?.over(below);
    if below.low <= 0.0 || possible.meets(Interval::of(f)?) {
        return None;
    }
    let message = format!(
        "F is printed as {}, but the mean square of {} over that of “{error}”, {}, is {:.2} to {:.2}",
        f.text(),
        own.text(),
        of_error.text(),
        possible.low,
        possible.high
    );
    let mut told = Told::new("statistic-unlike-estimate", Severity::Note, message);
    told.guesses
        .push(format!("if F is over the mean square of “{error}”"));
    Some(told)
}

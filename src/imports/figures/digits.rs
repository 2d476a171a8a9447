//! How many decimals are printed of a file that has more than any journal prints.

use super::draft::{Draft, Holds, key_of};
use crate::number::Printed;

/// The fewest decimals: enough where no figure is small.
const FEWEST: u8 = 2;
/// No table prints more.
const MOST: u8 = 6;

/// Says how many decimals are printed, where the file has more than any journal prints: as many as leave two digits of the
/// smallest estimate, standard error or limit.
pub(super) fn digits(draft: &mut Draft<'_>, is_of_numbers: fn(&Holds) -> bool) {
    let given = draft.given;
    let columns = (0..draft.holds.len()).filter(|at| is_of_numbers(&draft.holds[*at]));
    let mut cells = columns.flat_map(|at| given.column(at));
    let many = |cell: &&str| {
        let number = match given.comma {
            true => cell.replace(',', "."),
            false => (*cell).to_owned(),
        };
        let value = Printed::parse(&number)
            .ok()
            .and_then(|printed| printed.value());
        value.is_some_and(|value| {
            value.scale() >= 5 && value.mantissa().unsigned_abs().to_string().len() >= 7
        })
    };
    let Some(cell) = cells.find(many) else { return };
    let needed = needed(draft);
    let digits = needed.as_ref().map_or(FEWEST, |(digits, _)| *digits);
    let why = match needed {
        Some((_, smallest)) => format!(", so that two digits are left of `{smallest}`"),
        None => String::new(),
    };
    draft.guess(format!(
        "digits: {digits} decimals are printed{why}, p by the style; the file has more, such as `{cell}`, and the checks go by these"
    ));
    draft.digits = Some(digits);
}

/// The decimals that the smallest figure needs, and its cell, where these are more than the fewest.
fn needed(draft: &Draft<'_>) -> Option<(u8, String)> {
    const KEYS: [&str; 8] = [
        "estimate", "se", "ci_low", "ci_high", "change", "mean", "sd", "beta",
    ];
    let given = draft.given;
    let columns: Vec<usize> = (0..draft.holds.len())
        .filter(|at| key_of(&draft.holds[*at]).is_some_and(|key| KEYS.contains(&key)))
        .collect();
    let rows = (0..given.rows.len()).filter(|row| {
        let cells = &given.rows[*row];
        !draft.aside.iter().any(|aside| cells.contains(aside))
    });
    let sizes = rows.flat_map(|row| columns.iter().map(move |at| (row, *at)));
    let sizes = sizes.filter_map(|(row, at)| Some((given.number(row, at)?.abs(), row, at)));
    // What is smaller still is 0 but for how numbers are kept.
    let printed = sizes.filter(|(size, ..)| *size >= 10_f64.powi(-i32::from(MOST)));
    let (size, row, at) = printed.min_by(|one, other| one.0.total_cmp(&other.0))?;
    let digits = 1.0 - size.log10().floor();
    let digits = (digits as u8).min(MOST);
    (digits > FEWEST).then(|| (digits, given.rows[row][at].clone()))
}

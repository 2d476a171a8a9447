//! Cells that hold two things behind each other, as `49.8 (9.07) 28.0–70.0` and `125 ± 20 112 (93–163)`, in two columns.

use std::borrow::Cow;

use regex::Regex;

use super::pattern::SaidPattern;
use super::understood::line;
use crate::tables::{FoundCell, FoundTable};

static TWO: SaidPattern = SaidPattern::new(|| {
    let number = r"[-−]? ?\d*[.,·]?\d+";
    let mark = r"[*†‡§¶#]*";
    let first = format!(r"{number} ?(?:± ?{number}|\( ?{number} ?\))");
    let second = format!(r"\(?{number}(?: ?\( ?{number})? ?[–—-] ?{number}\)?");
    Regex::new(&format!(
        "^(?P<first>{first}{mark}) ?(?P<second>{second}{mark})$"
    ))
    .ok()
});

/// The table with such columns in two.
pub(super) fn split(table: &FoundTable) -> Cow<'_, FoundTable> {
    let width = table.rows.first().map_or(0, Vec::len);
    let body = table.rows.get(table.heads..).unwrap_or_default();
    let is_double = |at: usize| {
        let filled = body.iter().map(|row| line(&row[at]));
        let filled: Vec<String> = filled.filter(|text| !text.is_empty()).collect();
        let double = filled.iter().filter(|text| TWO.fits(text)).count();
        double > 0 && double * 2 >= filled.len()
    };
    let double: Vec<usize> = (0..width).filter(|at| is_double(*at)).collect();
    if double.is_empty() {
        return Cow::Borrowed(table);
    }
    let mut table = table.clone();
    let heads = table.heads;
    for (number, row) in table.rows.iter_mut().enumerate() {
        let cells = std::mem::take(row);
        for (at, cell) in cells.into_iter().enumerate() {
            if !double.contains(&at) {
                row.push(cell);
                continue;
            }
            let (first, second) = match number {
                number if number + 1 == heads => {
                    let text = format!("{}, second figures", line(&cell));
                    (cell.clone(), FoundCell { text, ..cell })
                }
                number if number < heads => (
                    cell.clone(),
                    FoundCell {
                        across: true,
                        ..cell
                    },
                ),
                _ => parted(cell),
            };
            row.extend([first, second]);
        }
    }
    Cow::Owned(table)
}

fn parted(cell: FoundCell) -> (FoundCell, FoundCell) {
    let text = line(&cell);
    let empty = FoundCell {
        text: String::new(),
        marks: Vec::new(),
        ..cell.clone()
    };
    let Some(found) = TWO.first(&text) else {
        return (cell, empty);
    };
    let part = |name: &str| {
        found
            .name(name)
            .map(|part| part.as_str().to_owned())
            .unwrap_or_default()
    };
    let (first, second) = (part("first"), part("second"));
    let (first, second) = (
        FoundCell {
            text: first,
            ..cell
        },
        FoundCell {
            text: second,
            ..empty
        },
    );
    (first, second)
}

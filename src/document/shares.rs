//! How wide the columns of the table are: as their layout has it, but none narrower than the longest word of its heading.

use crate::view::ColumnView;
use crate::wording::letters;

/// The width of a table on a turned page, the size of its headings and what parts two columns, in points.
const TABLE: f64 = 700.0;
const SIZE: f64 = 8.5;
const BETWEEN: f64 = 10.0;
/// How much wider bold letters are, in the fonts of all formats.
const BOLD: f64 = 1.15;

/// The share of each column; together they are 1.
pub(super) fn shares(columns: &[ColumnView]) -> Vec<f64> {
    let widths = columns.iter().map(|column| f64::from(column.width.max(1)));
    let widths: Vec<f64> = widths.collect();
    let least: Vec<f64> = columns
        .iter()
        .map(|column| least(column, columns.len()))
        .collect();
    let needed: f64 = least.iter().sum();
    if needed >= 1.0 {
        return least.iter().map(|least| least / needed).collect();
    }
    // What is too narrow gets what it needs, and the others share what is left, until none is.
    let mut narrow = vec![false; columns.len()];
    loop {
        let of = |narrow: &[bool], all: &[f64], want: bool| -> f64 {
            let those = all.iter().zip(narrow).filter(|(_, is)| **is == want);
            those.map(|(one, _)| one).sum()
        };
        let left = (1.0 - of(&narrow, &least, true)) / of(&narrow, &widths, false);
        let is_new = |at: &usize| !narrow[*at] && widths[*at] * left < least[*at];
        let Some(at) = (0..columns.len()).find(is_new) else {
            let shares = narrow.iter().zip(widths.iter().zip(&least));
            return shares
                .map(|(narrow, (width, least))| match narrow {
                    true => *least,
                    false => width * left,
                })
                .collect();
        };
        narrow[at] = true;
    }
}

/// The least share of a column among so many: of the whole table, and of what the columns have without what parts them.
fn least(column: &ColumnView, columns: usize) -> f64 {
    let words = column.heading.split(['-', '/', ' ', '\u{a0}']);
    let longest = words.map(letters::width).fold(0.0, f64::max) * SIZE * BOLD;
    if longest == 0.0 {
        return 0.0;
    }
    let apart = BETWEEN * columns.saturating_sub(1) as f64;
    f64::max(
        (longest + BETWEEN) / TABLE,
        longest / (TABLE - apart).max(1.0),
    )
}

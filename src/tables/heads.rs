//! Headings that stand in several rows, stacked and merged, made one heading a column; and how many rows head a table.

use std::collections::HashSet;

use super::{FoundCell, FoundTable};

/// What stands between the parts of a heading that was made of several rows.
pub const BETWEEN: &str = " · ";

/// More rows than these head no table.
const MOST: usize = 6;

/// One heading for each column, in the order of the table: what stands in the rows that head it, from above, each part
/// once, as in `wellbeing · T1`. What was merged over several columns is said of each of them; where nothing was merged,
/// a heading above empty cells is, as far as the headings below it go.
pub fn unfolded(table: &FoundTable) -> Vec<String> {
    let heads: Vec<&Vec<FoundCell>> = table.rows.iter().take(table.heads).collect();
    let width = heads.iter().map(|row| row.len()).max().unwrap_or(0);
    let is_merged = heads.iter().any(|row| row.iter().any(|cell| cell.across));
    let mut parts: Vec<Vec<String>> = vec![Vec::new(); width];
    for (line, row) in heads.iter().enumerate() {
        let mut over = String::new();
        for (at, parts) in parts.iter_mut().enumerate() {
            let own = row.get(at).map_or("", |cell| cell.text.as_str());
            let own = one_line(own);
            let below = heads[line + 1..].iter();
            let mut below = below.filter_map(|row| row.get(at));
            let has_below = below.any(|cell| !cell.text.trim().is_empty());
            if !own.is_empty() {
                over = own;
            } else if is_merged || !has_below || !parts.is_empty() {
                over.clear();
            }
            if !over.is_empty() && parts.last() != Some(&over) {
                parts.push(over.clone());
            }
        }
    }
    parts.iter().map(|parts| parts.join(BETWEEN)).collect()
}

/// How many of these rows head the others: the first, and those below it that go on with it, as under a heading that was
/// merged over several columns. At least one, where there is a row.
pub fn count(rows: &[Vec<FoundCell>]) -> usize {
    let Some(first) = rows.first() else { return 0 };
    let mut heads = 1;
    let goes_on = |row: &Vec<FoundCell>| has_gaps(row) || row.iter().any(|cell| cell.across);
    let mut open = goes_on(first) || begins_bare(first);
    for row in rows.iter().skip(1).take(MOST - 1) {
        let continued = row.iter().any(|cell| cell.down);
        let bare = row.first().is_none_or(|cell| {
            cell.text.trim().is_empty()
                || cell.down
                || rows[..heads].iter().all(|row| begins_bare(row))
        });
        if !continued && (!open || !bare || has_figures(row)) {
            break;
        }
        if has_figures(row) {
            break;
        }
        // A row below that is full ends the head.
        heads += 1;
        open = goes_on(row) || heads < 3 && begins_bare(row) && goes_on(first);
    }
    // All rows but one head nothing.
    match heads == rows.len() {
        true => 1,
        false => heads,
    }
}

/// A text on one line, with single blanks.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn begins_bare(row: &[FoundCell]) -> bool {
    row.first().is_none_or(|cell| cell.text.trim().is_empty())
}

/// Whether a row has empty cells between or behind headings, or the same heading twice beside each other.
fn has_gaps(row: &[FoundCell]) -> bool {
    let printed = |cell: &FoundCell| !cell.text.trim().is_empty();
    let gaps = row.iter().skip(1).any(|cell| !printed(cell));
    let twins = |pair: &[FoundCell]| printed(&pair[0]) && pair[0].text == pair[1].text;
    gaps || row.windows(2).any(twins)
}

/// Whether a row has numbers: as many as words, beside its first cell.
pub(crate) fn has_figures(row: &[FoundCell]) -> bool {
    let cells = row.iter().skip(1).filter(|cell| !cell.across);
    let printed: Vec<&FoundCell> = cells.filter(|cell| !cell.text.trim().is_empty()).collect();
    let numbers = printed.iter().filter(|cell| is_figure(&cell.text)).count();
    numbers > 0 && numbers * 2 >= printed.len()
}

/// Whether a text is a number, or several with what tables print around them.
pub(crate) fn is_figure(text: &str) -> bool {
    let text = text
        .trim()
        .trim_start_matches(['<', '>', '=', '≤', '≥', '~']);
    let text = text.trim_start();
    let begins = text.trim_start_matches(['-', '−', '–', '+', '.', ',', '(', '[']);
    let letters = text.chars().filter(|one| one.is_alphabetic()).count();
    let digits = text.chars().filter(|one| one.is_ascii_digit()).count();
    begins.starts_with(|one: char| one.is_ascii_digit()) && letters <= digits && letters <= 4
}

/// Whether all cells of a row in which something stands say the same: a title, or a note that was merged over all.
pub(crate) fn says_one_thing(row: &[FoundCell]) -> Option<&str> {
    let texts = row.iter().map(|cell| cell.text.trim());
    let said: HashSet<&str> = texts.filter(|text| !text.is_empty()).collect();
    match said.len() {
        1 => said.into_iter().next(),
        _ => None,
    }
}

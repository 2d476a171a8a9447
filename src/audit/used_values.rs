//! What the cells of a column hold whose heading names a group or a time: by their heading, the name of their row, a percent
//! sign, the caption or a note, or by their form alone, which is a guess.

use super::cell_use::{BLANK, CellUse, figures, guessed};
use super::heading;
use super::shape::ShapedCell;

/// What a heading and the name of a row say of a cell, and which of them. Where one speaks of counts and the other of what
/// is measured, the row is the nearer.
pub(super) fn said_of(heading: &str, row: &str) -> Option<(&'static [&'static str], &'static str)> {
    let of_row = heading::said(row).map(|words| (words, "the name of the row"));
    let of_heading = heading::said(heading).map(|words| (words, "its heading"));
    let is_share = |words: &[&str]| words.contains(&"percent") || words.contains(&"count");
    match (of_heading, of_row) {
        (Some(heading), Some(row)) if row.0.len() > 1 && is_share(heading.0) != is_share(row.0) => {
            Some(row)
        }
        (heading, row) => heading.or(row),
    }
}

/// Tells it, by the lowest heading, the name of the row and what stands around the table.
pub(super) fn values(lowest: &str, row: &str, shaped: &ShapedCell, around: &[&str]) -> CellUse {
    if let Some((words, because)) = said_of(lowest, row) {
        if shaped.can_be(words) {
            return figures(words, because, shaped.comma);
        }
        if !shaped.is_range() {
            return CellUse::Unread("does not hold what is said of it");
        }
    }
    if shaped.has_percent() && shaped.is_bracketed() && shaped.can_be(&["count", "percent"]) {
        return figures(
            &["count", "percent"],
            "the percent sign in it",
            shaped.comma,
        );
    }
    if shaped.begins_with_percent() && shaped.is_bracketed() && shaped.can_be(&["percent", "count"])
    {
        return figures(
            &["percent", "count"],
            "the percent sign in it",
            shaped.comma,
        );
    }
    let is_pair = shaped.is_plus_minus() || shaped.is_bracketed();
    // What holds unless something else is said does not hold of what is measured.
    let is_measured = heading::is_measured(row);
    let around = around
        .iter()
        .filter(|text| !(is_measured && heading::holds_unless(text)));
    let mut noted: Vec<_> = around.flat_map(|text| heading::said_all(text)).collect();
    noted.retain(|words| words.len() > 1 && shaped.can_be(words));
    noted.sort_unstable();
    noted.dedup();
    if let [words] = noted[..]
        && (is_pair || words.len() > 2)
    {
        return figures(words, "the caption or a note", shaped.comma);
    }
    if noted.len() > 1 {
        return CellUse::Unread("the caption or notes say several things that its numbers may be");
    }
    if shaped.joined {
        return CellUse::Unread(BLANK);
    }
    if shaped.is_range() && shaped.can_be(&["min", "max"]) {
        return guessed(
            &["min", "max"],
            "the dash between its numbers",
            shaped.comma,
        );
    }
    match is_pair && shaped.can_be(&["mean", "sd"]) && !shaped.has_percent() {
        true => guessed(
            &["mean", "sd"],
            "the form of its numbers alone",
            shaped.comma,
        ),
        false => CellUse::Unread("nothing says what its numbers are"),
    }
}

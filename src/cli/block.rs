//! Lines of a readable table: a word on the left, text beside it, wrapped under itself.

use std::fmt::Write as _;

/// The columns that a line may fill.
const WIDTH: usize = 100;

/// The columns in front of the text.
const INDENT: usize = 18;

/// Adds a title on the left and a place on the right, beside each other where there is room.
pub(super) fn title(out: &mut String, title: &str, place: &str) {
    let used = title.chars().count() + place.chars().count();
    let _ = match WIDTH.checked_sub(used).filter(|room| *room > 1) {
        Some(room) => writeln!(out, "{title}{:room$}{place}", ""),
        None => writeln!(out, "{title}\n  {place}"),
    };
}

/// Adds a word and, beside it, a text; blanks in the text may become ends of lines, except between
/// backticks.
pub(super) fn line(out: &mut String, word: &str, text: &str) {
    // A long word is followed by a blank all the same.
    let used = (2 + word.chars().count() + 1).max(INDENT);
    let _ = write!(out, "  {word:0$}", used - 2);
    let mut column = used;
    let mut first = true;
    let mut quoted = false;
    let parts = text.split(|letter: char| {
        quoted ^= letter == '`';
        !quoted && letter.is_whitespace()
    });
    for part in parts.filter(|part| !part.is_empty()) {
        let width = part.chars().count();
        if !first && column + 1 + width > WIDTH {
            let _ = write!(out, "\n{:INDENT$}", "");
            column = INDENT;
        } else if !first {
            out.push(' ');
            column += 1;
        }
        out.push_str(part);
        column += width;
        first = false;
    }
    out.push('\n');
}

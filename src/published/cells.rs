//! Cells as they are gathered: their text, the marks in them, and how far they reach.

use crate::tables::FoundCell;

/// As much text as a cell may hold, in bytes.
const LONGEST: usize = 20_000;
/// The most columns that a cell may say it covers, as browsers allow.
const ACROSS: usize = 1_000;
/// The most rows, likewise.
const DOWN: usize = 65_534;

/// A cell as it was written.
#[derive(Clone, Debug, Default)]
pub(super) struct RawCell {
    pub(super) cell: FoundCell,
    /// How many columns it covers.
    pub(super) across: usize,
    /// How many rows.
    pub(super) down: usize,
    /// Whether it goes on from the one above.
    pub(super) continues: bool,
}

/// How far a cell reaches, as it says itself.
pub(super) fn reach(said: Option<&str>, down: bool) -> usize {
    let most = if down { DOWN } else { ACROSS };
    let said = said.and_then(|said| said.trim().parse::<usize>().ok());
    said.unwrap_or(1).clamp(1, most)
}

impl RawCell {
    /// Puts text into it.
    pub(super) fn add(&mut self, text: &str) {
        add(&mut self.cell.text, text);
    }

    /// What stands raised in it: a mark of a footnote, or a part of the text.
    pub(super) fn raise(&mut self, raised: &str) {
        match is_mark(raised) {
            true => self.cell.marks.push(raised.trim().to_owned()),
            false => {
                let raised = raised_text(raised);
                self.add(&raised);
            }
        }
    }

    /// The cell with its lines trimmed.
    pub(super) fn finished(mut self) -> Self {
        let lines = self.cell.text.lines().map(str::trim);
        let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        self.cell.text = lines.join("\n");
        self
    }
}

/// Puts text behind text, as far as a cell may hold it: blanks of the source are one blank.
pub(super) fn add(text: &mut String, more: &str) {
    if text.len() <= LONGEST {
        put(text, more);
        let mut end = text.len().min(LONGEST + 1);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(end);
    }
}

/// Puts text behind text, however long it is.
pub(super) fn put(text: &mut String, more: &str) {
    for one in more.chars() {
        let blank = matches!(one, ' ' | '\r' | '\n');
        match blank {
            true if text.is_empty() || text.ends_with([' ', '\n']) => {}
            true => text.push(' '),
            false => text.push(one),
        }
    }
}

/// Ends a line of a text.
pub(super) fn end_line(text: &mut String) {
    while text.ends_with(' ') {
        text.pop();
    }
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

/// Whether raised text is a mark of a footnote, and no power or ordinal.
fn is_mark(raised: &str) -> bool {
    let raised = raised.trim();
    let known = raised.chars().count() <= 5 && !raised.is_empty();
    let letters = raised
        .chars()
        .all(|one| !one.is_ascii_digit() && !"-−–+".contains(one));
    known
        && letters
        && !matches!(
            raised,
            "st" | "nd" | "rd" | "th" | "o" | "°" | "®" | "™" | "TM"
        )
}

/// Raised text as it can be written on the line: digits as raised digits.
pub(super) fn raised_text(raised: &str) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let is_number = |one: char| one.is_ascii_digit() || "-−–+".contains(one);
    if !raised.trim().chars().all(is_number) {
        return raised.to_owned();
    }
    let raised = raised.trim().chars().map(|one| match one.to_digit(10) {
        Some(digit) => DIGITS[digit as usize],
        None if one == '+' => '⁺',
        None => '⁻',
    });
    raised.collect()
}

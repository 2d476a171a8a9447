//! Several numbers in one cell, as tables print them: `12 (38%)`, `3.4 ± 1.2`, `-0.3 [-0.9, 0.2]`, `12/32`.
//!
//! Whether a dash is a minus sign or stands between two numbers, and whether a comma parts two numbers or
//! stands in one, is said only where it is certain.

use std::ops::Range;

use super::footnote::is_mark;
use super::label::{self, WordBefore};
use super::printed::{MINUS, unsigned};
use super::{Printed, says_nothing};

/// One of several numbers in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The number as it is written, without a percent sign; nothing where a mark says that none was printed.
    pub text: Option<String>,
    /// Where it stands in the text.
    pub place: Range<usize>,
    /// Whether a percent sign stands behind it.
    pub percent: bool,
}

/// The numbers of a text and what stands between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Several {
    /// The numbers, in the order of the text.
    pub pieces: Vec<Piece>,
    /// What stands around and between them, with `0` for each: `0 (0)`, `0 ± 0`, `0 (0, 0)`, `0/0`. Whatever
    /// parts the two limits of an interval is a comma.
    pub shape: String,
    /// The positions of the numbers behind which a dash or `to` stands, as between two limits.
    pub ranges: Vec<usize>,
    /// The words that stand before a number, as in `0.50 (95% CI 0.20 to 0.80)`, each with the number's position.
    pub labels: Vec<(usize, WordBefore)>,
}

/// Why a text cannot be read as several numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoNumbers {
    /// It holds something else.
    Other,
    /// It may be read in two ways: in which.
    Doubt(String),
}

/// Reads one or more numbers in the text of a cell; `comma` where a comma stands before decimals.
///
/// # Errors
///
/// Says why, where they cannot be told with certainty.
pub fn several(text: &str, comma: bool) -> Result<Several, NoNumbers> {
    let mut reader = Reader {
        text,
        at: 0,
        comma,
        depth: 0,
        found: Several {
            pieces: Vec::new(),
            shape: String::new(),
            ranges: Vec::new(),
            labels: Vec::new(),
        },
    };
    reader.run()?;
    match reader.found.pieces.is_empty() || reader.depth != 0 {
        true => Err(NoNumbers::Other),
        false => Ok(reader.found),
    }
}

const DASHES: [char; 6] = ['-', '−', '–', '—', '‐', '‑'];
const RUN: &str = "0123456789.,'’·∙⋅‧";

struct Reader<'a> {
    text: &'a str,
    at: usize,
    comma: bool,
    depth: i32,
    found: Several,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// Passes over blanks; whether there were some.
    fn blanks(&mut self) -> bool {
        let rest = self.rest().trim_start();
        let at = self.text.len() - rest.len();
        let some = at > self.at;
        self.at = at;
        some
    }

    fn run(&mut self) -> Result<(), NoNumbers> {
        loop {
            self.opened();
            self.number()?;
            loop {
                let blank = self.blanks();
                let Some(next) = self.rest().chars().next() else {
                    return Ok(());
                };
                match next {
                    ')' | ']' => {
                        self.depth -= 1;
                        self.step(next, if next == ')' { ")" } else { "]" });
                    }
                    '%' => {
                        let marked = self.found.pieces.last_mut();
                        let fresh = marked.filter(|piece| !piece.percent && piece.text.is_some());
                        let Some(piece) = fresh.filter(|_| !self.found.shape.ends_with([')', ']']))
                        else {
                            return Err(NoNumbers::Other);
                        };
                        piece.percent = true;
                        self.at += 1;
                    }
                    '(' | '[' => {
                        self.found.shape.push(' ');
                        break;
                    }
                    // A mark of a footnote behind a number, as in `0.45** (0.15)`.
                    mark if is_mark(mark) && !blank => self.at += mark.len_utf8(),
                    _ => {
                        self.parted(next, blank)?;
                        break;
                    }
                }
            }
        }
    }

    /// Passes over brackets that are opened.
    fn opened(&mut self) {
        loop {
            self.blanks();
            match self.rest().chars().next() {
                Some(sign @ ('(' | '[')) => {
                    self.depth += 1;
                    self.step(sign, if sign == '(' { "(" } else { "[" });
                }
                _ => return,
            }
        }
    }

    fn step(&mut self, sign: char, shape: &str) {
        self.at += sign.len_utf8();
        self.found.shape.push_str(shape);
    }

    /// Passes over what stands between two numbers.
    fn parted(&mut self, next: char, blank: bool) -> Result<(), NoNumbers> {
        let rest = self.rest();
        if blank && label::read(rest).is_some() {
            self.found.shape.push(' ');
            return Ok(());
        }
        for (sign, shape) in [
            ("±", " ± "),
            ("+/-", " ± "),
            ("+/−", " ± "),
            ("+-", " ± "),
            (";", ", "),
            (",", ", "),
            ("/", "/"),
        ] {
            if rest.starts_with(sign) {
                self.at += sign.len();
                self.found.shape.push_str(shape);
                return Ok(());
            }
        }
        for (word, shape) in [("to ", ", "), ("bis ", ", "), ("of ", "/"), ("von ", "/")] {
            if blank && rest.to_lowercase().starts_with(word) {
                self.at += word.len();
                if shape == ", " {
                    self.found.ranges.push(self.found.pieces.len() - 1);
                }
                self.found.shape.push_str(shape);
                return Ok(());
            }
        }
        if DASHES.contains(&next) {
            let behind = rest[next.len_utf8()..].starts_with(char::is_whitespace);
            if blank && !behind {
                let words = "the dash may be a minus sign, or stand between two numbers";
                return Err(NoNumbers::Doubt(words.to_owned()));
            }
            self.at += next.len_utf8();
            self.found.ranges.push(self.found.pieces.len() - 1);
            self.found.shape.push_str(", ");
            return Ok(());
        }
        if blank && (next.is_ascii_digit() || next == '.') {
            let words = "a blank between digits may part two numbers, or stand in one";
            return Err(NoNumbers::Doubt(words.to_owned()));
        }
        Err(NoNumbers::Other)
    }

    /// Takes in one number, or a mark that says that none was printed.
    fn number(&mut self) -> Result<(), NoNumbers> {
        self.blanks();
        if let Some((label, length)) = label::read(self.rest()) {
            self.found.shape.push_str(label.shape());
            self.found.labels.push((self.found.pieces.len(), label));
            self.at += length;
        }
        let start = self.at;
        if let Some(length) = nothing(self.rest()) {
            self.at += length;
            self.push(None, start);
            return Ok(());
        }
        let rest = self.rest();
        let operator = rest.trim_start_matches(['<', '>', '=']);
        let bare = operator.trim_start();
        let signed = unsigned(bare);
        let digits = signed.trim_start_matches(|one| RUN.contains(one));
        let mut run = &signed[..signed.len() - digits.len()];
        // What stands behind a number, before a blank, parts it from the next.
        while run.ends_with([',', '.', '\'', '’']) {
            run = &run[..run.len() - run.chars().next_back().map_or(1, char::len_utf8)];
        }
        if run.is_empty() || rest.len() - operator.len() > 1 {
            return Err(NoNumbers::Other);
        }
        let power = power(&signed[run.len()..]);
        let length = rest.len() - signed.len() + run.len() + power;
        let written = &rest[..length];
        if self.reads(written) {
            let written = written.to_owned();
            self.at += length;
            self.push(Some(written), start);
            return Ok(());
        }
        self.parted_by_commas(start, length - power, run.len())
    }

    /// Takes in numbers between which commas stand without a blank, as in `(1.2,5.6)`.
    fn parted_by_commas(
        &mut self,
        start: usize,
        length: usize,
        run: usize,
    ) -> Result<(), NoNumbers> {
        let written = self.text[start..start + length].to_owned();
        let parts: Vec<&str> = written[length - run..].split(',').collect();
        let are_numbers = parts.iter().all(|part| self.reads(part));
        let pointed = parts.iter().all(|part| part.contains('.'));
        if parts.len() < 2 || !are_numbers {
            return Err(NoNumbers::Other);
        }
        if self.comma || self.depth == 0 || !pointed {
            let words = "a comma may part two numbers, or stand before decimals";
            return Err(NoNumbers::Doubt(words.to_owned()));
        }
        let mut from = start;
        for (at, part) in written.split(',').enumerate() {
            if at > 0 {
                self.found.shape.push_str(", ");
            }
            self.at = from + part.len();
            self.push(Some(part.to_owned()), from);
            from += part.len() + 1;
        }
        Ok(())
    }

    fn push(&mut self, text: Option<String>, start: usize) {
        self.found.shape.push('0');
        self.found.pieces.push(Piece {
            text,
            place: start..self.at,
            percent: false,
        });
    }

    fn reads(&self, written: &str) -> bool {
        match self.comma {
            true => Printed::parse(&swapped(written)).is_ok(),
            false => Printed::parse(written).is_ok(),
        }
    }
}

/// The length of a power of ten behind a number, as in `2.2e-16`.
fn power(behind: &str) -> usize {
    let Some(rest) = behind.strip_prefix(['e', 'E']) else {
        return 0;
    };
    let unsigned = rest.strip_prefix(['-', '+']).unwrap_or(rest);
    let digits = unsigned.len()
        - unsigned
            .trim_start_matches(|one: char| one.is_ascii_digit())
            .len();
    match digits {
        0 => 0,
        _ => behind.len() - unsigned.len() + digits,
    }
}

/// The length of a mark that says that nothing was printed, before a bracket, a sign between numbers or the end.
fn nothing(rest: &str) -> Option<usize> {
    // A minus may stand apart from its number.
    let apart = unsigned(rest);
    if rest.starts_with(MINUS) && apart.starts_with(|one: char| one.is_ascii_digit() || one == '.')
    {
        return None;
    }
    let end = rest.find([')', ']', '(', '[', ';', ',', '±', '%', ' ']);
    let word = &rest[..end.unwrap_or(rest.len())];
    let word = word.trim_end();
    let is_mark = !word.is_empty() && says_nothing(word);
    is_mark.then_some(word.len())
}

/// Commas for points and points for commas: a mark in the wrong place then stays a fault.
pub fn swapped(text: &str) -> String {
    let swap = |mark| match mark {
        ',' => '.',
        '.' => ',',
        other => other,
    };
    text.chars().map(swap).collect()
}

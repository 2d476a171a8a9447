//! What stands in a cell, and whether it can be what it is said to be.

use regex::Regex;

use super::pattern::SaidPattern;
use crate::number::{Labelled, Printed, Several, says_nothing, several, swapped, without_marks};
use crate::statistics::interval::Interval;

/// A cell with numbers, as they are read.
#[derive(Clone, Debug)]
pub(super) struct ShapedCell {
    pub(super) numbers: Several,
    /// Whether decimals are written with a comma.
    pub(super) comma: bool,
    /// Whether a blank stood between the thousands of a number.
    pub(super) joined: bool,
}

/// How the numbers of a table write decimals, as far as any of them is certain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DecimalMarks {
    /// With a comma.
    commas: bool,
    /// With a point.
    points: bool,
}

impl DecimalMarks {
    /// What the texts of cells show.
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut marks = Self::default();
        for text in texts.filter(|text| text.contains(['.', ',', '·'])) {
            let text = figures_of(text);
            if is_prose(&text) {
                continue;
            }
            let bare = without_marks(&text, &[]);
            marks.commas |= has_comma(bare);
            marks.points |= runs(bare).any(is_pointed);
        }
        marks
    }
}

/// What a cell holds.
#[derive(Clone, Debug)]
pub(super) enum CellHolds {
    /// Nothing, or a mark that nothing was printed.
    Nothing,
    /// Words.
    Words,
    /// Numbers.
    Numbers(Box<ShapedCell>),
    /// Digits that cannot be read with certainty.
    Doubt,
}

/// The text of a cell as it is written into the draft: on one line, limits that a colon parts with a word between them.
pub(super) fn prepared(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match (text.split_once(" : "), text.contains(['(', '['])) {
        (Some((before, behind)), true)
            if behind.starts_with(|one: char| one.is_ascii_digit() || "-−.".contains(one)) =>
        {
            format!("{before} to {behind}")
        }
        _ => text,
    }
}

static UNIT: SaidPattern = SaidPattern::new(|| {
    Regex::new(r"(?P<number>\d) ?(?:years?|yrs?|months?|weeks?|days?|hours?|minutes?|points?|kg|cm|mmHg|kg/m²)\b").ok()
});

/// The text of a cell of figures as it is written into the draft: without units behind numbers.
pub(super) fn figures_of(text: &str) -> String {
    let text = prepared(text);
    match UNIT.fits(&text) {
        true => UNIT.replaced(&text, "$number"),
        false => text,
    }
}

/// Whether a text is a sentence, or words with a number in them.
fn is_prose(text: &str) -> bool {
    let letters = |word: &&str| word.chars().filter(|one| one.is_alphabetic()).count() > 2;
    text.split_whitespace().filter(letters).count() > 3
}

/// Reads a cell of a table that writes decimals so.
pub(super) fn holds(text: &str, marks: DecimalMarks) -> CellHolds {
    let prepared = figures_of(text);
    let text = prepared.trim();
    if text.is_empty() || says_nothing(text) {
        return CellHolds::Nothing;
    }
    if !text.chars().any(|one| one.is_ascii_digit()) {
        return CellHolds::Words;
    }
    if is_prose(text) {
        return CellHolds::Words;
    }
    let bare = without_marks(text, &[]);
    let whole = closed(bare);
    let bare = whole.as_deref().unwrap_or(bare);
    let comma = match (has_comma(bare), marks) {
        (true, _) => true,
        (
            false,
            DecimalMarks {
                commas: true,
                points: false,
            },
        ) => {
            // A comma before three digits may stand before decimals or between thousands.
            if runs(bare).any(|run| run.contains(',') && !has_comma(run)) {
                return CellHolds::Doubt;
            }
            !runs(bare).any(is_pointed)
        }
        (
            false,
            DecimalMarks {
                commas: true,
                points: true,
            },
        ) if runs(bare).any(may_be_both) => {
            return CellHolds::Doubt;
        }
        (false, _) => false,
    };
    match shaped(bare, comma, whole.is_some()) {
        Some(shaped) => CellHolds::Numbers(Box::new(shaped)),
        None => CellHolds::Doubt,
    }
}

/// Reads a cell with decimals by comma, where what is said of it leaves no other reading.
pub(super) fn by_comma(text: &str) -> Option<ShapedCell> {
    let text = figures_of(text);
    let bare = without_marks(text.trim(), &[]);
    let whole = closed(bare);
    let bare = whole.as_deref().unwrap_or(bare);
    let is_pointed = runs(bare).any(is_pointed);
    shaped(bare, true, whole.is_some()).filter(|_| !is_pointed)
}

fn shaped(bare: &str, comma: bool, joined: bool) -> Option<ShapedCell> {
    let numbers = several(bare, comma).ok()?;
    Some(ShapedCell {
        numbers,
        comma,
        joined,
    })
}

/// A text whose numbers have no blanks between their thousands; nothing where none has.
pub(super) fn closed(text: &str) -> Option<String> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut closed = String::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let Some(first) = rest.chars().next() {
        let is_inside = closed.ends_with(|one: char| one.is_ascii_digit() || ".,·".contains(one));
        let length = digits(rest);
        if length == 0 || is_inside {
            closed.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        }
        closed.push_str(&rest[..length]);
        let is_group = (1..=3).contains(&length) && !rest.starts_with('0');
        rest = &rest[length..];
        while let Some(next) = rest
            .strip_prefix(' ')
            .filter(|next| is_group && digits(next) == 3)
        {
            closed.push_str(&next[..3]);
            rest = &next[3..];
            found = true;
        }
    }
    found.then_some(closed)
}

/// The numbers of a text with the marks in them.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let runs = text.split(|one: char| !(one.is_ascii_digit() || matches!(one, ',' | '.' | '·')));
    let runs = runs.map(|run| run.trim_end_matches([',', '.']));
    runs.filter(|run| run.contains(|one: char| one.is_ascii_digit()))
}

/// Whether a number surely has a decimal point: one that parts no thousands.
fn is_pointed(run: &str) -> bool {
    let Some((whole, rest)) = run.rsplit_once(['.', '·']) else {
        return false;
    };
    rest.len() != 3 || matches!(whole, "" | "0") || whole.contains(',')
}

/// Whether a mark in a number may stand before decimals or between thousands.
fn may_be_both(run: &str) -> bool {
    let parts: Vec<&str> = run.split([',', '.']).collect();
    let [first, rest @ ..] = &parts[..] else {
        return false;
    };
    !rest.is_empty()
        && (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && rest.iter().all(|group| group.len() == 3)
}

/// Whether each number of a cell has a comma before one or two decimals, and none has a point.
fn has_comma(text: &str) -> bool {
    let is_comma = |run: &str| {
        let parted = run.split_once(',');
        parted.is_some_and(|(whole, rest)| {
            let digits = |part: &str| part.chars().all(|one| one.is_ascii_digit());
            whole.len() <= 4
                && digits(whole)
                && digits(rest)
                && (rest.len() != 3 || matches!(whole, "" | "0"))
        })
    };
    let mut runs = runs(text).peekable();
    runs.peek().is_some() && runs.all(is_comma)
}

/// How many numbers words of the format stand for.
fn count(words: &[&str]) -> usize {
    words
        .iter()
        .map(|word| if *word == "ci" { 2 } else { 1 })
        .sum()
}

impl ShapedCell {
    /// Whether its numbers can be those.
    pub(super) fn can_be(&self, words: &[&str]) -> bool {
        let pieces = &self.numbers.pieces;
        if pieces.len() != count(words) {
            return false;
        }
        let mut at = 0;
        for word in words {
            let piece = &pieces[at];
            let printed = piece.text.as_deref().and_then(|text| match self.comma {
                true => Printed::parse(&swapped(text)).ok(),
                false => Printed::parse(text).ok(),
            });
            let value = printed.and_then(|printed| printed.plain());
            let whole = value.is_some_and(|value| value.scale() == 0);
            match *word {
                "count" | "n" if !whole || piece.percent => return false,
                "sd" | "se" if value.is_some_and(|value| value.is_sign_negative()) => return false,
                "sd" | "se" if piece.percent && !pieces[0].percent => return false,
                "ci" => at += 1,
                _ => {}
            }
            at += 1;
        }
        if self.is_range()
            && words
                .iter()
                .any(|word| matches!(*word, "sd" | "se" | "percent"))
        {
            return false;
        }
        let labels = self.numbers.labels.iter();
        labels
            .map(|(_, label)| word(label.of))
            .all(|label| words.contains(&label))
    }

    /// The values that each of its numbers stands for.
    pub(super) fn intervals(&self) -> Vec<Option<Interval>> {
        let pieces = self.numbers.pieces.iter().map(|piece| {
            let text = piece.text.as_deref()?;
            let text = if self.comma {
                swapped(text)
            } else {
                text.to_owned()
            };
            Interval::of(&Printed::parse(&text).ok()?)
        });
        pieces.collect()
    }

    /// Whether a percent sign stands behind the second of two numbers.
    pub(super) fn has_percent(&self) -> bool {
        matches!(&self.numbers.pieces[..], [count, share] if !count.percent && share.percent)
    }

    /// Whether a percent sign stands behind the first of two numbers alone.
    pub(super) fn begins_with_percent(&self) -> bool {
        matches!(&self.numbers.pieces[..], [share, count] if share.percent && !count.percent)
    }

    /// Whether a ± stands between two numbers.
    pub(super) fn is_plus_minus(&self) -> bool {
        self.numbers.shape == "0 ± 0"
    }

    /// Whether it is two numbers with a dash between them, or the one within the brackets behind a third.
    pub(super) fn is_range(&self) -> bool {
        self.numbers.pieces.len() == 2 && self.numbers.ranges == [0]
    }

    /// Whether the second of two numbers stands in brackets.
    pub(super) fn is_bracketed(&self) -> bool {
        matches!(self.numbers.shape.as_str(), "0 (0)" | "0 [0]")
    }
}

/// The format's word for what a word before a number says.
fn word(label: Labelled) -> &'static str {
    match label {
        Labelled::Interval => "ci",
        Labelled::Sd => "sd",
        Labelled::Se => "se",
        Labelled::Quartiles => "q1",
        Labelled::Range => "min",
        Labelled::P => "p",
    }
}

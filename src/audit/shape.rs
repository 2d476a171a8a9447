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

/// Reads a cell.
pub(super) fn holds(text: &str) -> CellHolds {
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
    let comma = has_comma(bare);
    match several(bare, comma) {
        Ok(numbers) => CellHolds::Numbers(Box::new(ShapedCell { numbers, comma })),
        Err(_) => CellHolds::Doubt,
    }
}

/// Whether each number of a cell has a comma before one or two decimals, and none has a point.
fn has_comma(text: &str) -> bool {
    let runs = text.split(|one: char| !(one.is_ascii_digit() || matches!(one, ',' | '.' | '·')));
    let runs = runs.map(|run| run.trim_matches([',', '.']));
    let runs: Vec<&str> = runs.filter(|run| !run.is_empty()).collect();
    let is_comma = |run: &&str| {
        let parted = run.split_once(',');
        parted.is_some_and(|(whole, rest)| {
            let digits = |part: &str| part.chars().all(|one| one.is_ascii_digit());
            whole.len() <= 4
                && digits(whole)
                && digits(rest)
                && (rest.len() != 3 || matches!(whole, "" | "0"))
        })
    };
    !runs.is_empty() && runs.iter().all(is_comma)
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

//! Words in a cell that say what the number behind them is: `95% CI`, `SD`, `IQR`.

use super::printed::unsigned;

/// What a word before a number says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordBefore {
    /// What follows.
    pub of: Labelled,
    /// The level of an interval, as printed.
    pub level: Option<String>,
}

/// What follows a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Labelled {
    /// The limits of a confidence or credible interval.
    Interval,
    /// A standard deviation.
    Sd,
    /// A standard error.
    Se,
    /// The quartiles.
    Quartiles,
    /// The smallest and the largest value.
    Range,
    /// A p value.
    P,
}

/// The words, of two that start alike the longer first.
const WORDS: [(&str, Labelled); 15] = [
    ("confidence interval", Labelled::Interval),
    ("credible interval", Labelled::Interval),
    ("konfidenzintervall", Labelled::Interval),
    ("cri", Labelled::Interval),
    ("ci", Labelled::Interval),
    ("ki", Labelled::Interval),
    ("sd", Labelled::Sd),
    ("sem", Labelled::Se),
    ("se", Labelled::Se),
    ("iqr", Labelled::Quartiles),
    ("range", Labelled::Range),
    ("spannweite", Labelled::Range),
    ("p value", Labelled::P),
    ("p-value", Labelled::P),
    ("p", Labelled::P),
];

impl WordBefore {
    /// What it leaves of itself in the shape of a cell: nothing of an interval, whose level is kept beside it.
    pub(super) fn shape(&self) -> &'static str {
        match self.of {
            Labelled::Interval => "",
            Labelled::Sd => "SD ",
            Labelled::Se => "SE ",
            Labelled::Quartiles => "IQR ",
            Labelled::Range => "range ",
            Labelled::P => "p ",
        }
    }
}

/// The words at the start of a text, and the length up to the number behind them; nothing where none are.
pub(super) fn read(text: &str) -> Option<(WordBefore, usize)> {
    let (before, rest) = level(text);
    let small = rest.to_ascii_lowercase();
    let (word, of) = WORDS.iter().find(|(word, _)| small.starts_with(word))?;
    let rest = &rest[word.len()..];
    let (after, rest) = match (before, level(rest.trim_start())) {
        // A percentage that is a limit is parted from the other one.
        (None, (Some(after), behind)) if is_before_number(behind) => (Some(after), behind),
        _ => (None, rest),
    };
    let level = before.or(after);
    if level.is_some() && *of != Labelled::Interval {
        return None;
    }
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let rest = rest.trim_start();
    let rest = rest
        .strip_prefix([':', '=', ','])
        .unwrap_or(rest)
        .trim_start();
    let label = WordBefore {
        of: *of,
        level: level.map(str::to_owned),
    };
    Some((label, text.len() - rest.len()))
}

/// Whether a number stands at the start of a text, behind a colon at the most.
fn is_before_number(text: &str) -> bool {
    let is_digit = |one: char| one.is_ascii_digit() || one == '.';
    let text = text.trim_start();
    match text.strip_prefix([':', '=']) {
        Some(rest) => unsigned(rest.trim_start()).starts_with(is_digit),
        None => text.starts_with(is_digit),
    }
}

/// The level of an interval at the start of a text, and what stands behind it.
fn level(text: &str) -> (Option<&str>, &str) {
    let digits = text.trim_start_matches(|one: char| one.is_ascii_digit() || one == '.');
    let number = &text[..text.len() - digits.len()];
    let behind = digits.trim_start().strip_prefix('%');
    match behind.filter(|_| !number.is_empty()) {
        Some(rest) => (Some(number), rest.trim_start_matches([' ', '-', '\u{a0}'])),
        None => (None, text),
    }
}

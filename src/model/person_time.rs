//! An amount of person-time, such as `1000 person-years`, by which rates are printed.

use crate::number::Printed;

/// An amount of person-time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PersonTime {
    /// How much of the unit; above 0.
    pub amount: f64,
    /// The unit.
    pub unit: TimeUnit,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeUnit {
    /// A year.
    Year,
    /// A month.
    Month,
    /// A week.
    Week,
    /// A day.
    Day,
    /// An hour.
    Hour,
}

/// The units with the words for them, without the `s` of several.
const UNITS: [(TimeUnit, &[&str]); 5] = [
    (TimeUnit::Year, &["year", "yr"]),
    (TimeUnit::Month, &["month"]),
    (TimeUnit::Week, &["week", "wk"]),
    (TimeUnit::Day, &["day"]),
    (TimeUnit::Hour, &["hour", "hr"]),
];

impl TimeUnit {
    /// It in words, more than one.
    pub fn words(self) -> &'static str {
        match self {
            Self::Year => "years",
            Self::Month => "months",
            Self::Week => "weeks",
            Self::Day => "days",
            Self::Hour => "hours",
        }
    }

    /// How many of a shorter unit are usually taken for one of this, with the unit.
    pub fn shorter(self) -> &'static [(Self, f64)] {
        match self {
            Self::Year => &[
                (Self::Month, 12.0),
                (Self::Week, 52.0),
                (Self::Week, 365.25 / 7.0),
                (Self::Day, 365.0),
                (Self::Day, 365.25),
            ],
            Self::Month => &[
                (Self::Week, 365.25 / 84.0),
                (Self::Day, 30.0),
                (Self::Day, 365.25 / 12.0),
            ],
            Self::Week => &[(Self::Day, 7.0)],
            Self::Day => &[(Self::Hour, 24.0)],
            Self::Hour => &[],
        }
    }
}

impl PersonTime {
    /// What a text such as `1000 person-years` says: one of the unit where no number is said. Nothing where the
    /// number can be read in two ways, or no single unit of time is named.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let starts = text.find(|one: char| one.is_alphabetic())?;
        let (number, words) = text.split_at(starts);
        let amount = amount(number.trim())?;
        let lower = words.to_lowercase();
        let mut words = lower.split(|one: char| !one.is_alphabetic());
        let mut words: Vec<&str> = words.by_ref().filter(|word| !word.is_empty()).collect();
        let times = match words.first().copied() {
            Some("hundred") => 1e2,
            Some("thousand") => 1e3,
            Some("million") => 1e6,
            _ => 1.0,
        };
        if times > 1.0 {
            words.remove(0);
        }
        let is = |word: &str, names: &[&str]| names.contains(&word.trim_end_matches('s'));
        let named = UNITS
            .iter()
            .filter(|(_, names)| words.iter().any(|word| is(word, names)));
        let named: Vec<_> = named.collect();
        let [(unit, _)] = *named.as_slice() else {
            return None;
        };
        let amount = amount * times;
        // A second number behind the words may change the amount.
        let is_plain = !lower.chars().any(char::is_numeric);
        (amount > 0.0 && is_plain).then_some(Self {
            amount,
            unit: *unit,
        })
    }
}

/// The number before the words, 1 where there is none: `1000`, `1,000`, `10 000`. Nothing for `1.000`, which may be
/// one or a thousand.
fn amount(text: &str) -> Option<f64> {
    if text.is_empty() {
        return Some(1.0);
    }
    let grouped = |mark: char| {
        let mut parts = text.split(mark);
        let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let first = parts.next().unwrap_or_default();
        (1..=3).contains(&first.len())
            && is_number(first)
            && parts.all(|part| part.len() == 3 && is_number(part))
    };
    let plain = |text: &str| match Printed::parse(text) {
        Ok(printed) => printed.value()?.to_string().parse::<f64>().ok(),
        Err(_) => None,
    };
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return plain(text);
    }
    for mark in [',', ' ', '\'', '\u{a0}', '\u{2009}', '\u{202f}'] {
        if text.contains(mark) {
            return grouped(mark).then(|| plain(&text.replace(mark, "")))?;
        }
    }
    let decimals = text.split_once('.').map(|(_, decimals)| decimals.len());
    let is_decimal = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    (is_decimal && decimals != Some(3))
        .then(|| plain(text))
        .flatten()
}

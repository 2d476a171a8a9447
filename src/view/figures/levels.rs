//! The levels of the intervals in a table of figures: one in the heading where all have the same, else each
//! beside its limits.

use crate::language::Words;
use crate::model::{Cell, Figure, Kind};
use crate::number::Style;

/// The levels of the intervals in one table.
pub(super) enum Levels {
    /// No interval is printed.
    None,
    /// All intervals have this level.
    Same(String),
    /// They differ.
    Mixed,
}

/// The level of an interval that says none, as the format has it.
const USUAL: &str = "95%";

impl Levels {
    /// The levels of the intervals of figures of one kind.
    pub(super) fn of(figures: &[&Figure]) -> Self {
        let mut levels = figures.iter().filter_map(|figure| level(&figure.kind));
        let Some(first) = levels.next() else {
            return Self::None;
        };
        match levels.all(|other| other == first) {
            true => Self::Same(first),
            false => Self::Mixed,
        }
    }

    /// The level of one interval below a heading that says the usual one.
    pub(super) fn below_the_usual(level: &Cell) -> Self {
        match words(level) {
            Some(level) if level != USUAL => Self::Mixed,
            _ => Self::Same(USUAL.to_owned()),
        }
    }

    /// Whether there is an interval.
    pub(super) fn some(&self) -> bool {
        !matches!(self, Self::None)
    }

    /// What an interval is called in a heading: `95% CI`, or `CI`.
    pub(super) fn interval(&self, words: &Words) -> String {
        match self {
            Self::Same(level) => words.with("interval_of", &[("level", level)]),
            Self::None | Self::Mixed => words.of("interval").to_owned(),
        }
    }

    /// The heading of an estimate with its interval: `change (95% CI)`.
    pub(super) fn heading(&self, estimate: &str, words: &Words, style: Style) -> String {
        let interval = match self {
            Self::None => words.with("interval_of", &[("level", USUAL)]),
            _ => self.interval(words),
        };
        let name = match style {
            Style::Apa => "with_interval_in_brackets",
            _ => "with_interval",
        };
        words.with(name, &[("estimate", estimate), ("interval", &interval)])
    }

    /// The level to be printed beside the limits, since the heading does not have it.
    pub(super) fn beside(&self, level: &Cell) -> Option<String> {
        match self {
            Self::Mixed => Some(words(level).unwrap_or_else(|| USUAL.to_owned())),
            Self::None | Self::Same(_) => None,
        }
    }
}

/// The level of the interval of a figure that has one: 95% where none is said, as the format has it.
fn level(kind: &Kind) -> Option<String> {
    let (low, high, level) = match kind {
        Kind::Summary(one) => (&one.ci_low, &one.ci_high, &one.level),
        Kind::Count(one) => (&one.ci_low, &one.ci_high, &one.level),
        Kind::Rate(one) => (&one.ci_low, &one.ci_high, &one.level),
        Kind::Reliability(one) => (&one.ci_low, &one.ci_high, &one.level),
        Kind::Contrast(one) => (&one.ci_low, &one.ci_high, &one.level),
    };
    let printed = low.is_some() || high.is_some();
    printed.then(|| words(level).unwrap_or_else(|| USUAL.to_owned()))
}

/// A level in words: `95%`, whether it is printed as 95 or as 0.95.
fn words(level: &Cell) -> Option<String> {
    let value = level.as_ref()?.value()?;
    let percent = match value < 1.into() {
        true => value.checked_mul(100.into())?,
        false => value,
    };
    Some(format!("{}%", percent.normalize()))
}

//! Figures of sentences that stand for themselves: with nothing beside them they are counted, and those that no data can
//! have are told.

use std::ops::Range;

use regex::{Captures, Regex};

use super::pattern::{NUMBER, SaidPattern};
use super::said_p::goes_on;
use super::written_number::{people, with_point};
use crate::number::Printed;

/// What a figure that stands alone is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Alone {
    /// A p value.
    P,
    /// An effect size, a ratio or a correlation.
    Effect,
    /// The statistic of a rank test that is held against nothing.
    Rank,
}

impl Alone {
    /// What so many of it are called, and why they are held against nothing.
    pub(super) fn words(self, count: usize) -> String {
        let (one, many, why) = match self {
            Self::P => (
                "p value",
                "p values",
                "without a statistic or limits beside it",
            ),
            Self::Effect => (
                "effect size",
                "effect sizes",
                "with nothing beside it that gives it",
            ),
            Self::Rank => (
                "statistic of a rank test",
                "statistics of rank tests",
                "which gives no p without the ranks",
            ),
        };
        match count {
            1 => format!("1 {one} {why}"),
            _ => format!("{count} {many}, each {why}"),
        }
    }
}

/// A figure that stands alone.
#[derive(Clone, Debug)]
pub(super) enum AloneOrNot {
    Alone(Range<usize>, Alone),
    /// No data can have it: where, and why.
    Cannot(Range<usize>, String),
}

static FIGURE: SaidPattern = SaidPattern::new(|| {
    let pattern = r"(?:(?P<p>\b[pP](?:[ -]?values?)?)|(?P<r>\br)|(?P<n>\b[nN])|(?P<rank>\b[UWT]|\bKendall'?s? (?:τ|tau)|τ)|(?P<effect>\b(?:Cohen'?s? )?d|\b(?:Hedges'? )?g|(?:partial )?η ?²? ?p?²?|ω ?²|φ|\bR²|\b(?:a?OR|a?RR|a?HR|IRR|SMD)|Cram[eé]r'?s? V)) ?(?P<op><=|>=|[=<>≤≥≈]) ?(?P<value>NUM)(?P<tail>[\d.]*)(?: ?[,;(]? ?n ?_?[1₁] ?= ?(?P<one>\d+)[,;]? ?(?:and )?n ?_?[2₂] ?= ?(?P<two>\d+))?";
    Regex::new(&pattern.replace("NUM", NUMBER)).ok()
});

/// Those of a text in its even form, but for those within stretches that were read, which are in their order.
pub(super) fn figures(text: &str, taken: &[Range<usize>]) -> Vec<AloneOrNot> {
    let found = FIGURE.all(text).into_iter();
    let found = found.filter(|found| {
        let Some(whole) = found.get(0) else {
            return false;
        };
        let next = taken.partition_point(|one| one.end <= whole.start());
        taken.get(next).is_none_or(|one| one.start >= whole.end())
    });
    found.filter_map(|found| read(text, &found)).collect()
}

fn read(text: &str, found: &Captures<'_>) -> Option<AloneOrNot> {
    let value = found.name("value")?;
    if !found
        .name("tail")?
        .as_str()
        .trim_end_matches('.')
        .is_empty()
    {
        return None;
    }
    let place = found.get(0)?.start()..value.end();
    let behind = text.get(value.end()..)?;
    // A number with a unit behind it is a quantity of another kind.
    let unit = behind.trim_start();
    let is_word = unit.starts_with(|one: char| one.is_alphabetic());
    let ends = !is_word
        || ["and ", "in ", "for ", "was ", "as ", "which "]
            .iter()
            .any(|word| unit.starts_with(word));
    let number = value.as_str();
    let printed = Printed::parse(&with_point(number, number.contains(','))?).ok()?;
    let size = printed.plain();
    let is_above = |most: i64| size.is_some_and(|size| size > most.into());
    let is_below = size.is_some_and(|size| size.is_sign_negative() && !size.is_zero());
    let is_equal = found.name("op")?.as_str() == "=";
    let cannot = |words: String| Some(AloneOrNot::Cannot(place.clone(), words));
    let text_of = printed.text();
    let certain = is_equal && ends && !goes_on(behind);
    if found.name("p").is_some() {
        let has_decimals = printed.decimals() > 0;
        if certain && (is_below || is_above(1) && has_decimals) {
            let side = if is_below { "below 0" } else { "above 1" };
            return cannot(format!("p is printed as {text_of}, and no p is {side}"));
        }
        let is_p = !is_below && !is_above(1) && has_decimals;
        return is_p.then_some(AloneOrNot::Alone(place, Alone::P));
    }
    if found.name("n").is_some() {
        let is_negative = certain && is_below && printed.decimals() == 0;
        return is_negative.then(|| {
            cannot(format!(
                "n is printed as {text_of}, and no number of people is below 0"
            ))
        })?;
    }
    if found.name("r").is_some() {
        if certain && printed.decimals() > 0 && size.is_some_and(|size| size.abs() > 1.into()) {
            return cannot(format!(
                "r is printed as {text_of}, and no correlation is beyond 1"
            ));
        }
        return Some(AloneOrNot::Alone(place, Alone::Effect));
    }
    if let Some(rank) = found.name("rank") {
        let counted = |name: &str| found.name(name).and_then(|n| people(n.as_str()));
        if let (Some(one), Some(two), "U") = (counted("one"), counted("two"), rank.as_str()) {
            let most = one.checked_mul(two)?;
            if is_below || size.is_some_and(|size| size > most.into()) {
                return cannot(format!(
                    "U is printed as {text_of}, and of {one} and {two} people it is from 0 to {most}"
                ));
            }
        }
        let is_certain = rank.as_str() == "U" || printed.decimals() > 0;
        return is_certain.then_some(AloneOrNot::Alone(place, Alone::Rank));
    }
    Some(AloneOrNot::Alone(place, Alone::Effect))
}

//! The headings of the limits of an interval.

use super::judged::Meaning::{self, Key};

/// What the heading of one limit of an interval means; nothing of others.
pub(super) fn limit(form: &str) -> Option<Meaning> {
    let spaced = form.replace(['(', ')', '[', ']', ','], " ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let is_level = |word: &str| word.ends_with('%') || word.parse::<f64>().is_ok();
    let low = [
        "lower", "low", "ll", "lcl", "lb", "unten", "untere", "unterer", "lwr",
    ];
    let high = [
        "upper", "high", "ul", "ucl", "ub", "oben", "obere", "oberer", "upr",
    ];
    let of_interval = [
        "ci",
        "cl",
        "ki",
        "ci95",
        "confidence",
        "interval",
        "limit",
        "bound",
        "conf",
        "int",
        "grenze",
        "konfidenzintervall",
        "for",
        "of",
        "the",
        "difference",
        "mean",
    ];
    let lows = words.iter().filter(|word| low.contains(word)).count();
    let highs = words.iter().filter(|word| high.contains(word)).count();
    let others = words
        .iter()
        .filter(|word| !low.contains(word) && !high.contains(word) && !is_level(word));
    let others: Vec<_> = others.collect();
    let fits = others.iter().all(|word| of_interval.contains(word));
    // `low` and `high` alone may be anything.
    let alone = others.is_empty() && ["low", "high"].contains(&form);
    match (lows, highs) {
        (1, 0) if fits && !alone => Some(Key("ci_low")),
        (0, 1) if fits && !alone => Some(Key("ci_high")),
        _ => None,
    }
}

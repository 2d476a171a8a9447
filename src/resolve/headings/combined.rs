//! The headings of columns with several numbers in a cell: `Mean (SD)`, `n (%)`, `95% CI`.

use super::judged::{Judged, Meaning};
use crate::number::several;
use Meaning::{Key, Open};

/// How many numbers stand in the first cell that can be read, and what stands between them.
fn shape(column: &Judged<'_>) -> Option<(usize, String)> {
    let mut read = column.cells.iter();
    let read = read.find_map(|cell| {
        let read = several(cell, false).or_else(|_| several(cell, true)).ok()?;
        (read.pieces.len() > 1 || read.pieces[0].text.is_some()).then_some(read)
    })?;
    Some((read.pieces.len(), read.shape))
}

/// What a heading in its form of comparison means, where it names several things or its cells hold several.
pub(super) fn meaning(form: &str, column: &Judged<'_>) -> Option<Meaning> {
    let (numbers, shape) = shape(column)?;
    let named = named(form, numbers);
    match named {
        Some(key) if key.split(' ').count() + usize::from(key.contains("ci")) == numbers => {
            Some(Key(key))
        }
        Some("median q1 q3") if numbers == 2 => Some(Open(
            "a median and one number: the width of the middle half, which no figure holds; two quartiles are `median q1 q3`",
        )),
        Some("q1 q3") if numbers == 1 => None,
        _ if numbers < 2 => None,
        _ if shape == "0/0" => Some(Key("count n")),
        _ => Some(Open(
            "several numbers in a cell, such as `mean sd`, `count percent`, `estimate ci` or `median q1 q3`; where columns are of groups or times, say so with `wide`",
        )),
    }
}

/// The key that a heading names.
fn named(form: &str, numbers: usize) -> Option<&'static str> {
    let spaced = form.replace(['(', ')', '[', ']', ',', '±', ';', '/', '+', '–'], " ");
    let words = spaced.split_whitespace().filter(|word| !is_level(word));
    let mut words: Vec<&str> = words.collect();
    let percent = words.contains(&"%");
    for (long, short) in [
        (&["confidence", "interval"][..], "ci"),
        (&["conf", "interval"], "ci"),
        (&["interquartile", "range"], "iqr"),
        (&["mean", "difference"], "difference"),
        (&["difference", "in", "means"], "difference"),
        (&["mean", "change"], "change"),
        (&["odds", "ratio"], "or"),
        (&["hazard", "ratio"], "hr"),
        (&["risk", "ratio"], "rr"),
        (&["relative", "risk"], "rr"),
        (&["incidence", "rate", "ratio"], "irr"),
        (&["rate", "ratio"], "irr"),
        (&["regression", "coefficient"], "b"),
        (&["effect", "estimate"], "effect"),
    ] {
        if let Some(at) = words.windows(long.len()).position(|some| some == long) {
            words.splice(at..at + long.len(), [short]);
        }
    }
    words.retain(|word| *word != "%");
    // What is adjusted for is no matter of what the cells hold.
    if words.len() > 1 {
        words.retain(|word| !["adjusted", "unadjusted", "crude", "adj"].contains(word));
    }
    Some(match words.as_slice() {
        [
            "mean" | "m" | "mittelwert" | "mw",
            "sd" | "std" | "standardabweichung",
        ] => "mean sd",
        ["mean" | "m", "se" | "sem"] => "mean se",
        ["mean" | "m" | "mittelwert", "ci" | "ki"] => "mean ci",
        ["mean" | "m", "range"] => "mean min max",
        ["median" | "md" | "mdn", "iqr"] | ["median" | "md" | "mdn", "q1", "q3"] => "median q1 q3",
        ["median", "range"] | ["median", "min", "max"] => "median min max",
        ["n" | "no" | "count" | "number" | "anzahl" | "frequency" | "häufigkeit"]
            if percent && numbers == 2 =>
        {
            "count percent"
        }
        ["n", "n"] if numbers == 2 => "count n",
        [] if percent && numbers == 3 => "percent ci",
        ["ci" | "ki" | "konfidenzintervall"] if percent => "percent ci",
        ["ci" | "ki" | "konfidenzintervall"] => "ci",
        [
            "difference" | "change" | "estimate" | "effect" | "b" | "β" | "beta" | "coefficient"
            | "coef" | "or" | "rr" | "hr" | "irr" | "aor" | "arr" | "ahr" | "airr" | "cor" | "md"
            | "smd",
            "ci" | "ki",
        ] => "estimate ci",
        [
            "difference" | "change" | "estimate" | "b" | "β" | "beta" | "coefficient" | "coef"
            | "md" | "smd",
            "se",
        ] => "estimate se",
        ["rate" | "ir", "ci" | "ki"] => "rate ci",
        ["rate" | "ir", "per", .., "ci" | "ki"] => "rate ci",
        ["incidence", "rate", .., "ci" | "ki"] => "rate ci",
        ["iqr"] | ["q1", "q3"] => "q1 q3",
        ["range"] | ["min", "max"] => "min max",
        _ => return None,
    })
}

/// Whether a word is the level of an interval, as `95%`.
fn is_level(word: &str) -> bool {
    let number = word.strip_suffix('%').unwrap_or(word);
    number.parse::<f64>().is_ok()
}

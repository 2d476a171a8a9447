//! Texts that look the same and are not: where they differ.

use unicode_script::{Script, UnicodeScript};
use unicode_security::confusable_detection::skeleton;

use super::spelling::name;

/// Whether two texts look the same, by Unicode's list of letters that are taken for one another.
pub(crate) fn look_alike(one: &str, other: &str) -> bool {
    let (one, other) = (name(one), name(other));
    skeleton(&one).eq(skeleton(&other))
}

/// The same for all texts that look the same.
pub(crate) fn look(text: &str) -> String {
    skeleton(&name(text)).collect()
}

/// Where two texts that look the same differ; none where they can be told apart, or are the same.
pub(crate) fn difference(here: &str, there: &str) -> Option<String> {
    let (here, there) = (name(here), name(there));
    if here == there || !look_alike(&here, &there) {
        return None;
    }
    let mut here = here.chars();
    let mut there = there.chars();
    let mut at = 0;
    loop {
        at += 1;
        let (one, other) = (here.next(), there.next());
        if one != other {
            let place = ordinal(at);
            return Some(match (one, other) {
                (Some(one), Some(other)) => format!(
                    "the two look alike, but the {place} letter is {} here and {} there",
                    told(one),
                    told(other)
                ),
                (Some(one), None) => {
                    format!("the two look alike, but {} more stands here", told(one))
                }
                (None, other) => {
                    let other = other.map(told).unwrap_or_default();
                    format!("the two look alike, but {other} more stands there")
                }
            });
        }
    }
}

/// A character by its number, and the script that it is of, where it is of one.
fn told(one: char) -> String {
    let number = format!("U+{:04X}", u32::from(one));
    match one.script() {
        Script::Common | Script::Inherited | Script::Unknown => number,
        script => format!("{number} ({})", script.full_name()),
    }
}

fn ordinal(number: usize) -> String {
    const WORDS: [&str; 10] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth",
    ];
    match WORDS.get(number - 1) {
        Some(word) => (*word).to_owned(),
        None => match (number % 10, number % 100) {
            (1, rest) if rest != 11 => format!("{number}st"),
            (2, rest) if rest != 12 => format!("{number}nd"),
            (3, rest) if rest != 13 => format!("{number}rd"),
            _ => format!("{number}th"),
        },
    }
}

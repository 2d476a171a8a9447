//! Which edition it is, where that is said in words.

/// The words for numbers in their order, as editions are counted.
const ORDINALS: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// The number of an edition that is said as `2`, `2nd`, `2.`, `Second` or `second edition`; nothing where more is said, such
/// as `2nd revised edition`.
pub(super) fn number(said: &str) -> Option<u32> {
    let said = said.trim().to_lowercase();
    let mut words = said.split_whitespace();
    let first = words.next()?;
    let is_edition = |word: &str| ["edition", "edn", "ed"].contains(&word.trim_end_matches('.'));
    if !words.next().is_none_or(is_edition) || words.next().is_some() {
        return None;
    }
    let named = ORDINALS.iter().position(|word| *word == first);
    if let Some(at) = named {
        return u32::try_from(at + 1).ok();
    }
    let digits = first.trim_end_matches(|one: char| !one.is_ascii_digit());
    let end = &first[digits.len()..];
    let is_ordinal = ["", ".", "st", "nd", "rd", "th"].contains(&end);
    digits.parse().ok().filter(|_| is_ordinal)
}

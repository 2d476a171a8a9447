//! Given names, so that the processor makes the right initials of them.

use std::ops::RangeInclusive;

use crate::model::ReferenceStyle;

/// What stands before a family name and is sometimes written among the given names.
const PARTICLES: [&str; 16] = [
    "af", "da", "de", "del", "den", "der", "di", "do", "dos", "du", "la", "le", "van", "von", "zu",
    "zur",
];

/// Capitals of a script in which nobody's name is printed.
const STAND_INS: RangeInclusive<char> = '\u{10400}'..='\u{10427}';

/// The small letters that given names begin with, as the second half of `Min-jun` does, each with the capital that stands in
/// its place: the processor takes a word in small letters for no name, and would print the whole of it.
#[derive(Debug, Default)]
pub(super) struct SmallInitials {
    /// The letters; the place of each is that of its stand-in.
    letters: Vec<char>,
}

impl SmallInitials {
    /// Given names as they are handed to the processor.
    pub(super) fn given(&mut self, given: &str, style: ReferenceStyle) -> String {
        let given = parted(given);
        let has_capitals = given.chars().any(char::is_uppercase);
        let mut words = Vec::new();
        for word in given.split(' ') {
            let is_name = !has_capitals && !PARTICLES.contains(&word);
            let parts = word.split(['-', '\u{2010}', '\u{2011}']).enumerate();
            let parts = parts.map(|(number, part)| match (number, style) {
                (0, _) if !is_name => part.to_owned(),
                // Initials of one name that have no hyphen between them are capitals.
                (1.., ReferenceStyle::Vancouver) => capital(part),
                _ => self.stood_in(part),
            });
            words.push(parts.collect::<Vec<_>>().join("-"));
        }
        words.join(" ")
    }

    /// A name with a stand-in for its first letter where that is a small one.
    fn stood_in(&mut self, part: &str) -> String {
        let mut rest = part.chars();
        let Some(first) = rest.next().filter(|first| first.is_lowercase()) else {
            return part.to_owned();
        };
        let known = self.letters.iter().position(|letter| *letter == first);
        let place = known.unwrap_or(self.letters.len());
        let Some(stand_in) = STAND_INS.clone().nth(place) else {
            return part.to_owned();
        };
        if known.is_none() {
            self.letters.push(first);
        }
        format!("{stand_in}{}", rest.as_str())
    }

    /// The letter for which another one stands, where that is a stand-in.
    pub(super) fn behind(&self, letter: char) -> char {
        let place = STAND_INS.clone().position(|stand_in| stand_in == letter);
        let small = place.and_then(|place| self.letters.get(place));
        small.copied().unwrap_or(letter)
    }
}

/// A name that begins with a capital.
fn capital(part: &str) -> String {
    let mut rest = part.chars();
    let first = rest.next().into_iter().flat_map(char::to_uppercase);
    let first: String = first.collect();
    first + rest.as_str()
}

/// Given names with a blank between initials: `JA` and `J.A.` are two, and the processor would take them for one.
fn parted(given: &str) -> String {
    let letters: Vec<char> = given.chars().collect();
    let is_initials =
        (2..=4).contains(&letters.len()) && letters.iter().all(|one| one.is_uppercase());
    if is_initials {
        let letters = letters.iter().map(|one| format!("{one}."));
        return letters.collect::<Vec<_>>().join(" ");
    }
    let mut parted = String::with_capacity(given.len() + 2);
    for (at, one) in letters.iter().enumerate() {
        parted.push(*one);
        let next = letters.get(at + 1);
        if *one == '.' && next.is_some_and(|next| next.is_alphabetic()) {
            parted.push(' ');
        }
    }
    parted
}

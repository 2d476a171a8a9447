//! Ids of references: what the file calls them where that can be read, else who wrote them, and when.

use std::collections::{HashMap, HashSet};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::record::Record;
use crate::model::Creator;

/// The most letters of an id that is made.
const LONGEST: usize = 40;

/// An id for each reference, in their order. Of several that would be called alike, the first in the file has the bare
/// id, the next ones have `b`, `c` and so on: what a program adds to its list stands behind what was there.
pub(super) fn ids(records: &[Record]) -> Vec<String> {
    let mut taken: HashSet<String> = HashSet::new();
    let mut take = |id: &str| taken.insert(id.to_lowercase());
    // What the file itself calls so keeps its name.
    let own = records
        .iter()
        .map(|one| own(one.key.as_deref()?).filter(|id| take(id)));
    let own: Vec<Option<String>> = own.collect();
    let mut times: HashMap<String, usize> = HashMap::new();
    let ids = records.iter().zip(own).map(|(record, id)| {
        if let Some(id) = id {
            return id;
        }
        let base = record.key.as_deref().and_then(self::own);
        let base = base.unwrap_or_else(|| made(record));
        if take(&base) {
            return base;
        }
        let at = times.entry(base.to_lowercase()).or_insert(1);
        loop {
            *at += 1;
            let id = lettered(&base, *at);
            if take(&id) {
                return id;
            }
        }
    });
    ids.collect()
}

/// The id of the second, third … that would be called alike.
fn lettered(base: &str, at: usize) -> String {
    let joint = match base.ends_with(|sign: char| sign.is_ascii_digit()) {
        true => "",
        false => "-",
    };
    match u8::try_from(at).ok().filter(|at| *at <= 26) {
        Some(at) => format!("{base}{joint}{}", char::from(b'a' + at - 1)),
        None => format!("{base}-{at}"),
    }
}

/// What the file itself calls a reference, where it makes an id: letters, none of them a program's own code.
fn own(key: &str) -> Option<String> {
    let key = key.trim();
    let is_code = key.len() == 8
        && key
            .bytes()
            .all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit());
    let is_address = key.contains("://") || key.contains("/items/");
    let id = joined(key, LONGEST * 2);
    let starts = id.starts_with(char::is_alphabetic);
    (starts && !is_code && !is_address).then_some(id)
}

/// An id of the first who wrote it and the year; of the title where nobody is named.
fn made(record: &Record) -> String {
    let name = match record.first() {
        Some(Creator::Person { family, .. }) => {
            joined(&plain(family), LONGEST).replace(['-', '.'], "")
        }
        Some(Creator::Whole(name)) => initials(&plain(name)),
        None => String::new(),
    };
    let title = || {
        let title = plain(record.parts.title.as_deref().unwrap_or_default());
        let small = ["a", "an", "the", "of", "and", "in", "on"];
        let words = title.split(|sign: char| !sign.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty() && !small.contains(word));
        words.take(3).collect::<Vec<_>>().join("-")
    };
    let name = Some(name)
        .filter(|name| !name.is_empty())
        .unwrap_or_else(title);
    let name: String = name.chars().take(LONGEST).collect();
    let name = match name.trim_matches('-') {
        "" => "source",
        name => name,
    };
    let year = record.year().unwrap_or_default();
    let digits: String = year
        .chars()
        .skip_while(|sign| !sign.is_ascii_digit())
        .collect();
    let digits: String = digits.chars().take_while(char::is_ascii_digit).collect();
    match (digits.len() >= 3, name.contains('-')) {
        (false, _) => name.to_owned(),
        (true, true) => format!("{name}-{digits}"),
        (true, false) => format!("{name}{digits}"),
    }
}

/// Of a name of three words or more their first letters, as of `Health Education England`; else the words.
fn initials(name: &str) -> String {
    let small = [
        "of", "the", "for", "and", "de", "des", "der", "und", "et", "la", "in",
    ];
    let words = name.split(|sign: char| !sign.is_alphanumeric());
    let words: Vec<&str> = words
        .filter(|word| !word.is_empty() && !small.contains(word))
        .collect();
    match words.len() {
        0..3 => words.concat().chars().take(LONGEST).collect(),
        _ => words
            .iter()
            .filter_map(|word| word.chars().next())
            .take(LONGEST)
            .collect(),
    }
}

/// A text in small letters without accents.
fn plain(text: &str) -> String {
    let small = text.to_lowercase();
    let letters = small.nfd().filter(|one| !is_combining_mark(*one));
    let mut plain = String::with_capacity(text.len());
    for one in letters {
        match one {
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            'đ' | 'ð' => plain.push('d'),
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'þ' => plain.push_str("th"),
            'ı' => plain.push('i'),
            '’' | '\'' | 'ʼ' => {}
            one => plain.push(one),
        }
    }
    plain
}

/// The words of a text with hyphens between them, as an id may be written.
fn joined(text: &str, longest: usize) -> String {
    let text: String = text.nfc().collect();
    let belongs = |one: char| one.is_alphanumeric() || one == '_';
    let words = text
        .split(|one: char| !belongs(one))
        .filter(|word| !word.is_empty());
    let id = words.collect::<Vec<_>>().join("-");
    let id: String = id.chars().take(longest).collect();
    id.trim_end_matches('-').to_owned()
}

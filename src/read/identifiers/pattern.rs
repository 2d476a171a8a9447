//! What identifiers look like: regular expressions, and lines that were to be some.

use std::ops::Range;

use regex::{Regex, RegexBuilder, escape};
use unicode_normalization::UnicodeNormalization;

use crate::wording::folded::Folded;
use crate::wording::spelling::{is_invisible, plain};

/// A regular expression. Capitals do not count, nor does how blanks, dashes, quotation marks and letters with accents
/// are stored.
pub(super) struct Pattern {
    written: Regex,
    /// For a text in the form of comparison.
    folded: Regex,
}

/// What a line of a list is.
pub(super) enum Line<'a> {
    /// Nothing to look for.
    Passed,
    /// Words.
    Words(&'a str),
    Pattern(Box<Pattern>),
    /// A pattern by which nothing can be looked for, or what was to be one.
    Unusable,
}

impl Line<'_> {
    /// What a line is; it has no blanks at its ends.
    pub(super) fn of(line: &str) -> Line<'_> {
        if line.is_empty() || line.starts_with('#') {
            return Line::Passed;
        }
        let Some(inner) = line.strip_prefix('/') else {
            return match is_like_a_pattern(line) {
                true => Line::Unusable,
                false => Line::Words(line),
            };
        };
        let pattern = inner.strip_suffix('/').and_then(Pattern::of);
        pattern.map_or(Line::Unusable, |pattern| Line::Pattern(Box::new(pattern)))
    }
}

impl Pattern {
    /// A regular expression, if it is one, never fits where nothing stands, and does not fit nearly everything.
    fn of(written: &str) -> Option<Self> {
        // Starts and ends, of words and of texts, and blanks, letters, digits and points between them.
        const PROBE: &str = "a 1.";
        // Sentences of different words, without names, dates and numbers.
        const SENTENCES: [&str; 3] = [
            "We never got round to it, I think.",
            "Half a cup of sugar, please!",
            "By dusk our dog slept much.",
        ];
        let usable = |pattern: &str| {
            let made = RegexBuilder::new(pattern).case_insensitive(true).build();
            let made = made.ok()?;
            let nothing = made.find_iter(PROBE).any(|one| one.is_empty());
            let everything = SENTENCES.iter().all(|one| made.is_match(one));
            (!nothing && !everything).then_some(made)
        };
        let folded = usable(&folded(written));
        let written = usable(written)?;
        let folded = folded.unwrap_or_else(|| written.clone());
        Some(Self { written, folded })
    }

    /// Where it fits a text; `folded` is the same text in the form of comparison.
    pub(super) fn places(&self, text: &str, folded: &Folded) -> Vec<Range<usize>> {
        let written = self.written.find_iter(text).map(|one| one.range());
        let others = self.folded.find_iter(&folded.text);
        let others = others.map(|one| folded.place(&one.range()));
        written.chain(others).collect()
    }
}

/// A regular expression as it fits texts in the form of comparison: each letter in that form.
fn folded(pattern: &str) -> String {
    let mut made = String::with_capacity(pattern.len());
    for one in pattern.nfc() {
        match one.is_ascii() {
            true => made.push(one),
            false if is_invisible(one) => {}
            false => plain(one, |one| {
                made.push_str(&escape(one.encode_utf8(&mut [0; 4])))
            }),
        }
    }
    made
}

/// Whether a line that stands between no slashes has what only regular expressions have. Names have points, brackets and
/// question marks of their own, so that those alone are none.
fn is_like_a_pattern(line: &str) -> bool {
    const SIGNS: [&str; 11] = [
        ".*", ".+", "[0-9", "[1-9", "[a-z", "[A-Z", "]+", "(?:", "(?i", "(?<", "(?P",
    ];
    SIGNS.iter().any(|sign| line.contains(sign))
        || has_escape(line)
        || has_count(line)
        || has_choice(line)
}

/// Whether a class or a sign is written with a backslash, as in `\d` and `\.`; a path such as `C:\data` has other letters
/// behind it.
fn has_escape(line: &str) -> bool {
    let mut escapes = line.match_indices('\\').map(|(at, _)| &line[at + 1..]);
    escapes.any(|rest| {
        let mut rest = rest.chars();
        let next = rest.next();
        let goes_on = rest.next().is_some_and(char::is_alphabetic);
        match next {
            Some('d' | 'D' | 'w' | 'W' | 's' | 'S' | 'b' | 'B') => !goes_on,
            Some('.' | '(' | ')' | '[' | ']' | '/' | '+' | '*' | '?' | '-' | '^' | '$') => true,
            _ => false,
        }
    })
}

/// Whether braces say how often something stands: `{4}`, `{1,2}`.
fn has_count(line: &str) -> bool {
    let mut opened = line.match_indices('{').map(|(at, _)| &line[at + 1..]);
    opened.any(|rest| {
        let inner = rest.split_once('}').map_or("", |(inner, _)| inner);
        let counts = |one: char| one.is_ascii_digit() || one == ',';
        inner.starts_with(|one: char| one.is_ascii_digit()) && inner.chars().all(counts)
    })
}

/// Whether one of several may stand there: `(May|June)`.
fn has_choice(line: &str) -> bool {
    let mut opened = line.match_indices('(').map(|(at, _)| &line[at + 1..]);
    opened.any(|rest| {
        let inner = rest.split_once(')').map_or("", |(inner, _)| inner);
        inner.contains('|')
    })
}

//! A quotation taken apart: the words that must stand in a text, what was left out between them, what was put in.

use std::ops::Range;

use super::clean::Cleaner;
use super::layout;
use super::lines::marked_up;
use super::stream::{Skip, Stream};

/// A part of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Words that stand in the text, in the form of comparison.
    Words {
        letters: String,
        /// As they are written.
        shown: String,
        /// Whether a bracket stands at the first letter, or at the last, without a blank.
        attached: (bool, bool),
    },
    /// Something was left out: `…`, `...`, `. . .`, `(...)`, `[…]`.
    Gap,
    /// Something was put in or put in place of words: `[name]`; what stands between the brackets.
    Bracket(String),
}

/// The parts of a quotation: those with words, and between any two of them at most one gap, and brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) parts: Vec<Part>,
}

/// How brackets are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Brackets {
    /// As they stand: the text has them.
    Kept,
    /// As marks of the author, around words of the text: `[so]`, `[W]e`.
    Opened,
    /// As put in by the author, or put in place of words.
    PutIn,
}

/// What may stand at the edge of a part, and need not be there in the text: a sentence may be ended where the
/// quotation ends.
fn is_edge(one: char) -> bool {
    matches!(
        one,
        ' ' | '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '…' | '¿' | '¡'
    )
}

impl Said {
    /// Takes a quotation apart.
    pub(super) fn of(said: &str, cleaner: &Cleaner, brackets: Brackets, marks: Marks) -> Self {
        let mut parts: Vec<Part> = Vec::new();
        for token in tokens(said, brackets) {
            match token {
                Token::Gap if parts.last() == Some(&Part::Gap) => {}
                Token::Gap => parts.push(Part::Gap),
                Token::Bracket(inner) => {
                    parts.push(Part::Bracket(cleaned(&inner, cleaner, marks)));
                }
                Token::Words(words, attached) => {
                    let letters = cleaned(&words, cleaner, marks);
                    let letters = trimmed(&letters, attached);
                    if letters.chars().any(char::is_alphanumeric) {
                        parts.push(Part::Words {
                            letters: letters.to_owned(),
                            shown: words.trim().to_owned(),
                            attached,
                        });
                    }
                }
            }
        }
        Self { parts }
    }

    /// Whether no words are left to be found.
    pub(super) fn is_empty(&self) -> bool {
        !self
            .parts
            .iter()
            .any(|part| matches!(part, Part::Words { .. }))
    }

    /// The letters of its longest part.
    pub(super) fn longest(&self) -> &str {
        let words = self.parts.iter().filter_map(|part| match part {
            Part::Words { letters, .. } => Some(letters.as_str()),
            _ => None,
        });
        words
            .max_by_key(|letters| letters.len())
            .unwrap_or_default()
    }
}

/// What is made of marks of time and tags in a quotation and its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marks {
    /// Nobody said them.
    LeftOut,
    /// Times may be words: a verse, a ratio, a time of day.
    Kept,
}

/// Words of a quotation in the form of comparison, without what a clean transcript leaves out.
fn cleaned(words: &str, cleaner: &Cleaner, marks: Marks) -> String {
    let mut no_speech = skips(words, marks);
    if cleaner.markup {
        marked_up(words, 0, &mut no_speech);
        in_order(&mut no_speech);
    }
    let stream = Stream::of(words, &no_speech);
    match cleaner.is_idle() {
        true => stream.letters,
        false => stream.without(&cleaner.gaps(&stream)).letters,
    }
}

/// What of a text is a mark of time or a tag.
pub(super) fn skips(text: &str, marks: Marks) -> Vec<(Range<usize>, Skip)> {
    let found = layout::marks(text).into_iter();
    let skips = found.filter_map(|place| {
        let mark = &text[place.clone()];
        let kept = marks == Marks::Kept && !layout::is_tag(mark);
        let skip = match layout::is_inline(mark) {
            true => Skip::Inline,
            false => Skip::Apart,
        };
        (!kept).then_some((place, skip))
    });
    skips.collect()
}

/// Puts stretches in order; of two that meet, the first is kept.
pub(super) fn in_order(stretches: &mut Vec<(Range<usize>, Skip)>) {
    stretches.sort_by_key(|(place, _)| place.start);
    stretches.dedup_by(|next, before| next.0.start < before.0.end);
}

/// Letters without the marks at their edges, but where a bracket is attached.
fn trimmed(letters: &str, attached: (bool, bool)) -> &str {
    let letters = match attached.0 {
        true => letters,
        false => letters.trim_start_matches(|one| is_edge(one) || one == ')'),
    };
    // A hyphen before a blank ends a part that was broken off.
    let letters = match attached.0 {
        true => letters,
        false => match letters.strip_prefix('-') {
            Some(rest) if rest.starts_with(|one: char| one == ' ' || one.is_alphabetic()) => {
                rest.trim_start()
            }
            _ => letters,
        },
    };
    match attached.1 {
        true => letters,
        false => letters.trim_end_matches(|one| is_edge(one) || matches!(one, '-' | '(')),
    }
}

#[derive(Debug)]
enum Token {
    Words(String, (bool, bool)),
    Gap,
    Bracket(String),
}

/// The parts of a quotation as they are written.
fn tokens(said: &str, brackets: Brackets) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut words = String::new();
    let mut attached = false;
    let mut rest = said;
    let close = |words: &mut String, open: bool, end: bool, tokens: &mut Vec<Token>| {
        if !words.trim().is_empty() {
            let start = open && !words.starts_with(char::is_whitespace);
            let end = end && !words.ends_with(char::is_whitespace);
            tokens.push(Token::Words(std::mem::take(words), (start, end)));
        }
        words.clear();
    };
    while let Some(one) = rest.chars().next() {
        if let Some(length) = gap(rest) {
            close(&mut words, attached, false, &mut tokens);
            tokens.push(Token::Gap);
            attached = false;
            rest = &rest[length..];
            continue;
        }
        if one == '['
            && brackets != Brackets::Kept
            && let Some(end) = closing(rest)
        {
            let inner = &rest[1..end];
            rest = &rest[end + 1..];
            match brackets {
                Brackets::Opened => words.push_str(inner),
                _ => {
                    close(&mut words, attached, true, &mut tokens);
                    tokens.push(Token::Bracket(inner.to_owned()));
                    attached = true;
                }
            }
            continue;
        }
        words.push(one);
        rest = &rest[one.len_utf8()..];
    }
    close(&mut words, attached, false, &mut tokens);
    tokens
}

/// The length of the mark of something left out that a text starts with.
fn gap(text: &str) -> Option<usize> {
    for (open, close) in [('(', ')'), ('[', ']')] {
        if let Some(inner) = text.strip_prefix(open) {
            let start = inner.len() - inner.trim_start().len();
            let Some(dots) = dots(&inner[start..]) else {
                continue;
            };
            let behind = &inner[start + dots..];
            let blank = behind.len() - behind.trim_start().len();
            if behind.trim_start().starts_with(close) {
                return Some(1 + start + dots + blank + 1);
            }
        }
    }
    dots(text)
}

/// The length of the points that a text starts with: `…`, or three and more, with blanks between them or without.
fn dots(text: &str) -> Option<usize> {
    let mut count = 0;
    let mut end = 0;
    for (at, one) in text.char_indices() {
        match one {
            '…' => (count, end) = (count + 3, at + one.len_utf8()),
            '.' => (count, end) = (count + 1, at + 1),
            ' ' | '\u{a0}' | '\u{202f}' if count > 0 => {}
            _ => break,
        }
    }
    (count >= 3).then_some(end)
}

/// Where the bracket closes that a text starts with; brackets within it are passed over.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, one) in text.char_indices() {
        match one {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

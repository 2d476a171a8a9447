//! Figures in a text that runs from right to left: what of it is to be kept together, from left to right, as `−0.5`,
//! `3.4 (1.2)` and `0.8–5.4` are.

use std::borrow::Cow;
use std::ops::Range;

/// A text in which each stretch of figures and signs stands between two marks of direction.
pub(crate) fn kept_together<'a>(text: &'a str, [begin, end]: [&str; 2]) -> Cow<'a, str> {
    let stretches = stretches(text);
    if stretches.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8 * stretches.len());
    let mut written = 0;
    for stretch in stretches {
        out.push_str(&text[written..stretch.start]);
        out.extend([begin, &text[stretch.clone()], end]);
        written = stretch.end;
    }
    out.push_str(&text[written..]);
    Cow::Owned(out)
}

/// Whether a text has letters that run from right to left, and digits.
pub(crate) fn is_mixed(text: &str) -> bool {
    // The first byte of such a letter is at least that of U+0590.
    let may_be = text.bytes().any(|byte| byte >= 0xd6);
    may_be && text.chars().any(runs_left) && text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether a letter runs from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko, Adlam and others.
fn runs_left(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The hyphens of a text that are the minus of a number.
pub(crate) fn minuses(text: &str) -> impl Iterator<Item = usize> {
    let hyphens = text.match_indices('-').map(|(at, _)| at);
    hyphens.filter(|at| {
        let before = text[..*at].chars().next_back();
        is_minus(before, &text[at + 1..])
    })
}

/// Whether a hyphen between the two is the minus of a number: `3-4` is a range, and `COVID-19` a name.
pub(crate) fn is_minus(before: Option<char>, behind: &str) -> bool {
    let joins = before.is_some_and(|one| one.is_alphanumeric() || ")]%-".contains(one));
    let number = behind.strip_prefix(['.', ',']).unwrap_or(behind);
    !joins && number.starts_with(|one: char| one.is_ascii_digit())
}

/// The stretches of figures and signs, each from its first sign or figure to its last; a figure alone needs
/// no keeping together.
pub(crate) fn stretches(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(|one| !runs_left(one)) {
        let start = from + start;
        let end = text[start..].find(runs_left);
        let end = end.map_or(text.len(), |end| start + end);
        // A dash behind a letter joins the word, and is no sign of the figure behind it.
        let joins = start > 0 && text[start..end].starts_with(['-', '–', '־']);
        let skipped = text[start..end].chars().next().filter(|_| joins);
        let start_of_run = start + skipped.map_or(0, char::len_utf8);
        parts(text, start_of_run..end, &mut found);
        from = end;
    }
    found
}

/// The parts of a stretch between letters that belong together: what commas and the like part in a sentence
/// are several, unless brackets hold them.
fn parts(text: &str, whole: Range<usize>, found: &mut Vec<Range<usize>>) {
    let mut start = whole.start;
    let mut depth = 0_usize;
    let run = &text[whole.clone()];
    for (at, one) in run.char_indices() {
        let at = whole.start + at;
        let ends = run[at - whole.start + one.len_utf8()..].starts_with(char::is_whitespace);
        match one {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ',' | ';' | ':' | '.' | '?' | '!' if depth == 0 && ends => {
                found.extend(trimmed(text, start..at));
                start = at + one.len_utf8();
            }
            _ => {}
        }
    }
    found.extend(trimmed(text, start..whole.end));
}

/// A part from its first figure, word or sign to its last, if it has a figure and something beside it.
fn trimmed(text: &str, part: Range<usize>) -> Option<Range<usize>> {
    const BEFORE: &str = "-−–+±<>≤≥=~≈";
    let words = &text[part.clone()];
    let closes = words.matches([')', ']']).count() >= words.matches(['(', '[']).count();
    let opens = words.matches(['(', '[']).count() >= words.matches([')', ']']).count();
    let first = words.find(|one: char| {
        one.is_alphanumeric() || BEFORE.contains(one) || closes && "([".contains(one)
    })?;
    let last = words
        .rfind(|one: char| one.is_alphanumeric() || one == '%' || opens && ")]".contains(one))?;
    let length = words[last..].chars().next().map_or(0, char::len_utf8);
    let range = part.start + first..part.start + last + length;
    let kept = text.get(range.clone())?;
    let alone = kept
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    (kept.bytes().any(|byte| byte.is_ascii_digit()) && !alone).then_some(range)
}

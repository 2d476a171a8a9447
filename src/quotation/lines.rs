//! What stands in the lines of a text beside speech: their numbers, times before labels, the marks of Markdown.

use std::ops::Range;

use super::stream::Skip;

/// The length of the number that a line starts with, if it goes on with those of the lines before it: a number that
/// was said does not.
pub(super) fn line_number(line: &str, before: &mut Option<u32>) -> Option<usize> {
    /// Programs number each line, or every fifth.
    const STEPS: u32 = 5;
    let inner = line.trim_start();
    let blank = line.len() - inner.len();
    let digits = inner
        .find(|one: char| !one.is_ascii_digit())
        .unwrap_or(inner.len());
    let number: u32 = inner.get(..digits)?.parse().ok()?;
    let rest = &inner[digits..];
    let closed = rest.strip_prefix(['.', ')', ':', '|']).unwrap_or(rest);
    if !closed.is_empty() && !closed.starts_with(char::is_whitespace) {
        return None;
    }
    let goes_on = match *before {
        Some(last) => (last + 1..=last + STEPS).contains(&number) || number == 1,
        None => number <= STEPS,
    };
    if !goes_on {
        return None;
    }
    *before = Some(number);
    Some(blank + digits + rest.len() - closed.len())
}

/// The marks of Markdown in a line, and its tags.
pub(super) fn marked_up(line: &str, from: usize, noise: &mut Vec<(Range<usize>, Skip)>) {
    let inner = line.trim_start();
    let blank = line.len() - inner.len();
    let opening = inner.len() - inner.trim_start_matches(['#', '>']).len();
    if opening > 0 {
        noise.push((from..from + blank + opening, Skip::Apart));
    }
    let mut at = blank + opening;
    while let Some(found) = line[at..].find(['*', '_', '<', '`', '\\', '[']) {
        let place = at + found;
        let rest = &line[place..];
        // The address of a link is no word, nor are the brackets around its words.
        if rest.starts_with('[') {
            if let Some(close) = rest.find("](")
                && let Some(end) = rest[close..].find(')')
                && !rest[..close].contains(['\n', ']'])
            {
                noise.push((from + place..from + place + 1, Skip::Inline));
                noise.push((
                    from + place + close..from + place + close + end + 1,
                    Skip::Inline,
                ));
            }
            at = place + 1;
            continue;
        }
        let length = match rest.as_bytes()[0] {
            b'\\' => rest[1..]
                .starts_with(|one: char| one.is_ascii_punctuation())
                .then_some(0),
            b'`' => Some(rest.bytes().take_while(|byte| *byte == b'`').count() - 1),
            b'<' => rest.find('>').filter(|end| {
                rest[1..].starts_with(|one: char| one.is_ascii_alphabetic() || one == '/')
                    && *end < 200
            }),
            mark => {
                let run = rest.bytes().take_while(|byte| *byte == mark).count();
                let letter = |one: Option<char>| one.is_some_and(char::is_alphanumeric);
                let (before, after) = (
                    line[..place].chars().next_back(),
                    rest[run..].chars().next(),
                );
                // An underline within a word is a letter of it.
                let within = mark == b'_' && letter(before) && letter(after);
                (!within && (letter(before) || letter(after) || run > 1)).then(|| run - 1)
            }
        };
        match length {
            Some(length) => {
                noise.push((from + place..from + place + length + 1, Skip::Inline));
                at = place + length + 1;
            }
            None => at = place + 1,
        }
    }
}

/// The length of the time that a line starts with, in brackets or bare, with the blanks behind it; nothing where it
/// starts with none.
pub(super) fn time_before(line: &str) -> usize {
    let is_part = |one: char| {
        one.is_ascii_digit()
            || one.is_whitespace()
            || matches!(
                one,
                ':' | '.' | ',' | '-' | '[' | ']' | '(' | ')' | '#' | '<' | '>' | '{' | '}'
            )
    };
    let length = line.find(|one| !is_part(one)).unwrap_or(line.len());
    let shown = &line[..length];
    let close = shown
        .rfind(|one: char| one.is_ascii_digit())
        .map_or(0, |at| at + 1);
    let digits = shown.chars().filter(char::is_ascii_digit).count();
    // What opens behind the digits belongs to the label.
    let behind = &shown[close..];
    let closing = behind.len()
        - behind
            .trim_start_matches([']', ')', '#', '>', '}', ' ', '\t'])
            .len();
    match digits >= 3 && shown[..close].contains(':') {
        true => close + closing,
        false => 0,
    }
}

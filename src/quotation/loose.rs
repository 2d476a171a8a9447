//! Labels that are not written as the pattern has them, as they stand in most transcripts somewhere: with another mark behind
//! the name, a time beside it, in brackets, in the middle of a line. Each is a label only if the name is somebody's.

use std::ops::Range;

use super::lines::time_before;
use super::manner::{LONGEST_NAME, Label};
use crate::wording::spelling::is_invisible;

/// What stands for a colon.
const COLONS: [char; 4] = [':', '：', '∶', '；'];

/// The bytes with which those of them begin that are no ASCII; no character has them within.
const COLON_BYTES: [u8; 2] = [0xe2, 0xef];

/// How much may stand around a name within a line, in bytes: what ends the sentence before it, and blanks.
const AROUND: usize = 16;

/// What may stand around a name.
fn is_around(one: char) -> bool {
    const MARKS: [char; 23] = [
        '*', '_', '#', '>', '<', '[', ']', '(', ')', '{', '}', '"', '“', '”', '„', '«', '»', '\'',
        '‘', '’', '•', '·', '`',
    ];
    one.is_whitespace() || is_invisible(one) || MARKS.contains(&one)
}

/// What a line may start with: labels, the likeliest first, and what is one of an interviewer's alone.
pub(super) struct Starts {
    /// `INT: Did you`, `INT；Did you`, `[INT]`, `INT 00:12`, `- INT`, `INT, laughing`, `INT. Did you`.
    pub(super) labels: Vec<Label>,
    /// A name behind which nothing but a blank stands before a capital: `INT Did you`.
    pub(super) unmarked: Option<Label>,
}

/// What a line may start with.
pub(super) fn at(line: &str) -> Starts {
    let start = opening(line);
    Starts {
        labels: labels(line, start),
        unmarked: unmarked(line, start),
    }
}

fn labels(line: &str, start: usize) -> Vec<Label> {
    let rest = &line[start..];
    let named = |end: usize, behind: usize| {
        let shown = line[start..end].trim_end_matches(is_around);
        let words = shown.split_whitespace().count();
        let is_name = !shown.is_empty() && shown.len() <= LONGEST_NAME && words <= 4;
        is_name.then(|| Label {
            start: 0,
            name: start..start + shown.len(),
            end: behind,
        })
    };
    let mut found = Vec::new();
    // Most lines have none of them near their start, which their bytes tell.
    let near = rest.as_bytes().iter().take(LONGEST_NAME + 4);
    let mut near =
        near.map(|byte| matches!(byte, b':' | b';' | b'.' | b'-' | b',') || !byte.is_ascii());
    let marks = near.position(|may_be| may_be).map(|from| {
        let near = rest[from..]
            .char_indices()
            .map(move |(at, one)| (from + at, one));
        near.take_while(|(at, _)| *at <= LONGEST_NAME + 4)
    });
    let mut marks = marks
        .into_iter()
        .flatten()
        .filter(|(_, one)| COLONS.contains(one) || PARTING.contains(one));
    if let Some((at, mark)) = marks.next() {
        let (end, behind) = (start + at, start + at + mark.len_utf8());
        let follows = line[behind..].trim_start_matches(is_around);
        let apart = line[behind..].starts_with(is_around) || follows.is_empty();
        let shown = line[start..end].trim_end_matches(is_around);
        let close = line.len() - follows.len();
        let tag = line[behind..].strip_prefix("</");
        let behind_tag = tag
            .and_then(|tag| tag.find('>'))
            .map(|at| behind + 2 + at + 1);
        let is_label = match mark {
            ':' | ';' => apart || behind_tag.is_some(),
            one if COLONS.contains(&one) => true,
            // Such a mark ends a sentence as well: only what can be nothing but a name is one.
            '.' | '–' | '—' | '-' => apart && is_code(shown),
            // A remark of a word or two on how it was said, with nothing behind it.
            _ => follows.split_whitespace().count() <= 2 && follows.ends_with(char::is_alphabetic),
        };
        if is_label {
            let behind = match mark {
                ',' => line.len(),
                _ => behind_tag.unwrap_or(close),
            };
            found.extend(named(end, behind));
        }
    }
    if let Some(end) = alone(line, start) {
        found.extend(named(end, line.len()));
    }
    found
}

fn unmarked(line: &str, start: usize) -> Option<Label> {
    let (name, behind) = line[start..].split_once(' ')?;
    let is_label = is_code(name) && behind.starts_with(char::is_uppercase);
    is_label.then(|| Label {
        start: 0,
        name: start..start + name.len(),
        end: start + name.len() + 1,
    })
}

/// What may part a name from words where no colon does.
const PARTING: [char; 6] = [';', '.', '–', '—', '-', ','];

/// Where a name may start: behind marks of lists, numbers, brackets and tags.
fn opening(line: &str) -> usize {
    let rest = |at: usize| &line[at..];
    let mut at = line.len()
        - line
            .trim_start_matches(|one| is_around(one) || matches!(one, '-' | '–' | '—'))
            .len();
    // `<b>INT:</b>`.
    const TAGS: [&str; 7] = ["b", "i", "u", "em", "p", "strong", "span"];
    if line[..at].ends_with('<')
        && let Some((tag, _)) = rest(at).split_once('>')
        && TAGS.contains(&tag)
    {
        at += tag.len() + 1;
    }
    let digits = rest(at).len()
        - rest(at)
            .trim_start_matches(|one: char| one.is_ascii_digit())
            .len();
    if digits > 0
        && digits <= 4
        && rest(at + digits).starts_with(['.', ')'])
        && rest(at + digits + 1).starts_with(' ')
    {
        at += digits + 2;
    }
    at + time_before(rest(at))
}

/// Where a name ends that is alone on its line but for marks, times and a remark in brackets.
fn alone(line: &str, start: usize) -> Option<usize> {
    if line.len() - start > LONGEST_NAME + 32 {
        return None;
    }
    let mut end = line.len();
    loop {
        let shown = line[start..end].trim_end_matches(|one| {
            is_around(one) || matches!(one, '.' | '-' | '–' | '—') || COLONS.contains(&one)
        });
        let digits = |one: char| one.is_ascii_digit() || matches!(one, ':' | '.' | ',' | '-');
        let before = shown.trim_end_matches(digits);
        let time = &shown[before.len()..];
        let is_time =
            time.contains([':', '.']) && time.starts_with(|one: char| one.is_ascii_digit());
        let parted = before.ends_with(is_around);
        let next = match is_time && parted {
            true => start + before.len(),
            false => start + shown.len(),
        };
        // A remark: what its brackets hold goes with them.
        let open = match line[next..end].chars().find(|one| matches!(one, ')' | ']')) {
            Some(')') if !is_time => line[start..next].rfind('('),
            Some(']') if !is_time => line[start..next].rfind('['),
            _ => None,
        };
        let next = open.filter(|at| *at > 0).map_or(next, |at| start + at);
        if next == end {
            break;
        }
        end = next;
    }
    (end > start).then_some(end)
}

/// Labels within a line, behind the end of a sentence: `… at all. P03: Not at all.`
pub(super) fn within(line: &str) -> Vec<Label> {
    let mut found = Vec::new();
    for colon in memchr::memchr3_iter(b':', COLON_BYTES[0], COLON_BYTES[1], line.as_bytes()) {
        let mark = line[colon..].chars().next();
        let Some(mark) = mark.filter(|mark| COLONS.contains(mark)) else {
            continue;
        };
        let behind = colon + mark.len_utf8();
        if !line[behind..].starts_with(char::is_whitespace) {
            continue;
        }
        // As far back as a name is long.
        let near = line.floor_char_boundary(colon.saturating_sub(LONGEST_NAME + AROUND));
        let before = &line[near..colon];
        let ends = |one: char| matches!(one, '.' | '?' | '!' | '…' | ')' | ']' | '"' | '”');
        let Some((at, one)) = before.char_indices().rfind(|(_, one)| ends(*one)) else {
            continue;
        };
        let gap = &before[at + one.len_utf8()..];
        let name = gap.trim();
        if gap.starts_with(char::is_whitespace) && is_code(name) {
            let start = colon - gap.trim_start().len();
            found.push(Label {
                start,
                name: start..start + name.len(),
                end: behind,
            });
        }
    }
    found
}

/// What others put in while somebody speaks, in brackets behind their label: `[INT: mm, yes]`, where the name is somebody's;
/// in order, with the brackets.
pub(super) fn put_in(text: &str, is_known: impl Fn(&str) -> bool) -> Vec<Range<usize>> {
    /// A longer one is no interjection.
    const LONGEST: usize = 400;
    let mut found: Vec<Range<usize>> = Vec::new();
    for open in memchr::memchr2_iter(b'[', b'(', text.as_bytes()) {
        if found.last().is_some_and(|last| open < last.end) {
            continue;
        }
        let close = match text.as_bytes()[open] {
            b'[' => ']',
            _ => ')',
        };
        let end = text.floor_char_boundary((open + LONGEST).min(text.len()));
        let inner = &text[open + 1..end];
        let Some(length) = inner
            .find(close)
            .filter(|at| !inner[..*at].contains("\n\n"))
        else {
            continue;
        };
        let inner = &inner[..length];
        let Some((name, _)) = inner
            .split_once(COLONS)
            .filter(|(name, _)| !name.contains('\n'))
        else {
            continue;
        };
        let name = name.trim();
        if !name.is_empty() && name.len() <= LONGEST_NAME && is_known(name) {
            found.push(open..open + 1 + length + 1);
        }
    }
    found
}

/// Whether a word can be nothing but a name: digits and letters, or capitals alone.
pub(super) fn is_code(word: &str) -> bool {
    let lettered = word.contains(char::is_alphabetic);
    let one = !word.contains(char::is_whitespace);
    let digits = word.contains(|one: char| one.is_ascii_digit());
    let mut letters = word.chars().filter(|one| one.is_alphabetic());
    let capitals = letters.all(char::is_uppercase) && word.chars().count() > 1;
    one && lettered && (digits || capitals)
}

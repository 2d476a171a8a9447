//! What a program puts into a transcript that nobody said: marks of time, the lines and tags of subtitles.

use std::mem;
use std::ops::Range;

use crate::wording::spelling::is_invisible;

/// The stretches of a text, in bytes, that are marks of time: in brackets or between number signs wherever
/// they stand (`[00:12:31]`, `(12:31)`, `#00:12:31-3#`), bare where a line holds nothing else; of subtitles
/// the timing, the number or name above it, the line `WEBVTT`, and the tags (`<v P03>`, `<i>`). Page numbers and running heads cannot be told
/// from speech, and are not guessed.
pub(super) fn marks(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    // A line of nothing but a number, which counts subtitles if the timing of one stands below it.
    let mut number: Option<Range<usize>> = None;
    // A line behind an empty one, which names a subtitle if its timing stands below it.
    let mut name = None;
    let mut opens = true;
    let is_vtt = text.trim_start_matches('\u{feff}').starts_with("WEBVTT");
    // The head, notes and styles of subtitles go on to the next empty line.
    let mut aside = is_vtt;
    for line in text.split_inclusive('\n') {
        let place = start..start + line.trim_end().len();
        start += line.len();
        let shown = &text[place.clone()];
        let is_first = place.start == 0 && shown.starts_with("WEBVTT");
        let below = number.take();
        let name_below = name.take();
        let behind_empty = mem::replace(&mut opens, shown.is_empty() || is_first);
        let starts_aside = || {
            let words = ["NOTE", "STYLE", "REGION"];
            words.iter().any(|word| shown.starts_with(word))
        };
        aside = !shown.is_empty() && (aside || is_vtt && behind_empty && starts_aside());
        aside &= !shown.contains("-->");
        if is_vtt && shown.contains('&') {
            entities(shown, place.start, &mut found);
        }
        if aside {
            found.retain(|mark| mark.end <= place.start);
            match found.last_mut().filter(|_| !behind_empty) {
                Some(head) => head.end = place.end,
                None => found.push(place),
            }
        } else if shown.contains(':') && is_timing(shown) {
            // Above a time alone, a number or a few words may have been said.
            let above = below.or(name_below);
            if let Some(above) = above.filter(|_| shown.contains("-->")) {
                // What was taken for marks within that line is a part of it.
                while found.last().is_some_and(|mark| mark.end > above.start) {
                    found.pop();
                }
                found.push(above);
            }
            found.push(place);
        } else if is_first {
            found.push(place);
        } else if is_number(shown) {
            number = Some(place);
        } else {
            if memchr::memchr3(b':', b'<', b'{', shown.as_bytes()).is_some() {
                within(shown, place.start, &mut found);
            }
            name = Some(place).filter(|_| behind_empty && !shown.is_empty());
        }
    }
    found
}

/// What of the names of characters in subtitles is left out.
const ENTITIES: [&str; 4] = ["amp;", "&nbsp;", "&lrm;", "&rlm;"];

/// Takes in what subtitles write for other characters: what remains of `&amp;` is `&`.
fn entities(line: &str, start: usize, found: &mut Vec<Range<usize>>) {
    for (at, _) in line.match_indices("&amp;") {
        found.push(start + at + 1..start + at + 5);
    }
    for entity in &ENTITIES[1..] {
        let each = line.match_indices(*entity);
        found.extend(each.map(|(at, _)| start + at..start + at + entity.len()));
    }
    found.sort_by_key(|mark| mark.start);
}

/// Whether a mark is a tag; else it is a time, and may be a word.
pub(super) fn is_tag(mark: &str) -> bool {
    let aside = ["WEBVTT", "NOTE", "STYLE", "REGION"];
    aside.iter().any(|word| mark.starts_with(word))
        || ENTITIES.contains(&mark)
        || mark.starts_with("{\\")
        || tag(mark).is_some()
}

/// Whether a mark parts no words: a tag that says how they look.
pub(super) fn is_inline(mark: &str) -> bool {
    const PARTING: [&str; 2] = ["v", "br"];
    let entity = mark != "&nbsp;" && ENTITIES.contains(&mark);
    entity || mark.starts_with("{\\") || tag(mark).is_some_and(|(name, _)| !PARTING.contains(&name))
}

/// The name of the tag that a text starts with, as subtitles have them, with what follows it.
fn tag(text: &str) -> Option<(&str, &str)> {
    const NAMES: [&str; 14] = [
        "v", "c", "i", "b", "u", "s", "em", "strong", "ruby", "rt", "lang", "font", "span", "br",
    ];
    let (inner, rest) = text.strip_prefix('<')?.split_once('>')?;
    let closing = inner.strip_prefix('/').unwrap_or(inner);
    let end = closing.find(|one: char| !one.is_ascii_alphabetic());
    let (name, more) = closing.split_at(end.unwrap_or(closing.len()));
    let known = NAMES
        .iter()
        .find(|known| name.eq_ignore_ascii_case(known))?;
    let ends = more.is_empty() || more.starts_with(['.', '/', ' ', '\t']);
    // What closes a voice parts nothing.
    let known = if inner.starts_with('/') { "/" } else { known };
    (ends && !inner.contains(['<', '\n'])).then_some((known, rest))
}

/// Whether a line is digits alone.
fn is_number(line: &str) -> bool {
    let mut rest = Rest::of(line);
    let digits = rest.digits();
    rest.blanks();
    digits > 0 && rest.is_empty()
}

/// Whether a line is a time alone, or the time of a subtitle and what says where it is shown.
fn is_timing(line: &str) -> bool {
    let mut rest = Rest::of(line);
    if !rest.time() {
        return false;
    }
    rest.blanks();
    if rest.text("-->") {
        rest.blanks();
        return rest.time();
    }
    rest.is_empty()
}

/// Takes in the marks within a line that starts at `start`.
fn within(line: &str, start: usize, found: &mut Vec<Range<usize>>) {
    let mut from = 0;
    let opens = |byte: &u8| matches!(byte, b'[' | b'(' | b'{' | b'<' | b'#');
    while let Some(at) = line.as_bytes()[from..].iter().position(opens) {
        let at = from + at;
        let mut rest = Rest::of(&line[at..]);
        match rest.mark() {
            true => {
                from = line.len() - rest.0.len();
                found.push(start + at..start + from);
            }
            false => from = at + 1,
        }
    }
}

/// What is still to be read of a line.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    fn of(line: &'a str) -> Self {
        let mut rest = Self(line);
        rest.blanks();
        rest
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Passes over blanks, and over what cannot be seen.
    fn blanks(&mut self) {
        let blank = |one: char| one.is_whitespace() || is_invisible(one);
        self.0 = self.0.trim_start_matches(blank);
    }

    /// Passes over the next character that can be seen, if it is `wanted`.
    fn one(&mut self, wanted: impl Fn(char) -> bool) -> bool {
        let mut rest = self.0.trim_start_matches(is_invisible).chars();
        let passed = rest.next().is_some_and(wanted);
        if passed {
            self.0 = rest.as_str();
        }
        passed
    }

    fn text(&mut self, wanted: &str) -> bool {
        let before = self.0;
        let passed = wanted.chars().all(|letter| self.one(|one| one == letter));
        if !passed {
            self.0 = before;
        }
        passed
    }

    /// Passes over digits; says how many there were.
    fn digits(&mut self) -> usize {
        let mut count = 0;
        while self.one(|one| one.is_ascii_digit()) {
            count += 1;
        }
        count
    }

    /// A time of day or since the start: `12:31`, `0:12:31`, `00:12:31.120`, `00:12:31-3`.
    fn time(&mut self) -> bool {
        if !matches!(self.digits(), 1..=3) || !self.text(":") || self.digits() != 2 {
            return false;
        }
        if self.text(":") && self.digits() != 2 {
            return false;
        }
        let before = self.0;
        if self.one(|one| matches!(one, '.' | ',' | '-')) {
            match self.digits() {
                // Nothing of the time: from it to another.
                0 => self.0 = before,
                count => return count <= 3,
            }
        }
        true
    }

    /// A tag; or a time, or from one to another, in brackets or between number signs.
    fn mark(&mut self) -> bool {
        let placing = self.0.strip_prefix("{\\");
        let placing = placing.and_then(|inner| inner.split_once('}'));
        if let Some((_, rest)) = tag(self.0).or(placing) {
            self.0 = rest;
            return true;
        }
        let close = match self.0.chars().next() {
            Some('[') => "]",
            Some('(') => ")",
            Some('{') => "}",
            Some('<') => ">",
            Some('#') => "#",
            _ => return false,
        };
        self.0 = &self.0[1..];
        self.blanks();
        if !self.time() {
            return false;
        }
        self.blanks();
        let to = ["-->", "–", "—", "-"].iter().any(|sign| self.text(sign));
        if to {
            self.blanks();
            if !self.time() {
                return false;
            }
            self.blanks();
        }
        self.text(close)
    }
}

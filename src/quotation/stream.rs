//! A text in the form in which words are compared, each letter with its place in the text.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, is_nfc_quick};

use super::parted::PARTED;
use crate::wording::spelling::{is_invisible, is_shape, plain, small};

/// Stands in a stream where another speaker starts. No text holds it otherwise.
pub(super) const TURN: char = '\u{2}';

/// What is made of a stretch of a text that is not read as words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Skip {
    /// It parts no word.
    Inline,
    /// It stands for a blank.
    Apart,
    /// It stands for a line end.
    LineEnd,
    /// Words of the speaker of that number follow.
    Turn(u32),
}

/// A text such that the same words are the same: composed, in small letters, blanks as single spaces, straight
/// quotation marks, plain hyphens for dashes, ligatures as their letters, nothing that cannot be seen. Where a
/// word goes on behind a hyphen and a line end, [`PARTED`] stands for both.
#[derive(Clone, Debug, Default)]
pub(super) struct Stream {
    pub(super) letters: String,
    /// Of each stretch that stands in the text as it stands here, but for capitals: where it starts here, and there.
    places: Vec<(u32, u32)>,
    /// Where the words of each speaker start, and who that is.
    pub(super) turns: Vec<(u32, u32)>,
    /// The hyphens that are dashes in the text, and part words.
    dashes: Vec<u32>,
}

impl Stream {
    /// The letters of `text`, but for the stretches that are skipped, which are in order.
    pub(super) fn of(text: &str, skips: &[(Range<usize>, Skip)]) -> Self {
        let mut maker = Maker {
            text,
            made: Self::default(),
            ended: Ended::Whole,
            blank: false,
            line_end: false,
            opened: false,
        };
        maker.made.letters.reserve(text.len() + 8);
        let mut from = 0;
        for (place, skip) in skips {
            maker.take(from..place.start.max(from));
            maker.skip(*skip);
            from = place.end.max(from);
        }
        maker.take(from..text.len());
        maker.made
    }

    /// Without some stretches, which are in order and do not meet; `joins` says what stands in place of each.
    pub(super) fn without(&self, left_out: &[(Range<usize>, &'static str)]) -> Self {
        let mut made = Self {
            letters: String::with_capacity(self.letters.len()),
            places: Vec::with_capacity(self.places.len() + left_out.len()),
            turns: Vec::with_capacity(self.turns.len()),
            dashes: Vec::with_capacity(self.dashes.len()),
        };
        let end = (self.letters.len()..self.letters.len(), "");
        let (mut from, mut place, mut turn, mut dash) = (0, 0, 0, 0);
        for (gap, joins) in left_out.iter().chain([&end]) {
            let kept = from..gap.start;
            if !kept.is_empty() {
                made.note(self.start(kept.start));
            }
            while self
                .places
                .get(place)
                .is_some_and(|(at, _)| (*at as usize) < kept.end)
            {
                let (at, there) = self.places[place];
                if at as usize > kept.start {
                    let at = made.letters.len() + at as usize - kept.start;
                    made.places.push((at as u32, there));
                }
                place += 1;
            }
            while self
                .turns
                .get(turn)
                .is_some_and(|(at, _)| (*at as usize) <= kept.end)
            {
                let (at, who) = self.turns[turn];
                let at = made.letters.len() + (at as usize).saturating_sub(kept.start);
                made.turns.push((at as u32, who));
                turn += 1;
            }
            while self
                .dashes
                .get(dash)
                .is_some_and(|at| (*at as usize) < gap.end)
            {
                let at = self.dashes[dash] as usize;
                if kept.contains(&at) {
                    made.dashes
                        .push((made.letters.len() + at - kept.start) as u32);
                }
                dash += 1;
            }
            made.letters.push_str(&self.letters[kept]);
            if !joins.is_empty() {
                made.note(self.start(gap.start));
                made.letters.push_str(joins);
            }
            from = gap.end;
        }
        made
    }

    /// Notes that what is pushed next stands at `there` in the text.
    fn note(&mut self, there: usize) {
        let here = self.letters.len();
        let known = self
            .places
            .last()
            .map(|(at, place)| here - *at as usize + *place as usize);
        if known != Some(there) {
            self.places.push((here as u32, there as u32));
        }
    }

    /// Where in the text the letter at `at` starts.
    pub(super) fn start(&self, at: usize) -> usize {
        let next = self
            .places
            .partition_point(|(here, _)| *here as usize <= at);
        let Some((here, there)) = next.checked_sub(1).map(|one| self.places[one]) else {
            return 0;
        };
        let place = there as usize + at - here as usize;
        // Letters that stand for one, as those of a ligature, all stand where it does.
        match self.places.get(next) {
            Some((_, after)) if place >= *after as usize && *after > there => *after as usize - 1,
            _ => place,
        }
    }

    /// The place in the text of a stretch of the letters that is not empty.
    pub(super) fn place(&self, stretch: Range<usize>, text: &str) -> Range<usize> {
        let start = text.floor_char_boundary(self.start(stretch.start).min(text.len()));
        let last = self.letters[..stretch.end].char_indices().next_back();
        let last = last.map_or(0, |(at, _)| at);
        let last = text.floor_char_boundary(self.start(last).min(text.len()));
        let mut end = last;
        for (at, one) in text[last..].char_indices() {
            if at > 0 && !is_combining_mark(one) {
                break;
            }
            end = last + at + one.len_utf8();
        }
        start..end.max(start)
    }

    /// Whether a dash, and no hyphen, stands at `at`.
    pub(super) fn is_dash(&self, at: usize) -> bool {
        self.dashes.binary_search(&(at as u32)).is_ok()
    }

    /// Whose words stand at `at`, by the number of the speaker; none before the first label.
    pub(super) fn speaker(&self, at: usize) -> Option<u32> {
        self.turn(at).map(|turn| self.turns[turn].1)
    }

    /// The turn that `at` stands in, by its position; none before the first label.
    pub(super) fn turn(&self, at: usize) -> Option<usize> {
        let next = self.turns.partition_point(|(here, _)| *here as usize <= at);
        next.checked_sub(1)
    }
}

/// How the last word before a blank ended.
#[derive(Clone, Copy, PartialEq)]
enum Ended {
    Whole,
    /// With a hyphen that is printed.
    Hyphen,
    /// With a hyphen that shows at line ends only.
    Soft,
}

struct Maker<'a> {
    text: &'a str,
    made: Stream,
    ended: Ended,
    blank: bool,
    line_end: bool,
    /// Whether a quotation mark was opened after which French puts a blank.
    opened: bool,
}

impl Maker<'_> {
    fn skip(&mut self, skip: Skip) {
        match skip {
            Skip::Inline => {}
            Skip::Apart => self.blank = true,
            Skip::LineEnd => (self.blank, self.line_end) = (true, true),
            Skip::Turn(who) => {
                let letters = &mut self.made.letters;
                if !letters.is_empty() {
                    letters.push(TURN);
                }
                self.made.turns.push((letters.len() as u32, who));
                (self.blank, self.line_end) = (false, false);
                self.ended = Ended::Whole;
            }
        }
    }

    /// Takes in a stretch of the text.
    fn take(&mut self, stretch: Range<usize>) {
        let bytes = self.text.as_bytes();
        let mut at = stretch.start;
        while at < stretch.end {
            let byte = bytes[at];
            if byte.is_ascii_alphanumeric() {
                let rest = &bytes[at..stretch.end];
                let run = rest.iter().position(|byte| !byte.is_ascii_alphanumeric());
                let run = run.unwrap_or(rest.len());
                // A mark that stands on the last letter is a part of it.
                let marked = bytes.get(at + run).is_some_and(|next| !next.is_ascii());
                let run = run - usize::from(marked);
                if run > 0 {
                    self.run(at..at + run);
                    at += run;
                    continue;
                }
            }
            at = match byte {
                _ if byte.is_ascii() && !byte.is_ascii_alphanumeric() => {
                    self.ascii(byte, at);
                    at + 1
                }
                _ => self.cluster(at, stretch.end),
            };
        }
    }

    /// Letters and digits without accents.
    fn run(&mut self, place: Range<usize>) {
        self.starts('a');
        self.made.note(place.start);
        let before = self.made.letters.len();
        self.made.letters.push_str(&self.text[place]);
        self.made.letters[before..].make_ascii_lowercase();
        self.ended = Ended::Whole;
    }

    fn ascii(&mut self, byte: u8, at: usize) {
        match byte {
            b' ' | b'\t'..=b'\r' => {
                self.blank = true;
                self.line_end |= !matches!(byte, b' ' | b'\t');
            }
            b'\x01' | b'\x02' => {}
            _ => {
                self.starts(char::from(byte));
                self.made.note(at);
                self.made.letters.push(match byte {
                    b'`' | b'"' => '\'',
                    other => char::from(other),
                });
                self.ended = match byte {
                    b'-' => Ended::Hyphen,
                    _ => Ended::Whole,
                };
            }
        }
    }

    /// A character with the marks on it; gives where the next one starts.
    fn cluster(&mut self, at: usize, end: usize) -> usize {
        let mut shown = self.text[at..end].chars();
        let Some(one) = shown.next() else {
            return end;
        };
        let next = at + one.len_utf8();
        if is_invisible(one) {
            if one == '\u{ad}' && !self.blank {
                self.ended = Ended::Soft;
            }
            return next;
        }
        if one.is_whitespace() {
            self.blank = true;
            self.line_end |= matches!(one, '\u{85}' | '\u{2028}');
            return next;
        }
        let mut after = next;
        let mut marks = String::new();
        for mark in self.text[next..end].chars() {
            if !is_invisible(mark) && !joins(mark) {
                break;
            }
            if mark == '\u{ad}' {
                break;
            }
            after += mark.len_utf8();
            if !is_invisible(mark) && !is_optional(mark) {
                marks.push(mark);
            }
        }
        if is_optional(one) {
            return after;
        }
        self.starts(one);
        self.made.note(at);
        let composed = !is_shape(one) && is_nfc_quick([one].into_iter()) == IsNormalized::Yes;
        if matches!(one, '‒' | '–' | '—' | '―') {
            self.made.dashes.push(self.made.letters.len() as u32);
        }
        let simple = marks.is_empty() && composed;
        let letters = &mut self.made.letters;
        match simple {
            true => plain(one, |one| match one {
                '"' => letters.push('\''),
                one => letters.extend(one.to_lowercase()),
            }),
            false => {
                let mut whole = String::new();
                for one in std::iter::once(one).chain(marks.chars()) {
                    plain(one, |one| whole.extend((!is_optional(one)).then_some(one)));
                }
                letters.push_str(&small(&whole).replace('"', "'"));
            }
        }
        self.opened = one == '«';
        self.ended = match one {
            '‐' => Ended::Hyphen,
            _ => Ended::Whole,
        };
        after
    }

    /// Puts what stands for the blank before what is pushed next, if there is one.
    fn starts(&mut self, next: char) {
        let opened = std::mem::take(&mut self.opened);
        if !self.blank {
            return;
        }
        let parts = self.line_end && next.is_alphabetic();
        // From a number to another over a line end: `20-` and `30`.
        let range = self.line_end && self.ended == Ended::Hyphen && next.is_ascii_digit();
        let digit = |text: &str| text[..text.len() - 1].ends_with(|one: char| one.is_ascii_digit());
        if range && self.made.letters.ends_with('-') && digit(&self.made.letters) {
            (self.blank, self.line_end) = (false, false);
            return;
        }
        (self.blank, self.line_end) = (false, false);
        // French puts blanks there, others do not.
        if opened || matches!(next, '.' | ',' | ';' | ':' | '!' | '?' | '»') {
            return;
        }
        let letters = &mut self.made.letters;
        let within = match self.ended {
            Ended::Hyphen => letters.strip_suffix('-'),
            Ended::Soft => Some(letters.as_str()),
            Ended::Whole => None,
        };
        let within = within.filter(|word| parts && word.ends_with(char::is_alphabetic));
        match within.map(str::len) {
            Some(length) => {
                letters.truncate(length);
                letters.push(PARTED);
            }
            None if letters.is_empty() || letters.ends_with(TURN) => {}
            None => letters.push(' '),
        }
    }
}

/// Whether a mark of Arabic writing may be left out, and means nothing else: short vowels, and the stroke that
/// stretches a word.
fn is_optional(one: char) -> bool {
    matches!(one, '\u{640}' | '\u{64b}'..='\u{652}' | '\u{670}')
}

/// Whether a character is one with what stands before it: an accent, a vowel of Hangul, an Arabic mark that is
/// printed by itself.
fn joins(one: char) -> bool {
    let alone = ('\u{fc5e}'..='\u{ffe3}').contains(&one) && is_shape(one);
    let mut marks = true;
    if alone {
        plain(one, |one| marks &= is_combining_mark(one));
    }
    is_combining_mark(one)
        || matches!(one, '\u{1160}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7fb}')
        || alone && marks
}

//! A text put into the form in which words are compared.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, is_nfc_quick};

use super::parted::PARTED;
use super::stream::{Skip, Stream, TURN};
use crate::wording::spelling::{is_invisible, is_shape, plain, small};

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
            Skip::Apart | Skip::PutIn => self.blank = true,
            Skip::Turn(who) if self.made.turns.last().is_some_and(|(_, last)| *last == who) => {
                (self.blank, self.line_end) = (true, true);
            }
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
            if stays(byte) {
                let mut run = run(&bytes[at..stretch.end]);
                // A mark that stands on the last letter is a part of it.
                if bytes.get(at + run).is_some_and(|next| !next.is_ascii()) {
                    run -= 1;
                    run -= usize::from(run > 0 && bytes[at + run - 1] == b' ');
                }
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

    /// What stays as it stands, but for capitals.
    fn run(&mut self, place: Range<usize>) {
        self.starts(char::from(self.text.as_bytes()[place.start]));
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
            b'-' if self.is_dash(at) => {
                let letters = &mut self.made.letters;
                // The second of two.
                if !letters.ends_with('-') || self.blank {
                    self.dash(at);
                }
                self.opened = true;
            }
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

    /// Whether a hyphen stands for a dash: between blanks, or two of them.
    fn is_dash(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        let next = bytes.get(at + 1);
        let between = self.blank && next.is_none_or(u8::is_ascii_whitespace);
        let twice = next == Some(&b'-') || at > 0 && bytes[at - 1] == b'-';
        !self.made.letters.is_empty() && (between || twice)
    }

    /// A dash; blanks around it are a matter of style.
    fn dash(&mut self, at: usize) {
        (self.blank, self.line_end) = (false, false);
        self.made.note(at);
        self.made.dashes.push(self.made.letters.len() as u32);
        self.made.letters.push('-');
        self.opened = true;
        self.ended = Ended::Whole;
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
        if marks.is_empty() && matches!(one, '‒' | '–' | '—' | '―') {
            self.dash(at);
            return after;
        }
        self.starts(one);
        self.made.note(at);
        let composed = !is_shape(one) && is_nfc_quick([one].into_iter()) == IsNormalized::Yes;
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

/// Whether a byte stands in a stream as it does in the text, but for capitals, and starts nothing: a letter, a digit,
/// most marks.
fn stays(byte: u8) -> bool {
    byte.is_ascii_graphic() && !matches!(byte, b'-' | b'`' | b'"')
}

/// How many of the bytes, of which the first stays, stand in a stream as they do here, with single blanks between words.
fn run(bytes: &[u8]) -> usize {
    // So many at once, as processors can.
    const AT_ONCE: usize = 32;
    // French puts blanks before some marks, others do not.
    let word = |byte: u8| stays(byte) & !matches!(byte, b'.' | b',' | b';' | b':' | b'!' | b'?');
    let goes_on = |byte: u8, next: u8| stays(byte) | (byte == b' ') & word(next);
    let mut at = 1;
    while let Some(some) = bytes.get(at..=at + AT_ONCE) {
        let pairs = some.iter().zip(&some[1..]);
        if !pairs.fold(true, |all, (byte, next)| all & goes_on(*byte, *next)) {
            break;
        }
        at += AT_ONCE;
    }
    let rest = &bytes[at..];
    let next = rest.iter().skip(1).copied().chain([b' ']);
    let more = rest
        .iter()
        .zip(next)
        .take_while(|(byte, next)| goes_on(**byte, *next));
    at + more.count()
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

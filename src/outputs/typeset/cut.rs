//! A text cut in two, where a sentence or else a word ends.

use std::borrow::Cow;

use super::height;
use super::seen::InlineSeen;

/// What ends a sentence, if a blank stands behind it.
const ENDS: [char; 6] = ['.', '!', '?', '…', '؟', '۔'];
/// What may stand between the end of a sentence and the blank.
const CLOSING: [char; 8] = ['”', '’', '"', '\'', '»', ')', ']', '\u{2069}'];
/// What ends a sentence without a blank.
const WIDE_ENDS: [char; 3] = ['。', '！', '？'];
/// What ends a part of a sentence without a blank.
const WIDE_PARTS: [char; 3] = ['，', '、', '；'];

/// The part of `text` that fills `room` letters, about, and what is left of it, which is nothing where it cannot be
/// cut.
pub(super) fn cut<'a>(
    text: Vec<InlineSeen<'a>>,
    room: f64,
) -> (Vec<InlineSeen<'a>>, Vec<InlineSeen<'a>>) {
    let mut places = Places {
        room,
        ..Places::default()
    };
    places.look(&text);
    let Some(at) = places.best() else {
        return (text, Vec::new());
    };
    let (mut first, rest) = split(text, at);
    trim(&mut first);
    (first, rest)
}

/// How many steps into a text a place is: every letter is one, and everything that cannot be cut.
type Steps = usize;

/// The places at which a text can be cut.
#[derive(Default)]
struct Places {
    /// How many letters fit.
    room: f64,
    steps: Steps,
    width: f64,
    /// The last end of a sentence that fits, if it fills half of the room.
    sentence: Option<Steps>,
    /// The last end of a word that fits.
    word: Option<Steps>,
    /// The first end of a word that does not fit.
    beyond: Option<Steps>,
}

impl Places {
    /// Goes through a text. What is emphasised, or a link, is kept whole unless it fits nowhere.
    fn look(&mut self, text: &[InlineSeen<'_>]) {
        for inline in text {
            match inline {
                InlineSeen::Text { text } => self.look_at_letters(text),
                InlineSeen::Strong { text }
                | InlineSeen::Emphasis { text }
                | InlineSeen::Inner { text, .. }
                | InlineSeen::Outer { text, .. }
                    if height::width(text) > self.room =>
                {
                    self.look(text);
                }
                whole => {
                    self.steps += steps(whole);
                    self.width += height::of_inline(whole);
                    if matches!(whole, InlineSeen::Break) {
                        self.add(true);
                    }
                }
            }
        }
    }

    fn look_at_letters(&mut self, text: &str) {
        for (at, letter) in text.char_indices() {
            self.steps += 1;
            self.width += height::of_letter(letter);
            if letter == ' ' {
                let next = text[at + 1..].chars().next();
                self.add(ends_sentence(&text[..at], next));
            } else if WIDE_ENDS.contains(&letter) || WIDE_PARTS.contains(&letter) {
                self.add(WIDE_ENDS.contains(&letter));
            }
        }
    }

    /// Adds the place that was reached.
    fn add(&mut self, is_sentence: bool) {
        if self.width > self.room {
            self.beyond.get_or_insert(self.steps);
            return;
        }
        self.word = Some(self.steps);
        if is_sentence && self.width * 2.0 >= self.room {
            self.sentence = Some(self.steps);
        }
    }

    fn best(&self) -> Option<Steps> {
        let best = self.sentence.or(self.word).or(self.beyond)?;
        (best < self.steps).then_some(best)
    }
}

/// Whether a sentence ends before a blank; of `et al. 2022` and `e.g. this` it does not.
fn ends_sentence(before: &str, next: Option<char>) -> bool {
    let goes_on = |letter: char| letter.is_lowercase() || letter.is_numeric();
    before.trim_end_matches(CLOSING).ends_with(ENDS) && !next.is_some_and(goes_on)
}

fn steps(inline: &InlineSeen<'_>) -> Steps {
    match inline {
        InlineSeen::Text { text } => text.chars().count(),
        InlineSeen::Strong { text }
        | InlineSeen::Emphasis { text }
        | InlineSeen::Inner { text, .. }
        | InlineSeen::Outer { text, .. } => text.iter().map(steps).sum(),
        _ => 1,
    }
}

fn split<'a>(
    text: Vec<InlineSeen<'a>>,
    mut at: Steps,
) -> (Vec<InlineSeen<'a>>, Vec<InlineSeen<'a>>) {
    let mut first = Vec::new();
    let mut rest = Vec::new();
    for inline in text {
        let steps = steps(&inline);
        if at == 0 {
            rest.push(inline);
        } else if steps <= at {
            at -= steps;
            first.push(inline);
        } else {
            let (one, other) = split_inline(inline, at);
            first.push(one);
            rest.extend(other);
            at = 0;
        }
    }
    (first, rest)
}

/// Both parts are what the whole was: emphasised, or a link to the same place.
fn split_inline<'a>(inline: InlineSeen<'a>, at: Steps) -> (InlineSeen<'a>, Option<InlineSeen<'a>>) {
    let of = |text: Vec<InlineSeen<'a>>, make: &dyn Fn(Vec<InlineSeen<'a>>) -> InlineSeen<'a>| {
        let (first, rest) = split(text, at);
        (make(first), Some(make(rest)))
    };
    match inline {
        InlineSeen::Text { text } => {
            let (first, rest) = split_letters(text, at);
            (
                InlineSeen::Text { text: first },
                Some(InlineSeen::Text { text: rest }),
            )
        }
        InlineSeen::Strong { text } => of(text, &|text| InlineSeen::Strong { text }),
        InlineSeen::Emphasis { text } => of(text, &|text| InlineSeen::Emphasis { text }),
        InlineSeen::Inner { to, text } => of(text, &|text| InlineSeen::Inner { to, text }),
        InlineSeen::Outer { to, text } => of(text, &|text| InlineSeen::Outer {
            to: to.clone(),
            text,
        }),
        whole => (whole, None),
    }
}

/// LaTeX, for which alone texts are cut, is told nothing of marks of direction, so that none has to be closed here.
fn split_letters(text: Cow<'_, str>, at: Steps) -> (Cow<'_, str>, Cow<'_, str>) {
    let byte = text.char_indices().nth(at).map(|(byte, _)| byte);
    let byte = byte.unwrap_or(text.len());
    match text {
        Cow::Borrowed(text) => (text[..byte].into(), text[byte..].into()),
        Cow::Owned(mut text) => {
            let rest = text.split_off(byte);
            (text.into(), rest.into())
        }
    }
}

/// Takes the blanks from the end of a text, and the end of its last line.
fn trim(text: &mut Vec<InlineSeen<'_>>) {
    if matches!(text.last(), Some(InlineSeen::Break)) {
        text.pop();
    }
    match text.last_mut() {
        Some(InlineSeen::Text { text }) => {
            let end = text.trim_end().len();
            match text {
                Cow::Borrowed(text) => *text = &text[..end],
                Cow::Owned(text) => text.truncate(end),
            }
        }
        Some(
            InlineSeen::Strong { text }
            | InlineSeen::Emphasis { text }
            | InlineSeen::Inner { text, .. }
            | InlineSeen::Outer { text, .. },
        ) => trim(text),
        _ => {}
    }
}

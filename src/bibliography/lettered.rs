//! The letters of a reference, each with whether it stands in italics.

use std::ops::Range;

use hayagriva::citationberg::FontStyle;
use hayagriva::{ElemChild, ElemChildren};

/// A reference as it is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PrintedReference {
    /// Its letters.
    pub(crate) text: String,
    /// What of them stands in italics, in bytes.
    pub(crate) italics: Vec<Range<usize>>,
}

/// A reference on its way into print.
#[derive(Debug, Default)]
pub(super) struct Lettered {
    letters: Vec<(char, bool)>,
}

impl Lettered {
    /// Takes what the processor has made.
    pub(super) fn take(&mut self, made: &ElemChildren) {
        for child in &made.0 {
            match child {
                ElemChild::Text(text) | ElemChild::Link { text, .. } => {
                    let is_italic = text.formatting.font_style == FontStyle::Italic;
                    self.put(&text.text, is_italic);
                }
                ElemChild::Elem(within) => self.take(&within.children),
                ElemChild::Markup(text) => self.put(text, false),
                ElemChild::Transparent { .. } => {}
            }
        }
    }

    fn put(&mut self, text: &str, is_italic: bool) {
        self.letters
            .extend(text.chars().map(|one| (one, is_italic)));
    }

    /// Each letter as another one.
    pub(super) fn turn(&mut self, other: impl Fn(char) -> char) {
        for (letter, _) in &mut self.letters {
            *letter = other(*letter);
        }
    }

    /// One blank where there are several, and none around it.
    pub(super) fn space(&mut self) {
        let mut spaced: Vec<(char, bool)> = Vec::with_capacity(self.letters.len());
        let mut blank = None;
        for (letter, is_italic) in self.letters.drain(..) {
            if letter.is_whitespace() {
                blank = blank.or(Some(is_italic)).filter(|_| !spaced.is_empty());
                continue;
            }
            spaced.extend(blank.take().map(|is_italic| (' ', is_italic)));
            spaced.push((letter, is_italic));
        }
        self.letters = spaced;
    }

    /// Puts one text in the place of another, wherever it stands.
    pub(super) fn replace(&mut self, old: &str, new: &str) {
        let old: Vec<char> = old.chars().collect();
        let mut at = 0;
        while let Some(start) = self.find(&old, at, |one, other| one == other) {
            let is_italic = self.letters[start].1;
            let letters = new.chars().map(|one| (one, is_italic));
            self.letters.splice(start..start + old.len(), letters);
            at = start + new.chars().count();
        }
    }

    /// Gives a part of the text the capitals that it was written with, where the style has others.
    pub(super) fn with_capitals_of(&mut self, part: &str) {
        let part: Vec<char> = part.chars().collect();
        if self.find(&part, 0, |one, other| one == other).is_some() {
            return;
        }
        let is_same = |one: char, other: char| one.to_lowercase().eq(other.to_lowercase());
        if let Some(start) = self.find(&part, 0, is_same) {
            for (letter, wanted) in self.letters[start..].iter_mut().zip(part) {
                letter.0 = wanted;
            }
        }
    }

    /// Where a text begins, not before `from`.
    fn find(
        &self,
        wanted: &[char],
        from: usize,
        is_same: impl Fn(char, char) -> bool,
    ) -> Option<usize> {
        let mut windows = self.letters.get(from..)?.windows(wanted.len().max(1));
        let found = windows.position(|letters| {
            let mut both = letters.iter().zip(wanted);
            both.all(|((one, _), other)| is_same(*one, *other))
        });
        found.filter(|_| !wanted.is_empty()).map(|at| from + at)
    }

    /// The reference as it is printed: no blank begins or ends what stands in italics.
    pub(super) fn printed(mut self) -> PrintedReference {
        self.space();
        let mut printed = PrintedReference::default();
        for (letter, is_italic) in self.letters {
            let at = printed.text.len();
            printed.text.push(letter);
            let end = printed.text.len();
            match printed.italics.last_mut() {
                Some(last) if is_italic && last.end == at => last.end = end,
                _ if is_italic && letter != ' ' => printed.italics.push(at..end),
                _ => {}
            }
        }
        for range in &mut printed.italics {
            range.end = range.start + printed.text[range.clone()].trim_end().len();
        }
        printed
    }
}

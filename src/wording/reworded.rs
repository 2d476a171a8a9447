//! Two wordings of a text side by side: what stayed, what went and what came, word by word.

use std::borrow::Cow;

use similar::{Algorithm, ChangeTag, capture_diff_slices};

/// A stretch of two wordings of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// It stands in both.
    Same(String),
    /// It stood in the earlier one.
    Removed(String),
    /// It stands in the later one.
    Added(String),
}

/// The stretches of two wordings, in the order of the text. Words are what stands between blanks.
pub fn reworded(before: &str, now: &str) -> Vec<Stretch> {
    let stretches = sided(&words(before), &words(now)).into_iter();
    let stretches = stretches.map(|(side, words)| {
        let words = words.concat();
        match side {
            Side::Both => Stretch::Same(words),
            Side::Older => Stretch::Removed(words),
            Side::Newer => Stretch::Added(words),
        }
    });
    stretches.collect()
}

/// The words of a text, and the blanks between them.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for letter in text.chars() {
        match words.last_mut() {
            Some(word) if word.ends_with(char::is_whitespace) == letter.is_whitespace() => {
                word.push(letter);
            }
            _ => words.push(letter.to_string()),
        }
    }
    words
}

/// In which of two wordings something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// In both.
    Both,
    /// In the earlier one alone.
    Older,
    /// In the later one alone.
    Newer,
}

/// A piece of a text: a word, a blank, or something that is neither.
pub(crate) trait TextPiece: Clone {
    /// By what it is the same in another wording.
    fn key(&self) -> &str;
    /// What it says.
    fn said(&self) -> Cow<'_, str>;
    /// Whether it is a blank between words.
    fn is_blank(&self) -> bool;
}

impl TextPiece for String {
    fn key(&self) -> &str {
        self
    }

    fn said(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }

    fn is_blank(&self) -> bool {
        self.trim().is_empty()
    }
}

/// The pieces of two wordings, those that stand together in one of them as one: of one place what went, then what came. Changes
/// with nothing but a blank between them are one; where little stayed the whole is another text.
pub(crate) fn sided<T: TextPiece>(old: &[T], new: &[T]) -> Vec<(Side, Vec<T>)> {
    let keys = |pieces: &[T]| {
        let keys = pieces.iter().map(|piece| piece.key().to_owned());
        keys.collect::<Vec<_>>()
    };
    let (before, now) = (keys(old), keys(new));
    let mut sided = Sided::default();
    for op in capture_diff_slices(Algorithm::Myers, &before, &now) {
        for change in op.iter_changes(&before, &now) {
            let older = change.old_index().and_then(|at| old.get(at));
            let newer = change.new_index().and_then(|at| new.get(at));
            match change.tag() {
                ChangeTag::Equal => newer.into_iter().for_each(|one| sided.same(one)),
                ChangeTag::Delete => older.into_iter().for_each(|one| sided.change(one, true)),
                ChangeTag::Insert => newer.into_iter().for_each(|one| sided.change(one, false)),
            }
        }
    }
    sided.flush();
    let stayed = sided.all.iter().filter(|(side, _)| *side == Side::Both);
    let stayed: usize = stayed.map(|(_, pieces)| letters(pieces)).sum();
    // Scattered words that happen to be the same are no help to a reader.
    if stayed * 4 < letters(old).max(letters(new)) {
        let whole = [(Side::Older, old.to_vec()), (Side::Newer, new.to_vec())];
        let whole = whole.into_iter().filter(|(_, pieces)| !pieces.is_empty());
        return whole.collect();
    }
    sided.all
}

fn letters<T: TextPiece>(pieces: &[T]) -> usize {
    let letters = |piece: &T| {
        let said = piece.said();
        said.chars().filter(|one| one.is_alphanumeric()).count()
    };
    pieces.iter().map(letters).sum()
}

struct Sided<T> {
    all: Vec<(Side, Vec<T>)>,
    removed: Vec<T>,
    added: Vec<T>,
    /// A blank behind a change, which is of it where another follows.
    blank: Option<T>,
}

impl<T> Default for Sided<T> {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            removed: Vec::new(),
            added: Vec::new(),
            blank: None,
        }
    }
}

impl<T: TextPiece> Sided<T> {
    fn same(&mut self, piece: &T) {
        let changing = !self.removed.is_empty() || !self.added.is_empty();
        if changing && self.blank.is_none() && piece.is_blank() {
            self.blank = Some(piece.clone());
            return;
        }
        self.flush();
        self.put(Side::Both, vec![piece.clone()]);
    }

    fn change(&mut self, piece: &T, older: bool) {
        if let Some(blank) = self.blank.take() {
            self.removed.push(blank.clone());
            self.added.push(blank);
        }
        match older {
            true => self.removed.push(piece.clone()),
            false => self.added.push(piece.clone()),
        }
    }

    fn flush(&mut self) {
        let mut removed = std::mem::take(&mut self.removed);
        let mut added = std::mem::take(&mut self.added);
        if let (Some(first), Some(other)) = (removed.first(), added.first())
            && first.is_blank()
            && first.key() == other.key()
        {
            removed.remove(0);
            let blank = added.remove(0);
            self.put(Side::Both, vec![blank]);
        }
        self.put(Side::Older, removed);
        self.put(Side::Newer, added);
        let blank = self.blank.take();
        self.put(Side::Both, blank.into_iter().collect());
    }

    fn put(&mut self, side: Side, pieces: Vec<T>) {
        match self.all.last_mut() {
            _ if pieces.is_empty() => {}
            Some((last, before)) if *last == side => before.extend(pieces),
            _ => self.all.push((side, pieces)),
        }
    }
}

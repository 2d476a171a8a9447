//! Two wordings of a text side by side: what stayed, what went and what came, word by word.

use similar::{ChangeTag, TextDiff};

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

/// The stretches of two wordings, in the order of the text: of one place what went, then what came. Words are what stands between blanks. Changes with nothing but a
/// blank between them are one; where little stayed the whole is another text.
pub fn reworded(before: &str, now: &str) -> Vec<Stretch> {
    if before == now {
        return vec![Stretch::Same(now.to_owned())];
    }
    let compared = TextDiff::configure().diff_words(before, now);
    let mut pieces = Pieces::default();
    for change in compared.iter_all_changes() {
        let words = change.value();
        match change.tag() {
            ChangeTag::Equal => pieces.same(words),
            ChangeTag::Delete => {
                pieces.join();
                pieces.removed.push_str(words);
            }
            ChangeTag::Insert => {
                pieces.join();
                pieces.added.push_str(words);
            }
        }
    }
    pieces.flush();
    let stayed: usize = pieces.kept().map(letters).sum();
    let longer = letters(before).max(letters(now));
    // Scattered words that happen to be the same are no help to a reader.
    match stayed * 4 < longer {
        true => {
            let whole = [
                (!before.is_empty()).then(|| Stretch::Removed(before.to_owned())),
                (!now.is_empty()).then(|| Stretch::Added(now.to_owned())),
            ];
            whole.into_iter().flatten().collect()
        }
        false => pieces.all,
    }
}

fn letters(text: &str) -> usize {
    text.chars().filter(|one| one.is_alphanumeric()).count()
}

#[derive(Default)]
struct Pieces {
    all: Vec<Stretch>,
    removed: String,
    added: String,
    /// Blanks behind a change, which are of it where another follows.
    blank: String,
}

impl Pieces {
    fn same(&mut self, words: &str) {
        let changing = !self.removed.is_empty() || !self.added.is_empty();
        if changing && self.blank.is_empty() && words.trim().is_empty() {
            self.blank = words.to_owned();
            return;
        }
        self.flush();
        self.stayed(words);
    }

    fn stayed(&mut self, words: &str) {
        match self.all.last_mut() {
            Some(Stretch::Same(before)) => before.push_str(words),
            _ => self.all.push(Stretch::Same(words.to_owned())),
        }
    }

    /// A blank between two changes is of both.
    fn join(&mut self) {
        let blank = std::mem::take(&mut self.blank);
        self.removed.push_str(&blank);
        self.added.push_str(&blank);
    }

    fn flush(&mut self) {
        let mut removed = std::mem::take(&mut self.removed);
        let mut added = std::mem::take(&mut self.added);
        // A blank that both begin with stayed.
        let first = removed.chars().next().filter(|first| first.is_whitespace());
        if let Some(first) = first.filter(|first| added.starts_with(*first)) {
            removed.remove(0);
            added.remove(0);
            self.stayed(&first.to_string());
        }
        if !removed.is_empty() {
            self.all.push(Stretch::Removed(removed));
        }
        if !added.is_empty() {
            self.all.push(Stretch::Added(added));
        }
        let blank = std::mem::take(&mut self.blank);
        if !blank.is_empty() {
            self.stayed(&blank);
        }
    }

    fn kept(&self) -> impl Iterator<Item = &str> {
        self.all.iter().filter_map(|one| match one {
            Stretch::Same(words) => Some(words.as_str()),
            Stretch::Removed(_) | Stretch::Added(_) => None,
        })
    }
}

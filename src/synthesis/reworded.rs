//! What reads otherwise now than when participants were asked about it.

use crate::model::{Model, TrailEntry};
use crate::wording::spelling;

/// Words that were shown, and how they read now: the stretch in which the two differ, with a word or two around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reworded {
    /// As they were shown.
    pub was: String,
    /// As they read now.
    pub is: String,
}

/// How many words stand around what differs.
const AROUND: usize = 2;

/// What was shown and reads otherwise now, where an entry says what was shown: how white space, quotation marks and dashes
/// are written makes no difference, nor whether the points below a statement were shown with it.
pub fn reworded(model: &Model, entry: &TrailEntry) -> Option<Reworded> {
    let shown = entry.member_check()?.shown.as_ref()?;
    let [subject] = entry.at.as_slice() else {
        return None;
    };
    let now = model.words_to_show(subject.place?);
    let same = |words: &String| spelling::same_name(words.trim(), shown.value.trim());
    match now.iter().any(same) {
        true => None,
        false => Some(between(&shown.value, now.first()?)),
    }
}

/// The stretch in which two texts differ.
fn between(was: &str, is: &str) -> Reworded {
    let old: Vec<&str> = was.split_whitespace().collect();
    let new: Vec<&str> = is.split_whitespace().collect();
    let alike = |(one, other): &(&&str, &&str)| spelling::same_name(one, other);
    let before = old.iter().zip(&new).take_while(alike).count();
    let rest = old.len().min(new.len()) - before;
    let behind = old.iter().rev().zip(new.iter().rev());
    let behind = behind.take(rest).take_while(alike).count();
    Reworded {
        was: stretch(&old, before, behind),
        is: stretch(&new, before, behind),
    }
}

/// The words between so many before and so many behind, with some of these around them.
fn stretch(words: &[&str], before: usize, behind: usize) -> String {
    let start = before.saturating_sub(AROUND);
    let end = words.len() - behind.saturating_sub(AROUND);
    let shown = words.get(start..end).unwrap_or_default().join(" ");
    let (opens, closes) = (start > 0, end < words.len());
    let (open, close) = (
        if opens { "… " } else { "" },
        if closes { " …" } else { "" },
    );
    format!("{open}{shown}{close}")
}

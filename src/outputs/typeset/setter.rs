//! What is known while a document is gone through: anchors, levels, and where one stands.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::seen::{InlineSeen, TableNote};
use crate::wording::figures::kept_together;

/// What is known on the way through a document.
pub(super) struct Setter<'a> {
    /// Every anchor of the document.
    known: HashSet<&'a str>,
    /// Those that were set.
    set: HashSet<&'a str>,
    /// True where the document is written from right to left.
    turned: bool,
    /// How many tables have begun.
    tables: usize,
    /// The notes of the table that one stands in.
    notes: Option<Vec<TableNote<'a>>>,
    /// Where each of them stands, by what it says.
    said: HashMap<String, usize>,
    /// The anchors in the head of the table, while one stands there.
    in_head: Option<Vec<String>>,
    /// The level of the last heading.
    level: u8,
    in_note: bool,
    in_link: bool,
    in_cell: bool,
}

/// Where in a table a note is called.
pub(super) struct Call {
    pub(super) letter: String,
    /// The anchor of the note.
    pub(super) note: String,
    /// What there is to do where the note is called for the first time.
    pub(super) first: Option<First>,
}

/// The first call of a note.
pub(super) struct First {
    /// The place of the note in the list below.
    pub(super) at: usize,
    /// The anchor of the letter itself.
    pub(super) anchor: String,
}

impl<'a> Setter<'a> {
    /// At the start of a document with these anchors.
    pub(super) fn new(known: HashSet<&'a str>, right_to_left: bool) -> Self {
        Self {
            known,
            set: HashSet::new(),
            turned: right_to_left,
            tables: 0,
            notes: None,
            said: HashMap::new(),
            in_head: None,
            level: 0,
            in_note: false,
            in_link: false,
            in_cell: false,
        }
    }

    /// A text; among lines from right to left, figures and words that run from left to right are told to stay
    /// together, as `0.8 to 7.0` would else be read from its end.
    pub(super) fn text<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let is_isolated = text.starts_with(['\u{2067}', '\u{2068}']);
        let says = text.chars().any(char::is_alphabetic);
        match self.turned && says && !is_isolated {
            true => Cow::Owned(format!("\u{2068}{text}\u{2069}")),
            // The point behind the number of a row is no part of the number.
            false if self.turned || is_isolated => kept_together(text, ["\u{2066}", "\u{2069}"]),
            false => Cow::Borrowed(text),
        }
    }

    /// Whether an anchor stands somewhere in the document.
    pub(super) fn knows(&self, anchor: &str) -> bool {
        self.known.contains(anchor)
    }

    /// An anchor where it stands for the first time.
    pub(super) fn anchor(&mut self, anchor: &'a Option<String>) -> Option<&'a str> {
        let anchor = anchor.as_deref().filter(|name| self.knows(name))?;
        let anchor = self.set.insert(anchor).then_some(anchor)?;
        if let Some(anchors) = &mut self.in_head {
            anchors.push(anchor.to_owned());
        }
        Some(anchor)
    }

    /// What `make` gives within the head of a table, and the anchors that stand in it.
    pub(super) fn in_head<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> (T, Vec<String>) {
        let before = self.in_head.replace(Vec::new());
        let made = make(self);
        (
            made,
            std::mem::replace(&mut self.in_head, before).unwrap_or_default(),
        )
    }

    /// The level of a heading, at most one below the last.
    pub(super) fn level(&mut self, level: u8) -> u8 {
        self.level = level.clamp(1, self.level.saturating_add(1).min(6));
        self.level
    }

    pub(super) fn is_in_note(&self) -> bool {
        self.in_note
    }

    /// What `make` gives within a note.
    pub(super) fn in_note<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.in_note, true);
        let made = make(self);
        self.in_note = before;
        made
    }

    pub(super) fn is_in_link(&self) -> bool {
        self.in_link
    }

    /// What `make` gives within a link, in which there can be no other.
    pub(super) fn in_link<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.in_link, true);
        let made = make(self);
        self.in_link = before;
        made
    }

    pub(super) fn is_in_cell(&self) -> bool {
        self.in_cell
    }

    /// What `make` gives within a cell of a table or an item of a list.
    pub(super) fn in_cell<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.in_cell, true);
        let made = make(self);
        self.in_cell = before;
        made
    }

    /// What `make` gives within a table, and the notes to stand below it; those of a table within a table stand below
    /// the outer one.
    pub(super) fn in_table<T>(
        &mut self,
        make: impl FnOnce(&mut Self) -> T,
    ) -> (T, Vec<TableNote<'a>>) {
        if self.notes.is_some() {
            return (make(self), Vec::new());
        }
        self.tables += 1;
        self.notes = Some(Vec::new());
        self.said.clear();
        let made = make(self);
        (made, self.notes.take().unwrap_or_default())
    }

    /// The call of a note that says `words`, if one stands in a table. What is said twice is one note.
    pub(super) fn call_of_table(&mut self, words: String) -> Option<Call> {
        let notes = self.notes.as_ref()?;
        let at = *self.said.entry(words).or_insert(notes.len());
        if let Some(note) = notes.get(at) {
            return Some(Call {
                letter: note.letter.clone(),
                note: note.anchor.clone(),
                first: None,
            });
        }
        let letter = letter(at);
        let shown = self.text(&letter).into_owned();
        let note = self.free(format!("table-{}-note-{letter}", self.tables));
        let anchor = self.free(format!("table-{}-call-{letter}", self.tables));
        self.notes.as_mut()?.push(TableNote {
            letter: shown.clone(),
            anchor: note.clone(),
            to: anchor.clone(),
            text: Vec::new(),
        });
        if let Some(anchors) = &mut self.in_head {
            anchors.push(anchor.clone());
        }
        Some(Call {
            letter: shown,
            note,
            first: Some(First { at, anchor }),
        })
    }

    /// Gives the note at that place of the list its text.
    pub(super) fn put_below_table(&mut self, at: usize, text: Vec<InlineSeen<'a>>) {
        let notes = self.notes.as_mut();
        if let Some(note) = notes.and_then(|notes| notes.get_mut(at)) {
            note.text = text;
        }
    }

    /// A name that no anchor of the document has.
    fn free(&self, mut name: String) -> String {
        while self.known.contains(name.as_str()) {
            name.push('.');
        }
        name
    }
}

/// The letters of notes: a to z, then aa, ab and so on.
fn letter(at: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = at + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

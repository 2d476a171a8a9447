//! What a file of references says.

use super::record::Record;
use crate::imports::brought::LeftBehind;
use crate::imports::offered::NotTaken;

/// The references of a file, in its order.
#[derive(Debug, Default)]
pub(super) struct Library {
    /// What the file is, with the program that wrote it where it says so.
    pub(super) what: String,
    /// The references.
    pub(super) records: Vec<Record>,
    /// What could not be read.
    pub(super) left: Vec<LeftBehind>,
    /// How much more could not be read than is told.
    pub(super) further: usize,
    /// The line of the first reference that is one too many.
    pub(super) too_many: Option<usize>,
}

/// The most references of a file.
const MOST: usize = 100_000;

/// The most faults that are told one by one.
const MOST_FAULTS: usize = 200;

impl Library {
    pub(super) fn new(what: &str) -> Self {
        Self {
            what: what.to_owned(),
            ..Self::default()
        }
    }

    /// Takes a reference, unless it says nothing.
    pub(super) fn push(&mut self, record: Record) {
        if record.is_empty() {
            let key = record.key.as_deref().map(str::trim);
            let key = key.filter(|key| !key.is_empty());
            let named = key.map_or("this reference".to_owned(), |key| {
                format!("the reference `{key}`")
            });
            let words = format!(
                "{named} has neither title, author nor editor, DOI nor address, by which a work is known, and was left"
            );
            self.doubt(words, Some(record.line));
        } else if self.records.len() < MOST {
            self.records.push(record);
        } else {
            self.too_many.get_or_insert(record.line);
        }
    }

    /// Why the file is not taken as a whole, where it has too many references.
    pub(super) fn refused(&self) -> Option<NotTaken> {
        let line = self.too_many?;
        let words = format!("it has more than {MOST} references");
        let refused = NotTaken::new(words).at(format!("line {line}"));
        Some(refused.help("split it"))
    }

    /// Notes something that somebody should look at, in a line from 1.
    pub(super) fn doubt(&mut self, words: impl Into<String>, line: Option<usize>) {
        if self.left.len() >= MOST_FAULTS {
            self.further += 1;
            return;
        }
        self.left.push(LeftBehind {
            words: words.into(),
            place: line.map(|line| format!("line {line}")),
            doubtful: true,
        });
    }
}

/// The line, from 1, of each of some places in a text, which rise.
pub(super) struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            line: 1,
        }
    }

    /// The line of a place that is not before the last one asked for.
    pub(super) fn line(&mut self, at: usize) -> usize {
        let at = at.min(self.text.len()).max(self.at);
        let between = &self.text.as_bytes()[self.at..at];
        self.line += memchr::memchr_iter(b'\n', between).count();
        self.at = at;
        self.line
    }
}

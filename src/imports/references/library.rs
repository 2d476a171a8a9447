//! What a file of references says.

use super::record::Record;
use crate::imports::brought::LeftBehind;

/// The references of a file, in its order.
#[derive(Debug, Default)]
pub(super) struct Library {
    /// What the file is, with the program that wrote it where it says so.
    pub(super) what: String,
    /// The references.
    pub(super) records: Vec<Record>,
    /// What could not be read.
    pub(super) left: Vec<LeftBehind>,
}

impl Library {
    pub(super) fn new(what: &str) -> Self {
        Self {
            what: what.to_owned(),
            ..Self::default()
        }
    }

    /// Notes something that somebody should look at, in a line from 1.
    pub(super) fn doubt(&mut self, words: impl Into<String>, line: Option<usize>) {
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

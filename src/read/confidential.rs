//! Texts of which no word may leave this machine.
//!
//! They never become part of [`Sources`](crate::source::Sources), from which messages, pages and archives are made,
//! so that none of these can print a byte of them. What is kept here is seen through one door.

use std::fmt;

/// A text of which no word may be printed.
pub struct ConfidentialText {
    path: String,
    text: Box<str>,
}

impl fmt::Debug for ConfidentialText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "ConfidentialText({})", self.path)
    }
}

impl ConfidentialText {
    /// The text that lies at `path`.
    pub(super) fn new(path: String, text: String) -> Self {
        let text = text.into_boxed_str();
        Self { path, text }
    }

    /// Its path from the folder of the synthesis, with `/` between folders.
    pub fn path(&self) -> &str {
        &self.path
    }
}

/// The confidential texts that are there, by their paths.
#[derive(Debug, Default)]
pub struct ConfidentialTexts(Vec<ConfidentialText>);

impl ConfidentialTexts {
    /// Those texts.
    pub(super) fn of(mut texts: Vec<ConfidentialText>) -> Self {
        texts.sort_by(|one, other| one.path.cmp(&other.path));
        Self(texts)
    }

    /// Their paths, without their words.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(ConfidentialText::path)
    }

    /// The one door: the words of the text at `path`. What is made of them must not be printed, and not be kept but as
    /// keyed hashes; a test holds who may open it.
    pub fn reveal(&self, path: &str) -> Option<&str> {
        let at = self.0.binary_search_by(|text| text.path.as_str().cmp(path));
        at.ok().map(|at| &*self.0[at].text)
    }
}

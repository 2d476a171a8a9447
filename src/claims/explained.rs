//! What a kind of claim says of itself.

use crate::diagnostic::explanation;

/// A kind of claim, explained.
#[derive(Debug)]
pub struct Explained {
    /// The word that declares it.
    pub word: &'static str,
    /// The text of its file, whose opening comment explains it.
    pub(super) source: &'static str,
}

impl Explained {
    /// The explanation in Markdown: the opening comment of its file.
    pub fn explanation(&self) -> String {
        explanation::of(self.source)
    }

    /// The first sentence of the explanation: what it asserts.
    pub fn summary(&self) -> String {
        explanation::summary(self.source)
    }
}

//! Patterns of what sentences say.

use std::sync::LazyLock;

use regex::{Captures, Regex};

/// A pattern that is made when it is first used. One that cannot be made finds nothing; a test finds that.
pub(super) struct SaidPattern(LazyLock<Option<Regex>>);

impl SaidPattern {
    pub(super) const fn new(make: fn() -> Option<Regex>) -> Self {
        Self(LazyLock::new(make))
    }

    /// Each place of a text where it fits.
    pub(super) fn all<'t>(&self, text: &'t str) -> Vec<Captures<'t>> {
        self.0
            .as_ref()
            .map(|pattern| pattern.captures_iter(text).collect())
            .unwrap_or_default()
    }

    /// The first of them.
    pub(super) fn first<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.0.as_ref()?.captures(text)
    }

    /// A text with something else where it fits.
    pub(super) fn replaced(&self, text: &str, with: &str) -> String {
        match self.0.as_ref() {
            Some(pattern) => pattern.replace_all(text, with).into_owned(),
            None => text.to_owned(),
        }
    }

    /// Whether it fits anywhere.
    pub(super) fn fits(&self, text: &str) -> bool {
        self.0
            .as_ref()
            .is_some_and(|pattern| pattern.is_match(text))
    }
}

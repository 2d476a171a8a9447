//! Patterns of what sentences say.

use std::sync::LazyLock;

use regex::{Captures, Regex};

/// A number: digits with points, commas and a sign.
pub(super) const NUMBER: &str = r"-? ?(?:\d{1,3}(?:,\d{3})+(?:[.·]\d+)?|\d*[.,·]\d+|\d+)";

/// A p with its sign and its number, which may have a power of ten.
pub(super) const P_BEHIND: &str = r"(?P<p>\b[pP](?:[ -]?values?)?(?: ?\((?:[12]|one|two|2-t|1-t)[^)]{0,12}\))?) ?(?P<pop><=|>=|[=<>≤≥≈≃≅∼~]) ?(?P<pval>\d*[.,·]\d+(?: ?(?:[eE] ?-? ?\d+|[×x·*] ?10 ?(?:\^ ?)?-? ?\d*[⁰¹²³⁴⁵⁶⁷⁸⁹]*))?|[01](?:\.0+)?)(?P<ptail>\d*)";

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

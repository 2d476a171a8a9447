//! A column of a file as its heading is judged, and what is found of it.

use crate::number::says_nothing;

/// What a heading means that is none of the format's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::resolve) enum Meaning {
    /// That key of `columns`, in one part or several.
    Key(&'static str),
    /// Nothing that a figure holds.
    Aside,
    /// Nothing that a figure holds, though it may seem so: why.
    Without(&'static str),
    /// One of several things: which.
    Open(&'static str),
}

/// A column of a file as it is judged: its heading, the others, and its cells.
pub(in crate::resolve) struct Judged<'a> {
    /// Its heading.
    pub(in crate::resolve) heading: &'a str,
    /// The headings of the file, in their form of comparison.
    pub(in crate::resolve) beside: &'a [String],
    /// Its cells.
    pub(in crate::resolve) cells: Vec<&'a str>,
}

impl Judged<'_> {
    /// Whether a column beside it has one of these headings.
    pub(super) fn has(&self, headings: &[&str]) -> bool {
        self.beside
            .iter()
            .any(|one| headings.contains(&one.as_str()))
    }

    fn printed(&self) -> impl Iterator<Item = &str> {
        let cells = self.cells.iter().copied();
        cells.filter(|cell| !says_nothing(cell))
    }

    /// Whether its cells are numbers, one in each.
    pub(in crate::resolve) fn is_numeric(&self) -> bool {
        let is_number = |cell: &str| {
            let digits = cell.bytes().any(|one| one.is_ascii_digit());
            let others = cell
                .chars()
                .any(|one| one.is_alphabetic() && !"eE".contains(one));
            digits && !others && !cell.contains(['(', '[', '±', '/', ';'])
        };
        self.printed().all(is_number) && self.printed().next().is_some()
    }

    pub(super) fn has_sd(&self) -> bool {
        self.has(&[
            "sd",
            "std",
            "std dev",
            "std deviation",
            "standard deviation",
            "standardabweichung",
        ])
    }
}

/// What is understood of a heading without a word of the author's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::resolve) struct Sure {
    /// The format's name for it.
    pub(in crate::resolve) key: &'static str,
    /// Whether it is p adjusted for several comparisons.
    pub(in crate::resolve) adjusted: bool,
}

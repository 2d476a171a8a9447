//! A plain table: columns with a heading, rows with an entry for each.

use std::borrow::Cow;

use crate::outputs::plain::plain;
use crate::view::Verdicts;

/// The names of the tables.
pub(in crate::outputs) const GRID: &str = "Grid";
pub(in crate::outputs) const STATEMENTS: &str = "Statements";
pub(in crate::outputs) const EVIDENCE: &str = "Evidence";
pub(super) const QUOTATIONS: &str = "Quotations";
pub(super) const FIGURES: &str = "Figures";
pub(super) const CHECKS: &str = "Checks";
pub(super) const CLAIMS: &str = "Claims";
pub(super) const READINGS: &str = "Readings";
pub(super) const SOURCES: &str = "Sources";
pub(super) const KEY: &str = "Key";

/// A table of one kind of thing.
pub(in crate::outputs) struct Sheet {
    /// What it is called, one word.
    pub(in crate::outputs) name: &'static str,
    /// What it holds, in a sentence.
    pub(in crate::outputs) about: &'static str,
    /// Its columns.
    pub(in crate::outputs) columns: Vec<SheetColumn>,
    /// Its rows.
    pub(in crate::outputs) rows: Vec<SheetRow>,
}

/// A column.
#[derive(Clone)]
pub(in crate::outputs) struct SheetColumn {
    /// Its heading, no two alike in one table.
    pub(in crate::outputs) heading: Cow<'static, str>,
    /// What it holds.
    pub(in crate::outputs) about: Cow<'static, str>,
    /// How wide it is, in letters; numbers need no more than themselves.
    pub(in crate::outputs) width: usize,
}

/// A row.
pub(in crate::outputs) struct SheetRow {
    /// What it is about, by which links lead to it: rows that lie together may share one.
    pub(in crate::outputs) id: String,
    /// Its entries, one for each column.
    pub(in crate::outputs) entries: Vec<Entry>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::outputs) enum Entry {
    /// Nothing.
    Nothing,
    /// Text, of one or more lines, each clean.
    Text(String),
    /// A number as it is printed, which may be a bound or a word.
    Printed(String),
    /// How many.
    Count(usize),
    /// Text that leads somewhere.
    Link(String, To),
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(in crate::outputs) enum To {
    /// To the rows of that id in the table of that name.
    Row(&'static str, String),
    /// To an address.
    Address(String),
}

impl SheetColumn {
    /// A column of that heading.
    pub(super) fn new(heading: &'static str, width: usize, about: &'static str) -> Self {
        Self {
            heading: heading.into(),
            about: about.into(),
            width,
        }
    }
}

impl Entry {
    /// A text that may be empty.
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        match text.is_empty() {
            true => Self::Nothing,
            false => Self::Text(text),
        }
    }

    /// An author's text that may not be there, cleaned.
    pub(super) fn plain(text: Option<&str>) -> Self {
        Self::text(plain(text.unwrap_or_default()))
    }

    /// Texts, each cleaned, on lines of their own.
    pub(super) fn lines<T: AsRef<str>>(lines: impl IntoIterator<Item = T>) -> Self {
        let lines = lines.into_iter().map(|line| plain(line.as_ref()));
        Self::text(lines.collect::<Vec<_>>().join("\n"))
    }

    /// What a finding says: what leads it and the words, and each of its points on a line of its own.
    pub(super) fn said(lead: Option<&str>, finding: &str, points: &[&str]) -> Self {
        let first: Vec<&str> = lead.into_iter().chain([finding]).collect();
        let points = points.iter().map(|point| format!("– {point}"));
        Self::lines(std::iter::once(first.join(" ")).chain(points))
    }

    /// Ids or keys, each cleaned, with semicolons between; one alone leads to the rows of that id in `sheet`.
    pub(super) fn ids<T: AsRef<str>>(sheet: &'static str, ids: &[T]) -> Self {
        match ids {
            [only] => Self::row(sheet, only.as_ref()),
            several => {
                let ids: Vec<_> = several.iter().map(|id| plain(id.as_ref())).collect();
                Self::text(ids.join("; "))
            }
        }
    }

    /// An id that leads to the rows of that id in another table.
    pub(super) fn row(sheet: &'static str, id: &str) -> Self {
        Self::Link(plain(id), To::Row(sheet, id.to_owned()))
    }

    /// A number that is only told where there is something to count.
    pub(super) fn some(number: usize) -> Self {
        match number {
            0 => Self::Nothing,
            number => Self::Count(number),
        }
    }

    /// How many claims there are and what came of them: supported, undetermined, contradicted; nothing where there are
    /// none.
    pub(super) fn verdicts(verdicts: Verdicts) -> [Self; 4] {
        let counts = [
            verdicts.claims,
            verdicts.supported,
            verdicts.undetermined,
            verdicts.contradicted,
        ];
        counts.map(|count| match verdicts.claims {
            0 => Self::Nothing,
            _ => Self::Count(count),
        })
    }

    /// What it says; of a number as it is printed.
    pub(in crate::outputs) fn words(&self) -> Cow<'_, str> {
        match self {
            Self::Nothing => "".into(),
            Self::Text(text) | Self::Printed(text) | Self::Link(text, _) => text.into(),
            Self::Count(number) => number.to_string().into(),
        }
    }
}

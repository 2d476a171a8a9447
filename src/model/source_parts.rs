//! The parts of a reference, from which it is printed where nobody has written it out.

use std::fmt;

use super::day::Day;
use super::vocabulary::SourceKind;

/// The parts of a reference.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceParts {
    /// What kind of work it is.
    pub kind: Option<SourceKind>,
    /// Who wrote it.
    pub authors: Creators,
    /// Who edited it, or the book that it stands in.
    pub editors: Creators,
    /// Its title.
    pub title: Option<String>,
    /// The journal or the book that it stands in.
    pub container: Option<String>,
    /// The year, or what stands in its place.
    pub year: Option<String>,
    /// When it appeared, finer than the year.
    pub date: Option<WorkDate>,
    /// The volume.
    pub volume: Option<String>,
    /// The issue.
    pub issue: Option<String>,
    /// The pages.
    pub pages: Option<String>,
    /// The edition.
    pub edition: Option<String>,
    /// What it is called among works of its kind: `doctoral dissertation`.
    pub genre: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// The series.
    pub series: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where the publisher is.
    pub place: Option<String>,
    /// The ISBN.
    pub isbn: Option<String>,
    /// The ISSN.
    pub issn: Option<String>,
    /// The language that it is in.
    pub language: Option<String>,
    /// The day on which it was looked at on the web.
    pub accessed: Option<Day>,
    /// What it is about, in keywords.
    pub topics: Vec<String>,
    /// A note of the author's own.
    pub annotation: Option<String>,
}

/// Those who wrote or edited a work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Creators {
    /// Those who are named, in their order.
    pub named: Vec<Creator>,
    /// Whether there are others.
    pub and_others: bool,
}

/// Somebody who wrote or edited a work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Creator {
    /// A name that is never taken apart, as of an organisation.
    Whole(String),
    /// A person.
    Person {
        /// The family name, with what always stands before it.
        family: String,
        /// The given names or initials.
        given: Option<String>,
        /// What stands behind the name.
        suffix: Option<String>,
    },
}

/// A day, a month or a year in which a work appeared, or a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkDate {
    /// The day, or the first.
    pub from: WorkDay,
    /// The last.
    pub to: Option<WorkDay>,
}

/// A day, a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkDay {
    /// The year, from 1 to 9999.
    pub year: u16,
    /// The month, from 1.
    pub month: Option<u8>,
    /// The day of the month, from 1.
    pub day: Option<u8>,
}

impl Creator {
    /// Reads a name as it is written in one piece: family name, given names and what stands behind them, with commas
    /// between them; a name without a comma is never taken apart.
    pub fn parse(said: &str) -> Self {
        let mut parts = said.splitn(3, ',').map(str::trim);
        let family = parts.next().unwrap_or_default().to_owned();
        let mut next = || {
            let part = parts.next().filter(|part| !part.is_empty());
            part.map(str::to_owned)
        };
        match (next(), next()) {
            _ if family.is_empty() => Self::Whole(said.trim().to_owned()),
            (None, None) => Self::Whole(family),
            (given, suffix) => Self::Person {
                family,
                given,
                suffix,
            },
        }
    }
}

impl fmt::Display for Creator {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Person {
            family,
            given,
            suffix,
        } = self
        else {
            let Self::Whole(name) = self else {
                return Ok(());
            };
            return out.write_str(name);
        };
        out.write_str(family)?;
        if given.is_some() || suffix.is_some() {
            write!(out, ", {}", given.as_deref().unwrap_or_default())?;
        }
        match suffix {
            Some(suffix) => write!(out, ", {suffix}"),
            None => Ok(()),
        }
    }
}

impl WorkDay {
    /// Reads `2022`, `2022-03` or `2022-03-14`.
    fn parse(said: &str) -> Option<Self> {
        let whole = match said.len() {
            4 => format!("{said}-01-01"),
            7 => format!("{said}-01"),
            _ => said.to_owned(),
        };
        let day = Day::parse(&whole)?;
        Some(Self {
            year: day.year,
            month: (said.len() > 4).then_some(day.month),
            day: (said.len() > 7).then_some(day.day),
        })
    }
}

impl WorkDate {
    /// Reads a year, a month or a day with hyphens in it, or two of them with a slash between them; nothing where it is
    /// none of these, or the last is before the first.
    pub fn parse(said: &str) -> Option<Self> {
        let said = said.trim();
        let (from, to) = match said.split_once('/') {
            Some((from, to)) => (from, Some(WorkDay::parse(to)?)),
            None => (said, None),
        };
        let from = WorkDay::parse(from)?;
        let key = |at: WorkDay| (at.year, at.month, at.day);
        let turned = to.is_some_and(|to| {
            let parts = [(from.month, to.month), (from.day, to.day)];
            let known = parts
                .iter()
                .all(|(one, other)| one.is_some() == other.is_some());
            to.year < from.year || known && key(to) < key(from)
        });
        (!turned).then_some(Self { from, to })
    }

    /// The year or the years, as printed.
    pub fn years(self) -> String {
        let from = self.from.year;
        match self.to.map(|to| to.year) {
            Some(to) if to != from => format!("{from}–{to}"),
            _ => from.to_string(),
        }
    }
}

impl fmt::Display for WorkDay {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.year)?;
        let parts = [self.month, self.day];
        parts
            .iter()
            .flatten()
            .try_for_each(|part| write!(out, "-{part:02}"))
    }
}

impl fmt::Display for WorkDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.from)?;
        match self.to {
            Some(to) => write!(out, "/{to}"),
            None => Ok(()),
        }
    }
}

impl SourceParts {
    /// The kind of work: what is said, else what its parts tell.
    pub fn kind(&self) -> SourceKind {
        let usual = match self.container {
            Some(_) => SourceKind::Article,
            None => SourceKind::Book,
        };
        self.kind.unwrap_or(usual)
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The parts that are one text each, with their keys, in the order in which they are written.
    pub fn texts(&self) -> [(&'static str, Option<&String>); 16] {
        [
            ("title", self.title.as_ref()),
            ("container", self.container.as_ref()),
            ("year", self.year.as_ref()),
            ("volume", self.volume.as_ref()),
            ("issue", self.issue.as_ref()),
            ("pages", self.pages.as_ref()),
            ("edition", self.edition.as_ref()),
            ("genre", self.genre.as_ref()),
            ("number", self.number.as_ref()),
            ("series", self.series.as_ref()),
            ("publisher", self.publisher.as_ref()),
            ("place", self.place.as_ref()),
            ("isbn", self.isbn.as_ref()),
            ("issn", self.issn.as_ref()),
            ("language", self.language.as_ref()),
            ("annotation", self.annotation.as_ref()),
        ]
    }
}

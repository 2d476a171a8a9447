//! One reference as it comes out of a file, before it has an id.

use std::collections::BTreeSet;

use super::cleaned::clean;
use super::{dates, names};
use crate::imports::addresses;
use crate::model::{Creator, Creators, SourceParts, WorkDate};

/// A reference.
#[derive(Debug, Default)]
pub(super) struct Record {
    /// The line of the file in which it begins, from 1.
    pub(super) line: usize,
    /// What the file itself calls it.
    pub(super) key: Option<String>,
    /// Its parts.
    pub(super) parts: SourceParts,
    /// Its DOI, without the address before it.
    pub(super) doi: Option<String>,
    /// Where it can be read.
    pub(super) url: Option<String>,
    /// What it says beside that.
    pub(super) left: BTreeSet<Left>,
}

/// Something that a reference says and a source does not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Left {
    /// What it is: `the abstract`.
    pub(super) what: String,
    /// Why it was left.
    pub(super) why: &'static str,
    /// Whether somebody should look at it.
    pub(super) doubtful: bool,
}

/// The most keywords of a reference.
const MOST_TOPICS: usize = 500;

/// The longest note, in bytes.
const LONGEST_NOTE: usize = 64 << 10;

/// The most names in one list.
const MOST_NAMES: usize = 10_000;

/// Why most things are left.
const NO_PLACE: &str = "a source has no place for it";

impl Record {
    pub(super) fn at(line: usize) -> Self {
        Self {
            line,
            ..Self::default()
        }
    }

    /// Notes that something was left, as sources have no place for it.
    pub(super) fn leave(&mut self, what: impl Into<String>) {
        self.left_for(what, NO_PLACE, false);
    }

    /// Notes something that was left and should be looked at.
    pub(super) fn doubt(&mut self, what: impl Into<String>, why: &'static str) {
        self.left_for(what, why, true);
    }

    /// Notes what was left, and why.
    pub(super) fn left_for(&mut self, what: impl Into<String>, why: &'static str, doubtful: bool) {
        let what = what.into();
        self.left.insert(Left {
            what,
            why,
            doubtful,
        });
    }

    /// Takes a part; where there is one already, the second is noted as left.
    pub(super) fn take(
        &mut self,
        part: fn(&mut SourceParts) -> &mut Option<String>,
        name: &str,
        said: &str,
    ) {
        let said = clean(said);
        if said.is_empty() {
            return;
        }
        let place = part(&mut self.parts);
        match place {
            None => *place = Some(said),
            Some(first) if *first == said => {}
            Some(_) => self.doubt(format!("a second {name}"), "the first was taken"),
        }
    }

    /// Takes a name among those who wrote it.
    pub(super) fn author(&mut self, said: &str) {
        if !add(&mut self.parts.authors, said) {
            self.doubt("further authors", "there are thousands of them");
        }
    }

    /// Takes a name among those who edited it.
    pub(super) fn editor(&mut self, said: &str) {
        if !add(&mut self.parts.editors, said) {
            self.doubt("further editors", "there are thousands of them");
        }
    }

    /// Takes a DOI, with or without an address before it.
    pub(super) fn take_doi(&mut self, said: &str) {
        let said = clean(said);
        match addresses::doi(&said) {
            _ if said.is_empty() => {}
            Some(doi) => match &self.doi {
                Some(first) if !first.eq_ignore_ascii_case(&doi) => {
                    self.doubt("a second DOI", "the first was taken");
                }
                Some(_) => {}
                None => self.doi = Some(doi),
            },
            None => self.doubt("a DOI", "it is none: a DOI starts with `10.`"),
        }
    }

    /// Takes an address, where it is one of the web; that of a DOI is the DOI.
    pub(super) fn take_url(&mut self, said: &str) {
        let said = clean(said);
        if said.is_empty() {
            return;
        }
        if let Some(doi) = addresses::doi(&said).filter(|_| said.contains("doi.org/")) {
            return match &self.doi {
                Some(first) if !first.eq_ignore_ascii_case(&doi) => {
                    self.doubt("a second DOI", "the first was taken");
                }
                _ => self.doi = Some(doi),
            };
        }
        match (addresses::is_of_web(&said), &self.url) {
            (true, None) => self.url = Some(said),
            (true, Some(first)) if *first == said => {}
            (true, Some(_)) => self.leave("a second address"),
            (false, _) if addresses::is_of_file(&said) => self.file(),
            (false, _) => self.doubt(
                "an address",
                "it is none of the web, which starts with `https://` or `http://`",
            ),
        }
    }

    /// Notes that the path of a file was left.
    pub(super) fn file(&mut self) {
        self.left_for(
            "the path of a file",
            "it is one of the machine that the list comes from",
            false,
        );
    }

    /// Takes what is said of when it appeared: a year, a date, or words in its place.
    pub(super) fn take_date(&mut self, said: &str) {
        let said = clean(said);
        if said.is_empty() {
            return;
        }
        let read = dates::read(&said);
        if let Some(rest) = read.rest {
            self.leave(format!("`{rest}` in a date"));
        }
        let Some(date) = read.date else {
            if self.parts.year.is_none() && self.parts.date.is_none() {
                self.parts.year = Some(read.words);
            } else if self.parts.year.as_deref() != Some(&read.words) {
                self.doubt("a second date", "the first was taken");
            }
            return;
        };
        self.keep_date(date);
    }

    /// Keeps the date, finer than a year that was said before.
    pub(super) fn keep_date(&mut self, date: WorkDate) {
        let is_year = date.from.month.is_none() && date.to.is_none();
        let year = date.years();
        match (&self.parts.year, self.parts.date) {
            (None, None) if is_year => self.parts.year = Some(year),
            (None, None) => self.parts.date = Some(date),
            (Some(known), _) if *known == year || date.from.year.to_string() == *known => {
                if !is_year {
                    self.parts.year = None;
                    self.parts.date = Some(date);
                }
            }
            (None, Some(known)) if is_year && known.from.year == date.from.year => {}
            (None, Some(known)) if known == date => {}
            _ => self.doubt("a second date", "the first was taken"),
        }
    }

    /// Takes the day on which it was looked at.
    pub(super) fn take_accessed(&mut self, said: &str) {
        let said = clean(said);
        if said.is_empty() {
            return;
        }
        match dates::day(&said) {
            Some(day) => self.parts.accessed = Some(day),
            None => self.doubt(
                "a day of access",
                "it is no day of the calendar with year, month and day",
            ),
        }
    }

    /// Takes a keyword.
    pub(super) fn topic(&mut self, said: &str) {
        let said = clean(said);
        let topics = &mut self.parts.topics;
        if said.is_empty() || topics.contains(&said) {
            return;
        }
        match topics.len() < MOST_TOPICS {
            true => topics.push(said),
            false => self.doubt("further keywords", "there are hundreds of them"),
        }
    }

    /// Takes a note behind those that are there.
    pub(super) fn note(&mut self, said: &str) {
        let said = clean(said);
        if said.is_empty() {
            return;
        }
        let length = self.parts.annotation.as_ref().map_or(0, String::len);
        if length + said.len() > LONGEST_NOTE {
            return self.doubt("a note", "it is as long as a book");
        }
        self.parts.annotation = match self.parts.annotation.take() {
            Some(note) if note == said => Some(note),
            Some(note) => Some(format!("{note} / {said}")),
            None => Some(said),
        };
    }

    /// The first who wrote it, else who edited it.
    pub(super) fn first(&self) -> Option<&Creator> {
        let parts = &self.parts;
        parts.authors.named.first().or(parts.editors.named.first())
    }

    /// The year, where there is one.
    pub(super) fn year(&self) -> Option<String> {
        let date = self.parts.date.map(|date| date.from.year.to_string());
        date.or_else(|| self.parts.year.clone())
    }

    /// Whether it says nothing by which a work could be known.
    pub(super) fn is_empty(&self) -> bool {
        let parts = &self.parts;
        let named = !parts.authors.named.is_empty() || !parts.editors.named.is_empty();
        let called = parts.title.is_some() || parts.container.is_some();
        !named && !called && self.doi.is_none() && self.url.is_none()
    }
}

/// Adds a name; false where there are too many.
fn add(creators: &mut Creators, said: &str) -> bool {
    let said = clean(said);
    if creators.named.len() >= MOST_NAMES {
        return false;
    }
    match names::is_others(&said) {
        true => creators.and_others = true,
        false => creators.named.extend(names::of_commas(&said)),
    }
    true
}

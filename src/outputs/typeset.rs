//! A document as the templates of typesetting systems see it.
//!
//! What a typesetter could stumble over is settled here, for all of them: every link leads to an anchor that is there,
//! no anchor stands twice, no heading leaves out a level, every row fills its columns, and the notes of a table stand
//! below it, called by letters.

mod address;
mod block;
mod cut;
mod height;
mod inline;
mod language;
mod plot;
mod seen;
mod setter;
mod slices;
mod table;

use std::collections::HashSet;

use serde::Serialize;

use crate::document::{self, Chapter, Document};
use language::Language;
use seen::BlockSeen;
use setter::Setter;

/// A whole document.
#[derive(Debug, Serialize)]
pub(super) struct Typeset<'a> {
    title: &'a str,
    subtitle: Option<&'a str>,
    language: Language<'a>,
    right_to_left: bool,
    authors: Vec<AuthorSeen<'a>>,
    date: Option<document::Date>,
    stamp: &'a str,
    /// The families of fonts that the user brings, for letters which the first font of the program has not.
    fonts: Vec<String>,
    parts: Vec<PartSeen<'a>>,
}

/// Someone who wrote it.
#[derive(Debug, Serialize)]
struct AuthorSeen<'a> {
    name: &'a str,
    orcid: Option<&'a str>,
    affiliation: Option<&'a str>,
}

/// A part that begins on a page of its own.
#[derive(Debug, Serialize)]
struct PartSeen<'a> {
    landscape: bool,
    blocks: Vec<BlockSeen<'a>>,
}

impl<'a> Typeset<'a> {
    /// What a template sees of `document`.
    pub(super) fn of(document: &'a Document) -> Self {
        let mut known = HashSet::new();
        for part in &document.parts {
            block::anchors(&part.blocks, &mut known);
        }
        // Nobody can tell such a name from the same without it.
        known.retain(|name| !name.is_empty() && !name.contains('\u{feff}'));
        let mut setter = Setter::new(known, document.right_to_left);
        let part = |part: &'a Chapter| PartSeen {
            landscape: part.landscape,
            blocks: setter.blocks(&part.blocks),
        };
        let authors = document.authors.iter().map(|author| AuthorSeen {
            name: author.name.as_str(),
            orcid: author.orcid.as_deref().filter(|id| is_orcid(id)),
            affiliation: author.affiliation.as_ref().map(|place| place.as_str()),
        });
        Self {
            title: document.title.as_str(),
            subtitle: document.subtitle.as_ref().map(|line| line.as_str()),
            language: Language::of(&document.language),
            right_to_left: document.right_to_left,
            authors: authors.collect(),
            date: document.date.filter(is_day),
            stamp: &document.stamp,
            fonts: Vec::new(),
            parts: document.parts.iter().map(part).collect(),
        }
    }
}

impl Typeset<'_> {
    /// The same with families of fonts that the user brings.
    pub(super) fn with_fonts(mut self, families: Vec<String>) -> Self {
        self.fonts = families;
        self
    }
}

/// Whether a text has the form of an ORCID iD, which becomes part of an address.
fn is_orcid(id: &str) -> bool {
    let is_sign = |one: char| one.is_ascii_digit() || one == '-' || one == 'X';
    id.len() == 19 && id.chars().all(is_sign)
}

/// Whether the calendar has such a day: no typesetter takes another.
pub(super) fn is_day(date: &document::Date) -> bool {
    let by = |years: u16| date.year.is_multiple_of(years);
    let leap = by(4) && (!by(100) || by(400));
    let days = match date.month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=9999).contains(&date.year) && (1..=days).contains(&date.day)
}

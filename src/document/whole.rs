//! A document as a whole.

use serde::Serialize;

use super::block::Block;
use super::text::Text;

/// A whole document.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// The title, which is printed at its head and kept as the title of the file.
    pub title: Text,
    /// One line under it.
    pub subtitle: Option<Text>,
    /// The language of the texts, a tag of BCP 47 such as `en` or `de-AT`.
    pub language: String,
    /// True where they are written from right to left.
    pub right_to_left: bool,
    /// Who wrote it.
    pub authors: Vec<Byline>,
    /// The day it is of, where that is said: no format asks the clock.
    pub date: Option<Date>,
    /// A fingerprint of what the synthesis says, by which a copy that comes back is known.
    pub stamp: String,
    /// Its parts, each with pages of its own.
    pub parts: Vec<Part>,
}

/// Someone who wrote a document.
#[derive(Clone, Debug, Serialize)]
pub struct Byline {
    /// The name, as it is printed.
    pub name: Text,
    /// The ORCID iD, as in `0000-0002-1825-0097`.
    pub orcid: Option<String>,
    /// Where the author works.
    pub affiliation: Option<Text>,
}

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Date {
    /// The year, from 1 to 9999.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// A part of a document that begins on a page of its own.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// True where its pages are turned, so that a wide table fits.
    pub landscape: bool,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

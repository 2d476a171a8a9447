//! Who wrote a synthesis, when, and under which licence.

use schemars::JsonSchema;
use serde::Serialize;

use super::printed::text;
use super::whole::View;
use crate::model::Day;

/// Who wrote a synthesis, when, and under which licence.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AuthorshipView<'a> {
    /// Who wrote it.
    pub authors: Vec<AuthorView<'a>>,
    /// The day it is of.
    pub date: Option<DayView>,
    /// Which version it is.
    pub version: Option<&'a str>,
    /// The licence under which it may be used.
    pub licence: Option<&'a str>,
    /// The day, the version and the licence as they are printed, as far as they are said.
    pub edition: Vec<String>,
}

/// Someone who wrote a synthesis.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AuthorView<'a> {
    /// The name.
    pub name: &'a str,
    /// The ORCID iD, as in `0000-0002-1825-0097`.
    pub orcid: Option<&'a str>,
    /// Where the author works.
    pub affiliation: Option<&'a str>,
}

/// A day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DayView {
    /// The year.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
    /// The day as it is written in data, as in `2026-03-14`.
    pub iso: String,
}

impl From<Day> for DayView {
    fn from(day: Day) -> Self {
        let Day { year, month, day } = day;
        Self {
            year,
            month,
            day,
            iso: format!("{year:04}-{month:02}-{day:02}"),
        }
    }
}

impl View {
    /// Who wrote it, when, and under which licence.
    pub fn authorship(&self) -> AuthorshipView<'_> {
        let frame = &self.model().synthesis;
        let authors = frame.authors.iter();
        let date = frame.date.map(DayView::from);
        let version = text(&frame.version);
        let licence = text(&frame.licence);
        let edition = [
            date.as_ref().map(|day| day.iso.clone()),
            version.map(|version| self.words().with("of_version", &[("version", version)])),
            licence.map(str::to_owned),
        ];
        AuthorshipView {
            authors: authors
                .map(|author| AuthorView {
                    name: &author.name.value,
                    orcid: author.orcid.as_deref(),
                    affiliation: author.affiliation.as_deref(),
                })
                .collect(),
            date,
            version,
            licence,
            edition: edition.into_iter().flatten().collect(),
        }
    }
}

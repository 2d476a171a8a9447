//! Findings, and the quotations that they rest on.

use super::assessment::Assessment;
use super::claim::Claim;
use super::figure::Figure;
use super::handle::{Handle, Placed};
use super::participant::{Participant, Speaking};
use super::source::Cite;
use super::theme::Theme;
use super::vocabulary::WhoseWords;
use crate::source::Span;

/// One statement in a cell, with what it rests on.
#[derive(Debug)]
pub struct Evidence {
    /// Its id.
    pub id: Placed<String>,
    /// The position of its strand.
    pub strand: usize,
    /// Words set off before the statement.
    pub lead: Option<Placed<String>>,
    /// The statement.
    pub finding: Placed<String>,
    /// Parts of the statement, as a list below it.
    pub points: Vec<Placed<String>>,
    /// The figures it rests on.
    pub figures: Vec<Placed<Handle<Figure>>>,
    /// What it asserts of figures.
    pub claims: Vec<Claim>,
    /// The themes it comes from.
    pub themes: Vec<Placed<Handle<Theme>>>,
    /// The codes it comes from.
    pub codes: Vec<Placed<Handle<Theme>>>,
    /// What participants said.
    pub quotes: Vec<Quote>,
    /// Where it can be read.
    pub cite: Vec<Cite>,
    /// Confidence (GRADE-CERQual).
    pub confidence: Option<Box<Assessment>>,
    /// Certainty (GRADE).
    pub certainty: Option<Box<Assessment>>,
    /// Printed under it.
    pub note: Option<Placed<String>>,
}

impl Evidence {
    /// Where a quotation of it can be read: its own places come before those of the finding.
    pub fn cites_of<'a>(&'a self, quote: &'a Quote) -> &'a [Cite] {
        match quote.cite.is_empty() {
            true => &self.cite,
            false => &quote.cite,
        }
    }
}

/// What a participant said.
#[derive(Debug)]
pub struct Quote {
    /// Where it was declared.
    pub span: Span,
    /// The words.
    pub said: Placed<String>,
    /// The participant, by name.
    pub by: Option<Placed<String>>,
    /// The participant.
    pub speaker: Option<Handle<Participant>>,
    /// What is said of the participant here, beside what is declared.
    pub speaking: Option<Box<Speaking>>,
    /// The timepoint's position.
    pub at: Option<usize>,
    /// Where it can be read.
    pub cite: Vec<Cite>,
    /// Where in its text it stands, as the authors say.
    pub place: Option<Box<Where>>,
    /// What it is a translation of, where it is one.
    pub original: Option<Box<Original>>,
    /// Whose words they are.
    pub words: WhoseWords,
}

impl Quote {
    /// The words as they were said: of a translation the original, where it is given. They are what texts are searched for.
    pub fn as_said(&self) -> &Placed<String> {
        let original = self.original.as_deref();
        let words = original.and_then(|original| original.words.as_ref());
        words.unwrap_or(&self.said)
    }
}

/// Where in a text a quotation stands, as the authors say.
#[derive(Debug)]
pub struct Where {
    /// Where it was written.
    pub span: Span,
    /// The place itself; none where only the words around it are said.
    pub place: Option<PlaceInText>,
    /// The words right before it.
    pub prefix: Option<String>,
    /// The words right behind it.
    pub suffix: Option<String>,
}

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceInText {
    /// From the first character, counted from 0, to the one behind the last: code points of the text without a byte order
    /// mark, each line end one.
    Positions {
        /// The first.
        start: u32,
        /// The one behind the last.
        end: u32,
    },
    /// A line, counted from 1.
    Line(u32),
    /// A time of the recording, in milliseconds.
    Time(u32),
}

/// What a translated quotation is a translation of.
#[derive(Debug)]
pub struct Original {
    /// The words as they were said, where the authors give them.
    pub words: Option<Placed<String>>,
    /// The language in which they were said.
    pub lang: Option<Placed<String>>,
}

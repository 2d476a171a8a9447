//! Findings, and the quotations that they rest on.

use super::assessment::Assessment;
use super::claim::Claim;
use super::figure::Figure;
use super::handle::{Handle, Placed};
use super::participant::{Participant, Speaking};
use super::source::Cite;
use super::theme::Theme;
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
}

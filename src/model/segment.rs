//! Segments: coded passages of interviews and other texts.

use super::handle::{Handle, Placed};
use super::participant::Participant;
use super::source::Source;
use super::theme::Theme;
use crate::source::Span;

/// A coded passage.
#[derive(Debug)]
pub struct Segment {
    /// The line of the file that declares it.
    pub span: Span,
    /// Its id, where it has one.
    pub id: Option<Placed<String>>,
    /// The themes and codes that it was given.
    pub themes: Vec<Placed<Handle<Theme>>>,
    /// Who speaks; nobody in field notes and the like.
    pub participant: Option<Placed<Handle<Participant>>>,
    /// The position of the timepoint.
    pub at: Option<Placed<usize>>,
    /// Where it stands.
    pub source: Option<Placed<Handle<Source>>>,
    /// Its words.
    pub exact: Option<Placed<String>>,
    /// The words before it.
    pub prefix: Option<Placed<String>>,
    /// The words behind it.
    pub suffix: Option<Placed<String>>,
    /// Where it begins in the text of its source, in characters.
    pub start: Option<Placed<u64>>,
    /// Where it ends there, the first character behind it.
    pub end: Option<Placed<u64>>,
}

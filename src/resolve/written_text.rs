//! What a source says of its text, until all participants are known.

use crate::model::{Handle, Source};
use crate::read::raw::Speakers;
use crate::read::raw::field::{Field, Many, Short};

/// What a source says of its text.
#[derive(Debug)]
pub(super) struct WrittenText {
    /// The source.
    pub(super) source: Handle<Source>,
    /// The file, folder or pattern.
    pub(super) text: Field<String>,
    /// Whether no word of it may be printed.
    pub(super) confidential: bool,
    /// How it says who speaks.
    pub(super) speakers: Option<Field<Short<Speakers>>>,
    /// What it holds beside speech.
    pub(super) not_speech: Many<String>,
}

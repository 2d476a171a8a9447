//! What is still there of somebody who withdrew.

use std::fmt;

use super::handle::Handle;
use super::participant::Participant;
use crate::source::Span;

/// A quotation of a participant who withdrew: it is told, and is no part of the model.
#[derive(Debug)]
pub struct StillThere {
    /// The participant.
    pub participant: Handle<Participant>,
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub what: StillThereAs,
    /// The words, to be looked for in what was made earlier.
    pub words: Unprinted,
}

/// What is still there of a participant who withdrew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StillThereAs {
    /// A quotation of the finding of that id.
    Quotation(String),
    /// A coded segment.
    Segment,
    /// The name of who was asked in a member check.
    Asked,
    /// What was said in a member check.
    MemberCheck,
}

/// Words that must not be printed.
#[derive(Clone)]
pub struct Unprinted(Box<str>);

impl Unprinted {
    /// Keeps words from being printed.
    pub fn new(words: String) -> Self {
        Self(words.into_boxed_str())
    }

    /// Whether the words stand among `letters`, which are those of a text.
    pub fn stand_in(&self, letters: &Letters) -> bool {
        let own = Letters::of(&self.0);
        // What is too short stands in any text.
        own.0.chars().count() >= LEAST && letters.0.contains(&own.0)
    }
}

/// Fewer letters are no trace of anybody's words.
const LEAST: usize = 8;

/// The letters and digits of a text, small, without what stands between them: what programs put around words does not
/// hide them.
pub struct Letters(String);

impl Letters {
    /// Those of `text`.
    pub fn of(text: &str) -> Self {
        let letters = text.chars().filter(|one| one.is_alphanumeric());
        Self(letters.flat_map(char::to_lowercase).collect())
    }
}

impl fmt::Debug for Unprinted {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Unprinted")
    }
}

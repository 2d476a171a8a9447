//! A place where a quotation stands in a text, and in what the two say something else there.

use std::ops::Range;

use super::meaning::Turning;

/// A place where a quotation stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// From its first word to its last, in bytes of the text.
    pub place: Range<usize>,
    /// Each of its parts.
    pub parts: Vec<Range<usize>>,
    /// Who speaks, as a position among the text's speakers; none before the first label.
    pub speaker: Option<usize>,
    /// What turns the sentence, put in, left out or changed by the quotation.
    pub turned: Vec<TurnedWords>,
}

/// A negation or a number in which a quotation and its text differ, though its parts stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnedWords {
    /// What it is.
    pub what: Turning,
    /// How it came about.
    pub how: How,
    /// The words of the quotation; empty where it has none there.
    pub said: String,
    /// The words of the text, in small letters; empty where it has none there.
    pub printed: String,
    /// Their place in the text, in bytes.
    pub place: Range<usize>,
}

/// How a quotation turns a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum How {
    /// A bracket puts it in.
    PutIn,
    /// A bracket stands in its place.
    Replaced,
    /// A mark of something left out stands in its place.
    LeftOut,
    /// It stands before the first word, in the same sentence.
    CutOff,
}

//! What sentences are made of.

use serde::Serialize;

use crate::wording::reworded::Stretch;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SentencePiece {
    /// Words of the sentence.
    Words(String),
    /// An id or a key.
    Code(String),
    /// Words that stood there before.
    Removed(String),
    /// Words that stand there now.
    Added(String),
}

/// A sentence.
pub type Sentence = Vec<SentencePiece>;

pub(super) fn piece(stretch: Stretch) -> SentencePiece {
    match stretch {
        Stretch::Same(text) => SentencePiece::Words(text),
        Stretch::Removed(text) => SentencePiece::Removed(text),
        Stretch::Added(text) => SentencePiece::Added(text),
    }
}

/// A text in which ids stand between backticks.
pub(super) fn marked(text: &str) -> impl Iterator<Item = SentencePiece> + '_ {
    let parts = text.split('`').enumerate();
    parts
        .filter(|(_, part)| !part.is_empty())
        .map(|(at, part)| match at % 2 {
            0 => words(part),
            _ => code(part),
        })
}

pub(super) fn words(text: &str) -> SentencePiece {
    SentencePiece::Words(text.to_owned())
}

pub(super) fn code(text: &str) -> SentencePiece {
    SentencePiece::Code(text.to_owned())
}

//! What sentences are made of.

use serde::Serialize;

use crate::wording::reworded::Stretch;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Piece {
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
pub type Sentence = Vec<Piece>;

pub(super) fn piece(stretch: Stretch) -> Piece {
    match stretch {
        Stretch::Same(text) => Piece::Words(text),
        Stretch::Removed(text) => Piece::Removed(text),
        Stretch::Added(text) => Piece::Added(text),
    }
}

/// A text in which ids stand between backticks.
pub(super) fn marked(text: &str) -> impl Iterator<Item = Piece> + '_ {
    let parts = text.split('`').enumerate();
    parts
        .filter(|(_, part)| !part.is_empty())
        .map(|(at, part)| match at % 2 {
            0 => words(part),
            _ => code(part),
        })
}

pub(super) fn words(text: &str) -> Piece {
    Piece::Words(text.to_owned())
}

pub(super) fn code(text: &str) -> Piece {
    Piece::Code(text.to_owned())
}

pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

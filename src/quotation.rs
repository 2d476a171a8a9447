//! Quotations held against the text they come from.

mod clean;
mod layout;
mod lines;
pub mod manner;
pub mod meaning;
pub mod nearest;
mod parted;
mod said;
pub mod search;
pub mod spoken;
mod stream;
mod words;

use manner::Manner;
use said::{Marks, skips};
use search::Search;
use spoken::Spoken;
use stream::Stream;

/// A text such that the same words are the same: composed, in small letters, blanks as single spaces,
/// straight quotation marks, plain hyphens for dashes, ligatures as their letters, nothing that cannot be
/// seen; without marks of time and tags. Where a word goes on behind a hyphen and a line end, one mark stands for
/// both.
pub fn folded(text: &str) -> String {
    Stream::of(text, &skips(text, Marks::LeftOut)).letters
}

/// The same with what looks like marks of time in it, as it may have been said.
fn untagged(text: &str) -> String {
    Stream::of(text, &skips(text, Marks::Kept)).letters
}

/// A text in which quotations are looked for.
#[derive(Debug)]
pub struct Searched(Spoken);

impl Searched {
    /// Makes `text` ready to be looked through.
    pub fn new(text: &str) -> Self {
        Self(Spoken::new(text, &Manner::default(), |_| false))
    }

    /// The first part of a quotation that does not stand in the text behind the part before it. `text` is
    /// the text that this was made of.
    pub fn first_missing(&self, said: &str, text: &str) -> Option<String> {
        match self.0.find(text, said, "en") {
            Search::Missing(piece) => Some(piece),
            _ => None,
        }
    }
}

//! Quotations held against the text they come from.

pub mod anchor;
mod bare;
mod clean;
pub mod keys;
mod labels;
mod layout;
mod lines;
mod loose;
mod making;
pub mod manner;
pub mod meaning;
pub mod nearest;
mod occurrence;
mod parted;
mod plan;
mod said;
pub mod search;
mod speaker;
mod stream;
mod stream_words;
pub mod transcript;
mod turned;
mod turns;
mod word_lists;
mod words;
mod words_at;

use said::{Marks, skips};
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

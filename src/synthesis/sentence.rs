//! The numbers that a sentence tells, each with what it is said to be: a percentage, a p value, a mean.
//!
//! Only what the words around a number leave no doubt about is taken; the sentences are read as English.

mod amounts;
mod beside;
mod lists;
mod patterns;
mod pieces;
mod reader;
mod telling;

pub(crate) use telling::{Nearness, Telling, Told};

/// The numbers that a text tells, in the order of their kinds and places; `known` are the words, in small letters,
/// by which the figures in question are called.
pub(crate) fn tellings(text: &str, known: &dyn Fn(&str) -> bool) -> Vec<Telling> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for mut sentence in pieces::sentences(text) {
        pieces::pass_over_names(&mut sentence, known);
        found.extend(patterns::read(&sentence, known));
    }
    found
}

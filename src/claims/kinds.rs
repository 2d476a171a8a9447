//! The kinds of claims: one a file, its explanation its opening comment.

use super::explained::Explained;

pub(crate) mod above;
pub(crate) mod below;
pub(crate) mod changed;
pub(crate) mod comparable;
pub(crate) mod not_maintained;
pub(crate) mod not_significant;
pub(crate) mod persists;
pub(crate) mod range;
pub(crate) mod share;
pub(crate) mod size;
pub(crate) mod unchanged;

/// Every kind of claim.
pub static ALL: &[&Explained] = &[
    &changed::EXPLAINED,
    &not_significant::EXPLAINED,
    &unchanged::EXPLAINED,
    &above::EXPLAINED,
    &below::EXPLAINED,
    &comparable::EXPLAINED,
    &persists::EXPLAINED,
    &not_maintained::EXPLAINED,
    &size::EXPLAINED,
    &share::EXPLAINED,
    &range::EXPLAINED,
];

/// The kind of claim that a word declares, in whatever case.
pub fn find(word: &str) -> Option<&'static Explained> {
    let word = word.to_lowercase().replace(['-', ' '], "_");
    ALL.iter().find(|kind| kind.word == word).copied()
}

//! The kinds of claims: one a file, its explanation its opening comment.

use super::kind::{Assertion, Explained};
use crate::model::{Claim, ClaimKind, Form};

mod above;
mod all_of;
mod associated;
mod below;
mod better_than_norm;
mod changed;
mod comparable;
mod differs;
mod differs_between;
mod higher_than;
mod in_band;
mod lower_than;
mod not;
mod not_maintained;
mod not_significant;
mod not_worse;
mod persists;
mod proportion;
mod range;
mod share;
mod size;
mod unchanged;
mod voiced;
mod worse_than_norm;

/// Every kind of claim.
pub static ALL: &[&Explained] = &[
    &changed::EXPLAINED,
    &associated::EXPLAINED,
    &differs::EXPLAINED,
    &higher_than::EXPLAINED,
    &lower_than::EXPLAINED,
    &differs_between::EXPLAINED,
    &not_significant::EXPLAINED,
    &unchanged::EXPLAINED,
    &above::EXPLAINED,
    &below::EXPLAINED,
    &better_than_norm::EXPLAINED,
    &worse_than_norm::EXPLAINED,
    &not_worse::EXPLAINED,
    &in_band::EXPLAINED,
    &proportion::EXPLAINED,
    &comparable::EXPLAINED,
    &persists::EXPLAINED,
    &not_maintained::EXPLAINED,
    &size::EXPLAINED,
    &share::EXPLAINED,
    &range::EXPLAINED,
    &voiced::EXPLAINED,
    &not::EXPLAINED,
    &all_of::EXPLAINED,
];

/// The kind of claim that a word declares, in whatever case.
pub fn find(word: &str) -> Option<&'static Explained> {
    let word = word.to_lowercase().replace(['-', ' '], "_");
    ALL.iter().find(|kind| kind.word == word).copied()
}

/// What a claim asserts, as its kind has it.
pub(crate) fn of(kind: &ClaimKind) -> &dyn Assertion {
    match kind {
        ClaimKind::Changed(claim) => claim,
        ClaimKind::Associated(claim) => claim,
        ClaimKind::Differs(claim) => claim,
        ClaimKind::HigherThan(claim) => claim,
        ClaimKind::LowerThan(claim) => claim,
        ClaimKind::DiffersBetween(claim) => claim,
        ClaimKind::NotSignificant(claim) => claim,
        ClaimKind::Unchanged(claim) => claim,
        ClaimKind::Above(claim) => claim,
        ClaimKind::Below(claim) => claim,
        ClaimKind::NormDistance(claim) => claim,
        ClaimKind::NotWorse(claim) => claim,
        ClaimKind::InBand(claim) => claim,
        ClaimKind::Proportion(claim) => claim,
        ClaimKind::Comparable(claim) => claim,
        ClaimKind::Persists(claim) => claim,
        ClaimKind::NotMaintained(claim) => claim,
        ClaimKind::Size(claim) => claim,
        ClaimKind::Share(claim) => claim,
        ClaimKind::Range(claim) => claim,
        ClaimKind::Voiced(claim) => claim,
    }
}

/// The word that declares a claim.
pub(crate) fn word(claim: &Claim) -> &'static str {
    match &claim.form {
        Form::Single(single) => of(&single.kind).explained().word,
        Form::Not(_) => not::EXPLAINED.word,
        Form::AllOf(_) => all_of::EXPLAINED.word,
    }
}

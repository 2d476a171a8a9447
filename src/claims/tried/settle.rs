//! What to write in the files so that an undetermined claim can be settled.

use super::Tried;
use crate::claims::kinds;
use crate::claims::trial::ask::Ask;
use crate::model::Model;

/// The lines that would help to settle a claim, each with what it is written in; none where the
/// figures themselves leave it open.
pub fn lines(tried: Tried<'_>, model: &Model) -> Vec<String> {
    kinds::of(&tried.claim.kind).settled_by(&Ask::of(tried.trial, model))
}

//! What sentences assert of figures, tried on the figures: three verdicts, each with its reasons.
//!
//! A claim is supported where its rule holds for all unrounded values of the figures, contradicted
//! where it fails for all, and undetermined otherwise. What the figures of these people show (the
//! descriptive reading) and what they let one infer beyond them (the inferential reading) are told
//! apart.

pub(crate) mod checks;
pub(crate) mod context;
pub(crate) mod drawn;
mod kind;
pub mod kinds;
pub(crate) mod trial;
pub mod trials;
pub mod tried;
pub mod verdict;

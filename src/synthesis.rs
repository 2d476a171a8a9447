//! What is said of the argument: propositions, findings, quotations and the texts around them.

pub mod abbreviation;
pub(crate) mod checks;
pub(crate) mod context;
pub mod fit;
mod named;
mod sentence;
mod stated;
pub mod texts;

//! What is said of the argument: propositions, findings, quotations and the texts around them.

pub mod abbreviation;
pub(crate) mod checks;
pub(crate) mod context;
pub(crate) mod counter;
pub mod fit;
pub(crate) mod named;
pub(crate) mod near;
pub mod reworded;
mod sentence;
pub(crate) mod stated;
pub(crate) mod subject;
pub mod texts;

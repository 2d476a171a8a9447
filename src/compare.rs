//! Syntheses set beside each other, and one set beside itself without some of its parts.

mod belongs;
pub mod changed;
pub mod changes;
mod dropped;
pub mod fall;
mod heard_in;
pub mod hidden;
pub mod impact;
pub mod part;
mod reach;
mod resting;
pub mod sensitivity;
pub mod sentences;
mod touched;
mod turned;

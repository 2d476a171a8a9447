//! Syntheses set beside each other, and one set beside itself without some of its parts.

mod belongs;
mod dropped;
pub mod fall;
mod heard_in;
pub mod impact;
pub mod part;
mod reach;
mod resting;
pub mod sensitivity;
mod touched;

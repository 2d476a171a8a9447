//! Quotations held against the texts that they are quoted from: whether they stand there, whose words they are, and
//! what a lock says of those whose texts are elsewhere.

mod anchored;
pub mod asked;
mod batch;
pub mod held;
pub mod lock;
mod place;
pub mod status;

//! Quotations held against the texts that they are quoted from: whether they stand there, whose words they are, and
//! what a lock says of those whose texts are elsewhere.

pub mod asked;
mod batch;
pub mod held;
mod place;

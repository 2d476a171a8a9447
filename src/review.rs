//! Who has read what of a synthesis, and what has changed since: sign-offs, as `reviews.lock` keeps them, held against what
//! the synthesis says now.

mod line;
pub mod reviewed;
pub mod signed;
pub mod words;

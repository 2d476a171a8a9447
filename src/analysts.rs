//! What analysts judged independently of each other, how far they agree, and what was settled where they did not.
//!
//! Judgements are blind: before all who judge a kind are in, nobody is told more of it than how many cases each has
//! judged. So what they judged can be had from [`judged::OfKind::revealed`] alone, which gives nothing before. First
//! judgements are kept as they were; what was settled later stands beside them.

pub mod beyond_chance;
pub mod blank;
pub mod case;
pub(crate) mod checks;
pub mod codes;
pub mod judged;
pub mod judgements;
mod problem;
pub(crate) mod register;
pub mod report;
pub mod table;
mod telling;
pub mod words;

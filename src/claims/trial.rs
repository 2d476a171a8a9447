//! How claims are tried: selection, quantifiers, margins, norms, and what figures say of each.

pub(crate) mod aim;
pub(crate) mod amount;
pub(crate) mod ask;
pub(crate) mod bench;
pub(crate) mod called;
pub(crate) mod direction;
pub(crate) mod ends;
pub(crate) mod equivalence;
pub(crate) mod index;
pub(crate) mod limits;
pub(crate) mod margin;
pub(crate) mod norm;
pub(crate) mod over_time;
pub(crate) mod quantifier;
pub(crate) mod said;
pub(crate) mod sample_sd;
pub(crate) mod select;
pub(crate) mod significance;

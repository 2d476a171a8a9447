//! Who speaks of what: coded passages and quotations by their themes, interviews by what is said in them, and how many
//! voices there are at the least and at the most.
//!
//! A quotation shows that one person said something, never that others did not. That somebody did not speak of a theme is
//! known only of interviews that were read whole for it.

pub(crate) mod bounds;
pub(crate) mod heard;
pub(crate) mod interviews;
pub(crate) mod known;
pub(crate) mod scope;
pub(crate) mod speakers;
pub(crate) mod units;

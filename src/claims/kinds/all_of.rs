//! That each of several claims is so: a sentence with several parts.
//!
//! ## Rule
//!
//! Each part is tried by itself. One part that the figures contradict contradicts the sentence; else one that
//! they leave open leaves it open. That one part is significant and another is not does not say that the two
//! differ: that is a claim of its own, `differs_between`, and the check `difference-not-tested` asks for it.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | every part is |
//! | contradicted | a part is |
//! | undetermined | no part is contradicted, and the figures leave one open |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - all_of:
//!       - changed: {measure: mood, from: T1, to: T2, group: women, direction: higher}
//!       - not: {changed: {measure: mood, from: T1, to: T2, group: men, direction: higher}}
//! ```
//!
//! ## Sources
//!
//! Gelman and Stern, The difference between “significant” and “not significant” is not itself statistically
//! significant, The American Statistician 2006;60:328.

use crate::claims::kind::Explained;

/// What it says of itself.
pub(super) static EXPLAINED: Explained = Explained {
    word: "all_of",
    source: include_str!("all_of.rs"),
};

//! That a claim is not so.
//!
//! ## Rule
//!
//! The claim inside is tried as it stands, and its verdict turned: what is supported is contradicted, what is
//! contradicted supported, and what the figures leave open stays open. That a change is not shown to be
//! significant is then all that `not: {changed: {…, significant: true}}` says. It does not say that there is
//! none: that is `unchanged`, with a margin.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the figures contradict the claim inside |
//! | contradicted | they support it |
//! | undetermined | they leave it open |
//!
//! `not` round a claim about several figures denies that it holds for all of them (or for as many as its
//! `holds_for` says); that it holds for none of them is `holds_for: none`.
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - not: {changed: {measure: mood, from: T1, to: T2, group: men, direction: higher, significant: true}}
//! ```
//!
//! ## Sources
//!
//! Altman and Bland, Absence of evidence is not evidence of absence, BMJ 1995;311:485.

use crate::claims::kind::Explained;

/// What it says of itself.
pub(super) static EXPLAINED: Explained = Explained {
    word: "not",
    source: include_str!("not.rs"),
};

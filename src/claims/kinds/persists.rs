//! An early change that is still there later.
//!
//! ## Rule
//!
//! The early and the late change of the same scores, both from the same start, are held side by side.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | both are significant, and of the same sign |
//! | contradicted | the (1 − alpha) confidence interval of the late change excludes the early change on the side of 0, or the late change is significant the other way |
//! | undetermined | else: a late change that is not significant may still be there |
//!
//! A late change that is smaller than the early one, but significant, is still there.
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - persists: {measure: prospects, early: T1..T2, late: T1..T3}
//! ```
//!
//! ## Sources
//!
//! Gelman and Stern, The difference between “significant” and “not significant” is not itself statistically
//! significant, 2006.

use crate::claims::explained::Explained;
use crate::claims::trial::bench::Weighed;
use crate::claims::trial::over_time::Both;
use crate::claims::verdict::{Judgement, Verdict};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "persists",
    source: include_str!("persists.rs"),
};

/// Tries the claim on an early and a late change.
pub(crate) fn tried(both: &Both<'_>) -> Weighed {
    let words = both.words();
    let judgement = if both.early.is_significant() && both.is_still_there() {
        let less = match both.is_less() {
            true => "smaller than the early one, but still there",
            false => "both significant, and of the same sign",
        };
        Judgement::new(Verdict::Supported, format!("{words}; {less}"))
    } else if both.is_reversed() {
        let because = format!("{words}; the late change is significant the other way");
        Judgement::new(Verdict::Contradicted, because)
    } else if both.is_less() && !both.is_still_there() {
        let because = format!("{words}; {}", both.less_in_words());
        Judgement::new(Verdict::Contradicted, because)
    } else {
        both.open(words)
    };
    Weighed::inferential(both.figures(), judgement)
}

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

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::amount::span;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::over_time::{self, Both};
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::lookup::Coordinates;
use crate::model::{Model, Persists, Span2};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "persists",
    source: include_str!("persists.rs"),
};

impl Assertion for Persists {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        Aim::Pairs(self.early.value, self.late.value)
    }

    fn asserts(&self, model: &Model) -> String {
        let [early, late] = [&self.early, &self.late].map(|ends| span(ends.value, model));
        format!("change of {early} still there at {late}")
    }

    fn tried_over_time(
        &self,
        bench: Bench<'_>,
        place: Coordinates,
        early: Span2,
        late: Span2,
    ) -> Option<Weighed> {
        let alpha = bench.alpha(self.alpha.as_ref());
        Some(match over_time::both(bench, place, early, late, alpha) {
            Ok(both) => weighed(&both),
            Err(lacking) => *lacking,
        })
    }

    fn settled_by(&self, ask: &Ask<'_>) -> Vec<String> {
        ask.inference().into_iter().collect()
    }
}

/// Tries the claim on an early and a late change.
fn weighed(both: &Both<'_>) -> Weighed {
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

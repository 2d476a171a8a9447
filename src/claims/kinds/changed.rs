//! A change in the stated direction, and by so much where it is said.
//!
//! ## Rule
//!
//! What the figures of these people show is the sign of the change; what they let one infer is whether
//! it is significant. With `significant: true` the claim is both, else the sign decides, and the other
//! is told beside it. `better` and `worse` go by the measure's `better`, and what a positive change means
//! by the table's `change`. A difference between groups has a claim of its own, `differs`; `changed` is about
//! one only where it names its key, or both groups.
//!
//! `by` says how large the change at least is: in points of the scale, in SDs (`of` says whose), or in percent
//! of the earlier value, so that “halved” is `percent: 50`. It is held against the estimate, as what is shown;
//! whether the change is significant is a test of no change, not of so large a one. “More than two points” and
//! “at least two points” are one claim: no printed figure tells the two apart. A figure that is printed just as the
//! amount reaches it; one that is less and rounds to it leaves the claim undetermined, as it may be what is meant,
//! unless the amount is a whole number of points.
//!
//! Where no change is declared, and figures at both times are, those describe it: means or medians by their
//! distance, shares by theirs. Which times are meant is said by `from` and `to`, or is clear where there are
//! two. Whether they are of the same people is told beside it, and what may be inferred stays open.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the change is on the stated side, and as large as `by`, for all unrounded values; and p is below alpha (or the confidence limits exclude 0, or a ratio of 1) |
//! | contradicted | it is on the other side, or smaller than `by`; or p is not below alpha |
//! | undetermined | rounding leaves its sign or its side of alpha open; p and the confidence interval disagree; no p, interval or standard error is printed; what a positive change means, or `better`, is not said |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - changed: {measure: wellbeing, from: T1, to: T2, direction: worse, significant: true}
//!   - changed: {measure: distress, direction: better, by: {points: 2}}
//! ```
//!
//! ## Sources
//!
//! A printed figure stands for all values that print so: Brown and Heathers, The GRIM test, 2017. Nuijten
//! and others, The prevalence of statistical reporting errors in psychology, 2016, on p and its decision.

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::amount::by_least;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::shift::Shift;
use crate::model::{Changed, Direction, Figure, Handle, Model};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "changed",
    source: include_str!("changed.rs"),
};

impl Assertion for Changed {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        Aim::Contrasts
    }

    fn asserts(&self, model: &Model) -> String {
        let weight = if self.significant { "significant " } else { "" };
        let way = match self.direction {
            None => "",
            Some(Direction::Better) => " for the better",
            Some(Direction::Worse) => " for the worse",
            Some(Direction::Higher) => " upwards",
            Some(Direction::Lower) => " downwards",
        };
        let by = by_least(self.by.as_deref(), model);
        format!("{weight}change{way}{by}")
    }

    fn tried(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        let contrast = bench.model.figures[at].contrast()?;
        Some(self.shift(bench).of_contrast(bench, at, contrast))
    }

    fn tried_reversed(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        let contrast = bench.model.figures[at].contrast()?;
        let shift = self.shift(bench).reversed();
        Some(shift.of_contrast(bench, at, contrast))
    }

    fn describes_ends(&self) -> bool {
        true
    }

    fn tried_between(
        &self,
        bench: Bench<'_>,
        first: Handle<Figure>,
        second: Handle<Figure>,
    ) -> Option<Weighed> {
        Some(self.shift(bench).of_ends(bench, first, second))
    }

    fn infers(&self) -> bool {
        self.significant
    }

    fn settled_by(&self, ask: &Ask<'_>) -> Vec<String> {
        let mut lines = Vec::new();
        if matches!(self.direction, Some(Direction::Better | Direction::Worse)) {
            lines.extend(ask.polarity());
        }
        if self.direction.is_some() {
            lines.extend(ask.sign());
        }
        lines.extend(ask.amount(self.by.as_deref()));
        if self.significant {
            lines.extend(ask.inference());
        }
        lines
    }
}

impl Changed {
    fn shift<'a>(&'a self, bench: Bench<'a>) -> Shift<'a> {
        Shift {
            direction: self.direction,
            by: self.by.as_deref(),
            noun: "change",
            significant: self.significant,
            alpha: bench.alpha(self.alpha.as_ref()),
            turned: false,
            outcome: None,
        }
    }
}

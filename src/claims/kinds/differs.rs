//! A difference between groups in the stated direction, and by so much where it is said.
//!
//! ## Rule
//!
//! As for `changed`, of a comparison of two groups: `group` is said to be higher, lower, better or worse than
//! `versus`, whichever of the two the table names first. What the figures of these people show is the sign of
//! the difference, and with `by` how large it is; with `significant: true` p or the confidence limits have to
//! bear it out as well. Without `from` and `to` it is about differences at one time; with them, about how much
//! more the one group changed than the other.
//!
//! Where no difference is declared, by whatever model, and the figures of both groups are, those describe it. What may be inferred is
//! then told by the usual tests, the groups taken as different people: from means, SDs and n by Welch's t test and by
//! Student's; from counts and n by Pearson's χ² (the z of two shares), with Yates's correction, and by Fisher's exact
//! test; from events and person-time by the score test, that of the logarithm of the ratio, and the exact one, the events
//! taken as independent, unless there are more of them than people; from two changes with their errors, by the test of
//! `differs_between`. A report seldom says which it made, so that all have to agree. Where the changes are not declared
//! and the means or shares of both groups at both times are, these four describe how much more the one changed, and
//! what may be inferred stays open. Where a comparison is printed as
//! its p alone, and was not adjusted or modelled, the figures of both groups tell which way it goes.
//!
//! A hazard ratio is of the event that the measure is of: below 1 for `group` over `versus`, there is less of it. Where
//! figures of the measure are made by `method: survival`, the hazard is of what ends that, and survival is higher. Where
//! the measure may be of either (it is called survival, alive or free of something, or its shares are of Kaplan and
//! Meier, and nothing says which), the direction stays open until the method does.
//!
//! One test over three groups or more (F, χ², H) says that they differ, not which of them: a claim that names neither
//! two groups nor a direction is about that test, where it is declared as an association with a variable whose
//! categories are called as the groups. Without a printed p, the statistic and its degrees of freedom give it.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the difference is on the stated side, and as large as `by`, for all unrounded values; and p is below alpha, where it is called significant |
//! | contradicted | it is on the other side, or smaller than `by`; or p is not below alpha |
//! | undetermined | rounding leaves its sign, its size or its side of alpha open; what a positive difference means, or `better`, is not said; nothing tells its error |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - differs: {measure: hba1c, at: M6, group: visits, versus: usual, direction: lower, significant: true}
//! ```
//!
//! ## Sources
//!
//! Welch, The generalization of Student's problem when several different population variances are
//! involved, Biometrika 1947;34:28. Fisher, The logic of inductive inference, 1935. Przyborowski and Wilenski,
//! Homogeneity of results in testing samples from Poisson series, Biometrika 1940;31:313.

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::amount::by_least;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::four;
use crate::claims::trial::shift::Shift;
use crate::model::{Differs, Direction, Figure, Handle, Model};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "differs",
    source: include_str!("differs.rs"),
};

impl Assertion for Differs {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        Aim::Differences
    }

    fn asserts(&self, model: &Model) -> String {
        let weight = if self.significant {
            "significantly "
        } else {
            ""
        };
        let by = by_least(self.by.as_deref(), model);
        match self.direction {
            None if self.significant => format!("significant difference between groups{by}"),
            None => format!("difference between groups{by}"),
            Some(Direction::Better) => format!("{weight}better in one group than in the other{by}"),
            Some(Direction::Worse) => format!("{weight}worse in one group than in the other{by}"),
            Some(Direction::Higher) => format!("{weight}higher in one group than in the other{by}"),
            Some(Direction::Lower) => format!("{weight}lower in one group than in the other{by}"),
        }
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

    fn may_be_of_all_groups(&self) -> bool {
        self.direction.is_none() && self.by.is_none()
    }

    fn tried_between(
        &self,
        bench: Bench<'_>,
        first: Handle<Figure>,
        second: Handle<Figure>,
    ) -> Option<Weighed> {
        Some(self.shift(bench).of_ends(bench, first, second))
    }

    fn tried_four(
        &self,
        bench: Bench<'_>,
        first: [Handle<Figure>; 2],
        second: [Handle<Figure>; 2],
    ) -> Option<Weighed> {
        Some(four::tried(bench, self.shift(bench), first, second))
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

impl Differs {
    fn shift<'a>(&'a self, bench: Bench<'a>) -> Shift<'a> {
        Shift {
            direction: self.direction,
            by: self.by.as_deref(),
            noun: "difference",
            significant: self.significant,
            alpha: bench.alpha(self.alpha.as_ref()),
            turned: false,
            outcome: None,
        }
    }
}

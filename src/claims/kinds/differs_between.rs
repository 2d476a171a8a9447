//! That two changes, or two differences, differ from each other.
//!
//! ## Rule
//!
//! That one change is significant and another is not does not say that the two differ. Whether they do is a
//! test of its own: of the difference of the changes where it is declared, as in `mood@T1..T2/women..men`, or of
//! two changes from one time on, the change between their ends; else, of changes in two groups of different people, of the distance between the two estimates, whose standard error
//! is √(SE₁² + SE₂²), each worked out from its own limits, p or SE over all unrounded values, and for ratios on
//! the log scale. The degrees of freedom lie between the fewer of the two and their sum. Of changes of the same
//! people the error does not follow from the two: it stays open.
//!
//! Two associations are held against each other likewise, of the same outcome and predictor in two studies, sites or
//! subgroups; two models are of the same people.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the distance is significant, and in the stated direction |
//! | contradicted | it is not significant, which is not that the two are alike; or it is in the other direction |
//! | undetermined | the two are of the same people, or it is not said that they are not; an error lacks; rounding leaves it open |
//!
//! The first figure is said to be higher, lower, better or worse than the second. Where more than two meet the
//! claim, each two of them are held against each other.
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - differs_between: {figures: [mood@T1..T2/women, mood@T1..T2/men], direction: higher}
//! ```
//!
//! ## Sources
//!
//! Gelman and Stern, The difference between “significant” and “not significant” is not itself statistically
//! significant, The American Statistician 2006;60:328. Altman and Bland, Interaction revisited: the difference
//! between two estimates, BMJ 2003;326:219.

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::compared;
use crate::claims::trial::shift::Shift;
use crate::model::{DiffersBetween, Direction, Figure, Handle, Model, Placed};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "differs_between",
    source: include_str!("differs_between.rs"),
};

impl Assertion for DiffersBetween {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        Aim::Contrasts
    }

    fn may_be_of_associations(&self) -> bool {
        true
    }

    fn asserts(&self, model: &Model) -> String {
        self.asserts_of("change", model)
    }

    fn asserts_of(&self, noun: &'static str, _model: &Model) -> String {
        let way = match self.direction {
            None => "",
            Some(Direction::Better) => ", the first the better",
            Some(Direction::Worse) => ", the first the worse",
            Some(Direction::Higher) => ", the first the higher",
            Some(Direction::Lower) => ", the first the lower",
        };
        format!("significant difference between {noun}s{way}")
    }

    fn against(&self) -> Option<&[Placed<Handle<Figure>>]> {
        Some(&[])
    }

    fn tried_against(
        &self,
        bench: Bench<'_>,
        one: Handle<Figure>,
        two: Handle<Figure>,
    ) -> Option<Weighed> {
        if let Some(open) = compared::unlike(bench, one, two) {
            return Some(Weighed::inferential(vec![one, two], open));
        }
        let shift = Shift {
            direction: self.direction,
            by: None,
            noun: "difference",
            significant: true,
            alpha: bench.alpha(self.alpha.as_ref()),
            turned: false,
            outcome: None,
        };
        Some(compared::of_two(bench, shift, one, two))
    }

    fn settled_by(&self, ask: &Ask<'_>) -> Vec<String> {
        let mut lines = Vec::new();
        if matches!(self.direction, Some(Direction::Better | Direction::Worse)) {
            lines.extend(ask.polarity());
        }
        lines.extend(ask.sign());
        if ask.is_of_same_people() {
            lines.push(
                "enter the difference between the two changes itself, where it is printed, as a row with `from`, `to`, `group` and `versus`"
                    .to_owned(),
            );
        }
        lines.extend(ask.inference());
        lines
    }
}

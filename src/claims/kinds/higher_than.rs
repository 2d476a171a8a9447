//! A figure higher than another: means, medians, shares, rates or changes, and by so much where it is said.
//!
//! ## Rule
//!
//! Each of the claim's figures is held against each that `than` names, by the printed values with their
//! rounding: two means, two medians, two shares of people, two rates in one unit of person-time, or two
//! changes, a change counted as a rise. What may
//! be inferred is told by the change or difference between the two, where it is declared; else, of two groups,
//! by the tests of means, shares and rates that `differs` names, which all have to agree, or for changes by the test
//! of `differs_between`. Of two figures of the same people it stays open, as it does of shares that are no counts of
//! people, such as those of survival over time. With `significant: true` the claim is both.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | it is higher, by at least `by`, for all unrounded values; and significant, where it is called so |
//! | contradicted | it is not, for all unrounded values; or it is not significant, where it is called so |
//! | undetermined | rounding leaves it open; the two are no figures of one sort; nothing tells the error of their distance |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - higher_than: {figures: distress@M6/visits, than: distress@M6/usual}
//! ```
//!
//! ## Sources
//!
//! As for `differs`.

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::amount::by_least;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::compared;
use crate::model::{Direction, Figure, Handle, HigherThan, Model, Placed};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "higher_than",
    source: include_str!("higher_than.rs"),
};

impl Assertion for HigherThan {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        Aim::Values
    }

    fn asserts(&self, model: &Model) -> String {
        let weight = if self.0.significant {
            "significantly "
        } else {
            ""
        };
        let by = by_least(self.0.by.as_deref(), model);
        let than = compared::in_words(&self.0.than, model);
        format!("{weight}higher than {than}{by}")
    }

    fn against(&self) -> Option<&[Placed<Handle<Figure>>]> {
        Some(&self.0.than)
    }

    fn tried_against(
        &self,
        bench: Bench<'_>,
        one: Handle<Figure>,
        two: Handle<Figure>,
    ) -> Option<Weighed> {
        Some(compared::weighed(
            bench,
            &self.0,
            Direction::Higher,
            one,
            two,
        ))
    }

    fn infers(&self) -> bool {
        self.0.significant
    }

    fn settled_by(&self, ask: &Ask<'_>) -> Vec<String> {
        ask.sign().chain(ask.amount(self.0.by.as_deref())).collect()
    }
}

//! A mean better than that of the norm, by the measure's `better`, and by so much where it is said.
//!
//! ## Rule
//!
//! As for `above` where a higher score is better for the person, and as for `below` where a lower one is: the
//! distance of the mean from the norm's, over the rounding of both, with a t test told beside it.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the mean is on the better side of the norm's, by at least `by`, for all unrounded values, or by just `by` as printed |
//! | contradicted | it is not, for all unrounded values |
//! | undetermined | rounding leaves it open; the measure does not say which direction is better; the norm, or the SD named, is missing; the SD is not named and the SDs disagree |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - better_than_norm: {instrument: Team Climate, at: T1, by: {sd: 0.5, of: norm}}
//! ```
//!
//! ## Sources
//!
//! As for `above`.

use super::worse_than_norm;
use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::amount::beyond_norm;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::direction::up;
use crate::claims::trial::norm::{self, Way};
use crate::claims::verdict::Judgement;
use crate::model::{Direction, Figure, Handle, Model, NormDistance};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "better_than_norm",
    source: include_str!("better_than_norm.rs"),
};

impl Assertion for NormDistance {
    fn explained(&self) -> &'static Explained {
        match self.better {
            true => &EXPLAINED,
            false => &worse_than_norm::EXPLAINED,
        }
    }

    fn aim(&self) -> Aim {
        Aim::Summaries
    }

    fn asserts(&self, model: &Model) -> String {
        let word = if self.better {
            "better than"
        } else {
            "worse than"
        };
        beyond_norm(word, self.by.as_deref(), model)
    }

    fn tried(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        let summary = bench.model.figures[at].summary()?;
        let measure = &bench.model.measures[bench.model.figures[at].measure];
        let direction = match self.better {
            true => Direction::Better,
            false => Direction::Worse,
        };
        let way = match up(measure, direction) {
            Some(true) => Way::Above,
            Some(false) => Way::Below,
            None => {
                let because = format!(
                    "which direction is better is not said of {}",
                    bench.name(at)
                );
                let need = format!("`better` of the measure `{}`", measure.id.value);
                return Some(Weighed::descriptive(
                    vec![at],
                    Judgement::open(because, [need]),
                ));
            }
        };
        Some(norm::apart(bench, at, summary, self.by.as_deref(), way))
    }

    fn infers(&self) -> bool {
        false
    }

    fn settled_by(&self, ask: &Ask<'_>) -> Vec<String> {
        let polarity = ask.polarity().into_iter();
        polarity.chain(ask.distance(self.by.as_deref())).collect()
    }
}

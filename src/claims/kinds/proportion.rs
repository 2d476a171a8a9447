//! How many people there are of a category, in a word: most, half, a third, few, all, none.
//!
//! ## Rule
//!
//! The share of people, from count and n where both are printed, else the percentage over its rounding, is held
//! to the bounds of the word: *all* is 100%, *most* more than 50%, *three quarters*, *two thirds*, *half*, *a
//! third* and *a quarter* are these shares within 5 percentage points, *a minority* is less than 50%, *none* is
//! 0%. `between` sets other bounds. *Few*, *some* and *many* have none of their own: what counts as few is for the
//! author to say.
//!
//! Several categories of one measure are meant together, as in “satisfied or very satisfied”: their sum, where
//! everybody is of one category only (`exhaustive`), from the counts of one n, else from the percentages over their
//! rounding. Where people may be of several, at least the greatest of them and at most the sum.
//! The bounds are told with the verdict. It is about the people counted; what may be inferred of others is not.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the share lies within the bounds for all unrounded values |
//! | contradicted | it lies outside |
//! | undetermined | rounding leaves it open; the word has no bounds; no share is printed |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - proportion: {measure: employment, category: paid, at: T3, is: most}
//!   - proportion: {measure: employment, category: none, at: T3, is: few, between: [0, 15]}
//!   - proportion: {measure: satisfaction, category: [satisfied, very], at: T3, is: most}
//! ```
//!
//! ## Sources
//!
//! The bounds are this program's own, and wide on purpose: a word is no number.

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::said::exact;
use crate::claims::trial::together::{EXCLUSIVE, Together};
use crate::claims::trial::value;
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::{Figure, Handle, HowMany, Model, Proportion};
use crate::statistics::interval::Interval;

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "proportion",
    source: include_str!("proportion.rs"),
};

impl Assertion for Proportion {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        Aim::Counts
    }

    fn asserts(&self, _model: &Model) -> String {
        format!("{} of the people", self.is.word())
    }

    fn tried(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        bench.model.figures[at].count()?;
        Some(Weighed::descriptive(vec![at], judged(bench, at, self)))
    }

    fn adds_categories(&self) -> bool {
        true
    }

    fn tried_together(&self, bench: Bench<'_>, sum: &Together) -> Option<Weighed> {
        let need = match sum.exclusive {
            true => "the count and n",
            false => EXCLUSIVE,
        };
        let judgement = held(bench, self, &sum.words, sum.share, need);
        Some(Weighed::descriptive(sum.figures.clone(), judgement))
    }

    fn infers(&self) -> bool {
        false
    }

    fn settled_by(&self, _ask: &Ask<'_>) -> Vec<String> {
        let open = bounds(self.is).is_none() && self.between.is_none();
        let line = open.then(|| {
            format!(
                "say what counts as {}, as in `between: [0, 15]`, in percent, in the claim",
                self.is.word()
            )
        });
        line.into_iter().collect()
    }
}

/// The bounds of a word in percent, and whether its ends are in it; nothing where it has none.
fn bounds(word: HowMany) -> Option<(Interval, bool)> {
    /// How far a share may lie from the one that a word names.
    const NEAR: f64 = 5.0;
    let about = |share: f64| {
        let interval = Interval {
            low: share - NEAR,
            high: share + NEAR,
        };
        Some((interval, true))
    };
    let from = |low: f64, high: f64, closed| Some((Interval { low, high }, closed));
    match word {
        HowMany::All => from(100.0, 100.0, true),
        HowMany::Most => from(50.0, f64::INFINITY, false),
        HowMany::ThreeQuarters => about(75.0),
        HowMany::TwoThirds => about(200.0 / 3.0),
        HowMany::Half => about(50.0),
        HowMany::Third => about(100.0 / 3.0),
        HowMany::Quarter => about(25.0),
        HowMany::Minority => from(f64::NEG_INFINITY, 50.0, false),
        HowMany::Few | HowMany::Some | HowMany::Many => None,
        HowMany::None => from(0.0, 0.0, true),
    }
}

fn judged(bench: Bench<'_>, at: Handle<Figure>, claim: &Proportion) -> Judgement {
    let value = match value::value(bench, at) {
        Ok(value) => value,
        Err(need) => {
            let because = format!("no share is printed for {}", bench.name(at));
            return Judgement::open(because, [need]);
        }
    };
    let name = format!("{}: {}", bench.name(at), value.words);
    held(bench, claim, &name, value.values, "the count and n")
}

/// Holds a share to the bounds of the word; `name` says what it is of, `need` what would settle it.
fn held(
    bench: Bench<'_>,
    claim: &Proportion,
    name: &str,
    share: Interval,
    need: &str,
) -> Judgement {
    let style = bench.style();
    let word = claim.is.word();
    let own = claim.between.as_ref().map(|between| {
        let (low, high) = &between.value;
        let words = format!("{} to {}%", style.number(low), style.number(high));
        let bounds = exact(low)
            .zip(exact(high))
            .and_then(|(low, high)| Interval::new(low, high));
        (bounds.map(|bounds| (bounds, true)), words)
    });
    let (bounds, words) = own.unwrap_or_else(|| {
        let words = match claim.is {
            HowMany::All => "100%".to_owned(),
            HowMany::None => "0%".to_owned(),
            HowMany::Most => "more than 50%".to_owned(),
            HowMany::Minority => "less than 50%".to_owned(),
            word => bounds(word).map_or_else(String::new, |(bounds, _)| {
                let end = |share| style.computed(share, 1);
                format!("{} to {}%", end(bounds.low), end(bounds.high))
            }),
        };
        (bounds(claim.is), words)
    });
    let Some((bounds, closed)) = bounds else {
        let because = format!("{name}; what counts as {word} is not said");
        return Judgement::open(
            because,
            [format!("the bounds of {word}, as in `between: [0, 15]`")],
        );
    };
    let (inside, outside) = match closed {
        true => (
            share.low >= bounds.low && share.high <= bounds.high,
            share.high < bounds.low || share.low > bounds.high,
        ),
        false => (
            share.low > bounds.low && share.high < bounds.high,
            share.high <= bounds.low || share.low >= bounds.high,
        ),
    };
    let because = format!("{name}; {word} is taken for {words}");
    match Verdict::of(inside, outside) {
        Verdict::Undetermined => Judgement::open(because, [need.to_owned()]),
        verdict => Judgement::new(verdict, because),
    }
}

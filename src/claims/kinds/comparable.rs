//! A mean like that of the norm, within a margin.
//!
//! ## Rule
//!
//! That no difference was found is not that the means are alike: only a margin, named beforehand, says how
//! close is close. The distance is held to it by two one-sided tests: at an alpha of 0.05, the 90%
//! confidence interval of the distance has to lie inside the margin. The interval is Welch's, from means,
//! SDs and n; where the norm's n or SD is missing, its mean is taken as exact. The rounding of both means
//! and SDs is added.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the (1 − 2·alpha) interval of the distance is inside ± the margin |
//! | contradicted | the (1 − alpha) interval is wholly outside |
//! | undetermined | the interval crosses the margin; no margin is given (distance, interval and p are told); the norm, an SD or n is missing |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - comparable: {measure: wellbeing, at: T1, margin: {sd: 0.5, of: norm}}
//! ```
//!
//! ## Sources
//!
//! Schuirmann, A comparison of the two one-sided tests procedure and the power approach, 1987. Lakens,
//! Equivalence tests, 2017.

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::amount::within as within_margin;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::equivalence::{PRECISE, Test, inner, within};
use crate::claims::trial::margin;
use crate::claims::trial::norm::pair;
use crate::claims::trial::said::Alpha;
use crate::claims::trial::yardstick::Yardstick;
use crate::claims::verdict::Judgement;
use crate::model::{Comparable, Figure, Handle, Margin, Model, Summary};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "comparable",
    source: include_str!("comparable.rs"),
};

impl Assertion for Comparable {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        Aim::Summaries
    }

    fn asserts(&self, model: &Model) -> String {
        format!(
            "like the norm{}",
            within_margin(self.margin.as_deref(), model)
        )
    }

    fn tried(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        let summary = bench.model.figures[at].summary()?;
        let margin = bench.margin(self.margin.as_ref());
        let alpha = bench.alpha(self.alpha.as_ref());
        Some(weighed(bench, at, summary, margin, alpha))
    }

    fn margin(&self) -> Option<&Margin> {
        self.margin.as_deref()
    }

    fn settled_by(&self, ask: &Ask<'_>) -> Vec<String> {
        let mut lines = Vec::new();
        lines.extend(ask.norm(true));
        lines.extend(ask.margin(self.margin.as_deref(), "norm"));
        if ask.is_imprecise() {
            lines.push(
                "the interval reaches beyond the margin: say how far they lie apart, with the interval, or that it stays open whether they are alike"
                    .to_owned(),
            );
        }
        lines
    }
}

/// Tries the claim on one summary.
fn weighed(
    bench: Bench<'_>,
    at: Handle<Figure>,
    summary: &Summary,
    margin: Option<&Margin>,
    alpha: Alpha<'_>,
) -> Weighed {
    let pair = match pair(bench, at, summary) {
        Ok(pair) => pair,
        Err(lacking) => return Weighed::inferential(vec![at], lacking),
    };
    let words = pair.words();
    let chance = pair.chance();
    let Some(margin) = margin else {
        let told = chance
            .ok()
            .and_then(|chance| chance.words(bench, 1.0 - alpha.level));
        let told = told.map_or_else(String::new, |told| format!("; {told}"));
        let because = format!("{words}{told}; no margin says how close counts as comparable");
        let open = Judgement::open(because, ["a margin".to_owned()]);
        return Weighed::inferential(vec![at], open);
    };
    let yardsticks = margin::read(bench, at, margin);
    let descriptive = yardsticks.judged(
        &words,
        |one: &Yardstick| within(pair.distance, one),
        &["the means to more decimals".to_owned()],
    );
    let inferential = match chance {
        Err(needs) => Judgement::open(format!("{words}; its error is not known"), needs),
        Ok(chance) => {
            let told = chance.words(bench, inner(alpha)).unwrap_or_default();
            let test = Test {
                alpha,
                inner: chance.limits(inner(alpha)),
                outer: chance.limits(1.0 - alpha.level),
                ratio: false,
            };
            let needs = [PRECISE.to_owned()];
            yardsticks.judged(&told, |one| test.judged(bench, one), &needs)
        }
    };
    let verdict = inferential.verdict;
    Weighed::of(vec![at], verdict, Some(descriptive), Some(inferential))
        .resting_on(yardsticks.figures())
}

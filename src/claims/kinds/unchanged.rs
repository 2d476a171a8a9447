//! No change, or no difference between groups, beyond a margin.
//!
//! ## Rule
//!
//! A change that is not significant is not therefore none. That there is none to speak of can be shown only
//! against a margin, named beforehand, by two one-sided tests: at an alpha of 0.05, the 90% confidence
//! interval has to lie inside the margin. Where another level is printed, the interval is derived from the
//! limits or the standard error by Student's t, with n − 1 degrees of freedom for pairs and n₁ + n₂ − 2
//! (or, by Welch's test, fewer) for two groups, and from all unrounded values. Where no difference of two groups is
//! declared, their means, SDs and n give the interval, by Welch's test and by Student's, which have to agree.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the (1 − 2·alpha) interval is inside ± the margin |
//! | contradicted | the (1 − alpha) interval is wholly outside |
//! | undetermined | the interval crosses the margin; no margin is given; the interval, or the SD that the margin is counted in, is missing; only figures of two times are declared, and no change |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - unchanged: {domain: wellbeing, from: T1, to: T3, margin: {sd: 0.5, of: baseline}}
//! ```
//!
//! ## Sources
//!
//! Schuirmann, A comparison of the two one-sided tests procedure and the power approach, 1987. Altman and
//! Bland, Absence of evidence is not evidence of absence, BMJ 1995;311:485.

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::amount::within as within_margin;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::between;
use crate::claims::trial::called::noun;
use crate::claims::trial::direction::called;
use crate::claims::trial::equivalence::{of_change, within};
use crate::claims::trial::limits::{null, printed_level};
use crate::claims::trial::margin;
use crate::claims::trial::said::Alpha;
use crate::claims::verdict::Judgement;
use crate::model::{Contrast, Figure, Handle, Margin, Model, Unchanged};
use crate::statistics::interval::Interval;
use crate::wording::one;

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "unchanged",
    source: include_str!("unchanged.rs"),
};

impl Assertion for Unchanged {
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

    fn asserts_of(&self, noun: &'static str, model: &Model) -> String {
        let within = within_margin(self.margin.as_deref(), model);
        format!("no {noun}{within}")
    }

    fn tried(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        let contrast = bench.model.figures[at].contrast()?;
        let margin = bench.margin(self.margin.as_ref());
        let alpha = bench.alpha(self.alpha.as_ref());
        Some(weighed(bench, at, contrast, margin, alpha))
    }

    fn describes_groups(&self) -> bool {
        true
    }

    fn tried_between(
        &self,
        bench: Bench<'_>,
        first: Handle<Figure>,
        second: Handle<Figure>,
    ) -> Option<Weighed> {
        let margin = bench.margin(self.margin.as_ref());
        let alpha = bench.alpha(self.alpha.as_ref());
        Some(between::unchanged(bench, [first, second], margin, alpha))
    }

    fn lacks_between(&self, bench: Bench<'_>) -> Option<String> {
        let margin = bench.margin(self.margin.as_ref());
        margin.is_none().then(|| "a margin".to_owned())
    }

    fn margin(&self) -> Option<&Margin> {
        self.margin.as_deref()
    }

    fn settled_by(&self, ask: &Ask<'_>) -> Vec<String> {
        let mut lines = Vec::new();
        lines.extend(ask.margin(self.margin.as_deref(), "baseline"));
        lines.extend(ask.inference());
        if ask.is_imprecise() {
            lines.push(
                "the interval reaches beyond the margin: say *no significant change* (`not_significant`) where p is not below alpha, or that it stays open how large the change is"
                    .to_owned(),
            );
        }
        lines
    }
}

/// Tries the claim on one contrast.
fn weighed(
    bench: Bench<'_>,
    at: Handle<Figure>,
    contrast: &Contrast,
    margin: Option<&Margin>,
    alpha: Alpha<'_>,
) -> Weighed {
    let noun = noun(&bench.model.figures[at]);
    let Some(margin) = margin else {
        let limits = contrast.ci_low.is_some() && contrast.ci_high.is_some();
        let level = printed_level(contrast).filter(|_| limits);
        let limits = level.map(|level| format!(" with {}", bench.limits(contrast, level)));
        let because = format!(
            "no margin says how large {} counts as none, and {}{} cannot say it by itself",
            one(noun),
            called(bench, contrast),
            limits.unwrap_or_default()
        );
        let open = Judgement::open(because, ["a margin".to_owned()]);
        return Weighed::inferential(vec![at], open);
    };
    let yardsticks = margin::read(bench, at, margin);
    let inferential = of_change(bench, at, contrast, &yardsticks, alpha);
    let change = contrast.change.as_deref().and_then(Interval::of);
    let change = match yardsticks.ratio {
        true => change.and_then(|ratio| ratio.rising(f64::ln).filter(|_| ratio.low > 0.0)),
        false => change.filter(|_| null(contrast) == 0.0),
    };
    let descriptive = change.map(|change| {
        let needs = [format!("the {noun} to more decimals")];
        yardsticks.judged(&called(bench, contrast), |one| within(change, one), &needs)
    });
    let verdict = inferential.verdict;
    Weighed::of(vec![at], verdict, descriptive, Some(inferential)).resting_on(yardsticks.figures())
}

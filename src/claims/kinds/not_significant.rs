//! A change, or a difference between groups, that is not significant.
//!
//! ## Rule
//!
//! That no change was found is not that there is none: this claim says only the first. For the second
//! there is `unchanged`, with a margin.
//!
//! Where no difference of two groups is declared and the figures of both are, the tests that `differs` names tell it;
//! all have to agree. Groups are named by `group` and `versus`, or are clear where there are two at a time that `at`
//! names; without two groups it is about one test over all of them, where such is declared.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | p is not below alpha for all unrounded values (or the confidence limits hold 0, or a ratio of 1) |
//! | contradicted | p is below alpha (or the limits exclude it) |
//! | undetermined | rounding leaves it open; p and the confidence interval disagree; no p, interval or standard error is printed |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - not_significant: {domain: wellbeing, from: T1, to: T3}
//! ```
//!
//! ## Sources
//!
//! Altman and Bland, Absence of evidence is not evidence of absence, BMJ 1995;311:485.

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::called::noun;
use crate::claims::trial::omnibus;
use crate::claims::trial::said::Alpha;
use crate::claims::trial::significance::{self, Significance};
use crate::claims::trial::two;
use crate::model::{Contrast, Figure, Handle, Model, NotSignificant};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "not_significant",
    source: include_str!("not_significant.rs"),
};

impl Assertion for NotSignificant {
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
        format!("no significant {noun}")
    }

    fn tried(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        let contrast = bench.model.figures[at].contrast()?;
        let alpha = bench.alpha(self.alpha.as_ref());
        Some(weighed(bench, at, contrast, alpha))
    }

    fn describes_groups(&self) -> bool {
        true
    }

    fn may_be_of_all_groups(&self) -> bool {
        true
    }

    fn tried_between(
        &self,
        bench: Bench<'_>,
        first: Handle<Figure>,
        second: Handle<Figure>,
    ) -> Option<Weighed> {
        let alpha = bench.alpha(self.alpha.as_ref());
        let judgement = match two::two(bench, first, second) {
            Err(open) => open,
            Ok(two) => {
                let found = two.significance(bench, alpha);
                let because = format!("{}; {}", two.words, found.because);
                Significance { because, ..found }.denied("difference")
            }
        };
        Some(Weighed::inferential(vec![first, second], judgement))
    }

    fn settled_by(&self, ask: &Ask<'_>) -> Vec<String> {
        ask.inference().into_iter().collect()
    }
}

/// Tries the claim on one contrast.
fn weighed(bench: Bench<'_>, at: Handle<Figure>, contrast: &Contrast, alpha: Alpha<'_>) -> Weighed {
    let figure = &bench.model.figures[at];
    let noun = match omnibus::is_one(bench.model, figure) {
        true => "difference",
        false => noun(figure),
    };
    let judgement = significance::of(bench, at, contrast, alpha).denied(noun);
    Weighed::inferential(vec![at], judgement)
}

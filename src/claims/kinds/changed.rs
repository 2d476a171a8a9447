//! A change, or a difference between groups, in the stated direction.
//!
//! ## Rule
//!
//! What the figures of these people show is the sign of the change; what they let one infer is whether
//! it is significant. With `significant: true` the claim is both, else the sign decides, and the other
//! is told beside it. `better` and `worse` go by the measure's `better`, and what a positive change means
//! by the table's `change`.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the change is on the stated side for all unrounded values; and p is below alpha (or the confidence limits exclude 0, or a ratio of 1) |
//! | contradicted | it is on the other side; or p is not below alpha |
//! | undetermined | rounding leaves its sign or its side of alpha open; p and the confidence interval disagree; no p, interval or standard error is printed; what a positive change means, or `better`, is not said |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - changed: {measure: wellbeing, from: T1, to: T2, direction: worse, significant: true}
//! ```
//!
//! ## Sources
//!
//! A printed figure stands for all values that print so: Brown and Heathers, The GRIM test, 2017. Nuijten
//! and others, The prevalence of statistical reporting errors in psychology, 2016, on p and its decision.

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::direction::{Side, goes, side, told};
use crate::claims::trial::said::Alpha;
use crate::claims::trial::significance::{self, Significance};
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::{Changed, Contrast, Direction, Figure, Handle, Model};

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

    fn asserts(&self, _model: &Model) -> String {
        let weight = if self.significant { "significant " } else { "" };
        let way = match self.direction {
            None => "",
            Some(Direction::Better) => " for the better",
            Some(Direction::Worse) => " for the worse",
            Some(Direction::Higher) => " upwards",
            Some(Direction::Lower) => " downwards",
        };
        format!("{weight}change{way}")
    }

    fn tried(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        let contrast = bench.model.figures[at].contrast()?;
        let alpha = bench.alpha(self.alpha.as_ref());
        Some(weighed(
            bench,
            at,
            contrast,
            self.direction,
            self.significant,
            alpha,
        ))
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
        if self.significant {
            lines.extend(ask.inference());
        }
        lines
    }
}

/// Tries the claim on one contrast.
fn weighed(
    bench: Bench<'_>,
    at: Handle<Figure>,
    contrast: &Contrast,
    direction: Option<Direction>,
    significant: bool,
    alpha: Alpha<'_>,
) -> Weighed {
    let descriptive = shown(bench, at, contrast, direction);
    let significance = significance::of(bench, at, contrast, alpha);
    let inferential = inferred(&descriptive, significance, direction);
    let verdict = match (significant, direction) {
        (false, _) => descriptive.verdict,
        // A change that is significant in whichever direction is one.
        (true, None) => inferential.verdict,
        (true, Some(_)) => descriptive.verdict.and(inferential.verdict),
    };
    Weighed::of(vec![at], verdict, Some(descriptive), Some(inferential))
}

/// What the figures of these people show: the sign.
fn shown(
    bench: Bench<'_>,
    at: Handle<Figure>,
    contrast: &Contrast,
    direction: Option<Direction>,
) -> Judgement {
    let side = side(contrast);
    let because = told(bench, at, contrast, side);
    let printed = contrast.change.is_some() || contrast.ci_low.is_some();
    if side == Side::Open {
        return match printed {
            true => Judgement::open(because, ["the change to more decimals".to_owned()]),
            false => Judgement::open(
                "neither a change nor a confidence interval is printed".to_owned(),
                ["the change".to_owned()],
            ),
        };
    }
    let Some(direction) = direction else {
        return Judgement::new(Verdict::Supported, because);
    };
    match goes(bench, &bench.model.figures[at], contrast, direction) {
        Ok(above) => {
            let holds = above == (side == Side::Above);
            Judgement::new(Verdict::of(holds, !holds), because)
        }
        Err(needs) => Judgement::open(because, needs),
    }
}

/// What they let one infer: whether a change to that side is significant.
fn inferred(
    descriptive: &Judgement,
    significance: Significance,
    direction: Option<Direction>,
) -> Judgement {
    let Significance {
        holds,
        because,
        needs,
    } = significance;
    match (holds, direction) {
        (None, _) => Judgement::open(because, needs),
        (Some(false), _) => Judgement::unshown(format!(
            "{because}: no significant change, which is not the same as none"
        )),
        (Some(true), None) => Judgement::new(Verdict::Supported, because),
        (Some(true), Some(_)) => Judgement {
            because: format!("{because}, and {}", descriptive.because),
            ..descriptive.clone()
        },
    }
}

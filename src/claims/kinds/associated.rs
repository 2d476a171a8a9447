//! An association of two variables in the stated direction, and by so much where it is said.
//!
//! ## Rule
//!
//! As for `changed`, of a slope, a correlation or a ratio that holds one variable against another. It is positive
//! where there is more of the outcome with more of the predictor, or in the category that is compared than in the
//! reference: a slope or a correlation above 0, a ratio above 1 (of survival a hazard ratio below 1, as for `differs`). `better` and `worse` go by the outcome's `better`; of
//! one category that is not said, and an interaction has no better side.
//! With `by` it has to be so far from none: in `points` of a slope or difference, percentage points of a difference
//! of shares, in `sd` of what is standardised; of a ratio in `percent`, where 50 is a ratio of 1.5, or of 0.5 the other
//! way, or as a `ratio`, where 1.5 is one of 1.5, or of 0.67. With `significant: true` p or the confidence limits have to
//! bear it out as well; of a Pearson correlation, from which nothing is partialled out, p follows from r and n. An
//! association shown is not yet a cause.
//!
//! Figures are those of the `measure` with the `predictor`, a category of it (`sex=women`), an interaction (`age:sex`) or
//! the model as a whole (`.`); a correlation is met by either of its two variables, and is then better by the one that the claim names. The
//! reference category of two is met with its sign turned round. `model`, `study`, `site` and
//! `subgroup` narrow it further; without them it is about all.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the estimate is on the stated side, and as far from none as `by`, for all unrounded values; and p is below alpha, where it is called significant |
//! | contradicted | it is on the other side, or nearer to none than `by`; or p is not below alpha |
//! | undetermined | rounding leaves its side or its size open; `better` is not said; p and the confidence interval disagree; nothing tells its error |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - associated: {measure: recovery, predictor: sex=women, model: adjusted, direction: positive, significant: true}
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
use crate::model::{Associated, Direction, Effect, Figure, Handle, Model};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "associated",
    source: include_str!("associated.rs"),
};

impl Assertion for Associated {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        Aim::Associations
    }

    fn asserts(&self, model: &Model) -> String {
        let weight = if self.significant { "significant " } else { "" };
        let by = by_least(self.by.as_deref(), model);
        match self.direction {
            None => format!("{weight}association{by}"),
            Some(Direction::Higher) => format!("{weight}positive association{by}"),
            Some(Direction::Lower) => format!("{weight}negative association{by}"),
            Some(Direction::Better) => format!("{weight}association for the better{by}"),
            Some(Direction::Worse) => format!("{weight}association for the worse{by}"),
        }
    }

    fn tried(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        let contrast = bench.model.figures[at].association()?;
        Some(self.shift(bench).of_contrast(bench, at, contrast))
    }

    fn tried_reversed(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        let figure = &bench.model.figures[at];
        let contrast = figure.association()?;
        let shift = self.shift(bench);
        let other = bench.model.predictors[figure.predictor?].only()?;
        let shift = match contrast.effect.is_some_and(Effect::is_correlation) {
            // A correlation is the same either way; better is what the claim's own measure says.
            true => Shift {
                outcome: Some(other.measure),
                ..shift
            },
            false => shift.reversed(),
        };
        Some(shift.of_contrast(bench, at, contrast))
    }

    fn infers(&self) -> bool {
        self.significant
    }

    fn settled_by(&self, ask: &Ask<'_>) -> Vec<String> {
        let mut lines = Vec::new();
        if matches!(self.direction, Some(Direction::Better | Direction::Worse)) {
            lines.extend(ask.polarity());
        }
        lines.extend(ask.amount(self.by.as_deref()));
        if self.significant {
            lines.extend(ask.inference());
        }
        lines
    }
}

impl Associated {
    fn shift<'a>(&'a self, bench: Bench<'a>) -> Shift<'a> {
        Shift {
            direction: self.direction,
            by: self.by.as_deref(),
            noun: "association",
            significant: self.significant,
            alpha: bench.alpha(self.alpha.as_ref()),
            turned: false,
            outcome: None,
        }
    }
}

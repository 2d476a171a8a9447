//! As good or better: a change, a difference between groups, or a mean beside its norm that is not worse by
//! more than a margin.
//!
//! ## Rule
//!
//! That a difference is not significant does not show that the one is as good as the other. It is as good or
//! better where the confidence limit on the worse side, by the measure's `better`, lies on the better side of the
//! margin: at an alpha of 0.05, the limit of the 95% interval, as trials that are made to show non-inferiority
//! take it. Of a difference between groups it is said of the first group; of a change, of the later time; and
//! with `than: norm` of a mean beside its norm. A ratio takes a margin that is a ratio, on the log scale. Where no
//! difference of two groups is declared, their means, SDs and n give the interval, by Welch's test and by Student's,
//! which have to agree.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the (1 − alpha) interval lies wholly on the better side of the margin |
//! | contradicted | it lies wholly on the worse side |
//! | undetermined | it crosses the margin; no margin is given; `better`, or what a positive change means, is not said; the interval, or the SD that the margin is counted in, is missing |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - not_worse: {measure: hba1c, at: M6, group: visits, versus: usual, margin: {points: 0.4}}
//!   - not_worse: {domain: satisfaction, at: T1, than: norm, margin: {sd: 0.5, of: norm}}
//! ```
//!
//! ## Sources
//!
//! Piaggio and others, Reporting of noninferiority and equivalence randomized trials: extension of the CONSORT
//! 2010 statement, JAMA 2012;308:2594.

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::amount::within;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::between;
use crate::claims::trial::direction::{called, goes, has_sides, up};
use crate::claims::trial::equivalence::{PRECISE, unfit};
use crate::claims::trial::limits::{self, Limits};
use crate::claims::trial::margin;
use crate::claims::trial::norm::pair;
use crate::claims::trial::said::Alpha;
use crate::claims::trial::yardstick::Yardstick;
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::{Contrast, Direction, Effect, Figure, Handle, Margin, Model, NotWorse, Summary};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "not_worse",
    source: include_str!("not_worse.rs"),
};

impl Assertion for NotWorse {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        match self.than {
            Some(_) => Aim::Summaries,
            None => Aim::Contrasts,
        }
    }

    fn asserts(&self, model: &Model) -> String {
        let than = if self.than.is_some() {
            " than the norm"
        } else {
            ""
        };
        let margin = within(self.margin.as_deref(), model).replace(" within", " by more than");
        format!("not worse{than}{margin}")
    }

    fn tried(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        let figure = &bench.model.figures[at];
        let margin = bench.margin(self.margin.as_ref());
        let alpha = bench.alpha(self.alpha.as_ref());
        Some(match self.than {
            None => of_contrast(bench, (at, false), figure.contrast()?, margin, alpha),
            Some(_) => of_summary(bench, at, figure.summary()?, margin, alpha),
        })
    }

    fn may_be_of_associations(&self) -> bool {
        self.than.is_none()
    }

    fn tried_reversed(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        let contrast = bench.model.figures[at].contrast()?;
        let margin = bench.margin(self.margin.as_ref());
        let alpha = bench.alpha(self.alpha.as_ref());
        Some(of_contrast(bench, (at, true), contrast, margin, alpha))
    }

    fn describes_groups(&self) -> bool {
        self.than.is_none()
    }

    fn tried_between(
        &self,
        bench: Bench<'_>,
        first: Handle<Figure>,
        second: Handle<Figure>,
    ) -> Option<Weighed> {
        let margin = bench.margin(self.margin.as_ref());
        let alpha = bench.alpha(self.alpha.as_ref());
        Some(of_groups(bench, [first, second], margin, alpha))
    }

    fn margin(&self) -> Option<&Margin> {
        self.margin.as_deref()
    }

    fn settled_by(&self, ask: &Ask<'_>) -> Vec<String> {
        let whose = if self.than.is_some() {
            "norm"
        } else {
            "baseline"
        };
        let mut lines: Vec<_> = ask.polarity().into_iter().chain(ask.sign()).collect();
        if self.than.is_some() {
            lines.extend(ask.norm(true));
        }
        lines.extend(ask.margin(self.margin.as_deref(), whose));
        lines.extend(ask.inference());
        if ask.is_imprecise() {
            lines.push(
                "the interval crosses the margin: say that it stays open whether it is worse, with the interval"
                    .to_owned(),
            );
        }
        lines
    }
}

/// Tries the claim on one contrast; `turned` where the claim names the other group, or the other variable of a
/// correlation, first.
fn of_contrast(
    bench: Bench<'_>,
    (at, turned): (Handle<Figure>, bool),
    contrast: &Contrast,
    margin: Option<&Margin>,
    alpha: Alpha<'_>,
) -> Weighed {
    let open = |because: String, needs: Vec<String>| {
        Weighed::inferential(vec![at], Judgement::open(because, needs))
    };
    let words = called(bench, contrast);
    let figure = &bench.model.figures[at];
    // A correlation is the same either way; better is what the claim's own measure says.
    let correlated = contrast.effect.is_some_and(Effect::is_correlation);
    let other = figure.predictor.filter(|_| turned && correlated);
    let other = other.and_then(|at| Some(bench.model.predictors[at].only()?.measure));
    if let Some(need) = no_side(figure, bench.model) {
        return open(words, vec![need]);
    }
    let is_better_above = match goes(bench, figure, contrast, Direction::Better, other) {
        Ok(above) => above != (turned && other.is_none()),
        Err(needs) => return open(words, needs),
    };
    let Some(margin) = margin else {
        return open(unnamed(&words), vec!["a margin".to_owned()]);
    };
    let yardsticks = margin::read(bench, at, margin);
    if let Some(unfit) = unfit(contrast, &yardsticks) {
        return Weighed::inferential(vec![at], unfit);
    }
    let level = 1.0 - alpha.level;
    let found = match limits::at(bench, at, contrast, level) {
        Ok(found) => found,
        Err(need) => {
            let because = format!("the {} CI cannot be derived", bench.level(level));
            return open(because, vec![need]);
        }
    };
    let told = limits::told(bench, contrast, level, found);
    let scaled = match yardsticks.ratio {
        true => found.log(),
        false => Some(found),
    };
    let Some(scaled) = scaled else {
        return open(told, vec!["limits of a ratio above 0".to_owned()]);
    };
    let better = if is_better_above {
        scaled
    } else {
        scaled.turned()
    };
    let judgement = yardsticks.judged(&told, |one| judged(better, one), &[PRECISE.to_owned()]);
    Weighed::inferential(vec![at], judgement).resting_on(yardsticks.figures())
}

/// What would be needed to call one side the worse one of what has no such: a category, or an interaction.
fn no_side(figure: &Figure, model: &Model) -> Option<String> {
    has_sides(figure, model).err()?;
    let need = match figure.category {
        Some(_) => {
            "a measure of its own with `better` for what is counted, as it is not said which category is the better one; or `differs` with `direction: lower`"
        }
        None => "figures with a better side, which an interaction has not",
    };
    Some(need.to_owned())
}

/// Tries the claim on two groups between which no difference is declared; it is said of the first.
fn of_groups(
    bench: Bench<'_>,
    both: [Handle<Figure>; 2],
    margin: Option<&Margin>,
    alpha: Alpha<'_>,
) -> Weighed {
    let (two, margin, chances) = match between::prepared(bench, both, margin) {
        Ok(found) => found,
        Err(open) => return *open,
    };
    let figures = vec![two.one, two.two];
    let figure = &bench.model.figures[two.one];
    let measure = &bench.model.measures[figure.measure];
    let unsaid = || format!("`better` of the measure `{}`", measure.id.value);
    let better = match no_side(figure, bench.model) {
        Some(need) => Err(need),
        None => up(measure, Direction::Better).ok_or_else(unsaid),
    };
    let is_better_above = match better {
        Ok(above) => above,
        Err(need) => return Weighed::inferential(figures, Judgement::open(two.words, [need])),
    };
    let yardsticks = margin::read_between(bench, two.one, two.two, margin);
    let level = 1.0 - alpha.level;
    let judgement = between::agreed(chances, |chance| {
        let told = chance.words(bench, level).unwrap_or_default();
        let told = format!("{}; {told}", two.words);
        let Some(limits) = chance.limits(level) else {
            return Judgement::open(told, [PRECISE.to_owned()]);
        };
        let better = match is_better_above {
            true => limits,
            false => limits.turned(),
        };
        yardsticks.judged(&told, |one| judged(better, one), &[PRECISE.to_owned()])
    });
    Weighed::inferential(figures, judgement).resting_on(yardsticks.figures())
}

/// Tries the claim on one mean beside its norm.
fn of_summary(
    bench: Bench<'_>,
    at: Handle<Figure>,
    summary: &Summary,
    margin: Option<&Margin>,
    alpha: Alpha<'_>,
) -> Weighed {
    let open = |because: String, needs: Vec<String>| {
        Weighed::inferential(vec![at], Judgement::open(because, needs))
    };
    let pair = match pair(bench, at, summary) {
        Ok(pair) => pair,
        Err(lacking) => return Weighed::inferential(vec![at], lacking),
    };
    let measure = &bench.model.measures[bench.model.figures[at].measure];
    let Some(is_better_above) = up(measure, Direction::Better) else {
        let need = format!("`better` of the measure `{}`", measure.id.value);
        return open(pair.words(), vec![need]);
    };
    let Some(margin) = margin else {
        return open(unnamed(&pair.words()), vec!["a margin".to_owned()]);
    };
    let chance = match pair.chance() {
        Ok(chance) => chance,
        Err(needs) => return open(format!("{}; its error is not known", pair.words()), needs),
    };
    let level = 1.0 - alpha.level;
    let (Some(limits), Some(told)) = (chance.limits(level), chance.words(bench, level)) else {
        return open(pair.words(), vec!["a standard error".to_owned()]);
    };
    let better = if is_better_above {
        limits
    } else {
        limits.turned()
    };
    let yardsticks = margin::read(bench, at, margin);
    let because = format!("{}; {told}", pair.words());
    let judgement = yardsticks.judged(&because, |one| judged(better, one), &[PRECISE.to_owned()]);
    Weighed::inferential(vec![at], judgement).resting_on(yardsticks.figures())
}

fn unnamed(words: &str) -> String {
    format!("{words}; no margin says how much worse would still count as as good")
}

/// Whether limits, counted so that more is better, lie on the better side of the margin.
fn judged(limits: Limits, margin: &Yardstick) -> (Verdict, String) {
    let verdict = Verdict::of(
        limits.lower.low > -margin.points.low,
        limits.upper.high < -margin.points.high,
    );
    let word = match verdict {
        Verdict::Supported => "wholly on the better side of",
        Verdict::Undetermined => "not wholly on one side of",
        Verdict::Contradicted => "wholly on the worse side of",
    };
    (verdict, format!("{word} the margin, {}", margin.words))
}

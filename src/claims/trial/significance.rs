//! Whether a contrast is significant: by p, else by the confidence limits, else by estimate, standard
//! error and degrees of freedom.

use super::bench::Bench;
use super::direction::called;
use super::limits::{self, null, printed_level, printed_limits, unrounded_p};
use super::said::Alpha;
use crate::agreement::making::Frees;
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::{Contrast, Effect, Figure, Handle, TestStatistic};
use crate::number::PrintedValue;
use crate::statistics::correlation;
use crate::statistics::estimate::Together;
use crate::statistics::interval::{Interval, TOLERANCE};
use crate::statistics::symmetry::Scale;
use crate::statistics::whole;

/// Whether a contrast is significant.
#[derive(Clone, Debug)]
pub(crate) struct Significance {
    /// Whether it is, for all unrounded values; nothing where they leave it open.
    pub(crate) holds: Option<bool>,
    /// The figures that say so.
    pub(crate) because: String,
    /// What would settle it.
    pub(crate) needs: Vec<String>,
}

impl Significance {
    pub(crate) fn new(holds: Option<bool>, because: String) -> Self {
        Self {
            holds,
            because,
            needs: Vec::new(),
        }
    }

    pub(crate) fn open(because: String, need: &str) -> Self {
        Self {
            holds: None,
            because,
            needs: vec![need.to_owned()],
        }
    }

    /// Whether p values are all below alpha or none, in words that begin with `words`; `need` would settle what they
    /// leave open.
    pub(crate) fn told(
        bench: Bench<'_>,
        alpha: Alpha<'_>,
        holds: Option<bool>,
        words: &str,
        need: &str,
    ) -> Self {
        let level = alpha.words(bench.style());
        match holds {
            Some(true) => Self::new(holds, format!("{words} below {level}")),
            Some(false) => Self::new(holds, format!("{words} not below {level}")),
            None => Self::open(format!("{words} on both sides of {level}"), need),
        }
    }

    /// What it makes of the claim that there is no significant change, difference or association, as `noun` calls it.
    pub(crate) fn denied(self, noun: &str) -> Judgement {
        let because = self.because;
        match self.holds {
            Some(true) => Judgement::new(
                Verdict::Contradicted,
                format!("{because}: the {noun} is significant"),
            ),
            Some(false) => Judgement::new(
                Verdict::Supported,
                format!("{because}: no significant {noun}, which is not the same as none"),
            ),
            None => Judgement::open(because, self.needs),
        }
    }
}

/// Whether a contrast is significant at `alpha`.
pub(crate) fn of(
    bench: Bench<'_>,
    at: Handle<Figure>,
    contrast: &Contrast,
    alpha: Alpha<'_>,
) -> Significance {
    if alpha.level.is_nan() {
        let words = format!(
            "an alpha of {} is no significance level",
            alpha.words(bench.style())
        );
        return Significance::open(words, "an alpha between 0 and 0.5");
    }
    let test = Test {
        bench,
        at,
        contrast,
        alpha,
    };
    if contrast.p.is_some() {
        let by_p = test.by_p();
        // A p of another calculation than the limits need not decide as they do.
        let made = limits::made(bench, at);
        let another = [Frees::Apart, Frees::Raised, Frees::OneSided];
        let together = !another.into_iter().any(|one| made.frees(one));
        let limits = || test.by_limits().or_else(|| test.by_other_limits());
        let limits = together.then(limits).flatten();
        return match (
            by_p.holds,
            limits.and_then(|found| Some((found.holds?, found))),
        ) {
            (Some(one), Some((other, limits))) if one != other => Significance::open(
                format!(
                    "{}, but {}: {}",
                    by_p.because,
                    limits.because,
                    test.odds().0
                ),
                test.odds().1,
            ),
            _ => by_p,
        };
    }
    test.by_limits()
        .or_else(|| test.by_derived_limits())
        .or_else(|| test.by_error())
        .or_else(|| test.by_people())
        .or_else(|| test.by_statistic())
        .unwrap_or_else(|| {
            let words = "no p value, confidence interval or standard error is printed";
            let need = match contrast.statistic {
                Some(_) => "a p value, or the degrees of freedom of the statistic",
                None => "a p value, a confidence interval, or a standard error with n",
            };
            Significance::open(words.to_owned(), need)
        })
}

/// Whether all p values are below alpha, or none; nothing where they are on both sides.
pub(crate) fn decided(p: Interval, alpha: Alpha<'_>) -> Option<bool> {
    let slack = TOLERANCE * alpha.level;
    let (below, not) = (p.high < alpha.level - slack, p.low >= alpha.level - slack);
    (below || not).then_some(below)
}

/// A contrast, and the level that it is to be significant at.
#[derive(Clone, Copy)]
struct Test<'a> {
    bench: Bench<'a>,
    at: Handle<Figure>,
    contrast: &'a Contrast,
    alpha: Alpha<'a>,
}

/// The limits that are printed, with their level.
struct Printed {
    limits: (Interval, Interval),
    level: f64,
    /// `the 95% CI (−0.80, 1.20)`.
    words: String,
}

impl Test<'_> {
    /// What it means that p and the limits decide otherwise: of means by t they come of one standard error; of counts,
    /// rates and hazards a test such as Pearson's is not that of Wald's limits. With it, what would settle it.
    fn odds(self) -> (&'static str, &'static str) {
        let counted = self.bench.model.figures[self.at].category.is_some()
            || self.contrast.effect == Some(Effect::RiskDifference);
        match limits::scale(self.contrast) {
            Scale::Linear if !counted => (
                "both cannot be right",
                "a p value and a confidence interval that agree",
            ),
            _ => (
                "they disagree, as a test and limits of two kinds may",
                "a p value and a confidence interval of one kind",
            ),
        }
    }

    fn by_p(self) -> Significance {
        let (bench, contrast) = (self.bench, self.contrast);
        let Some((printed, p)) = contrast.p.as_ref().zip(unrounded_p(bench, contrast)) else {
            let words = "no test gives the p value that is printed";
            return Significance::open(words.to_owned(), "a p value between 0 and 1");
        };
        let level = self.alpha.words(bench.style());
        let letter = bench.style().p_heading();
        let said = match printed.reading() {
            PrintedValue::NotSignificant => format!("{letter} is printed as n.s."),
            PrintedValue::Number(..) | PrintedValue::Infinite => bench.p(printed),
        };
        let verb = match printed.reading() {
            PrintedValue::NotSignificant => ", which",
            PrintedValue::Number(..) | PrintedValue::Infinite => "",
        };
        match self.decided(p) {
            Some(true) => Significance::new(Some(true), format!("{said}{verb} is below {level}")),
            Some(false) => {
                Significance::new(Some(false), format!("{said}{verb} is not below {level}"))
            }
            None => Significance::open(
                format!("{said}{verb} may stand for a value below {level} or for one above"),
                "the p value to more decimals",
            ),
        }
    }

    /// Whether all p values are below alpha, or none; nothing where they are on both sides.
    fn decided(self, p: Interval) -> Option<bool> {
        decided(p, self.alpha)
    }

    /// What the p that is worked out from others says; `need` would settle what it leaves open.
    fn worked_out(self, p: Interval, words: &str, need: &str) -> Significance {
        let (bench, alpha) = (self.bench, self.alpha);
        Significance::told(bench, alpha, self.decided(p), &format!("{words},"), need)
    }

    /// The limits as printed, where they are and their level is one.
    fn printed(self) -> Option<Printed> {
        let level = printed_level(self.contrast)?;
        Some(Printed {
            limits: printed_limits(self.contrast)?,
            level,
            words: self.bench.limits(self.contrast, level),
        })
    }

    /// What the figures of the contrast give together, and the p values that they leave possible, where its
    /// scale is linear.
    fn together(self) -> Option<(Together, Interval)> {
        if limits::scale(self.contrast) != Scale::Linear {
            return None;
        }
        let together = limits::together(self.bench, self.at, self.contrast).ok()?;
        let p = together.outcome.possible?;
        Some((together, p))
    }

    /// By the printed limits, where their level is that of alpha, or lies so that it decides all the same:
    /// wider limits that exclude none, or narrower ones that hold it. Nothing where they are not printed,
    /// or their level decides nothing.
    fn by_limits(self) -> Option<Significance> {
        let printed = self.printed()?;
        let wanted = 1.0 - self.alpha.level;
        let found = self.judged(printed.limits, &printed.words);
        match found.holds {
            _ if limits::same(printed.level, wanted) => Some(found),
            Some(true) if printed.level > wanted => Some(found),
            Some(false) if printed.level < wanted => Some(found),
            _ => None,
        }
    }

    /// By the p that the estimate and limits of another level give, p itself left aside. Nothing where they
    /// are not printed, or give none.
    fn by_other_limits(self) -> Option<Significance> {
        let printed = self.printed()?;
        let (_, p) = self.together()?;
        let words = format!("{} gives {}", printed.words, self.bench.computed_p(p));
        Some(Significance::new(self.decided(p), words))
    }

    /// By limits of the level that alpha asks for, derived from those printed.
    fn by_derived_limits(self) -> Option<Significance> {
        let (bench, printed) = (self.bench, self.printed()?);
        let wanted = 1.0 - self.alpha.level;
        Some(match limits::at(bench, self.at, self.contrast, wanted) {
            Ok(found) => {
                let words = format!(
                    "the {} CI, {} at the widest as worked out from {},",
                    bench.level(wanted),
                    bench.span(found.whole(), 2),
                    printed.words
                );
                self.judged((found.lower, found.upper), &words)
            }
            Err(need) => {
                let words = format!(
                    "{} does not decide at a level of {}",
                    printed.words,
                    self.alpha.words(bench.style())
                );
                Significance::open(words, &need)
            }
        })
    }

    /// Whether limits exclude none (0, or a ratio of 1).
    fn judged(self, (lower, upper): (Interval, Interval), words: &str) -> Significance {
        let null = null(self.contrast);
        let none = self.bench.style().computed(null, 0);
        let excluded = lower.low > null || upper.high < null;
        let held = lower.high <= null && upper.low >= null;
        match (excluded, held) {
            (true, _) => Significance::new(Some(true), format!("{words} excludes {none}")),
            (_, true) => Significance::new(Some(false), format!("{words} holds {none}")),
            _ => Significance::open(
                format!("{words} has a limit that may lie on either side of {none}"),
                "the limits to more decimals, or a p value",
            ),
        }
    }

    /// By the estimate, its standard error and degrees of freedom, or a t with them.
    fn by_error(self) -> Option<Significance> {
        let (bench, contrast) = (self.bench, self.contrast);
        let (together, p) = self.together()?;
        let style = bench.style();
        let of = match (&contrast.se, &contrast.sd_change, &contrast.statistic) {
            (Some(se), ..) => format!("a standard error of {}", style.number(se)),
            (None, Some(sd), _) => format!("an SD of the changes of {}", style.number(sd)),
            (None, None, Some(t)) => format!("a t of {}", style.number(t)),
            _ => return None,
        };
        let df = match together.df.low == together.df.high {
            true => style.computed(together.df.low, 0),
            false => bench.span(together.df, 0),
        };
        let words = format!(
            "{} with {of} and {df} degrees of freedom gives {}",
            called(bench, contrast),
            bench.computed_p(p)
        );
        Some(self.worked_out(p, &words, "a p value, or n and the design"))
    }

    /// Of a plain correlation: by t = r·√((n − 2)/(1 − r²)) with n − 2 degrees of freedom.
    fn by_people(self) -> Option<Significance> {
        let (bench, contrast) = (self.bench, self.contrast);
        let figure = &bench.model.figures[self.at];
        let assumed = limits::made(bench, self.at);
        let freed = [Frees::Df, Frees::Difference, Frees::Sample];
        let plain = !freed.into_iter().any(|one| assumed.frees(one));
        let plain = plain && !bench.model.is_adjusted(figure);
        if !plain || contrast.effect != Some(Effect::R) || figure.predictor.is_none() {
            return None;
        }
        let (r, n) = (contrast.change.as_deref()?, contrast.n.as_deref()?);
        let people = whole(n)?;
        let p = correlation::p_of(Interval::of(r)?, people)?;
        let style = bench.style();
        let words = format!(
            "a correlation of {} of {} people gives {}",
            style.number(r),
            style.number(n),
            bench.computed_p(p)
        );
        Some(self.worked_out(p, &words, "a p value, or the correlation to more decimals"))
    }

    /// By a test statistic and its degrees of freedom, of which p is the tail.
    fn by_statistic(self) -> Option<Significance> {
        let (bench, contrast) = (self.bench, self.contrast);
        // Beside an estimate, a test of several things together, or of how studies differ, is not that of the estimate.
        let one = contrast.df.as_deref().is_none_or(|df| whole(df) == Some(1));
        let of_it = match contrast.test? {
            TestStatistic::Q => false,
            TestStatistic::F | TestStatistic::Chi2 | TestStatistic::H => one,
            _ => true,
        };
        if contrast.change.is_some() && !of_it {
            return None;
        }
        let figures = bench.consistency.figures(bench.model, bench.lookup);
        let p = figures.contrast(self.at)?.p_of_statistic()?;
        let style = bench.style();
        let statistic = style.number(contrast.statistic.as_deref()?);
        let df = [&contrast.df, &contrast.df2].map(|df| df.as_deref());
        let df = df.into_iter().flatten().map(|df| style.number(df));
        let df = df.collect::<Vec<_>>().join(", ");
        let df = match df.is_empty() {
            true => df,
            false => format!("({df})"),
        };
        let words = format!(
            "{}{df} = {statistic} gives {}",
            contrast.test?.symbol(),
            bench.computed_p(p)
        );
        Some(self.worked_out(p, &words, "a p value"))
    }
}

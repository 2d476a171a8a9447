//! An early and a late change of the same scores, brought to one sign.

use super::bench::{Bench, Weighed};
use super::direction::{Side, called, rises, side};
use super::limits::{self, Limits, null};
use super::said::Alpha;
use super::significance::{self, Significance};
use super::target::between;
use crate::claims::verdict::Judgement;
use crate::model::lookup::Coordinates;
use crate::model::{Contrast, Figure, Handle, Span2};
use crate::statistics::interval::Interval;

/// An early and a late change.
#[derive(Debug)]
pub(crate) struct Both<'a> {
    /// The early change.
    pub(crate) early: One<'a>,
    /// The late change.
    pub(crate) late: One<'a>,
    /// The confidence limits of the late change at 1 − alpha, where they can be had, in the sense of the
    /// early one.
    limits: Option<Limits>,
    /// Those limits in words; empty where there are none.
    interval: String,
}

/// One of them.
#[derive(Debug)]
pub(crate) struct One<'a> {
    /// The figure.
    pub(crate) at: Handle<Figure>,
    /// Its numbers.
    pub(crate) contrast: &'a Contrast,
    /// Whether it is significant.
    pub(crate) significance: Significance,
    /// On which side of none it is, in the sense of the early one.
    pub(crate) side: Side,
    /// It in words.
    pub(crate) words: String,
}

/// An early and a late change of what `place` is about; else what lacks.
pub(crate) fn both<'a>(
    bench: Bench<'a>,
    place: Coordinates,
    early: Span2,
    late: Span2,
    alpha: Alpha<'_>,
) -> Result<Both<'a>, Box<Weighed>> {
    let find = |times: Span2| {
        bench
            .lookup
            .contrast(&bench.model.figures, between(place, times))
    };
    let (first, second) = match (find(early), find(late)) {
        (Some(first), Some(second)) => (first, second),
        (first, second) => {
            let time = |at: usize| bench.model.synthesis.timepoints[at].id.as_str();
            let lacking = [(first.is_none(), early), (second.is_none(), late)];
            let lacking = lacking.into_iter().filter(|(lacks, _)| *lacks);
            let lacking = lacking.map(|(_, (from, to))| {
                let measure = &bench.model.measures[place.measure];
                let (from, to) = (time(from), time(to));
                format!("the change of {} from {from} to {to}", measure.label)
            });
            let needs: Vec<_> = lacking.collect();
            let figures = [first, second].into_iter().flatten();
            let figures = figures.map(|(at, _)| at).collect();
            let because = format!("{} is not declared", needs.join(" and "));
            let open = Judgement::open(because, needs);
            return Err(Box::new(Weighed::inferential(figures, open)));
        }
    };
    let one = |(at, contrast): (Handle<Figure>, &'a Contrast), which: &str| {
        let significance = significance::of(bench, at, contrast, alpha);
        let words = format!(
            "{which}, {}: {}",
            called(bench, contrast),
            significance.because
        );
        One {
            at,
            contrast,
            significance,
            side: side(contrast),
            words,
        }
    };
    let early = one(first, "early");
    let mut late = one(second, "late");
    let mut limits = limits::at(bench, late.at, late.contrast, 1.0 - alpha.level).ok();
    let turned = is_turned(bench, &early, &late);
    if turned != Some(false) {
        limits = limits.filter(|_| turned == Some(true) && null(late.contrast) == 0.0);
        limits = limits.map(|limits| Limits {
            lower: -limits.upper,
            upper: -limits.lower,
        });
        late.side = match (turned, late.side) {
            (Some(true), Side::Above) => Side::Below,
            (Some(true), Side::Below) => Side::Above,
            _ => Side::Open,
        };
    }
    let interval = limits.map_or_else(String::new, |limits| {
        let level = bench.level(1.0 - alpha.level);
        format!(
            "the late {level} CI, {} at the widest,",
            bench.span(limits.whole(), 2)
        )
    });
    Ok(Both {
        early,
        late,
        limits,
        interval,
    })
}

/// Whether a positive late change means the opposite of a positive early one; nothing where that is not
/// said.
fn is_turned(bench: Bench<'_>, early: &One<'_>, late: &One<'_>) -> Option<bool> {
    if early.contrast.change_means == late.contrast.change_means {
        return Some(false);
    }
    let figures = &bench.model.figures;
    let early = rises(bench.model, &figures[early.at], early.contrast)?;
    let late = rises(bench.model, &figures[late.at], late.contrast)?;
    Some(early != late)
}

impl Both<'_> {
    /// The two figures.
    pub(crate) fn figures(&self) -> Vec<Handle<Figure>> {
        vec![self.early.at, self.late.at]
    }

    /// Both in words.
    pub(crate) fn words(&self) -> String {
        format!("{}; {}", self.early.words, self.late.words)
    }

    /// Whether the late change is significant and on the side of the early one.
    pub(crate) fn is_still_there(&self) -> bool {
        self.late.is_significant()
            && self.late.side != Side::Open
            && self.late.side == self.early.side
    }

    /// Whether the late change is significant and on the other side.
    pub(crate) fn is_reversed(&self) -> bool {
        let sides = (self.early.side, self.late.side);
        let opposite = matches!(
            sides,
            (Side::Above, Side::Below) | (Side::Below, Side::Above)
        );
        self.late.is_significant() && opposite
    }

    /// Whether the confidence limits of the late change exclude the early change on the side of none: the
    /// late one is smaller, or reversed.
    pub(crate) fn is_less(&self) -> bool {
        let early = self.early.contrast.change.as_deref().and_then(Interval::of);
        let Some((early, limits)) = early.zip(self.limits) else {
            return false;
        };
        match self.early.side {
            Side::Above => limits.upper.high < early.low,
            Side::Below => limits.lower.low > early.high,
            Side::Open => false,
        }
    }

    /// That the confidence limits of the late change exclude the early one, in words.
    pub(crate) fn less_in_words(&self) -> String {
        format!("{} excludes the early change", self.interval)
    }

    /// What is needed to say more, from both.
    pub(crate) fn needs(&self) -> Vec<String> {
        let needs = [&self.early, &self.late].map(|one| one.significance.needs.clone());
        let mut needs = needs.concat();
        needs.dedup();
        needs
    }
}

impl One<'_> {
    /// Whether it is significant for all unrounded values.
    pub(crate) fn is_significant(&self) -> bool {
        self.significance.holds == Some(true)
    }
}

impl Both<'_> {
    /// Undetermined: why neither that the change is still there nor that it has gone can be said.
    pub(crate) fn open(&self, words: String) -> Judgement {
        let mut needs = self.needs();
        let why = match (self.early.significance.holds, self.late.significance.holds) {
            (Some(false), _) => "no significant early change is there to last or to go",
            (None, _) | (_, None) => "significance itself stays open",
            (Some(true), Some(false)) => {
                needs.push(
                    "a margin, or the change from the early to the late time itself".to_owned(),
                );
                "absence of significance is not absence of effect"
            }
            (Some(true), Some(true)) => {
                needs.push("what a positive change means, and its sign".to_owned());
                "which way the changes go stays open"
            }
        };
        Judgement::open(format!("{words}; {why}"), needs)
    }
}

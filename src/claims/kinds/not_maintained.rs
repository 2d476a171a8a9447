//! An early change that is not there later.
//!
//! ## Rule
//!
//! That the late change is not significant does not show that the early one has gone: absence of
//! significance is not absence of effect. It has gone where the late change can be told from the early one,
//! is none within a margin, or where the scores moved back significantly in between.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the early change is significant; and the (1 − alpha) confidence interval of the late change excludes it on the side of 0, or the late change is none within the margin (its (1 − 2·alpha) interval is inside), or a declared change from the early to the late time is significant the other way |
//! | contradicted | the late change is significant, and of the same sign |
//! | undetermined | the late change is merely not significant; the early one is not significant; the late one is smaller than the early one, or within the margin, and significant all the same |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - not_maintained: {domain: wellbeing, early: T1..T2, late: T1..T3}
//! ```
//!
//! ## Sources
//!
//! Altman and Bland, Absence of evidence is not evidence of absence, BMJ 1995;311:485. Gelman and Stern,
//! The difference between “significant” and “not significant” is not itself statistically significant,
//! 2006.

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::amount::span;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::direction::{Side, called, rises, side};
use crate::claims::trial::equivalence::of_change;
use crate::claims::trial::over_time::{self, Both};
use crate::claims::trial::said::Alpha;
use crate::claims::trial::{margin, significance};
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::lookup::Coordinates;
use crate::model::{Figure, Handle, Margin, Model, NotMaintained, Span2};

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "not_maintained",
    source: include_str!("not_maintained.rs"),
};

impl Assertion for NotMaintained {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        Aim::Pairs(self.early.value, self.late.value)
    }

    fn asserts(&self, model: &Model) -> String {
        let [early, late] = [&self.early, &self.late].map(|ends| span(ends.value, model));
        format!("change of {early} not maintained at {late}")
    }

    fn tried_over_time(
        &self,
        bench: Bench<'_>,
        place: Coordinates,
        early: Span2,
        late: Span2,
    ) -> Option<Weighed> {
        let alpha = bench.alpha(self.alpha.as_ref());
        Some(match over_time::both(bench, place, early, late, alpha) {
            Ok(both) => {
                let margin = bench.margin(self.margin.as_ref());
                weighed(bench, &both, margin, alpha)
            }
            Err(lacking) => *lacking,
        })
    }

    fn margin(&self) -> Option<&Margin> {
        self.margin.as_deref()
    }

    fn settled_by(&self, ask: &Ask<'_>) -> Vec<String> {
        let margin = ask.margin(self.margin.as_deref(), "baseline");
        margin.into_iter().chain(ask.inference()).collect()
    }
}

/// Tries the claim on an early and a late change.
fn weighed(
    bench: Bench<'_>,
    both: &Both<'_>,
    margin: Option<&Margin>,
    alpha: Alpha<'_>,
) -> Weighed {
    let yardsticks = margin.map(|margin| margin::read(bench, both.late.at, margin));
    let also = yardsticks
        .as_ref()
        .map_or_else(Vec::new, |one| one.figures());
    let none =
        yardsticks.map(|one| of_change(bench, both.late.at, both.late.contrast, &one, alpha));
    let none = none.filter(|none| none.verdict == Verdict::Supported);
    let back = recovery(bench, both, alpha);
    let mut figures = both.figures();
    figures.extend(back.as_ref().map(|(at, _)| *at));
    let mut ways = Vec::new();
    if both.is_less() {
        ways.push(both.less_in_words());
    }
    ways.extend(none.map(|none| {
        format!(
            "the late change is none within the margin: {}",
            none.because
        )
    }));
    ways.extend(back.map(|(_, words)| words));
    let gone = !ways.is_empty();
    let words = both.words();
    let judgement = match (both.is_still_there(), gone, both.early.is_significant()) {
        (true, true, _) => Judgement::open(
            format!("{words}; {}; but it is still significant", ways.join("; ")),
            ["a claim of how much of the change has gone".to_owned()],
        ),
        (true, false, _) => {
            let because = format!("{words}; both on the same side, and the late one significant");
            Judgement::new(Verdict::Contradicted, because)
        }
        (false, true, true) => {
            Judgement::new(Verdict::Supported, format!("{words}; {}", ways.join("; ")))
        }
        _ => both.open(words),
    };
    Weighed::inferential(figures, judgement).resting_on(also)
}

/// A declared change from the end of the early to the end of the late change that is significant against
/// the early one, in words.
fn recovery(
    bench: Bench<'_>,
    both: &Both<'_>,
    alpha: Alpha<'_>,
) -> Option<(Handle<Figure>, String)> {
    let figures = &bench.model.figures;
    let (early, late) = (&figures[both.early.at], &figures[both.late.at]);
    if early.at != late.at || early.to >= late.to {
        return None;
    }
    let place = Coordinates {
        at: early.to,
        to: late.to,
        ..Coordinates::of(early)
    };
    let (at, contrast) = bench.lookup.contrast(figures, place)?;
    let significance = significance::of(bench, at, contrast, alpha);
    let same_sense = match contrast.change_means == both.early.contrast.change_means {
        true => true,
        false => {
            rises(bench.model, &figures[at], contrast)?
                == rises(bench.model, early, both.early.contrast)?
        }
    };
    let opposite = match (both.early.side, side(contrast)) {
        (Side::Open, _) | (_, Side::Open) => return None,
        (one, two) => (one != two) == same_sense,
    };
    let words = format!(
        "{}, {}, goes back: {}",
        bench.name(at),
        called(bench, contrast),
        significance.because
    );
    (opposite && significance.holds == Some(true)).then_some((at, words))
}

//! A mean or median in a band of its measure that a word names, such as moderate.
//!
//! ## Rule
//!
//! The measure declares its `bands`, from the lowest scores up, each with its word and the highest score in it
//! (`to`); the first score of a band is the next above the band before, by the decimals of that bound, unless
//! `from` says it. The mean (else the median) is held to the band over its rounding. A mean between two bands,
//! such as 9.4 where one ends at 9 and the next starts at 10, is in neither: that stays open. How many of the
//! people are in the band is another question, which a mean does not answer.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | the mean or median is in one of the bands named, for all unrounded values |
//! | contradicted | it is in another, for all unrounded values |
//! | undetermined | it lies between two bands, or on both sides of a bound before rounding; the measure has no band of that word; no mean or median is printed |
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: distress, label: Distress, bands: [{to: 4, label: little}, {to: 9, label: moderate}, {label: high}]}
//! claims:
//!   - in_band: {measure: distress, at: M0, band: moderate}
//! ```
//!
//! ## Sources
//!
//! The bands are the instrument's own, as its manual or validation gives them.

use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::said::exact;
use crate::claims::trial::value::{self, What};
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::{Band, Figure, Handle, InBand, Measure, Model};
use crate::number::Printed;
use crate::statistics::interval::{Interval, TOLERANCE};
use crate::wording::spelling;

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "in_band",
    source: include_str!("in_band.rs"),
};

impl Assertion for InBand {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        Aim::Summaries
    }

    fn asserts(&self, _model: &Model) -> String {
        let words: Vec<_> = self.bands.iter().map(|band| band.value.as_str()).collect();
        words.join(" or ")
    }

    fn tried(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        bench.model.figures[at].summary()?;
        let judgement = judged(bench, at, self);
        Some(Weighed::descriptive(vec![at], judgement))
    }

    fn infers(&self) -> bool {
        false
    }

    fn settled_by(&self, ask: &Ask<'_>) -> Vec<String> {
        ask.bands().into_iter().collect()
    }
}

/// A stretch of scores that is known: the band at that position, or the gap before it.
struct Stretch {
    band: Option<usize>,
    from: f64,
    to: f64,
}

fn judged(bench: Bench<'_>, at: Handle<Figure>, claim: &InBand) -> Judgement {
    let measure = &bench.model.measures[bench.model.figures[at].measure];
    let value = match value::value(bench, at) {
        Ok(value) => value,
        Err(need) => {
            let because = format!("no mean is printed for {}", bench.name(at));
            return Judgement::open(because, [need]);
        }
    };
    let name = format!("{}: {}", bench.name(at), value.words);
    let is_named = |band: &Band| {
        let label = spelling::label(&band.label);
        claim.bands.iter().any(|one| spelling::label(one) == label)
    };
    if !measure.bands.iter().any(is_named) {
        let because = format!("{name}; the measure has no band of that word");
        let need = format!("`bands` of the measure `{}`", measure.id.value);
        return Judgement::open(because, [need]);
    }
    let met = stretches(measure);
    let met: Vec<_> = met.iter().filter(|one| meets(one, value.values)).collect();
    let style = bench.style();
    let called = met.iter().map(|stretch| match stretch.band {
        Some(band) => {
            let band = &measure.bands[band];
            let score = |printed: &Printed| style.number(printed);
            let reach = match (stretch.from.is_finite(), &band.to) {
                (false, Some(to)) => format!("up to {}", score(to)),
                (true, Some(to)) => format!(
                    "{} to {}",
                    style.computed(stretch.from, to.decimals()),
                    score(to)
                ),
                (true, None) => match &band.from {
                    Some(from) => format!("from {} on", score(from)),
                    None => format!("from {} on", style.computed(stretch.from, 0)),
                },
                (false, None) => "all scores".to_owned(),
            };
            format!("in {} ({reach})", band.label.value)
        }
        None => "between two bands".to_owned(),
    });
    let called = called.collect::<Vec<_>>().join(" or ");
    let who = match value.what {
        What::Median => "median",
        _ => "mean",
    };
    let because = format!("{name}, {called}; that is of the {who}, not of each person");
    let held = |stretch: &&&Stretch| {
        stretch
            .band
            .is_some_and(|band| is_named(&measure.bands[band]))
    };
    let (all, inside) = (met.len(), met.iter().filter(held).count());
    let between = met.iter().any(|stretch| stretch.band.is_none());
    match Verdict::of(all > 0 && inside == all, inside == 0 && !between) {
        Verdict::Undetermined => {
            let need = match between && all == 1 {
                true => "bands that meet, or how many people are in each".to_owned(),
                false => "the figure to more decimals".to_owned(),
            };
            Judgement::open(because, [need])
        }
        verdict => Judgement::new(verdict, because),
    }
}

/// The bands and the gaps between them, from the lowest up.
fn stretches(measure: &Measure) -> Vec<Stretch> {
    let mut found = Vec::new();
    let mut before: Option<f64> = None;
    let mut next = f64::NEG_INFINITY;
    for (at, band) in measure.bands.iter().enumerate() {
        let from = band.from.as_deref().and_then(exact).unwrap_or(next);
        if let Some(before) = before.filter(|before| *before < from) {
            found.push(Stretch {
                band: None,
                from: before,
                to: from,
            });
        }
        let to = band.to.as_deref().and_then(exact).unwrap_or(f64::INFINITY);
        found.push(Stretch {
            band: Some(at),
            from,
            to,
        });
        before = Some(to);
        let unit = band.to.as_deref().map_or(0, Printed::decimals);
        next = to + 0.1_f64.powi(i32::try_from(unit).unwrap_or(0));
    }
    found
}

/// Whether some of the unrounded values are in a stretch: of a band its ends are, of a gap they are not.
fn meets(stretch: &Stretch, values: Interval) -> bool {
    let slack = TOLERANCE * values.size().max(1.0);
    match stretch.band {
        Some(_) => values.high >= stretch.from - slack && values.low <= stretch.to + slack,
        None => values.high > stretch.from + slack && values.low < stretch.to - slack,
    }
}

//! An effect of a size that a word names: small, medium, large.
//!
//! ## Rule
//!
//! The printed effect size, its sign left aside, against the bounds of the words: small from 0.2, medium
//! from 0.5, large from 0.8, or the `thresholds` that the claim names. `small to medium` holds from small up
//! to large, `medium to large` from medium on. A number means nothing before it is said what was divided by
//! what, so the definition has to be known, and the printed figures have to give the effect size by it. Where
//! they do not, it stays open, and it is said with which other SD they would. Of phi the bounds are 0.1, 0.3 and 0.5;
//! those of Cramér's V hang on its table, so that the claim names them.
//!
//! Of an association the estimate itself is the effect size where it is a correlation, of which the bounds are 0.1, 0.3 and
//! 0.5, or a standardised mean difference. A standardised slope has no bounds of its own, nor has a ratio: then the claim names
//! `thresholds`, of a ratio those above 1, and one below is turned over; so it does for the R² of a model as a whole.
//!
//! | Verdict | Where |
//! | :-- | :-- |
//! | supported | it lies in the band of the word for all unrounded values |
//! | contradicted | it lies outside |
//! | undetermined | rounding leaves it open; its definition is not said, or the claim and the figure give different ones; the printed change and SD do not give it; none is printed |
//!
//! ## Example
//!
//! ```yaml
//! claims:
//!   - size: {measure: communication, from: T1, to: T3, label: large}
//! ```
//!
//! ## Sources
//!
//! Cohen, Statistical power analysis for the behavioral sciences, 1988, on the words and their bounds.

use crate::agreement::held::Agreement;
use crate::agreement::recomputed::Standing;
use crate::claims::kind::{Assertion, Explained};
use crate::claims::trial::aim::Aim;
use crate::claims::trial::ask::Ask;
use crate::claims::trial::bench::{Bench, Weighed};
use crate::claims::trial::said::exact;
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::{
    Cell, Contrast, Effect, EffectSizeMeaning, Figure, Handle, Model, Size, SizeLabel,
};
use crate::number::Printed;
use crate::statistics::interval::{Interval, TOLERANCE};
use crate::wording::one;

/// What it asserts and how it is tried.
pub(super) static EXPLAINED: Explained = Explained {
    word: "size",
    source: include_str!("size.rs"),
};

impl Assertion for Size {
    fn explained(&self) -> &'static Explained {
        &EXPLAINED
    }

    fn aim(&self) -> Aim {
        Aim::Contrasts
    }

    fn may_be_of_associations(&self) -> bool {
        true
    }

    fn may_be_of_differences(&self) -> bool {
        true
    }

    fn asserts(&self, _model: &Model) -> String {
        format!("{} effect", self.label.word())
    }

    fn tried(&self, bench: Bench<'_>, at: Handle<Figure>) -> Option<Weighed> {
        let contrast = bench.model.figures[at].contrast()?;
        let judgement = judged(bench, at, contrast, self);
        Some(Weighed::descriptive(vec![at], judgement))
    }

    fn settled_by(&self, ask: &Ask<'_>) -> Vec<String> {
        let known = |contrast: &Contrast| contrast.effect_size_means.is_some();
        let open = self.definition.is_none() && ask.contrasts().any(|contrast| !known(contrast));
        let line = open.then(|| {
            "say what the effect size is, as in `definition: change / baseline sd` in the claim"
                .to_owned()
        });
        line.into_iter().collect()
    }
}

/// The check of an effect size against the change and the SD behind it.
const OWN_CHECK: &str = "effect-size-differs";

/// The check of an effect size of counts against them.
const OF_COUNTS: &str = "phi-unlike-counts";

/// Why an effect size of that definition is not what its figures give: as the check found, or would, had the
/// figure and not the claim said what it is.
fn unlike(
    bench: Bench<'_>,
    at: Handle<Figure>,
    definition: EffectSizeMeaning,
) -> Option<&'static str> {
    let mut failed = bench.consistency.failed(at);
    let differs = "does not agree with the change and the SD behind it";
    if failed.any(|check| check.name == OWN_CHECK) {
        return Some(differs);
    }
    let mut all = bench.consistency.of_figure(at);
    if all.any(|held| {
        held.check.name == OF_COUNTS && matches!(held.agreement, Agreement::Disagree(_))
    }) {
        return Some("is not what its counts, or χ² and n, give");
    }
    match standing(bench, at, definition)? {
        Standing::Differs | Standing::BeyondAnyPart(_) => Some(differs),
        Standing::OtherPeople => Some(
            "is not what the change and the SD give that are printed, which are of other people",
        ),
        Standing::Agrees | Standing::Lacks(_) => None,
    }
}

/// What can be said of the effect size of a contrast, taken to be of that definition.
fn standing(
    bench: Bench<'_>,
    at: Handle<Figure>,
    definition: EffectSizeMeaning,
) -> Option<Standing> {
    let figures = bench.consistency.figures(bench.model, bench.lookup);
    figures.contrast(at)?.effect_size_as(definition)
}

/// With which SD the effect size would hold: by which other definitions the printed figures do give it; where
/// by none, how large the SD would have to be that the change is divided by.
fn would_hold(bench: Bench<'_>, at: Handle<Figure>, but: EffectSizeMeaning) -> String {
    let words = EffectSizeMeaning::WORDS.iter();
    let others = words.filter_map(|word| EffectSizeMeaning::find(word));
    // A change has no group that it is compared with.
    let grouped = bench.model.figures[at].versus.is_some();
    let others = others.filter(|other| grouped || *other != EffectSizeMeaning::VersusSd);
    let agrees = others.filter(|other| {
        let agrees = || matches!(standing(bench, at, *other), Some(Standing::Agrees));
        *other != but && agrees()
    });
    let agrees: Vec<_> = agrees.map(|other| format!("`{}`", other.word())).collect();
    if !agrees.is_empty() {
        return format!("; they give it as {}", agrees.join(" or as "));
    }
    let interval = |cell: &Cell| Some(Interval::of(cell.as_deref()?)?.magnitude());
    let contrast = bench.model.figures[at].contrast();
    let needed = contrast.and_then(|contrast| {
        let sd = interval(&contrast.change)?.over(interval(&contrast.effect_size)?);
        let finite = sd.low > 0.0 && sd.high.is_finite();
        (finite && but != EffectSizeMeaning::HedgesG).then_some(sd)
    });
    needed.map_or_else(String::new, |sd| {
        format!("; it would hold with an SD of {}", bench.span(sd, 2))
    })
}

/// What the effect size of one contrast says.
fn judged(bench: Bench<'_>, at: Handle<Figure>, contrast: &Contrast, claim: &Size) -> Judgement {
    let (label, claimed) = (claim.label, claim.definition);
    let style = bench.style();
    if let Some(effect) = contrast.effect.filter(|_| contrast.effect_size.is_none()) {
        return of_estimate(bench, at, contrast, effect, claim);
    }
    if let Some(r2) = contrast
        .r2
        .as_ref()
        .filter(|_| contrast.effect_size.is_none())
    {
        return of_explained(bench, r2, claim);
    }
    let printed = contrast.effect_size.as_ref();
    let Some((printed, size)) = printed.and_then(|one| Some((one, Interval::of(one)?))) else {
        let because = format!("no effect size is printed for {}", bench.name(at));
        return Judgement::open(because, ["the effect size".to_owned()]);
    };
    let said = format!("the effect size of {}", style.number(printed));
    let Some(definition) = contrast.effect_size_means.or(claimed) else {
        let because = format!("{said} does not say what was divided by what");
        return Judgement::open(because, ["the definition of the effect size".to_owned()]);
    };
    let said = format!("{said} ({})", definition.word());
    if let Some(other) = claimed.filter(|claimed| *claimed != definition) {
        let because = format!("{said} is taken for `{}` by the claim", other.word());
        return Judgement::open(because, ["one definition of the effect size".to_owned()]);
    }
    if let Some(why) = unlike(bench, at, definition) {
        let because = format!("{said} {why}{}", would_hold(bench, at, definition));
        let need = "an effect size that agrees with its figures".to_owned();
        return Judgement::open(because, [need]);
    }
    let usual = match definition {
        EffectSizeMeaning::Phi => Some([0.1, 0.3, 0.5]),
        EffectSizeMeaning::CramersV => None,
        _ => Some([0.2, 0.5, 0.8]),
    };
    let Some(bounds) = bounds(claim, usual) else {
        if claim.thresholds.is_some() {
            return no_bounds();
        }
        let because = format!("from where on {said} is large hangs on the size of its table");
        return Judgement::open(because, ["`thresholds` in the claim".to_owned()]);
    };
    in_band(&said, size.magnitude(), label, bounds, |bound| bound)
}

/// What an estimate that is itself an effect size says: a correlation, a standardised difference or slope, a ratio.
fn of_estimate(
    bench: Bench<'_>,
    at: Handle<Figure>,
    contrast: &Contrast,
    effect: Effect,
    claim: &Size,
) -> Judgement {
    let estimate = contrast.change.as_ref();
    let Some((printed, size)) = estimate.and_then(|one| Some((one, Interval::of(one)?))) else {
        let because = format!("no estimate is printed for {}", bench.name(at));
        return Judgement::open(because, ["the estimate".to_owned()]);
    };
    let said = format!(
        "the {} of {}",
        effect.words(),
        bench.style().number(printed)
    );
    let usual = match effect {
        Effect::R | Effect::Rho => Some([0.1, 0.3, 0.5]),
        Effect::StandardisedDifference => Some([0.2, 0.5, 0.8]),
        _ => None,
    };
    let unit = matches!(
        effect,
        Effect::Slope | Effect::MeanDifference | Effect::RiskDifference | Effect::NumberNeeded
    );
    if unit && claim.thresholds.is_none() {
        let because =
            format!("{said} is in units of the measure, of which no word says how large they are");
        let need = "an effect size, or `thresholds` in those units".to_owned();
        return Judgement::open(because, [need]);
    }
    let Some(bounds) = bounds(claim, usual) else {
        if claim.thresholds.is_some() {
            return no_bounds();
        }
        let because = format!(
            "nothing says from where on {} is small, medium or large",
            one(effect.words())
        );
        return Judgement::open(because, ["`thresholds` in the claim".to_owned()]);
    };
    let size = match effect.is_ratio() {
        true if size.low <= 0.0 => {
            let because = format!("{said} is no ratio above 0");
            return Judgement::open(because, ["a ratio above 0".to_owned()]);
        }
        true => size.rising(f64::ln).map_or(size, Interval::magnitude),
        false => size.magnitude(),
    };
    let scale: fn(f64) -> f64 = match effect.is_ratio() {
        true => f64::ln,
        false => |bound| bound,
    };
    in_band(&said, size, claim.label, bounds, scale)
}

/// What the share of the variance says that a model explains, of which no usual bounds are agreed upon.
fn of_explained(bench: Bench<'_>, r2: &Printed, claim: &Size) -> Judgement {
    let said = format!("the R² of {}", bench.style().number(r2));
    let Some(size) = Interval::of(r2) else {
        let need = "an R² from 0 to 1".to_owned();
        return Judgement::open(format!("{said} is no share"), [need]);
    };
    match bounds(claim, None) {
        Some(bounds) => in_band(&said, size.magnitude(), claim.label, bounds, |bound| bound),
        None if claim.thresholds.is_some() => no_bounds(),
        None => {
            let because = format!("nothing says from where on {said} is small, medium or large");
            Judgement::open(because, ["`thresholds` in the claim".to_owned()])
        }
    }
}

/// The bounds of the words: those that the claim names, else the usual ones; nothing where there are none.
fn bounds(claim: &Size, usual: Option<[f64; 3]>) -> Option<[f64; 3]> {
    let Some(own) = &claim.thresholds else {
        return usual;
    };
    let each = [&own.small, &own.medium, &own.large].map(exact);
    let each: Option<Vec<_>> = each.into_iter().collect();
    each.and_then(|each| <[f64; 3]>::try_from(each).ok())
}

fn no_bounds() -> Judgement {
    let because = "the thresholds are no numbers".to_owned();
    Judgement::open(because, ["thresholds that are numbers".to_owned()])
}

/// Whether an effect size, its sign left aside, lies in the band of a word, whose bounds are brought to its scale.
fn in_band(
    said: &str,
    size: Interval,
    label: SizeLabel,
    [small, medium, large]: [f64; 3],
    scale: fn(f64) -> f64,
) -> Judgement {
    let (from, to) = match label {
        SizeLabel::Small => (small, medium),
        SizeLabel::SmallToMedium => (small, large),
        SizeLabel::Medium => (medium, large),
        SizeLabel::MediumToLarge => (medium, f64::INFINITY),
        SizeLabel::Large => (large, f64::INFINITY),
    };
    let slack = TOLERANCE;
    let (least, most) = (scale(from) - slack, scale(to) - slack);
    let verdict = Verdict::of(
        size.low >= least && size.high < most,
        size.high < least || size.low >= most,
    );
    let band = match to.is_finite() {
        true => format!("from {from} up to {to}"),
        false => format!("from {from} on"),
    };
    let word = match verdict {
        Verdict::Supported => "lies in",
        Verdict::Undetermined => "rounds to one that may lie in or outside",
        Verdict::Contradicted => "lies outside",
    };
    let because = format!("{said} {word} the band called {}, {band}", label.word());
    match verdict {
        Verdict::Undetermined => {
            Judgement::open(because, ["the effect size to more decimals".to_owned()])
        }
        verdict => Judgement::new(verdict, because),
    }
}

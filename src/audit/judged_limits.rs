//! Whether an estimate, its limits and the p behind them belong together.

use super::context::SaidOfTests;
use super::judged::{Judged, Told};
use super::nearness::{Nearness, nearness};
use super::report::SaidVerdict;
use super::said_limits::{Named, SaidLimits, named};
use crate::agreement::remedy;
use crate::diagnostic::Severity;
use crate::number::{Printed, Style};
use crate::statistics::ci_p;
use crate::statistics::distribution::{normal_quantile, normal_tail, t_quantile, t_tail};
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::p_value::{Alpha, Tails, unrounded};
use crate::statistics::symmetry::{self, Scale};
use crate::statistics::{Quantity, range};

/// The fewest degrees of freedom that limits may have of which none are printed.
const FEWEST: f64 = 4.0;

/// Judges limits by what their paragraph and the article say of them; nothing where they are of no estimate.
pub(super) fn judged(said: &SaidLimits, near: SaidOfTests, article: SaidOfTests) -> Option<Judged> {
    let name = named(said.label.as_deref());
    if name == Named::Other {
        return None;
    }
    let intervals = [&said.estimate, &said.low, &said.high].map(Interval::of);
    let [Some(estimate), Some(low), Some(high)] = intervals else {
        return None;
    };
    let said_of = near.or(article);
    let of_p = p_beside(said, near, said_of);
    let computed = of_p.as_ref().map(|judged| judged.computed.clone());
    let told = |verdict, told: Told| {
        Some(Judged {
            verdict,
            computed: computed.clone(),
            told: Some(told),
        })
    };
    if low.low > high.high {
        return told(SaidVerdict::DoesNotFit, reversed(said));
    }
    let [e, l, h] = [&said.estimate, &said.low, &said.high].map(Printed::text);
    if range::check(Quantity::Estimate, estimate, low, high).is_inconsistent() {
        let message = format!("{e} stands outside its limits {l} to {h}");
        let (verdict, severity) = match name {
            Named::Estimate(_) => (SaidVerdict::DoesNotFit, Severity::Warning),
            _ => (SaidVerdict::MayFit, Severity::Note),
        };
        let mut outside = Told::new("estimate-outside-limits", severity, message);
        if name == Named::Nothing {
            let guess = format!("if {e} is the estimate of these limits");
            outside.guesses.push(guess);
        }
        return told(verdict, outside);
    }
    let off = off_centre(said, name, said_of);
    match (of_p, off) {
        (Some(p), off)
            if p.told.is_some() && (p.verdict == SaidVerdict::DoesNotFit || off.is_none()) =>
        {
            p.told.and_then(|one| told(p.verdict, one))
        }
        (_, Some(off)) => told(SaidVerdict::MayFit, off),
        (p, None) => Some(Judged {
            verdict: p.map_or(SaidVerdict::Fits, |p| p.verdict),
            computed,
            told: None,
        }),
    }
}

/// Limits of which the first is the larger: what is told of them. Those of a fall are sometimes printed by their size.
pub(super) fn reversed(said: &SaidLimits) -> Told {
    let (low, high) = (said.low.text(), said.high.text());
    let message = format!("the lower limit {low} is above the upper limit {high}");
    let falls = [&said.estimate, &said.low, &said.high]
        .iter()
        .all(|one| one.value().is_some_and(|value| value.is_sign_negative()));
    let mut told = Told::impossible(message);
    if falls {
        told.severity = Severity::Note;
        told = told.note("limits of a fall may have been put in the order of their size");
    }
    told
}

/// What is said of an estimate that is not in the middle of its limits, where it must be.
fn off_centre(said: &SaidLimits, name: Named, said_of: SaidOfTests) -> Option<Told> {
    let Named::Estimate(Some(scale)) = name else {
        return None;
    };
    if said_of.resampled {
        return None;
    }
    let found = symmetry::check(&said.estimate, &said.low, &said.high, scale).ok()?;
    let message = format!(
        "{} is not in the middle of its limits {} to {}{}",
        said.estimate.text(),
        said.low.text(),
        said.high.text(),
        how(scale)
    );
    let told = Told::new("estimate-off-centre", Severity::Note, message);
    let told = told.note("limits of another kind, as of a bootstrap, need not be even");
    found.outcome.is_inconsistent().then_some(told)
}

fn how(scale: Scale) -> &'static str {
    match scale {
        Scale::Linear => "",
        Scale::Ratio => ", on the scale of logarithms",
        Scale::Correlation => ", on Fisher's scale",
    }
}

/// What a p beside limits comes to.
pub(super) struct JudgedP {
    pub(super) verdict: SaidVerdict,
    pub(super) computed: String,
    pub(super) told: Option<Told>,
}

/// Judges the p beside limits; nothing where there is none that is of them.
pub(super) fn p_beside(
    said: &SaidLimits,
    near: SaidOfTests,
    said_of: SaidOfTests,
) -> Option<JudgedP> {
    let p = said.p.as_ref().filter(|_| !near.margin)?;
    let (scale, guess) = null(said.label.as_deref()?)?;
    let alpha = Alpha {
        level: 1.0 - said.level,
        ..Alpha::default()
    };
    let limits = (&said.low, &said.high);
    let (estimate, level) = (&said.estimate, said.level);
    let found = ci_p::check(estimate, limits, level, scale, None, Tails::Two, alpha).ok()?;
    let possible = wide(said, found.outcome.possible?, scale)?;
    let style = Style::default();
    let decimals = p.decimals().max(2);
    let computed = match found.outcome.computed {
        Some(one) => remedy::p_span(Interval::exact(one), decimals, style),
        None => remedy::p_span(possible, decimals, style),
    };
    let printed = unrounded(p, alpha, Rounding::Nearest)?;
    // Limits that exclude no difference, and a p that is not significant, or the other way round.
    let parted = match found.excludes_none {
        Some(true) => printed.low > alpha.level * (1.0 + 1e-9),
        Some(false) => printed.high < alpha.level * (1.0 - 1e-9),
        None => false,
    };
    let how_far = nearness(printed, possible);
    let fits = |verdict| JudgedP {
        verdict,
        computed: format!("p {computed}"),
        told: None,
    };
    if how_far == Nearness::Follows && !parted {
        return Some(fits(SaidVerdict::Fits));
    }
    let one_sided = nearness(Tails::One.both(printed), possible) == Nearness::Follows;
    if one_sided && near.one_sided {
        return Some(fits(SaidVerdict::FitsOneSided));
    }
    let excuses = excuses(&printed, possible, said_of, one_sided);
    let (low, high) = (said.low.text(), said.high.text());
    let none = match scale {
        Scale::Ratio => "a ratio of 1",
        _ => "0",
    };
    let limits = match found.excludes_none {
        Some(true) => "exclude",
        _ => "include",
    };
    let follows = how_far == Nearness::Follows;
    let shown = remedy::p_printed(p, style);
    // A p that follows from some of what rounds to the limits parts from them by the side of no difference alone.
    let message = match follows {
        true => format!("p is printed as {shown}, but the limits {low} to {high} {limits} {none}"),
        false => format!(
            "p is printed as {shown}, but {} with its limits {low} to {high} gives {computed}",
            said.estimate.text()
        ),
    };
    let is_open = how_far != Nearness::Apart || !excuses.is_empty() || guess.is_some();
    let (verdict, severity, check) = match is_open {
        true => (SaidVerdict::MayFit, Severity::Note, "p-unlike-ci"),
        false => (
            SaidVerdict::DoesNotFit,
            Severity::Warning,
            "ci-and-p-disagree",
        ),
    };
    let mut told = Told::new(check, severity, message);
    told.guesses.extend(guess.map(str::to_owned));
    told.notes.extend(excuses);
    told.notes.push(format!(
        "computed from the width of the limits of {}%{}, by the normal distribution{}: all values that round to those printed give a p of {}",
        style.computed(100.0 * said.level, 0),
        how(scale),
        match scale {
            Scale::Linear => " and by t with few degrees of freedom",
            _ => "",
        },
        remedy::p_span(possible, decimals, style)
    ));
    if parted {
        told.decides = true;
        let by_p = match found.excludes_none {
            Some(true) => "is not",
            _ => "is",
        };
        let level = style.computed(alpha.level, 2);
        told.notes.push(format!(
            "the limits {limits} {none}, while by p it {by_p} significant at {level}"
        ));
    }
    if follows {
        told.notes.push(
            "p follows from figures that round to these limits, but not by their side of no difference"
                .to_owned(),
        );
    }
    if how_far != Nearness::Apart {
        told.notes.push(
            "another test than that of the limits, such as an exact one, may give it".to_owned(),
        );
    }
    Some(JudgedP {
        verdict,
        computed: format!("p {computed}"),
        told: Some(told),
    })
}

/// What may be behind a p that does not follow.
fn excuses(
    printed: &Interval,
    possible: Interval,
    said_of: SaidOfTests,
    one_sided: bool,
) -> Vec<String> {
    let mut excuses = Vec::new();
    if one_sided {
        excuses.push("it would fit one-sided, which the text does not announce here".to_owned());
    }
    if said_of.raised && printed.low > possible.high {
        excuses.push(
            "it would fit if it was raised for several comparisons, of which the article speaks"
                .to_owned(),
        );
    }
    if said_of.resampled {
        excuses.push(
            "limits or p may come from drawing again or from exact counts, of which the article speaks"
                .to_owned(),
        );
    }
    excuses
}

/// The scale on which no difference is known for a name, and what is guessed with it; nothing where it is not known.
fn null(label: &str) -> Option<(Scale, Option<&'static str>)> {
    let of_groups = "if p is of this change, and not of a comparison of groups";
    Some(match (named(Some(label)), label) {
        (_, "change" | "Δ") => (Scale::Linear, Some(of_groups)),
        // A mean is compared with something that these figures do not say.
        (_, "M" | "Mean" | "mean") => return None,
        (_, "d" | "g" | "β" | "beta" | "SMD") => (Scale::Linear, None),
        (Named::Estimate(Some(scale)), _) => (scale, None),
        _ => return None,
    })
}

/// All p values that limits may go with: by the estimate as it is printed or by their middle, and for differences by a t
/// with few degrees of freedom.
fn wide(said: &SaidLimits, possible: Interval, scale: Scale) -> Option<Interval> {
    let exact = normal_quantile((1.0 - said.level) / 2.0)?;
    let low = scale.read(&said.low, Rounding::Nearest)?;
    let high = scale.read(&said.high, Rounding::Nearest)?;
    let mut found = possible;
    for l in [low.low, low.high] {
        for h in [high.low, high.high] {
            let z = exact * (l + h).abs() / (h - l);
            if h > l && z.is_finite() {
                found = found.hull(Interval::exact(2.0 * normal_tail(z)));
            }
        }
    }
    if scale == Scale::Linear {
        let quantile = t_quantile((1.0 - said.level) / 2.0, FEWEST)?;
        for p in [found.low, found.high] {
            if let Some(z) = normal_quantile(p / 2.0).filter(|z| z.is_finite()) {
                let p = 2.0 * t_tail(z.abs() * quantile / exact, FEWEST)?;
                found = found.hull(Interval::exact(p.min(1.0)));
            }
        }
    }
    Some(found)
}

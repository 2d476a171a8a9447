//! An effect size is not what its declared definition gives.
//!
//! ## Why it matters
//!
//! "Effect size" names a dozen formulas. The same change is small by one and large by another, and a
//! sentence such as "a medium effect" stands on the one that was used. Where the number is not what its
//! own definition gives, that sentence has nothing to stand on.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   timepoints: {T1: after training, T2: four months in post}
//! measures:
//!   - {id: wellbeing, label: Wellbeing}
//! results:
//!   - {measure: wellbeing, at: T1, n: 20, mean: 51.6, sd: 9.07}
//!   - measure: wellbeing
//!     from: T1
//!     to: T2
//!     design: paired
//!     n: 20
//!     change: 3.9
//!     change_means: earlier minus later
//!     effect_size: 0.56                            # 3.9 / 9.07 is 0.43
//!     effect_size_means: change / baseline sd
//! ```
//!
//! ## How it is computed
//!
//! The change, as far as its own limits and p leave it open, is divided by the SD that the definition
//! names: the one at the earlier time; the one of the changes, or, where it is not printed, t/√n instead
//! (d_z); the average of two, as the root of the mean variance or as the mean of the SDs (d_av); the pooled
//! one (Cohen's d), also with the correction for small samples (Hedges's g); or the one of the group compared
//! with (Glass's Δ). (Cohen 1988, Statistical power analysis for the behavioral sciences. Lakens, Frontiers
//! in Psychology 2013;4:863, doi:10.3389/fpsyg.2013.00863. Hedges, Journal of Educational Statistics
//! 1981;6:107–128, doi:10.3102/10769986006002107. Glass, Educational Researcher 1976;5:3–8,
//! doi:10.3102/0013189X005010003.) Signs are left aside, since many papers print effect sizes without.
//!
//! An SD proves something only where it is of the same people as the change: where both have the same n.
//! Where the SD is of N people and the change of n < N of them, their own SD is not known, but it is at most
//! √((N − 1)/(n − 1)) times the one printed, since the squares of a part about its own mean cannot add up
//! to more than those of all; only an effect size too small even for that is a fault. Others are left
//! undetermined, and `effect-size-of-others` notes them. Between groups, an effect size of the plain
//! difference of the means is accepted beside an adjusted difference.
//!
//! ## What to do
//!
//! The finding names the definitions that would fit: declare the right one as `effect_size_means` (beside a
//! table: `effect_size`), or have the number corrected.

use crate::agreement::contrast::Compared;
use crate::agreement::effect::{self, Sized};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::recomputed::Standing;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::statistics::Quantity;
use crate::statistics::effect_size::EffectSize;
use crate::statistics::interval::Interval;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG314",
    name: "effect-size-differs",
    severity: Severity::Warning,
    source: include_str!("effect_size_differs.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, &[Frees::RoundedChange], judge));
}

/// What the figures say of an effect size; nothing where it cannot be computed again.
fn judge(it: &Compared<'_>) -> Option<Agreement> {
    it.contrast.effect_size.as_ref()?;
    if it.contrast.effect_size_means.is_none() {
        return Some(Agreement::Open(vec![Quantity::EffectSizeMeaning]));
    }
    let found = it.effect_size()?;
    Some(match &found.found.standing {
        Standing::Agrees => Agreement::Agree,
        Standing::Lacks(missing) => Agreement::Open(missing.clone()),
        Standing::OtherPeople => Agreement::Open(vec![Quantity::Sd]),
        Standing::Differs => Agreement::Disagree(Box::new(differs(it, &found))),
        Standing::BeyondAnyPart(part) => Agreement::Disagree(Box::new(beyond(it, &found, part))),
    })
}

/// An effect size that figures of the same people do not give.
fn differs(it: &Compared<'_>, found: &Sized<'_>) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let decimals = found.printed.decimals().max(2);
    let shown = style.number(&found.printed.value);
    let means = found.means.word();
    let computed = found.found.direct.outcome.computed;
    let computed = computed.map_or_else(String::new, |value| {
        format!(" gives {}", style.computed(value, decimals))
    });
    let message = format!("`effect_size` of `{key}` is {shown}, but `{means}`{computed}");
    let mut told = begin(it, found, message);
    if let Some(possible) = found.found.direct.outcome.possible {
        let range = remedy::span(possible, decimals + 1, style);
        told = told.note(format!("all values that round to the figures give {range}"));
    }
    told = remedy::told(
        told,
        &found.found.direct.outcome,
        style,
        |quantity, index| match quantity {
            Quantity::Sd if !found.found.from_rounded => {
                let end = found.ends.get(index).or(found.ends.first())?;
                let sd = end.numbers.sd.as_ref()?;
                Some((format!("sd` of `{}", end.figure.key), &sd.value))
            }
            Quantity::Sd => None,
            _ => it.suspect(quantity),
        },
    );
    others(rounded(told, it, found), &found.found.direct)
}

/// An effect size that no part of the people can have.
fn beyond(it: &Compared<'_>, found: &Sized<'_>, part: &EffectSize) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let decimals = found.printed.decimals().max(2);
    let shown = style.number(&found.printed.value);
    let means = found.means.word();
    let message = format!("`effect_size` of `{key}` is {shown}, less than `{means}` can be");
    let told = begin(it, found, message);
    let sds = effect::sds(&found.ends);
    let computed = found.found.direct.outcome.computed;
    let told = match computed {
        Some(value) => told.note(format!(
            "with {sds} it is {}",
            style.computed(value, decimals)
        )),
        None => told,
    };
    let least = part.outcome.possible.map(Interval::magnitude);
    let told = match least {
        Some(least) => told.note(format!(
            "whichever of these people the {} is of, it is at least {}",
            it.word(),
            style.computed(least.low, decimals + 1)
        )),
        None => told,
    };
    let told = match part.outcome.truncation {
        true => told.note("cut off after the last decimal, not rounded, the figures would agree"),
        false => told,
    };
    others(rounded(told, it, found), &found.found.direct)
        .help("look the effect size and the figures behind it up")
}

fn begin(it: &Compared<'_>, found: &Sized<'_>, message: String) -> Diagnostic {
    let style = it.style();
    let mut told = Diagnostic::at(&CHECK, found.printed.span, message).about(&it.figure.key);
    if let Some(change) = &it.contrast.change {
        let words = format!("the {} is {}", it.word(), style.number(&change.value));
        told = told.also(change.span, words);
    }
    for end in &found.ends {
        if let Some(sd) = &end.numbers.sd {
            told = told.also(sd.span, format!("the SD is {}", style.number(&sd.value)));
        }
    }
    told
}

/// Says where it is what the printed change gives, divided after rounding.
fn rounded(told: Diagnostic, it: &Compared<'_>, found: &Sized<'_>) -> Diagnostic {
    let change = it
        .contrast
        .change
        .as_ref()
        .filter(|_| found.found.from_rounded);
    match change {
        Some(change) => told.note(format!(
            "it may have been computed from the {} as printed, {}; the limits and p tell it more exactly",
            it.word(),
            it.style().number(&change.value)
        )),
        None => told,
    }
}

/// Says which other definitions would fit.
fn others(found: Diagnostic, held: &EffectSize) -> Diagnostic {
    let others = held.others.iter();
    let others: Vec<_> = others
        .map(|other| format!("`{}`", effect::meaning(*other).word()))
        .collect();
    match others.is_empty() {
        true => found,
        false => found.note(format!("as {} it would agree", remedy::any_of(&others))),
    }
}

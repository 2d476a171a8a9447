//! An effect size is not what its definition makes of t and n.
//!
//! ## Why it matters
//!
//! Where t is known, d needs no SD: it is t/√n of pairs, and t·√(1/n₁ + 1/n₂) of two groups with their SD pooled.
//! Where another is printed, one of the three is wrong, or the effect size is another than was said.
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
//!   - measure: wellbeing
//!     from: T1
//!     to: T2
//!     design: paired
//!     n: 20
//!     test: t
//!     statistic: 2.53
//!     df: 19
//!     effect_size: 0.75      # 2.53/√20 is 0.57
//!     effect_size_means: change / change sd
//! ```
//!
//! ## How it is computed
//!
//! Of pairs, `change / change sd` (d_z) is held against t/√n (Lakens. Frontiers in Psychology 2013;4:863,
//! doi:10.3389/fpsyg.2013.00863). Of two groups, `difference / pooled sd` is held against t·√(1/n₁ + 1/n₂), and
//! `hedges g` against the same times Hedges's correction, exact or approximate (Hedges. Journal of Educational
//! Statistics 1981;6:107–128, doi:10.3102/10769986006002107); only where no degrees of freedom are printed but
//! n₁ + n₂ − 2. Where there are not as many people in either group, t may be Welch's, by which d is anything from
//! t·√(df/(n₁(n₁ − 1))) to t·√(df/(n₂(n₂ − 1))), as the two SDs differ; all of these are taken. Signs are left aside. Where the SDs are printed as well, `effect-size-differs` speaks in place of this
//! check.
//!
//! ## What to do
//!
//! Look the three up where they were computed, or say which definition was taken.

use crate::agreement::contrast::{Compared, people, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::recomputed::Standing;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Design, EffectSizeMeaning, Placed};
use crate::number::Printed;
use crate::statistics::interval::Interval;
use crate::statistics::{Outcome, Quantity, of_t, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG335",
    name: "d-unlike-t",
    severity: Severity::Warning,
    source: include_str!("d_unlike_t.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Df, Frees::Difference, Frees::Sample];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, judge));
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let cell = it.contrast.effect_size.as_ref()?;
    let factors = factors(it)?;
    if !matches!(it.effect_size()?.found.standing, Standing::Lacks(_)) {
        return None;
    }
    let outcome = of_t::check(&cell.value, it.t()?, &factors).ok()?;
    Some(it.agreement(&outcome.verdict, || finding(it, cell, &outcome)))
}

/// What the definition makes of a t: times each of these; nothing where t and n do not tell it.
fn factors(it: &Compared<'_>) -> Option<Vec<Interval>> {
    let contrast = it.contrast;
    let means = contrast.effect_size_means?;
    let n = people(&contrast.n).filter(|n| *n > 1 && it.has_plain_estimate())?;
    // An effect size in SDs over n is another.
    if it.frees(Frees::OverN) {
        return None;
    }
    let df = printed(&contrast.df).map(whole);
    match (means, contrast.design?) {
        (EffectSizeMeaning::ChangeSd, Design::Paired) => {
            let plain = df.is_none_or(|df| df == Some(n - 1));
            plain.then(|| vec![Interval::exact(1.0 / (n as f64).sqrt())])
        }
        (EffectSizeMeaning::PooledSd | EffectSizeMeaning::HedgesG, Design::TwoGroups) => {
            let other = people(&contrast.n_versus).filter(|other| *other > 0)?;
            let pooled = n.checked_add(other)?.checked_sub(2)?;
            let plain = df.is_none_or(|df| df == Some(pooled));
            let d = of_t::of_groups(n, other).filter(|_| plain)?;
            Some(effect_of_groups(means, d, pooled))
        }
        _ => None,
    }
}

/// d, or g by each correction, over the t of two groups.
fn effect_of_groups(means: EffectSizeMeaning, d: Interval, df: u64) -> Vec<Interval> {
    use crate::statistics::effect_size::{hedges_approximate, hedges_exact};
    match means {
        EffectSizeMeaning::HedgesG => {
            let both = [hedges_exact(df as f64), hedges_approximate(df as f64)];
            both.into_iter().flatten().map(|j| d * j).collect()
        }
        _ => vec![d],
    }
}

fn finding(it: &Compared<'_>, cell: &Placed<Printed>, outcome: &Outcome) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let decimals = cell.decimals().max(2);
    let means = it
        .contrast
        .effect_size_means
        .map_or("", EffectSizeMeaning::word);
    let computed = style.computed(outcome.computed.unwrap_or_default(), decimals);
    let message = format!(
        "`effect_size` of `{key}` is {}, but by t and n `{means}` is {computed}",
        style.number(&cell.value)
    );
    let mut told = Diagnostic::at(&CHECK, cell.span, message).about(key);
    for (cell, word) in [
        (&it.contrast.statistic, "t"),
        (&it.contrast.n, "n"),
        (&it.contrast.n_versus, "n"),
    ] {
        if let Some(cell) = cell {
            told = told.also(
                cell.span,
                format!("{word} is {}", style.number(&cell.value)),
            );
        }
    }
    if let Some(possible) = outcome.possible.map(Interval::magnitude) {
        let range = remedy::span(possible, decimals + 1, style);
        told = told.note(format!("all values that round to t give {range}"));
    }
    remedy::told(
        told,
        &it.signed(outcome),
        style,
        |quantity, _| match quantity {
            Quantity::Estimate => None,
            other => it.suspect(other),
        },
    )
}

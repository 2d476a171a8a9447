//! An effect size whose definition is not said is none of those that t and n give.
//!
//! ## Why it matters
//!
//! Readers take an effect size without a definition for a d or an r, and work it out from t and n. Where neither
//! gives it, they cannot tell whether it is another measure or a misprint.
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
//!     effect_size: 5.70      # d_z is 0.57, r is 0.50
//! ```
//!
//! ## How it is computed
//!
//! Of pairs, t/√n (d_z), 2t/√df, and √(t²/(t² + df)) (r) and its square are tried; of two groups
//! t·√(1/n₁ + 1/n₂) (d), the same with Hedges's correction, 2t/√df, r and r². Of unlike groups t may be Welch's, by
//! which d is t·√(df/(n₁(n₁ − 1))) to t·√(df/(n₂(n₂ − 1))), whichever of them varies more. Where SDs are printed at both
//! ends, every definition that `effect_size_means` knows is tried on them as well. Where they are not, nothing is said
//! of an effect size that one of them may give: the SD of changes is at most that of both times added up, so that a
//! change over the mean of the two SDs is at most twice d_z, and over that of the earlier time at most three times, as
//! long as neither SD is more than twice the other; by the same, a difference over the SD of the other group is at most
//! t·√(4/n₁ + 1/n₂). This is advice.
//!
//! ## What to do
//!
//! Say `effect_size_means` (beside a table: `effect_size`), or look the effect size up.

use crate::agreement::contrast::{Compared, people, printed};
use crate::agreement::effect::meaning;
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::recomputed::Standing;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Design, Placed};
use crate::number::{Printed, Style};
use crate::statistics::effect_size::{Definition, hedges_approximate, hedges_exact};
use crate::statistics::interval::{Interval, at_most};
use crate::statistics::{Quantity, degrees, of_t};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG336",
    name: "effect-size-unlike-t",
    severity: Severity::Note,
    source: include_str!("effect_size_unlike_t.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Df, Frees::Difference, Frees::Sample];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, judge));
}

/// How many times one SD is taken to be another at the most, where they are not printed.
const UNLIKE: f64 = 2.0;

/// What t and n make of an effect size.
struct Sizes {
    /// By each name, its values.
    named: Vec<(&'static str, Interval)>,
    /// What it may be over an SD that is not printed, at the most.
    most: f64,
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let contrast = it.contrast;
    let cell = contrast.effect_size.as_ref()?;
    if contrast.effect_size_means.is_some() {
        return None;
    }
    let value = Interval::of(&cell.value)?.magnitude();
    let sizes = sizes(it)?;
    let by_sds = || {
        let mut all = Definition::ALL.into_iter();
        all.any(|one| {
            let standing = it.effect_size_as(meaning(one));
            // That of other people than the change may be any.
            matches!(standing, Some(Standing::Agrees | Standing::OtherPeople))
        })
    };
    let mut named = sizes.named.iter();
    let agrees = named.any(|(_, size)| size.meets(value)) || by_sds();
    let sds = it.summaries();
    let has_sds = sds
        .iter()
        .all(|end| end.as_ref().is_some_and(|end| end.numbers.sd.is_some()));
    Some(match agrees {
        true => Agreement::Agree,
        false if !has_sds && at_most(value.low, sizes.most) => {
            Agreement::Open(vec![Quantity::EffectSizeMeaning])
        }
        false => Agreement::Disagree(Box::new(finding(it, cell, &sizes))),
    })
}

fn sizes(it: &Compared<'_>) -> Option<Sizes> {
    let contrast = it.contrast;
    let t = Interval::of(it.t()?)?.magnitude();
    // An effect size in SDs over n is another.
    let plain = it.has_plain_estimate() && !it.frees(Frees::OverN);
    if !t.high.is_finite() || !plain {
        return None;
    }
    let n = people(&contrast.n).filter(|n| *n > 1)?;
    let one = n as f64;
    let (factor, most, plain, pairs) = match contrast.design? {
        Design::Paired => {
            let d_z = (1.0 / one).sqrt();
            (Interval::exact(d_z), d_z * (1.0 + UNLIKE), one - 1.0, true)
        }
        Design::TwoGroups => {
            let other = people(&contrast.n_versus)?;
            let (d, two) = (of_t::of_groups(n, other)?, other as f64);
            let most = (UNLIKE * UNLIKE / one + 1.0 / two).sqrt();
            (d, most, one + two - 2.0, false)
        }
    };
    let plain = Interval::exact(plain);
    let df = printed(&contrast.df)
        .and_then(degrees)
        .unwrap_or(plain)
        .hull(plain);
    if df.low <= 0.0 {
        return None;
    }
    let root = |t: f64, df: f64| (t * t / (t * t + df)).sqrt();
    let r = Interval::new(root(t.low, df.high), root(t.high, df.low))?;
    let by_df = Interval::new(2.0 * t.low / df.high.sqrt(), 2.0 * t.high / df.low.sqrt())?;
    let d = t.times(factor);
    let mut named = vec![
        (if pairs { "d_z" } else { "d" }, d),
        ("2t/√df", by_df),
        ("r", r),
        ("r²", Interval::new(r.low * r.low, r.high * r.high)?),
    ];
    let of_df = |df: f64| [hedges_exact(df), hedges_approximate(df)];
    let corrections = [df.low, plain.low].into_iter().flat_map(of_df).flatten();
    named.extend(corrections.map(|j| ("g", d * j)));
    let most = most * t.high;
    Some(Sizes { named, most })
}

fn finding(it: &Compared<'_>, cell: &Placed<Printed>, sizes: &Sizes) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let message = format!(
        "`effect_size` of `{key}` is {}, which t and n give by no usual definition",
        style.number(&cell.value)
    );
    let mut told = Diagnostic::at(&CHECK, cell.span, message).about(key);
    if let Some(t) = &it.contrast.statistic {
        told = told.also(t.span, format!("t is {}", style.number(&t.value)));
    }
    told.note(format!(
        "by t and n, {}",
        words(sizes, cell.decimals().max(2), style)
    ))
    .help("say `effect_size_means`, or look the effect size up")
}

/// The sizes in words: `d_z is 0.57, r is 0.5`.
fn words(sizes: &Sizes, decimals: u32, style: Style) -> String {
    let mut told: Vec<&str> = Vec::new();
    let mut words = Vec::new();
    for (name, size) in &sizes.named {
        if !told.contains(name) {
            told.push(name);
            words.push(format!(
                "{name} is {}",
                remedy::span(*size, decimals, style)
            ));
        }
    }
    words.join(", ")
}

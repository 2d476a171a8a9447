//! The limits of a ratio or difference between two groups are not those that their counts give.
//!
//! ## Why it matters
//!
//! Where an odds ratio, a risk ratio or a difference of percentages is that of the printed counts, its limits follow
//! from them as well. Where they are narrower or wider, they are of another level, of an adjusted estimate or of
//! clusters, or misprinted; the text should say which.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   timepoints: {T2: at six months}
//!   groups: {walk: Walking group, wait: Waiting list}
//! measures:
//!   - {id: fell, label: Fell, categories: {yes-once: At least once, none: Never}}
//! results:
//!   - {measure: fell, category: yes-once, at: T2, group: walk, count: 9, n: 40}
//!   - {measure: fell, category: yes-once, at: T2, group: wait, count: 18, n: 42}
//!   - measure: fell
//!     category: yes-once
//!     at: T2
//!     group: walk
//!     versus: wait
//!     change: 0.39
//!     change_means: group over versus
//!     ci_low: 0.20           # Woolf's are 0.15 to 1.01
//!     ci_high: 0.75
//! ```
//!
//! ## How it is computed
//!
//! The standard error of the logarithm of an odds ratio is √(1/a + 1/b + 1/c + 1/d) (Woolf 1955), of a risk ratio
//! √(1/a − 1/n₁ + 1/c − 1/n₂) (Katz 1978); of a difference of shares it is √(p₁q₁/n₁ + p₂q₂/n₂), with n or n − 1
//! below the line. The limits are looked at where the estimate is that of the counts and lies in their middle (on the
//! log scale, of ratios), as far as rounding tells: exact limits, those of a profile and those of scores do not, and
//! are let be. Where it is not said which of the two a ratio is, either will do. Nothing is said where a count is 0 or
//! everybody. This is advice.
//!
//! ## What to do
//!
//! Say how the limits were made, or look them up.

use crate::agreement::contrast::{Compared, people, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{ChangeMeaning, Count, Effect};
use crate::statistics::distribution::{normal_quantile, t_two_sided};
use crate::statistics::interval::Interval;
use crate::statistics::two_by_two;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG352",
    name: "limits-unlike-counts",
    severity: Severity::Note,
    source: include_str!("limits_unlike_counts.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[
    Frees::Difference,
    Frees::Shares,
    Frees::Symmetry,
    Frees::Raised,
    Frees::Df,
];

/// How far the logarithm of a limit may be from where an endless fit would have it.
const STEP: f64 = 5e-4;

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, judge));
}

/// A measure of two counts, with its limits.
struct Given {
    name: &'static str,
    /// The value on the scale on which the limits lie as far below as above.
    value: f64,
    /// Half the width of the limits there, by each way to make them.
    reaches: Vec<f64>,
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let freed = READS.iter().any(|one| it.frees(*one));
    it.figure
        .versus
        .filter(|_| !freed && it.figure.to.is_none())?;
    let [one, two] = it.counts();
    let (one, two) = (one?, two?);
    if one.frees(Frees::Shares) || two.frees(Frees::Shares) {
        return None;
    }
    let row = |count: &Count| {
        let (counted, n) = people(&count.count).zip(people(&count.n))?;
        (counted > 0 && counted < n).then_some([counted, n])
    };
    let rows = [row(one.numbers)?, row(two.numbers)?];
    for (cell, [_, n]) in [&it.contrast.n, &it.contrast.n_versus]
        .into_iter()
        .zip(rows)
    {
        if cell.is_some() && people(cell) != Some(n) {
            return None;
        }
    }
    let ratio = it.is_ratio();
    let read = |cell| {
        let values = printed(cell).and_then(Interval::of)?;
        match ratio {
            true if values.low > 0.0 => values.rising(f64::ln),
            true => None,
            false => Some(values),
        }
    };
    let estimate = read(&it.contrast.change)?;
    let (low, high) = read(&it.contrast.ci_low).zip(read(&it.contrast.ci_high))?;
    // A model that is fitted step by step stops a little before its end.
    let [low, high] = [low, high].map(|limit| match ratio {
        true => Interval {
            low: limit.low - STEP,
            high: limit.high + STEP,
        },
        false => limit,
    });
    let middle = (low + high) * 0.5;
    // A difference may be in percent.
    let given = given(it, rows, ratio)?;
    let alike: Vec<_> = given
        .into_iter()
        .filter(|one| estimate.contains(one.value))
        .collect();
    if alike.is_empty() || !middle.meets(estimate) || it.limits_are_reversed() {
        return None;
    }
    let fits = |one: &Given| {
        let mut reaches = one.reaches.iter();
        reaches.any(|reach| low.contains(one.value - reach) && high.contains(one.value + reach))
    };
    Some(match alike.iter().any(fits) {
        true => Agreement::Agree,
        false => Agreement::Disagree(Box::new(finding(it, &alike, ratio))),
    })
}

/// What the counts give, with limits of the level printed.
fn given(it: &Compared<'_>, [one, two]: [[u64; 2]; 2], ratio: bool) -> Option<Vec<Given>> {
    let sizes = two_by_two::sizes(one, two)?;
    let level = it.level()?;
    let z = normal_quantile((1.0 - level) / 2.0)?;
    let [a, n1, c, n2] = [one[0], one[1], two[0], two[1]].map(|count| count as f64);
    let sign = match it.contrast.change_means? {
        ChangeMeaning::VersusMinusGroup | ChangeMeaning::VersusOverGroup => -1.0,
        _ => 1.0,
    };
    let effect = it.contrast.effect;
    let is = |wanted: Effect| effect.is_none_or(|effect| effect == wanted);
    let mut all = Vec::new();
    if ratio {
        let odds = (1.0 / a + 1.0 / (n1 - a) + 1.0 / c + 1.0 / (n2 - c)).sqrt();
        let risk = (1.0 / a - 1.0 / n1 + 1.0 / c - 1.0 / n2).sqrt();
        let both = [
            ("the odds ratio", Effect::OddsRatio, sizes.odds_ratio, odds),
            ("the risk ratio", Effect::RiskRatio, sizes.risk_ratio, risk),
        ];
        for (name, _, value, error) in both.into_iter().filter(|(_, effect, ..)| is(*effect)) {
            all.push(Given {
                name,
                value: sign * value.ln(),
                reaches: vec![z * error],
            });
        }
        return Some(all);
    }
    if !is(Effect::RiskDifference) {
        return None;
    }
    let part = |count: f64, n: f64, below: f64| count / n * (1.0 - count / n) / below;
    let error = (part(a, n1, n1) + part(c, n2, n2)).sqrt();
    let less = (part(a, n1, n1 - 1.0) + part(c, n2, n2 - 1.0)).sqrt();
    let pooled = (a + c) / (n1 + n2);
    let together = (pooled * (1.0 - pooled) * (1.0 / n1 + 1.0 / n2)).sqrt();
    let t = t_two_sided(1.0 - level, n1 + n2 - 2.0)?;
    let correction = (1.0 / n1 + 1.0 / n2) / 2.0;
    let reaches = [
        z * error,
        z * less,
        z * together,
        t * error,
        t * less,
        z * error + correction,
    ];
    for (name, times) in [
        ("the difference in percent", 100.0),
        ("the difference of the shares", 1.0),
    ] {
        all.push(Given {
            name,
            value: sign * times * sizes.difference,
            reaches: reaches.iter().map(|reach| times * reach).collect(),
        });
    }
    Some(all)
}

fn finding(it: &Compared<'_>, alike: &[Given], ratio: bool) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let cell = it.contrast.ci_low.as_ref();
    let span = cell.map_or(it.figure.span, |cell| cell.span);
    let decimals = cell.map_or(2, |cell| cell.decimals().max(1));
    let interval = it.interval().unwrap_or_default();
    let message = format!("{interval} of `{key}` is not what the counts of its groups give");
    let mut told = Diagnostic::at(&CHECK, span, message).about(key);
    for end in it.counts().into_iter().flatten() {
        if let Some(count) = &end.numbers.count {
            told = told.also(count.span, "counted here");
        }
    }
    let back = |value: f64| if ratio { value.exp() } else { value };
    let limits = alike.iter().filter_map(|one| {
        let reach = one.reaches.first()?;
        let all = Interval::new(back(one.value - reach), back(one.value + reach))?;
        Some(format!(
            "those of {} are {}",
            one.name,
            remedy::span(all, decimals, style)
        ))
    });
    let limits: Vec<_> = limits.collect();
    told.note(format!("by the counts, {}", limits.join(", and ")))
        .help("say how the limits were made, or look them up")
}

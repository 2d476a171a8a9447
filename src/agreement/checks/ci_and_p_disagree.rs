//! A change, its confidence interval, its p and its n cannot all be right.
//!
//! ## Why it matters
//!
//! A change and its confidence interval leave only one p open, given how many people there were. Where
//! another p is printed, one of the figures is wrong, and a reader cannot know which; sometimes the
//! interval excludes 0 while p says that the change is not significant.
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
//!     change: 3.9
//!     change_means: earlier minus later
//!     ci_low: 0.67
//!     ci_high: 7.13
//!     p: 0.20              # by the interval it is 0.02
//! ```
//!
//! ## How it is computed
//!
//! With the estimate e and its standard error s, the limits are e ± t*·s and p is the tail of Student's t
//! distribution beyond |e|/s on both sides. t* is its quantile at the level of the interval (95% where
//! none is printed), with n − 1 degrees of freedom where the same people were measured twice. For two
//! groups, anything from the smaller n less 1 (the least that Welch's test can have) up to n₁ + n₂ − 2
//! (Student's) is taken. A standard error, an SD of the changes and a t that are printed are held to the
//! same e and s. Every printed figure stands for all values that round to it, and the check finds a fault
//! only where no e and s suit them all; nor where they would with other degrees of freedom, as a model has
//! them, infinite ones among them: `other-degrees-of-freedom` notes those. Degrees of freedom that are
//! printed are the ones that are taken. (Student, Biometrika 1908;6:1–25, doi:10.1093/biomet/6.1.1. Welch,
//! Biometrika 1947;34:28–35, doi:10.1093/biomet/34.1-2.28.)
//!
//! The scale must be known: the design is declared, or `scale: linear`. Differences of counts and medians
//! are left out, and so is a p that is said to be of another test than t (`test`). Where already the
//! estimate does not lie in the middle of its limits, `estimate-off-centre` speaks in place of this check;
//! and so does `p-from-statistic` where t and p disagree and one of the two agrees with the interval.
//!
//! ## What to do
//!
//! Look the figures up where they were computed. The finding names each figure that would, changed alone,
//! make the others agree, and whether cutting off decimals, another n or another level would. A p of
//! another test than t, such as Wilcoxon's, need not agree: acknowledge it with the test as the reason.

use super::p_from_statistic;
use crate::agreement::contrast::{Compared, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::number::Printed;
use crate::statistics::estimate::{self, Design, Together};
use crate::statistics::interval::Interval;
use crate::statistics::p_value;
use crate::statistics::symmetry::Scale;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG311",
    name: "ci-and-p-disagree",
    severity: Severity::Warning,
    source: include_str!("ci_and_p_disagree.rs"),
};

/// What it assumes, and can be told otherwise.
pub(super) const READS: &[Frees] = &[
    Frees::Df,
    Frees::Symmetry,
    Frees::Apart,
    Frees::Raised,
    Frees::OneSided,
    Frees::Sample,
    Frees::OverN,
];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, |it| {
        let agreement = plain(it)?;
        let sds = it.contrast.sd_change.is_some();
        let fault = matches!(agreement, Agreement::Disagree(_)) && sds;
        Some(match fault && it.agrees_over_n(plain) {
            true => Agreement::Agree,
            false => agreement,
        })
    }));
}

/// What the figures give together, with an SD of changes as it is said to be.
pub(super) fn plain(it: &Compared<'_>) -> Option<Agreement> {
    let (together, with_t) = held_together(it)?;
    let verdict = &together.outcome.verdict;
    Some(it.agreement(verdict, || finding(it, together, with_t)))
}

/// Whether the figures of a contrast do not agree, and no other check speaks of it.
pub(super) fn finds_fault(it: &Compared<'_>) -> bool {
    held_together(it).is_some_and(|(together, _)| together.outcome.is_inconsistent())
}

/// What the figures of a contrast give together, and whether with t in place of p; nothing where there is
/// nothing to hold against each other, or another check speaks of it.
fn held_together<'a>(it: &Compared<'a>) -> Option<(&'a Together, bool)> {
    if it.scale() != Some(Scale::Linear) || it.limits_are_reversed() {
        return None;
    }
    let with_p = it.estimate();
    let errors = [with_p.se, with_p.sd_change];
    let limits = with_p.lower.or(with_p.upper);
    let kinds = [with_p.estimate, limits, errors[0].or(errors[1]), with_p.p];
    let with_t = it.estimate_and_t();
    let printed = kinds.iter().flatten().count() + usize::from(with_t.is_some());
    let more = errors[0].or(errors[1]).or(with_p.p).is_some() || with_t.is_some();
    if printed < 2 || !more {
        return None;
    }
    let by_p = it.together()?;
    let by_t = it.together_with_t();
    let [p_fits, t_fits] =
        [Some(by_p), by_t].map(|held| held.is_some_and(|held| !held.outcome.is_inconsistent()));
    // What agrees with p or t has its estimate in the middle.
    if !p_fits && !t_fits && is_off_centre(it) {
        return None;
    }
    if by_t.is_some() && p_fits != t_fits && p_from_statistic::finds_fault(it) {
        return None;
    }
    match by_t {
        Some(by_t) if p_fits && (!t_fits || with_p.p.is_none()) => Some((by_t, true)),
        _ => Some((by_p, false)),
    }
}

/// Whether already the estimate cannot lie in the middle of its limits.
fn is_off_centre(it: &Compared<'_>) -> bool {
    let three = estimate::EstimateFigures {
        se: None,
        sd_change: None,
        p: None,
        ..it.estimate()
    };
    estimate::check(&three).is_ok_and(|three| three.outcome.is_inconsistent())
}

fn finding(it: &Compared<'_>, together: &Together, with_t: bool) -> Diagnostic {
    let contrast = it.contrast;
    let (key, style) = (&it.figure.key, it.style());
    let mut cells = vec![
        (it.estimate_word(), &contrast.change),
        ("ci_low", &contrast.ci_low),
        ("ci_high", &contrast.ci_high),
        ("se", &contrast.se),
        ("sd_change", &contrast.sd_change),
    ];
    cells.push(match with_t {
        true => ("statistic", &contrast.statistic),
        false => ("p", &contrast.p),
    });
    cells.push(("n", &contrast.n));
    cells.push(("n_versus", &contrast.n_versus));
    let words: Vec<_> = cells
        .iter()
        .filter(|(_, cell)| cell.is_some())
        .map(|(word, _)| format!("`{word}`"))
        .collect();
    let words = match words.as_slice() {
        [start @ .., last] => format!("{} and {last}", start.join(", ")),
        [] => String::new(),
    };
    let tested = match with_t {
        true => &contrast.statistic,
        false => &contrast.p,
    };
    let place = tested.as_ref().or(contrast.se.as_ref());
    let place = place.or(contrast.sd_change.as_ref());
    let place = place.map_or(it.figure.span, |cell| cell.span);
    let message = format!("{words} of `{key}` cannot all be right");
    let mut found = Diagnostic::at(&CHECK, place, message).about(key);
    if let Some(change) = &contrast.change {
        let words = format!("the {} is {}", it.word(), style.number(&change.value));
        found = found.also(change.span, words);
    }
    if let (Some(low), Some(interval)) = (&contrast.ci_low, it.interval()) {
        found = found.also(low.span, interval);
    }
    let p = printed(&contrast.p).filter(|_| !with_t);
    if let Some(p) = p {
        found = told_p(found, it, together, p);
    }
    if let Some(df) = it.df_that_agrees() {
        found = found.help(format!(
            "look `df` up: with {df}, as n gives them, they would agree"
        ));
    }
    found = remedy::told(
        found,
        &it.signed(&together.outcome),
        style,
        |quantity, _| it.suspect(quantity),
    );
    if let Some(level) = together.other_level {
        let percent = style.computed(level * 100.0, u32::from(level > 0.99));
        found = found.note(format!("as a CI of {percent}% the limits would agree"));
    }
    if together.other_sign {
        let word = it.word();
        found = found.note(format!(
            "with the other sign of the {word} they would agree"
        ));
    }
    found
}

/// Says which p the other figures give, and whether p and the interval part at alpha.
fn told_p(
    mut found: Diagnostic,
    it: &Compared<'_>,
    together: &Together,
    p: &Printed,
) -> Diagnostic {
    let style = it.style();
    let decimals = p.decimals();
    let Some(possible) = together.outcome.possible else {
        return found.note("already without `p` the other figures cannot agree");
    };
    found = found.label(format!("printed {}", remedy::p_printed(p, style)));
    let df = match together.df {
        Interval { low, .. } if low.is_infinite() => "the normal distribution".to_owned(),
        Interval { low, high } if low == high => format!("{low} degrees of freedom"),
        Interval { low, high } => format!("{low} to {high} degrees of freedom"),
    };
    // The estimate as printed may be rounded so far that the limits know it better.
    let points = [together.outcome.computed, together.point.p_from_midpoint];
    let mut points = points.into_iter().flatten();
    let point = points.find(|point| possible.contains(*point));
    found = found.note(match it.design() {
        Design::Unknown => {
            let range = remedy::p_span(possible, decimals, style);
            format!("for whatever n, the other figures give a p of {range}")
        }
        _ => {
            let p = remedy::p_told(point, possible, decimals, style);
            format!("with {df}, the other figures give a p of {p}")
        }
    });
    let claimed = claimed(p, it.alpha().level);
    let same_level = it
        .level()
        .is_some_and(|level| (1.0 - level - it.alpha().level).abs() < 1e-9);
    let word = it.word();
    let parted = match (together.excludes_zero, claimed) {
        (Some(true), Some(false)) => Some(("excludes", "is not")),
        (Some(false), Some(true)) => Some(("includes", "is")),
        _ => None,
    };
    if let Some((limits, by_p)) = parted.filter(|_| same_level) {
        found = found.note(format!(
            "the interval {limits} 0, while by `p` the {word} {by_p} significant"
        ));
    }
    found
}

/// Whether all values that a printed p stands for are significant, or none.
fn claimed(p: &Printed, alpha: f64) -> Option<bool> {
    let level = p_value::Alpha {
        level: alpha,
        ..p_value::Alpha::default()
    };
    let p = p_value::unrounded(p, level, crate::statistics::interval::Rounding::Nearest)?;
    (p.high <= alpha || p.low >= alpha).then_some(p.high <= alpha)
}

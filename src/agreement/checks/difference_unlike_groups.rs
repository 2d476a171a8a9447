//! The standard error, t or limits of a difference are not those that the SDs and n of its two groups give.
//!
//! ## Why it matters
//!
//! The error of a plain difference follows from the SDs and n of the two groups. Where another is printed, the
//! difference was adjusted for something, people are in clusters, or a figure is misprinted; the text should say
//! which.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   timepoints: {T2: four months in post}
//!   groups: {peer: Peer workers, other: Other staff}
//! measures:
//!   - {id: wellbeing, label: Wellbeing}
//! results:
//!   - {measure: wellbeing, at: T2, group: peer, n: 20, mean: 51.6, sd: 9.07}
//!   - {measure: wellbeing, at: T2, group: other, n: 22, mean: 47.7, sd: 7.35}
//!   - measure: wellbeing
//!     at: T2
//!     group: peer
//!     versus: other
//!     design: two groups
//!     n: 20
//!     n_versus: 22
//!     change: 3.9
//!     change_means: group minus versus
//!     ci_low: 2.0            # −1.3 to 9.1 by the SDs
//!     ci_high: 5.8
//! ```
//!
//! ## How it is computed
//!
//! The standard error is √(SD₁²/n₁ + SD₂²/n₂) or, with the variances pooled, that of Student's t; t is the
//! difference over it, and limits are as many of them away as Student's t has at any degrees of freedom from the
//! smaller n less 1 up, or the normal distribution. All values that round to the figures are tried. The figures
//! must be of as many people as the comparison. What p says is looked at by `not-a-plain-comparison`. This is
//! advice.
//!
//! ## What to do
//!
//! Say what the difference was adjusted for, or look the figures up.

use crate::agreement::contrast::{Compared, people, printed};
use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Design, Summary};
use crate::statistics::interval::Interval;
use crate::statistics::{difference_error, wald};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG341",
    name: "difference-unlike-groups",
    severity: Severity::Note,
    source: include_str!("difference_unlike_groups.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[
    Frees::Df,
    Frees::Difference,
    Frees::Sample,
    Frees::Symmetry,
    Frees::Raised,
    Frees::OverN,
];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, judge));
}

/// A printed figure that the groups tell, with what they give.
struct Unlike {
    word: &'static str,
    printed: String,
    given: Interval,
    decimals: u32,
}

fn judge(it: &Compared<'_>) -> Option<Agreement> {
    let plain = it.has_plain_estimate();
    let apart = it.contrast.design == Some(Design::TwoGroups) && it.figure.to.is_none();
    if !apart || !plain || it.is_ratio() || it.limits_are_reversed() {
        return None;
    }
    let [one, two] = it.summaries();
    let (one, two) = (one?, two?);
    if one.frees(Frees::Means) || two.frees(Frees::Means) {
        return None;
    }
    let n = people(&it.contrast.n).zip(people(&it.contrast.n_versus))?;
    let of_ends = people(&one.numbers.n).zip(people(&two.numbers.n))?;
    if n != of_ends || n.0 < 2 || n.1 < 2 {
        return None;
    }
    let sds = [it.sample_sd(&one, n.0)?, it.sample_sd(&two, n.1)?];
    let errors = difference_error::errors(sds, [n.0, n.1])?;
    let tried = [
        of_se(it, &errors),
        of_t(it, &errors),
        of_limits(it, &errors),
    ];
    let tried: Vec<_> = tried.into_iter().flatten().collect();
    if tried.is_empty() {
        return None;
    }
    let unlike: Vec<_> = tried.into_iter().flatten().collect();
    Some(match unlike.first() {
        None => Agreement::Agree,
        Some(first) => Agreement::Disagree(Box::new(finding(it, first, [&one, &two]))),
    })
}

/// What came of holding one figure: nothing where it is not printed.
type Tried = Option<Option<Unlike>>;

fn of_se(it: &Compared<'_>, errors: &[Interval; 2]) -> Tried {
    let cell = it.contrast.se.as_ref()?;
    let value = Interval::of(&cell.value)?;
    let agrees = errors.iter().any(|error| error.meets(value));
    Some((!agrees).then(|| Unlike {
        word: "se",
        printed: it.style().number(&cell.value),
        given: errors[0].hull(errors[1]),
        decimals: cell.decimals(),
    }))
}

fn of_t(it: &Compared<'_>, errors: &[Interval; 2]) -> Tried {
    let t = it.t()?;
    let change = Interval::of(printed(&it.contrast.change)?)?;
    let value = Interval::of(t)?.magnitude();
    let given = errors.map(|error| wald::ErrorScale::Linear.statistic(change, error));
    let given: Vec<_> = given.into_iter().flatten().collect();
    let agrees = given.iter().any(|one| one.meets(value));
    let given = given.into_iter().reduce(Interval::hull)?;
    Some((!agrees).then(|| Unlike {
        word: "statistic",
        printed: it.style().number(t),
        given,
        decimals: t.decimals(),
    }))
}

fn of_limits(it: &Compared<'_>, errors: &[Interval; 2]) -> Tried {
    let level = it.level()?;
    let limits = [&it.contrast.ci_low, &it.contrast.ci_high].map(printed);
    let [low, high] = [limits[0]?, limits[1]?];
    let width = (Interval::of(high)? - Interval::of(low)?).not_negative()? * 0.5;
    let reach = it.reach(level, it.likely_df())?;
    let given = errors.map(|error| Interval {
        low: error.low * reach.low,
        high: error.high * reach.high,
    });
    let agrees = given.iter().any(|one| one.meets(width));
    Some((!agrees).then(|| Unlike {
        word: "ci_low",
        printed: it.interval().unwrap_or_default(),
        given: given[0].hull(given[1]),
        decimals: low.decimals().max(high.decimals()),
    }))
}

fn finding(it: &Compared<'_>, unlike: &Unlike, ends: [&Subject<'_, Summary>; 2]) -> Diagnostic {
    let (key, style, contrast) = (&it.figure.key, it.style(), it.contrast);
    let range = remedy::span(unlike.given, unlike.decimals + 1, style);
    let (cell, message, note) = match unlike.word {
        "ci_low" => (
            &contrast.ci_low,
            format!(
                "{} of `{key}` is not as wide as the SDs and n of its groups make it",
                unlike.printed
            ),
            format!("by them the limits are {range} away from the difference"),
        ),
        word => (
            if word == "se" {
                &contrast.se
            } else {
                &contrast.statistic
            },
            format!(
                "`{word}` of `{key}` is {}, which the SDs and n of its groups do not give",
                unlike.printed
            ),
            format!("by them it is {range}"),
        ),
    };
    let place = cell.as_ref().map_or(it.figure.span, |cell| cell.span);
    let mut told = Diagnostic::at(&CHECK, place, message).about(key);
    for end in ends {
        if let Some(sd) = &end.numbers.sd {
            let words = format!("the SD of `{}` is {}", end.key(), style.number(&sd.value));
            told = told.also(sd.span, words);
        }
    }
    told.note(note)
        .help("say what the difference was adjusted for, or look the figures up")
}

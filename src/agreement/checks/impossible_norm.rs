//! The figures of a norm are such as no population can have on this scale.
//!
//! ## Why it matters
//!
//! Whether a sample scores above or below a reference population is read off the norm. A norm whose mean
//! lies outside the scale, or whose standard deviation the scale has no room for, comes from another
//! version of the instrument or from another way of scoring it.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: pay, label: Pay, range: [1, 5], norm: {mean: 13.6, sd: 2.6, n: 534}}
//! ```
//!
//! ## How it is computed
//!
//! The mean lies within the measure's `range`. The SD is not below 0, and SD² is at most
//! n/(n − 1) · (max − mean)(mean − min) for the ends of the range (Bhatia R, Davis C. A better bound on the
//! variance. American Mathematical Monthly 2000;107:353–357, doi 10.1080/00029890.2000.12005203); where
//! n is not given, that of two people is taken, which allows the most. The number of people is whole and
//! not 0. Every number that prints as the figures do is tried.
//!
//! ## What to do
//!
//! Look in the source of the norm whether scores are sums or means of the items there, and which version
//! was used. Mend the norm or the `range`.

use crate::agreement::possible;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Measure, Model, Norm};
use crate::number::{Printed, Style};
use crate::source::Span;
use crate::statistics::interval::Interval;
use crate::statistics::sd_bounds::{self, Extremes};
use crate::statistics::{Quantity, range, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG323",
    name: "impossible-norm",
    severity: Severity::Warning,
    source: include_str!("impossible_norm.rs"),
};

pub(super) fn run(model: &Model, found: &mut Vec<Diagnostic>) {
    let style = model.synthesis.style;
    for measure in model.measures.iter() {
        let Some(norm) = &measure.norm else {
            continue;
        };
        if let Some(n) = &norm.n
            && let Some((why, help)) = possible::no_number_of_people(n, true)
        {
            let told = finding(measure, "n", (n, n.span), why, style);
            found.push(told.help(help));
        }
        if let Some(sd) = &norm.sd
            && possible::is_below_zero(sd)
        {
            let told = finding(measure, "sd", (sd, sd.span), "below 0", style);
            found.push(told.help("an SD is 0 or more; the minus may stand for a dash"));
        }
        found.extend(beyond_scale(measure, norm, style));
    }
}

/// What does not fit the scale: the mean, or else the SD.
fn beyond_scale(measure: &Measure, norm: &Norm, style: Style) -> Option<Diagnostic> {
    let ends = measure.range.as_ref()?;
    let exact = |end: &Printed| Interval::of(end).map(|end| Interval::exact(end.middle()));
    let (min, max) = (exact(&ends.0)?, exact(&ends.1)?);
    let scale = format!("{} to {}", style.number(&ends.0), style.number(&ends.1));
    let help = "see whether the norm's scores are sums or means of the items, and of which version";
    let mean = &norm.mean;
    if range::check(Quantity::Mean, Interval::of(mean)?, min, max).is_inconsistent() {
        let why = format!("outside the scale of {scale}");
        let told = finding(measure, "mean", (mean, mean.span), &why, style);
        return Some(told.also(ends.span, "the scale").help(help));
    }
    let sd = norm.sd.as_ref()?;
    let n = norm.n.as_ref().and_then(|n| whole(n)).filter(|n| *n >= 2);
    let extremes = Extremes {
        min,
        max,
        attained: false,
    };
    let bounds = sd_bounds::check(n.unwrap_or(2), mean, sd, extremes).ok()?;
    if !bounds.outcome.is_inconsistent() {
        return None;
    }
    let most = style.computed(bounds.outcome.possible?.high, sd.decimals().max(2));
    let why = format!("more than scores from {scale} can have");
    let told = finding(measure, "sd", (sd, sd.span), &why, style);
    Some(
        told.also(ends.span, "the scale")
            .note(format!(
                "with a mean of {} the SD is at most {most}",
                style.number(mean)
            ))
            .help(help),
    )
}

fn finding(
    measure: &Measure,
    word: &str,
    (printed, place): (&Printed, Span),
    why: &str,
    style: Style,
) -> Diagnostic {
    let id = &measure.id.value;
    let words = format!(
        "`{word}` of the norm of `{id}` is {}, {why}",
        style.number(printed)
    );
    Diagnostic::at(&CHECK, place, words).about(id)
}

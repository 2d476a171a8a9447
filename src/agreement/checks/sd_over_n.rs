//! A standard deviation fits the figures beside it with n below the line, not with n − 1.
//!
//! ## Why it matters
//!
//! The SD of a sample has n − 1 below the line. Numpy's `std`, Excel's `STDEV.P` and some calculators take n,
//! which makes it a little smaller; with few people, effect sizes and other readers' computations differ.
//! Nothing is wrong with the figures, where readers are told.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: pain, label: Pain, range: [0, 10], items: 1}
//! results:
//!   - {measure: pain, n: 4, mean: 2.50, sd: 1.12}    # of 1, 2, 3 and 4 it is 1.29 with n − 1
//! ```
//!
//! ## How it is computed
//!
//! Where whole answers (GRIMMER, DEBIT), a t test between two groups or the limits of a change do not go with
//! an SD over n − 1, they are tried with √(n/(n − 1)) times the one printed. This is worth knowing, and casts
//! no doubt on the figures.
//!
//! ## What to do
//!
//! Say `method: SD over n` of the measure or the table, or print the SD over n − 1. Where it is over n − 1,
//! look up mean, SD and n.

use super::{binary_sd, ci_and_p_disagree, means_disagree, sd_off_grid};
use crate::agreement::contrast::Compared;
use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::steps;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Summary;
use crate::number::Style;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG347",
    name: "sd-over-n",
    severity: Severity::Note,
    source: include_str!("sd_over_n.rs"),
};

const HELP: &str = "say `method: SD over n`, if that is what it is; else look up mean, SD and n";

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    for (at, _) in figures.model.measures.entries() {
        let Ok(steps) = steps::of(figures, at) else {
            continue;
        };
        let found = figures.summaries_of(at);
        let found = found.filter(|one| !one.frees(Frees::Means));
        let found = found.filter(|one| match steps.binary {
            true => binary_sd::only_over_n(one),
            false => sd_off_grid::only_over_n(one, steps),
        });
        let style = figures.style();
        held.extend(found.filter_map(|one| {
            let told = of_summary(&one, style)?;
            Some(Held::disagree(told, vec![one.at]))
        }));
    }
    held.extend(figures.judged(&CHECK, &[], |it| {
        let tests = [means_disagree::plain, ci_and_p_disagree::plain];
        let mut tests = tests.into_iter();
        let only = tests.any(|test| {
            let fault = matches!(test(it), Some(Agreement::Disagree(_)));
            fault && it.agrees_over_n(test)
        });
        only.then(|| Agreement::Disagree(Box::new(of_contrast(it))))
    }));
}

fn of_summary(one: &Subject<'_, Summary>, style: Style) -> Option<Diagnostic> {
    let (mean, sd) = (one.numbers.mean.as_ref()?, one.numbers.sd.as_ref()?);
    let words = format!(
        "`sd` of `{}`, {}, goes with a mean of {} only over n, not n − 1",
        one.key(),
        style.number(sd),
        style.number(mean)
    );
    let told = Diagnostic::at(&CHECK, sd.span, words).also(mean.span, "the mean");
    Some(told.help(HELP).about(one.key()))
}

fn of_contrast(it: &Compared<'_>) -> Diagnostic {
    let key = &it.figure.key;
    let words = format!("the figures of `{key}` agree with SDs over n, not over n − 1");
    let place = it.contrast.sd_change.as_ref().or(it.contrast.p.as_ref());
    let place = place.map_or(it.figure.span, |cell| cell.span);
    Diagnostic::at(&CHECK, place, words).help(HELP).about(key)
}

//! The SD of the changes cannot go with the SDs before and after of the same people.
//!
//! ## Why it matters
//!
//! The more the scores before and after go together, the less the changes differ; but however they go
//! together, the SD of the changes is at least the difference of the two SDs and at most their sum. One
//! beyond these is a misprint, often a standard error in the place of an SD.
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
//!   - {measure: wellbeing, at: T2, n: 20, mean: 47.7, sd: 7.35}
//!   - {measure: wellbeing, from: T1, to: T2, design: paired, n: 20, p: 0.02, sd_change: 1.54}  # the SE?
//! ```
//!
//! ## How it is computed
//!
//! The correlation between the two times, r = (SD₁² + SD₂² − SD_d²) / (2·SD₁·SD₂), must be from −1 to 1
//! (the variance of a difference; Cochrane Handbook for Systematic Reviews of Interventions, 6.5.2.8).
//! The three SDs must be of the same people: it is looked at where the design is declared to be `paired`
//! and n is the same before, after and of the pairs.
//!
//! ## What to do
//!
//! Look the three up where they were computed.

use crate::agreement::contrast::{Compared, people, printed};
use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::{readings, remedy};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Design, Summary};
use crate::statistics::Quantity;
use crate::statistics::change_sd::{self, ChangeSd};
use crate::statistics::interval::Interval;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG316",
    name: "change-sd-impossible",
    severity: Severity::Warning,
    source: include_str!("change_sd_impossible.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.contrasts().filter_map(|it| judge(&it)));
}

fn judge(it: &Compared<'_>) -> Option<Held> {
    let paired = it.contrast.design == Some(Design::Paired) && it.figure.to.is_some();
    let modelled = it.frees(Frees::Difference);
    let change = printed(&it.contrast.sd_change).filter(|_| paired && !modelled)?;
    let [before, after] = it.summaries();
    let (before, after) = (before?, after?);
    if before.frees(Frees::Means) || after.frees(Frees::Means) {
        return None;
    }
    let sds = printed(&before.numbers.sd).zip(printed(&after.numbers.sd));
    let (first, second) = sds?;
    let n = people(&it.contrast.n);
    if n.is_none() {
        return Some(it.held(&CHECK, Agreement::Open(vec![Quantity::N])));
    }
    if people(&before.numbers.n) != n || people(&after.numbers.n) != n {
        return Some(it.held(&CHECK, Agreement::Open(vec![Quantity::Sd])));
    }
    let found = change_sd::check(first, second, change).ok()?;
    let ends = [&before, &after];
    let agreement = it.agreement(&found.outcome.verdict, || {
        let told = finding(it, ends, &found);
        readings::freed(told, it.assumed, &[Frees::Difference])
    });
    let mut held = it.held(&CHECK, agreement);
    if let Agreement::Disagree(_) = held.agreement {
        held.figures.extend([before.at, after.at]);
    }
    Some(held)
}

fn finding(it: &Compared<'_>, ends: [&Subject<'_, Summary>; 2], held: &ChangeSd) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let cell = it.contrast.sd_change.as_ref();
    let shown = cell.map_or_else(String::new, |cell| style.number(&cell.value));
    let decimals = cell.map_or(0, |cell| cell.decimals());
    let keys = ends.map(|end| end.figure.key.as_str());
    let message = format!(
        "`sd_change` of `{key}` is {shown}, which the SDs of `{}` and `{}` do not allow",
        keys[0], keys[1]
    );
    let place = cell.map_or(it.figure.span, |cell| cell.span);
    let mut found = Diagnostic::at(&CHECK, place, message).about(key);
    for end in ends {
        if let Some(sd) = &end.numbers.sd {
            let words = format!("the SD is {}", style.number(&sd.value));
            found = found.also(sd.span, words).about(&end.figure.key);
        }
    }
    let changes = remedy::span(held.changes, decimals, style);
    found = found.note(format!(
        "the changes of the same people have an SD of {changes}"
    ));
    if let Some(r) = held.outcome.computed {
        let possible = held.outcome.possible;
        let range = possible.map(|range: Interval| format!(" ({})", remedy::span(range, 3, style)));
        found = found.note(format!(
            "the two times would correlate by {}{}, beyond what a correlation can be",
            style.computed(r, 3),
            range.unwrap_or_default()
        ));
    }
    remedy::told(
        found,
        &held.outcome,
        style,
        |quantity, index| match quantity {
            Quantity::Sd => {
                let end = ends.get(index)?;
                let sd = end.numbers.sd.as_ref()?;
                Some((format!("sd` of `{}", end.figure.key), &sd.value))
            }
            _ => it.suspect(quantity),
        },
    )
}

//! The percentages of one count add up to 1, not to 100.
//!
//! ## Why it matters
//!
//! Some programs call a column `percent` and fill it with shares of 1. Where neither counts nor the measure
//! tell what they are, the percentages may also be those of rare things.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: gender, label: Gender, categories: {female: Women, male: Men}}
//! results:
//!   - {measure: gender, category: female, percent: 0.56}
//!   - {measure: gender, category: male, percent: 0.44}
//! ```
//!
//! ## How it is computed
//!
//! Of each time and group, the percentages of two or more categories lie from 0 to 1, and can add up to 1
//! before rounding. Where a count shows which of the two they are, or the measure is `exhaustive`,
//! `share-as-percent` speaks in place of this check, or nothing does.
//!
//! ## What to do
//!
//! If they are shares, say `percent: share` beside `table:`, or multiply them by 100. If they are percentages
//! of rare things, print the counts and n beside them, or acknowledge this.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::parts;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Count;
use crate::number::Style;
use crate::statistics::interval::Interval;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG326",
    name: "percent-like-share",
    severity: Severity::Warning,
    source: include_str!("percent_like_share.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let sets = parts::counts(figures.counts());
    let sets = sets.iter().filter(|set| add_up_to_one(set, figures));
    held.extend(sets.map(|set| {
        let at = set.iter().map(|one| one.at).collect();
        Held::disagree(finding(set, figures.style()), at)
    }));
}

/// Whether the percentages of two or more categories lie from 0 to 1, add up to it, and nothing beside them
/// says what they are.
fn add_up_to_one(set: &[Subject<'_, Count>], figures: &Figures<'_>) -> bool {
    let declared = |one: &Subject<'_, Count>| {
        let table = one.figure.table.map(|table| &figures.model.tables[table]);
        table.is_some_and(|table| table.percent_is_said)
    };
    let counted = |one: &Subject<'_, Count>| one.numbers.count.is_some();
    if set.len() < 2 || set.iter().any(|one| declared(one) || counted(one)) {
        return false;
    }
    let percents = set.iter().map(|one| {
        let percent = one.numbers.percent.as_deref()?;
        let share = percent.value()?;
        let within = !share.is_sign_negative() && share <= 1.into();
        Interval::of(percent).filter(|_| within)
    });
    let percents: Option<Vec<_>> = percents.collect();
    let sum = percents.and_then(|percents| percents.into_iter().reduce(|one, other| one + other));
    sum.is_some_and(|sum| sum.contains(1.0))
}

fn finding(set: &[Subject<'_, Count>], style: Style) -> Diagnostic {
    let keys: Vec<_> = set.iter().map(|one| one.key()).collect();
    let words = format!("the percentages of {} add up to 1", listed(&keys));
    let first = set.iter().find_map(|one| one.numbers.percent.as_ref());
    let place = first.map_or(set[0].figure.span, |percent| percent.span);
    let mut found = Diagnostic::at(&CHECK, place, words).label("the first of them");
    if let Some(percent) = first
        && let Some(share) = percent.percent_of_share(2)
    {
        let (printed, share) = (style.number(percent), style.number(&share));
        found = found.note(format!(
            "as a share of 1 it is {share}%, as a percentage {printed}%"
        ));
    }
    let found = found
        .help("if these are shares of 1, multiply them by 100, or say `percent: share` beside `table:`")
        .help("if they are percentages, say `percent: percent` beside `table:`, or print the counts beside them");
    set.iter().fold(found, |found, one| found.about(one.key()))
}

//! A group, site or subgroup has more people than all together, or more of them were counted in it.
//!
//! ## Why it matters
//!
//! A part is no larger than the whole. Where it is, the two numbers have changed places, or one of them is of
//! another line.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: Two sites, groups: {north: North, south: South}}
//! measures:
//!   - {id: wellbeing, label: Wellbeing}
//! results:
//!   - {measure: wellbeing, n: 32, mean: 49.8}
//!   - {measure: wellbeing, group: north, n: 35, mean: 48.1}
//! ```
//!
//! ## How it is computed
//!
//! The n, and the counts, of each group are compared with those of the figure of the same measure, category and
//! time without a group; and likewise those of each site and subgroup with those of the figure without one.
//!
//! ## What to do
//!
//! See which of the two belongs to another line. Where the figure of all is of fewer people than the groups', as
//! of those with complete data, give it a key of its own.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::parts::{By, wholes};
use crate::agreement::readings;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Cell;
use crate::number::Style;
use crate::statistics::whole;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG338",
    name: "group-larger-than-all",
    severity: Severity::Warning,
    source: include_str!("group_larger_than_all.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    for by in By::ALL {
        let summaries = figures.summaries().filter(|one| !one.frees(Frees::People));
        for (all, parts) in wholes(summaries, by, 1) {
            for part in &parts {
                let cells = [&all.numbers.n, &part.numbers.n];
                held.extend(hold(&all, part, ("n", cells), by, style));
            }
        }
        let counts = figures.counts().filter(|one| !one.frees(Frees::People));
        for (all, parts) in wholes(counts, by, 1) {
            for part in &parts {
                let (one, two) = (all.numbers, part.numbers);
                let numbers = [("n", [&one.n, &two.n]), ("count", [&one.count, &two.count])];
                let found = numbers
                    .into_iter()
                    .filter_map(|it| hold(&all, part, it, by, style));
                held.extend(found);
            }
        }
    }
}

/// Holds a number of all against that of a part.
fn hold<T>(
    all: &Subject<'_, T>,
    group: &Subject<'_, T>,
    (word, [whole_cell, part]): (&str, [&Cell; 2]),
    by: By,
    style: Style,
) -> Option<Held> {
    let (whole_cell, part) = whole_cell.as_ref().zip(part.as_ref())?;
    let (most, some) = whole(whole_cell).zip(whole(part))?;
    let figures = vec![group.at, all.at];
    if some <= most {
        return Some(Held::agree(&CHECK, figures));
    }
    let words = format!(
        "`{word}` of `{}` is {}, more than the {} of all",
        group.key(),
        style.number(part),
        style.number(whole_cell)
    );
    let told = Diagnostic::at(&CHECK, part.span, words)
        .label(format!("that of the {}", by.part()))
        .also(whole_cell.span, format!("that of `{}`", all.key()))
        .help("exchange the two, or look them up")
        .about(group.key())
        .about(all.key());
    let told = readings::freed(told, all.assumed, &[Frees::People]);
    Some(Held::disagree(told, figures))
}

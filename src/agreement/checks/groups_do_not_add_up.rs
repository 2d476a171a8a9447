//! The people of the groups, or of the sites, are not as many as all people.
//!
//! ## Why it matters
//!
//! Where everybody falls into one of the groups, their n add up to that of all. Where they do not, somebody is in
//! no group or in two, or an n is misprinted, and what was compared between the groups is of other people than the
//! table says.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: Two sites, groups: {north: North, south: South}}
//! measures:
//!   - {id: wellbeing, label: Wellbeing}
//! results:
//!   - {measure: wellbeing, n: 32, mean: 49.8}
//!   - {measure: wellbeing, group: north, n: 20, mean: 48.1}
//!   - {measure: wellbeing, group: south, n: 21, mean: 51.2}
//! ```
//!
//! ## How it is computed
//!
//! The n of all groups at one place, or of some of them where there are several ways to part people, must add up
//! to the n of the figure without a group; and so those of all sites to that of the figure without a site. Fewer are
//! told only where all groups, or sites, that are declared are printed. Where no n is printed of a site, the counts of
//! a category are added up in its place. Subgroups may overlap and are not added up. This is advice: some people may
//! be in no group, or in two.
//!
//! ## What to do
//!
//! Look the numbers up, or say in a `note` who is in no group.

use std::collections::HashSet;

use crate::agreement::contrast::people;
use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::parts::{By, wholes};
use crate::agreement::readings;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Count, Summary};
use crate::number::Style;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG339",
    name: "groups-do-not-add-up",
    severity: Severity::Note,
    source: include_str!("groups_do_not_add_up.rs"),
};

/// The most groups of which every part is tried.
const MOST_GROUPS: usize = 12;

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    for by in By::APART {
        let of = Of {
            word: "people",
            by,
            declared: by.declared(&figures.model.synthesis),
            style,
        };
        let summaries = figures.summaries().filter(|one| !one.frees(Frees::People));
        for (all, groups) in wholes(summaries, by, 2) {
            let n = |one: &Subject<'_, Summary>| people(&one.numbers.n);
            held.extend(hold(&all, &groups, n, of));
        }
        let mut told = HashSet::new();
        let counts = figures.counts().filter(|one| !one.frees(Frees::People));
        for (all, groups) in wholes(counts, by, 2) {
            let n = |one: &Subject<'_, Count>| people(&one.numbers.n);
            // The categories of one count are of the same people.
            let dimensions = all.figure.dimensions;
            let place = (
                all.figure.measure,
                all.figure.at,
                all.figure.group,
                dimensions,
                n(&all),
            );
            if !told.contains(&place)
                && let Some(one) = hold(&all, &groups, n, of)
            {
                told.insert(place);
                held.push(one);
            }
            // Where no n is printed of each, those counted tell whether somebody was counted twice.
            if by == By::Sites && groups.iter().any(|one| n(one).is_none()) {
                let count = |one: &Subject<'_, Count>| people(&one.numbers.count);
                held.extend(hold(
                    &all,
                    &groups,
                    count,
                    Of {
                        word: "counted",
                        ..of
                    },
                ));
            }
        }
    }
}

/// What is added up.
#[derive(Clone, Copy)]
struct Of {
    word: &'static str,
    by: By,
    declared: usize,
    style: Style,
}

fn hold<T>(
    all: &Subject<'_, T>,
    groups: &[Subject<'_, T>],
    n: impl Fn(&Subject<'_, T>) -> Option<u64>,
    of: Of,
) -> Option<Held> {
    let total = n(all)?;
    let parts: Vec<u64> = groups.iter().map(&n).collect::<Option<_>>()?;
    // A group with more people than all is the finding of another check.
    if parts.len() > MOST_GROUPS || parts.iter().any(|part| *part > total) {
        return None;
    }
    let sum = parts.iter().try_fold(0_u64, |sum, n| sum.checked_add(*n))?;
    let figures = std::iter::once(all.at).chain(groups.iter().map(|one| one.at));
    let figures: Vec<_> = figures.collect();
    let some_add_up = || {
        (1_u32..1 << parts.len()).any(|part| {
            let chosen = parts
                .iter()
                .enumerate()
                .filter(|(at, _)| part >> at & 1 == 1);
            part.count_ones() > 1 && chosen.map(|(_, n)| n).sum::<u64>() == total
        })
    };
    if sum < total && parts.len() < of.declared {
        return None;
    }
    if sum == total || sum > total && some_add_up() {
        return Some(Held::agree(&CHECK, figures));
    }
    let number = |value: u64| of.style.computed(value as f64, 0);
    let (part, within) = (of.by.part(), of.by.within());
    let words = format!(
        "the {part}s of `{}` have {} {} together, and all are {}",
        all.key(),
        number(sum),
        of.word,
        number(total)
    );
    let mut told = Diagnostic::at(&CHECK, all.figure.span, words).about(all.key());
    for group in groups {
        told = told.about(group.key());
    }
    let told = told
        .note(match sum > total {
            true => format!(
                "{} are counted twice, if none of the numbers is wrong",
                number(sum - total)
            ),
            false => format!(
                "{} are {within} no {part}, if none of the numbers is wrong",
                number(total - sum)
            ),
        })
        .help(format!(
            "look the numbers up, or say in a `note` who is {within} no {part} or {within} two"
        ));
    let told = readings::freed(told, all.assumed, &[Frees::People]);
    Some(Held::disagree(told, figures))
}

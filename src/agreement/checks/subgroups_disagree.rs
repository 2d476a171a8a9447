//! The figures of all people do not follow from those of the groups they fall into.
//!
//! ## Why it matters
//!
//! The mean of all is the mean of the groups, each weighted by its people, and so are counts. Where they
//! disagree, one of the groups has the figure of another row, or the total was computed of other people.
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
//!   - {measure: wellbeing, group: south, n: 12, mean: 51.2}
//! ```
//!
//! ## How it is computed
//!
//! Where the groups' n add up to that of the figure without a group, M = Σnᵍmᵍ/Σnᵍ must print as the mean, and
//! the groups' counts must add up to the count, every number being allowed that prints as they do; and likewise for the
//! figures of sites beside those of all sites.
//! Where the n do not add up, somebody is in no group or in two, and nothing is compared.
//!
//! ## What to do
//!
//! See which of the figures belongs to another row or to other people. Means that a model adjusted or weights
//! changed do not follow from one another: say so as `method`.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::parts::{By, wholes};
use crate::agreement::{readings, remedy};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Cell, Count, Figure, Handle, Placed, Summary};
use crate::number::{Printed, Style};
use crate::statistics::interval::Interval;
use crate::statistics::subgroups::{self, Part};
use crate::statistics::{Outcome, Quantity, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG320",
    name: "subgroups-disagree",
    severity: Severity::Warning,
    source: include_str!("subgroups_disagree.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    for by in By::APART {
        let plain = figures.summaries().filter(|one| !one.frees(Frees::Means));
        for (all, groups) in wholes(plain, by, 2) {
            held.extend(means(&all, &groups, by, style));
        }
        let imputed = |one: &Subject<'_, Count>| one.frees(Frees::People);
        for (all, groups) in wholes(figures.counts().filter(|one| !imputed(one)), by, 2) {
            held.extend(counts(&all, &groups, by, style));
        }
    }
}

/// The numbers of people of each group, where they add up to that of all; those that lack otherwise.
fn people(all: &Cell, groups: &[&Cell]) -> Result<Vec<u64>, Option<Quantity>> {
    let number = |cell: &Cell| cell.as_ref().and_then(|n| whole(n));
    let parts: Option<Vec<_>> = groups.iter().map(|cell| number(cell)).collect();
    let (Some(total), Some(parts)) = (number(all), parts) else {
        return Err(Some(Quantity::N));
    };
    let sum = parts.iter().try_fold(0_u64, |sum, n| sum.checked_add(*n));
    match sum == Some(total) && total > 0 {
        true => Ok(parts),
        false => Err(None),
    }
}

fn handles<T>(all: &Subject<'_, T>, groups: &[Subject<'_, T>]) -> Vec<Handle<Figure>> {
    let groups = groups.iter().map(|one| one.at);
    std::iter::once(all.at).chain(groups).collect()
}

fn means(
    all: &Subject<'_, Summary>,
    groups: &[Subject<'_, Summary>],
    by: By,
    style: Style,
) -> Option<Held> {
    let mean = all.numbers.mean.as_ref()?;
    let of_groups = groups.iter().map(|one| one.numbers.mean.as_ref());
    let of_groups: Vec<_> = of_groups.collect::<Option<_>>()?;
    let cells: Vec<_> = groups.iter().map(|one| &one.numbers.n).collect();
    let people = match people(&all.numbers.n, &cells) {
        Ok(people) => people,
        Err(lacking) => return lacking.map(|n| Held::open(&CHECK, handles(all, groups), vec![n])),
    };
    let parts = people.iter().zip(&of_groups);
    let parts: Vec<_> = parts.map(|(n, mean)| Part { n: *n, mean }).collect();
    let outcome = subgroups::mean(&parts, mean).ok()?;
    Some(Held::of(&CHECK, handles(all, groups), &outcome, || {
        let possible = outcome.possible.unwrap_or(Interval::EVERYTHING);
        let words = format!(
            "`mean` of `{}` is {}, but its {}s give {}",
            all.key(),
            style.number(mean),
            by.part(),
            style.computed(possible.middle(), mean.decimals())
        );
        let range = remedy::span(possible, mean.decimals() + 2, style);
        let told = Diagnostic::at(&CHECK, mean.span, words)
            .label("the mean of all")
            .note(format!(
                "weighted by their people, the {}s' means give {range} before rounding",
                by.part()
            ));
        let told = readings::freed(told, all.assumed, &[Frees::Means]);
        finish(
            told,
            all,
            groups,
            &of_groups,
            &outcome,
            style,
            |index| match index.checked_sub(1) {
                None => Some(("mean".to_owned(), &mean.value)),
                Some(group) => Some((mean_of(groups.get(group)?), &of_groups.get(group)?.value)),
            },
        )
    }))
}

fn counts(
    all: &Subject<'_, Count>,
    groups: &[Subject<'_, Count>],
    by: By,
    style: Style,
) -> Option<Held> {
    let count = all.numbers.count.as_ref()?;
    let of_groups = groups.iter().map(|one| one.numbers.count.as_ref());
    let of_groups: Vec<_> = of_groups.collect::<Option<_>>()?;
    let cells: Vec<_> = groups.iter().map(|one| &one.numbers.n).collect();
    if let Err(lacking) = people(&all.numbers.n, &cells) {
        return lacking.map(|n| Held::open(&CHECK, handles(all, groups), vec![n]));
    }
    let numbers: Option<Vec<_>> = of_groups.iter().map(|count| whole(count)).collect();
    let total = whole(count)?;
    let outcome = subgroups::counts(&numbers?, total).ok()?;
    Some(Held::of(&CHECK, handles(all, groups), &outcome, || {
        let sum = outcome.computed.unwrap_or_default();
        let words = format!(
            "`count` of `{}` is {}, but those of its {}s add up to {}",
            all.key(),
            style.number(count),
            by.part(),
            style.computed(sum, 0)
        );
        let told = Diagnostic::at(&CHECK, count.span, words).label("the count of all");
        let told = readings::freed(told, all.assumed, &[Frees::People]);
        finish(told, all, groups, &of_groups, &outcome, style, |_| None).help(format!(
            "print {} for all, or mend the count of a {}",
            style.computed(sum, 0),
            by.part()
        ))
    }))
}

/// What a group's mean is called in a repair.
fn mean_of(group: &Subject<'_, Summary>) -> String {
    format!("mean of {}", group.key())
}

/// Adds the places of the groups and the repairs, whose figures `suspect` names by their index.
fn finish<'a, T>(
    mut told: Diagnostic,
    all: &Subject<'_, T>,
    groups: &[Subject<'_, T>],
    cells: &[&Placed<Printed>],
    outcome: &Outcome,
    style: Style,
    suspect: impl Fn(usize) -> Option<remedy::Suspect<'a>>,
) -> Diagnostic {
    told = told.about(all.key());
    for (group, cell) in groups.iter().zip(cells) {
        told = told
            .also(cell.span, format!("that of `{}`", group.key()))
            .about(group.key());
    }
    match outcome
        .repairs
        .iter()
        .any(|repair| suspect(repair.index).is_some())
    {
        true => remedy::told(told, outcome, style, |_, index| suspect(index)),
        false => remedy::others(told, outcome),
    }
}

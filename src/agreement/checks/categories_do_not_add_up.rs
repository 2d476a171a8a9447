//! Categories of which everybody falls into exactly one do not add up.
//!
//! ## Why it matters
//!
//! Where the categories are exhaustive, everybody is counted once: the counts make n and the
//! percentages make 100. Where they do not, somebody is missing or was counted twice, and every share
//! of the table is in doubt.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - id: gender
//!     label: Gender
//!     exhaustive: true
//!     categories: {male: Male, female: Female}
//! results:
//!   - {measure: gender, category: male, n: 32, count: 10}
//!   - {measure: gender, category: female, n: 32, count: 21}
//! ```
//!
//! ## How it is computed
//!
//! Of each time and group, n must be the same in all categories. The counts must add up to it where all
//! categories are printed, and to no more where some are not. Where counts or n are not printed, or the
//! percentages are weighted, the percentages must add up to 100 within their rounding.
//!
//! ## What to do
//!
//! Look for the people who are missing: those who gave no answer may need a category of their own, or n
//! is the number who answered. Where people may be in several categories, as they may use several
//! services, take `exhaustive: true` out.

use crate::agreement::assumed::Assumed;
use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::{parts, readings, remedy};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Count, Figure, Handle, Measure, Placed};
use crate::number::{Printed, Style};
use crate::statistics::{Outcome, Quantity, subgroups, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG309",
    name: "categories-do-not-add-up",
    severity: Severity::Warning,
    source: include_str!("categories_do_not_add_up.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let exhaustive = figures.counts().filter(|one| one.measure.exhaustive);
    for set in &parts::counts(exhaustive) {
        held.extend(hold(set, figures.style()));
        // Percentages that are weighted, or said to add up, stand for themselves beside the counts.
        let alone =
            |one: &Subject<'_, Count>| one.frees(Frees::Shares) || one.frees(Frees::SummedShares);
        if set.iter().any(alone) && are_counted(set) {
            held.extend(hold_percents(set, figures.style()));
        }
    }
}

/// Whether the counts and n are printed, so that the counts are held against n.
fn are_counted(set: &[Subject<'_, Count>]) -> bool {
    let mut counts = set.iter();
    let n = set.iter().any(|one| one.numbers.n.is_some());
    n && counts.all(|one| one.numbers.count.is_some())
}

fn hold(set: &[Subject<'_, Count>], style: Style) -> Option<Held> {
    let first = set.first()?;
    let whole_set = set.len() == first.measure.categories.len();
    let people: Vec<_> = set
        .iter()
        .filter_map(|one| one.numbers.n.as_ref())
        .collect();
    let n = people.first().and_then(|n| whole(n));
    if let Some(n) = people.first()
        && let Some(other) = people.iter().find(|other| whole(other) != whole(n))
        && whole(n).is_some()
        && whole(other).is_some()
    {
        return Some(Held::disagree(differ(set, n, other, style), handles(set)));
    }
    let counts = set.iter().map(|one| whole(one.numbers.count.as_ref()?));
    let counts: Option<Vec<_>> = counts.collect();
    if let (Some(n), Some(counts)) = (n, &counts) {
        let outcome = subgroups::counts(counts, n).ok()?;
        let sum: u64 = counts.iter().sum();
        return Some(match whole_set || sum >= n {
            true => Held::of(&CHECK, handles(set), &outcome, || {
                tell(set, sum, n, &outcome, style)
            }),
            // The categories that are not printed may hold the others.
            false => Held::open(&CHECK, handles(set), vec![Quantity::Count]),
        });
    }
    hold_percents(set, style).or_else(|| {
        let lacking = [
            n.is_none().then_some(Quantity::N),
            (counts.is_none() || !whole_set).then_some(Quantity::Count),
        ];
        let lacking = lacking.into_iter().flatten().collect();
        Some(Held::open(&CHECK, handles(set), lacking))
    })
}

/// What it assumes of percentages, and can be told otherwise.
const READS: &[Frees] = &[Frees::CutShares, Frees::SummedShares];

/// Holds the percentages against 100; nothing where some are not printed.
fn hold_percents(set: &[Subject<'_, Count>], style: Style) -> Option<Held> {
    let first = set.first()?;
    let percents = set.iter().map(|one| one.numbers.percent.as_deref());
    let percents = percents.collect::<Option<Vec<_>>>()?;
    if set.len() != first.measure.categories.len() {
        return None;
    }
    let judge = |assumed: Assumed| subgroups::percentages(&percents, assumed.rounding()).ok();
    let outcome = judge(first.assumed)?;
    Some(Held::of(&CHECK, handles(set), &outcome, || {
        let found = tell_percents(set, &outcome, style);
        readings::offered(found, first.assumed, READS, |assumed| {
            judge(assumed).map(|outcome| !outcome.is_inconsistent())
        })
    }))
}

fn handles(set: &[Subject<'_, Count>]) -> Vec<Handle<Figure>> {
    set.iter().map(|one| one.at).collect()
}

/// What the set is called: the key of its first figure without the category.
fn name(set: &[Subject<'_, Count>]) -> String {
    let Some(first) = set.first() else {
        return String::new();
    };
    let key = first.key();
    match key.split_once('=') {
        Some((id, rest)) => match rest.find(['@', '/']) {
            Some(place) => format!("{id}{}", &rest[place..]),
            None => id.to_owned(),
        },
        None => key.to_owned(),
    }
}

/// A finding on the whole set at one place.
fn about(set: &[Subject<'_, Count>], found: Diagnostic) -> Diagnostic {
    set.iter().fold(found, |found, one| found.about(one.key()))
}

fn differ(
    set: &[Subject<'_, Count>],
    n: &Placed<Printed>,
    other: &Placed<Printed>,
    style: Style,
) -> Diagnostic {
    let words = format!(
        "`{}` has an n of {} in one category and of {} in another",
        name(set),
        style.number(n),
        style.number(other)
    );
    let found = Diagnostic::at(&CHECK, other.span, words)
        .label("the n of one category")
        .also(n.span, "that of another")
        .help(
            "print the same n beside every category, or take `exhaustive: true` out of the measure",
        );
    let counted = set.iter().any(|one| one.numbers.count.is_some());
    let found = found.maybe_help((!counted).then(|| {
        "where `n` says how many were counted in the category, call it `count`".to_owned()
    }));
    about(set, found)
}

fn tell(
    set: &[Subject<'_, Count>],
    sum: u64,
    n: u64,
    outcome: &Outcome,
    style: Style,
) -> Diagnostic {
    let number = |value: u64| style.computed(value as f64, 0);
    let words = format!(
        "the counts of `{}` add up to {}, not to {}",
        name(set),
        number(sum),
        number(n)
    );
    let place = set.iter().find_map(|one| one.numbers.count.as_ref());
    let place = place.map_or(set[0].figure.span, |count| count.span);
    let mut found = Diagnostic::at(&CHECK, place, words).label("the first count");
    if let Some(n) = set.iter().find_map(|one| one.numbers.n.as_ref()) {
        found = found.also(n.span, "n");
    }
    let apart = number(sum.abs_diff(n));
    let people = if sum.abs_diff(n) == 1 {
        "person is"
    } else {
        "people are"
    };
    found = found.note(match sum < n {
        true => format!("{apart} {people} in no category"),
        false => format!("{apart} {people} counted too many"),
    });
    let measure = set[0].measure;
    let repaired = remedy::told(found, outcome, style, |quantity, index| match quantity {
        Quantity::N => {
            let n = set.iter().find_map(|one| one.numbers.n.as_ref())?;
            Some(("n".to_owned(), &n.value))
        }
        _ => {
            let one = set.get(index)?;
            let count = one.numbers.count.as_ref()?;
            Some((category(measure, one.figure), &count.value))
        }
    });
    about(set, repaired)
}

fn tell_percents(set: &[Subject<'_, Count>], outcome: &Outcome, style: Style) -> Diagnostic {
    let percents = set.iter().filter_map(|one| one.numbers.percent.as_ref());
    let decimals = percents
        .map(|percent| percent.decimals())
        .max()
        .unwrap_or(0);
    let sum = outcome.computed.unwrap_or_default();
    let words = format!(
        "the percentages of `{}` add up to {}, not to 100",
        name(set),
        style.computed(sum, decimals)
    );
    let place = set.iter().find_map(|one| one.numbers.percent.as_ref());
    let place = place.map_or(set[0].figure.span, |percent| percent.span);
    let mut found = Diagnostic::at(&CHECK, place, words).label("the first percentage");
    if let Some(possible) = outcome.possible {
        let range = remedy::span(possible, decimals + 1, style);
        found = found.note(format!("before rounding they add up to {range}"));
    }
    let measure = set[0].measure;
    let repaired = remedy::told(found, outcome, style, |_, index| {
        let one = set.get(index)?;
        let percent = one.numbers.percent.as_ref()?;
        Some((category(measure, one.figure), &percent.value))
    });
    about(set, repaired)
}

/// The id of a figure's category.
fn category(measure: &Measure, figure: &Figure) -> String {
    let category = figure.category.and_then(|at| measure.categories.get(at));
    category.map_or_else(String::new, |category| category.id.clone())
}

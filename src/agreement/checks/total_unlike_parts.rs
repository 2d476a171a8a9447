//! A row of totals is not the sum of the rows above it.
//!
//! ## Why it matters
//!
//! A table that prints a total can be added up. Where it does not add up, a count is misprinted, a row is missing,
//! or the total is of other people than the rows.
//!
//! ## Example
//!
//! ```text
//! category,count
//! women,18
//! men,14
//! Total,34
//! ```
//!
//! in a table that says `rows: {total: Total}`.
//!
//! ## How it is computed
//!
//! The counts of the categories that stand in the table at the same time and group must add up to that of the total.
//! Where rows with figures are put aside by name, or left to another entry of the file, they may add up to less; and
//! so they may where a category of the measure is not printed. Of totals over groups, the checks of groups look at
//! n, mean and SD.
//!
//! ## What to do
//!
//! Look the counts up. Where people may be in several categories, or in none, the row is no total of those above it:
//! name it as a figure of all people, without `total`.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::parts::of_count;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Count, Figure, Handle, Table};
use crate::number::Style;
use crate::statistics::whole;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG365",
    name: "total-unlike-parts",
    severity: Severity::Warning,
    source: include_str!("total_unlike_parts.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    for table in figures.model.tables.iter() {
        for total in &table.totals {
            held.extend(hold(figures, table, *total));
        }
    }
}

fn hold(figures: &Figures<'_>, table: &Table, total: Handle<Figure>) -> Option<Held> {
    let model = figures.model;
    let all = Subject::new(model, total, Figure::count)?;
    let place = of_count(&all);
    let alike = figures.counts().filter(|one| {
        let same = one.figure.table == all.figure.table && of_count(one) == place;
        same && one.figure.category.is_some()
    });
    let parts: Vec<Subject<'_, Count>> = alike.collect();
    if parts.len() < 2 || all.frees(Frees::People) {
        return None;
    }
    let counts = parts.iter().map(|one| whole(one.numbers.count.as_ref()?));
    let counts: Vec<u64> = counts.collect::<Option<_>>()?;
    let printed = all.numbers.count.as_ref()?;
    let wanted = whole(printed)?;
    let sum = counts
        .iter()
        .try_fold(0_u64, |sum, one| sum.checked_add(*one))?;
    let handles = std::iter::once(total).chain(parts.iter().map(|one| one.at));
    let handles: Vec<_> = handles.collect();
    let some_missing = table.is_partial || parts.len() < all.measure.categories.len();
    if sum == wanted || sum < wanted && some_missing {
        return Some(Held::agree(&CHECK, handles));
    }
    Some(Held::disagree(
        tell(&all, &parts, (sum, wanted), figures.style()),
        handles,
    ))
}

fn tell(
    all: &Subject<'_, Count>,
    parts: &[Subject<'_, Count>],
    (sum, wanted): (u64, u64),
    style: Style,
) -> Diagnostic {
    let number = |value: u64| style.computed(value as f64, 0);
    let words = format!(
        "the counts above the total `{}` add up to {}, not to {}",
        all.key(),
        number(sum),
        number(wanted)
    );
    let place = all
        .numbers
        .count
        .as_ref()
        .map_or(all.figure.span, |count| count.span);
    let mut found = Diagnostic::at(&CHECK, place, words)
        .label("the total")
        .about(all.key());
    for one in parts {
        if let Some(count) = &one.numbers.count {
            found = found.also(count.span, "");
        }
        found = found.about(one.key());
    }
    found
        .help(format!("look the counts up: they are {} {}", number(sum.abs_diff(wanted)), match sum > wanted {
            true => "more than the total",
            false => "fewer than the total",
        }))
        .help("where people may be in several categories, or in none, the row is no total of those above it: take `total` out")
}

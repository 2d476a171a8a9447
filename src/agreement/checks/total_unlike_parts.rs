//! A row of totals is not the sum of its parts.
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
//! The counts of the categories that stand in the table at the same time and group must add up to that of the total,
//! as this table prints them, whether another table has them too or not.
//! Where rows with figures are put aside by name, or left to another entry of the file, they may add up to less; and
//! so they may where a category of the measure is not printed. Of totals over groups, the checks of groups look at
//! n, mean and SD.
//!
//! ## What to do
//!
//! Look the counts up. Where people may be in several categories, or in none, the row is no total of the others:
//! name it as a figure of all people, without `total`.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::parts::of_count;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::lookup::Coordinates;
use crate::model::{Count, Figure, Table};
use crate::statistics::whole;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG365",
    name: "total-unlike-parts",
    severity: Severity::Warning,
    source: include_str!("total_unlike_parts.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let model = figures.model;
    let with_totals = model.tables.entries();
    for (at, table) in with_totals.filter(|(_, table)| !table.totals.is_empty()) {
        // A figure that other tables print too is kept once, with a line for each of them.
        let lines = model.figures.entries();
        let lines = lines.filter_map(|(figure, it)| Some((figure, it.line_in(at)?)));
        let line = |(figure, line)| Subject::of_line(model, figure, line, Figure::count);
        let (parts, wholes): (Vec<_>, Vec<_>) = lines
            .filter_map(line)
            .partition(|one: &Subject<'_, Count>| one.figure.category.is_some());
        let totals = wholes.iter().filter(|one| table.totals.contains(&one.at));
        held.extend(totals.filter_map(|total| hold(figures, table, total, &parts)));
    }
}

/// What all categories of one count of a table have in common.
fn place(line: &Subject<'_, Count>) -> Coordinates {
    Coordinates {
        dimensions: line.figure.all_dimensions(),
        ..of_count(line)
    }
}

fn hold(
    figures: &Figures<'_>,
    table: &Table,
    all: &Subject<'_, Count>,
    lines: &[Subject<'_, Count>],
) -> Option<Held> {
    let alike = lines.iter().filter(|one| place(one) == place(all));
    let parts: Vec<&Subject<'_, Count>> = alike.collect();
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
    let handles = std::iter::once(all.at).chain(parts.iter().map(|one| one.at));
    let handles: Vec<_> = handles.collect();
    let some_missing = table.is_partial || parts.len() < all.measure.categories.len();
    if sum == wanted || sum < wanted && some_missing {
        return Some(Held::agree(&CHECK, handles));
    }
    Some(Held::disagree(
        tell(figures, all, &parts, (sum, wanted)),
        handles,
    ))
}

fn tell(
    figures: &Figures<'_>,
    all: &Subject<'_, Count>,
    parts: &[&Subject<'_, Count>],
    (sum, wanted): (u64, u64),
) -> Diagnostic {
    let number = |value: u64| figures.style().computed(value as f64, 0);
    let key = |one: &Subject<'_, Count>| figures.model.figures[one.at].key.as_str();
    let count = all.numbers.count.as_ref();
    let place = count.map_or(all.figure.span, |count| count.span);
    let is_first = parts.iter().all(|one| one.figure.span.start > place.start);
    let side = if is_first { "below" } else { "above" };
    let words = format!(
        "the counts {side} the total `{}` add up to {}, not to {}",
        key(all),
        number(sum),
        number(wanted)
    );
    let mut found = Diagnostic::at(&CHECK, place, words)
        .label("the total")
        .about(key(all));
    for one in parts {
        if let Some(count) = &one.numbers.count {
            found = found.also(count.span, "");
        }
        found = found.about(key(one));
    }
    let apart = number(sum.abs_diff(wanted));
    let found = found.help(match sum > wanted {
        true => format!("look the counts up: they are {apart} more than the total"),
        false => format!("look the counts up: they are {apart} fewer than the total"),
    });
    found.help(format!(
        "where people may be in several categories, or in none, the row is no total of those {side} it: take `total` out"
    ))
}

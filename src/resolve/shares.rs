//! Shares of 1 where percentages are said to stand, and percentages where shares are.

use std::collections::HashMap;

use super::faults::{percent_as_share, share_as_percent};
use super::resolver::Resolver;
use crate::model::lookup::Coordinates;
use crate::model::{Cell, Count, Figure, Handle, Kind, Placed};
use crate::number::{Operator, Printed, PrintedValue};
use crate::source::Span;
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::{percent, whole};

/// Why percentages can only be shares of 1.
enum Because {
    /// This one is so many of so many.
    Counted(Placed<Printed>, u64, u64),
    /// Those of one count add up to 1; the first of them.
    AddUp(Placed<Printed>),
}

/// A count with its place.
type Row<'a> = (&'a Figure, &'a Count);

impl Resolver<'_> {
    /// A share and its limits as the percentages that they are, with at least so many of their decimals; a
    /// fault for each of more than 1, where they are percentages already. `table` is where their table is named.
    pub(super) fn percents_of(
        &mut self,
        shares: [Cell; 3],
        decimals: u32,
        table: Option<Span>,
    ) -> [Cell; 3] {
        let are_percentages = are_percentages(&shares);
        let of_share = shares[0].as_ref().is_some_and(|share| !is_above_1(share));
        shares.map(|cell| {
            let cell = cell?;
            if are_percentages && is_above_1(&cell) {
                let finding = percent_as_share::finding(cell.span, cell.text(), of_share, table);
                self.faults.push(finding);
                return Some(cell);
            }
            let percent = cell.percent_of_share(decimals);
            Some(Placed::new(percent.unwrap_or(cell.value), cell.span))
        })
    }

    /// Looks for shares under `percent` among the figures from the one at `first` on, of a table that is named
    /// at `table`, or of those in place: tells of them, measure by measure, and takes them for what they are.
    pub(super) fn find_shares(&mut self, first: usize, table: Option<Span>) {
        let mut sets: Vec<Vec<Handle<Figure>>> = Vec::new();
        let mut known = HashMap::new();
        let figures = self.model.figures.entries().skip(first);
        let figures = figures.filter(|(_, figure)| figure.table.is_some() == table.is_some());
        for (at, figure) in figures.filter(|(_, figure)| figure.count().is_some()) {
            let index = *known.entry(figure.measure).or_insert(sets.len());
            if index == sets.len() {
                sets.push(Vec::new());
            }
            sets[index].push(at);
        }
        for set in sets {
            let rows = set.iter().map(|at| &self.model.figures[*at]);
            let rows = rows.filter_map(|figure| Some((figure, figure.count()?)));
            let rows: Vec<Row<'_>> = rows.collect();
            let measure = &self.model.measures[rows[0].0.measure];
            let all = match measure.exhaustive {
                true => Some(measure.categories.len()),
                false => None,
            };
            let Some(because) = because(&rows, all, table.is_some()) else {
                continue;
            };
            let decimals = decimals(&rows);
            let finding = match because {
                Because::Counted(cell, count, n) => {
                    share_as_percent::counted(&cell, count, n, decimals, table)
                }
                Because::AddUp(cell) => share_as_percent::add_up(&cell, decimals, table),
            };
            self.faults.push(finding);
            for at in set {
                self.take_for_shares(at, decimals);
            }
        }
    }

    fn take_for_shares(&mut self, at: Handle<Figure>, decimals: u32) {
        if let Kind::Count(count) = &mut self.model.figures[at].kind {
            for cell in [&mut count.percent, &mut count.ci_low, &mut count.ci_high] {
                if let Some(cell) = cell
                    && let Some(percent) = cell.value.percent_of_share(decimals)
                {
                    cell.value = percent;
                }
            }
        }
    }
}

/// The most decimals among the percentages.
fn decimals(rows: &[Row<'_>]) -> u32 {
    let decimals = rows
        .iter()
        .filter_map(|(_, count)| Some(count.percent.as_ref()?.decimals()));
    decimals.max().unwrap_or(0)
}

/// What shows that the percentages of a measure are shares of 1, if something does: no count speaks for
/// percentages, and one speaks for shares, or those of one count add up to 1. `all` is the number of
/// categories where everybody falls into one; a table can say that it has percentages, so that less has to
/// be known of it.
fn because(rows: &[Row<'_>], all: Option<usize>, in_table: bool) -> Option<Because> {
    let percents = rows.iter().filter_map(|(_, count)| count.percent.as_ref());
    let percents: Vec<_> = percents.collect();
    if percents.is_empty() || !percents.iter().all(|percent| may_be_share(percent)) {
        return None;
    }
    let decimals = decimals(rows);
    let mut counted = None;
    for (_, count) in rows {
        let numbers =
            [&count.count, &count.n].map(|cell| cell.as_ref().and_then(|cell| whole(cell)));
        if let ([Some(one), Some(n)], Some(percent)) = (numbers, &count.percent) {
            match fits(one, n, percent, decimals) {
                Some([false, true]) => return None,
                Some([true, false]) => {
                    counted.get_or_insert_with(|| Because::Counted(percent.clone(), one, n));
                }
                // Nobody is 0 either way, and speaks for neither.
                _ => {}
            }
        }
    }
    counted.or_else(|| {
        let mut sets: HashMap<Coordinates, Vec<Row<'_>>> = HashMap::new();
        for row in rows {
            let place = Coordinates {
                category: None,
                ..Coordinates::of(row.0)
            };
            sets.entry(place).or_default().push(*row);
        }
        let mut sets: Vec<_> = sets.into_values().filter(|set| set.len() > 1).collect();
        sets.sort_by_key(|set| (set[0].0.span.file, set[0].0.span.start));
        sets.iter()
            .find_map(|set| of_set(set, decimals, all, in_table))
    })
}

/// What the categories of one count show together.
fn of_set(set: &[Row<'_>], decimals: u32, all: Option<usize>, in_table: bool) -> Option<Because> {
    let percents: Option<Vec<_>> = set
        .iter()
        .map(|(_, count)| count.percent.as_ref())
        .collect();
    let percents = percents?;
    let first = (*percents.first()?).clone();
    let counts = set.iter().map(|(_, count)| whole(count.count.as_ref()?));
    let counts: Option<Vec<_>> = counts.collect();
    if let Some(counts) = counts {
        let n = counts
            .iter()
            .try_fold(0_u64, |sum, one| sum.checked_add(*one))?;
        let mut both = counts.iter().zip(&percents);
        let shares = both.all(|(one, percent)| {
            fits(*one, n, percent, decimals) == Some([true, false]) || *one == 0
        });
        return (shares && n > 0).then(|| Because::Counted(first, counts[0], n));
    }
    let sum = percents.iter().filter_map(|percent| Interval::of(percent));
    let sum = sum.reduce(|one, other| one + other)?;
    let fine = percents.iter().all(|percent| percent.decimals() > 2);
    let whole_set = all == Some(set.len());
    let sure = whole_set || fine && in_table;
    (sure && sum.contains(1.0)).then_some(Because::AddUp(first))
}

/// Whether so many of so many print as that share, and as that percentage.
fn fits(count: u64, n: u64, printed: &Printed, decimals: u32) -> Option<[bool; 2]> {
    let share = printed.percent_of_share(decimals)?;
    let agrees = |percent: &Printed| {
        let found = percent::check(count, n, percent, Rounding::Nearest).ok()?;
        Some(!found.outcome.is_inconsistent())
    };
    Some([agrees(&share)?, agrees(printed)?])
}

fn is_above_1(printed: &Printed) -> bool {
    Interval::of(printed).is_some_and(|value| value.low > 1.0)
}

/// Whether what is said to be a share and its limits are percentages already, or the limits alone are. True limits
/// of a share may lie beyond 0 and 1, as by the method of Wald, but enclose it.
fn are_percentages([share, low, high]: &[Cell; 3]) -> bool {
    let Some(share) = share else {
        return low.as_ref().is_some_and(|low| is_above_1(low));
    };
    let read = [
        share,
        low.as_ref().unwrap_or(share),
        high.as_ref().unwrap_or(share),
    ];
    let [Some(one), Some(low), Some(high)] = read.map(|cell| Interval::of(cell)) else {
        return is_above_1(share);
    };
    let enclosed = low.low <= 100.0 * one.high && 100.0 * one.low <= high.high;
    is_above_1(share) || low.low > one.high && enclosed
}

/// Whether a percentage may be a share of 1.
fn may_be_share(printed: &Printed) -> bool {
    match printed.reading() {
        PrintedValue::Number(Operator::Equal, value) => {
            !value.is_sign_negative() && value <= 1.into()
        }
        _ => false,
    }
}

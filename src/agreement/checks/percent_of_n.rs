//! A percentage is not that of the count beside it.
//!
//! ## Why it matters
//!
//! A count, the number of people it is of and the percentage say the same thing twice, so that a reader
//! can find a misprint. Most often the percentage was taken of all participants while n is the number
//! who answered, and then every row that leaves somebody out is off.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: ethnicity, label: Ethnicity, categories: {white: White, arab: Arab}}
//! results:
//!   - {measure: ethnicity, category: arab, n: 30, count: 1, percent: 3.1}
//! ```
//!
//! ## How it is computed
//!
//! 100 · count/n must print as the percentage, in whole numbers and whichever way a half is rounded. The
//! numbers of people of which the count is that percentage are those from 100 · count/upper to
//! 100 · count/lower, where lower and upper are the ends of what prints as the percentage. They are told where
//! they are near the n that is printed; a usual slip that would explain the figures, such as a lost point or
//! two digits that changed places, is told first.
//!
//! ## What to do
//!
//! Find out of how many people the percentage is, and print that n; or compute the percentage anew.
//! Weighted percentages, which do not follow from the counts, are best entered without the count and
//! n.

use std::collections::HashMap;

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::parts::of_count;
use crate::agreement::{readings, remedy, slips};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Count;
use crate::model::lookup::Coordinates;
use crate::number::{Printed, Style};
use crate::statistics::interval::Interval;
use crate::statistics::percent::{self, Percent};
use crate::statistics::{Quantity, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG308",
    name: "percent-of-n",
    severity: Severity::Warning,
    source: include_str!("percent_of_n.rs"),
};

/// The numbers of people that one or several percentages fit, from the least to the greatest.
type Denominators = (u64, u64);

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let tried: Vec<_> = figures.counts().filter_map(attempt).collect();
    let mut sets: HashMap<Coordinates, Set> = HashMap::new();
    for one in &tried {
        if let Try::Held(row) = one {
            sets.entry(of_count(&row.one)).or_default().add(row);
        }
    }
    for one in tried {
        match one {
            Try::Held(row) => {
                let set = &sets[&of_count(&row.one)];
                held.push(row.judge(set, figures.style()));
            }
            Try::Open(held_open) => held.push(held_open),
        }
    }
}

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Shares, Frees::CutShares, Frees::SummedShares];

/// What a percentage came to.
enum Try<'a> {
    Held(Row<'a>),
    Open(Held),
}

/// A percentage with all that it is held against.
struct Row<'a> {
    one: Subject<'a, Count>,
    count: u64,
    n: u64,
    found: Percent,
}

fn attempt(one: Subject<'_, Count>) -> Option<Try<'_>> {
    let percent = one.numbers.percent.as_ref()?;
    if one.frees(Frees::Shares) {
        return None;
    }
    let count = one.numbers.count.as_ref().and_then(|count| whole(count));
    let n = one.numbers.n.as_ref().and_then(|n| whole(n));
    let (Some(count), Some(n)) = (count, n) else {
        let lacking = [
            count.is_none().then_some(Quantity::Count),
            n.is_none().then_some(Quantity::N),
        ];
        let lacking = lacking.into_iter().flatten().collect();
        return Some(Try::Open(Held::open(&CHECK, vec![one.at], lacking)));
    };
    let possible = Interval::of(percent)?.meets(Interval::new(0.0, 100.0)?);
    let found = percent::check(count, n, percent, one.assumed.rounding()).ok()?;
    // More people than there are, and more than all of them, are the finding of another check.
    (possible && !found.exceeds).then_some(Try::Held(Row {
        one,
        count,
        n,
        found,
    }))
}

/// The rows of one set of categories.
#[derive(Default)]
struct Set {
    rows: usize,
    /// What their percentages make together.
    sum: f64,
    faults: usize,
    /// The numbers of people that every row with a count fits; nothing where there is none.
    common: Option<Option<Denominators>>,
}

impl Set {
    /// Whether the percentages of all those categories are printed and make just 100.
    fn adds_up(&self, categories: usize) -> bool {
        self.rows == categories && (self.sum - 100.0).abs() < 1e-6
    }

    fn add(&mut self, row: &Row<'_>) {
        self.rows += 1;
        let percent = row.one.numbers.percent.as_deref().and_then(Interval::of);
        self.sum += percent.map_or(f64::NAN, Interval::middle);
        self.faults += usize::from(row.found.outcome.is_inconsistent());
        // No count is 0% of any number.
        if row.count == 0 && !row.found.outcome.is_inconsistent() {
            return;
        }
        let here = row.found.denominators;
        self.common = Some(match self.common {
            None => here,
            Some(common) => common.zip(here).and_then(|(one, two)| {
                let both = (one.0.max(two.0), one.1.min(two.1));
                (both.0 <= both.1).then_some(both)
            }),
        });
    }
}

impl Row<'_> {
    fn judge(&self, set: &Set, style: Style) -> Held {
        let one = &self.one;
        Held::of(&CHECK, vec![one.at], &self.found.outcome, || {
            self.tell(set, style)
        })
    }

    fn tell(&self, set: &Set, style: Style) -> Diagnostic {
        let one = &self.one;
        let numbers = one.numbers;
        let place = numbers
            .percent
            .as_ref()
            .map_or(one.figure.span, |percent| percent.span);
        let printed = numbers.percent.as_ref();
        let decimals = printed.map_or(0, |percent| percent.decimals());
        let printed = printed.map_or_else(String::new, |percent| style.number(percent));
        let (count, n) = (self.number(self.count, style), self.number(self.n, style));
        let exact = self.found.outcome.computed.unwrap_or_default();
        let exact = style.computed(exact, decimals);
        let key = one.key();
        let is = if count == "1" { "is" } else { "are" };
        let words = format!("`percent` of `{key}` is {printed}, but {count} of {n} {is} {exact}%");
        let mut told = Diagnostic::at(&CHECK, place, words).label("the percentage");
        if let Some(count) = &numbers.count {
            told = told.also(count.span, "the count");
        }
        if let Some(n) = &numbers.n {
            told = told.also(n.span, "n");
        }
        if let Some(slip) = self.slip(style) {
            told = told.help(slip);
        }
        let denominators = self.found.denominators.filter(|fits| self.is_near(*fits));
        told = told.note(match denominators {
            Some(fits) => format!("{count} is {printed}% of an n of {}", between(fits)),
            None if self.found.denominators.is_some() => {
                format!("{count} is {printed}% of no n that is near {n}")
            }
            None => match self.least(numbers.percent.as_deref()) {
                Some(least) => format!("{count} is {printed}% only of {least} or more"),
                None => format!("{count} is {printed}% of no n at all"),
            },
        });
        if let Some(fits) = self.found.counts {
            told = told.note(format!("{printed}% of {n} is a count of {}", between(fits)));
        }
        if self.found.outcome.truncation {
            told =
                told.note("cut off after the last decimal, not rounded, the figures would agree");
        }
        if set.rows > 1
            && let Some(Some(common)) = set.common
            && self.is_near(common)
        {
            told = told.note(format!(
                "all {} categories fit an n of {}",
                set.rows,
                between(common)
            ));
        }
        let fix = format!("{exact}%");
        let help = match denominators {
            Some(_) => format!("print the n that the percentage is of, or {fix}"),
            None => format!("print {fix}, or mend the count"),
        };
        told = told.help(help).about(one.key());
        let sums = set.adds_up(one.measure.categories.len());
        told = readings::offered(told, one.assumed, READS, |assumed| {
            if assumed.frees(Frees::Shares) {
                return None;
            }
            let percent = numbers.percent.as_deref()?;
            let held = percent::check(self.count, self.n, percent, assumed.rounding());
            let rest = sums || !assumed.frees(Frees::SummedShares);
            Some(rest && held.is_ok_and(|it| !it.outcome.is_inconsistent()))
        });
        match (denominators, set.faults > 1) {
            (Some(fits), true) => told.grouped(format!("{:?} {fits:?}", of_count(one))),
            _ => told,
        }
    }

    /// Whether numbers of people are near the one that is printed.
    fn is_near(&self, fits: Denominators) -> bool {
        let range = Interval::new(fits.0 as f64, fits.1 as f64);
        let n = self.one.numbers.n.as_deref().zip(range);
        n.is_none_or(|(n, range)| slips::is_near(Quantity::N, range, n))
    }

    /// By which usual slip the percentage or the count may have gone wrong, in words.
    fn slip(&self, style: Style) -> Option<String> {
        let numbers = self.one.numbers;
        let (percent, count) = (numbers.percent.as_deref()?, numbers.count.as_deref()?);
        let n = Some(self.n);
        let agrees = |count: u64, percent: &Printed| {
            let found = percent::check(count, self.n, percent, self.one.assumed.rounding());
            found.is_ok_and(|found| !found.exceeds && !found.outcome.is_inconsistent())
        };
        let fits = |percent: &Printed| agrees(self.count, percent);
        let counted = |count: &Printed| whole(count).is_some_and(|count| agrees(count, percent));
        let of_percent = slips::behind(Quantity::Percent, percent, n, fits);
        let of_percent = of_percent.map(|slip| ("percent", slip));
        let of_count = || Some(("count", slips::behind(Quantity::Count, count, n, counted)?));
        let (name, slip) = of_percent.or_else(of_count)?;
        let meant = style.number(&slip.meant);
        Some(format!(
            "perhaps {}: `{name}` of {meant} would agree",
            slip.what
        ))
    }

    /// The least number of people of which the count prints as 0%.
    fn least(&self, percent: Option<&Printed>) -> Option<u64> {
        let printed = Interval::of(percent?)?;
        let rounds_to_none = printed.low <= 0.0 && printed.high > 0.0 && self.count > 0;
        rounds_to_none.then(|| (100.0 * self.count as f64 / printed.high).ceil() as u64)
    }

    fn number(&self, value: u64, style: Style) -> String {
        style.computed(value as f64, 0)
    }
}

/// Whole numbers from one to another, in words.
fn between((least, greatest): Denominators) -> String {
    match greatest - least {
        0 => least.to_string(),
        1 => remedy::any_of(&[least.to_string(), greatest.to_string()]),
        _ => format!("{least} to {greatest}"),
    }
}

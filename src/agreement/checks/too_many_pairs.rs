//! More people are said to have been measured twice than were measured at one of the two times.
//!
//! ## Why it matters
//!
//! A change is computed from the people who were measured both before and after. There cannot be more of
//! them than people at either time. Where there are, one of the numbers is wrong, or scores that were not
//! collected were filled in, which a reader should know.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   timepoints: {T1: after training, T3: twelve months in post}
//! measures:
//!   - {id: conflict, label: Conflict Management}
//! results:
//!   - {measure: conflict, at: T1, n: 27, mean: 3.8, sd: 0.49}
//!   - {measure: conflict, at: T3, n: 20, mean: 3.7, sd: 0.45}
//!   - {measure: conflict, from: T1, to: T3, design: paired, n: 21, p: 0.235}  # 21 pairs of 20 people?
//! ```
//!
//! ## How it is computed
//!
//! The number of pairs is at most the smaller of the two numbers of people. It is looked at where the
//! design is declared to be `paired` and the same measure has a figure at one of the two times.
//!
//! ## What to do
//!
//! Look the numbers up. Where missing scores were filled in, say so in the text and acknowledge the
//! finding with that reason.

use crate::agreement::contrast::{Compared, people};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::{readings, remedy};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Cell, Design, Figure, Handle, Placed};
use crate::number::Printed;
use crate::statistics::{Outcome, Quantity, paired_n, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG315",
    name: "too-many-pairs",
    severity: Severity::Warning,
    source: include_str!("too_many_pairs.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.contrasts().filter_map(|it| judge(&it)));
}

/// A number of people at one of the two times.
struct Time<'a> {
    handle: Handle<Figure>,
    figure: &'a Figure,
    cell: &'a Placed<Printed>,
    n: u64,
}

/// What the numbers at both times say of the number of pairs. A time at which nothing is printed bounds
/// nothing.
fn judge(it: &Compared<'_>) -> Option<Held> {
    let paired = it.contrast.design == Some(Design::Paired) && it.figure.to.is_some();
    let paired = paired && !it.frees(Frees::People);
    let cell = it.contrast.n.as_ref().filter(|_| paired)?;
    let pairs = people(&it.contrast.n)?;
    let times = times(it);
    if pairs == 0 || times.iter().flatten().any(|time| time.n == 0) {
        return None;
    }
    let [first, second] = [0, 1].map(|index: usize| times[index].as_ref());
    first.or(second)?;
    let at_most = |time: Option<&Time<'_>>| time.map_or(u64::MAX, |time| time.n);
    let outcome = paired_n::check(pairs, at_most(first), at_most(second), None);
    let agreement = it.agreement(&outcome.verdict, || {
        let found = finding(it, cell, &times, &outcome);
        readings::freed(found, it.assumed, &[Frees::People])
    });
    let mut held = it.held(&CHECK, agreement);
    if let Agreement::Disagree(_) = held.agreement {
        let short = times.iter().flatten().filter(|time| time.n < pairs);
        held.figures.extend(short.map(|time| time.handle));
    }
    Some(held)
}

/// The numbers of people at both times, from summaries or counts.
fn times<'a>(it: &Compared<'a>) -> [Option<Time<'a>>; 2] {
    let time = |handle, figure, cell: &'a Cell| {
        let n = people(cell)?;
        let cell = cell.as_ref()?;
        Some(Time {
            handle,
            figure,
            cell,
            n,
        })
    };
    let summaries = it.summaries();
    let counts = it.counts();
    let mut found =
        summaries
            .into_iter()
            .zip(counts)
            .map(|(summary, count)| match (summary, count) {
                (Some(end), _) => time(end.at, end.figure, &end.numbers.n),
                (None, Some(end)) => time(end.at, end.figure, &end.numbers.n),
                (None, None) => None,
            });
    [found.next().flatten(), found.next().flatten()]
}

fn finding(
    it: &Compared<'_>,
    cell: &Placed<Printed>,
    times: &[Option<Time<'_>>; 2],
    outcome: &Outcome,
) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let fewest = times.iter().flatten().min_by_key(|time| time.n);
    let (place, n) = fewest.map_or(("", 0), |time| (time.figure.key.as_str(), time.n));
    let pairs = style.number(&cell.value);
    let message = format!("`{key}` has {pairs} pairs, but `{place}` only {n} people");
    let mut found = Diagnostic::at(&CHECK, cell.span, message).about(key);
    let pairs = whole(&cell.value);
    for time in times.iter().flatten() {
        let words = format!("{} people", style.number(&time.cell.value));
        found = found.also(time.cell.span, words);
        // A time with people enough is not in doubt.
        if pairs.is_some_and(|pairs| time.n < pairs) {
            found = found.about(&time.figure.key);
        }
    }
    found = found.note("a pair is one person measured at both times");
    remedy::told(found, outcome, style, |quantity, index| {
        if quantity != Quantity::N {
            return None;
        }
        match index {
            0 => Some((quantity.word().to_owned(), &cell.value)),
            _ => {
                let time = times.get(index - 1)?.as_ref()?;
                let name = format!("{quantity}` of `{}", time.figure.key);
                Some((name, &time.cell.value))
            }
        }
    })
}

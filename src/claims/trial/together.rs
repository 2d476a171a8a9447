//! Several categories of one count taken together: satisfied or very satisfied.

use super::bench::{Bench, Weighed};
use super::target::Target;
use super::value;
use crate::claims::verdict::Judgement;
use crate::model::lookup::Coordinates;
use crate::model::{Figure, Handle, HoldsFor, Kind, SingleClaim};
use crate::statistics;
use crate::statistics::interval::Interval;

/// The share of people who are of any of several categories.
#[derive(Debug)]
pub(crate) struct Together {
    /// The figures, one a category.
    pub(crate) figures: Vec<Handle<Figure>>,
    /// How many people these are, and of how many, where that follows.
    pub(crate) counted: Option<(u64, u64)>,
    /// The unrounded percentages.
    pub(crate) share: Interval,
    /// Whether the categories exclude each other.
    pub(crate) exclusive: bool,
    /// All of them in words.
    pub(crate) words: String,
}

/// What would tell the share of people who are of any category, where people may be of several.
pub(crate) const EXCLUSIVE: &str = "`exhaustive: true` of the measure, where everybody is of one category only; else how many are of any of them";

/// The targets that a claim means together, as counts of several categories of one measure that it names, of the same
/// people; and those that stand alone. `adds` says whether claims of that kind are about such.
pub(crate) fn split(
    bench: Bench<'_>,
    claim: &SingleClaim,
    targets: &[Target],
    adds: bool,
) -> (Vec<Vec<Handle<Figure>>>, Vec<Target>) {
    let mut sets: Vec<(Coordinates, Vec<Handle<Figure>>)> = Vec::new();
    let mut alone = Vec::new();
    for target in targets {
        match target {
            Target::Figure(at) if adds && claim.holds_for == HoldsFor::All => {
                let figure = &bench.model.figures[*at];
                let place = Coordinates {
                    category: None,
                    ..Coordinates::of(figure)
                };
                if figure.count().is_none() || named(claim, figure).len() < 2 {
                    alone.push(*target);
                } else if let Some((_, set)) = sets.iter_mut().find(|(one, _)| *one == place) {
                    set.push(*at);
                } else {
                    sets.push((place, vec![*at]));
                }
            }
            _ => alone.push(*target),
        }
    }
    (sets.into_iter().map(|(_, set)| set).collect(), alone)
}

/// The categories of a figure's measure that a claim names.
fn named(claim: &SingleClaim, figure: &Figure) -> Vec<usize> {
    let named = claim.selector.categories.iter().flat_map(|one| &one.of);
    let named = named.filter(|(measure, _)| *measure == figure.measure);
    let mut named: Vec<_> = named.map(|(_, category)| *category).collect();
    named.sort_unstable();
    named.dedup();
    named
}

/// The share of people of any of the categories of some counts: their sum, where the categories exclude each other;
/// else from the greatest of them to their sum.
///
/// # Errors
///
/// Says what lacks.
pub(crate) fn of(
    bench: Bench<'_>,
    claim: &SingleClaim,
    figures: &[Handle<Figure>],
) -> Result<Together, Box<Weighed>> {
    let open = |because: String, need: String| {
        Box::new(Weighed::descriptive(
            figures.to_vec(),
            Judgement::open(because, [need]),
        ))
    };
    let Some(first) = figures.first().map(|at| &bench.model.figures[*at]) else {
        return Err(open(
            "no count is declared".to_owned(),
            "the counts".to_owned(),
        ));
    };
    let measure = &bench.model.measures[first.measure];
    let has = |category: usize| {
        let mut figures = figures.iter();
        figures.any(|at| bench.model.figures[*at].category == Some(category))
    };
    let lacks = named(claim, first).into_iter().find(|one| !has(*one));
    if let Some(lacks) = lacks {
        let label = &measure.categories[lacks].label;
        let because = format!(
            "{} is meant together with {label}, of which no count is declared",
            bench.name(figures[0])
        );
        return Err(open(because, format!("the count of {label}")));
    }
    let mut values = Vec::new();
    for at in figures {
        let name = bench.name(*at);
        let value = value::value(bench, *at);
        values.push(value.map_err(|need| open(format!("no share is printed for {name}"), need))?);
    }
    let counts = figures
        .iter()
        .filter_map(|at| match &bench.model.figures[*at].kind {
            Kind::Count(count) => Some(&**count),
            _ => None,
        });
    let people = counts
        .clone()
        .filter_map(|count| statistics::whole(count.n.as_deref()?));
    let people: Vec<_> = people.collect();
    if people.windows(2).any(|pair| pair[0] != pair[1]) {
        let because = format!(
            "{} and the others are of different n",
            bench.name(figures[0])
        );
        return Err(open(
            because,
            "the counts of all categories of one n".to_owned(),
        ));
    }
    let exclusive = measure.exhaustive;
    let sum = values
        .iter()
        .map(|value| value.values)
        .fold(Interval::exact(0.0), |sum, one| sum + one);
    let greatest = values
        .iter()
        .map(|value| value.values.low)
        .fold(0.0, f64::max);
    let exact = values
        .iter()
        .all(|value| value.values.low == value.values.high);
    let parts = counts.map(|count| statistics::whole(count.count.as_deref()?));
    let part: Option<u64> = parts.sum();
    let whole = people
        .first()
        .copied()
        .filter(|_| people.len() == figures.len());
    let counted = part.zip(whole).filter(|_| exact && exclusive);
    let share = match (counted, exclusive) {
        (Some((part, n)), _) => Interval::exact(100.0 * part as f64 / n as f64),
        (None, true) => Interval {
            low: sum.low,
            high: sum.high.min(100.0).max(sum.low),
        },
        (None, false) => Interval {
            low: greatest,
            high: sum.high.min(100.0).max(greatest),
        },
    };
    let each = figures.iter().zip(&values);
    let each: Vec<_> = each
        .map(|(at, value)| format!("{}: {}", bench.name(*at), value.words))
        .collect();
    let decimals = values.iter().map(|value| value.decimals).max().unwrap_or(1);
    let percent = bench.span(share, decimals);
    let all = match (counted, exclusive) {
        (Some((part, n)), _) => format!("{part} of {n} ({percent}%) together"),
        (None, true) => format!("{percent}% together"),
        (None, false) => format!("{percent}% of any of them, as people may be of several"),
    };
    Ok(Together {
        figures: figures.to_vec(),
        counted,
        share,
        exclusive,
        words: format!("{}; {all}", each.join("; ")),
    })
}

//! One figure printed in two places: which of the numbers are the same, and whether they agree by rounding.

use super::cell::Cell;
use super::figure::{Contrast, Figure, Kind, Rate};
use super::handle::Placed;
use super::vocabulary::ChangeMeaning;
use crate::number::{Operator, Printed, PrintedValue};
use crate::statistics::interval::Interval;
use crate::statistics::level;

/// A number that is printed in both places.
#[derive(Clone, Copy, Debug)]
pub struct Twice<'a> {
    /// The word of the format for it, in the first place.
    pub word: &'static str,
    /// As it is printed in the first place.
    pub first: &'a Placed<Printed>,
    /// As it is printed in the second.
    pub second: &'a Placed<Printed>,
    /// Whether some value prints as both; with as many decimals, whether they are the same.
    pub agrees: bool,
}

/// How the estimate of one place is that of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// The same.
    Same,
    /// With its sign turned.
    Negative,
    /// Turned over.
    Inverse,
    /// One of these, it is not said which.
    Unknown,
}

/// The numbers that are printed of a figure in both places. In the second, the groups of a contrast may be the other
/// way round.
pub fn twice<'a>(first: &'a Figure, second: &'a Figure) -> Vec<Twice<'a>> {
    let (one, two) = match (&first.kind, &second.kind) {
        (Kind::Contrast(one), Kind::Contrast(two)) => {
            let swapped = first.versus.is_some() && first.group == second.versus;
            let word = match one.is_estimate(first.predictor.is_some()) {
                true => "estimate",
                false => "change",
            };
            return of_contrasts(one, two, swapped && first.group != second.group, word);
        }
        (Kind::Summary(_), Kind::Summary(_))
        | (Kind::Count(_), Kind::Count(_))
        | (Kind::Rate(_), Kind::Rate(_))
        | (Kind::Reliability(_), Kind::Reliability(_)) => (first.kind.cells(), second.kind.cells()),
        _ => return Vec::new(),
    };
    // Rates for other amounts of person-time are other numbers.
    let alike = are_alike(&first.kind, &second.kind);
    let same_level = has_same_level(&first.kind, &second.kind) && alike;
    let pairs = one.into_iter().zip(two);
    let pairs = pairs.filter(|((word, _), _)| *word != "level");
    let pairs = pairs.filter(|((word, _), _)| alike || !["rate", "person_time"].contains(word));
    let pairs = pairs.filter(|((word, _), _)| same_level || !word.starts_with("ci"));
    let both =
        pairs.filter_map(|((word, one), (_, two))| Some((word, one.as_ref()?, two.as_ref()?)));
    both.map(|(word, first, second)| Twice {
        word,
        first,
        second,
        agrees: agree(first, second, Turn::Same),
    })
    .collect()
}

/// Takes what only the second place prints into the first, and of what agrees the number with more decimals.
pub(crate) fn join(first: &mut Kind, second: &Kind, alike: bool) {
    let signed = [
        "change",
        "ci_low",
        "ci_high",
        "statistic",
        "effect_size",
        "rate",
        "person_time",
    ];
    let theirs: Vec<_> = second
        .cells()
        .into_iter()
        .map(|(_, cell)| cell.clone())
        .collect();
    for ((word, own), theirs) in first.cells_mut().into_iter().zip(theirs) {
        let Some(theirs) = theirs.filter(|_| alike || !signed.contains(&word)) else {
            continue;
        };
        let finer = match &*own {
            None => true,
            Some(own) => agree(own, &theirs, Turn::Same) && is_finer(&theirs, own),
        };
        if finer {
            *own = Some(theirs);
        }
    }
}

/// Whether two contrasts say the same of their sign, their test and their effect, and two rates of their person-time, so
/// that the numbers of one can stand in for those of the other.
pub(crate) fn are_alike(first: &Kind, second: &Kind) -> bool {
    if let (Kind::Rate(one), Kind::Rate(two)) = (first, second) {
        let said = |rate: &Rate| rate.per.as_ref().map(|per| per.value.clone());
        return one.amount().is_some() && one.amount() == two.amount() || said(one) == said(two);
    }
    let (Kind::Contrast(one), Kind::Contrast(two)) = (first, second) else {
        return true;
    };
    (one.change_means, one.difference_means, one.effect)
        == (two.change_means, two.difference_means, two.effect)
        && one.test == two.test
        && one.effect_size_means == two.effect_size_means
        && one.scale == two.scale
}

/// Whether a number says more than another with which it agrees.
fn is_finer(one: &Printed, other: &Printed) -> bool {
    let exact =
        |number: &Printed| matches!(number.reading(), PrintedValue::Number(Operator::Equal, _));
    match (exact(one), exact(other)) {
        (true, true) => one.decimals() > other.decimals(),
        (one, other) => one && !other,
    }
}

/// Whether some value prints as both; with as many decimals, they must be the same number.
fn agree(one: &Printed, other: &Printed, turn: Turn) -> bool {
    let exact =
        |number: &Printed| matches!(number.reading(), PrintedValue::Number(Operator::Equal, _));
    if let (Some(first), Some(second)) = (one.value(), other.value())
        && exact(one)
        && exact(other)
        && first.scale() == second.scale()
        && turn != Turn::Inverse
    {
        let same = first == second;
        let turned = first == -second;
        let inverse = turn == Turn::Unknown && inverse_meets(one, other);
        return inverse
            || match turn {
                Turn::Same | Turn::Inverse => same,
                Turn::Negative => turned,
                Turn::Unknown => same || turned,
            };
    }
    let Some((first, second)) = Interval::of(one).zip(Interval::of(other)) else {
        return true;
    };
    match turn {
        Turn::Same => first.meets(second),
        Turn::Negative => first.meets(-second),
        Turn::Inverse => inverse_meets(one, other),
        Turn::Unknown => first.magnitude().meets(second.magnitude()) || inverse_meets(one, other),
    }
}

/// Whether some value prints as the one, and turned over as the other.
fn inverse_meets(one: &Printed, other: &Printed) -> bool {
    let both = Interval::of(one).zip(Interval::of(other));
    both.is_none_or(|(one, other)| one.meets(Interval::exact(1.0).over(other)))
}

fn has_same_level(first: &Kind, second: &Kind) -> bool {
    let of = |kind: &Kind| {
        let cell = match kind {
            Kind::Summary(it) => &it.level,
            Kind::Count(it) => &it.level,
            Kind::Rate(it) => &it.level,
            Kind::Reliability(it) => &it.level,
            Kind::Contrast(it) => &it.level,
        };
        cell.as_deref().map_or(Some(0.95), level)
    };
    of(first) == of(second)
}

/// Which way round a contrast is: 1, or −1 where the later, or the group, is taken from the other.
fn sign(contrast: &Contrast) -> Option<i8> {
    let of = |means: ChangeMeaning| if means.is_plain() { 1 } else { -1 };
    match (contrast.change_means, contrast.difference_means) {
        (Some(change), Some(difference)) => Some(of(change) * of(difference)),
        (Some(one), None) | (None, Some(one)) => Some(of(one)),
        (None, None) => contrast.effect.map(|_| 1),
    }
}

fn is_ratio(contrast: &Contrast) -> bool {
    let over = contrast.change_means.is_some_and(ChangeMeaning::is_ratio);
    over || contrast.effect.is_some_and(|effect| effect.is_ratio())
}

fn of_contrasts<'a>(
    one: &'a Contrast,
    two: &'a Contrast,
    swapped: bool,
    estimate: &'static str,
) -> Vec<Twice<'a>> {
    let ratio = is_ratio(one);
    let effects = (one.effect.zip(two.effect)).is_none_or(|(one, two)| one == two);
    let per = |it: &Contrast| it.per.as_ref().map(|per| per.value.clone());
    let same_estimate =
        effects && ratio == is_ratio(two) && per(one) == per(two) && one.reference == two.reference;
    let turn = match sign(one).zip(sign(two)) {
        None => Turn::Unknown,
        Some((one, two)) => match (one == two) != swapped {
            true => Turn::Same,
            false if ratio => Turn::Inverse,
            false => Turn::Negative,
        },
    };
    let tests = one.test.zip(two.test).is_none_or(|(one, two)| one == two);
    let sizes = one.effect_size_means == two.effect_size_means;
    let level = |it: &Contrast| it.level.as_deref().map_or(Some(0.95), level);
    let limits = same_estimate && level(one) == level(two);
    let (their_n, their_versus) = match swapped {
        true => (&two.n_versus, &two.n),
        false => (&two.n, &two.n_versus),
    };
    let (their_low, their_high) = match turn {
        Turn::Negative | Turn::Inverse => (&two.ci_high, &two.ci_low),
        _ => (&two.ci_low, &two.ci_high),
    };
    // Of limits that may be turned either way nothing is said.
    let limits = limits && turn != Turn::Unknown;
    let errors = same_estimate;
    let pooled = one.pooled.cells().into_iter().zip(two.pooled.cells());
    let pooled = pooled.map(|((word, one), (_, two))| (word, one, two, Turn::Same, true));
    let pairs: [(&'static str, &'a Cell, &'a Cell, Turn, bool); 18] = [
        ("n", &one.n, their_n, Turn::Same, true),
        ("n_versus", &one.n_versus, their_versus, Turn::Same, true),
        (estimate, &one.change, &two.change, turn, same_estimate),
        ("se", &one.se, &two.se, Turn::Same, errors),
        (
            "sd_change",
            &one.sd_change,
            &two.sd_change,
            Turn::Same,
            errors,
        ),
        ("ci_low", &one.ci_low, their_low, turn, limits),
        ("ci_high", &one.ci_high, their_high, turn, limits),
        ("p", &one.p, &two.p, Turn::Same, true),
        (
            "statistic",
            &one.statistic,
            &two.statistic,
            Turn::Unknown,
            tests,
        ),
        ("df", &one.df, &two.df, Turn::Same, tests),
        ("df2", &one.df2, &two.df2, Turn::Same, tests),
        (
            "effect_size",
            &one.effect_size,
            &two.effect_size,
            Turn::Unknown,
            sizes,
        ),
        ("beta", &one.beta, &two.beta, Turn::Same, same_estimate),
        ("r2", &one.r2, &two.r2, Turn::Same, true),
        ("adj_r2", &one.adj_r2, &two.adj_r2, Turn::Same, true),
        (
            "r2_change",
            &one.r2_change,
            &two.r2_change,
            Turn::Same,
            true,
        ),
        ("f_change", &one.f_change, &two.f_change, Turn::Same, true),
        ("nnt", &one.needed.nnt, &two.needed.nnt, Turn::Unknown, true),
    ];
    let pairs = pairs.into_iter().chain(pooled);
    let held = pairs.filter(|(.., comparable)| *comparable);
    held.filter_map(|(word, first, second, turn, _)| {
        let (first, second) = (first.as_ref()?, second.as_ref()?);
        Some(Twice {
            word,
            first,
            second,
            agrees: agree(first, second, turn),
        })
    })
    .collect()
}

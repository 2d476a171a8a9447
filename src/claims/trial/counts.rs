//! Whether chance may explain that two shares, or two rates, of different people lie apart.

use super::bench::Bench;
use super::said::Alpha;
use super::significance::{Significance, decided};
use crate::agreement::assumed::Assumed;
use crate::agreement::making::Frees;
use crate::model::{Count, Figure, Handle, Rate};
use crate::statistics::interval::Interval;
use crate::statistics::p_value::{Alpha as Level, Tails};
use crate::statistics::{contingency, rate, two_rates, whole};

/// A test with the p values that it leaves possible.
type Tested = (&'static str, Interval);

/// The most tables of counts that percentages are tried as.
const MOST_TABLES: usize = 2000;

/// By the usual tests of two shares, from the counts of both; where only percentages and n are printed, from all
/// counts that give these.
///
/// # Errors
///
/// Names what lacks.
pub(crate) fn of_shares(
    bench: Bench<'_>,
    [one, two]: [(Handle<Figure>, &Count); 2],
    alpha: Alpha<'_>,
) -> Result<Significance, String> {
    let (one, two) = (counted(bench, one)?, counted(bench, two)?);
    if one.0.len() * two.0.len() > MOST_TABLES {
        return Err("the counts behind the two shares".to_owned());
    }
    let mut found: Option<[Interval; 3]> = None;
    for first in &one.0 {
        for second in &two.0 {
            let each = p_values([*first, one.1], [*second, two.1]);
            let each = each.ok_or_else(|| "a test of the two shares".to_owned())?;
            found = Some(match found {
                None => each.map(Interval::exact),
                Some(known) => {
                    [0, 1, 2].map(|test: usize| known[test].hull(Interval::exact(each[test])))
                }
            });
        }
    }
    let found = found.ok_or_else(|| "the counts of both groups".to_owned())?;
    let names = [
        "Pearson’s χ² test (z of two shares)",
        "the same with Yates’s correction",
        "Fisher’s exact test",
    ];
    let tested: Vec<Tested> = names.into_iter().zip(found).collect();
    Ok(joined(bench, &tested, alpha))
}

/// By the usual tests of two rates, from the events and person-time of both.
///
/// # Errors
///
/// Names what lacks.
pub(crate) fn of_rates(
    bench: Bench<'_>,
    both: [(Handle<Figure>, &Rate); 2],
    alpha: Alpha<'_>,
) -> Result<Significance, String> {
    let tested = || {
        let [one, two] = both.map(|(at, rate)| watched(bench, at, rate));
        let ((a, first), (b, second)) = one.zip(two)?;
        // The first one's share of all person-time rises with its own and falls with the other.
        let share = |one: f64, two: f64| one / (one + two);
        let share = Interval::new(share(first.low, second.high), share(first.high, second.low))?;
        two_rates::spans(a, b, share)
    };
    let tested = tested().ok_or_else(|| {
        "the ratio of the two rates with its confidence interval or p, with `effect: irr`, or the events and person-time of both, no more events than people"
            .to_owned()
    })?;
    Ok(joined(bench, &tested, alpha))
}

/// The counts that a figure may stand for, and of how many.
fn counted(
    bench: Bench<'_>,
    (at, count): (Handle<Figure>, &Count),
) -> Result<(Vec<u64>, u64), String> {
    let made = Assumed::of(&bench.model.figures[at]);
    if made.frees(Frees::Shares) || made.frees(Frees::Sample) {
        return Err("a test of the two shares that allows for how they were made".to_owned());
    }
    let name = bench.name(at);
    let n = count.n.as_deref().and_then(whole).filter(|n| *n > 0);
    let n = n.ok_or_else(|| format!("the n of {name}"))?;
    if let Some(counted) = count.count.as_deref().and_then(whole) {
        return match counted <= n {
            true => Ok((vec![counted], n)),
            false => Err(format!("a count of {name} that is no more than its n")),
        };
    }
    let percent = count.percent.as_deref();
    let percent = percent.and_then(|percent| Interval::read(percent, made.rounding()));
    let percent = percent.ok_or_else(|| format!("the count of {name}"))?;
    let ends = percent.widened() * (n as f64 / 100.0);
    let (least, most) = (ends.low.ceil().max(0.0), ends.high.floor().min(n as f64));
    if most < least || most - least > MOST_TABLES as f64 {
        return Err(format!("the count of {name}"));
    }
    Ok(((least as u64..=most as u64).collect(), n))
}

/// The p of Pearson's χ², of the same with Yates's correction, and of Fisher's exact test; 1 where all people are alike.
fn p_values([one, n1]: [u64; 2], [two, n2]: [u64; 2]) -> Option<[f64; 3]> {
    let (rest, other) = (n1.checked_sub(one)?, n2.checked_sub(two)?);
    if one + two == 0 || rest + other == 0 {
        return Some([1.0; 3]);
    }
    let rows: [&[u64]; 2] = [&[one, rest], &[two, other]];
    let found = contingency::check(&rows, None, Tails::Two, Level::default()).ok()?;
    Some([found.p, found.p_yates?, found.p_fisher?])
}

/// The events of a rate and the person-time behind it, over its rounding.
fn watched(bench: Bench<'_>, at: Handle<Figure>, rate: &Rate) -> Option<(u64, Interval)> {
    let made = Assumed::of(&bench.model.figures[at]);
    if made.frees(Frees::Sample) || made.frees(Frees::Shares) {
        return None;
    }
    let events = rate.events.as_deref()?;
    let number = whole(events)?;
    // Where people have more than one event each, these are not independent of each other.
    let people = rate.n.as_deref().and_then(whole);
    if people.is_some_and(|people| number > people) {
        return None;
    }
    let above = |time: &Interval| time.low > 0.0 && time.high.is_finite();
    let printed = rate.person_time.as_deref().and_then(Interval::of);
    // Two person-times in another unit are no two of one sort: the amount is that of `per`.
    let unit = rate.amount()?;
    let by_rate = || {
        let each = Interval::of(rate.rate.as_deref()?)?;
        Some((rate::events(events)? * unit.amount).over(each))
    };
    let time = printed.filter(above).or_else(by_rate).filter(above)?;
    Some((number, time))
}

/// What several tests say together: they have to agree, since a report seldom says which was made.
fn joined(bench: Bench<'_>, tested: &[Tested], alpha: Alpha<'_>) -> Significance {
    let words = tested
        .iter()
        .map(|(name, p)| format!("by {name} {}", bench.computed_p(*p)));
    let words = words.collect::<Vec<_>>().join(", ");
    let whole = tested.iter().map(|(_, p)| *p).reduce(Interval::hull);
    let holds = whole.and_then(|p| decided(p, alpha));
    let need = "the comparison itself, with its p and how it was tested";
    Significance::told(bench, alpha, holds, &format!("{words}:"), need)
}

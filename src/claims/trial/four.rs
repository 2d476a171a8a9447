//! The figures of two groups at two times, where neither the changes nor the difference of these is declared.

use super::alike;
use super::bench::{Bench, Weighed};
use super::ends;
use super::shift::Shift;
use super::significance::Significance;
use super::two::{self, Two};
use super::value::{self, What};
use crate::claims::verdict::Judgement;
use crate::model::{Figure, Handle, Least};

/// Tries what is said of how much more the first group changed than the second, each by its figures at both times.
pub(crate) fn tried(
    bench: Bench<'_>,
    shift: Shift<'_>,
    first: [Handle<Figure>; 2],
    second: [Handle<Figure>; 2],
) -> Weighed {
    let figures: Vec<_> = first.into_iter().chain(second).collect();
    let both = [first, second].map(|[start, end]| two::two(bench, end, start));
    let [one, other] = both;
    let (one, other) = match (one, other) {
        (Ok(one), Ok(other)) => (one, other),
        (Err(open), _) | (_, Err(open)) => return Weighed::descriptive(figures, open),
    };
    let words = [(first, &one), (second, &other)]
        .map(|([start, end], change)| ends::in_words(bench, start, end, change));
    let words = words.join("; ");
    let need = match (one.what, other.what, shift.by) {
        (What::Mean, What::Mean, Some(Least::Percent(_)))
        | (What::Share, What::Share, Some(Least::Percent(_))) => {
            Some("an amount in points, as it is not said of what it is a percentage")
        }
        (What::Mean, What::Mean, _) | (What::Share, What::Share, _) => None,
        _ => Some("the means of both groups at both times, or the changes of both"),
    };
    if let Some(need) = need {
        return Weighed::descriptive(figures, Judgement::open(words, [need.to_owned()]));
    }
    let apart = one.apart - other.apart;
    let decimals = figures.iter().map(|at| value::value(bench, *at));
    let decimals = decimals.map(|one| one.map_or(1, |one| one.decimals)).min();
    let decimals = decimals.unwrap_or(1);
    let points = match one.what {
        What::Share => " percentage points",
        _ => "",
    };
    let told = match (alike::is_above(apart), alike::is_above(-apart)) {
        (true, _) => format!(
            "the first rose {}{points} more, or fell less",
            bench.span(apart, decimals)
        ),
        (_, true) => format!(
            "the first fell {}{points} more, or rose less",
            bench.span(-apart, decimals)
        ),
        _ => "either may have risen more before rounding".to_owned(),
    };
    let two = Two {
        apart,
        words: format!("{words}; {told}"),
        ..one
    };
    let because = "neither the changes of the same people nor their difference is declared, and four separate figures do not give its error";
    let need = "the difference between the two changes itself, with its confidence interval or p";
    let significance = Significance::open(because.to_owned(), need);
    shift.of_two(bench, &two, &two.words, significance, figures)
}

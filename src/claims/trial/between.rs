//! What the figures of two groups say of a claim about their difference, where no difference is declared.

use super::bench::{Bench, Weighed};
use super::chance::Chance;
use super::ends;
use super::equivalence::{self, PRECISE, inner, within};
use super::margin;
use super::said::Alpha;
use super::two::{self, Two};
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::{Figure, Handle, Margin};

/// Whether two figures are of two groups, or of other people otherwise, not of two times.
pub(crate) fn are_groups(bench: Bench<'_>, one: Handle<Figure>, two: Handle<Figure>) -> bool {
    bench.model.figures[one].at == bench.model.figures[two].at
}

/// Whether the difference of two groups is none within a margin.
pub(crate) fn unchanged(
    bench: Bench<'_>,
    both: [Handle<Figure>; 2],
    margin: Option<&Margin>,
    alpha: Alpha<'_>,
) -> Weighed {
    let (two, margin, chances) = match prepared(bench, both, margin) {
        Ok(found) => found,
        Err(open) => return *open,
    };
    let yardsticks = margin::read_between(bench, two.one, two.two, margin);
    let more = ["the figures to more decimals".to_owned()];
    let descriptive = yardsticks.judged(&two.words, |one| within(two.apart, one), &more);
    let inferential = agreed(chances, |chance| {
        let told = chance.words(bench, inner(alpha)).unwrap_or_default();
        let test = equivalence::Test {
            alpha,
            inner: chance.limits(inner(alpha)),
            outer: chance.limits(1.0 - alpha.level),
            ratio: false,
        };
        yardsticks.judged(&told, |one| test.judged(bench, one), &[PRECISE.to_owned()])
    });
    let verdict = inferential.verdict;
    let figures = vec![two.one, two.two];
    Weighed::of(figures, verdict, Some(descriptive), Some(inferential))
        .resting_on(yardsticks.figures())
}

/// What a claim with a margin is tried with between two groups; else what is left open.
pub(crate) fn prepared<'a>(
    bench: Bench<'_>,
    [first, second]: [Handle<Figure>; 2],
    margin: Option<&'a Margin>,
) -> Result<(Two, &'a Margin, Vec<Chance>), Box<Weighed>> {
    let open = |judgement| Box::new(Weighed::inferential(vec![first, second], judgement));
    let two = two::two(bench, first, second).map_err(open)?;
    let margin = margin.ok_or_else(|| {
        let because = format!(
            "{}; no margin says how large a difference counts",
            two.words
        );
        open(Judgement::open(because, ["a margin".to_owned()]))
    })?;
    let chances = two.chances(bench).map_err(|need| {
        let because = format!(
            "{}; the error of their distance does not follow from what is printed",
            two.words
        );
        open(Judgement::open(because, [need]))
    })?;
    Ok((two, margin, chances))
}

/// What each of the tests says that may be meant, where they say the same; else what they differ in.
pub(crate) fn agreed(chances: Vec<Chance>, judged: impl Fn(Chance) -> Judgement) -> Judgement {
    let mut each: Vec<_> = chances.into_iter().map(judged).collect();
    let verdict = Verdict::agreed(each.iter().map(|one| one.verdict));
    match each.iter().all(|one| one.verdict == verdict) && !each.is_empty() {
        true => each.swap_remove(0),
        false => {
            let words: Vec<_> = each.iter().map(|one| one.because.as_str()).collect();
            let need = "the difference itself, with its confidence interval";
            Judgement::open(words.join("; but "), [need.to_owned()])
        }
    }
}

/// What stands in two groups, of a claim that only a declared difference settles.
pub(crate) fn told(
    bench: Bench<'_>,
    [first, second]: [Handle<Figure>; 2],
    lacking: Option<String>,
) -> Weighed {
    let shown = [first, second].map(|at| format!("{}: {}", bench.name(at), ends::told(bench, at)));
    let need = "the difference between the two groups itself, with its confidence interval or p";
    let because = format!("{}; no difference of the two is declared", shown.join(", "));
    let needs = lacking.into_iter().chain([need.to_owned()]);
    Weighed::inferential(vec![first, second], Judgement::open(because, needs))
}

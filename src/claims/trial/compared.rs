//! A figure said to be higher or lower than another.

use super::bench::{Bench, Weighed};
use super::said::named;
use super::shift::Shift;
use super::two;
use crate::claims::verdict::Judgement;
use crate::model::{Direction, Figure, Handle, Model, Placed, Than};

/// Tries what is said of the first of two figures.
pub(crate) fn weighed(
    bench: Bench<'_>,
    claim: &Than,
    direction: Direction,
    one: Handle<Figure>,
    other: Handle<Figure>,
) -> Weighed {
    let shift = Shift {
        direction: Some(direction),
        by: claim.by.as_deref(),
        noun: "difference",
        significant: claim.significant,
        alpha: bench.alpha(claim.alpha.as_ref()),
        turned: false,
        outcome: None,
    };
    of_two(bench, shift, one, other)
}

/// Tries what is said of the first of two figures against the second.
pub(crate) fn of_two(
    bench: Bench<'_>,
    shift: Shift<'_>,
    one: Handle<Figure>,
    other: Handle<Figure>,
) -> Weighed {
    let figures = vec![one, other];
    match two::two(bench, one, other) {
        Ok(two) => {
            let significance = two.significance(bench, shift.alpha);
            shift.of_two(bench, &two, &two.words, significance, figures)
        }
        Err(open) => Weighed::descriptive(figures, open),
    }
}

/// Why two changes or differences cannot be told apart at all, where that is so.
pub(crate) fn unlike(
    bench: Bench<'_>,
    one: Handle<Figure>,
    other: Handle<Figure>,
) -> Option<Judgement> {
    let kinds = [one, other].map(|at| bench.model.figures[at].contrast().is_some());
    (kinds != [true, true]).then(|| {
        let because = format!(
            "{} and {} are no two changes",
            bench.name(one),
            bench.name(other)
        );
        Judgement::open(because, ["two changes, or two differences".to_owned()])
    })
}

/// The figures that others are held against, in words.
pub(crate) fn in_words(than: &[Placed<Handle<Figure>>], model: &Model) -> String {
    let each = than.iter().map(|at| named(model, &model.figures[at.value]));
    each.collect::<Vec<_>>().join(", ")
}

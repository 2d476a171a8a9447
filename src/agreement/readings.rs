//! How figures that do not agree may have been made so that they do: the readings that a finding offers.

use super::assumed::Assumed;
use super::making::{Frees, Making};
use super::methods;
use super::remedy;
use crate::diagnostic::Diagnostic;

/// Adds to a finding the methods by which the figures would agree: `agrees` says whether they would where
/// only that may be assumed, and nothing where there is nothing left to hold; of all assumptions, `reads` are
/// those that the check makes. Methods that leave the figures to be held to one another come first, where they
/// then agree.
pub(super) fn offered(
    found: Diagnostic,
    assumed: Assumed,
    reads: &[Frees],
    agrees: impl Fn(Assumed) -> Option<bool>,
) -> Diagnostic {
    let mut known: Vec<(Assumed, Option<bool>)> = Vec::new();
    let mut agrees = |one: Assumed| match known.iter().find(|(known, _)| *known == one) {
        Some((_, agrees)) => *agrees,
        None => {
            let agrees = agrees(one);
            known.push((one, agrees));
            agrees
        }
    };
    let (mut held, mut loose): (Vec<&Making>, Vec<&Making>) = (Vec::new(), Vec::new());
    for making in methods::ALL {
        let freed = making.frees.iter().filter(|one| reads.contains(one));
        let with = freed.fold(assumed, |assumed, one| assumed.without(*one));
        if with == assumed {
            continue;
        }
        match agrees(with) {
            Some(true) if holds(making) => held.push(making),
            Some(true) | None => loose.push(making),
            Some(false) => {}
        }
    }
    let words = |makings: &[&Making]| {
        let words = makings.iter().map(|making| making.method.word());
        let words: Vec<_> = words.map(|word| format!("`{word}`")).collect();
        (!words.is_empty()).then(|| remedy::any_of(&words))
    };
    let held = words(&held).map(|words| {
        format!("if that is how it was done, say as `method`: {words}; the figures would agree")
    });
    let loose = words(&loose).map(|words| {
        format!("or say as `method` how else they were made: {words} would explain it")
    });
    found.maybe_help(held).maybe_help(loose)
}

/// The same for a check that has nothing left to hold where one of its assumptions falls.
pub(super) fn freed(found: Diagnostic, assumed: Assumed, reads: &[Frees]) -> Diagnostic {
    offered(found, assumed, reads, |with| {
        let freed = reads.iter().any(|one| with.frees(*one));
        (!freed).then_some(false)
    })
}

/// Whether a method leaves the figures that it is about to be held to one another.
fn holds(making: &Making) -> bool {
    let tight = [
        Frees::Raised,
        Frees::OneSided,
        Frees::OverN,
        Frees::RoundedChange,
        Frees::CutShares,
        Frees::SummedShares,
    ];
    making.frees.iter().all(|one| tight.contains(one))
}

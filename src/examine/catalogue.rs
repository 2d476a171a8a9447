//! Every check there is, collected from the stages that declare them: for listing, explaining and
//! acknowledging.

use std::sync::LazyLock;

use super::faults;
use crate::diagnostic::Check;
use crate::{agreement, analysts, claims, read, resolve, synthesis, templates};

/// The checks that judge what was understood, not how it is written.
fn judging() -> impl Iterator<Item = &'static Check> {
    let of_claims = claims::checks::ALL.iter().map(|(check, _)| *check);
    let of_the_argument = synthesis::checks::all().map(|(check, _)| *check);
    let of_analysts = analysts::checks::ALL.iter().map(|(check, _)| *check);
    agreement::checks::declared()
        .chain(of_claims)
        .chain(of_the_argument)
        .chain(of_analysts)
}

/// Every check, in the order of its code.
static ALL: LazyLock<Vec<&'static Check>> = LazyLock::new(|| {
    let declared = [
        read::faults::ALL,
        resolve::faults::ALL,
        templates::faults::ALL,
        faults::ALL,
    ];
    let declared = declared.into_iter().flatten().copied();
    let mut all: Vec<_> = declared.chain(judging()).collect();
    all.sort_by_key(|check| check.code);
    all
});

/// Every check, in the order of its code.
pub fn all() -> &'static [&'static Check] {
    &ALL
}

/// The check of that code or name, in whatever case.
pub fn find(word: &str) -> Option<&'static Check> {
    all().iter().find(|check| check.is_called(word)).copied()
}

/// Whether a check judges what was understood, not how it is written.
pub fn judges(check: &'static Check) -> bool {
    judging().any(|one| std::ptr::eq(one, check))
}

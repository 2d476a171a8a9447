//! Checks of the argument, by what they are about.

mod evidence;
mod propositions;
pub(crate) mod quotations;
mod responses;
mod reviews;
mod trail;
mod upkeep;
mod voices;

use super::context::ArgumentRule;

/// Every check of the argument with its rule.
pub(crate) fn all() -> impl Iterator<Item = &'static ArgumentRule> {
    let shelves = [
        propositions::ALL,
        evidence::ALL,
        quotations::ALL,
        quotations::OF_TEXTS,
        upkeep::ALL,
        voices::ALL,
        reviews::ALL,
        trail::ALL,
        responses::ALL,
    ];
    shelves.into_iter().flatten()
}

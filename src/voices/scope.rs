//! Which interviews a claim of voices is about: those at certain times, sites, or in certain roles.

use super::interviews::Held;
use super::known::Voices;
use crate::model::Voiced;
use crate::wording::spelling::same_label;

/// Whether an interview is one of those meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Within {
    /// It is.
    Yes,
    /// It is not said when it was held, or where or in which role its participant is.
    Maybe,
    /// It is not.
    No,
}

/// Whether an interview is one of those that a claim is about.
pub(crate) fn within(voices: &Voices, claim: &Voiced, held: &Held) -> Within {
    let one = |wanted: bool, known: Option<bool>| match (wanted, known) {
        (false, _) | (true, Some(true)) => Within::Yes,
        (true, Some(false)) => Within::No,
        (true, None) => Within::Maybe,
    };
    let (by_site, by_role) = (!claim.sites.is_empty(), !claim.roles.is_empty());
    let site = || Some(claim.sites.contains(&voices.site(held.participant)?));
    let role = || {
        let own = voices.role(held.participant)?;
        Some(claim.roles.iter().any(|role| same_label(role, own)))
    };
    let parts = [
        one(
            !claim.at.is_empty(),
            held.at.map(|at| claim.at.contains(&at)),
        ),
        one(by_site, by_site.then(site).flatten()),
        one(by_role, by_role.then(role).flatten()),
    ];
    match parts {
        _ if parts.contains(&Within::No) => Within::No,
        _ if parts.contains(&Within::Maybe) => Within::Maybe,
        _ => Within::Yes,
    }
}

//! Which interviews a claim of voices is about: those at certain times, sites, or in certain roles.

use super::interviews::Held;
use crate::model::{Handle, Model, Participant, Voiced};
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

/// The position of the site of a participant: as declared, else as quotations say.
pub(crate) fn site_of(model: &Model, at: Handle<Participant>) -> Option<usize> {
    let declared = model.participants[at].site.as_ref().map(|site| site.value);
    declared.or_else(|| {
        let quotes = model.evidence.iter().flat_map(|one| &one.quotes);
        let mut own = quotes.filter(|quote| quote.speaker == Some(at));
        own.find_map(|quote| model.site_of(quote))
    })
}

/// The role of a participant in full: as declared, else as quotations say.
pub(crate) fn role_of(model: &Model, at: Handle<Participant>) -> Option<&str> {
    let declared = model.participants[at].role.as_ref();
    let declared = declared.map(|role| model.synthesis.in_full(role));
    declared.or_else(|| {
        let quotes = model.evidence.iter().flat_map(|one| &one.quotes);
        let mut own = quotes.filter(|quote| quote.speaker == Some(at));
        own.find_map(|quote| model.role_of(quote))
    })
}

/// Whether an interview is one of those that a claim is about.
pub(crate) fn within(model: &Model, claim: &Voiced, held: &Held) -> Within {
    let one = |wanted: bool, known: Option<bool>| match (wanted, known) {
        (false, _) | (true, Some(true)) => Within::Yes,
        (true, Some(false)) => Within::No,
        (true, None) => Within::Maybe,
    };
    let (by_site, by_role) = (!claim.sites.is_empty(), !claim.roles.is_empty());
    let site = || Some(claim.sites.contains(&site_of(model, held.participant)?));
    let role = || {
        let own = role_of(model, held.participant)?;
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

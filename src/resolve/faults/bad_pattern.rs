//! A pattern of participants' names is none, or fits no name.
//!
//! ## Why it matters
//!
//! Sites and roles are read out of names by the pattern. By one that is misspelt, all quotations would stand on the
//! page without them, and nothing would say so.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   sites: {S1: North, S2: South}
//!   participants: {pattern: "{place}-{person}"}   # {site}-{person}
//! ```
//!
//! ## What to do
//!
//! Write the names as they are made, with `{site}`, `{role}` and `{person}` where these stand: `{site}-{person}` for
//! `S2-P07`, `{site}-{role}{person}` for `S2-PW07`. A site is one of those declared under `sites`; a role has no digits.
//! Everything else has to stand in the names as it does in the pattern. Quotes belong around the pattern. Where
//! names are not made by a rule, declare each participant: `participants: {P03: {site: S2, role: peer worker}}`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::read::texts::pattern::NoPattern;
use crate::source::Span;
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG130",
    name: "bad-pattern",
    severity: Severity::Error,
    source: include_str!("bad_pattern.rs"),
};

pub(in crate::resolve) fn finding(place: Span, why: &NoPattern) -> Diagnostic {
    let words = match why {
        NoPattern::Brace => "the pattern has a brace without its counterpart".to_owned(),
        NoPattern::Unknown(word) => format!("a name has no part `{{{word}}}`"),
        NoPattern::Twice(word) => format!("`{{{word}}}` stands twice in the pattern"),
        NoPattern::Lacks("{person}") => "the pattern has no `{person}`".to_owned(),
        NoPattern::Lacks(_) => {
            "the pattern reads nothing out of a name: it has neither `{site}` nor `{role}`"
                .to_owned()
        }
    };
    Diagnostic::at(&CHECK, place, words).help(
        "the parts are `{site}`, `{role}` and `{person}`, as in `\"{site}-{person}\"` for `S2-P07`",
    )
}

/// A pattern that none of the names fits, some of which are `names`.
pub(crate) fn fits_none(place: Span, names: &[&str]) -> Diagnostic {
    Diagnostic::at(&CHECK, place, "no participant's name fits the pattern")
        .note(format!("names are {}, for instance", listed(names)))
        .help("write it as the names are made: all that is not in braces has to stand in them as it does here, and a role has no digits")
}

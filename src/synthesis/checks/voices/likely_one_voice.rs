//! Two participants have names that differ in zeros, blanks or capitals only, as `P3` and `P03` do.
//!
//! ## Why it matters
//!
//! They are most likely one person. Counted as two, one voice weighs double: “several participants” may be one who is
//! quoted twice, and the table of who speaks has one too many.
//!
//! ## Example
//!
//! ```yaml
//! evidence:
//!   - id: company
//!     strand: qualitative
//!     finding: People came for the company.
//!     quotes:
//!       - {said: I come to talk, by: P3}
//!       - {said: we laugh, by: P 03}
//! propositions:
//!   - {id: company-first, statement: A walking group does people good., supported_by: company}
//! ```
//!
//! ## What to do
//!
//! Write the name in the same way everywhere. Where they are two people, declare them with their sites or roles, where
//! these differ, or acknowledge it by the name.

use std::collections::BTreeMap;

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Participant, Placed};
use crate::synthesis::context::ArgumentContext;
use crate::wording::person;
use crate::wording::spelling::same_label;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG413",
    name: "likely-one-voice",
    severity: Severity::Warning,
    source: include_str!("likely_one_voice.rs"),
};

pub(super) fn run(context: &ArgumentContext<'_>, found: &mut Vec<Diagnostic>) {
    let model = context.model;
    if !context.resolved {
        return;
    }
    let mut alike: BTreeMap<String, Vec<&Participant>> = BTreeMap::new();
    for one in model.participants.iter() {
        alike.entry(person::form(&one.name)).or_default().push(one);
    }
    let mut pairs = Vec::new();
    for same in alike.values() {
        let Some((first, others)) = same.split_first() else {
            continue;
        };
        for other in others {
            // One that is declared and one that is not are told as an undeclared participant.
            if first.declared == other.declared && !differ(first, other) {
                pairs.push((*first, *other));
            }
        }
    }
    pairs.sort_by_key(|(_, other)| (other.span.file, other.span.start));
    for (first, other) in pairs {
        let words = format!("`{}` and `{}` are likely one voice", first.name, other.name);
        found.push(
            Diagnostic::at(&CHECK, other.span, words)
                .also(first.span, "the other spelling")
                .help("write the name in the same way everywhere; where they are two people, acknowledge it by the name")
                .about(&other.name)
                .about(&first.name),
        );
    }
}

/// Whether two are known to be of different sites, or in different roles.
fn differ(one: &Participant, other: &Participant) -> bool {
    let sites = one.site.as_ref().zip(other.site.as_ref());
    let roles = one.role.as_ref().zip(other.role.as_ref());
    let apart = |(one, other): (&Placed<String>, &Placed<String>)| !same_label(one, other);
    sites.is_some_and(|(one, other)| one.value != other.value) || roles.is_some_and(apart)
}

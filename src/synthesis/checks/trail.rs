//! Checks of the trail: member checks and what became of them, entries without a date or written twice.

use crate::synthesis::context::ArgumentRule;

mod misdated_entry;
mod nobody_asked;
mod objection_without_response;
mod repeated_entry;
mod stale_member_check;
mod undated_entry;
mod unknown_asked;
mod unsaid_objection;
mod words_not_shown;

/// The checks with their rules, in the order of their codes.
pub(crate) static ALL: &[ArgumentRule] = &[
    (
        &objection_without_response::CHECK,
        objection_without_response::run,
    ),
    (&stale_member_check::CHECK, stale_member_check::run),
    (&words_not_shown::CHECK, words_not_shown::run),
    (&repeated_entry::CHECK, repeated_entry::run),
    (&misdated_entry::CHECK, misdated_entry::run),
    (&undated_entry::CHECK, undated_entry::run),
    (&nobody_asked::CHECK, nobody_asked::run),
    (&unsaid_objection::CHECK, unsaid_objection::run),
    (&unknown_asked::CHECK, unknown_asked::run),
];

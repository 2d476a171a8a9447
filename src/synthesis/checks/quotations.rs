//! Checks of quotations: whose words they are, and whether they stand in their source.

use crate::synthesis::context::ArgumentRule;

mod busy_quotation;
mod no_text_of_participant;
mod quotation_not_found;
mod quotation_without_participant;
mod quoted_quotation;
mod single_voice;
mod undeclared_participant;

/// The checks with their rules, in the order of their codes.
pub(crate) static ALL: &[ArgumentRule] = &[
    (
        &quotation_without_participant::CHECK,
        quotation_without_participant::run,
    ),
    (&busy_quotation::CHECK, busy_quotation::run),
    (&quoted_quotation::CHECK, quoted_quotation::run),
    (&single_voice::CHECK, single_voice::run),
    (&quotation_not_found::CHECK, quotation_not_found::run),
    (&undeclared_participant::CHECK, undeclared_participant::run),
    (&no_text_of_participant::CHECK, no_text_of_participant::run),
];

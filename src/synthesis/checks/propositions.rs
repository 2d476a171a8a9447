//! Checks of propositions: what their links, fit and relations say of the argument.

use crate::synthesis::context::ArgumentRule;

mod broken_silence;
mod circular_propositions;
mod contradiction_without_response;
mod double_link;
mod fit_differs;
mod repeated_evidence;
mod response_without_contradiction;
mod single_strand;
mod strand_not_shown;
mod undeclared_tension;
mod unsupported_proposition;

/// The checks with their rules, in the order of their codes.
pub(crate) static ALL: &[ArgumentRule] = &[
    (&circular_propositions::CHECK, circular_propositions::run),
    (
        &unsupported_proposition::CHECK,
        unsupported_proposition::run,
    ),
    (&single_strand::CHECK, single_strand::run),
    (
        &contradiction_without_response::CHECK,
        contradiction_without_response::run,
    ),
    (&double_link::CHECK, double_link::run),
    (&repeated_evidence::CHECK, repeated_evidence::run),
    (&fit_differs::CHECK, fit_differs::run),
    (&broken_silence::CHECK, broken_silence::run),
    (
        &response_without_contradiction::CHECK,
        response_without_contradiction::run,
    ),
    (&undeclared_tension::CHECK, undeclared_tension::run),
    (&strand_not_shown::CHECK, strand_not_shown::run),
];

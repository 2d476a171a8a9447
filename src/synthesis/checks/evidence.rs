//! Checks of findings: what they rest on, how they are assessed, which themes they share.

use crate::synthesis::context::ArgumentRule;

mod finding_without_figures;
mod finding_without_quotation;
mod level_unlike_concerns;
mod missing_components;
mod number_of_other_figures;
mod number_unlike_figures;
mod repeated_finding;
mod same_reason;
mod strand_without_kind;
mod theme_of_one;
mod theme_spelt_twice;
mod uncited_finding;
mod unexplained_assessment;
mod wrong_assessment;

/// The checks with their rules, in the order of their codes.
pub(crate) static ALL: &[ArgumentRule] = &[
    (&theme_of_one::CHECK, theme_of_one::run),
    (&uncited_finding::CHECK, uncited_finding::run),
    (
        &finding_without_figures::CHECK,
        finding_without_figures::run,
    ),
    (
        &finding_without_quotation::CHECK,
        finding_without_quotation::run,
    ),
    (&wrong_assessment::CHECK, wrong_assessment::run),
    (&unexplained_assessment::CHECK, unexplained_assessment::run),
    (&theme_spelt_twice::CHECK, theme_spelt_twice::run),
    (&repeated_finding::CHECK, repeated_finding::run),
    (&strand_without_kind::CHECK, strand_without_kind::run),
    (&number_unlike_figures::CHECK, number_unlike_figures::run),
    (
        &number_of_other_figures::CHECK,
        number_of_other_figures::run,
    ),
    (&missing_components::CHECK, missing_components::run),
    (&level_unlike_concerns::CHECK, level_unlike_concerns::run),
    (&same_reason::CHECK, same_reason::run),
];

//! How figures can be made otherwise than by the plain test of means or the plain share of people: each way a
//! file, with its explanation and with what the checks then may not assume.

use super::making::Making;
use crate::model::Method;

mod adjusted_p;
mod bootstrap_limits;
mod clustered;
mod covariate_adjusted;
mod credible_interval;
mod cumulative_incidence;
mod effect_size_from_printed_change;
mod exact_limits;
mod exact_p;
mod imputed;
mod kaplan_meier;
mod log_limits;
mod marginal_model;
mod mixed_model;
mod one_sided_p;
mod percentages_cut_off;
mod percentages_made_to_add_up;
mod permutation_p;
mod profile_limits;
mod rank_test;
mod score_limits;
mod sd_over_n;
mod survival;
mod weighted;

/// Every way that has a word, in the order in which they are told.
pub static ALL: &[&Making] = &[
    &mixed_model::MAKING,
    &marginal_model::MAKING,
    &clustered::MAKING,
    &covariate_adjusted::MAKING,
    &weighted::MAKING,
    &imputed::MAKING,
    &survival::MAKING,
    &cumulative_incidence::MAKING,
    &kaplan_meier::MAKING,
    &bootstrap_limits::MAKING,
    &profile_limits::MAKING,
    &exact_limits::MAKING,
    &score_limits::MAKING,
    &log_limits::MAKING,
    &rank_test::MAKING,
    &credible_interval::MAKING,
    &adjusted_p::MAKING,
    &one_sided_p::MAKING,
    &exact_p::MAKING,
    &permutation_p::MAKING,
    &sd_over_n::MAKING,
    &effect_size_from_printed_change::MAKING,
    &percentages_cut_off::MAKING,
    &percentages_made_to_add_up::MAKING,
];

/// The way that a word declares, written as it may be in a file.
pub fn find(word: &str) -> Option<&'static Making> {
    of(Method::meant(word)?)
}

/// The way of a word.
pub fn of(method: Method) -> Option<&'static Making> {
    let mut all = ALL.iter();
    all.find(|making| making.method == method).copied()
}

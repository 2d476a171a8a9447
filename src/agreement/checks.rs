//! Checks of figures: each holds printed figures against each other, or against what can be.

use super::figures::Figures;
use super::held::Held;
use crate::diagnostic::{Check, Diagnostic};
use crate::model::Model;

mod alpha_unlike_items;
mod beta_beyond_one;
mod beta_unlike_slope;
mod binary_sd;
mod branches_exceed_origin;
mod categories_do_not_add_up;
mod change_error_impossible;
mod change_sd_impossible;
mod ci_and_p_disagree;
mod coefficient_outside_limits;
mod correlation_unlike_n;
mod correlations_impossible;
mod d_unlike_t;
mod design_not_said;
mod df_unlike_n;
mod difference_unlike_changes;
mod difference_unlike_changes_of_others;
mod difference_unlike_groups;
mod effect_size_differs;
mod effect_size_of_others;
mod effect_size_unlike_t;
mod effect_unlike_counts;
mod estimate_off_centre;
mod estimate_outside_limits;
mod group_larger_than_all;
mod groups_do_not_add_up;
mod heterogeneity_disagrees;
mod impossible_figure;
mod impossible_norm;
mod item_unlike_counts;
mod kappa_unlike_agreement;
mod limits_unlike_counts;
mod limits_unlike_error;
mod limits_unlike_events;
mod limits_unlike_share;
mod mean_and_ci_disagree;
mod mean_beyond_parts;
mod mean_off_grid;
mod mean_outside_range;
mod means_disagree;
mod median_off_grid;
mod more_people_than_at_the_time;
mod more_people_than_in_flow;
mod negative_reliability;
mod nnt_unlike_risks;
mod not_a_plain_comparison;
mod other_degrees_of_freedom;
mod outside_scale;
mod p_from_statistic;
mod p_printed_as_zero;
mod p_unlike_ci;
mod p_unlike_counts;
mod p_unlike_n;
mod p_unlike_se;
mod percent_like_share;
mod percent_of_n;
mod percent_off_grid;
mod percent_off_limits;
mod phi_unlike_counts;
mod pooled_outside_studies;
mod r2_change_unlike_f;
mod r2_change_unlike_models;
mod r2_unlike_f;
mod rate_outside_limits;
mod rate_ratio_unlike_rates;
mod rate_unlike_events;
mod ratio_not_above_zero;
mod repeated_figure_differs;
mod sd_off_grid;
mod sd_or_se;
mod sd_out_of_bounds;
mod sd_over_n;
mod sign_unlike_estimate;
mod sign_unlike_means;
mod statistic_not_of_estimate;
mod statistic_unlike_estimate;
mod statistic_without_sign;
mod step_larger_than_origin;
mod step_unlike_left;
mod subgroups_disagree;
mod test_unlike_groups;
mod too_many_pairs;
mod total_unlike_mean;
mod total_unlike_parts;

/// What a check of figures looks at, and how.
#[derive(Clone, Copy, Debug)]
pub(super) enum FigureRule {
    /// Holds printed figures against each other, and adds every set of them that it tried.
    Figures(fn(&Figures<'_>, &mut Vec<Held>)),
    /// The same, and adds what it finds of many of them at once.
    Both(fn(&Figures<'_>, &mut Vec<Held>, &mut Vec<Diagnostic>)),
    /// Looks at the norms of measures, which are no figures of the study, and adds what it finds.
    Norms(fn(&Model, &mut Vec<Diagnostic>)),
}

/// A check that holds printed figures against each other, with its rule.
macro_rules! plain {
    ($check:ident) => {
        (&$check::CHECK, FigureRule::Figures($check::run))
    };
}

/// The checks with their rules, in the order of their codes.
pub(super) static ALL: &[(&Check, FigureRule)] = &[
    plain!(impossible_figure),
    plain!(outside_scale),
    plain!(mean_outside_range),
    plain!(sd_out_of_bounds),
    plain!(mean_off_grid),
    plain!(sd_off_grid),
    plain!(binary_sd),
    plain!(percent_of_n),
    plain!(categories_do_not_add_up),
    plain!(p_from_statistic),
    plain!(ci_and_p_disagree),
    plain!(estimate_off_centre),
    plain!(p_unlike_ci),
    plain!(effect_size_differs),
    plain!(too_many_pairs),
    plain!(change_sd_impossible),
    plain!(means_disagree),
    plain!(not_a_plain_comparison),
    plain!(effect_size_of_others),
    plain!(subgroups_disagree),
    plain!(sd_or_se),
    plain!(mean_and_ci_disagree),
    (
        &impossible_norm::CHECK,
        FigureRule::Norms(impossible_norm::run),
    ),
    plain!(sign_unlike_means),
    plain!(percent_off_limits),
    plain!(percent_like_share),
    (
        &design_not_said::CHECK,
        FigureRule::Both(design_not_said::run),
    ),
    plain!(statistic_unlike_estimate),
    plain!(p_unlike_se),
    plain!(limits_unlike_error),
    plain!(df_unlike_n),
    plain!(d_unlike_t),
    plain!(effect_size_unlike_t),
    plain!(percent_off_grid),
    plain!(group_larger_than_all),
    plain!(groups_do_not_add_up),
    plain!(p_unlike_n),
    plain!(difference_unlike_groups),
    plain!(change_error_impossible),
    plain!(median_off_grid),
    plain!(estimate_outside_limits),
    plain!(effect_unlike_counts),
    plain!(other_degrees_of_freedom),
    plain!(sd_over_n),
    plain!(repeated_figure_differs),
    plain!(test_unlike_groups),
    plain!(limits_unlike_share),
    plain!(item_unlike_counts),
    plain!(limits_unlike_counts),
    plain!(phi_unlike_counts),
    plain!(p_unlike_counts),
    plain!(coefficient_outside_limits),
    plain!(kappa_unlike_agreement),
    plain!(negative_reliability),
    plain!(alpha_unlike_items),
    plain!(nnt_unlike_risks),
    plain!(heterogeneity_disagrees),
    plain!(rate_unlike_events),
    plain!(limits_unlike_events),
    plain!(rate_ratio_unlike_rates),
    plain!(rate_outside_limits),
    plain!(total_unlike_parts),
    plain!(pooled_outside_studies),
    plain!(r2_change_unlike_f),
    plain!(r2_change_unlike_models),
    plain!(correlation_unlike_n),
    plain!(r2_unlike_f),
    plain!(beta_unlike_slope),
    plain!(beta_beyond_one),
    plain!(correlations_impossible),
    plain!(ratio_not_above_zero),
    plain!(difference_unlike_changes),
    plain!(difference_unlike_changes_of_others),
    plain!(sign_unlike_estimate),
    plain!(statistic_without_sign),
    plain!(step_larger_than_origin),
    plain!(step_unlike_left),
    plain!(branches_exceed_origin),
    plain!(more_people_than_in_flow),
    plain!(more_people_than_at_the_time),
    plain!(total_unlike_mean),
    plain!(statistic_not_of_estimate),
    plain!(p_printed_as_zero),
    plain!(mean_beyond_parts),
];

/// Whether a check looks at each number by itself, or only says what lacks: what it lets be was not held against
/// anything.
pub(super) fn looks_at_one(check: &Check) -> bool {
    let alone = [
        &impossible_figure::CHECK,
        &negative_reliability::CHECK,
        &p_printed_as_zero::CHECK,
        &ratio_not_above_zero::CHECK,
        &outside_scale::CHECK,
        &sd_or_se::CHECK,
        &design_not_said::CHECK,
    ];
    alone.into_iter().any(|one| std::ptr::eq(one, check))
}

/// What each check is, in the order of their codes.
pub(crate) fn declared() -> impl Iterator<Item = &'static Check> {
    ALL.iter().map(|(check, _)| *check)
}

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

/// The checks with their rules, in the order of their codes.
pub(super) static ALL: &[(&Check, FigureRule)] = &[
    (
        &impossible_figure::CHECK,
        FigureRule::Figures(impossible_figure::run),
    ),
    (
        &outside_scale::CHECK,
        FigureRule::Figures(outside_scale::run),
    ),
    (
        &mean_outside_range::CHECK,
        FigureRule::Figures(mean_outside_range::run),
    ),
    (
        &sd_out_of_bounds::CHECK,
        FigureRule::Figures(sd_out_of_bounds::run),
    ),
    (
        &mean_off_grid::CHECK,
        FigureRule::Figures(mean_off_grid::run),
    ),
    (&sd_off_grid::CHECK, FigureRule::Figures(sd_off_grid::run)),
    (&binary_sd::CHECK, FigureRule::Figures(binary_sd::run)),
    (&percent_of_n::CHECK, FigureRule::Figures(percent_of_n::run)),
    (
        &categories_do_not_add_up::CHECK,
        FigureRule::Figures(categories_do_not_add_up::run),
    ),
    (
        &p_from_statistic::CHECK,
        FigureRule::Figures(p_from_statistic::run),
    ),
    (
        &ci_and_p_disagree::CHECK,
        FigureRule::Figures(ci_and_p_disagree::run),
    ),
    (
        &estimate_off_centre::CHECK,
        FigureRule::Figures(estimate_off_centre::run),
    ),
    (&p_unlike_ci::CHECK, FigureRule::Figures(p_unlike_ci::run)),
    (
        &effect_size_differs::CHECK,
        FigureRule::Figures(effect_size_differs::run),
    ),
    (
        &too_many_pairs::CHECK,
        FigureRule::Figures(too_many_pairs::run),
    ),
    (
        &change_sd_impossible::CHECK,
        FigureRule::Figures(change_sd_impossible::run),
    ),
    (
        &means_disagree::CHECK,
        FigureRule::Figures(means_disagree::run),
    ),
    (
        &not_a_plain_comparison::CHECK,
        FigureRule::Figures(not_a_plain_comparison::run),
    ),
    (
        &effect_size_of_others::CHECK,
        FigureRule::Figures(effect_size_of_others::run),
    ),
    (
        &subgroups_disagree::CHECK,
        FigureRule::Figures(subgroups_disagree::run),
    ),
    (&sd_or_se::CHECK, FigureRule::Figures(sd_or_se::run)),
    (
        &mean_and_ci_disagree::CHECK,
        FigureRule::Figures(mean_and_ci_disagree::run),
    ),
    (
        &impossible_norm::CHECK,
        FigureRule::Norms(impossible_norm::run),
    ),
    (
        &sign_unlike_means::CHECK,
        FigureRule::Figures(sign_unlike_means::run),
    ),
    (
        &percent_off_limits::CHECK,
        FigureRule::Figures(percent_off_limits::run),
    ),
    (
        &percent_like_share::CHECK,
        FigureRule::Figures(percent_like_share::run),
    ),
    (
        &design_not_said::CHECK,
        FigureRule::Both(design_not_said::run),
    ),
    (
        &statistic_unlike_estimate::CHECK,
        FigureRule::Figures(statistic_unlike_estimate::run),
    ),
    (&p_unlike_se::CHECK, FigureRule::Figures(p_unlike_se::run)),
    (
        &limits_unlike_error::CHECK,
        FigureRule::Figures(limits_unlike_error::run),
    ),
    (&df_unlike_n::CHECK, FigureRule::Figures(df_unlike_n::run)),
    (&d_unlike_t::CHECK, FigureRule::Figures(d_unlike_t::run)),
    (
        &effect_size_unlike_t::CHECK,
        FigureRule::Figures(effect_size_unlike_t::run),
    ),
    (
        &percent_off_grid::CHECK,
        FigureRule::Figures(percent_off_grid::run),
    ),
    (
        &group_larger_than_all::CHECK,
        FigureRule::Figures(group_larger_than_all::run),
    ),
    (
        &groups_do_not_add_up::CHECK,
        FigureRule::Figures(groups_do_not_add_up::run),
    ),
    (&p_unlike_n::CHECK, FigureRule::Figures(p_unlike_n::run)),
    (
        &difference_unlike_groups::CHECK,
        FigureRule::Figures(difference_unlike_groups::run),
    ),
    (
        &change_error_impossible::CHECK,
        FigureRule::Figures(change_error_impossible::run),
    ),
    (
        &median_off_grid::CHECK,
        FigureRule::Figures(median_off_grid::run),
    ),
    (
        &estimate_outside_limits::CHECK,
        FigureRule::Figures(estimate_outside_limits::run),
    ),
    (
        &effect_unlike_counts::CHECK,
        FigureRule::Figures(effect_unlike_counts::run),
    ),
    (
        &other_degrees_of_freedom::CHECK,
        FigureRule::Figures(other_degrees_of_freedom::run),
    ),
    (&sd_over_n::CHECK, FigureRule::Figures(sd_over_n::run)),
    (
        &repeated_figure_differs::CHECK,
        FigureRule::Figures(repeated_figure_differs::run),
    ),
    (
        &test_unlike_groups::CHECK,
        FigureRule::Figures(test_unlike_groups::run),
    ),
    (
        &limits_unlike_share::CHECK,
        FigureRule::Figures(limits_unlike_share::run),
    ),
    (
        &item_unlike_counts::CHECK,
        FigureRule::Figures(item_unlike_counts::run),
    ),
    (
        &limits_unlike_counts::CHECK,
        FigureRule::Figures(limits_unlike_counts::run),
    ),
    (
        &phi_unlike_counts::CHECK,
        FigureRule::Figures(phi_unlike_counts::run),
    ),
    (
        &p_unlike_counts::CHECK,
        FigureRule::Figures(p_unlike_counts::run),
    ),
    (
        &coefficient_outside_limits::CHECK,
        FigureRule::Figures(coefficient_outside_limits::run),
    ),
    (
        &kappa_unlike_agreement::CHECK,
        FigureRule::Figures(kappa_unlike_agreement::run),
    ),
    (
        &negative_reliability::CHECK,
        FigureRule::Figures(negative_reliability::run),
    ),
    (
        &alpha_unlike_items::CHECK,
        FigureRule::Figures(alpha_unlike_items::run),
    ),
    (
        &nnt_unlike_risks::CHECK,
        FigureRule::Figures(nnt_unlike_risks::run),
    ),
    (
        &heterogeneity_disagrees::CHECK,
        FigureRule::Figures(heterogeneity_disagrees::run),
    ),
    (
        &rate_unlike_events::CHECK,
        FigureRule::Figures(rate_unlike_events::run),
    ),
    (
        &limits_unlike_events::CHECK,
        FigureRule::Figures(limits_unlike_events::run),
    ),
    (
        &rate_ratio_unlike_rates::CHECK,
        FigureRule::Figures(rate_ratio_unlike_rates::run),
    ),
    (
        &rate_outside_limits::CHECK,
        FigureRule::Figures(rate_outside_limits::run),
    ),
    (
        &total_unlike_parts::CHECK,
        FigureRule::Figures(total_unlike_parts::run),
    ),
    (
        &pooled_outside_studies::CHECK,
        FigureRule::Figures(pooled_outside_studies::run),
    ),
    (
        &r2_change_unlike_f::CHECK,
        FigureRule::Figures(r2_change_unlike_f::run),
    ),
    (
        &r2_change_unlike_models::CHECK,
        FigureRule::Figures(r2_change_unlike_models::run),
    ),
    (
        &correlation_unlike_n::CHECK,
        FigureRule::Figures(correlation_unlike_n::run),
    ),
    (&r2_unlike_f::CHECK, FigureRule::Figures(r2_unlike_f::run)),
    (
        &beta_unlike_slope::CHECK,
        FigureRule::Figures(beta_unlike_slope::run),
    ),
    (
        &beta_beyond_one::CHECK,
        FigureRule::Figures(beta_beyond_one::run),
    ),
    (
        &correlations_impossible::CHECK,
        FigureRule::Figures(correlations_impossible::run),
    ),
    (
        &ratio_not_above_zero::CHECK,
        FigureRule::Figures(ratio_not_above_zero::run),
    ),
    (
        &difference_unlike_changes::CHECK,
        FigureRule::Figures(difference_unlike_changes::run),
    ),
    (
        &difference_unlike_changes_of_others::CHECK,
        FigureRule::Figures(difference_unlike_changes_of_others::run),
    ),
    (
        &sign_unlike_estimate::CHECK,
        FigureRule::Figures(sign_unlike_estimate::run),
    ),
    (
        &statistic_without_sign::CHECK,
        FigureRule::Figures(statistic_without_sign::run),
    ),
    (
        &step_larger_than_origin::CHECK,
        FigureRule::Figures(step_larger_than_origin::run),
    ),
    (
        &step_unlike_left::CHECK,
        FigureRule::Figures(step_unlike_left::run),
    ),
    (
        &branches_exceed_origin::CHECK,
        FigureRule::Figures(branches_exceed_origin::run),
    ),
    (
        &more_people_than_in_flow::CHECK,
        FigureRule::Figures(more_people_than_in_flow::run),
    ),
    (
        &more_people_than_at_the_time::CHECK,
        FigureRule::Figures(more_people_than_at_the_time::run),
    ),
    (
        &total_unlike_mean::CHECK,
        FigureRule::Figures(total_unlike_mean::run),
    ),
    (
        &statistic_not_of_estimate::CHECK,
        FigureRule::Figures(statistic_not_of_estimate::run),
    ),
    (
        &p_printed_as_zero::CHECK,
        FigureRule::Figures(p_printed_as_zero::run),
    ),
    (
        &mean_beyond_parts::CHECK,
        FigureRule::Figures(mean_beyond_parts::run),
    ),
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

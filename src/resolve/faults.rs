//! What can be wrong with names and figures when they are resolved: each a file with its declaration and
//! the words in which it is told.

use crate::diagnostic::Check;

pub(crate) mod ambiguous_figure;
pub(crate) mod ambiguous_label;
pub(crate) mod bad_date;
pub(crate) mod bad_id;
pub(crate) mod bad_label_pattern;
pub(crate) mod bad_orcid;
pub(crate) mod bad_pattern;
pub(crate) mod bad_place;
pub(crate) mod bad_range;
pub(crate) mod bad_text_pattern;
pub(crate) mod cell_left;
pub(crate) mod circular_themes;
pub(crate) mod columns_differ;
pub(crate) mod columns_fewer;
pub(crate) mod conventions_disagree;
pub(crate) mod duplicate_figure;
pub(crate) mod duplicate_id;
pub(crate) mod figures_put_aside;
pub(crate) mod filler_that_turns;
pub(crate) mod incomplete_figure;
pub(crate) mod language_without_words;
pub(crate) mod many_digits;
pub(crate) mod misplaced_value;
pub(crate) mod missing_convention;
pub(crate) mod missing_file;
pub(crate) mod number;
pub(crate) mod numbers_in_a_cell;
pub(crate) mod participant_contradicted;
pub(crate) mod percent_as_share;
pub(crate) mod rival_values;
pub(crate) mod row_left;
pub(crate) mod row_without_figures;
pub(crate) mod second_synthesis;
pub(crate) mod share_as_percent;
pub(crate) mod text_passed_over;
pub(crate) mod timepoint_order;
pub(crate) mod two_texts;
pub(crate) mod unclear_flow;
pub(crate) mod unclear_interview;
pub(crate) mod unclear_layout;
pub(crate) mod unclear_pair;
pub(crate) mod unclear_response;
pub(crate) mod unclear_segment;
pub(crate) mod unclear_trail;
pub(crate) mod unclear_voices;
pub(crate) mod unknown_column;
pub(crate) mod unknown_figure;
pub(crate) mod unknown_item;
pub(crate) mod unknown_phrase;
pub(crate) mod unknown_predictor;
pub(crate) mod unknown_reference;
pub(crate) mod unknown_row;
pub(crate) mod unknown_timepoint;
pub(crate) mod withdrawn_participant;

/// The checks whose findings are made here, in the order of their codes.
pub(crate) static ALL: &[&Check] = &[
    &number::CHECK,
    &unknown_column::CHECK,
    &missing_file::CHECK,
    &bad_label_pattern::CHECK,
    &bad_text_pattern::CHECK,
    &bad_place::CHECK,
    &duplicate_id::CHECK,
    &unknown_reference::CHECK,
    &bad_id::CHECK,
    &second_synthesis::CHECK,
    &unknown_timepoint::CHECK,
    &timepoint_order::CHECK,
    &duplicate_figure::CHECK,
    &incomplete_figure::CHECK,
    &missing_convention::CHECK,
    &unknown_figure::CHECK,
    &bad_range::CHECK,
    &misplaced_value::CHECK,
    &rival_values::CHECK,
    &ambiguous_label::CHECK,
    &conventions_disagree::CHECK,
    &share_as_percent::CHECK,
    &percent_as_share::CHECK,
    &numbers_in_a_cell::CHECK,
    &row_without_figures::CHECK,
    &unknown_row::CHECK,
    &columns_differ::CHECK,
    &figures_put_aside::CHECK,
    &row_left::CHECK,
    &many_digits::CHECK,
    &unclear_flow::CHECK,
    &bad_date::CHECK,
    &bad_orcid::CHECK,
    &unknown_predictor::CHECK,
    &ambiguous_figure::CHECK,
    &filler_that_turns::CHECK,
    &bad_pattern::CHECK,
    &participant_contradicted::CHECK,
    &cell_left::CHECK,
    &columns_fewer::CHECK,
    &unclear_pair::CHECK,
    &unclear_layout::CHECK,
    &unknown_phrase::CHECK,
    &unknown_item::CHECK,
    &language_without_words::CHECK,
    &unclear_trail::CHECK,
    &unclear_response::CHECK,
    &two_texts::CHECK,
    &text_passed_over::CHECK,
    &unclear_segment::CHECK,
    &unclear_interview::CHECK,
    &circular_themes::CHECK,
    &unclear_voices::CHECK,
    &withdrawn_participant::CHECK,
];

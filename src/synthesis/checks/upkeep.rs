//! Checks of upkeep: what is declared and unused, unexplained, empty or too long.

use crate::synthesis::context::ArgumentRule;

mod empty_text;
mod identifier_in_text;
mod long_caption;
mod loose_construct;
mod split_text;
mod unexpanded_abbreviation;
mod unused_abbreviation;
mod unused_evidence;
mod unused_figure;
mod unused_measure;
mod unused_source;
mod unused_timepoint;

/// The checks with their rules, in the order of their codes.
pub(crate) static ALL: &[ArgumentRule] = &[
    (&unused_evidence::CHECK, unused_evidence::run),
    (&unused_figure::CHECK, unused_figure::run),
    (
        &unexpanded_abbreviation::CHECK,
        unexpanded_abbreviation::run,
    ),
    (&unused_abbreviation::CHECK, unused_abbreviation::run),
    (&empty_text::CHECK, empty_text::run),
    (&long_caption::CHECK, long_caption::run),
    (&unused_source::CHECK, unused_source::run),
    (&unused_measure::CHECK, unused_measure::run),
    (&loose_construct::CHECK, loose_construct::run),
    (&unused_timepoint::CHECK, unused_timepoint::run),
    (&split_text::CHECK, split_text::run),
    (&identifier_in_text::CHECK, identifier_in_text::run),
];

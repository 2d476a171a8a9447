//! Checks of voices: who is one person, who speaks more than the others, who speaks and was not interviewed.

use crate::synthesis::context::ArgumentRule;

mod likely_one_voice;
mod over_quoted_voice;
mod segment_without_interview;
mod undeclared_theme;

/// The checks with their rules, in the order of their codes.
pub(crate) static ALL: &[ArgumentRule] = &[
    (
        &segment_without_interview::CHECK,
        segment_without_interview::run,
    ),
    (&likely_one_voice::CHECK, likely_one_voice::run),
    (&over_quoted_voice::CHECK, over_quoted_voice::run),
    (&undeclared_theme::CHECK, undeclared_theme::run),
];

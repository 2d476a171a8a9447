//! Checks of quotations: whose words they are, and whether they stand in their source.

use crate::synthesis::context::ArgumentRule;

mod altered_meaning;
mod busy_quotation;
mod changed_quotation;
mod changed_text;
mod cut_off_negation;
mod failed_quotation;
mod labels_that_do_not_fit;
mod missing_original;
mod moved_quotation;
mod no_text_of_participant;
mod quotation_not_found;
mod quotation_without_participant;
mod quoted_quotation;
mod segment_not_found;
mod several_places;
mod single_voice;
mod unclear_speaker;
mod undeclared_participant;
mod unlike_original;
mod wordless_quotation;
mod words_of_another;

/// The checks with their rules, in the order of their codes, but for those that look into texts.
pub(crate) static ALL: &[ArgumentRule] = &[
    (
        &quotation_without_participant::CHECK,
        quotation_without_participant::run,
    ),
    (&busy_quotation::CHECK, busy_quotation::run),
    (&quoted_quotation::CHECK, quoted_quotation::run),
    (&single_voice::CHECK, single_voice::run),
    (&undeclared_participant::CHECK, undeclared_participant::run),
    (&changed_quotation::CHECK, changed_quotation::run),
    (&changed_text::CHECK, changed_text::run),
    (&failed_quotation::CHECK, failed_quotation::run),
    (&unlike_original::CHECK, unlike_original::run),
    (&no_text_of_participant::CHECK, no_text_of_participant::run),
];

/// Those that look into texts, in the order of their codes.
pub(crate) static OF_TEXTS: &[ArgumentRule] = &[
    (&quotation_not_found::CHECK, quotation_not_found::run),
    (&altered_meaning::CHECK, altered_meaning::run),
    (&cut_off_negation::CHECK, cut_off_negation::run),
    (&words_of_another::CHECK, words_of_another::run),
    (&moved_quotation::CHECK, moved_quotation::run),
    (&several_places::CHECK, several_places::run),
    (&wordless_quotation::CHECK, wordless_quotation::run),
    (&missing_original::CHECK, missing_original::run),
    (&labels_that_do_not_fit::CHECK, labels_that_do_not_fit::run),
    (&segment_not_found::CHECK, segment_not_found::run),
    (&unclear_speaker::CHECK, unclear_speaker::run),
];

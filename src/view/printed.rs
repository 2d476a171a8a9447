//! What is printed of a text that may not be there, and for a stance.

use crate::model::{Placed, Stance};

/// A text that may not be there.
pub(super) fn text(field: &Option<Placed<String>>) -> Option<&str> {
    field.as_ref().map(|placed| placed.value.as_str())
}

/// The words of texts.
pub(super) fn texts(fields: &[Placed<String>]) -> Vec<&str> {
    fields.iter().map(|placed| placed.value.as_str()).collect()
}

/// The sign printed for a stance, beside its word.
pub(super) fn symbol(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "●",
        Stance::Qualifies => "◐",
        Stance::Contradicts => "✕",
        Stance::Informs => "○",
    }
}

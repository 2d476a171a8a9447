//! Texts of a file that came back, as they are printed.

use crate::cli::print::safe;

/// The same in quotation marks.
pub(super) fn quoted(words: &str) -> String {
    format!("“{}”", safe(words.trim()))
}

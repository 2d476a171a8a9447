//! Texts of a file that came back, as they are printed.

use cisgrid::document::SafeText;

/// A text of the file that cannot command a terminal, nor turn what stands around it.
pub(super) fn safe(text: &str) -> String {
    SafeText::new(text).to_string()
}

/// The same in quotation marks.
pub(super) fn quoted(words: &str) -> String {
    format!("“{}”", safe(words.trim()))
}

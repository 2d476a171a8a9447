//! Texts of foreign files, without what nobody writes.

use crate::wording::spelling;

/// A text without characters that nobody writes, and with one blank where there are several.
pub(super) fn clean(text: &str) -> String {
    let odd = |one: char| one.is_control() && !one.is_whitespace() || one == '\u{feff}';
    match text.contains(odd) {
        true => spelling::spaced(&text.replace(odd, "")),
        false => spelling::spaced(text),
    }
}

//! Texts that do no harm in a cell.

use crate::document::SafeText;

/// First strong isolate, and the end of an isolate.
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

/// A text that fills a line of a cell by itself: without controls, on one line, every mark of direction that is opened
/// closed. A line is a paragraph of its own, so that nothing needs to be isolated from it.
pub(super) fn plain(raw: &str) -> String {
    let clean = SafeText::new(raw);
    let text = clean.as_str();
    let inner = text.strip_prefix(ISOLATE[0]);
    let inner = inner.and_then(|text| text.strip_suffix(ISOLATE[1]));
    inner.unwrap_or(text).to_owned()
}

/// The same of a text that stands among others in its line: one that runs from right to left is isolated from them.
pub(super) fn within(raw: &str) -> String {
    SafeText::new(raw).as_str().to_owned()
}

//! Files of all kinds to plain text.

use std::path::Path;

use super::no_text::NoText;
use super::{docx, html, pdf};
use crate::read::encoding::decode;
use crate::source::Encoding;

/// A text without what its format puts around it.
pub(crate) struct Plain {
    /// The text: lines end with a line feed, pages that are known with a form feed, and no byte order mark stands before
    /// it.
    pub(crate) text: String,
    /// How it was stored.
    pub(crate) encoding: Encoding,
}

/// The plain text of a file, by the ending of its name.
pub(crate) fn plain(name: &Path, bytes: Vec<u8>) -> Result<Plain, NoText> {
    let ending = name.extension().unwrap_or_default().to_string_lossy();
    let (text, encoding) = match ending.to_lowercase().as_str() {
        "docx" => (docx::text(bytes)?, Encoding::Utf8),
        "html" | "htm" => html::text(bytes),
        "pdf" => (pdf::text(bytes)?, Encoding::Utf8),
        _ => decode(bytes, true),
    };
    let text = with_line_feeds(text);
    Ok(Plain { text, encoding })
}

/// The text as it is stored.
pub(crate) fn stored(bytes: Vec<u8>) -> Plain {
    let (text, encoding) = decode(bytes, true);
    Plain { text, encoding }
}

/// The text with a line feed at each line end, and without a byte order mark.
fn with_line_feeds(text: String) -> String {
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    match text.contains('\r') {
        true => text.replace("\r\n", "\n").replace('\r', "\n"),
        false => text,
    }
}

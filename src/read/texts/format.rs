//! Files of all kinds to plain text.

use std::path::Path;

use crate::read::encoding::decode;
use crate::source::Encoding;

/// A text without what its format puts around it.
pub(crate) struct Plain {
    /// The text: lines end with a line feed, and no byte order mark stands before it.
    pub(crate) text: String,
    /// How it was stored.
    pub(crate) encoding: Encoding,
}

/// Why a file is no text. None of these says anything of what stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoText {
    /// It is stored in a way that cannot be told.
    Encoding,
}

/// The plain text of a file, by the ending of its name.
pub(crate) fn plain(_name: &Path, bytes: Vec<u8>) -> Result<Plain, NoText> {
    let stored = stored(bytes);
    Ok(Plain {
        text: with_line_feeds(stored.text),
        ..stored
    })
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

//! The file that the page exports, read: what it has to say, and what is told where it does not.

use std::borrow::Cow;

use encoding_rs::Encoding;
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::error::Category;
use serde_json::{Error, Value};

use crate::read::word::package::{AGAIN, Refused};

/// The version of the format that is read here.
const VERSION: u64 = 1;
/// The largest file, in bytes: notes are typed by people.
const MOST: usize = 64 << 20;
/// The most letters of what is wrong: a wrong value is named with all its letters.
const LONGEST: usize = 200;

const EXPORT: &str =
    "name the file that the page exports, or the Word file (`.docx`) that came back";
const ONCE_MORE: &str = "have the notes exported from the page once more; where the file was edited by hand, mend it at that place";
const NEWER: &str = "a newer cisgrid wrote it: use that one, or a newer one, to list it";

/// What the page exports.
#[derive(Debug, Deserialize)]
pub(super) struct Exported {
    /// The title of the page.
    pub(super) synthesis: Option<String>,
    /// The fingerprint of what the page says.
    pub(super) stamp: Option<String>,
    /// Who wrote the notes.
    pub(super) by: Option<String>,
    /// The notes.
    pub(super) notes: Vec<Note>,
}

/// A note.
#[derive(Debug, Deserialize)]
pub(super) struct Note {
    /// The id at which it was written.
    pub(super) at: String,
    /// The id of the proposition in whose row that stood.
    pub(super) row: Option<String>,
    /// The words that stood there.
    pub(super) statement: Option<String>,
    /// What it says.
    pub(super) note: String,
    /// When it was written.
    pub(super) written: Option<String>,
}

/// What says which file this is. Its values may be anything, since the file may be of another program.
#[derive(Debug, Deserialize)]
struct Opening {
    cisgrid: Option<Value>,
    version: Option<Value>,
}

/// A part of a file that says something.
pub(super) fn said(part: &Option<String>) -> Option<&str> {
    let part = part.as_deref().map(str::trim);
    part.filter(|part| !part.is_empty())
}

/// The text of a file that is JSON by how it begins; nothing where it may be a Word file or anything else.
///
/// # Errors
///
/// Where it begins as JSON and is too large, or no text.
pub(in crate::remarks) fn text(bytes: &[u8]) -> Result<Option<Cow<'_, str>>, Refused> {
    let (encoding, rest) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (Some(encoding), bytes.get(mark..).unwrap_or_default()),
        None => (None, bytes),
    };
    // Editors save UTF-16 with a mark at the start; of any other text the first signs are the same in every encoding.
    let is_wide = encoding.is_some_and(|one| one != encoding_rs::UTF_8);
    let start = rest.get(..rest.len().min(1 << 10)).unwrap_or_default();
    let start = match encoding.filter(|_| is_wide) {
        Some(encoding) => encoding.decode_without_bom_handling(start).0,
        None => String::from_utf8_lossy(start),
    };
    if !begins_as_json(&start) {
        return Ok(None);
    }
    if bytes.len() > MOST {
        return Err(Refused {
            words: format!("is larger than {} MiB, and no notes are", MOST >> 20),
            help: Some(EXPORT),
        });
    }
    if let Some(encoding) = encoding.filter(|_| is_wide) {
        return Ok(Some(encoding.decode_without_bom_handling(rest).0));
    }
    match std::str::from_utf8(rest) {
        // What only looks like a list of JSON, such as a line in square brackets, is some other text.
        Ok(text) if text.trim_start().starts_with('[') && !is_json(text) => Ok(None),
        Ok(text) => Ok(Some(Cow::Borrowed(text))),
        Err(error) => {
            let sound = rest.get(..error.valid_up_to()).unwrap_or_default();
            let sound = String::from_utf8_lossy(sound);
            let line = sound.matches('\n').count() + 1;
            let column = sound.rsplit('\n').next().unwrap_or_default();
            let column = column.chars().count() + 1;
            Err(Refused {
                words: format!("is not UTF-8 at line {line}, column {column}"),
                help: Some(ONCE_MORE),
            })
        }
    }
}

/// Whether a text begins as an object or a list of JSON does: `{` of Rich Text or YAML is followed by other signs.
fn begins_as_json(start: &str) -> bool {
    let start = start.trim_start();
    match start.strip_prefix('{').map(str::trim_start) {
        Some(rest) => rest.is_empty() || rest.starts_with(['"', '}']),
        None => start.starts_with('['),
    }
}

fn is_json(text: &str) -> bool {
    serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// What the page exported.
pub(super) fn exported(text: &str) -> Result<Exported, Refused> {
    // A list would pass for an object that says its parts in their order.
    if text.trim_start().starts_with('[') {
        return Err(no_notes());
    }
    let opening: Opening = serde_json::from_str(text).map_err(|error| broken(text, &error))?;
    if opening.cisgrid.as_ref().and_then(Value::as_str) != Some("notes") {
        return Err(no_notes());
    }
    match &opening.version {
        Some(version) if version.as_u64() == Some(VERSION) => {
            serde_json::from_str(text).map_err(|error| broken(text, &error))
        }
        Some(version) if version.as_u64().is_some_and(|version| version > VERSION) => {
            Err(Refused {
                words: format!(
                    "holds notes of version {version} of the format, and this cisgrid reads version {VERSION}"
                ),
                help: Some(NEWER),
            })
        }
        _ => Err(Refused {
            words: format!(
                "holds notes, but no `version` that there is: this cisgrid reads version {VERSION}"
            ),
            help: Some(ONCE_MORE),
        }),
    }
}

fn no_notes() -> Refused {
    Refused {
        words: "is JSON, but not the notes that a page exports".to_owned(),
        help: Some(EXPORT),
    }
}

/// Where a text breaks off or is otherwise than what the page exports.
fn broken(text: &str, error: &Error) -> Refused {
    let (line, column) = (error.line(), error.column());
    let words = error.to_string();
    let wrong = ["invalid type: map", "invalid type: sequence"];
    let is_whole = wrong.iter().any(|wrong| words.starts_with(wrong));
    let column_told = in_letters(text, line, column, is_whole);
    let at = format!("line {line}, column {column_told}");
    let place = format!(" at line {line} column {column}");
    let words = words.strip_suffix(&place).unwrap_or(&words);
    let words = match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    };
    let (words, help) = match error.classify() {
        Category::Eof => (format!("breaks off at {at}"), AGAIN),
        Category::Data => (
            format!("is not as a page exports notes: {words}, at {at}"),
            ONCE_MORE,
        ),
        Category::Syntax | Category::Io => {
            (format!("is no sound JSON: {words}, at {at}"), ONCE_MORE)
        }
    };
    Refused {
        words,
        help: Some(help),
    }
}

/// A column in letters that is counted in bytes, from 1. Of an object or a list in place of something else the parser names
/// the byte before it.
fn in_letters(text: &str, line: usize, column: usize, is_whole: bool) -> usize {
    let line = text.split('\n').nth(line.saturating_sub(1));
    let line = line.unwrap_or_default();
    let opens = matches!(line.as_bytes().get(column), Some(b'{' | b'['));
    let column = column + usize::from(is_whole && opens);
    let before = line.char_indices().take_while(|(at, _)| *at < column);
    before.count().max(1)
}

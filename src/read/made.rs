//! What the program made earlier, read back as text to look for words in.

use std::io::{Cursor, Read};
use std::path::Path;

use zip::ZipArchive;

use super::folder;
use super::texts::html;

/// More is not unpacked of one file.
const MOST: u64 = 64 << 20;

/// The text of a file that was made earlier, as far as it can be told: without tags, and of an archive that of its parts.
pub(crate) fn text(path: &Path) -> Option<String> {
    let bytes = folder::read(path).ok()?;
    if bytes.starts_with(b"PK") {
        return Some(unpacked(bytes));
    }
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    Some(match ending.to_lowercase().as_str() {
        "html" | "htm" | "svg" | "xml" => html::text(bytes).0,
        _ => String::from_utf8_lossy(&bytes).into_owned(),
    })
}

fn unpacked(bytes: Vec<u8>) -> String {
    let mut text = String::new();
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return text;
    };
    let mut left = MOST;
    for at in 0..archive.len() {
        let Ok(part) = archive.by_index(at) else {
            continue;
        };
        let mut bytes = Vec::new();
        // What was unpacked before a fault is looked through.
        let _ = part.take(left).read_to_end(&mut bytes);
        left = left.saturating_sub(bytes.len() as u64);
        // What stands in two cells is two words.
        let parted = bytes
            .split(|byte| *byte == b'<')
            .collect::<Vec<_>>()
            .join(&b" <"[..]);
        text += &html::text(parted).0;
        text.push('\n');
    }
    text
}

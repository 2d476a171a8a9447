//! Files of one line an entry, which programs write and people join: sorted, so that the work of two is joined line by line,
//! and each line with a seal, so that what was changed by hand, cut short or left half joined is not believed.

use std::path::Path;

use data_encoding::HEXLOWER;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::faults::bad_lock;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources, Span};

/// What the lines of a file say, and what the file says of itself.
pub trait SealedLine: Clone + Ord + Serialize + DeserializeOwned {
    /// What the first line says that the file is.
    const WHAT: &'static str;
    /// The version of the format that is written.
    const VERSION: u32;
    /// How a damaged file is made whole.
    const MEND: &'static str;
}

/// The first line.
#[derive(Debug, Deserialize, Serialize)]
struct Head {
    cisgrid: String,
    version: u32,
}

/// A line as it is written: what it says, and a seal by which a change by hand is seen.
#[derive(Debug, Deserialize, Serialize)]
struct Sealed {
    #[serde(flatten)]
    line: serde_json::Map<String, serde_json::Value>,
    seal: String,
}

/// What tells a line from one that was changed: no protection against forgery.
fn seal(line: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(line)[..4])
}

/// The text of a file with these lines.
pub fn written<L: SealedLine>(lines: &[L]) -> String {
    let mut lines: Vec<_> = lines.to_vec();
    lines.sort();
    lines.dedup();
    let head = Head {
        cisgrid: L::WHAT.to_owned(),
        version: L::VERSION,
    };
    let mut text = json(&head) + "\n";
    for line in &lines {
        let line = json(line);
        let end = line.len() - 1;
        text += &format!("{},\"seal\":\"{}\"}}\n", &line[..end], seal(&line));
    }
    text
}

fn json(value: &impl Serialize) -> String {
    // Nothing that is kept in a lock cannot be written as JSON.
    serde_json::to_string(value).unwrap_or_default()
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct SealedFile<L> {
    /// The lines that are whole, each with its place.
    pub lines: Vec<(L, Span)>,
    /// Whether it says anything that is not believed.
    pub damaged: bool,
    /// Whether a newer program wrote it, so that nothing of it is known.
    pub newer: bool,
}

impl<L> Default for SealedFile<L> {
    fn default() -> Self {
        Self {
            lines: Vec::new(),
            damaged: false,
            newer: false,
        }
    }
}

/// Reads a file; what is wrong with a line is told, and the line is not believed.
pub(crate) fn read<L: SealedLine>(
    sources: &Sources,
    file: FileId,
) -> (SealedFile<L>, Vec<Diagnostic>) {
    let text = sources.file(file).text();
    let mut found = SealedFile::default();
    let mut faults = Vec::new();
    let mut start = 0;
    let mut headed = false;
    for whole in text.split_inclusive('\n') {
        let shown = whole.trim_end();
        let span = Span::new(file, start, start + shown.len());
        start += whole.len();
        if shown.is_empty() {
            continue;
        }
        if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
            .iter()
            .any(|mark| shown.starts_with(mark))
        {
            faults.push(bad_lock::merge_mark(span));
            continue;
        }
        if !headed && let Ok(head) = serde_json::from_str::<Head>(shown) {
            if head.version > L::VERSION {
                faults.push(bad_lock::newer(span, head.version, L::VERSION));
                found.damaged = true;
                found.newer = true;
                return (found, faults);
            }
            headed = true;
            continue;
        }
        match line(shown) {
            Some(Ok(line)) => found.lines.push((line, span)),
            Some(Err(())) => faults.push(bad_lock::changed(span, L::MEND)),
            None => faults.push(bad_lock::cut(span, !whole.ends_with('\n'), L::MEND)),
        }
    }
    if !headed && faults.is_empty() {
        faults.push(bad_lock::headless(Span::new(file, 0, 0), L::MEND));
    }
    found.damaged = !faults.is_empty();
    (found, faults)
}

/// The lines of a file of which nothing else is asked; nothing where any is not believed.
pub fn whole<L: SealedLine>(bytes: Vec<u8>) -> Option<Vec<L>> {
    let mut sources = Sources::default();
    let file = sources.add(Path::new(""), String::from_utf8(bytes).ok()?);
    let (found, _) = read(&sources, file);
    let lines = found.lines.into_iter();
    (!found.damaged).then(|| lines.map(|(line, _)| line).collect())
}

/// What a line says; an error where its seal is another, nothing where it is no line of such a file.
fn line<L: SealedLine>(text: &str) -> Option<Result<L, ()>> {
    let sealed: Sealed = serde_json::from_str(text).ok()?;
    let line: L = serde_json::from_value(serde_json::Value::Object(sealed.line)).ok()?;
    let right = seal(&json(&line)) == sealed.seal;
    Some(match right {
        true => Ok(line),
        false => Err(()),
    })
}

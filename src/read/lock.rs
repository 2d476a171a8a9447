//! `verified.lock`: which quotations were checked against which texts, and when; one line a quotation, sorted, so that the work of two
//! people is joined line by line.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::faults::bad_lock;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources, Span};

/// The name of the file, in the folder of the synthesis.
pub const LOCK: &str = "verified.lock";

/// The version of the format that is written.
pub const VERSION: u32 = 1;

/// The first line.
#[derive(Debug, Deserialize, Serialize)]
struct Head {
    cisgrid: String,
    version: u32,
}

/// What the first line says that it is.
const WHAT: &str =
    "quotations checked against their texts; written by `cisgrid verify`, not by hand";

/// A quotation that was checked.
///
/// Of a confidential text nothing is kept but its name, a keyed hash of the whole, and the line: no words around the quotation, and no
/// positions, as the length of what a bracket stands in place of could be reckoned from them.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
pub struct LockLine {
    /// The id of the finding.
    pub of: String,
    /// The words that were looked for, as the synthesis prints them.
    pub said: String,
    /// Of a translation the words that are printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// The participant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The id of the timepoint, where the quotation has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// The id of the source.
    pub source: String,
    /// The path of the text.
    pub text: String,
    /// The hash of the text, keyed where it is confidential, in hexadecimal digits.
    pub hash: String,
    /// What tells the key from others, where the hash is keyed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The line that the passage starts in, counted from 1.
    pub line: usize,
    /// The passage and what stands around it, where the text is not confidential.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub passage: Option<LockedPassage>,
    /// Why it does not stand there, where it does not; the line is 0 then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fails: Option<String>,
    /// The day on which it was checked.
    pub on: String,
}

/// A passage as the Web Annotation Data Model says where it is.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
pub struct LockedPassage {
    /// Its words.
    pub exact: String,
    /// What stands right before it.
    pub prefix: String,
    /// What stands right behind it.
    pub suffix: String,
    /// Its first character, counted from 0.
    pub start: usize,
    /// The one behind its last.
    pub end: usize,
}

/// A line as it is written: what it says, and a seal by which a change by hand is seen.
#[derive(Debug, Deserialize, Serialize)]
struct Sealed {
    #[serde(flatten)]
    line: serde_json::Map<String, serde_json::Value>,
    seal: String,
}

/// What tells a line from one that was changed: no protection against forgery, which only a check against the texts gives.
fn seal(line: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(line)[..4])
}

/// The text of a lock with these lines.
pub fn written(lines: &[LockLine]) -> String {
    let mut lines: Vec<_> = lines.to_vec();
    lines.sort();
    lines.dedup();
    let head = Head {
        cisgrid: WHAT.to_owned(),
        version: VERSION,
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

/// A lock that was read.
#[derive(Clone, Debug, Default)]
pub struct Lock {
    /// The lines that are whole, each with its place.
    pub lines: Vec<(LockLine, Span)>,
    /// Whether it says anything that is not believed.
    pub damaged: bool,
}

/// Reads a lock; what is wrong with a line is told, and the line is not believed.
pub(crate) fn read(sources: &Sources, file: FileId) -> (Lock, Vec<Diagnostic>) {
    let text = sources.file(file).text();
    let mut lock = Lock::default();
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
            if head.version > VERSION {
                faults.push(bad_lock::newer(span, head.version, VERSION));
                lock.damaged = true;
                return (lock, faults);
            }
            headed = true;
            continue;
        }
        match line(shown) {
            Some(Ok(line)) => lock.lines.push((line, span)),
            Some(Err(())) => faults.push(bad_lock::changed(span)),
            None => faults.push(bad_lock::cut(span, !whole.ends_with('\n'))),
        }
    }
    if !headed && faults.is_empty() {
        faults.push(bad_lock::headless(Span::new(file, 0, 0)));
    }
    lock.damaged = !faults.is_empty();
    (lock, faults)
}

/// What a line says; an error where its seal is another, nothing where it is no line of a lock.
fn line(text: &str) -> Option<Result<LockLine, ()>> {
    let sealed: Sealed = serde_json::from_str(text).ok()?;
    let line: LockLine = serde_json::from_value(serde_json::Value::Object(sealed.line)).ok()?;
    let right = seal(&json(&line)) == sealed.seal;
    Some(match right {
        true => Ok(line),
        false => Err(()),
    })
}

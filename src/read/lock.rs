//! `verified.lock`: which quotations were checked against which texts, and when; one line a quotation.

use serde::{Deserialize, Serialize};

use super::sealed::{SealedFile, SealedLine};

/// The name of the file, in the folder of the synthesis.
pub const LOCK: &str = "verified.lock";

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

impl SealedLine for LockLine {
    const WHAT: &'static str =
        "quotations checked against their texts; written by `cisgrid verify`, not by hand";
    const VERSION: u32 = 1;
    const MEND: &'static str =
        "run `cisgrid verify --mend` where the texts are: it keeps the lines that are whole";
}

/// The file, as it was read.
pub type Lock = SealedFile<LockLine>;

//! `imports.lock`: what imports own of a synthesis, as they last wrote it; hashes, no words.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::read::sealed::SealedLine;

/// The name of the file, in the folder of the synthesis.
pub const IMPORTS: &str = "imports.lock";

/// Something that an import owns.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
pub struct OwnedLine {
    /// The name of the file that was taken in.
    pub from: String,
    /// What is owned: an entry as `themes/talk`, a file as `file transcripts/P01.txt`, the lines of a table as
    /// `rows coding.csv`; or `import`, which says of the file itself what is known.
    pub of: String,
    /// By each field, or line of the table, a hash of what it said.
    pub over: BTreeMap<String, String>,
}

impl SealedLine for OwnedLine {
    const WHAT: &'static str = "what imports own; written by `cisgrid import`, not by hand";
    const VERSION: u32 = 1;
    const MEND: &'static str = "put the file back as it was committed; without it nothing is owned, and what a file brings is held against all that stands there";
}

/// A hash of bytes: 16 letters.
pub fn hash_of(bytes: &[u8]) -> String {
    short(Sha256::new_with_prefix(bytes))
}

/// The letters of a hash that are kept.
pub(super) fn short(hash: Sha256) -> String {
    HEXLOWER.encode(&hash.finalize()[..8])
}

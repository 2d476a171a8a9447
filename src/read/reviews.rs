//! `reviews.lock`: who has read what of a synthesis, and when; one line a sign-off.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::sealed::{SealedFile, SealedLine};

/// The name of the file, in the folder of the synthesis.
pub const REVIEWS: &str = "reviews.lock";

/// A sign-off: that somebody has read something as it stood.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
pub struct ReviewLine {
    /// The id of a proposition or a finding, or of a link as `proposition/finding`.
    pub at: String,
    /// The initials of who has read it.
    pub by: String,
    /// The day on which it was read.
    pub on: String,
    /// What the reader says of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What it said and rested on: by the kind and name of each part a hash of each of its fields, so that what has changed
    /// since can be named, and nothing that was said is kept.
    pub over: BTreeMap<String, BTreeMap<String, String>>,
    /// What is named in it and no part of it, such as a row that is referred to: a hash by which it is known under another id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub beside: BTreeMap<String, String>,
}

impl SealedLine for ReviewLine {
    const WHAT: &'static str = "who has read what; written by `cisgrid review`, not by hand";
    const VERSION: u32 = 1;
    const MEND: &'static str = "put the file back as it was committed, or run `cisgrid review --mend`, which keeps the lines that are whole";
}

/// The file, as it was read.
pub type ReviewLock = SealedFile<ReviewLine>;

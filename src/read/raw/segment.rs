//! Coded passages: a file with a line for each.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Entries, Field, Many};
use super::result::Separator;

/// A CSV file of coded passages. Its columns are `id`, `code`, `participant`, `time`, `source`, `exact`, `prefix`, `suffix`,
/// `start` and `end`, in any order, of which only `code` has to be there.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SegmentFile {
    /// The path of the file, from the folder of the synthesis.
    pub(crate) file: Field<String>,
    /// What stands between its cells, where it is no comma (in `.tsv`, no tab).
    pub(crate) separator: Option<Field<Separator>>,
    /// The file's own headings of the columns, where they are others: `{code: Code name, participant: Document}`.
    #[serde(default)]
    pub(crate) columns: Entries<String>,
    /// Columns that are passed over, by their headings.
    #[serde(default)]
    pub(crate) ignore: Many<String>,
}

/// The columns of a file of coded passages.
pub(crate) const COLUMNS_OF_SEGMENTS: [&str; 10] = [
    "id",
    "code",
    "participant",
    "time",
    "source",
    "exact",
    "prefix",
    "suffix",
    "start",
    "end",
];

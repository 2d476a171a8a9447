//! Works cited, and places in them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Field, Word};

/// A work that is cited.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    /// Its id.
    pub(crate) id: Field<String>,
    /// The study that it reports, where several sources report one.
    #[schemars(with = "Option<Word>")]
    pub(crate) study: Option<Field<String>>,
    /// The whole reference, as it is to be printed.
    pub(crate) citation: Field<String>,
    /// Its DOI, without the address before it.
    pub(crate) doi: Option<Field<String>>,
    /// Where it can be read.
    pub(crate) url: Option<Field<String>>,
    /// The licence under which it may be quoted.
    pub(crate) licence: Option<Field<String>>,
    /// A file of the folder that holds its text, as plain text (`.txt`, `.md`) or as subtitles (`.vtt`, `.srt`).
    /// Quotations are looked for in it.
    pub(crate) text: Option<Field<String>>,
}

/// A place in a source.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cite {
    /// The id of the source.
    pub(crate) source: Field<String>,
    // What few places need is boxed: there is one of these for each finding.
    /// The number of a table.
    #[schemars(with = "Option<Word>")]
    pub(crate) table: Option<Box<Field<String>>>,
    /// The number of a figure (a picture).
    #[schemars(with = "Option<Word>")]
    pub(crate) figure: Option<Box<Field<String>>>,
    /// The page or pages.
    #[schemars(with = "Option<Word>")]
    pub(crate) page: Option<Field<String>>,
    /// The heading it stands under.
    pub(crate) section: Option<Box<Field<String>>>,
    /// A supplement or additional file.
    #[schemars(with = "Option<Word>")]
    pub(crate) supplement: Option<Box<Field<String>>>,
}

//! Works cited, their texts, and places in them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Field, Many, Short, Stated, Word};

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
    /// A file of the folder that holds its text, as plain text (`.txt`, `.md`), a Word file (`.docx`), a web page
    /// (`.html`), a PDF with a text layer (`.pdf`) or subtitles (`.vtt`, `.srt`); or a folder of transcripts, by itself
    /// (`transcripts/`), its files named after participants, or with a pattern of their names made of `{participant}`,
    /// `{at}` and `{site}`, as in `transcripts/{participant}-{at}.txt`. Quotations are looked for in it.
    pub(crate) text: Option<Field<String>>,
    /// Whether its text must not leave this machine: no word of it is printed, and it need not be there.
    #[schemars(with = "Option<bool>")]
    pub(crate) confidential: Stated<bool>,
    /// How its text says who speaks.
    pub(crate) speakers: Option<Field<Short<Speakers>>>,
    /// What its text holds beside speech: `line numbers`, `time marks`, `cues`, `markup`, or a mark as it is written,
    /// such as `(laughs)` or `(.)`.
    #[serde(default)]
    pub(crate) not_speech: Many<String>,
}

impl Source {
    /// Whether its text is confidential: what is said and cannot be read does not make it public.
    pub(crate) fn is_confidential(&self) -> bool {
        let said = self.confidential.0.as_ref();
        said.is_some_and(|said| said.value.unwrap_or(true))
    }
}

/// How a text says who speaks.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Speakers {
    /// How the label before a turn is written, with `{name}` where the name stands, and `{time}` where a time does, as
    /// in `"[{time}] {name}:"`; `"{name}"` where a name has a line of its own; `"{name}:"` where nothing is said.
    pub(crate) pattern: Option<Field<String>>,
    /// The names of those who ask, as they stand in labels.
    #[serde(default)]
    pub(crate) interviewers: Many<String>,
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

//! Works cited, their texts, and places in them.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Field, Many, Short, Stated, Word};
use crate::model::SourceKind;

/// A work that is cited.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    /// Its id.
    pub(crate) id: Field<String>,
    /// The study that it reports, where several sources report one.
    #[schemars(with = "Option<Word>")]
    pub(crate) study: Option<Field<String>>,
    /// The whole reference, as it is to be printed; it may be left out where its parts are given, from `type` to
    /// `accessed`, and is then made of them as `references` of the synthesis says.
    pub(crate) citation: Option<Field<String>>,
    /// What kind of work it is, such as `article-journal`, `book` or `chapter`. Where nothing is said, it is an article
    /// where it has a `container`, and a book where it has none.
    #[serde(rename = "type")]
    pub(crate) kind: Option<Field<SourceKind>>,
    /// Who wrote it, in their order. A person is written `"Gillard, Steve"`, family name first; what has no comma is one
    /// name and stays as it is, such as `Health Education England`. `and others` may stand last.
    #[serde(default)]
    pub(crate) authors: Many<Short<Creator>>,
    /// Who edited it, or the book that a chapter stands in; names as those of authors.
    #[serde(default)]
    pub(crate) editors: Many<Short<Creator>>,
    /// Its title.
    #[schemars(with = "Option<Word>")]
    pub(crate) title: Option<Field<String>>,
    /// What it stands in: the journal of an article, the book of a chapter.
    #[schemars(with = "Option<Word>")]
    pub(crate) container: Option<Field<String>>,
    /// The year, or what stands in its place, such as `in press` or `c. 1996`.
    #[schemars(with = "Option<Word>")]
    pub(crate) year: Option<Field<String>>,
    /// When it appeared, finer than the year: `2022-03`, `2022-03-14`, or a stretch of time such as `2020-03/2021`.
    #[schemars(with = "Option<Word>")]
    pub(crate) date: Option<Field<String>>,
    /// The volume.
    #[schemars(with = "Option<Word>")]
    pub(crate) volume: Option<Field<String>>,
    /// The issue.
    #[schemars(with = "Option<Word>")]
    pub(crate) issue: Option<Field<String>>,
    /// The first and the last page, or the number of an article.
    #[schemars(with = "Option<Word>")]
    pub(crate) pages: Option<Field<String>>,
    /// The edition, as a number or in words.
    #[schemars(with = "Option<Word>")]
    pub(crate) edition: Option<Field<String>>,
    /// What it is called among works of its kind, such as `doctoral dissertation` of a thesis.
    pub(crate) genre: Option<Field<String>>,
    /// Its number, as reports have one.
    #[schemars(with = "Option<Word>")]
    pub(crate) number: Option<Field<String>>,
    /// The series that it is a part of.
    #[schemars(with = "Option<Word>")]
    pub(crate) series: Option<Field<String>>,
    /// Who published it; of a thesis, the university.
    #[schemars(with = "Option<Word>")]
    pub(crate) publisher: Option<Field<String>>,
    /// Where the publisher is.
    pub(crate) place: Option<Field<String>>,
    /// The ISBN.
    #[schemars(with = "Option<Word>")]
    pub(crate) isbn: Option<Field<String>>,
    /// The ISSN.
    #[schemars(with = "Option<Word>")]
    pub(crate) issn: Option<Field<String>>,
    /// The language that it is in.
    pub(crate) language: Option<Field<String>>,
    /// The day on which it was looked at on the web, as in `2022-02-04`.
    pub(crate) accessed: Option<Field<String>>,
    /// What it is about, in keywords; not printed.
    #[serde(default)]
    pub(crate) topics: Many<String>,
    /// A note of the author's own; not printed.
    pub(crate) annotation: Option<Field<String>>,
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

/// Somebody who wrote or edited a work: `name`, or `family` with what belongs to it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Creator {
    /// A name that stays as it is, commas and all: an organisation, or a person by one name.
    pub(crate) name: Option<Field<String>>,
    /// The family name, with `de la` and the like where they are always said.
    pub(crate) family: Option<Field<String>>,
    /// The given names, or their initials.
    pub(crate) given: Option<Field<String>>,
    /// What stands behind the name, such as `Jr.`
    pub(crate) suffix: Option<Field<String>>,
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

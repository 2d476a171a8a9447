//! Short ways to name rows, works and places in them, the concepts of the argument, and the lines of figures.

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::Source;

/// A short way to name a row.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RowReference<'a> {
    /// Its number, from 1.
    pub number: usize,
    /// What it is called in print: its number, or how it begins, in quotation marks, where the table numbers no rows.
    pub called: String,
    /// Its id and anchor.
    pub id: &'a str,
}

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CiteView<'a> {
    /// The id and anchor of the source.
    pub source: &'a str,
    /// The place in it, such as `Table 3`; may be empty.
    pub locus: String,
}

/// A piece of a reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ReferencePiece<'a> {
    /// What it says.
    pub text: &'a str,
    /// Whether it stands in italics, as the name of a journal does in the styles `apa` and `harvard`.
    pub italic: bool,
}

/// The pieces of a reference, of which these stretches stand in italics.
fn pieces<'a>(reference: &'a str, italics: &[Range<usize>]) -> Vec<ReferencePiece<'a>> {
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut put = |range: Range<usize>, italic: bool| {
        let text = reference.get(range).filter(|text| !text.is_empty());
        pieces.extend(text.map(|text| ReferencePiece { text, italic }));
    };
    for range in italics {
        put(from..range.start, false);
        put(range.clone(), true);
        from = range.end;
    }
    put(from..reference.len(), false);
    pieces
}

/// A work cited.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SourceView<'a> {
    /// Its id and anchor.
    pub id: &'a str,
    /// The whole reference.
    pub citation: &'a str,
    /// The whole reference in pieces, as some of them stand in italics.
    pub pieces: Vec<ReferencePiece<'a>>,
    /// What the reference says before the address, as of a page of the web in the Vancouver style.
    pub before_address: Option<&'a str>,
    /// Its DOI.
    pub doi: Option<&'a str>,
    /// Where it can be read: the given address, else that of the DOI.
    pub url: Option<String>,
    /// Its licence.
    pub licence: Option<&'a str>,
}

impl<'a> SourceView<'a> {
    pub(super) fn new(source: &'a Source) -> Self {
        let doi = source.doi.as_deref();
        let safe = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
        let given = source.url.as_deref().filter(safe).map(str::to_owned);
        Self {
            id: &source.id.value,
            citation: &source.citation,
            pieces: pieces(&source.citation, &source.italics),
            before_address: source.before_address,
            doi,
            url: given.or_else(|| doi.map(|doi| format!("https://doi.org/{doi}"))),
            licence: source.licence.as_deref(),
        }
    }
}

/// A concept of the synthesising argument.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ConstructView<'a> {
    /// Its id and anchor.
    pub id: &'a str,
    /// What it is called.
    pub label: &'a str,
    /// What it means.
    pub definition: Option<&'a str>,
    /// The rows it stands in.
    pub propositions: Vec<RowReference<'a>>,
}

/// The anchor of a line of figures below a finding.
pub(super) fn figure_anchor(finding: &str, figure: usize) -> String {
    // No id has a colon, so that none is the same.
    format!("{finding}::figure-{}", figure + 1)
}

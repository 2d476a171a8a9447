//! The works cited, and places in them.

use super::handle::{Handle, Placed};
use crate::source::Span;

/// A work that is cited.
#[derive(Debug)]
pub struct Source {
    /// Its id.
    pub id: Placed<String>,
    /// The whole reference.
    pub citation: String,
    /// Its DOI, without the address before it.
    pub doi: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// The licence under which it may be quoted.
    pub licence: Option<String>,
    /// Its text as [`crate::quotation::folded`], where the synthesis holds it.
    pub text: Option<String>,
}

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cite {
    /// The source.
    pub source: Handle<Source>,
    /// Where it was cited.
    pub span: Span,
    /// The number of a table.
    pub table: Option<Box<str>>,
    /// The number of a picture.
    pub figure: Option<Box<str>>,
    /// The page or pages.
    pub page: Option<Box<str>>,
    /// The heading it stands under.
    pub section: Option<Box<str>>,
    /// A supplement or additional file.
    pub supplement: Option<Box<str>>,
}

impl Cite {
    /// The place in the source in words, such as `Table 3, p. 5`, numbers held by no-break spaces;
    /// empty where none is named.
    pub fn locus(&self) -> String {
        let page = |page: &str| match page.contains(['-', '–', ',']) {
            true => format!("pp.\u{a0}{page}"),
            false => format!("p.\u{a0}{page}"),
        };
        let parts = [
            self.table
                .as_ref()
                .map(|number| format!("Table\u{a0}{number}")),
            self.figure
                .as_ref()
                .map(|number| format!("Figure\u{a0}{number}")),
            self.section.as_ref().map(|title| format!("“{title}”")),
            self.supplement.as_deref().map(str::to_owned),
            self.page.as_deref().map(page),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

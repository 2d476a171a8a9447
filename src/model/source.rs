//! The works cited, and places in them.

use std::ops::Range;

use super::handle::{Handle, Placed};
use super::source_parts::SourceParts;
use super::source_text::SourceText;
use crate::language::Words;
use crate::source::Span;

/// A work that is cited.
#[derive(Debug)]
pub struct Source {
    /// Its id.
    pub id: Placed<String>,
    /// The study that it reports, as a position among the synthesis's; each source reports one of its own
    /// unless it says otherwise.
    pub study: usize,
    /// The whole reference but for DOI and address: as it was written, or made of its parts.
    pub citation: String,
    /// What of it stands in italics, in bytes.
    pub italics: Vec<Range<usize>>,
    /// Whether it was written out by hand.
    pub written_out: bool,
    /// Its parts, where any are given.
    pub parts: Option<Box<SourceParts>>,
    /// What its reference says before its address, as of a page of the web in the Vancouver style.
    pub before_address: Option<&'static str>,
    /// Its DOI, without the address before it.
    pub doi: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// The licence under which it may be quoted.
    pub licence: Option<String>,
    /// Its text, where it names one.
    pub text: Option<Box<SourceText>>,
}

impl Source {
    /// What it is called whatever references look like: the citation that was written out, else its title.
    pub fn called(&self) -> &str {
        let parts = self.parts.as_ref().filter(|_| !self.written_out);
        let title = parts.and_then(|parts| parts.title.as_deref());
        title.unwrap_or(&self.citation)
    }
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
    /// The parts of the place in the source: table, figure, section, supplement and pages, as far as they are named.
    pub fn place(&self) -> [Option<&str>; 5] {
        let parts = [
            &self.table,
            &self.figure,
            &self.section,
            &self.supplement,
            &self.page,
        ];
        parts.map(Option::as_deref)
    }

    /// The place in the source in words, such as `Table 3, p. 5`, numbers held by no-break spaces;
    /// empty where none is named.
    pub fn locus(&self, words: &Words) -> String {
        let page = |page: &str| match page.contains(['-', '–', ',']) {
            true => "locus_pages",
            false => "locus_page",
        };
        let names = [
            "locus_table",
            "locus_figure",
            "locus_section",
            "locus_supplement",
            self.page.as_deref().map_or("", page),
        ];
        let parts = self.place().into_iter().zip(names);
        let named = parts.filter_map(|(part, name)| Some(words.with(name, &[("part", part?)])));
        words.listed(named)
    }
}

//! The elements of a part, one by one, without the many ways in which programs write the same.

use std::fmt;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

/// How deep elements may stand in one another; tables within tables come to a few dozen.
const DEEPEST: usize = 400;

/// The namespaces of Word's own elements: as it writes them, and as the strict form of the standard does.
const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
/// The same of formulas.
const MATH: [&str; 2] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
];
/// The namespace of what stands twice, for newer and for older programs.
const COMPATIBILITY: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/// What an element belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Space {
    /// Word's own.
    Word,
    /// Formulas.
    Math,
    /// What stands twice.
    Compatibility,
    /// Anything else.
    Other,
}

/// The start of an element.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) space: Space,
    /// Its name without the prefix.
    pub(crate) name: String,
    /// Its attributes, likewise.
    attributes: Vec<(String, String)>,
}

impl Element {
    /// An attribute by its name without the prefix.
    pub(crate) fn attribute(&self, key: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(name, _)| name == key);
        found.map(|(_, value)| value.as_str())
    }

    /// Whether a property is on: it is where it says nothing else.
    pub(crate) fn is_on(&self) -> bool {
        !matches!(self.attribute("val"), Some("0" | "false" | "off"))
    }
}

/// The next thing in a part.
#[derive(Debug)]
pub(crate) enum Piece {
    /// An element begins.
    Open(Element),
    /// The innermost element ends.
    Close,
    /// Text.
    Text(String),
}

/// Why a part cannot be read on, to be said behind its name.
#[derive(Debug)]
pub(crate) struct Broken(String);

impl fmt::Display for Broken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// The elements of a part.
pub(crate) struct Elements<'a> {
    reader: NsReader<&'a [u8]>,
    depth: usize,
}

impl<'a> Elements<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0 }
    }

    /// The next piece; nothing at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Piece>, Broken> {
        loop {
            let broken = |error: &dyn fmt::Display| Broken(format!("is no sound XML: {error}"));
            let (space, event) = self
                .reader
                .read_resolved_event()
                .map_err(|error| broken(&error))?;
            let text = match event {
                Event::Start(start) => {
                    let space = space_of(&space);
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        let words = format!("holds elements more than {DEEPEST} deep");
                        return Err(Broken(words));
                    }
                    return Ok(Some(Piece::Open(element(space, &start)?)));
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Some(Piece::Close));
                }
                Event::Text(text) => text.xml10_content().into_owned(),
                Event::CData(text) => text.xml10_content().into_owned(),
                Event::GeneralRef(name) => {
                    match name.resolve_char_ref().map_err(|error| broken(&error))? {
                        Some(one) => one.to_string(),
                        None => match resolve_predefined_entity(&name) {
                            Some(known) => known.to_owned(),
                            None => return Err(Broken("uses an entity that XML has not".into())),
                        },
                    }
                }
                Event::DocType(_) => {
                    let words = "holds a document type, which no word processor writes";
                    return Err(Broken(words.to_owned()));
                }
                Event::Eof if self.depth > 0 => {
                    return Err(Broken("breaks off in the middle".to_owned()));
                }
                Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            };
            if !text.is_empty() {
                return Ok(Some(Piece::Text(text)));
            }
        }
    }
}

fn space_of(space: &ResolveResult<'_>) -> Space {
    match space {
        ResolveResult::Bound(name) if WORD.contains(&name.0) => Space::Word,
        ResolveResult::Bound(name) if MATH.contains(&name.0) => Space::Math,
        ResolveResult::Bound(name) if name.0 == COMPATIBILITY => Space::Compatibility,
        _ => Space::Other,
    }
}

fn element(space: Space, start: &BytesStart<'_>) -> Result<Element, Broken> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let broken = |error: &dyn fmt::Display| Broken(format!("is no sound XML: {error}"));
        let attribute = attribute.map_err(|error| broken(&error))?;
        let value = attribute.normalized_value(XmlVersion::Explicit1_0);
        let value = value.map_err(|error| broken(&error))?;
        let key = attribute.key.local_name();
        attributes.push((key.as_ref().to_owned(), value.into_owned()));
    }
    Ok(Element {
        space,
        name: start.local_name().as_ref().to_owned(),
        attributes,
    })
}

//! The XML of a project or codebook as a tree of the elements that the standard knows. What else stands in it is counted
//! and passed over; what could grow without end or reach for other files is refused.

use std::collections::BTreeMap;
use std::fmt;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use memchr::memchr_iter;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::super::offered::NotTaken;
use super::plain::shown;
use super::standard::{ATTRIBUTES, COUNTED, ELEMENTS, WITH_TEXT, known};

/// How deep elements may stand in one another; trees of codes come to a dozen.
const DEEPEST: usize = 100;
/// The most elements; a project of a hundred thousand coded passages has a third of it.
const MOST: usize = 1_500_000;

/// An element with what stands in it.
#[derive(Debug, Default)]
pub(super) struct QdaElement {
    /// Its name, as the standard writes it.
    pub(super) name: &'static str,
    /// Its text, of the few that have one.
    pub(super) text: String,
    /// The line on which it begins, from 1.
    pub(super) line: usize,
    pub(super) children: Vec<Self>,
    attributes: Vec<(&'static str, Box<str>)>,
}

impl QdaElement {
    /// An attribute; none that is empty.
    pub(super) fn attribute(&self, key: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(name, _)| *name == key);
        found
            .map(|(_, value)| &**value)
            .filter(|value| !value.is_empty())
    }

    /// An attribute that is a GUID, in the one form in which they are compared.
    pub(super) fn guid(&self, key: &str) -> Option<String> {
        let guid = self.attribute(key)?.trim();
        let bare = guid.trim_start_matches('{').trim_end_matches('}');
        Some(bare.to_ascii_lowercase())
    }

    /// The elements of that name in it.
    pub(super) fn all(&self, name: &'static str) -> impl Iterator<Item = &Self> {
        self.children.iter().filter(move |one| one.name == name)
    }

    /// The first of that name in it.
    pub(super) fn one(&self, name: &'static str) -> Option<&Self> {
        self.all(name).next()
    }

    /// Those of that name in the first `list` in it.
    pub(super) fn listed(
        &self,
        list: &'static str,
        name: &'static str,
    ) -> impl Iterator<Item = &Self> {
        self.all(list).flat_map(move |one| one.all(name))
    }

    /// What its description says, if anything.
    pub(super) fn description(&self) -> Option<&str> {
        let said = self.one("Description")?.text.trim();
        (!said.is_empty()).then_some(said)
    }
}

/// A document, read.
#[derive(Debug)]
pub(super) struct QdaDocument {
    /// The name of the file, for places.
    pub(super) file: String,
    pub(super) root: QdaElement,
    /// Elements that the standard does not know, and how many of each.
    pub(super) unknown: BTreeMap<String, usize>,
}

impl QdaDocument {
    /// A place in the file, as in `project.qde:120`.
    pub(super) fn place(&self, element: &QdaElement) -> String {
        format!("{}:{}", self.file, element.line)
    }
}

/// Reads a file whose root is one of `roots`.
pub(super) fn read(
    file: &str,
    bytes: Vec<u8>,
    root: &'static str,
) -> Result<QdaDocument, NotTaken> {
    let text = decoded(file, bytes)?;
    let mut growing = Growing {
        file,
        text: &text,
        counted: 0,
        line: 1,
        elements: 0,
        open: Vec::new(),
        unknown: BTreeMap::new(),
    };
    let found = growing.grow()?;
    let unknown = growing.unknown;
    match found {
        Some(found) if found.name == root => Ok(QdaDocument {
            file: file.to_owned(),
            root: found,
            unknown,
        }),
        _ => {
            let words = format!("`{file}` does not begin with `<{root}>`, as REFI-QDA has it");
            Err(NotTaken::new(words).help("export the project or codebook anew, as REFI-QDA"))
        }
    }
}

/// The text of an XML file: in UTF-8, or in what its first bytes or its first line say.
fn decoded(file: &str, bytes: Vec<u8>) -> Result<String, NotTaken> {
    let declared = || {
        let head = &bytes[..bytes.len().min(200)];
        let head = String::from_utf8_lossy(head).to_lowercase();
        let (_, behind) = head.split_once("encoding=")?;
        let quote = behind.chars().next()?;
        let label = behind[1..].split(quote).next()?.to_owned();
        Encoding::for_label(label.as_bytes())
    };
    let (encoding, mark) = match bytes.as_slice() {
        [b'<', 0, ..] => (UTF_16LE, 0),
        [0, b'<', ..] => (UTF_16BE, 0),
        other => match Encoding::for_bom(other) {
            Some((encoding, mark)) => (encoding, mark),
            None => (declared().unwrap_or(UTF_8), 0),
        },
    };
    if encoding == UTF_8 && mark == 0 {
        return String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            unreadable(
                file,
                1 + memchr_iter(b'\n', &error.as_bytes()[..at]).count(),
                "UTF-8",
            )
        });
    }
    let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]);
    let text = text.ok_or_else(|| unreadable(file, 1, encoding.name()))?;
    Ok(text.into_owned())
}

fn unreadable(file: &str, line: usize, encoding: &str) -> NotTaken {
    NotTaken::new(format!(
        "it has letters that are not stored as {encoding}, as it says they are"
    ))
    .at(format!("{file}:{line}"))
    .help("export it anew; nothing was guessed")
}

/// A tree while it is read.
struct Growing<'a> {
    file: &'a str,
    text: &'a str,
    /// Up to which byte line ends are counted, and how many lines there are up to it.
    counted: usize,
    line: usize,
    elements: usize,
    open: Vec<QdaElement>,
    unknown: BTreeMap<String, usize>,
}

impl Growing<'_> {
    fn fault(&mut self, at: u64, words: impl fmt::Display) -> NotTaken {
        let line = self.line_at(at);
        NotTaken::new(words.to_string()).at(format!("{}:{line}", self.file))
    }

    /// The line of a byte that is no earlier than the one asked for before.
    fn line_at(&mut self, at: u64) -> usize {
        let at = usize::try_from(at)
            .unwrap_or(usize::MAX)
            .min(self.text.len());
        if let Some(passed) = self.text.as_bytes().get(self.counted..at) {
            self.line += memchr_iter(b'\n', passed).count();
            self.counted = at;
        }
        self.line
    }

    /// The root with all that stands in it; none where there is no element.
    fn grow(&mut self) -> Result<Option<QdaElement>, NotTaken> {
        let mut reader = Reader::from_str(self.text);
        reader.config_mut().expand_empty_elements = true;
        let mut root = None;
        // How deep the reader is in something that is passed over.
        let mut passed = 0_usize;
        loop {
            let at = reader.buffer_position();
            let event = match reader.read_event() {
                Ok(event) => event,
                Err(error) => {
                    let words = match &error {
                        quick_xml::Error::Syntax(_) => BREAKS_OFF.to_owned(),
                        error => format!("it is no sound XML: {error}"),
                    };
                    let fault = self.fault(reader.error_position(), words);
                    return Err(fault.help(ANEW));
                }
            };
            match event {
                Event::Start(_) if passed > 0 => passed += 1,
                Event::End(_) if passed > 0 => passed -= 1,
                Event::Start(start) => match self.element(&start, at)? {
                    Some(element) => self.open.push(element),
                    None => passed = 1,
                },
                Event::End(_) => {
                    if let Some(done) = self.open.pop() {
                        match self.open.last_mut() {
                            Some(above) => above.children.push(done),
                            None => root = Some(done),
                        }
                    }
                }
                Event::Text(text) => self.words(&text.xml10_content()),
                Event::CData(text) => self.words(&text.xml10_content()),
                Event::GeneralRef(name) => {
                    let one = name.resolve_char_ref();
                    match one
                        .map_err(|error| self.fault(at, format!("it is no sound XML: {error}")))?
                    {
                        Some(one) => self.words(&one.to_string()),
                        None => match resolve_predefined_entity(&name) {
                            Some(known) => self.words(known),
                            None => {
                                let words = "it uses an entity that XML has not";
                                return Err(self.fault(at, words).help(ANEW));
                            }
                        },
                    }
                }
                Event::DocType(_) => {
                    let words = "it declares a document type, by which a file can grow without end or reach for other files";
                    let help =
                        "no program for qualitative data writes one: export the project anew";
                    return Err(self.fault(at, words).help(help));
                }
                Event::Eof if passed > 0 || !self.open.is_empty() => {
                    return Err(self.fault(at, BREAKS_OFF).help(ANEW));
                }
                Event::Eof => return Ok(root),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    /// An element that begins; none of one that is passed over.
    fn element(&mut self, start: &BytesStart<'_>, at: u64) -> Result<Option<QdaElement>, NotTaken> {
        self.elements += 1;
        if self.elements > MOST {
            return Err(self.fault(at, format!("it has more than {MOST} elements")));
        }
        if self.open.len() >= DEEPEST {
            let words = format!("elements stand more than {DEEPEST} deep in one another");
            return Err(self
                .fault(at, words)
                .help("no tree of codes is as deep: nothing was taken"));
        }
        let local = start.local_name();
        let written: &str = local.as_ref();
        let Some(name) = known(&ELEMENTS, written) else {
            if known(&COUNTED, written).is_none() {
                let most = self.unknown.len() < 20;
                let name = shown(written);
                match self.unknown.get_mut(&name) {
                    Some(count) => *count += 1,
                    None if most => drop(self.unknown.insert(name, 1)),
                    None => {}
                }
            }
            return Ok(None);
        };
        let mut attributes = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute
                .map_err(|error| self.fault(at, format!("it is no sound XML: {error}")))?;
            let key = attribute.key.local_name();
            let Some(key) = known(&ATTRIBUTES, key.as_ref()) else {
                continue;
            };
            let value = attribute.normalized_value(XmlVersion::Explicit1_0);
            let value = value.map_err(|error| {
                self.fault(at, format!("it is no sound XML: {error}"))
                    .help(ANEW)
            })?;
            attributes.push((key, value.into()));
        }
        Ok(Some(QdaElement {
            name,
            line: self.line_at(at),
            attributes,
            ..QdaElement::default()
        }))
    }

    fn words(&mut self, words: &str) {
        if let Some(element) = self.open.last_mut()
            && WITH_TEXT.contains(&element.name)
        {
            element.text.push_str(words);
        }
    }
}

const BREAKS_OFF: &str = "it breaks off in the middle";
const ANEW: &str = "export it anew, or ask for it once more; it may have been cut off on its way";

//! What stands in a Word file: its parts, and each as a tree of elements.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::sync::LazyLock;

use cisgrid::document::Document;
use cisgrid::outputs::docx;
use cisgrid::templates::Templates;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::NsReader;

/// An element: its name with the usual prefix, its attributes, what it holds, and the text within.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) inner: Vec<Self>,
    pub(crate) text: String,
}

impl Element {
    /// Every element of that name below this one, in order.
    pub(crate) fn all(&self, name: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        for inner in &self.inner {
            if inner.name == name {
                found.push(inner);
            }
            found.extend(inner.all(name));
        }
        found
    }

    /// The elements of that name right below this one.
    pub(crate) fn children(&self, name: &str) -> Vec<&Self> {
        let inner = self.inner.iter();
        inner.filter(|inner| inner.name == name).collect()
    }

    /// Whether there is an element of that name below this one.
    pub(crate) fn has(&self, name: &str) -> bool {
        !self.all(name).is_empty()
    }

    /// An attribute; nothing where it is not there.
    pub(crate) fn attribute(&self, key: &str) -> &str {
        self.attributes.get(key).map_or("", String::as_str)
    }

    /// The `w:val` of the first element of that name.
    pub(crate) fn value(&self, name: &str) -> &str {
        let all = self.all(name);
        all.first().map_or("", |element| element.attribute("w:val"))
    }

    /// All text in it.
    pub(crate) fn words(&self) -> String {
        let mut words = String::new();
        self.say(&mut words);
        words
    }

    fn say(&self, words: &mut String) {
        for inner in &self.inner {
            match &*inner.name {
                "w:t" => words.push_str(&inner.text),
                "w:noBreakHyphen" => words.push('-'),
                _ => inner.say(words),
            }
        }
    }
}

/// The bytes of a document for Word.
pub(crate) fn bytes(document: &Document) -> Vec<u8> {
    static TEMPLATES: LazyLock<Templates> =
        LazyLock::new(|| Templates::new(Vec::new()).expect("templates without faults"));
    let mut file = Vec::new();
    docx::write(document, &TEMPLATES, &mut file).expect("a file for Word");
    file
}

/// The parts of a file, by name.
pub(crate) fn files(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a part");
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("its content");
        let name = file.name().expect("a name").into_owned();
        assert!(files.insert(name, content).is_none(), "a part stands twice");
    }
    files
}

/// A part of a document for Word.
pub(crate) fn part(document: &Document, name: &str) -> Element {
    let files = files(&bytes(document));
    let content = files.get(name).unwrap_or_else(|| panic!("no part {name}"));
    tree(std::str::from_utf8(content).expect("UTF-8"))
}

/// The text of the document.
pub(crate) fn text_of(document: &Document) -> Element {
    part(document, "word/document.xml")
}

/// XML as a tree; panics where it is not well-formed.
pub(crate) fn tree(xml: &str) -> Element {
    let mut reader = NsReader::from_str(xml);
    let mut open = vec![Element::default()];
    loop {
        let event = reader.read_event().expect("well-formed XML");
        let last = open.last_mut().expect("the outermost");
        match event {
            Event::Start(start) => open.push(element(&start)),
            Event::Empty(start) => last.inner.push(element(&start)),
            Event::End(_) => {
                let closed = open.pop().expect("an open element");
                open.last_mut().expect("its parent").inner.push(closed);
            }
            Event::Text(text) => last.text.push_str(&text.xml10_content()),
            Event::GeneralRef(name) => match name.resolve_char_ref().expect("a reference") {
                Some(one) => last.text.push(one),
                None => {
                    let known = resolve_predefined_entity(&name).expect("a known entity");
                    last.text.push_str(known);
                }
            },
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.len() == 1, "an element is not closed");
    let mut outermost = open.pop().expect("the outermost");
    assert!(outermost.inner.len() == 1, "one outermost element");
    outermost.inner.pop().expect("the root")
}

fn element(start: &BytesStart) -> Element {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.expect("an attribute that stands once");
        let value = attribute.normalized_value(XmlVersion::Explicit1_0);
        let value = value.expect("a value").into_owned();
        (attribute.key.as_ref().to_owned(), value)
    });
    Element {
        name: start.name().as_ref().to_owned(),
        attributes: attributes.collect(),
        ..Element::default()
    }
}

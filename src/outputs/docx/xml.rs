//! XML as it is written: what is opened is closed, and text stays text.

use std::borrow::Cow;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A document of XML on its way out.
pub(super) struct Xml<'w> {
    writer: Writer<&'w mut dyn io::Write>,
    open: Vec<&'static str>,
}

/// The attributes of an element.
pub(super) type Attributes<'a> = &'a [(&'static str, &'a str)];

impl<'w> Xml<'w> {
    /// Begins a document.
    pub(super) fn new(out: &'w mut dyn io::Write) -> io::Result<Self> {
        let mut writer = Writer::new(out);
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        writer.write_event(Event::Decl(declaration))?;
        Ok(Self {
            writer,
            open: Vec::new(),
        })
    }

    /// Opens an element.
    pub(super) fn open(&mut self, name: &'static str, attributes: Attributes) -> io::Result<()> {
        self.open.push(name);
        self.writer
            .write_event(Event::Start(element(name, attributes)))
    }

    /// Closes the element that was opened last.
    pub(super) fn close(&mut self) -> io::Result<()> {
        match self.open.pop() {
            Some(name) => self.writer.write_event(Event::End(BytesEnd::new(name))),
            None => Ok(()),
        }
    }

    /// Writes an element that holds nothing.
    pub(super) fn empty(&mut self, name: &'static str, attributes: Attributes) -> io::Result<()> {
        self.writer
            .write_event(Event::Empty(element(name, attributes)))
    }

    /// Writes an element of one value, such as `<w:jc w:val="right"/>`.
    pub(super) fn value(&mut self, name: &'static str, value: &str) -> io::Result<()> {
        self.empty(name, &[("w:val", value)])
    }

    /// Writes an element of one number.
    pub(super) fn number(&mut self, name: &'static str, number: impl ToString) -> io::Result<()> {
        self.value(name, &number.to_string())
    }

    /// Writes text.
    pub(super) fn text(&mut self, text: &str) -> io::Result<()> {
        self.writer
            .write_event(Event::Text(BytesText::new(&legal(text))))
    }

    /// Writes an element that holds text alone.
    pub(super) fn holding(
        &mut self,
        name: &'static str,
        attributes: Attributes,
        text: &str,
    ) -> io::Result<()> {
        self.open(name, attributes)?;
        self.text(text)?;
        self.close()
    }

    /// Closes what is open.
    pub(super) fn finish(mut self) -> io::Result<()> {
        while !self.open.is_empty() {
            self.close()?;
        }
        Ok(())
    }
}

fn element<'a>(name: &'static str, attributes: Attributes<'a>) -> BytesStart<'a> {
    let mut element = BytesStart::new(name);
    for (key, value) in attributes {
        element.push_attribute((*key, legal(value).as_ref()));
    }
    element
}

/// A text without the characters that XML does not take; white space of any kind is a blank.
fn legal(text: &str) -> Cow<'_, str> {
    let is_legal = |one: char| !one.is_control() && !matches!(one, '\u{fffe}' | '\u{ffff}');
    if text.chars().all(is_legal) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().filter_map(|one| match one {
        '\t' | '\n' | '\r' => Some(' '),
        one => is_legal(one).then_some(one),
    });
    Cow::Owned(kept.collect())
}

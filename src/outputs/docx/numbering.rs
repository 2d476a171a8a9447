//! What stands before the items of lists, as `docx/numbering.xml` has it: indents are read from it, and each list of
//! numbers gets a count of its own.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::document::Marker;

/// The levels that Word knows.
pub(super) const LEVELS: usize = 9;
/// The lists that count for themselves; with many more of them Word prints no numbers at all.
const MOST_COUNTS: usize = 1_900;

/// The widest indent, in twentieths of a point.
const WIDEST: i32 = 20_000;
/// How far before the text of an item the middle of its sign stands, of a hundred parts of how far its beginning would.
const MIDDLE: i32 = 65;

/// A numbering: those of `docx/numbering.xml` that items of lists are set by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbering {
    /// Its number there.
    pub(super) id: u32,
    /// The paragraph style that it belongs to.
    pub(super) style: &'static str,
}

/// The numbering of a marker, in a table or in running text.
pub(super) fn numbering(marker: Marker, in_table: bool) -> Numbering {
    let (id, style) = match (marker, in_table) {
        (Marker::Bullet, false) => (1, "ListBullet"),
        (Marker::Number, false) => (2, "ListNumber"),
        (Marker::Supports, _) => (3, "Supports"),
        (Marker::Qualifies, _) => (4, "Qualifies"),
        (Marker::Contradicts, _) => (5, "Contradicts"),
        (Marker::Informs, _) => (6, "Informs"),
        (Marker::Bullet, true) => (7, "TableBullet"),
        (Marker::Number, true) => (8, "TableNumber"),
    };
    Numbering { id, style }
}

/// A count of its own, which a list of numbers has.
#[derive(Debug)]
struct Count {
    id: u32,
    of: u32,
    level: usize,
}

/// The numberings of a document.
#[derive(Debug)]
pub(super) struct Numberings<'a> {
    text: Cow<'a, str>,
    /// Where the last numbering of the file ends.
    end: usize,
    /// For each numbering what it is made by.
    made_by: BTreeMap<u32, u32>,
    /// How far the text of an item stands from the edge, by what its numbering is made by and its level.
    indents: BTreeMap<(u32, usize), i32>,
    counts: Vec<Count>,
}

impl<'a> Numberings<'a> {
    /// What the file says, for a document that runs from right to left or does not.
    ///
    /// # Errors
    ///
    /// Where one of the numberings is not there that lists are set by.
    pub(super) fn new(text: &'a str, leftwards: bool) -> io::Result<Self> {
        let text = match leftwards {
            true => Cow::Owned(centred(text).map_err(|error| fault(&error.to_string()))?),
            false => Cow::Borrowed(text),
        };
        let mut numberings = Self {
            text,
            end: 0,
            made_by: BTreeMap::new(),
            indents: BTreeMap::new(),
            counts: Vec::new(),
        };
        numberings
            .read()
            .map_err(|error| fault(&error.to_string()))?;
        let markers = Marker::ALL.into_iter();
        let wanted = markers.flat_map(|marker| [false, true].map(|table| numbering(marker, table)));
        for Numbering { id, style } in wanted {
            if !numberings.made_by.contains_key(&id) {
                return Err(fault(&format!(
                    "there is no `w:num` with `w:numId=\"{id}\"`, which paragraphs of the style `{style}` are set by"
                )));
            }
        }
        Ok(numberings)
    }

    fn read(&mut self) -> quick_xml::Result<()> {
        let mut reader = Reader::from_str(&self.text);
        let (mut made, mut level, mut id) = (0, 0, None);
        loop {
            match reader.read_event()? {
                Event::Start(element) | Event::Empty(element) => {
                    match element.local_name().as_ref() {
                        "abstractNum" => made = number(&element, "w:abstractNumId"),
                        "lvl" => level = number(&element, "w:ilvl"),
                        "num" => id = Some(number(&element, "w:numId")),
                        "abstractNumId" => {
                            let of = number(&element, "w:val");
                            self.made_by.extend(id.map(|id: u32| (id, of)));
                        }
                        "ind" if id.is_none() => {
                            let left = number(&element, "w:left");
                            let indent = number::<i32>(&element, "w:start").max(left);
                            self.indents.insert((made, level), indent.clamp(0, WIDEST));
                        }
                        _ => {}
                    }
                }
                Event::End(element) if element.local_name().as_ref() == "num" => {
                    self.end = reader.buffer_position() as usize;
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// How far the text of an item stands from the edge.
    pub(super) fn indent(&self, numbering: Numbering, level: usize) -> i32 {
        let made_by = self.made_by.get(&numbering.id);
        let indent = made_by.and_then(|made_by| self.indents.get(&(*made_by, level)));
        indent.copied().unwrap_or_default()
    }

    /// The number of a count of its own for a list of numbers; nothing where there are too many of them.
    pub(super) fn count(&mut self, numbering: Numbering, level: usize) -> Option<u32> {
        if self.counts.len() == MOST_COUNTS {
            return None;
        }
        let of = *self.made_by.get(&numbering.id)?;
        let last = self.made_by.keys().next_back().copied().unwrap_or_default();
        let id = last.saturating_add(1 + self.counts.len() as u32);
        self.counts.push(Count { id, of, level });
        Some(id)
    }

    /// The file with the counts of this document.
    pub(super) fn write(&self, out: &mut dyn io::Write) -> io::Result<()> {
        let (before, behind) = self.text.split_at(self.end);
        out.write_all(before.as_bytes())?;
        for Count { id, of, level } in &self.counts {
            write!(
                out,
                "<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{of}\"/><w:lvlOverride w:ilvl=\"{level}\">\
                 <w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
            )?;
        }
        out.write_all(behind.as_bytes())
    }
}

/// The file for a document that runs from right to left, where what stands before an item has its middle at a place
/// and not its left: of a line that runs so, some programs take `left` for where it begins and others for the left
/// itself, where a sign would hang outside of the cell.
fn centred(text: &str) -> quick_xml::Result<String> {
    let mut reader = Reader::from_str(text);
    let mut writer = Writer::new(Vec::with_capacity(text.len()));
    let mut is_moved = false;
    loop {
        let event = reader.read_event()?;
        let (element, is_empty) = match &event {
            Event::Start(element) => (element, false),
            Event::Empty(element) => (element, true),
            Event::Eof => return Ok(String::from_utf8_lossy(&writer.into_inner()).into_owned()),
            _ => {
                writer.write_event(event)?;
                continue;
            }
        };
        let turned = match element.local_name().as_ref() {
            "lvl" => {
                is_moved = false;
                None
            }
            "lvlJc" if matches!(&*word(element, "w:val"), "left" | "start") => {
                is_moved = true;
                Some(with(element, "w:val", "center"))
            }
            "ind" if is_moved => {
                let hanging = number::<i32>(element, "w:hanging").clamp(0, WIDEST);
                let hanging = (hanging * MIDDLE / 100).to_string();
                Some(with(element, "w:hanging", &hanging))
            }
            _ => None,
        };
        let turned = turned.map(|element| match is_empty {
            true => Event::Empty(element),
            false => Event::Start(element),
        });
        writer.write_event(turned.unwrap_or(event))?;
    }
}

/// An element with another value of an attribute, if it has that.
fn with<'e>(element: &BytesStart<'e>, key: &str, value: &str) -> BytesStart<'e> {
    let mut other = element.clone();
    other.clear_attributes();
    for attribute in element.attributes().flatten() {
        match attribute.key.as_ref() == key {
            true => other.push_attribute((key, value)),
            false => other.push_attribute(attribute),
        }
    }
    other
}

/// An attribute in words; empty where there is none.
fn word(element: &BytesStart, key: &str) -> String {
    let attribute = element.try_get_attribute(key).ok().flatten();
    attribute.map_or_else(String::new, |attribute| attribute.value.into_owned())
}

/// An attribute that is a number; 0 where there is none.
fn number<N: std::str::FromStr + Default>(element: &BytesStart, key: &str) -> N {
    let attribute = element.try_get_attribute(key).ok().flatten();
    let number = attribute.and_then(|attribute| attribute.value.parse().ok());
    number.unwrap_or_default()
}

fn fault(words: &str) -> io::Error {
    let words = format!("docx/numbering.xml: {words}");
    io::Error::new(io::ErrorKind::InvalidData, words)
}

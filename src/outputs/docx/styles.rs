//! The styles of a document: which one a paragraph has, and the language that `docx/styles.xml` is given.

use std::io;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use quick_xml::writer::Writer;

use crate::document::{Heads, Role, TableKind};

/// The deepest heading that has a style.
pub(super) const HEADINGS: u8 = 4;

/// The style of a paragraph, in a cell or outside of tables.
pub(super) fn of_role(role: Role, table: Option<TableKind>, heads: Option<Heads>) -> &'static str {
    match (role, heads, table) {
        (Role::Body, Some(Heads::Column), _) => "TableHead",
        (Role::Body, Some(Heads::Section), _) => "TableSection",
        (Role::Body, _, Some(TableKind::Grid)) => "GridText",
        (Role::Body, _, Some(TableKind::Figures)) => "FiguresText",
        (Role::Body, _, None) => "BodyText",
        (Role::Source, ..) => "Source",
        (Role::Statement, ..) => "Statement",
        (Role::Aside, ..) => "Aside",
        (Role::Key, ..) => "TableKey",
        (Role::Note, ..) => "TableNote",
        (Role::Quotation, ..) => "Quote",
        (Role::Finding, ..) => "Finding",
        (Role::Whereabouts, ..) => "Whereabouts",
        (Role::Small, ..) => "SmallPrint",
    }
}

/// What a paragraph right below a table keeps from it, in twentieths of a point, where its style keeps nothing from what
/// stands above it.
pub(super) fn below_table(style: &str) -> Option<&'static str> {
    match style {
        "TableKey" | "TableNote" | "Caption" | "Finding" | "AfterTable" => None,
        heading if heading.starts_with("Heading") => None,
        "SmallPrint" => Some("60"),
        _ => Some("140"),
    }
}

/// The style of a table.
pub(super) fn of_table(kind: TableKind) -> &'static str {
    match kind {
        TableKind::Grid => "SynthesisGrid",
        TableKind::Figures => "FiguresTable",
    }
}

/// A language as a file may name it: a tag of letters, digits and hyphens.
pub(super) fn language(tag: &str) -> Option<&str> {
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|sign| sign.is_ascii_alphanumeric())
    };
    let starts = tag.starts_with(|first: char| first.is_ascii_alphabetic());
    (starts && tag.len() <= 64 && tag.split('-').all(is_part)).then_some(tag)
}

/// Writes the styles as they are, with the language of the document as that of all text that says none.
pub(super) fn write(
    text: &str,
    language: Option<&str>,
    leftwards: bool,
    out: &mut dyn io::Write,
) -> io::Result<()> {
    let said = language.and_then(|_| Said::of(text));
    let (Some(Said { start, end, said }), Some(language)) = (said, language) else {
        return out.write_all(text.as_bytes());
    };
    let key = match leftwards {
        true => "w:bidi",
        false => "w:val",
    };
    let mut element = BytesStart::new("w:lang");
    for (other, value) in said.iter().filter(|(other, _)| other != key) {
        element.push_attribute((other.as_str(), value.as_str()));
    }
    element.push_attribute((key, language));
    out.write_all(&text.as_bytes()[..start])?;
    Writer::new(&mut *out).write_event(Event::Empty(element))?;
    out.write_all(&text.as_bytes()[end..])
}

/// Where the language is said, or would be, and what is said of it there.
struct Said {
    start: usize,
    end: usize,
    said: Vec<(String, String)>,
}

impl Said {
    fn of(text: &str) -> Option<Self> {
        let mut reader = Reader::from_str(text);
        let mut is_inside = false;
        loop {
            let start = reader.buffer_position() as usize;
            match reader.read_event().ok()? {
                Event::Start(element) if element.name().as_ref() == "w:rPrDefault" => {
                    is_inside = true;
                }
                Event::Empty(element) if is_inside && element.name().as_ref() == "w:lang" => {
                    let said = element.attributes().flatten().map(|attribute| {
                        let key = attribute.key.as_ref().to_owned();
                        (key, attribute.value.into_owned())
                    });
                    let said = said.collect();
                    let end = reader.buffer_position() as usize;
                    return Some(Self { start, end, said });
                }
                Event::End(element) if is_inside && element.name().as_ref() == "w:rPr" => {
                    let said = Vec::new();
                    let end = start;
                    return Some(Self { start, end, said });
                }
                Event::Eof => return None,
                _ => {}
            }
        }
    }
}

//! EndNote's XML: records with elements, whose texts stand in pieces of one style each.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::library::{Library, Lines};
use super::record::Record;
use super::tags;
use crate::imports::offered::NotTaken;
use crate::model::SourceKind;

/// The deepest nesting that is read.
const DEEPEST: usize = 64;

/// The most fields of a record; what is beyond them is joined to the last.
const MOST_FIELDS: usize = 20_000;

/// Whether a text starts as the format does.
pub(super) fn is_one(head: &str) -> bool {
    let head = head.trim_start();
    head.starts_with('<') && head.contains("<records>")
}

/// A field of a record: the elements around it, and its text.
struct Piece {
    path: String,
    text: String,
}

/// Reads the references of a text.
pub(super) fn read(text: &str) -> Result<Library, NotTaken> {
    let mut library = Library::new("list of references in EndNote’s XML");
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut lines = Lines::of(text);
    let mut path: Vec<String> = Vec::new();
    let mut open: Option<(usize, Vec<Piece>)> = None;
    let mut program = None;
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                let place = usize::try_from(reader.error_position()).unwrap_or(at);
                library.doubt(
                    format!("the XML is broken here, and what follows was left: {error}"),
                    Some(lines.line(place.max(at))),
                );
                break;
            }
        };
        match event {
            Event::Start(element) => {
                let name = name(&element);
                if name == "record" {
                    open = Some((lines.line(at), Vec::new()));
                    path.clear();
                } else if open.is_some() {
                    path.push(name.clone());
                    start(&mut open, &path, &element);
                }
                if path.len() > DEEPEST {
                    return Err(NotTaken::new("its elements are nested too deeply")
                        .at(format!("line {}", lines.line(at))));
                }
            }
            Event::Empty(_) => {}
            Event::End(element) => {
                if element.name().as_ref() == "record" {
                    if let Some((line, pieces)) = open.take() {
                        program = program.or_else(|| program_of(&pieces));
                        library.push(record(line, &pieces));
                    }
                } else {
                    path.pop();
                }
            }
            Event::Text(piece) => add(&mut open, &piece),
            Event::CData(piece) => add(&mut open, &piece),
            Event::GeneralRef(entity) => refer(&mut open, &entity),
            Event::DocType(_) => {
                library.doubt(
                    "the file declares a document type; nothing that it declares is followed",
                    Some(lines.line(at)),
                );
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if let Some((line, _)) = open {
        library.doubt(
            "the file ends in the midst of this reference, which was left",
            Some(line),
        );
    }
    if let Some(program) = program {
        library.what = format!("{}, written by {program}", library.what);
    }
    Ok(library)
}

fn name(element: &BytesStart<'_>) -> String {
    element.name().as_ref().to_owned()
}

/// Starts a field, unless the element is one of style within it.
fn start(open: &mut Option<(usize, Vec<Piece>)>, path: &[String], element: &BytesStart<'_>) {
    let Some((_, pieces)) = open else { return };
    if path.last().is_some_and(|name| name == "style") {
        return;
    }
    // A field that says nothing makes room.
    if pieces
        .last()
        .is_some_and(|piece| piece.text.trim().is_empty() && piece.path != "entity")
    {
        pieces.pop();
    }
    if pieces.len() >= MOST_FIELDS {
        return;
    }
    let path = path.join("/");
    let attribute = match path.as_str() {
        "ref-type" | "source-app" => element.try_get_attribute("name").ok().flatten(),
        _ => None,
    };
    let named = attribute.map(|named| named.value.into_owned());
    pieces.push(Piece {
        path: match named {
            Some(_) => format!("{path}@name"),
            None => path.clone(),
        },
        text: named.unwrap_or_default(),
    });
    // What the element itself holds is another field than what it is called.
    if pieces
        .last()
        .is_some_and(|piece| piece.path.ends_with("@name"))
    {
        pieces.push(Piece {
            path,
            text: String::new(),
        });
    }
}

/// Adds text to the field that is open: pieces of different styles are joined without anything between them.
fn add(open: &mut Option<(usize, Vec<Piece>)>, text: &str) {
    if let Some(piece) = open.as_mut().and_then(|(_, pieces)| pieces.last_mut()) {
        piece.text.push_str(text);
    }
}

/// Adds what an entity stands for, where XML itself or a number says so; any other stays as it is written.
fn refer(open: &mut Option<(usize, Vec<Piece>)>, entity: &BytesRef<'_>) {
    if let Ok(Some(sign)) = entity.resolve_char_ref() {
        return add(open, sign.encode_utf8(&mut [0; 4]));
    }
    let name: &str = entity;
    match resolve_predefined_entity(name) {
        Some(text) => add(open, text),
        None => {
            add(open, &format!("&{name};"));
            if let Some((_, pieces)) = open {
                let path = "entity".to_owned();
                let at = pieces.len().saturating_sub(1);
                pieces.insert(
                    at,
                    Piece {
                        path,
                        text: String::new(),
                    },
                );
            }
        }
    }
}

fn program_of(pieces: &[Piece]) -> Option<String> {
    let mut pieces = pieces.iter();
    let piece = pieces.find(|piece| piece.path == "source-app")?;
    let name: String = super::cleaned::clean(&piece.text)
        .chars()
        .take(60)
        .collect();
    (!name.is_empty()).then_some(name)
}

fn record(line: usize, pieces: &[Piece]) -> Record {
    let mut record = Record::at(line);
    let mut named = pieces.iter().filter(|piece| piece.path == "ref-type@name");
    let kind = named.next().map_or("", |piece| piece.text.as_str());
    if !kind.is_empty() {
        tags::take_type(&mut record, kind);
    }
    for piece in pieces {
        let says = piece.path == "entity" || !piece.text.trim().is_empty();
        if says {
            take(&mut record, &piece.path, &piece.text);
        }
    }
    if tags::is_edited(kind) {
        tags::turn_to_editors(&mut record);
    }
    record
}

fn take(record: &mut Record, path: &str, said: &str) {
    let is_report = matches!(record.parts.kind, Some(SourceKind::Report));
    // EndNote writes the lines of one field with a carriage return between them.
    let lines = || said.split(['\r', '\n']);
    match path {
        "entity" => record.doubt(
            "an entity",
            "it is one of the file's own, which are not followed: it stays as it is written",
        ),
        "contributors/authors/author" => record.author(said),
        "contributors/secondary-authors/author" => record.editor(said),
        "contributors/tertiary-authors/author" | "contributors/subsidiary-authors/author" => {
            record.leave("a further person")
        }
        "contributors/translated-authors/author" => record.leave("a translator"),
        "titles/title" => record.take(|parts| &mut parts.title, "title", said),
        "titles/secondary-title" => tags::take_within(record, said),
        "titles/tertiary-title" => record.take(|parts| &mut parts.series, "series", said),
        "periodical/full-title" if record.parts.container.is_none() => {
            tags::take_within(record, said)
        }
        "periodical/full-title" => {}
        "pages" => tags::take_pages(record, said, ""),
        "volume" => record.take(|parts| &mut parts.volume, "volume", said),
        "number" if is_report => record.take(|parts| &mut parts.number, "number", said),
        "number" | "issue" => record.take(|parts| &mut parts.issue, "issue", said),
        // Of an article it is the day on which it came out before it was printed.
        "edition" if record.parts.kind == Some(SourceKind::Article) => {
            record.leave("the day on which an article came out before print")
        }
        "edition" => record.take(|parts| &mut parts.edition, "edition", said),
        "work-type" if tags::has_genre(record) => {
            record.take(|parts| &mut parts.genre, "genre", said);
        }
        "dates/year" => record.take_date(said),
        "dates/pub-dates/date" => record.leave("the day of a date"),
        "pub-location" => record.take(|parts| &mut parts.place, "place", said),
        "publisher" => record.take(|parts| &mut parts.publisher, "publisher", said),
        "isbn" => tags::take_serial(record, &said.replace('\r', "\n")),
        "language" => record.take(|parts| &mut parts.language, "language", said),
        "electronic-resource-num" => record.take_doi(said),
        "urls/related-urls/url" | "urls/web-urls/url" => {
            lines().for_each(|url| record.take_url(url))
        }
        "urls/pdf-urls/url" | "database" => record.file(),
        "access-date" => record.take_accessed(said),
        "keywords/keyword" => lines().for_each(|topic| record.topic(topic)),
        "notes" => record.note(said),
        "abstract" => record.leave("the abstract"),
        // The program's own books.
        "ref-type" | "ref-type@name" | "source-app" | "source-app@name" | "rec-number"
        | "foreign-keys/key" => {}
        path => {
            let path: String = super::cleaned::clean(path).chars().take(60).collect();
            record.leave(format!("`{path}`"));
        }
    }
}

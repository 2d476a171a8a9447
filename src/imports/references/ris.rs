//! RIS: lines with a tag of two characters, from `TY` to `ER`.

use super::library::Library;
use super::record::Record;
use super::tags;
use crate::imports::addresses;
use crate::imports::offered::NotTaken;
use crate::model::SourceKind;

/// After so many characters one program breaks lines, in the midst of words.
const BROKEN_AFTER: usize = 70;

/// The most fields of a reference.
const MOST_FIELDS: usize = 20_000;

/// What stands under one tag.
struct Tagged {
    tag: [u8; 2],
    /// All its lines, joined.
    text: String,
    /// Its first line.
    first: String,
    /// How long its last line is, in characters.
    last: usize,
    /// The lines after the first, each by itself.
    further: Vec<String>,
}

/// Whether a text starts as RIS does.
pub(super) fn is_one(head: &str) -> bool {
    let mut lines = head.lines().filter(|line| !line.trim().is_empty());
    let is_type = |line: &str| matches!(tagged(line), Some(([b'T', b'Y'], _)));
    lines.by_ref().take(30).any(is_type)
}

/// The tag of a line and the text behind it, where it has one.
fn tagged(line: &str) -> Option<([u8; 2], &str)> {
    let line = line.strip_prefix('\u{feff}').unwrap_or(line);
    let bytes = line.as_bytes();
    let tag = [*bytes.first()?, *bytes.get(1)?];
    let is_tag =
        tag[0].is_ascii_uppercase() && (tag[1].is_ascii_uppercase() || tag[1].is_ascii_digit());
    let rest = line.get(2..).filter(|_| is_tag)?;
    let blanks = rest.len() - rest.trim_start_matches(' ').len();
    let text = rest
        .get(blanks..)?
        .strip_prefix('-')
        .filter(|_| (1..=2).contains(&blanks))?;
    // A hyphen in running text has a letter behind it.
    match text.strip_prefix(' ') {
        Some(text) => Some((tag, text)),
        None if text.is_empty() => Some((tag, text)),
        None => None,
    }
}

/// Reads the references of a text.
pub(super) fn read(text: &str) -> Result<Library, NotTaken> {
    let mut library = Library::new("list of references in RIS");
    let mut open: Option<(usize, Vec<Tagged>)> = None;
    let mut stray: Option<(usize, usize)> = None;
    let mut beyond: Option<usize> = None;
    for (at, line) in text.lines().enumerate() {
        let line_number = at + 1;
        let Some((tag, said)) = tagged(line) else {
            match &mut open {
                Some((_, fields)) => go_on(fields, line),
                None if line.trim().is_empty() => {}
                None => stray.get_or_insert((line_number, 0)).1 += 1,
            }
            continue;
        };
        match (&tag, &mut open) {
            (b"TY", _) => {
                if let Some((start, fields)) = open.take() {
                    let words = format!(
                        "the reference of line {start} has no `ER` behind it; it was taken up to here"
                    );
                    library.doubt(words, Some(line_number));
                    library.push(record(start, &fields));
                }
                open = Some((line_number, vec![field(tag, said)]));
            }
            (b"ER", Some(_)) => {
                if let Some((start, fields)) = open.take() {
                    library.push(record(start, &fields));
                }
            }
            (_, Some((_, fields))) if fields.len() < MOST_FIELDS => fields.push(field(tag, said)),
            (_, Some(_)) => beyond = beyond.or(Some(line_number)),
            (_, None) => stray.get_or_insert((line_number, 0)).1 += 1,
        }
    }
    if let Some((start, fields)) = open {
        let words = "the file ends before the `ER` of its last reference, which may be cut off; it was taken as far as it goes";
        library.doubt(words, Some(start));
        library.push(record(start, &fields));
    }
    if let Some(line) = beyond {
        library.doubt(
            format!("more than {MOST_FIELDS} fields of one reference: the rest was left"),
            Some(line),
        );
    }
    if let Some((line, count)) = stray {
        let words = match count {
            1 => "1 line belongs to no reference: a reference starts with `TY`".to_owned(),
            _ => format!("{count} lines belong to no reference: a reference starts with `TY`"),
        };
        library.doubt(words, Some(line));
    }
    Ok(library)
}

fn field(tag: [u8; 2], said: &str) -> Tagged {
    Tagged {
        tag,
        text: said.to_owned(),
        first: said.to_owned(),
        last: said.chars().count(),
        further: Vec::new(),
    }
}

/// Takes a line without a tag: it goes on with the one before, in the midst of a word where that was broken.
fn go_on(fields: &mut [Tagged], line: &str) {
    let Some(field) = fields.last_mut().filter(|_| !line.trim().is_empty()) else {
        return;
    };
    if field.last != BROKEN_AFTER {
        field.text.push(' ');
    }
    field.text.push_str(line);
    field.last = line.chars().count();
    field.further.push(line.to_owned());
}

/// The reference that some fields make.
fn record(line: usize, fields: &[Tagged]) -> Record {
    let mut record = Record::at(line);
    let first = |tag: &[u8; 2]| {
        let found = fields.iter().find(|field| field.tag == *tag);
        found.map_or("", |field| field.text.as_str())
    };
    tags::take_type(&mut record, first(b"TY"));
    let kind = record.parts.kind;
    let is_book = kind == Some(SourceKind::Book);
    // The whole name of a journal goes before its short forms.
    let within = match kind {
        // Their other title is that of the conference.
        Some(SourceKind::ConferencePaper) => [b"C3", b"T2", b"BT", b"JF"],
        _ => [b"T2", b"JF", b"BT", b"JO"],
    };
    let within = within.map(first);
    let own_title = [b"TI", b"T1", b"CT"].map(first);
    let has_title = own_title.iter().any(|title| !title.trim().is_empty());
    if let Some(within) = within.into_iter().find(|said| !said.trim().is_empty()) {
        match is_book && !has_title {
            true => record.take(|parts| &mut parts.title, "title", within),
            false => tags::take_within(&mut record, within),
        }
    }
    let taken = within
        .into_iter()
        .find(|said| !said.trim().is_empty())
        .unwrap_or_default();
    tags::take_pages(&mut record, first(b"SP"), first(b"EP"));
    // The number of an article stands for its pages.
    if kind == Some(SourceKind::Article) && record.parts.pages.is_none() {
        tags::take_pages(&mut record, first(b"C7"), "");
    }
    for field in fields {
        let said = field.text.as_str();
        if !said.trim().is_empty() {
            take(&mut record, field, said, taken);
        }
    }
    if tags::is_edited(first(b"TY")) {
        tags::turn_to_editors(&mut record);
    }
    record
}

/// Takes one field but type, pages and what the work stands in.
fn take(record: &mut Record, field: &Tagged, said: &str, within: &str) {
    let is_paper = matches!(record.parts.kind, Some(SourceKind::ConferencePaper)) && said != within;
    let is_journal = matches!(record.parts.kind, Some(SourceKind::Article));
    match &field.tag {
        b"TY" | b"SP" | b"EP" => {}
        b"AU" | b"A1" => record.author(said),
        b"A2" | b"ED" => record.editor(said),
        b"A3" if matches!(record.parts.kind, Some(SourceKind::Chapter)) => {
            record.leave("the editor of the series")
        }
        b"A3" | b"A4" => record.leave("a further person"),
        b"C7" if record.parts.pages.as_deref() == Some(said) => {}
        b"C3" if said == within => {}
        b"T2" if is_paper => record.leave("the name of a conference"),
        b"TI" | b"T1" | b"CT" => record.take(|parts| &mut parts.title, "title", said),
        b"T2" | b"JF" | b"BT" | b"JO" if said == within => {}
        b"JO" | b"JA" | b"J1" | b"J2" if within.is_empty() => tags::take_within(record, said),
        b"JO" | b"JA" | b"J1" | b"J2" => record.leave("the short name of a journal"),
        b"T2" | b"JF" | b"BT" if record.parts.title.as_deref() == Some(said) => {}
        b"T2" | b"JF" | b"BT" => {
            record.doubt("a second title of what it stands in", "the first was taken")
        }
        b"T3" => record.take(|parts| &mut parts.series, "series", said),
        b"PY" | b"Y1" | b"DA" => record.take_date(said),
        b"Y2" => record.take_accessed(said),
        b"VL" => record.take(|parts| &mut parts.volume, "volume", said),
        b"IS" if matches!(record.parts.kind, Some(SourceKind::Report)) => {
            record.take(|parts| &mut parts.number, "number", said);
        }
        b"IS" => record.take(|parts| &mut parts.issue, "issue", said),
        b"M1" if !is_journal => record.take(|parts| &mut parts.number, "number", said),
        b"ET" => record.take(|parts| &mut parts.edition, "edition", said),
        b"PB" => record.take(|parts| &mut parts.publisher, "publisher", said),
        b"CY" | b"PP" => record.take(|parts| &mut parts.place, "place", said),
        b"SN" => tags::take_serial(record, said),
        b"LA" => record.take(|parts| &mut parts.language, "language", said),
        b"DO" | b"DI" => record.take_doi(said),
        b"M3" | b"L3" if addresses::doi(said).is_some() => record.take_doi(said),
        b"M3" if tags::has_genre(record) => {
            record.take(|parts| &mut parts.genre, "genre", said);
        }
        b"UR" | b"LK" => record.take_url(said),
        b"L1" | b"L2" | b"L4" | b"L3" => record.file(),
        b"KW" => {
            // One program writes all keywords below one tag, a line each.
            record.topic(&field.first);
            field.further.iter().for_each(|line| record.topic(line));
        }
        b"N1" | b"RN" => record.note(said),
        b"ID" => record.key = Some(said.trim().to_owned()),
        b"AB" | b"N2" => record.leave("the abstract"),
        tag => {
            let tag: String = tag.iter().map(|sign| char::from(*sign)).collect();
            record.leave(format!("`{tag}`"));
        }
    }
}

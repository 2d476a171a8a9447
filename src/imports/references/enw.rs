//! EndNote's tagged format: lines that start with a percent sign and one character.

use super::library::Library;
use super::record::Record;
use super::tags;
use crate::imports::offered::NotTaken;
use crate::model::SourceKind;

/// Whether a text starts as the format does.
pub(super) fn is_one(head: &str) -> bool {
    let mut lines = head.lines().filter(|line| !line.trim().is_empty());
    let tags: Vec<char> = lines
        .by_ref()
        .take(4)
        .filter_map(|line| Some(tagged(line)?.0))
        .collect();
    // A comment of TeX starts so as well, and goes on with words.
    tags.first() == Some(&'0') || tags.len() >= 3 && tags.iter().any(|tag| matches!(tag, 'A' | 'T'))
}

/// The tag of a line and the text behind it, where it has one.
fn tagged(line: &str) -> Option<(char, &str)> {
    let line = line
        .strip_prefix('\u{feff}')
        .unwrap_or(line)
        .strip_prefix('%')?;
    let mut signs = line.chars();
    let tag = signs.next().filter(char::is_ascii_graphic)?;
    let rest = signs.as_str();
    match rest.strip_prefix([' ', '\t']) {
        Some(rest) => Some((tag, rest)),
        None => rest.is_empty().then_some((tag, rest)),
    }
}

/// Reads the references of a text: each starts with `%0`, or behind an empty line.
pub(super) fn read(text: &str) -> Result<Library, NotTaken> {
    let mut library = Library::new("list of references in EndNote’s tagged format");
    let mut open: Option<(usize, Vec<(char, String)>)> = None;
    let mut after_blank = true;
    let mut stray: Option<usize> = None;
    for (at, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            after_blank = true;
            continue;
        }
        let anew = after_blank && tagged(line).is_some_and(|(tag, _)| starts_anew(tag, &open));
        match (tagged(line), &mut open) {
            (Some((tag, said)), known) if tag == '0' || known.is_none() || anew => {
                if let Some(fields) = known.take() {
                    library.push(record(fields));
                }
                *known = Some((at + 1, vec![(tag, said.to_owned())]));
            }
            (Some((tag, said)), Some((_, fields))) => fields.push((tag, said.to_owned())),
            (None, Some((_, fields))) => {
                if let Some((_, text)) = fields.last_mut() {
                    text.push('\n');
                    text.push_str(line);
                }
            }
            (_, None) => stray = stray.or(Some(at + 1)),
        }
        after_blank = false;
    }
    if let Some(fields) = open {
        library.push(record(fields));
    }
    if let Some(line) = stray {
        library.doubt(
            "what stands before the first tag belongs to no reference",
            Some(line),
        );
    }
    Ok(library)
}

/// Whether a tag behind an empty line starts another reference: no type is said, and one that stands once is there.
fn starts_anew(tag: char, open: &Option<(usize, Vec<(char, String)>)>) -> bool {
    let fields = open.iter().flat_map(|(_, fields)| fields);
    let mut tags = fields.map(|(tag, _)| *tag);
    matches!(tag, 'A' | 'T') && !tags.clone().any(|one| one == '0') && tags.any(|one| one == 'T')
}

fn record((line, fields): (usize, Vec<(char, String)>)) -> Record {
    let mut record = Record::at(line);
    let first = |tag: char| {
        fields
            .iter()
            .find(|(one, _)| *one == tag)
            .map_or("", |(_, text)| text.as_str())
    };
    if !first('0').is_empty() {
        tags::take_type(&mut record, first('0'));
    }
    for (tag, said) in &fields {
        if !said.trim().is_empty() {
            take(&mut record, *tag, said);
        }
    }
    if tags::is_edited(first('0')) {
        tags::turn_to_editors(&mut record);
    }
    record
}

fn take(record: &mut Record, tag: char, said: &str) {
    match tag {
        '0' => {}
        'A' => said.lines().for_each(|name| record.author(name)),
        'E' => said.lines().for_each(|name| record.editor(name)),
        'T' => record.take(|parts| &mut parts.title, "title", said),
        'J' => record.take(
            |parts| &mut parts.container,
            "title of what it stands in",
            said,
        ),
        'B' => tags::take_within(record, said),
        'S' => record.take(|parts| &mut parts.series, "series", said),
        'D' | '8' => record.take_date(said),
        'V' => record.take(|parts| &mut parts.volume, "volume", said),
        'N' if matches!(record.parts.kind, Some(SourceKind::Report)) => {
            record.take(|parts| &mut parts.number, "number", said);
        }
        'N' => record.take(|parts| &mut parts.issue, "issue", said),
        'P' => tags::take_pages(record, said, ""),
        '7' => record.take(|parts| &mut parts.edition, "edition", said),
        '9' if tags::has_genre(record) => record.take(|parts| &mut parts.genre, "genre", said),
        'I' => record.take(|parts| &mut parts.publisher, "publisher", said),
        'C' => record.take(|parts| &mut parts.place, "place", said),
        '@' => tags::take_serial(record, said),
        'G' => record.take(|parts| &mut parts.language, "language", said),
        'R' => record.take_doi(said),
        'U' => said.lines().for_each(|address| record.take_url(address)),
        '[' => record.take_accessed(said),
        'K' => said.lines().for_each(|topic| record.topic(topic)),
        'Z' | 'O' => record.note(said),
        'F' => record.key = Some(said.trim().to_owned()),
        '>' => record.file(),
        'X' => record.leave("the abstract"),
        tag => record.leave(format!("`%{tag}`")),
    }
}

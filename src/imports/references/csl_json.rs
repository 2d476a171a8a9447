//! CSL-JSON: a list of objects, each read by itself.

use serde_json::{Map, Value};

use super::cleaned::clean;
use super::library::{Library, Lines};
use super::names;
use super::record::Record;
use crate::imports::offered::NotTaken;
use crate::model::{Creators, SourceKind, WorkDate};

/// The deepest nesting of an object that is read.
const DEEPEST: usize = 32;

/// Markup that CSL-JSON allows in texts, without its brackets.
const MARKUP: [&str; 10] = [
    "i", "/i", "b", "/b", "sub", "/sub", "sup", "/sup", "sc", "/sc",
];

/// Whether a text starts as the format does.
pub(super) fn is_one(head: &str) -> bool {
    let head = head.trim_start();
    let starts = head.starts_with('[') || head.starts_with('{');
    let has = |key: &str| head.contains(&format!("\"{key}\""));
    let telling = [
        "issued",
        "author",
        "container-title",
        "DOI",
        "publisher",
        "title",
    ];
    starts && has("type") && telling.into_iter().any(has) && (has("id") || has("issued"))
}

/// Reads the references of a text.
pub(super) fn read(text: &str) -> Result<Library, NotTaken> {
    let mut library = Library::new("list of references in CSL-JSON");
    let mut lines = Lines::of(text);
    let cut = objects(text);
    for (start, end) in cut.objects {
        let line = lines.line(start);
        match serde_json::from_str::<Value>(&text[start..end]) {
            Ok(Value::Object(object)) => library.push(record(line, &object)),
            Ok(_) => {}
            Err(error) => {
                let words = format!("this reference is no JSON and was left: {}", told(&error));
                library.doubt(words, Some(line + error.line().saturating_sub(1)));
            }
        }
    }
    if let Some((start, why)) = cut.left {
        library.doubt(why, Some(lines.line(start)));
    }
    Ok(library)
}

/// What is wrong with a text, without the place in it.
fn told(error: &serde_json::Error) -> String {
    let said = error.to_string();
    said.split(" at line ")
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// The objects of a list, from where to where each goes.
struct Cut {
    objects: Vec<(usize, usize)>,
    /// Where the text goes on that belongs to none, and why.
    left: Option<(usize, &'static str)>,
}

/// Cuts a list into its objects: those of the outermost list, or the one object there is.
fn objects(text: &str) -> Cut {
    let mut cut = Cut {
        objects: Vec::new(),
        left: None,
    };
    let (mut depth, mut start, mut in_text, mut escaped) = (0, 0, false, false);
    for (at, sign) in text.bytes().enumerate() {
        match sign {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' => {
                depth += 1;
                if depth == 1 {
                    start = at;
                }
                if depth > DEEPEST {
                    cut.left = Some((
                        start,
                        "this reference is nested too deeply; it and what follows was left",
                    ));
                    return cut;
                }
            }
            b'}' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    cut.objects.push((start, at + 1));
                }
            }
            _ => {}
        }
    }
    if depth > 0 {
        cut.left = Some((
            start,
            "the file ends in the midst of this reference, which was left",
        ));
    }
    cut
}

fn record(line: usize, object: &Map<String, Value>) -> Record {
    let mut record = Record::at(line);
    for (key, value) in object {
        take(&mut record, key, value);
    }
    record
}

/// A text or a number as text, without markup.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(unmarked(text)),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A text without the markup that CSL-JSON allows; any other stays.
fn unmarked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // The end of what stays stays as well.
    let mut kept: Vec<&str> = Vec::new();
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find('>').unwrap_or(0);
        let within = rest.get(1..end).unwrap_or_default();
        let is_markup = MARKUP.contains(&within)
            || within == "/span"
            || within.starts_with("span class=\"nocase\"")
            || within.starts_with("span style=\"font-variant");
        let name = |tag: &'static str| within.starts_with(tag);
        let stays = within
            .strip_prefix('/')
            .is_some_and(|name| kept.last() == Some(&name));
        match is_markup && !stays {
            true => rest = &rest[end + 1..],
            false => {
                if stays {
                    kept.pop();
                } else if let Some(opened) = ["span ", "b ", "i ", "sup ", "sub "]
                    .into_iter()
                    .find(|tag| name(tag))
                {
                    kept.push(opened.trim_end());
                }
                out.push('<');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    clean(&out)
}

fn take(record: &mut Record, key: &str, value: &Value) {
    let said = text(value);
    let said = said.as_deref().unwrap_or_default();
    match key {
        "id" | "citation-key" => record.key = Some(said.to_owned()),
        "type" => match SourceKind::of_csl(said) {
            Some(kind) => record.parts.kind = Some(kind),
            None => {
                record.parts.kind = Some(SourceKind::Document);
                let name: String = said.chars().take(40).collect();
                record.doubt(
                    format!("the type `{name}`"),
                    "a source has no such kind, and `document` stands in its place",
                );
            }
        },
        "author" => creators(record, value, "author", |record| &mut record.parts.authors),
        "editor" => creators(record, value, "editor", |record| &mut record.parts.editors),
        "title" => record.take(|parts| &mut parts.title, "title", said),
        "container-title" => record.take(
            |parts| &mut parts.container,
            "title of what it stands in",
            said,
        ),
        "collection-title" => record.take(|parts| &mut parts.series, "series", said),
        "volume" => record.take(|parts| &mut parts.volume, "volume", said),
        "issue" => record.take(|parts| &mut parts.issue, "issue", said),
        "page" => record.take(|parts| &mut parts.pages, "number of pages", said),
        "edition" => record.take(|parts| &mut parts.edition, "edition", said),
        "genre" => record.take(|parts| &mut parts.genre, "genre", said),
        "number" => record.take(|parts| &mut parts.number, "number", said),
        "publisher" => record.take(|parts| &mut parts.publisher, "publisher", said),
        "publisher-place" => record.take(|parts| &mut parts.place, "place", said),
        "ISBN" => record.take(|parts| &mut parts.isbn, "ISBN", said),
        "ISSN" => record.take(|parts| &mut parts.issn, "ISSN", said),
        "language" => record.take(|parts| &mut parts.language, "language", said),
        "DOI" => record.take_doi(said),
        "URL" => record.take_url(said),
        "note" | "annote" => record.note(said),
        "PMID" => record.note(&format!("PMID: {said}")),
        "keyword" => said.split([',', ';']).for_each(|topic| record.topic(topic)),
        "abstract" => record.leave("the abstract"),
        "issued" => issued(record, value),
        "accessed" => accessed(record, value),
        key => {
            let key: String = clean(key).chars().take(40).collect();
            record.leave(format!("`{key}`"));
        }
    }
}

fn creators(
    record: &mut Record,
    value: &Value,
    name: &str,
    list: fn(&mut Record) -> &mut Creators,
) {
    let Value::Array(all) = value else {
        record.doubt(format!("the {name}s"), "they are no list of names");
        return;
    };
    for one in all {
        let part = |key: &str| one.get(key).and_then(text).unwrap_or_default();
        let whole = [
            part("literal"),
            part("name"),
            one.as_str().unwrap_or_default().to_owned(),
        ];
        let whole = whole.into_iter().find(|name| !name.is_empty());
        let before = [part("dropping-particle"), part("non-dropping-particle")].join(" ");
        let creator = match &whole {
            Some(name) if names::is_others(name) => {
                list(record).and_others = true;
                continue;
            }
            Some(name) => Some(crate::model::Creator::Whole(name.clone())),
            None => names::of_parts(&before, &part("family"), &part("given"), &part("suffix")),
        };
        match creator {
            Some(creator) => list(record).named.push(creator),
            None => record.doubt(format!("a name among the {name}s"), "it has no family name"),
        }
    }
}

/// One of the dates of a value: numbers, or texts that are numbers.
fn numbers(value: &Value) -> Vec<i64> {
    let list = value.as_array().into_iter().flatten();
    let number = |one: &Value| one.as_i64().or_else(|| one.as_str()?.trim().parse().ok());
    list.map_while(number).collect()
}

/// A date as it is written, of a year, a month and a day as far as they are there.
fn written(numbers: &[i64]) -> Option<String> {
    let (year, rest) = numbers.split_first()?;
    let mut written = format!("{year:04}");
    rest.iter()
        .take(2)
        .for_each(|part| written.push_str(&format!("-{part:02}")));
    Some(written)
}

fn issued(record: &mut Record, value: &Value) {
    if let Some(said) = text(value) {
        return record.take_date(&said);
    }
    let part = |key: &str| value.get(key).and_then(text).unwrap_or_default();
    if !part("season").is_empty() {
        record.leave("the season of a date");
    }
    let is_about = match value.get("circa") {
        Some(Value::Bool(is)) => *is,
        Some(Value::Null) | None => false,
        Some(other) => text(other).is_some_and(|said| !["", "0", "false"].contains(&said.as_str())),
    };
    let dates = value.get("date-parts").and_then(Value::as_array);
    let dates: Vec<Vec<i64>> = dates
        .into_iter()
        .flatten()
        .map(numbers)
        .filter(|date| !date.is_empty())
        .collect();
    match dates.as_slice() {
        [] => {
            let said = [part("literal"), part("raw")]
                .into_iter()
                .find(|said| !said.is_empty());
            record.take_date(&said.unwrap_or_default());
        }
        [first, ..] if first[0] < 0 => {
            record.parts.year = Some(format!("{} BC", first[0].unsigned_abs()))
        }
        [first, ..] if is_about => record.parts.year = Some(format!("c. {}", first[0])),
        [first, rest @ ..] => {
            let range = [written(first), rest.first().and_then(|last| written(last))];
            let said = range.into_iter().flatten().collect::<Vec<_>>().join("/");
            match WorkDate::parse(&said) {
                Some(date) => record.keep_date(date),
                None => {
                    record.parts.year = Some(first[0].to_string());
                    record.doubt("a date", "it is no day of the calendar; its year was taken");
                }
            }
        }
    }
}

fn accessed(record: &mut Record, value: &Value) {
    let date = value.pointer("/date-parts/0").map(numbers);
    let said = date.and_then(|date| written(&date));
    let raw = || {
        ["raw", "literal"]
            .into_iter()
            .find_map(|key| value.get(key).and_then(text))
    };
    record.take_accessed(&said.or_else(raw).unwrap_or_default());
}

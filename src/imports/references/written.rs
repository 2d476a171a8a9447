//! References to entries of `sources`, as a person would write them.

use std::collections::{BTreeMap, HashMap};

use super::duplicates::alike;
use super::ids::ids;
use super::library::Library;
use super::names;
use super::record::Record;
use crate::imports::brought::{Brought, BroughtPart, LeftBehind};
use crate::model::{Creator, Creators};
use crate::read::edit::Written;

/// The most that is told one by one of references that are alike.
const MOST_ALIKE: usize = 100;

/// What a list of references brings.
pub(super) fn brought(library: Library) -> Brought {
    let Library {
        what,
        records,
        left,
        further,
        ..
    } = library;
    let ids = ids(&records);
    let mut brought = Brought {
        what,
        taken: vec![counted(
            records.len(),
            "reference",
            " as sources",
            " as a source",
        )],
        left,
        ..Brought::default()
    };
    if further > 0 {
        let words = format!("{further} more faults of the same kinds are not told one by one");
        brought.doubt(words, None);
    }
    tell_twice_called(&records, &mut brought);
    let alike = alike(&records);
    let mut comments: BTreeMap<usize, String> = BTreeMap::new();
    for (told, pair) in alike.iter().enumerate() {
        let (first, later) = (&ids[pair.first], &ids[pair.later]);
        let (line, by) = (records[pair.first].line, pair.by);
        if told < MOST_ALIKE {
            let words = format!(
                "`{later}` may be `{first}` of line {line}: they have the same {by}; both were taken, none was changed",
            );
            brought.doubt(words, Some(format!("line {}", records[pair.later].line)));
        }
        let comment = format!("The same {by} as `{first}`: one work twice?");
        comments.insert(pair.later, comment);
    }
    if let Some(more @ 1..) = alike.len().checked_sub(MOST_ALIKE) {
        let words =
            format!("{more} more may be others of the list; a comment above each says which");
        brought.doubt(words, None);
    }
    brought.left.extend(left_of(&records));
    let parts = records.into_iter().zip(ids).enumerate();
    let parts = parts.map(|(at, (record, id))| BroughtPart {
        section: "sources",
        id,
        fields: fields(&record),
        comment: comments.remove(&at).into_iter().collect(),
    });
    brought.parts = parts.collect();
    brought
}

/// Tells which references the file itself calls alike.
fn tell_twice_called(records: &[Record], brought: &mut Brought) {
    let mut lines: HashMap<&str, usize> = HashMap::new();
    let mut found = 0;
    for record in records {
        let Some(key) = record.key.as_deref().filter(|key| !key.is_empty()) else {
            continue;
        };
        let Some(line) = lines.get(key) else {
            lines.insert(key, record.line);
            continue;
        };
        found += 1;
        if found <= MOST_ALIKE {
            let words = format!(
                "the key `{key}` stands in line {line} as well; both references were taken"
            );
            brought.doubt(words, Some(format!("line {}", record.line)));
        }
    }
    if let Some(more @ 1..) = found.checked_sub(MOST_ALIKE) {
        brought.doubt(format!("{more} more references have keys of others"), None);
    }
}

fn counted(count: usize, noun: &str, several: &str, one: &str) -> String {
    match count {
        1 => format!("1 {noun}{one}"),
        _ => format!("{count} {noun}s{several}"),
    }
}

/// What references said and sources do not: one line for each kind.
fn left_of(records: &[Record]) -> Vec<LeftBehind> {
    let mut kinds: BTreeMap<(bool, &str, &str), (usize, usize)> = BTreeMap::new();
    for record in records {
        for left in &record.left {
            let kind = (!left.doubtful, left.what.as_str(), left.why);
            let (count, _) = kinds.entry(kind).or_insert((0, record.line));
            *count += 1;
        }
    }
    let told = kinds
        .into_iter()
        .map(|((sure, what, why), (count, line))| LeftBehind {
            words: format!("{what} of {}: {why}", counted(count, "reference", "", "")),
            place: Some(format!("line {line}")),
            doubtful: !sure,
        });
    told.collect()
}

/// What is said of a source, in the order of the format.
fn fields(record: &Record) -> Vec<(String, Written)> {
    let parts = &record.parts;
    let mut fields = Vec::new();
    let mut say = |key: &str, said: Written| fields.push((key.to_owned(), said));
    if let Some(kind) = parts.kind {
        say("type", Written::Bare(kind.word().to_owned()));
    }
    for (key, creators) in [("authors", &parts.authors), ("editors", &parts.editors)] {
        if let Some(list) = creators_list(creators) {
            say(key, list);
        }
    }
    let [
        title,
        container,
        year,
        volume,
        issue,
        pages,
        edition,
        genre,
        number,
        series,
        rest @ ..,
    ] = parts.texts();
    let [publisher, place, isbn, issn, language, annotation] = rest;
    let mut texts = |list: &[(&'static str, Option<&String>)]| {
        for (key, text) in list {
            if let Some(text) = text {
                say(key, word(text));
            }
        }
    };
    texts(&[title, container, year]);
    let date = parts.date.map(|date| date.to_string());
    texts(&[
        ("date", date.as_ref()),
        volume,
        issue,
        pages,
        edition,
        genre,
        number,
        series,
    ]);
    let accessed = parts.accessed.map(|day| day.to_string());
    texts(&[
        publisher,
        place,
        isbn,
        issn,
        language,
        ("accessed", accessed.as_ref()),
    ]);
    texts(&[("doi", record.doi.as_ref()), ("url", record.url.as_ref())]);
    if !parts.topics.is_empty() {
        let topics = parts.topics.iter().map(|topic| word(topic));
        say("topics", Written::List(topics.collect()));
    }
    if let (key, Some(text)) = annotation {
        say(key, word(text));
    }
    fields
}

/// Numbers as they are, all else in the quotation marks that YAML needs.
fn word(text: &str) -> Written {
    let is_number =
        !text.is_empty() && text.len() < 10 && text.bytes().all(|sign| sign.is_ascii_digit());
    match is_number && (text == "0" || !text.starts_with('0')) {
        true => Written::Bare(text.to_owned()),
        false => Written::Text(text.to_owned()),
    }
}

fn creators_list(creators: &Creators) -> Option<Written> {
    let text = |said: &str| Written::Text(said.to_owned());
    let mut list: Vec<Written> = creators.named.iter().map(creator).collect();
    if creators.and_others {
        list.push(text("and others"));
    }
    (!list.is_empty()).then_some(Written::List(list))
}

/// A name in one piece where it is read again as what it is; else its parts.
fn creator(creator: &Creator) -> Written {
    let said = creator.to_string();
    if Creator::parse(&said) == *creator && !names::is_others(&said) {
        return Written::Text(said);
    }
    let key = |key: &str, part: &str| (key.to_owned(), Written::Text(part.to_owned()));
    Written::Keys(match creator {
        Creator::Whole(name) => vec![key("name", name)],
        Creator::Person {
            family,
            given,
            suffix,
        } => {
            let mut keys = vec![key("family", family)];
            keys.extend(given.as_ref().map(|given| key("given", given)));
            keys.extend(suffix.as_ref().map(|suffix| key("suffix", suffix)));
            keys
        }
    })
}

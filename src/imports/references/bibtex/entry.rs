//! One entry to a reference.

use std::collections::{HashMap, HashSet};

use biblatex::Bibliography;

use super::cut::{CutField, Entry};
use super::genre::genre;
use super::joined::joined;
use super::{inherited, tex};
use crate::imports::references::cleaned::clean;
use crate::imports::references::dates;
use crate::imports::references::names;
use crate::imports::references::record::Record;
use crate::imports::references::tags::{has_genre, take_pages, take_serial};
use crate::model::{Creators, SourceKind, WorkDate};

/// The types of entries, and what kind of work each is.
const TYPES: [(&str, SourceKind); 36] = [
    ("article", SourceKind::Article),
    ("suppperiodical", SourceKind::Article),
    ("periodical", SourceKind::Article),
    ("book", SourceKind::Book),
    ("mvbook", SourceKind::Book),
    ("booklet", SourceKind::Book),
    ("collection", SourceKind::Book),
    ("mvcollection", SourceKind::Book),
    ("proceedings", SourceKind::Book),
    ("mvproceedings", SourceKind::Book),
    ("reference", SourceKind::Book),
    ("manual", SourceKind::Book),
    ("inbook", SourceKind::Chapter),
    ("incollection", SourceKind::Chapter),
    ("suppbook", SourceKind::Chapter),
    ("suppcollection", SourceKind::Chapter),
    ("bookinbook", SourceKind::Chapter),
    ("inproceedings", SourceKind::ConferencePaper),
    ("conference", SourceKind::ConferencePaper),
    ("inreference", SourceKind::EncyclopediaEntry),
    ("report", SourceKind::Report),
    ("techreport", SourceKind::Report),
    ("thesis", SourceKind::Thesis),
    ("phdthesis", SourceKind::Thesis),
    ("mastersthesis", SourceKind::Thesis),
    ("online", SourceKind::WebPage),
    ("electronic", SourceKind::WebPage),
    ("www", SourceKind::WebPage),
    ("dataset", SourceKind::Dataset),
    ("software", SourceKind::Software),
    ("patent", SourceKind::Patent),
    ("unpublished", SourceKind::Manuscript),
    ("letter", SourceKind::PersonalCommunication),
    ("video", SourceKind::Film),
    ("image", SourceKind::Picture),
    ("misc", SourceKind::Document),
];

/// The entries of a file, to be read one by one.
pub(super) struct Reading<'a> {
    /// The entries with their lines.
    pub(super) entries: &'a [(usize, Entry)],
    /// The first entry of each key.
    pub(super) keys: &'a HashMap<String, usize>,
    /// What is declared by `@string`.
    pub(super) strings: &'a HashMap<String, String>,
}

impl Reading<'_> {
    /// The reference of the entry at that position.
    pub(super) fn record(&self, at: usize) -> Record {
        let (line, entry) = &self.entries[at];
        let mut record = Record::at(*line);
        record.key = Some(entry.key.clone()).filter(|key| !key.is_empty());
        match TYPES.iter().find(|(name, _)| *name == entry.kind) {
            Some((_, kind)) => record.parts.kind = Some(*kind),
            None => {
                record.parts.kind = Some(SourceKind::Document);
                let kind: String = entry.kind.chars().take(40).collect();
                record.doubt(
                    format!("the type `{kind}`"),
                    "it is not known, and `document` stands in its place",
                );
            }
        }
        let mut seen = HashSet::new();
        let mut fields: Vec<(String, &CutField)> = Vec::new();
        for field in &entry.fields {
            match seen.insert(field.name.as_str()) {
                true => fields.push((field.name.clone(), field)),
                false => record.doubt(format!("a second `{}`", field.name), "the first was taken"),
            }
        }
        self.inherit(at, &entry.kind, &mut fields, &mut record);
        let mut values: HashMap<String, String> = HashMap::new();
        let mut order = Vec::new();
        for (name, field) in fields {
            let value = joined(&field.pieces, self.strings);
            if value.has_unknown {
                let why = "nothing declares it: it stays as it is written";
                record.doubt("a name without `@string`", why);
            }
            if value.is_too_long {
                record.doubt(
                    format!("`{name}`"),
                    "it is longer than a mebibyte, and was cut off",
                );
            }
            order.push(name.clone());
            values.insert(name, value.text);
        }
        for name in &order {
            take(&mut record, name, &values);
        }
        if record.parts.kind == Some(SourceKind::Thesis) && record.parts.genre.is_none() {
            record.parts.genre = genre(&entry.kind).map(str::to_owned);
        }
        take_dates(&mut record, &values);
        record
    }

    /// Adds what the entry has from others, each of which is asked once.
    fn inherit<'b>(
        &'b self,
        at: usize,
        kind: &str,
        fields: &mut Vec<(String, &'b CutField)>,
        record: &mut Record,
    ) {
        let mut asked = HashSet::from([at]);
        let mut next = at;
        loop {
            let entry = &self.entries[next].1;
            let mut named = entry
                .fields
                .iter()
                .filter(|field| ["crossref", "xdata"].contains(&field.name.as_str()));
            let Some(field) = named.next() else { return };
            let key = clean(&joined(&field.pieces, self.strings).text);
            let Some(parent) = self.keys.get(&key) else {
                return record.doubt(
                    format!("a `{}`", field.name),
                    "the file has no entry of that key",
                );
            };
            if !asked.insert(*parent) {
                return record.doubt(
                    format!("a `{}`", field.name),
                    "the entries name each other in a circle",
                );
            }
            for field in &self.entries[*parent].1.fields {
                let name = inherited::name_in_child(kind, &field.name);
                let own = &self.entries[at].1.fields;
                if let Some(name) = name.filter(|name| {
                    !inherited::has(own, name) && !fields.iter().any(|(known, _)| known == name)
                }) {
                    fields.push((name, field));
                }
            }
            next = *parent;
        }
    }
}

/// The plain text of a field; where TeX in it is broken, as it is written.
fn text(record: &mut Record, name: &str, value: &str) -> String {
    let Some((text, unknown)) = tex::plain(value) else {
        record.doubt(
            format!("`{name}`"),
            "its TeX cannot be read: it stays as it is written",
        );
        return clean(value);
    };
    if unknown {
        record.doubt(
            format!("a command of TeX in `{name}`"),
            "it is not known: it stays as it is written",
        );
    }
    clean(&text)
}

/// Takes one field but the dates.
fn take(record: &mut Record, name: &str, values: &HashMap<String, String>) {
    let value = values.get(name).map_or("", String::as_str);
    if value.trim().is_empty() {
        return;
    }
    // Addresses are no TeX, but for what some programs put before signs.
    let address = || {
        value
            .replace("\\_", "_")
            .replace("\\%", "%")
            .replace("\\&", "&")
            .replace("\\#", "#")
            .replace("\\~{}", "~")
    };
    match name {
        "author" => creators(record, value, name, |record| &mut record.parts.authors),
        "editor" => creators(record, value, name, |record| &mut record.parts.editors),
        "doi" => record.take_doi(&address()),
        "url" => record.take_url(address().trim_matches(['{', '}'])),
        "howpublished" if tex_address(value).is_some() => {
            record.take_url(&tex_address(value).unwrap_or_default())
        }
        "date" | "year" | "month" | "day" | "urldate" | "crossref" | "xdata" => {}
        "file" | "bdsk-file-1" | "localfile" => record.file(),
        "abstract" => record.leave("the abstract"),
        "keywords" | "keyword" => {
            let said = text(record, name, value);
            said.split([',', ';']).for_each(|topic| record.topic(topic));
        }
        "note" | "annotation" | "annote" | "addendum" => {
            let said = text(record, name, value);
            record.note(&said);
        }
        "title" | "booktitle" => {
            let mut said = text(record, name, value);
            let sub = match name {
                "title" => "subtitle",
                _ => "booksubtitle",
            };
            if let Some(sub) = values.get(sub) {
                let sub = text(record, "subtitle", sub);
                said = match said.ends_with(['?', '!', ':', '.']) {
                    true => format!("{said} {sub}"),
                    false => format!("{said}: {sub}"),
                };
            }
            match name {
                "title" => record.take(|parts| &mut parts.title, "title", &said),
                _ => record.take(
                    |parts| &mut parts.container,
                    "title of what it stands in",
                    &said,
                ),
            }
        }
        "subtitle" | "booksubtitle"
            if values.contains_key("title") || values.contains_key("booktitle") => {}
        "pages" => {
            let said = text(record, name, value);
            take_pages(record, &said.replace("–", "-"), "");
        }
        // The number of an article stands for its pages.
        "eid" if !values.contains_key("pages") => {
            let said = text(record, name, value);
            take_pages(record, &said, "");
        }
        "eid" if values.get("pages").is_some_and(|pages| pages == value) => {}
        "pmid" => {
            let said = text(record, name, value);
            record.note(&format!("PMID: {said}"));
        }
        "isbn" | "issn" => {
            let said = text(record, name, value);
            take_serial(record, &said);
        }
        name => take_plain(record, name, value),
    }
}

/// Takes a field of plain text.
fn take_plain(record: &mut Record, name: &str, value: &str) {
    let part: fn(&mut crate::model::SourceParts) -> &mut Option<String> = match name {
        "journal" | "journaltitle" => |parts| &mut parts.container,
        "volume" => |parts| &mut parts.volume,
        "number" | "issue" => match record.parts.kind {
            Some(SourceKind::Article) => |parts| &mut parts.issue,
            _ => |parts| &mut parts.number,
        },
        "edition" => |parts| &mut parts.edition,
        "series" => |parts| &mut parts.series,
        "publisher" | "institution" | "school" | "organization" => |parts| &mut parts.publisher,
        "type" if has_genre(record) => {
            let said = text(record, name, value);
            let said = genre(&said).unwrap_or(&said);
            return record.take(|parts| &mut parts.genre, "genre", said);
        }
        "address" | "location" => |parts| &mut parts.place,
        "language" | "langid" => |parts| &mut parts.language,
        name => {
            let name: String = clean(name).chars().take(40).collect();
            return record.leave(format!("`{name}`"));
        }
    };
    let said = text(record, name, value);
    record.take(part, name, &said);
}

/// The address in a `\url`, or a bare one.
fn tex_address(value: &str) -> Option<String> {
    let value = value.trim().trim_matches(['{', '}']);
    let value = value.strip_prefix("\\url{").unwrap_or(value);
    let value = value
        .replace("\\%", "%")
        .replace("\\_", "_")
        .replace("\\&", "&")
        .replace("\\#", "#");
    value.starts_with("http").then_some(value)
}

/// Takes names, as biblatex reads them.
fn creators(record: &mut Record, value: &str, name: &str, list: fn(&mut Record) -> &mut Creators) {
    let written = format!("@misc{{k, author = {{{}}}}}", tex::prepared(value));
    let bibliography = Bibliography::parse(&written).ok();
    let read = bibliography
        .as_ref()
        .and_then(|all| all.get("k")?.author().ok());
    let Some(people) = read else {
        record.doubt(
            format!("`{name}`"),
            "its names cannot be read; they were left",
        );
        return;
    };
    for person in people {
        let parts = [
            &person.prefix,
            &person.name,
            &person.given_name,
            &person.suffix,
        ];
        let read = parts.map(|part| tex::without_commands(part));
        if read.iter().any(|(_, unknown)| *unknown) {
            record.doubt(
                format!("a command of TeX in `{name}`"),
                "it is not known: it stays as it is written",
            );
        }
        let [before, family, given, suffix] = read.map(|(text, _)| text);
        if given.is_empty() && before.is_empty() && suffix.is_empty() && names::is_others(&family) {
            list(record).and_others = true;
        } else {
            list(record)
                .named
                .extend(names::of_parts(&before, &family, &given, &suffix));
        }
    }
}

/// Takes `date`, or year and month, and the day of access.
fn take_dates(record: &mut Record, values: &HashMap<String, String>) {
    let mut said = |name: &str| {
        let value = values.get(name).filter(|value| !value.trim().is_empty())?;
        Some(text(record, name, value))
    };
    let (date, year, month, day) = (said("date"), said("year"), said("month"), said("day"));
    let accessed = said("urldate");
    if let Some(accessed) = accessed {
        record.take_accessed(&accessed);
    }
    if let Some(date) = &date {
        record.take_date(&date.replace('–', "-"));
    }
    let Some(year) = year else {
        if month.is_some() && date.is_none() {
            record.doubt("a month", "no year stands beside it");
        }
        return;
    };
    record.take_date(&year.replace('–', "-"));
    let Some(month) = month else { return };
    let mut words = month
        .split([' ', '\u{a0}', '~', '-', '/'])
        .filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    let number =
        dates::month(first).or_else(|| first.parse().ok().filter(|month| (1..=12).contains(month)));
    let rest: Vec<&str> = words.collect();
    let of_month = rest
        .first()
        .map(|rest| rest.trim_end_matches(|sign: char| !sign.is_ascii_digit()));
    let of_month = of_month
        .or(day.as_deref())
        .and_then(|day| day.parse::<u8>().ok());
    let written = number.map(|number| match of_month.filter(|_| rest.len() < 2) {
        Some(day) => format!("{year}-{number:02}-{day:02}"),
        None => format!("{year}-{number:02}"),
    });
    match written.as_deref().and_then(WorkDate::parse) {
        Some(finer) => record.keep_date(finer),
        None => record.doubt("a month", "it is none that can be read; the year was taken"),
    }
    if rest.len() > 1 {
        record.leave("more than one month of a date");
    }
}

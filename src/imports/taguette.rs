//! Taguette's highlights as CSV: one line for each tag of a highlight, without positions and without the texts.

use std::collections::{BTreeSet, HashMap, HashSet};

use csv_core::{ReadFieldResult, Reader};

use super::apart::told_apart;
use super::brought::{Brought, BroughtPart};
use super::offered::{NotTaken, Offered, Wishes};
use super::refi_qda::codes::QdaCodes;
use super::refi_qda::people::People;
use super::refi_qda::plain::{Given, counted, file_name, id_word, line, lines, shown, stem};
use super::refi_qda::rules::tell_withdrawn;
use super::refi_qda::table::CodedRow;
use super::refi_qda::{drafts, table};
use crate::read::edit::Written;
use crate::read::encoding::decode;
use crate::source::Encoding;

/// How large such a file may be.
const MOST: u64 = 64 << 20;
/// The most tags and documents.
const TAGS: usize = 20_000;
/// The headings, of which the first two are written either way.
const HEADINGS: [&str; 4] = ["id", "document", "tag", "content"];

/// Whether a file begins with Taguette's headings.
pub(super) fn recognises(offered: &Offered) -> bool {
    let (text, _) = decode(offered.head.clone(), true);
    let head = text
        .trim_start_matches('\u{feff}')
        .lines()
        .next()
        .unwrap_or_default();
    head.trim()
        .split(',')
        .map(|cell| cell.trim_matches('"'))
        .eq(HEADINGS)
}

/// A highlight with all its tags.
struct Highlight {
    line: usize,
    id: String,
    document: usize,
    tags: Vec<String>,
    content: String,
}

/// Takes the highlights in.
pub(super) fn take(offered: &Offered, wishes: &Wishes) -> Result<Brought, NotTaken> {
    let (text, encoding) = decode(offered.bytes(MOST)?, true);
    if let Encoding::Unknown(at) = encoding {
        let line = 1 + text.get(..at).unwrap_or_default().matches('\n').count();
        return Err(
            NotTaken::new("how its letters are stored cannot be told for certain")
                .at(format!("line {line}"))
                .help("export the highlights anew: Taguette writes UTF-8"),
        );
    }
    let mut found = Brought {
        what: "highlights of Taguette".to_owned(),
        ..Brought::default()
    };
    let (documents, mut highlights) = highlights(&text, &mut found);
    if highlights.is_empty() {
        return Err(
            NotTaken::new("it has no highlights").help("export them once something is highlighted")
        );
    }
    let mut codes = QdaCodes::default();
    let mut known: HashSet<&str> = HashSet::new();
    for tag in highlights.iter().flat_map(|one| &one.tags) {
        if known.insert(tag) {
            codes.add(tag.clone(), None, None);
        }
    }
    if known.len() > TAGS || documents.len() > TAGS {
        return Err(
            NotTaken::new(format!("it has more than {TAGS} tags or documents"))
                .help("split the project: nothing was taken"),
        );
    }
    codes.part(".", true, &mut found);
    let names: Vec<String> = documents.iter().map(|name| stem(name).to_owned()).collect();
    let (people, _) = People::of(&names, &[], wishes, &mut found)?;
    if wishes.cases.is_some() || !wishes.variables.is_empty() {
        return Err(
            NotTaken::new("the highlights of Taguette have neither cases nor variables")
                .help("leave `--cases` and `--variable` out"),
        );
    }
    let silent = people.silent(&wishes.withdrawn);
    let before = highlights.len();
    highlights.retain(|one| !silent[one.document]);
    if before > highlights.len() {
        tell_withdrawn(before - highlights.len(), None, &mut found);
    }
    let ids = ids(&highlights, &names, wishes.apart.as_deref());
    let mut by_codes: HashMap<usize, BTreeSet<String>> = HashMap::new();
    let by_name: HashMap<&str, usize> = (codes.list.iter().enumerate())
        .map(|(at, code)| (code.name.as_str(), at))
        .collect();
    for (one, id) in highlights.iter().zip(&ids) {
        for code in one.tags.iter().filter_map(|tag| by_name.get(tag.as_str())) {
            by_codes.entry(*code).or_default().insert(id.clone());
        }
    }
    codes.name(&wishes.themes, &by_codes, &mut found);
    people.bring(&mut found);
    let folder = told_apart("transcripts", wishes.apart.as_deref());
    source(&people, &folder, &mut found);
    codes.bring(&mut found);
    let mut rows = rows(&highlights, ids, &codes, &people);
    for row in &mut rows {
        row.source.clone_from(&folder);
    }
    let stem = match id_word(&offered.stem()) {
        id if id.is_empty() => told_apart("highlights", wishes.apart.as_deref()),
        id => told_apart(&id, wishes.apart.as_deref()),
    };
    table::bring(&format!("coding/{stem}.csv"), &rows, &mut found);
    found.taken.push(format!(
        "{} of {}",
        counted(rows.len(), "highlight", "highlights"),
        counted(names.len(), "document", "documents")
    ));
    drafts::bring(
        &format!("coding/{stem}-drafts.txt"),
        &codes,
        &rows,
        &mut found,
    );
    found.leave(
        "descriptions of tags are not in this file: export the codebook (`.qdc`) for them",
        None,
    );
    found.doubt(format!("the file has no texts and no positions: nothing could be checked; with the transcripts in `{folder}/` and `text:` at the source, `cisgrid check` looks for every passage"), None);
    Ok(found)
}

/// The source that the highlights are of, to which the texts are to be added.
fn source(people: &People, folder: &str, found: &mut Brought) {
    let text = match &people.files {
        Some(pattern) => format!("text: \"{folder}/{pattern}.txt\""),
        None => format!("text: {folder}/"),
    };
    found.parts.push(BroughtPart {
        section: "sources",
        id: folder.to_owned(),
        fields: vec![("citation".to_owned(), Written::Text("Transcripts of the interviews.".to_owned()))],
        comment: vec![
            "Say under `citation` how these texts are to be cited.".to_owned(),
            format!("Taguette hands on no texts. With these in a folder, add `{text}`, so that passages are looked for in them,"),
            "and `confidential: true` where no word of them may leave this machine.".to_owned(),
        ],
    });
}

/// The ids of the highlights.
fn ids(highlights: &[Highlight], names: &[String], apart: Option<&str>) -> Vec<String> {
    let mut given = Given::default();
    let ids = highlights.iter().map(|one| {
        let id = given.unique(&format!("{}.{}", file_name(&names[one.document]), one.id));
        match apart {
            Some(word) => format!("{word}.{id}"),
            None => id,
        }
    });
    ids.collect()
}

fn rows(
    highlights: &[Highlight],
    ids: Vec<String>,
    codes: &QdaCodes,
    people: &People,
) -> Vec<CodedRow> {
    let by_name = codes.list.iter();
    let by_name = by_name.map(|code| (code.name.as_str(), code.id.as_str()));
    let by_name: HashMap<&str, &str> = by_name.collect();
    let rows = highlights.iter().zip(ids).map(|(one, id)| {
        let (person, time) = &people.texts[one.document];
        let of = one.tags.iter().filter_map(|tag| by_name.get(tag.as_str()));
        CodedRow {
            id,
            codes: of.map(|id| (*id).to_owned()).collect(),
            participant: person
                .map(|at| people.list[at].name.clone())
                .unwrap_or_default(),
            time: time.clone().unwrap_or_default(),
            exact: one.content.clone(),
            ..CodedRow::default()
        }
    });
    rows.collect()
}

/// The documents by their names, and the highlights in the order of the file.
fn highlights(text: &str, found: &mut Brought) -> (Vec<String>, Vec<Highlight>) {
    let mut documents: Vec<String> = Vec::new();
    let mut by_name: HashMap<String, usize> = HashMap::new();
    let mut all: Vec<Highlight> = Vec::new();
    for (number, row) in records(text) {
        let [id, document, tag, content] = row.as_slice() else {
            let words = format!(
                "a line has {}, not four: it was left out",
                counted(row.len(), "cell", "cells")
            );
            found.doubt(words, Some(format!("line {number}")));
            continue;
        };
        let (id, document, tag, content) = (line(id), line(document), line(tag), lines(content));
        let at = *by_name.entry(document.clone()).or_insert_with(|| {
            documents.push(document);
            documents.len() - 1
        });
        // The lines of a highlight follow each other.
        let known = all
            .last_mut()
            .filter(|one| one.id == id && one.document == at && one.content == content);
        match known {
            Some(known) if tag.is_empty() || known.tags.contains(&tag) => {}
            Some(known) => known.tags.push(tag),
            None => all.push(Highlight {
                line: number,
                id,
                document: at,
                tags: Some(tag)
                    .filter(|tag| !tag.is_empty())
                    .into_iter()
                    .collect(),
                content,
            }),
        }
    }
    all.retain(|one| {
        if one.tags.is_empty() {
            found.leave(
                format!("the highlight {} has no tag", shown(&one.id)),
                Some(format!("line {}", one.line)),
            );
        }
        !one.tags.is_empty()
    });
    (documents, all)
}

/// The lines of a CSV text below its head, each with its number.
fn records(text: &str) -> Vec<(usize, Vec<String>)> {
    let mut reader = Reader::new();
    let mut input = text.trim_start_matches('\u{feff}').as_bytes();
    let mut buffer = vec![0; 64 * 1024];
    let (mut cell, mut row, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    let mut number = 1;
    loop {
        let (result, read, written) = reader.read_field(input, &mut buffer);
        input = &input[read..];
        cell.extend_from_slice(&buffer[..written]);
        match result {
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            ReadFieldResult::Field { record_end } => {
                row.push(String::from_utf8_lossy(&cell).into_owned());
                cell.clear();
                if record_end {
                    rows.push((number, std::mem::take(&mut row)));
                    number = usize::try_from(reader.line()).unwrap_or(usize::MAX);
                }
            }
            ReadFieldResult::End => break,
        }
    }
    if !rows.is_empty() {
        rows.remove(0);
    }
    rows
}

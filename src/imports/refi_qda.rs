//! REFI-QDA: projects (`.qdpx`) and codebooks (`.qdc`) of QualCoder, ATLAS.ti, NVivo, MAXQDA, Taguette and their like.
//!
//! Codes become themes, coded passages a table, the texts transcripts, notes memos. Who took part, where and when, is read
//! out of names, cases and variables by rules that the user states. Programs differ in what they write, so all that can be
//! checked is checked, and told.

mod archive;
mod beside;
mod cases;
pub(super) mod codes;
mod counting;
mod directory;
pub(super) mod drafts;
mod limits;
mod naming;
mod notes;
mod passages;
pub(super) mod people;
pub(super) mod plain;
pub(super) mod rules;
mod selections;
mod standard;
pub(super) mod table;
mod texts;
mod variables;
mod xml;

use std::collections::HashMap;
use std::path::PathBuf;

use archive::QdaArchive;
use codes::QdaCodes;
use notes::Notebook;
use passages::Passage;
use people::People;
use plain::{counted, id_word, line};
use table::CodedRow;
use texts::QdaTexts;
use xml::QdaDocument;

use super::apart::told_apart;
use super::brought::{Brought, BroughtFile, BroughtPart, BroughtText};
use super::offered::{NotTaken, Offered, Wishes};
use crate::read::edit::Written;

/// How large a codebook or a bare project may be.
const BARE: u64 = 64 << 20;

/// Whether the head of a file is XML of REFI-QDA with that root.
fn is_bare(offered: &Offered, root: &str) -> bool {
    // An archive may hold a document that is not packed.
    if offered.head.starts_with(b"PK") {
        return false;
    }
    let head: Vec<u8> = offered
        .head
        .iter()
        .copied()
        .filter(|byte| *byte != 0)
        .take(4000)
        .collect();
    let head = String::from_utf8_lossy(&head).to_lowercase();
    head.contains(&format!("<{root}")) && (head.contains("qda-xml") || head.contains("qda_xml"))
}

fn is_called(offered: &Offered, ending: &str) -> bool {
    let end = offered.path.extension();
    end.is_some_and(|end| end.eq_ignore_ascii_case(ending))
}

/// Whether a file is a project: an archive with a `.qde`, or one that is called so and is something else, which is told.
pub(super) fn is_project(offered: &Offered) -> bool {
    archive::holds_a_project(offered) || is_bare(offered, "project") || is_called(offered, "qdpx")
}

/// Whether a file is a codebook.
pub(super) fn is_codebook(offered: &Offered) -> bool {
    is_bare(offered, "codebook") || is_called(offered, "qdc")
}

/// What a document is of, for people.
fn what(kind: &str, document: &QdaDocument) -> String {
    let origin = document
        .root
        .attribute("origin")
        .map(line)
        .unwrap_or_default();
    let origin = origin.split(',').next().unwrap_or_default().trim();
    match origin.chars().count() {
        0 => kind.to_owned(),
        1..=60 => format!("{kind} of {origin}"),
        _ => format!("{kind} of another program"),
    }
}

/// Takes a codebook in.
pub(super) fn take_codebook(offered: &Offered, wishes: &Wishes) -> Result<Brought, NotTaken> {
    let document = xml::read("codebook", offered.bytes(BARE)?, "CodeBook")?;
    let mut found = Brought {
        what: what("REFI-QDA codebook", &document),
        ..Brought::default()
    };
    limits::hold(&document)?;
    let mut codes = codes_of(&document, &mut found);
    codes.name(&wishes.themes, &HashMap::new(), &mut found);
    codes.bring(&mut found);
    beside_codes(&document, &mut found);
    Ok(found)
}

/// The codes of a document, without ids yet.
fn codes_of(document: &QdaDocument, found: &mut Brought) -> QdaCodes {
    let mut codes = QdaCodes::of(document, found);
    let taguette = document
        .root
        .attribute("origin")
        .is_some_and(|origin| origin.starts_with("Taguette"));
    match taguette {
        true => codes.part(".", true, found),
        false => codes.part("::", false, found),
    }
    codes
}

/// Tells what else a document holds that a synthesis has no use for.
fn beside_codes(document: &QdaDocument, found: &mut Brought) {
    let lists = [
        ("Sets", "Set", "set"),
        ("Links", "Link", "link"),
        ("Graphs", "Graph", "graph"),
    ];
    let counts = lists.iter().filter_map(|(list, one, word)| {
        let count = document.root.listed(list, one).count();
        (count > 0).then(|| counted(count, word, &format!("{word}s")))
    });
    let counts: Vec<String> = counts.collect();
    if !counts.is_empty() {
        found.leave(
            format!(
                "{}: a synthesis says by its propositions what belongs together",
                counts.join(", ")
            ),
            None,
        );
    }
    for (name, count) in &document.unknown {
        found.leave(
            format!(
                "{} {name}, which the standard does not know",
                counted(*count, "element", "elements")
            ),
            None,
        );
    }
}

/// Takes a project in.
pub(super) fn take_project(offered: &Offered, wishes: &Wishes) -> Result<Brought, NotTaken> {
    let (mut archive, document) = match is_bare(offered, "project") {
        true => (None, xml::read("project", offered.bytes(BARE)?, "Project")?),
        false => {
            let mut archive = QdaArchive::open(offered)?;
            let (file, bytes) = archive.project()?;
            (Some(archive), xml::read(&file, bytes, "Project")?)
        }
    };
    limits::hold(&document)?;
    let mut found = Brought {
        what: what("REFI-QDA project", &document),
        ..Brought::default()
    };
    if let Some(archive) = &archive
        && !archive.leading_out.is_empty()
    {
        let names = plain::some(archive.leading_out.iter().map(String::as_str));
        found.doubt(
            format!("names in the archive lead out of it and were not touched: {names}"),
            None,
        );
    }
    let name = document
        .root
        .attribute("name")
        .map(line)
        .unwrap_or_else(|| offered.stem());
    let name = name.strip_suffix(".qda").unwrap_or(&name).to_owned();
    let mut codes = codes_of(&document, &mut found);
    let mut texts = texts::read(&document, &mut archive, &wishes.files, &mut found)?;
    let cases = cases::of(&document, &texts, &mut found);
    let names: Vec<String> = texts.list.iter().map(|text| text.name.clone()).collect();
    let (mut people, of_cases) =
        People::of(&names, &cases.list[..cases.named], wishes, &mut found)?;
    variables::take(
        &mut people,
        &cases.list,
        &of_cases,
        &wishes.variables,
        &mut found,
    )?;
    rules::settle(&mut texts, &mut people, &mut found);
    let users = selections::users(&document);
    let silent = people.silent(&wishes.withdrawn);
    let before = std::mem::take(&mut found.taken);
    let apart = wishes.apart.as_deref();
    let mut passages = passages::read(&document, &texts, &codes, &users, &mut found);
    passages::unchecked(&passages, &texts, &mut found);
    rules::leave_withdrawn(&mut passages.list, &silent, &mut found);
    let mut beside = beside::read(&document, &codes, &users, &mut found);
    passages::tell_taken(passages.list.iter().chain(&beside), &mut found);
    for passage in passages.list.iter_mut().chain(&mut beside) {
        passage.id = passage_id(&passage.id, apart);
    }
    let by_codes = passages::by_codes(passages.list.iter().chain(&beside));
    codes.name(&wishes.themes, &by_codes, &mut found);
    // People are told before what they said.
    let of_passages = std::mem::replace(&mut found.taken, before);
    people.bring(&mut found);
    let sources = sources((&name, apart), &texts, (&people, &silent), &mut found);
    codes.bring(&mut found);
    found.taken.extend(of_passages);
    let row = |passage: &Passage| row(passage, &codes, &people, &sources);
    let rows: Vec<CodedRow> = passages.list.iter().chain(&beside).map(row).collect();
    let table = match id_word(&name) {
        id if id.is_empty() => told_apart("passages", apart),
        id => told_apart(&id, apart),
    };
    table::bring(&format!("coding/{table}.csv"), &rows, &mut found);
    drafts::bring(
        &format!("coding/{table}-drafts.txt"),
        &codes,
        &rows,
        &mut found,
    );
    coders(&rows, &mut found);
    let notebook = Notebook {
        document: &document,
        texts: &texts,
        codes: &codes,
        passages: &passages,
        users: &users,
        sources: &sources,
    };
    notebook.bring(&mut archive, &mut found)?;
    beside_codes(&document, &mut found);
    Ok(found)
}

/// Tells where several people coded.
fn coders(rows: &[CodedRow], found: &mut Brought) {
    let mut names: Vec<&str> = rows
        .iter()
        .map(|row| row.coder.as_str())
        .filter(|name| !name.is_empty())
        .collect();
    names.sort_unstable();
    names.dedup();
    if names.len() > 1 {
        found.leave("who coded what stands in the column `coder`, and counts nowhere: to compare coders, give each a file of passages under `analysts`", None);
    }
}

/// The id of a passage: with the word before it by which its project is told from others.
fn passage_id(id: &str, apart: Option<&str>) -> String {
    match apart {
        Some(word) => format!("{word}.{id}"),
        None => id.to_owned(),
    }
}

/// A passage as a line of the table.
fn row(passage: &Passage, codes: &QdaCodes, people: &People, sources: &[String]) -> CodedRow {
    let mut ids: Vec<String> = Vec::new();
    let mut coders: Vec<(&str, Vec<&str>)> = Vec::new();
    for (code, by) in &passage.codes {
        let id = &codes.list[*code].id;
        if !ids.contains(id) {
            ids.push(id.clone());
        }
        let by = by.as_deref().unwrap_or_default();
        match coders.iter_mut().find(|(known, _)| *known == by) {
            Some((_, codes)) => codes.push(id),
            None => coders.push((by, vec![id])),
        }
    }
    let coder = match coders.as_slice() {
        [(by, _)] => (*by).to_owned(),
        several => {
            let each = several
                .iter()
                .map(|(by, codes)| format!("{by}: {}", codes.join(", ")));
            each.collect::<Vec<_>>().join("; ")
        }
    };
    let (person, time) = passage
        .text
        .map(|text| &people.texts[text])
        .cloned()
        .unwrap_or_default();
    let source = passage.text.map(|text| sources[text].clone());
    CodedRow {
        id: passage.id.clone(),
        codes: ids,
        participant: person
            .map(|at| people.list[at].name.clone())
            .unwrap_or_default(),
        time: time.unwrap_or_default(),
        source: source.unwrap_or_default(),
        exact: passage.exact.clone(),
        prefix: passage.prefix.clone(),
        suffix: passage.suffix.clone(),
        stretch: passage
            .stretch
            .as_ref()
            .map(|stretch| (stretch.start, stretch.end)),
        coder,
    }
}

/// The sources that the texts are, and their files; gives the id of the source of each text, empty where it has no words.
fn sources(
    (name, apart): (&str, Option<&str>),
    texts: &QdaTexts<'_>,
    (people, silent): (&People, &[bool]),
    found: &mut Brought,
) -> Vec<String> {
    let mut ids = Vec::with_capacity(texts.list.len());
    for (at, text) in texts.list.iter().enumerate() {
        if silent[at] {
            ids.push(String::new());
            continue;
        }
        let folder = match people.files.is_some() && !people.ruled[at] {
            true => "texts",
            false => "transcripts",
        };
        let folder = told_apart(folder, apart);
        let path = PathBuf::from(format!("{folder}/{}.txt", text.file));
        found.texts.push(BroughtText {
            name: passage_id(&text.file, apart),
            path: path.clone(),
            missing: text.words.is_none(),
        });
        let Some(words) = &text.words else {
            ids.push(String::new());
            continue;
        };
        found.files.push(BroughtFile {
            path,
            bytes: words.clone().into_bytes(),
            id_column: None,
        });
        ids.push(folder);
    }
    for kind in ["transcripts", "texts"] {
        let folder = told_apart(kind, apart);
        let count = ids.iter().filter(|id| **id == folder).count();
        if count == 0 {
            continue;
        }
        let text = match (&people.files, kind) {
            (Some(pattern), "transcripts") => format!("{folder}/{pattern}.txt"),
            _ => format!("{folder}/"),
        };
        let about = match kind {
            "transcripts" => "Transcripts",
            _ => "Texts",
        };
        found.parts.push(BroughtPart {
            section: "sources",
            id: folder.clone(),
            fields: vec![
                (
                    "citation".to_owned(),
                    Written::Text(format!("{about} of the project {}.", line(name))),
                ),
                ("text".to_owned(), Written::Text(text)),
            ],
            comment: vec![
                "Say under `citation` how these texts are to be cited.".to_owned(),
                "Where no word of them may leave this machine, add `confidential: true`."
                    .to_owned(),
            ],
        });
        found.taken.push(format!(
            "{} in `{folder}/`",
            counted(count, "text", "texts")
        ));
    }
    ids
}

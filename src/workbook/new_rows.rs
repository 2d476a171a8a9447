//! Rows that somebody added, as entries.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::cell::{plain, tidy};
use super::columns::SheetKind;
use super::read::UNREADABLE;
use crate::imports::Holding;
use crate::read::edit::{Meant, Step, Written};

/// The file that new entries go into where no file has their section yet.
const OWN: &str = "workbook.yaml";

/// What a row says, in the order of its columns; the columns before `from` name what it is of.
pub(super) fn fields(kind: SheetKind, cells: &[String], from: usize) -> Vec<(String, Written)> {
    let mut all: Vec<(String, Written)> = Vec::new();
    for (column, cell) in kind.columns().iter().zip(cells).skip(from) {
        let text = tidy(cell);
        if text.is_empty() || cell == UNREADABLE {
            continue;
        }
        let value = column.value(&text);
        let Some((part, alone)) = column.part else {
            all.push((column.key.to_owned(), value));
            continue;
        };
        match all.iter_mut().find(|(key, _)| key == column.key) {
            Some((_, Written::Keys(pairs))) => pairs.push((part.to_owned(), value)),
            Some((_, there)) => {
                let known = std::mem::replace(there, Written::Bare(String::new()));
                let own = column.alone().unwrap_or(part);
                *there = Written::Keys(vec![(own.to_owned(), known), (part.to_owned(), value)]);
            }
            None if alone => all.push((column.key.to_owned(), value)),
            None => {
                let pairs = vec![(part.to_owned(), value)];
                all.push((column.key.to_owned(), Written::Keys(pairs)));
            }
        }
    }
    all
}

/// The file that new entries of a section go into: the one that holds the last of them.
pub(super) fn document(holding: &Holding, section: &str) -> PathBuf {
    let way = [Step::Key(section.to_owned())];
    let mut documents = holding.documents.iter().rev();
    let held = documents.find(|(_, held)| {
        held.meant
            .at(&way)
            .is_some_and(|list| *list != Meant::Nothing)
    });
    held.map_or_else(|| PathBuf::from(OWN), |(path, _)| path.clone())
}

/// An id made of the first words of a text, which no other has.
pub(super) fn id(text: &str, taken: &BTreeSet<String>) -> String {
    const WORDS: usize = 4;
    let lower = text.to_lowercase();
    let words = lower.split(|one: char| !one.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).take(WORDS).collect();
    let stem = match words.is_empty() {
        true => "new".to_owned(),
        false => words.join("-"),
    };
    let ids = (1..).map(|number| match number {
        1 => stem.clone(),
        _ => format!("{stem}-{number}"),
    });
    let mut free = ids.filter(|id| !taken.contains(id));
    free.next().unwrap_or(stem)
}

/// A link as it is written in a list.
pub(super) fn link(evidence: &str, because: &str) -> Written {
    match because.is_empty() {
        true => plain(evidence),
        false => Written::Keys(vec![
            ("evidence".to_owned(), plain(evidence)),
            ("because".to_owned(), plain(because)),
        ]),
    }
}

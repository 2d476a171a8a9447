//! Rows that somebody added, as entries.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::cell::plain;
use super::columns::SheetKind;
use crate::imports::Holding;
use crate::read::edit::{Meant, WayStep, Written};

/// The file that new entries go into where no file has their section yet.
const OWN: &str = "workbook.yaml";

/// What a row says, in the order of its columns; the columns before `from` name what it is of.
pub(super) fn fields(kind: SheetKind, texts: &[String], from: usize) -> Vec<(String, Written)> {
    let mut all: Vec<(String, Written)> = Vec::new();
    for (column, text) in kind.columns().iter().zip(texts).skip(from) {
        if text.is_empty() {
            continue;
        }
        let value = column.value(text);
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

/// The file that a new entry of a section goes into: the last that holds entries of the same strand, or else of the section.
pub(super) fn document(holding: &Holding, section: &str, strand: Option<&str>) -> PathBuf {
    let way = [WayStep::Key(section.to_owned())];
    let list = |held: &'_ Meant| held.at(&way).cloned().unwrap_or_default();
    let is_of = |list: &Meant| {
        let mut entries = list.entries().into_iter();
        entries.any(|(_, entry)| entry.get("strand").and_then(Meant::text) == strand)
    };
    let documents = holding.documents.iter().rev();
    let lists = documents.map(|(path, held)| (path, list(&held.meant)));
    let lists: Vec<(&PathBuf, Meant)> = lists.filter(|(_, list)| *list != Meant::Nothing).collect();
    let alike = lists
        .iter()
        .find(|(_, list)| strand.is_some() && is_of(list));
    let found = alike.or_else(|| lists.first());
    found.map_or_else(|| PathBuf::from(OWN), |(path, _)| (*path).clone())
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

//! BibTeX and BibLaTeX: cut into entries here, so that a fault in one leaves the others; names, accents and commands of
//! TeX are read by biblatex, entry by entry.

mod cut;
mod entry;
mod genre;
mod inherited;
mod joined;
mod tex;

use std::collections::HashMap;

use super::library::{Library, Lines};
use crate::imports::offered::NotTaken;
use cut::{Block, Entry, cut};
use joined::joined;

/// Whether a text starts as the format does.
pub(super) fn is_one(head: &str) -> bool {
    let mut lines = head.lines().map(str::trim_start);
    lines.any(|line| {
        let Some(rest) = line.strip_prefix('@') else {
            return false;
        };
        let word: String = rest
            .chars()
            .take_while(|sign| sign.is_alphanumeric() || *sign == '_')
            .collect();
        let Some(behind) = rest[word.len()..].trim_start().strip_prefix(['{', '(']) else {
            return false;
        };
        let declares = ["string", "comment", "preamble"];
        if declares.iter().any(|one| word.eq_ignore_ascii_case(one)) {
            return true;
        }
        // Programs have words of that kind as well, with no key behind the bracket.
        let (key, has_comma) = match behind.split_once(',') {
            Some((key, _)) => (key, true),
            None => (behind, behind.trim().is_empty()),
        };
        !word.is_empty() && has_comma && !key.contains(['=', '{', '}', '(', ')', '"', '\''])
    })
}

/// Reads the references of a text.
pub(super) fn read(text: &str) -> Result<Library, NotTaken> {
    let mut library = Library::new("list of references in BibTeX");
    let mut lines = Lines::of(text);
    let mut strings: HashMap<String, String> = HashMap::new();
    let mut entries: Vec<(usize, Entry)> = Vec::new();
    for block in cut(text) {
        match block {
            Block::Strings(fields) => {
                for field in fields {
                    let value = joined(&field.pieces, &strings);
                    if value.is_too_long {
                        let words = format!(
                            "the `@string` of `{}` is longer than a mebibyte, and was cut off",
                            field.name
                        );
                        library.doubt(words, None);
                    }
                    strings.insert(field.name, value.text);
                }
            }
            Block::Entry(entry) => entries.push((lines.line(entry.at), entry)),
            Block::Fault { at, words } => library.doubt(words, Some(lines.line(at))),
        }
    }
    let is_biblatex = |(_, entry): &(usize, Entry)| {
        entry
            .fields
            .iter()
            .any(|field| ["date", "journaltitle", "location"].contains(&field.name.as_str()))
    };
    if entries.iter().any(is_biblatex) {
        library.what = "list of references in BibLaTeX".to_owned();
    }
    let mut keys: HashMap<String, usize> = HashMap::new();
    for (at, (_, entry)) in entries.iter().enumerate() {
        keys.entry(entry.key.clone()).or_insert(at);
    }
    let read = entry::Reading {
        entries: &entries,
        keys: &keys,
        strings: &strings,
    };
    for at in 0..entries.len() {
        library.push(read.record(at));
    }
    Ok(library)
}

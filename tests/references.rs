//! References of other programs: each format with what its programs get wrong, and references in print.

mod bibtex;
mod csl_json;
mod endnote;
mod exports;
mod fuzzed;
mod italics;
mod of_others;
mod printed;
mod processor;
mod ris;
mod written;

use std::io::Write as _;

use libtest_mimic::Trial;

use crate::trial;

use cisgrid::imports::{Brought, FORMATS, NotTaken, Offered, Wishes, Written};

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = ris::trials();
    trials.extend(bibtex::trials());
    trials.extend(csl_json::trials());
    trials.extend(endnote::trials());
    trials.extend(fuzzed::trials());
    trials.extend(of_others::trials());
    trials.extend(printed::trials());
    trials.push(trial(
        "references::as_programs_write_them",
        exports::as_they_are_written,
    ));
    trials.push(trial(
        "references::as_a_processor_prints_them",
        processor::as_a_processor_prints,
    ));
    trials.push(trial(
        "references::words_before_addresses",
        processor::before_addresses,
    ));
    trials.extend(written::trials());
    trials
}

/// What a file brings, and the name of the format that recognised it; nothing where none did.
fn offered(bytes: &[u8]) -> Option<(&'static str, Result<Brought, NotTaken>)> {
    let mut file = tempfile::NamedTempFile::new().expect("a file");
    file.write_all(bytes).expect("a file that can be written");
    let offered = Offered::open(file.path()).expect("a file that can be read");
    let format = FORMATS
        .iter()
        .find(|format| (format.recognises)(&offered))?;
    Some((format.name, (format.take)(&offered, &Wishes::default())))
}

/// What a file brings that is recognised and taken.
fn brought(bytes: impl AsRef<[u8]>) -> Brought {
    let (_, brought) = offered(bytes.as_ref()).expect("a format that recognises it");
    brought.expect("a file that is taken")
}

/// A value as it is written, on one line.
fn said(written: &Written) -> String {
    match written {
        Written::Text(text) | Written::Bare(text) => text.clone(),
        Written::List(list) => list.iter().map(said).collect::<Vec<_>>().join("; "),
        Written::Keys(keys) => {
            let keys = keys
                .iter()
                .map(|(key, value)| format!("{key}: {}", said(value)));
            format!("{{{}}}", keys.collect::<Vec<_>>().join(", "))
        }
    }
}

/// What a source says under a key, or nothing.
fn field(brought: &Brought, id: &str, key: &str) -> String {
    let part = brought.parts.iter().find(|part| part.id == id);
    let part = part.unwrap_or_else(|| panic!("no `{id}` among {:?}", ids(brought)));
    let mut fields = part.fields.iter();
    let found = fields.find(|(name, _)| name == key);
    found.map_or_else(String::new, |(_, value)| said(value))
}

fn ids(brought: &Brought) -> Vec<&str> {
    brought.parts.iter().map(|part| part.id.as_str()).collect()
}

/// Fails unless something that was left is told in these words, at that place.
fn assert_left(brought: &Brought, words: &str, place: &str) {
    let told = brought
        .left
        .iter()
        .any(|left| left.words.contains(words) && left.place.as_deref() == Some(place));
    assert!(
        told,
        "`{words}` at {place} is not among {:#?}",
        brought.left
    );
}

/// All that was left, as one text.
fn left(brought: &Brought) -> String {
    let left = brought
        .left
        .iter()
        .map(|left| format!("{} ({})", left.words, left.place.as_deref().unwrap_or("-")));
    left.collect::<Vec<_>>().join("\n")
}

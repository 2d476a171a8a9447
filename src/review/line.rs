//! A line of `reviews.lock` and what it says of the parts that were read.

use std::collections::BTreeMap;

use super::reviewed::Reviewed;
use crate::meaning::sketch::{Sketch, SketchedFields};
use crate::meaning::{EntryKind, EntryName, FieldName};
use crate::read::reviews::ReviewLine;

/// What stands between the words of a field and the parts that it names: names have no tab, as white space is folded in them.
const BETWEEN: char = '\t';

/// What was read, in the words of a line.
pub(super) fn written(sketch: &Sketch) -> BTreeMap<String, BTreeMap<String, String>> {
    let parts = sketch.parts.iter().map(|(name, fields)| {
        let fields = fields.iter();
        let fields = fields.map(|(name, hash)| (field(name), hash.clone()));
        (part(name), fields.collect())
    });
    parts.collect()
}

/// What is named beside what was read, in the words of a line.
pub(super) fn beside(sketch: &Sketch) -> BTreeMap<String, String> {
    let beside = sketch.beside.iter();
    beside
        .map(|(name, hash)| (part(name), hash.clone()))
        .collect()
}

/// What was read, by a line. A part of a kind that this program does not know is left out: what writes such has another version.
pub(super) fn read(line: &ReviewLine) -> Sketch {
    let parts = line.over.iter().filter_map(|(name, fields)| {
        let fields = fields.iter();
        let fields = fields.map(|(name, hash)| (field_of(name), hash.clone()));
        Some((part_of(name)?, fields.collect::<SketchedFields>()))
    });
    let beside = line.beside.iter();
    let beside = beside.filter_map(|(name, hash)| Some((part_of(name)?, hash.clone())));
    Sketch {
        parts: parts.collect(),
        beside: beside.collect(),
    }
}

/// What a line is a sign-off of.
pub(super) fn subject(line: &ReviewLine, read: &Sketch) -> Reviewed {
    if let Some((row, finding)) = line.at.split_once('/') {
        return Reviewed::Link {
            row: EntryName::proposition(row),
            finding: EntryName::evidence(finding),
        };
    }
    let row = EntryName::proposition(&line.at);
    Reviewed::Part(match read.parts.contains_key(&row) {
        true => row,
        false => EntryName::evidence(&line.at),
    })
}

fn part(name: &EntryName) -> String {
    match name.id.is_empty() {
        true => name.kind.word().to_owned(),
        false => format!("{} {}", name.kind.word(), name.id),
    }
}

fn part_of(written: &str) -> Option<EntryName> {
    let (kind, id) = written.split_once(' ').unwrap_or((written, ""));
    Some(EntryName::new(EntryKind::of_word(kind)?, id))
}

fn field(name: &FieldName) -> String {
    let of = name.of.iter().map(part);
    let parts: Vec<_> = std::iter::once(name.word.clone()).chain(of).collect();
    parts.join(&BETWEEN.to_string())
}

fn field_of(written: &str) -> FieldName {
    let mut parts = written.split(BETWEEN);
    let word = parts.next().unwrap_or_default().to_owned();
    let of = parts.filter_map(part_of).collect();
    FieldName { word, of }
}

//! What parts say, each field as a hash: enough to tell which fields have changed, and nothing of what they said.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::Meaning;
use super::entry::{Entry, EntryKind, EntryName, Field, FieldName};
use super::propositions::LINK;
use crate::wording::spelling;

/// The fields of a part, each with a hash of what it says; several of one name have one hash, whatever their order.
pub type SketchedFields = BTreeMap<FieldName, String>;

/// What parts say, each field as a hash.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    /// The fields of each part.
    pub parts: BTreeMap<EntryName, SketchedFields>,
    /// What is named and no part of it, such as a row that is referred to, by the hash by which it is known under another id.
    pub beside: BTreeMap<EntryName, String>,
}

impl Sketch {
    /// Of these parts.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let entries = entries.into_iter();
        let parts = entries.map(|entry| (entry.key.clone(), fields_of(entry)));
        Self {
            parts: parts.collect(),
            beside: BTreeMap::new(),
        }
    }

    /// With what is named and no part of it.
    fn with_beside(mut self, meaning: &Meaning) -> Self {
        let fields = self.parts.values().flat_map(BTreeMap::keys);
        let named = fields.flat_map(|name| &name.of);
        let beside = named.filter(|name| !self.parts.contains_key(*name));
        let beside = beside.filter_map(|name| {
            let fields = fields_of(meaning.entries.get(name)?);
            Some((name.clone(), identity_of(name.kind, &fields)?.to_owned()))
        });
        self.beside = beside.collect();
        self
    }

    /// Of a part and all that it rests on.
    pub fn of_part(meaning: &Meaning, name: &EntryName) -> Option<Self> {
        meaning.entries.get(name)?;
        Some(Self::of(meaning.with_all_below(name)).with_beside(meaning))
    }

    /// Of one link: what the row states, what it says of the finding, and the finding with all that it rests on. Nothing where
    /// the row has no such link.
    pub fn of_link(meaning: &Meaning, row: &EntryName, finding: &EntryName) -> Option<Self> {
        let own = &meaning.entries.get(row)?.fields;
        let is_link =
            |field: &&Field| field.name.word == LINK && field.name.of.first() == Some(finding);
        own.iter().find(is_link)?;
        let mut sketch = Self::of_part(meaning, finding)?;
        let said = own.iter().filter(|field| is_of_link(&field.name, finding));
        sketch.parts.insert(row.clone(), fields(said));
        Some(sketch.with_beside(meaning))
    }
}

/// Whether a field of a row belongs to its link to a finding: what the row states belongs to each.
fn is_of_link(name: &FieldName, finding: &EntryName) -> bool {
    let of_link = ["because", LINK, "see"].contains(&name.word.as_str());
    name.word == STATEMENT || of_link && name.of.contains(finding)
}

/// The field that has the sentence of a row.
const STATEMENT: &str = "statement";

/// The field by which a part is known whatever its id: what it says first. A participant is known by the name alone.
fn identity(kind: EntryKind) -> Option<&'static str> {
    match kind {
        EntryKind::Proposition => Some(STATEMENT),
        EntryKind::Evidence => Some("finding"),
        EntryKind::Measure | EntryKind::Theme => Some("label"),
        EntryKind::Source => Some("citation"),
        EntryKind::Figure | EntryKind::Participant | EntryKind::Synthesis => None,
    }
}

/// The hash by which a part is known under another id.
pub(super) fn identity_of(kind: EntryKind, fields: &SketchedFields) -> Option<&str> {
    let word = identity(kind)?;
    let said = |word: &str| {
        let mut said = fields.iter();
        let (_, said) = said.find(|(name, _)| name.word == word && name.of.is_empty())?;
        Some(said.as_str())
    };
    said(word).or_else(|| said(identity_in_parts(kind)?))
}

/// The same of a part that is said in parts.
fn identity_in_parts(kind: EntryKind) -> Option<&'static str> {
    (kind == EntryKind::Source).then_some("title")
}

fn fields_of(entry: &Entry) -> SketchedFields {
    fields(entry.fields.iter())
}

fn fields<'a>(said: impl Iterator<Item = &'a Field>) -> SketchedFields {
    let mut values: BTreeMap<&FieldName, Vec<&str>> = BTreeMap::new();
    for field in said {
        values.entry(&field.name).or_default().push(&field.value);
    }
    let hashed = values.into_iter().map(|(name, mut values)| {
        values.sort_unstable();
        (name.clone(), hash(&values))
    });
    hashed.collect()
}

/// A hash of the values of a field: of 48 bits, as it is held against one other alone.
fn hash(values: &[&str]) -> String {
    let mut hash = Sha256::new();
    for value in values {
        // How blanks, quotation marks and dashes are written says nothing.
        let value = spelling::name(value);
        hash.update(value.len().to_le_bytes());
        hash.update(value.as_bytes());
    }
    HEXLOWER.encode(&hash.finalize()[..6])
}

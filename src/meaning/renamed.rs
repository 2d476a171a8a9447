//! Parts that have another id than before, and say what they said: told only where one part alone says it, before and now.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::entry::{EntryKind, EntryName, FieldName};
use super::sketch::{Sketch, SketchedFields, identity_of};

/// The parts of a version by what they say, whatever their ids.
#[derive(Clone, Debug, Default)]
pub struct Known<'a> {
    sketch: Option<&'a Sketch>,
    by_identity: HashMap<(EntryKind, &'a str), Vec<&'a EntryName>>,
}

impl<'a> Known<'a> {
    /// Those of a version.
    pub fn of(sketch: &'a Sketch) -> Self {
        let mut by_identity: HashMap<_, Vec<_>> = HashMap::new();
        for (name, fields) in &sketch.parts {
            if let Some(said) = identity_of(name.kind, fields) {
                by_identity.entry((name.kind, said)).or_default().push(name);
            }
        }
        let sketch = Some(sketch);
        Self {
            sketch,
            by_identity,
        }
    }

    /// What a part of this version says.
    pub fn fields(&self, name: &EntryName) -> Option<&'a SketchedFields> {
        self.sketch?.parts.get(name)
    }

    fn only(&self, kind: EntryKind, said: &str) -> Option<&'a EntryName> {
        match self.by_identity.get(&(kind, said))?.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }
}

/// The parts that have another id now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renames {
    now: BTreeMap<EntryName, EntryName>,
    before: BTreeMap<EntryName, EntryName>,
}

impl Renames {
    /// The parts of `old` that have another id in `new`.
    pub fn between(old: &Sketch, new: &Known<'_>) -> Self {
        let mut renames = Self::default();
        let named = old.parts.keys().chain(old.beside.keys());
        let gone = named.filter(|name| new.fields(name).is_none());
        let gone: Vec<_> = gone.collect();
        if gone.is_empty() {
            return renames;
        }
        let before = Known::of(old);
        for name in &gone {
            let said = match old.parts.get(*name) {
                Some(fields) => identity_of(name.kind, fields)
                    .filter(|said| before.only(name.kind, said).is_some()),
                None => old.beside.get(*name).map(String::as_str),
            };
            let Some(said) = said else { continue };
            if let Some(now) = new.only(name.kind, said)
                && !old.parts.contains_key(now)
            {
                renames.now.insert((*name).clone(), now.clone());
            }
        }
        renames.figures(old, new, &gone);
        let turned = renames.now.iter();
        renames.before = turned
            .map(|(then, now)| (now.clone(), then.clone()))
            .collect();
        renames
    }

    /// The name that a part of the old version has now: its own, where it has no other.
    pub fn now<'a>(&'a self, name: &'a EntryName) -> &'a EntryName {
        self.now.get(name).unwrap_or(name)
    }

    /// The name that a part of the new version had before: its own, where it had no other.
    pub fn before<'a>(&'a self, name: &'a EntryName) -> &'a EntryName {
        self.before.get(name).unwrap_or(name)
    }

    /// A field of the old version in the names of now.
    pub fn field(&self, name: &FieldName) -> FieldName {
        let mut of: Vec<_> = name.of.iter().map(|one| self.now(one).clone()).collect();
        of.sort();
        let word = name.word.clone();
        FieldName { word, of }
    }

    /// Each part with another id now: the old name and the new.
    pub fn all(&self) -> impl Iterator<Item = (&EntryName, &EntryName)> {
        self.now.iter()
    }

    /// Figures whose measure was renamed have another key; so do those whose timepoint or group was: they say the same of the
    /// same measure.
    fn figures(&mut self, old: &Sketch, new: &Known<'_>, gone: &[&EntryName]) {
        let gone = gone.iter().filter(|name| name.kind == EntryKind::Figure);
        let gone: Vec<&EntryName> = gone.copied().collect();
        if gone.is_empty() {
            return;
        }
        let mut taken = BTreeSet::new();
        for name in &gone {
            let by_measure = self.all().find_map(|(before, now)| {
                let is_measure = before.kind == EntryKind::Measure;
                let rest = name.id.strip_prefix(before.id.as_str())?;
                let rest = Some(rest).filter(|rest| !rest.starts_with(char::is_alphanumeric));
                let now = EntryName::new(EntryKind::Figure, &format!("{}{}", now.id, rest?));
                (is_measure && new.fields(&now).is_some() && !old.parts.contains_key(&now))
                    .then_some(now)
            });
            if let Some(now) = by_measure {
                taken.insert(now.clone());
                self.now.insert((*name).clone(), now);
            }
        }
        let fresh = new.sketch.into_iter().flat_map(|sketch| &sketch.parts);
        let mut says: HashMap<&SketchedFields, Vec<&EntryName>> = HashMap::new();
        for (name, fields) in fresh {
            let is_new = !old.parts.contains_key(name) && !taken.contains(name);
            if name.kind == EntryKind::Figure && is_new {
                says.entry(fields).or_default().push(name);
            }
        }
        let open: Vec<_> = gone
            .into_iter()
            .filter(|name| !self.now.contains_key(*name))
            .map(|name| (name, self.fields(&old.parts[name])))
            .collect();
        let mut alike: HashMap<&SketchedFields, usize> = HashMap::new();
        for (_, said) in &open {
            *alike.entry(said).or_default() += 1;
        }
        for (name, said) in &open {
            if let (1, Some([now])) = (alike[said], says.get(said).map(Vec::as_slice)) {
                self.now.insert((*name).clone(), (*now).clone());
            }
        }
    }

    /// The fields of the old version in the names of now.
    pub fn fields(&self, said: &SketchedFields) -> SketchedFields {
        let fields = said.iter();
        fields
            .map(|(name, hash)| (self.field(name), hash.clone()))
            .collect()
    }
}

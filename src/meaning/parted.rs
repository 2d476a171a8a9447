//! Where two versions of parts say something else, by the names of the newer.

use std::collections::BTreeSet;

use super::entry::{EntryName, FieldName};
use super::renamed::Renames;
use super::sketch::Sketch;

/// What became of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Became {
    /// It says something else.
    Changed,
    /// It was not there before.
    New,
    /// It is there no longer.
    Gone,
}

/// A part that says something else than before.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Parted {
    /// What names it; where it is gone, what named it.
    pub name: EntryName,
    /// Whether it is there in both, or in which.
    pub became: Became,
    /// Of a part that is there in both, the fields.
    pub fields: Vec<(FieldName, Became)>,
}

/// Where what `old` says is not what `now` says, in the order of the names of now.
pub fn parted(old: &Sketch, now: &Sketch, renames: &Renames) -> Vec<Parted> {
    let mut found = Vec::new();
    let mut met = BTreeSet::new();
    for (before, said) in &old.parts {
        let name = renames.now(before);
        let Some(says) = now.parts.get(name) else {
            found.push(Parted {
                name: before.clone(),
                became: Became::Gone,
                fields: Vec::new(),
            });
            continue;
        };
        met.insert(name);
        let said = renames.fields(said);
        if said == *says {
            continue;
        }
        let gone = said.keys().filter(|name| !says.contains_key(name));
        let gone = gone.map(|name| (name.clone(), Became::Gone));
        let others = says.iter().filter_map(|(name, hash)| match said.get(name) {
            None => Some((name.clone(), Became::New)),
            Some(before) if before != hash => Some((name.clone(), Became::Changed)),
            Some(_) => None,
        });
        let mut fields: Vec<_> = others.chain(gone).collect();
        fields.sort();
        found.push(Parted {
            name: name.clone(),
            became: Became::Changed,
            fields,
        });
    }
    let new = now.parts.keys().filter(|name| !met.contains(name));
    found.extend(new.map(|name| Parted {
        name: name.clone(),
        became: Became::New,
        fields: Vec::new(),
    }));
    found.sort();
    found
}

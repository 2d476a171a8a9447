//! The entries that a file brings, each to the place at which it stands, or to the file of its import.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::brought::{BroughtPart, LeftBehind};
use super::cited::cited_in;
use super::holding::{Holding, StandsAt};
use super::merge::{FieldFate, ImportManner, OnConflict, hashes, merged};
use super::same_work::as_said;
use super::sections::{
    SECTIONS, id_key, is_mapping, is_named, is_somebody_elses, value, way, written_id,
};
use super::told::{Clash, FileChange, Told, brief, shown};
use crate::read::edit::{Edit, LinesOf, Meant, NewEntry, WayStep, Written};

/// By what is owned, hashes by fields.
pub(super) type Owned = BTreeMap<String, BTreeMap<String, String>>;

/// Entries on their way into the YAML.
pub(super) struct Entries<'a> {
    pub(super) holding: &'a Holding,
    base: &'a Owned,
    own: PathBuf,
    manner: ImportManner,
    sections: BTreeMap<&'static str, BTreeMap<String, StandsAt>>,
    pub(super) made: MadeEntries,
    changes: BTreeMap<PathBuf, FileChange>,
    lines: BTreeMap<PathBuf, LinesOf<'a>>,
}

/// What is to be done to the YAML.
#[derive(Debug, Default)]
pub(super) struct MadeEntries {
    /// The changes, by files.
    pub(super) edits: BTreeMap<PathBuf, Vec<Edit>>,
    /// What the import owns.
    pub(super) owned: Owned,
    /// What is told of it.
    pub(super) changes: Vec<FileChange>,
    /// What stands at the head of a new file.
    pub(super) head: String,
}

impl<'a> Entries<'a> {
    pub(super) fn new(
        holding: &'a Holding,
        base: &'a Owned,
        own: PathBuf,
        manner: ImportManner,
    ) -> Self {
        Self {
            holding,
            base,
            own,
            manner,
            sections: BTreeMap::new(),
            made: MadeEntries::default(),
            changes: BTreeMap::new(),
            lines: BTreeMap::new(),
        }
    }

    pub(super) fn standing(&mut self, section: &'static str, id: &str) -> Option<StandsAt> {
        let holding = self.holding;
        let known = self
            .sections
            .entry(section)
            .or_insert_with(|| holding.section(section));
        known.get(id).cloned()
    }

    /// Gives the synthesis a title.
    pub(super) fn entitle(&mut self, title: &str) {
        let edit = Edit::Set {
            at: way("synthesis"),
            key: "title".to_owned(),
            value: Written::Text(title.to_owned()),
        };
        let own = self.own.clone();
        self.edit(&own, edit);
        self.change(&own).added += 1;
    }

    /// Takes an entry in.
    pub(super) fn take(&mut self, part: &BroughtPart, told: &mut Told) {
        let of = format!("{}/{}", part.section, part.id);
        if self.made.owned.contains_key(&of) {
            told.left.push(LeftBehind {
                words: format!(
                    "a second entry with the id `{}` of `{}`",
                    part.id, part.section
                ),
                place: None,
                doubtful: true,
            });
            return;
        }
        let base = self.base.get(&of);
        if !is_named(part.section) {
            self.nameless(part, &of, base);
            return;
        }
        match (self.standing(part.section, &part.id), base) {
            (None, None) => {
                self.tell_taken(part, told);
                self.add(part, of);
            }
            (None, Some(base)) => {
                if hashes(&part.fields) != *base {
                    told.taken_out
                        .push(format!("{of}, of which the file says something else now"));
                } else {
                    told.taken_out.push(of.clone());
                }
                self.made.owned.insert(of, base.clone());
            }
            (Some(standing), base) => self.hold(part, of, &standing, base, told),
        }
    }

    /// Tells where an entry of another section has the id of a new one: ids are unique over all sections.
    fn tell_taken(&mut self, part: &BroughtPart, told: &mut Told) {
        if id_key(part.section) != Some("id") {
            return;
        }
        let others = SECTIONS
            .iter()
            .filter(|other| id_key(other) == Some("id") && **other != part.section);
        for other in others {
            if let Some(standing) = self.standing(other, &part.id) {
                let place = Some(self.place(&standing));
                told.left.push(LeftBehind {
                    words: format!(
                        "`{}` is the id of an entry of `{other}` as well: give one of them another",
                        part.id
                    ),
                    place,
                    doubtful: true,
                });
            }
        }
    }

    pub(super) fn edit(&mut self, document: &Path, edit: Edit) {
        let edits = self.made.edits.entry(document.to_owned()).or_default();
        edits.push(edit);
    }

    pub(super) fn change(&mut self, document: &Path) -> &mut FileChange {
        let new = !self.holding.documents.contains_key(document);
        self.changes
            .entry(document.to_owned())
            .or_insert_with(|| FileChange {
                path: document.to_owned(),
                new,
                ..FileChange::default()
            })
    }

    /// Adds an entry: to the file of the import, or to the section `synthesis`, which only one file may hold.
    pub(super) fn add(&mut self, part: &BroughtPart, of: String) {
        let document = match (part.section.split('.').next(), self.holding.frame()) {
            (Some("synthesis"), Some(frame)) => frame.to_owned(),
            _ => self.own.clone(),
        };
        let at = way(part.section);
        let edit = match is_mapping(part.section) {
            true => Edit::Set {
                at,
                key: part.id.clone(),
                value: value(part),
            },
            false => {
                let named = id_key(part.section).map(|key| {
                    let id = Written::Text(written_id(part.section, &part.id).to_owned());
                    (key.to_owned(), id)
                });
                Edit::Append {
                    at,
                    entries: vec![NewEntry {
                        from: None,
                        value: Written::Keys(
                            named.into_iter().chain(part.fields.clone()).collect(),
                        ),
                        comment: part.comment.clone(),
                        on_lines: ["evidence", "propositions"].contains(&part.section),
                    }],
                }
            }
        };
        self.edit(&document, edit);
        self.change(&document).added += 1;
        let own = match is_named(part.section) {
            true => hashes(&part.fields),
            false => {
                let all = Written::Keys(part.fields.clone()).meant().hash();
                BTreeMap::from([("entry".to_owned(), all)])
            }
        };
        self.made.owned.insert(of, own);
    }

    /// Holds an entry against the one that stands there.
    fn hold(
        &mut self,
        part: &BroughtPart,
        of: String,
        standing: &StandsAt,
        base: Option<&BTreeMap<String, String>>,
        told: &mut Told,
    ) {
        let there = self.holding.said(standing).cloned().unwrap_or_default();
        // A value by itself has one field without a name.
        let ours = |name: &str| match name {
            "" => Some(there.clone()).filter(|there| *there != Meant::Nothing),
            _ => {
                let said = there.get(name);
                said.map(|said| as_said(part, name, said).unwrap_or_else(|| said.clone()))
            }
        };
        let is_another = base.is_none() && is_somebody_elses(part, &there, ours);
        if is_another && self.manner.on_conflict == OnConflict::Keep {
            told.of_hand.push(of.clone());
            self.made.owned.insert(of, hashes(&part.fields));
            return;
        }
        if is_another && self.manner.on_conflict == OnConflict::Tell {
            told.clashes.push(Clash {
                of,
                field: None,
                place: self.place(standing),
                here: brief(&there),
                there: brief(&Written::Keys(part.fields.clone()).meant()),
            });
            return;
        }
        let none = BTreeMap::new();
        let merged = merged(
            &part.fields,
            base.unwrap_or(&none),
            ours,
            self.manner.on_conflict,
        );
        let mut changed = Vec::new();
        for (name, fate) in merged.fates {
            // What a hand called a site or a time is better than what was made of its id.
            let is_name = base.is_none()
                && is_mapping(part.section)
                && ["", "label"].contains(&name.as_str());
            match fate {
                FieldFate::Conflict(_) if is_name => told.of_hand.push(of.clone()),
                FieldFate::Same => {}
                FieldFate::OfHand => told.of_hand.push(match name.as_str() {
                    "" => of.clone(),
                    _ => format!("{of}: {name}"),
                }),
                FieldFate::Changed(value) => {
                    self.give(standing, &name, value);
                    changed.push(name);
                }
                FieldFate::Conflict(value) => told.clashes.push(Clash {
                    of: of.clone(),
                    field: Some(name.clone()).filter(|name| !name.is_empty()),
                    place: self.place_of(standing, &name),
                    here: ours(&name).map_or_else(|| "nothing".to_owned(), |said| brief(&said)),
                    there: value
                        .map_or_else(|| "nothing".to_owned(), |value| brief(&value.meant())),
                }),
            }
        }
        if !changed.is_empty() {
            let words = match changed.iter().any(String::is_empty) {
                true => of.clone(),
                false => format!("{of}: {}", changed.join(", ")),
            };
            self.change(&standing.document).changed.push(words);
        }
        self.made.owned.insert(of, merged.owned);
    }

    /// Gives a field of an entry its value, or takes it out.
    fn give(&mut self, standing: &StandsAt, name: &str, value: Option<Written>) {
        let (mut at, mut key) = (standing.at.clone(), name.to_owned());
        if name.is_empty()
            && let Some(WayStep::Key(own)) = at.pop()
        {
            key = own;
        }
        let edit = match value {
            Some(value) => Edit::Set { at, key, value },
            None => Edit::Unset { at, key },
        };
        self.edit(&standing.document, edit);
    }

    fn place(&mut self, standing: &StandsAt) -> String {
        self.place_of(standing, "")
    }

    fn place_of(&mut self, standing: &StandsAt, field: &str) -> String {
        let mut at = standing.at.clone();
        if !field.is_empty() {
            at.push(WayStep::Key(field.to_owned()));
        }
        let path = shown(&self.holding.folder.join(&standing.document));
        let Some(held) = self.holding.documents.get(&standing.document) else {
            return path;
        };
        let lines = self.lines.entry(standing.document.clone());
        let lines = lines.or_insert_with(|| LinesOf::new(&held.text));
        match lines.of(&at) {
            Some(line) => format!("{path}:{line}"),
            None => path,
        }
    }

    /// Tells what the file has no more; takes it out where that is asked for, and no hand changed it.
    pub(super) fn gone(&mut self, parts: &[BroughtPart], told: &mut Told) {
        let named: BTreeSet<String> = parts
            .iter()
            .map(|part| format!("{}/{}", part.section, part.id))
            .collect();
        let base = self.base;
        for (of, base) in base {
            let Some((section, id)) = of.split_once('/') else {
                continue;
            };
            let known = SECTIONS.iter().find(|known| **known == section);
            let (Some(section), false) = (known, named.contains(of)) else {
                continue;
            };
            let name = match base.get("entry") {
                Some(hash) if !is_named(section) => format!("={hash}"),
                _ => id.to_owned(),
            };
            let Some(standing) = self.standing(section, &name) else {
                continue;
            };
            let there = self.holding.said(&standing).cloned().unwrap_or_default();
            let untouched = base.iter().all(|(field, hash)| match field.as_str() {
                "entry" if !is_named(section) => true,
                "" => there.hash() == *hash,
                field => there.get(field).is_some_and(|said| said.hash() == *hash),
            });
            let fields = base.len() + usize::from(id_key(section).is_some());
            let untouched = untouched && (there.entries().len() <= fields || !is_named(section));
            let citing = cited_in(self.holding, id).filter(|_| *section == "sources");
            if self.manner.prune && untouched && citing.is_none() {
                let edit = Edit::Remove {
                    at: standing.at.clone(),
                    keeps_comments: false,
                };
                self.edit(&standing.document, edit);
                self.change(&standing.document).removed.push(of.clone());
                continue;
            }
            let place = self.place(&standing);
            let why = match (self.manner.prune, citing) {
                (false, _) => None,
                (true, Some(citing)) => Some(format!("it is cited ({})", self.place(&citing))),
                (true, None) => Some("a hand changed it".to_owned()),
            };
            match why {
                Some(why) => told.kept.push(format!("{of} ({place}): {why}")),
                None => told.gone.push(format!("{of} ({place})")),
            }
            self.made.owned.insert(of.clone(), base.clone());
        }
    }

    /// What is to be done to the YAML.
    pub(super) fn finish(mut self, what: &str, name: &str) -> MadeEntries {
        let new = !self.holding.documents.contains_key(&self.own);
        if new && self.made.edits.contains_key(&self.own) {
            self.made.head = format!(
                "# Taken in from {name} ({what}) by `cisgrid import`.\n\
                 # It is yours to change: when the file is taken in again, what you changed stays.\n"
            );
        }
        // The last entries first: places that are counted stay what they are.
        for edits in self.made.edits.values_mut() {
            let (mut out, rest): (Vec<Edit>, Vec<Edit>) = std::mem::take(edits)
                .into_iter()
                .partition(|edit| matches!(edit, Edit::Remove { .. }));
            out.reverse();
            *edits = rest.into_iter().chain(out).collect();
        }
        self.made.changes = self.changes.into_values().collect();
        self.made
    }
}

//! Two versions of a synthesis held against each other: what has changed, by proposition.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::changed::{ChangedField, ChangedPart, ChangedRow, Changes, LapsedSignOff, Renamed};
use super::hidden::Hidden;
use super::turned::turned;
use crate::examine::Assessed;
use crate::meaning::parted::{Became, Parted, parted};
use crate::meaning::renamed::{Known, Renames};
use crate::meaning::sketch::Sketch;
use crate::meaning::{Entry, EntryName, FieldName, Meaning};
use crate::model::Model;
use crate::review::signed::{SignOffStanding, signed};
use crate::review::words;

/// A version of a synthesis.
#[derive(Clone, Copy, Debug)]
pub struct Version<'a> {
    /// What it is called: a folder, or a revision.
    pub name: &'a str,
    /// The synthesis.
    pub assessed: &'a Assessed,
}

/// What has changed from `old` to `new`; words that are hidden are not told.
pub fn changes(old: Version<'_>, new: Version<'_>, hidden: &Hidden) -> Changes {
    let [before, now] = [old, new].map(|version| {
        let assessed = version.assessed;
        let mut meaning = Meaning::of(&assessed.model, &assessed.trials);
        hidden.take_out(&mut meaning);
        meaning
    });
    let [said, says] = [&before, &now].map(|meaning| Sketch::of(meaning.entries.values()));
    let renames = Renames::between(&said, &Known::of(&says));
    let found = parted(&said, &says, &renames);
    let changed: BTreeSet<&EntryName> = found.iter().map(|one| &one.name).collect();
    let turned = turned(old.assessed, new.assessed, &renames, &changed);
    let sides = Sides {
        before: &before,
        now: &now,
        renames: &renames,
        hidden,
    };
    let mut parts: BTreeMap<EntryName, ChangedPart> = BTreeMap::new();
    for one in &found {
        parts.insert(one.name.clone(), sides.part(one));
    }
    for (name, verdicts) in turned {
        let part = parts.entry(name.clone()).or_insert_with(|| ChangedPart {
            kind: name.kind.word(),
            id: name.id.clone(),
            became: Became::Changed.word(),
            name,
            fields: Vec::new(),
            verdicts: Vec::new(),
        });
        part.verdicts = verdicts;
    }
    let renamed = renames.all().map(|(before, now)| Renamed {
        kind: now.kind.word(),
        before: before.id.clone(),
        now: now.id.clone(),
    });
    let mut changes = Changes {
        old: old.name.to_owned(),
        new: new.name.to_owned(),
        renamed: renamed.collect(),
        sign_offs: lapsed(new.assessed, &before),
        ..Changes::default()
    };
    let order = sides.rows(&old.assessed.model, &new.assessed.model);
    changes.propositions = sides.by_row(&order, &mut parts);
    changes.elsewhere = parts.into_values().collect();
    changes
}

/// The two versions side by side.
struct Sides<'a> {
    before: &'a Meaning,
    now: &'a Meaning,
    renames: &'a Renames,
    hidden: &'a Hidden,
}

impl Sides<'_> {
    /// The propositions in the order of the newer version, then those that were taken out, in that of the older.
    fn rows(&self, old: &Model, new: &Model) -> Vec<EntryName> {
        let of = |model: &Model| -> Vec<EntryName> {
            let rows = model.propositions.iter();
            rows.map(|row| EntryName::proposition(&row.id)).collect()
        };
        let (mut rows, before) = (of(new), of(old));
        let gone = before
            .into_iter()
            .filter(|name| !self.now.entries.contains_key(self.renames.now(name)));
        rows.extend(gone);
        rows
    }

    fn entry(&self, name: &EntryName) -> (Option<&Entry>, Option<&Entry>) {
        let before = self.before.entries.get(self.renames.before(name));
        (before, self.now.entries.get(name))
    }

    fn part(&self, parted: &Parted) -> ChangedPart {
        let name = &parted.name;
        let (before, now) = match parted.became {
            Became::Gone => (self.before.entries.get(name), None),
            Became::New => (None, self.now.entries.get(name)),
            Became::Changed => self.entry(name),
        };
        let changed: Option<BTreeSet<&FieldName>> = match parted.became {
            Became::Changed => Some(parted.fields.iter().map(|(name, _)| name).collect()),
            Became::New | Became::Gone => None,
        };
        ChangedPart {
            kind: name.kind.word(),
            id: name.id.clone(),
            became: parted.became.word(),
            name: name.clone(),
            fields: self.fields(before, now, changed.as_ref()),
            verdicts: Vec::new(),
        }
    }

    /// What the fields said and say, where they do not say the same.
    fn fields(
        &self,
        before: Option<&Entry>,
        now: Option<&Entry>,
        changed: Option<&BTreeSet<&FieldName>>,
    ) -> Vec<ChangedField> {
        let mut sides: BTreeMap<FieldName, [Vec<(&str, bool)>; 2]> = BTreeMap::new();
        let mut order: Vec<FieldName> = Vec::new();
        for (side, entry) in [(1, now), (0, before)] {
            for field in entry.into_iter().flat_map(|entry| &entry.fields) {
                let name = match side {
                    0 => self.renames.field(&field.name),
                    _ => field.name.clone(),
                };
                if changed.is_some_and(|changed| !changed.contains(&name)) {
                    continue;
                }
                if !sides.contains_key(&name) {
                    order.push(name.clone());
                }
                let untold = !field.open || self.hidden.stands_in(&field.value);
                let values = sides.entry(name).or_default();
                values[side].push((&field.value, untold));
            }
        }
        let fields = order.into_iter().map(|name| {
            let [before, now] = sides.remove(&name).unwrap_or_default();
            let there = (!before.is_empty(), !now.is_empty());
            let (gone, new) = (less(&before, &now), less(&now, &before));
            let untold = |values: &[(&str, bool)]| {
                let untold = values.iter().filter(|(_, untold)| *untold);
                untold.count()
            };
            let withheld = (untold(&gone), untold(&new));
            let told = |values: Vec<(&str, bool)>| {
                let told = values.into_iter().filter(|(_, untold)| !untold);
                told.map(|(value, _)| value.to_owned()).collect()
            };
            ChangedField {
                field: name.word,
                of: name.of.iter().map(|one| one.id.clone()).collect(),
                names: name.of,
                before: told(gone),
                now: told(new),
                withheld,
                there,
            }
        });
        fields.collect()
    }

    /// What has changed under each row; what is told is taken out of `parts`.
    fn by_row(
        &self,
        order: &[EntryName],
        parts: &mut BTreeMap<EntryName, ChangedPart>,
    ) -> Vec<ChangedRow> {
        let mut told: BTreeSet<EntryName> = BTreeSet::new();
        let mut rows = Vec::new();
        for name in order {
            let (before, now) = self.entry(name);
            let own = parts.remove(name);
            let mut below: BTreeSet<EntryName> = BTreeSet::new();
            if let Some(now) = now {
                let all = self.now.with_all_below(&now.key).into_iter();
                below.extend(all.map(|entry| entry.key.clone()));
            }
            if let Some(before) = before {
                let all = self.before.with_all_below(&before.key).into_iter();
                below.extend(all.map(|entry| self.renames.now(&entry.key).clone()));
            }
            below.remove(name);
            let mut row = ChangedRow {
                id: name.id.clone(),
                statement: statement(now.or(before)),
                own,
                parts: Vec::new(),
                told_before: Vec::new(),
            };
            if self.hidden.stands_in(&row.statement) {
                row.statement = String::new();
            }
            for one in below {
                match parts.remove(&one) {
                    Some(part) => {
                        row.parts.push(part);
                        told.insert(one);
                    }
                    None if told.contains(&one) => row.told_before.push(one.to_string()),
                    None => {}
                }
            }
            let any = row.own.is_some() || !row.parts.is_empty() || !row.told_before.is_empty();
            rows.extend(any.then_some(row));
        }
        rows
    }
}

fn statement(entry: Option<&Entry>) -> String {
    let mut fields = entry.into_iter().flat_map(|entry| &entry.fields);
    let statement = fields.find(|field| field.name.word == "statement");
    statement.map_or_else(String::new, |field| field.value.clone())
}

/// What is in a list more often than in another.
fn less<'a>(those: &[(&'a str, bool)], others: &[(&str, bool)]) -> Vec<(&'a str, bool)> {
    let mut rest: HashMap<&str, usize> = HashMap::new();
    for (other, _) in others {
        *rest.entry(other).or_default() += 1;
    }
    let own = those.iter().filter(|(one, _)| match rest.get_mut(one) {
        Some(left) if *left > 0 => {
            *left -= 1;
            false
        }
        _ => true,
    });
    own.copied().collect()
}

/// Sign-offs, as the newer version has them, that held for the older one.
fn lapsed(new: &Assessed, before: &Meaning) -> Vec<LapsedSignOff> {
    let stale = new.signed.iter().filter(|one| !one.is_current());
    let stale: Vec<_> = stale.collect();
    if stale.is_empty() {
        return Vec::new();
    }
    let held = signed(&new.reviews, before);
    let held: BTreeSet<(&str, &str)> = held
        .iter()
        .filter(|one| one.is_current())
        .map(|one| (one.line.at.as_str(), one.line.by.as_str()))
        .collect();
    let lapsed = stale
        .into_iter()
        .filter(|one| held.contains(&(one.line.at.as_str(), one.line.by.as_str())));
    let lapsed = lapsed.map(|one| LapsedSignOff {
        at: one.subject.id(),
        by: one.line.by.clone(),
        on: one.line.on.clone(),
        because: match &one.standing {
            SignOffStanding::Stale(changed) => words::changes(Some(&one.subject), changed),
            SignOffStanding::Current | SignOffStanding::Gone => Vec::new(),
        },
    });
    lapsed.collect()
}

//! From what is told of two versions the newer can be made of the older, whatever was changed; and the order of files and keys
//! changes nothing.

use std::collections::BTreeMap;
use std::path::Path;

use libtest_mimic::Trial;

use crate::review::READ;
use crate::{Outcome, outcome, trial};
use cisgrid::compare::changed::Changes;
use cisgrid::compare::changes::{Version, changes};
use cisgrid::compare::hidden::Hidden;
use cisgrid::examine::{self, Assessed};
use cisgrid::meaning::Meaning;
use cisgrid::read::folder::Project;

pub(super) fn trials() -> Vec<Trial> {
    vec![
        trial("diff::property::the_newer_of_the_older", applied),
        trial("diff::property::any_order_is_no_change", any_order),
    ]
}

const EDITS: [(&str, &str); 18] = [
    ("lifts mood", "lifts the mood"),
    ("fit: confirmation", "fit: expansion"),
    ("mean: 14.2", "mean: 14.4"),
    ("n: 38, ", ""),
    ("better: higher", "better: lower"),
    ("Mood was better", "Mood rose"),
    ("it gets me out", "it got me out"),
    (
        "      - {said: it g",
        "      - {said: we laugh, by: P07}\n      - {said: it g",
    ),
    ("being with others", "being with people"),
    ("id: walking-lifts", "id: lifts"),
    ("[mood-rises, talk]", "talk"),
    ("Talking matters.", "Talking helps."),
    (
        "silence: {quantitative: not measured}",
        "note: Not measured.",
    ),
    ("alpha: 0.05", "alpha: 0.01"),
    ("P03: {role: walker}", "P03: {role: guest}"),
    ("higher_than", "lower_than"),
    (
        "    statement: Talking",
        "    points: [It takes two.]\n    statement: Talking",
    ),
    ("citation: Our interviews", "citation: Interviews"),
];

fn assessed(yaml: &str) -> Assessed {
    let files = [("a.yaml", yaml.as_bytes().to_vec())];
    examine::assess(Project::of_texts(Path::new(""), files), None)
}

fn between(old: &Assessed, new: &Assessed) -> Changes {
    let [one, other] = [old, new].map(|assessed| Version { name: "", assessed });
    changes(one, other, &Hidden::of(&old.model, &new.model))
}

/// What each part says: its kind and id, and of each field the values in order.
type Said = BTreeMap<(String, String), BTreeMap<String, Vec<String>>>;

fn said(assessed: &Assessed) -> Said {
    let meaning = Meaning::of(&assessed.model, &assessed.trials);
    let mut said = Said::new();
    for entry in meaning.entries.values() {
        let key = (entry.key.kind.word().to_owned(), entry.key.id.clone());
        let fields = said.entry(key).or_default();
        for field in &entry.fields {
            fields
                .entry(field.name.to_string())
                .or_default()
                .push(field.value.clone());
        }
        fields.values_mut().for_each(|values| values.sort());
    }
    said
}

/// The older version with what is told done to it.
fn apply(old: Said, changes: &Changes) -> Said {
    let now = |kind: &str, id: &str| {
        let mut renamed = changes.renamed.iter();
        let found = renamed.find(|one| one.kind == kind && one.before == id);
        found.map_or(id.to_owned(), |one| one.now.clone())
    };
    let mut said: Said = old
        .into_iter()
        .map(|((kind, id), fields)| ((kind.clone(), now(&kind, &id)), fields))
        .collect();
    for part in changes.parts() {
        let key = (part.kind.to_owned(), part.id.clone());
        if part.became == "gone" {
            said.remove(&key);
            continue;
        }
        let fields = said.entry(key).or_default();
        for field in &part.fields {
            let name = field
                .of
                .iter()
                .fold(field.field.clone(), |name, id| format!("{name} {id}"));
            let values = fields.entry(name.clone()).or_default();
            for gone in &field.before {
                let at = values
                    .iter()
                    .position(|value| value == gone)
                    .expect("what went was there");
                values.remove(at);
            }
            values.extend(field.now.iter().cloned());
            values.sort();
            if values.is_empty() {
                fields.remove(&name);
            }
        }
    }
    said
}

fn applied() -> Outcome {
    let mut complaints = Vec::new();
    let before = assessed(READ);
    let mut state = 0xd1ff_u32;
    for _ in 0..120 {
        let mut text = READ.to_owned();
        let mut chosen = Vec::new();
        for edit in EDITS {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            if (state >> 16).is_multiple_of(4) && text.contains(edit.0) {
                text = text.replacen(edit.0, edit.1, 1);
                chosen.push(edit.0);
            }
        }
        let after = assessed(&text);
        for (old, new) in [(&before, &after), (&after, &before)] {
            let told = between(old, new);
            let made = apply(said(old), &told);
            let wanted = said(new);
            if made != wanted {
                let parts = wanted.keys().chain(made.keys());
                let wrong: Vec<_> = parts
                    .filter(|key| made.get(*key) != wanted.get(*key))
                    .collect();
                complaints.push(format!("{chosen:?}: {wrong:?}"));
            }
        }
    }
    outcome(complaints)
}

fn any_order() -> Outcome {
    let before = assessed(READ);
    let mut sections: Vec<String> = Vec::new();
    for line in READ.split_inclusive('\n') {
        match sections.last_mut() {
            Some(section) if line.starts_with(' ') => section.push_str(line),
            _ => sections.push(line.to_owned()),
        }
    }
    let mut state = 7_u32;
    for _ in 0..40 {
        // Sections in any order, in any number of files.
        let mut files: Vec<(String, Vec<u8>)> = Vec::new();
        let mut rest = sections.clone();
        while !rest.is_empty() {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let section = rest.remove((state >> 16) as usize % rest.len());
            match files.last_mut() {
                Some((_, text)) if (state >> 12).is_multiple_of(2) => text.extend(section.bytes()),
                _ => files.push((format!("{}.yaml", state >> 8), section.into_bytes())),
            }
        }
        let after = examine::assess(Project::of_texts(Path::new(""), files), None);
        let told = between(&before, &after);
        assert!(told.is_nothing(), "{told:?}");
    }
    Ok(())
}

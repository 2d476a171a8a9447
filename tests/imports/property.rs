//! Random changes by the file and by hands, again and again: what a hand changed is never lost, what only the file changed
//! comes in, and what is taken in twice changes nothing.

use std::collections::BTreeMap;

use cisgrid::imports::{Manner, OnConflict};
use cisgrid::read::edit::{Edit, Meant, Step, Written, edited, meant};
use libtest_mimic::Trial;

use super::{Study, of, part, tell};
use crate::{Outcome, outcome, trial};

pub(super) fn trials() -> Vec<Trial> {
    vec![trial("imports::property", property)]
}

/// Numbers that are the same on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }
}

const FIELDS: [&str; 3] = ["label", "definition", "in"];

/// What themes say, by their ids.
type Themes = BTreeMap<String, BTreeMap<String, String>>;

fn brought(themes: &Themes) -> cisgrid::imports::Brought {
    let parts = themes.iter().map(|(id, fields)| {
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .collect();
        part("themes", id, &fields)
    });
    of(parts.collect())
}

/// What stands in the files.
fn standing(study: &Study) -> Themes {
    let text = study.read("walk.yaml");
    let all = meant(&text).unwrap_or_default();
    let list = all.get("themes").cloned().unwrap_or_default();
    let entries = list.entries().into_iter().filter_map(|(id, entry)| {
        let Meant::Keys(pairs) = entry else {
            return None;
        };
        let fields = pairs.iter().filter(|(key, _)| key != "id");
        let fields =
            fields.filter_map(|(key, value)| Some((key.clone(), value.text()?.to_owned())));
        Some((id?.to_owned(), fields.collect()))
    });
    entries.collect()
}

fn word(random: &mut Random) -> String {
    let words = [
        "talk",
        "being with others",
        "a: b",
        "[x]",
        "pace, and rest",
        "# none",
        "“so”",
        "two\nlines",
        "0.020",
    ];
    format!(
        "{} {}",
        words[random.below(words.len())],
        random.below(1000)
    )
}

fn property() -> Outcome {
    let mut random = Random(7);
    let mut complaints = Vec::new();
    for round in 0..60 {
        let study = Study::new(&[])?;
        let mut file: Themes = BTreeMap::new();
        for number in 0..1 + random.below(6) {
            let fields = FIELDS
                .iter()
                .map(|field| ((*field).to_owned(), word(&mut random)));
            let fields = fields.collect();
            file.insert(format!("t{number}"), fields);
        }
        study.take(&brought(&file), tell())?;
        for _ in 0..4 {
            let (before, base) = (standing(&study), file.clone());
            let hand = by_hand(&study, &before, &mut random)?;
            for _ in 0..random.below(4) {
                let id = format!("t{}", random.below(7));
                let fields = file.entry(id).or_default();
                let field = FIELDS[random.below(3)].to_owned();
                match random.below(4) {
                    0 if fields.len() > 1 => drop(fields.remove(&field)),
                    _ => drop(fields.insert(field, word(&mut random))),
                }
            }
            let ours = standing(&study);
            let plan = study.take(&brought(&file), tell())?;
            let now = standing(&study);
            for (id, fields) in &ours {
                for field in FIELDS {
                    let get =
                        |all: &Themes| all.get(id).and_then(|fields| fields.get(field).cloned());
                    let (mine, was, theirs, is) = (
                        fields.get(field).cloned(),
                        get(&base),
                        get(&file),
                        get(&now),
                    );
                    let known = file.contains_key(id);
                    let wanted = match () {
                        () if !known || theirs == was => mine.clone(),
                        () if mine == was => theirs.clone(),
                        () => mine.clone(),
                    };
                    if is != wanted {
                        complaints.push(format!(
                            "round {round}, {id}/{field}: {is:?}, not {wanted:?} (mine {mine:?}, was {was:?}, theirs {theirs:?}; {hand})"
                        ));
                    }
                }
            }
            // Conflicts are settled, so that what stands there and what the file last said are known again.
            let keep = Manner {
                on_conflict: OnConflict::Keep,
                prune: false,
            };
            study.take(&brought(&file), keep)?;
            let again = study
                .plan(&brought(&file), tell())
                .map_err(|why| why.words)?;
            if !again.files.is_empty() || !again.told.clashes.is_empty() {
                complaints.push(format!(
                    "round {round}: the second time {:?}, {:?}",
                    again.files, again.told.clashes
                ));
            }
            let text = study.read("walk.yaml");
            let comments = text.matches("# by hand").count();
            if plan.files.iter().any(|file| {
                file.path.ends_with("walk.yaml")
                    && String::from_utf8_lossy(file.before.as_deref().unwrap_or_default())
                        .matches("# by hand")
                        .count()
                        > comments
            }) {
                complaints.push(format!("round {round}: a comment is lost"));
            }
        }
    }
    outcome(complaints)
}

/// Changes some fields by hand, and adds a comment; gives what was done.
fn by_hand(study: &Study, before: &Themes, random: &mut Random) -> Result<String, String> {
    let ids: Vec<&String> = before.keys().collect();
    let mut text = study.read("walk.yaml");
    let mut done = String::new();
    for _ in 0..random.below(3) {
        if ids.is_empty() {
            break;
        }
        let edit = Edit::Set {
            at: vec![
                Step::Key("themes".to_owned()),
                Step::Entry(ids[random.below(ids.len())].clone()),
            ],
            key: FIELDS[random.below(3)].to_owned(),
            value: Written::Text(word(random)),
        };
        text = edited(&text, std::slice::from_ref(&edit)).map_err(|why| format!("{why:?}"))?;
        done += &format!("{edit:?}; ");
    }
    if random.below(2) == 0 {
        text += "# by hand\n";
    }
    study.write("walk.yaml", &text)?;
    Ok(done)
}

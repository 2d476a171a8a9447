//! The links of a proposition, whichever way they are written.

use crate::read::edit::{Edit, FIRST, Meant, NewEntry, WayStep, Written};

use super::cell::plain;

/// The keys of a proposition that list findings, each with the stance of those that it lists.
pub(super) const LISTS: [(&str, &str); 4] = [
    ("supported_by", "supports"),
    ("qualified_by", "qualifies"),
    ("contradicted_by", "contradicts"),
    ("informed_by", "informs"),
];

/// A link as it stands.
#[derive(Clone, Debug)]
pub(super) struct StandingLink {
    /// The id of the finding.
    pub(super) evidence: String,
    /// The stance, as it is written.
    pub(super) stance: String,
    /// The reason.
    pub(super) because: Option<String>,
    /// The way to it from the proposition.
    pub(super) at: Vec<WayStep>,
    /// What stands there.
    pub(super) said: Meant,
}

/// The links of a proposition, in the order written.
pub(super) fn links(row: &Meant) -> Vec<StandingLink> {
    let mut all = Vec::new();
    let mut add = |key: &str, stance: Option<&str>| {
        let Some(value) = row.get(key) else { return };
        let own = vec![WayStep::Key(key.to_owned())];
        let entries: Vec<(Vec<WayStep>, &Meant)> = match value {
            Meant::List(entries) => {
                let entries = entries.iter().enumerate();
                let nth = |nth: usize| [own.as_slice(), &[WayStep::Nth(nth)]].concat();
                entries.map(|(at, entry)| (nth(at), entry)).collect()
            }
            one => vec![(own, one)],
        };
        for (at, entry) in entries {
            let evidence = entry.text().or_else(|| entry.get("evidence")?.text());
            let said = entry.get("stance").and_then(Meant::text);
            let (Some(evidence), Some(stance)) = (evidence, stance.or(said)) else {
                continue;
            };
            all.push(StandingLink {
                evidence: evidence.to_owned(),
                stance: stance.to_owned(),
                because: entry
                    .get("because")
                    .and_then(Meant::text)
                    .map(str::to_owned),
                at,
                said: entry.clone(),
            });
        }
    };
    for (key, stance) in LISTS {
        add(key, Some(stance));
    }
    add("links", None);
    all
}

impl StandingLink {
    /// Whether it stands in the list of the authors’ own order, which says each stance.
    fn is_stanced(&self) -> bool {
        matches!(self.at.first(), Some(WayStep::Key(key)) if key == "links")
    }

    /// The link with another reason, as it is written in a list.
    fn with_reason(&self, because: &str) -> Written {
        let pairs = match rewritten(&self.said) {
            Written::Keys(pairs) => pairs,
            one => vec![("evidence".to_owned(), one)],
        };
        let mut pairs: Vec<(String, Written)> = pairs
            .into_iter()
            .filter(|(key, _)| key != "because")
            .collect();
        if !because.is_empty() {
            pairs.push(("because".to_owned(), plain(because)));
        }
        match pairs.as_slice() {
            [(_, only)] => only.clone(),
            _ => Written::Keys(pairs),
        }
    }

    /// The changes that give it another reason.
    pub(super) fn give_reason(&self, row: &[WayStep], because: &str) -> Vec<Edit> {
        let at = [row, self.at.as_slice()].concat();
        let key = "because".to_owned();
        vec![match (&self.said, because.is_empty()) {
            (Meant::Keys(_), false) => Edit::Set {
                at,
                key,
                value: plain(because),
            },
            (Meant::Keys(pairs), true) if pairs.len() > 2 || self.is_stanced() => {
                Edit::Unset { at, key }
            }
            (_, true) => replaced(at, plain(&self.evidence)),
            (_, false) => replaced(
                at,
                Written::Keys(vec![
                    ("evidence".to_owned(), plain(&self.evidence)),
                    (key, plain(because)),
                ]),
            ),
        }]
    }

    /// The changes that give it another stance.
    pub(super) fn turn(
        &self,
        row: (&[WayStep], &Meant),
        stance: &str,
        because: Option<&str>,
    ) -> Option<Vec<Edit>> {
        let (row, said) = row;
        let at = [row, self.at.as_slice()].concat();
        if self.is_stanced() {
            let mut edits = because.map_or_else(Vec::new, |because| self.give_reason(row, because));
            edits.push(Edit::Set {
                at,
                key: "stance".to_owned(),
                value: plain(stance),
            });
            return Some(edits);
        }
        let own = match because {
            None => rewritten(&self.said),
            Some(because) => self.with_reason(because),
        };
        let mut new = added((row, said), stance, own)?;
        // What is said of a link beside it goes where it goes, and stays where it cannot.
        let mut keeps_comments = true;
        if let Edit::Append { entries, .. } = &mut new {
            for entry in entries {
                entry.from = Some(at.clone());
            }
            keeps_comments = false;
        }
        let out = Edit::Remove { at, keeps_comments };
        Some(vec![new, out])
    }
}

/// Takes an entry of a list, or a value by itself, in the place of another.
pub(super) fn replaced(at: Vec<WayStep>, value: Written) -> Edit {
    match at.split_last() {
        Some((WayStep::Key(key), above)) => Edit::Set {
            at: above.to_vec(),
            key: key.clone(),
            value,
        },
        _ => Edit::Put { at, value },
    }
}

/// The change that adds a link to a proposition.
pub(super) fn added(
    (row, said): (&[WayStep], &Meant),
    stance: &str,
    link: Written,
) -> Option<Edit> {
    let stanced = said.get("links").is_some();
    let key = match stanced {
        true => "links",
        false => LISTS.iter().find(|(_, of)| *of == stance)?.0,
    };
    let link = match (stanced, link) {
        (true, Written::Keys(mut pairs)) => {
            pairs.insert(1, ("stance".to_owned(), plain(stance)));
            Written::Keys(pairs)
        }
        (true, one) => Written::Keys(vec![
            ("evidence".to_owned(), one),
            ("stance".to_owned(), plain(stance)),
        ]),
        (false, one) => one,
    };
    let at = [row, &[WayStep::Key(key.to_owned())]].concat();
    Some(match said.get(key) {
        Some(one @ (Meant::Text(_) | Meant::Keys(_))) => Edit::Set {
            at: row.to_vec(),
            key: key.to_owned(),
            value: Written::List(vec![rewritten(one), link]),
        },
        _ => Edit::Append {
            at,
            entries: vec![NewEntry::of(link)],
        },
    })
}

/// What stands there, to be written elsewhere.
pub(super) fn rewritten(said: &Meant) -> Written {
    match said {
        Meant::Nothing => Written::Bare(String::new()),
        Meant::Text(text) => plain(text),
        Meant::List(all) => Written::List(all.iter().map(rewritten).collect()),
        Meant::Keys(pairs) => {
            let mut pairs: Vec<(String, Written)> = pairs
                .iter()
                .map(|(key, value)| (key.clone(), rewritten(value)))
                .collect();
            // What an entry is of stands first.
            pairs.sort_by_key(|(key, _)| !FIRST.contains(&key.as_str()));
            Written::Keys(pairs)
        }
    }
}

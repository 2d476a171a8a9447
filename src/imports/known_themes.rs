//! Themes that a synthesis has, so that the codes of a project find theirs again: an id once given stays with the name of a
//! code and with its place in the tree, in whatever order codes come and whichever of them are gone.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::lock::OwnedLine;
use crate::read::edit::Meant;
use crate::wording::spelling;

/// By what a theme is found: a hash of the id of the one above it, or nothing, and what it is called.
type Place = (String, String);

/// In how many ways a theme is told by its place, the surest first.
const WAYS: usize = 5;
/// As this file brought it.
const OWN: usize = 0;
/// As this file brought it, with other capitals.
const OWN_ALIKE: usize = 1;
/// As it stands.
const STANDING: usize = 2;
/// As it stands, with other capitals.
const STANDING_ALIKE: usize = 3;
/// As another file brought it, whatever a hand calls it now.
const OTHERS: usize = 4;

/// The themes of a synthesis, by what they are found.
#[derive(Clone, Debug, Default)]
pub struct KnownThemes {
    by_place: [HashMap<Place, Vec<String>>; WAYS],
    /// The themes of this file: the hash of the id of the one above.
    own: BTreeMap<String, String>,
    /// The themes of this file by what they were called.
    own_labels: HashMap<String, Vec<String>>,
    /// The passages that each theme of this file has in the tables that stand there.
    passages: HashMap<String, BTreeSet<String>>,
    /// All ids.
    ids: BTreeSet<String>,
}

/// Of fewer codes, all may have been renamed at once.
const SEVERAL: usize = 3;

/// A code that looks for its theme.
#[derive(Clone, Copy, Debug)]
pub(super) struct CodeSpot<'a> {
    /// What it is called.
    pub(super) label: &'a str,
    /// The code above it, by its position.
    pub(super) within: Option<usize>,
    /// Its passages.
    pub(super) passages: Option<&'a BTreeSet<String>>,
}

/// By what a code was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FoundBy {
    /// By its name and its place in the tree.
    Place,
    /// By its name, in another place.
    Name,
    /// By its passages, under another name.
    Passages,
}

/// The label of a code that is called as another one: with the code above behind it.
pub(super) fn twin_label(label: &str, above: &str) -> String {
    format!("{label} ({above})")
}

fn hash(text: &str) -> String {
    Meant::Text(text.to_owned()).hash()
}

fn alike(text: &str) -> String {
    spelling::label(text).into_owned()
}

impl KnownThemes {
    /// A theme that an import brought.
    pub(super) fn remember(&mut self, id: &str, line: &OwnedLine, is_own: bool) {
        let label = line.over.get("label").cloned();
        let label = label.unwrap_or_else(|| hash(id));
        let within = line.over.get("in").cloned().unwrap_or_default();
        let way = if is_own { OWN } else { OTHERS };
        self.put(way, (within.clone(), label.clone()), id);
        self.ids.insert(id.to_owned());
        if is_own {
            self.own.insert(id.to_owned(), within);
            self.own_labels
                .entry(label)
                .or_default()
                .push(id.to_owned());
        }
    }

    fn put(&mut self, way: usize, place: Place, id: &str) {
        let ids = self.by_place[way].entry(place).or_default();
        ids.push(id.to_owned());
        // Of several the one without a number, or with the lowest.
        ids.sort_by_key(|id| (id.chars().count(), id.clone()));
    }

    /// A theme as it stands in the synthesis: below which one, and what it is called, in one way or another.
    pub(super) fn put_standing(&mut self, id: &str, within: Option<&str>, labels: &[String]) {
        let within = within.map(hash).unwrap_or_default();
        let is_own = self.own.contains_key(id);
        for label in labels {
            if !is_own {
                self.put(STANDING, (within.clone(), hash(label)), id);
            }
            let way = if is_own { OWN_ALIKE } else { STANDING_ALIKE };
            self.put(way, (within.clone(), alike(label)), id);
        }
        self.ids.insert(id.to_owned());
    }

    /// A passage that a theme of this file has.
    pub(super) fn put_passage(&mut self, theme: &str, passage: &str) {
        let of = self.passages.entry(theme.to_owned()).or_default();
        of.insert(passage.to_owned());
    }

    /// All ids that themes have, or had.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// Whether a theme has that id, or had it.
    pub(super) fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// The themes of codes, where they have one.
    pub(super) fn found(&self, codes: &[CodeSpot<'_>]) -> Vec<Option<(String, FoundBy)>> {
        let mut search = Search {
            known: self,
            codes,
            found: vec![None; codes.len()],
            used: HashSet::new(),
        };
        if !self.ids.is_empty() {
            let order = search.by_depth();
            while (0..WAYS).any(|way| search.by_place(&order, way))
                || search.by_name()
                || search.by_passages()
            {}
        }
        search.found
    }
}

/// Codes on their way to their themes.
struct Search<'a> {
    known: &'a KnownThemes,
    codes: &'a [CodeSpot<'a>],
    found: Vec<Option<(String, FoundBy)>>,
    used: HashSet<String>,
}

impl Search<'_> {
    /// The codes, those above before those below.
    fn by_depth(&self) -> Vec<usize> {
        let depth = |at: usize| {
            let above = |at: &usize| self.codes[*at].within;
            std::iter::successors(Some(at), above)
                .take(self.codes.len())
                .count()
        };
        let mut order: Vec<usize> = (0..self.codes.len()).collect();
        order.sort_by_cached_key(|at| depth(*at));
        order
    }

    fn give(&mut self, at: usize, id: String, by: FoundBy) {
        self.used.insert(id.clone());
        self.found[at] = Some((id, by));
    }

    /// A hash of the id of the code above, empty at the top; none where that has no id yet.
    fn above(&self, at: usize) -> Option<String> {
        match self.codes[at].within {
            None => Some(String::new()),
            Some(above) => self.found[above].as_ref().map(|(id, _)| hash(id)),
        }
    }

    /// Whether any code was found in this way.
    fn by_place(&mut self, order: &[usize], way: usize) -> bool {
        let mut any = false;
        for at in order.iter().copied() {
            if self.found[at].is_some() {
                continue;
            }
            let Some(above) = self.above(at) else {
                continue;
            };
            let code = self.codes[at];
            let twin = code
                .within
                .map(|above| twin_label(code.label, self.codes[above].label));
            let labels = [Some(code.label.to_owned()), twin];
            let id = labels.into_iter().flatten().find_map(|label| {
                let label = match way {
                    OWN_ALIKE | STANDING_ALIKE => alike(&label),
                    _ => hash(&label),
                };
                let ids = self.known.by_place[way].get(&(above.clone(), label))?;
                ids.iter().find(|id| !self.used.contains(*id)).cloned()
            });
            if let Some(id) = id {
                self.give(at, id, FoundBy::Place);
                any = true;
            }
        }
        any
    }

    /// Whether any code was found that is the only one of its name, as is its theme: it was put elsewhere in the tree.
    fn by_name(&mut self) -> bool {
        let mut by_label: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, code) in self.codes.iter().enumerate() {
            if self.found[at].is_none() {
                by_label.entry(hash(code.label)).or_default().push(at);
            }
        }
        let mut any = false;
        for (label, codes) in by_label {
            let ids = self.known.own_labels.get(&label).into_iter().flatten();
            let mut ids = ids.filter(|id| !self.used.contains(*id));
            if let ([at], Some(id), None) = (codes.as_slice(), ids.next(), ids.next()) {
                self.give(*at, id.clone(), FoundBy::Name);
                any = true;
            }
        }
        any
    }

    /// Whether any code was found that has the passages of a theme in its place, under another name. Where none of
    /// several has its name any more, they are the codes of something else.
    fn by_passages(&mut self) -> bool {
        if self.used.is_empty() && self.known.own.len() >= SEVERAL {
            return false;
        }
        let mut by_passages: HashMap<(String, &BTreeSet<String>), Vec<usize>> = HashMap::new();
        for (at, code) in self.codes.iter().enumerate() {
            if self.found[at].is_none()
                && let (Some(above), Some(passages)) = (self.above(at), code.passages)
                && !passages.is_empty()
            {
                by_passages.entry((above, passages)).or_default().push(at);
            }
        }
        let known = self.known;
        let mut gone: HashMap<(String, &BTreeSet<String>), Vec<&String>> = HashMap::new();
        for (id, above) in &known.own {
            if !self.used.contains(id)
                && let Some(passages) = known.passages.get(id)
            {
                gone.entry((above.clone(), passages)).or_default().push(id);
            }
        }
        let mut any = false;
        for (what, codes) in by_passages {
            if let ([at], Some([id])) = (codes.as_slice(), gone.get(&what).map(Vec::as_slice)) {
                self.give(*at, (*id).clone(), FoundBy::Passages);
                any = true;
            }
        }
        any
    }
}

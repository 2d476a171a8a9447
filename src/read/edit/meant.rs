//! What a value says, apart from how it is written.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::change::Edit;
use super::place::{IDS, WayStep, children};
use super::written::{NewEntry, Written};
use crate::read::yaml::tree::{Kind, Tree, is_null};

/// What a value says; keys are sorted, as their order bears nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Meant {
    /// Nothing.
    #[default]
    Nothing,
    /// A text, a number, a word: in YAML without quotation marks all are texts to cisgrid.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// Keys and values.
    Keys(Vec<(String, Self)>),
}

/// The keys that people write first.
pub const FIRST: [&str; 5] = ["id", "evidence", "said", "source", "label"];

impl Written {
    /// What it says.
    pub fn meant(&self) -> Meant {
        match self {
            Self::Text(text) => Meant::Text(text.clone()),
            Self::Bare(word) if word.is_empty() => Meant::Nothing,
            Self::Bare(word) => Meant::Text(word.clone()),
            Self::List(all) => Meant::list(all.iter().map(Self::meant).collect()),
            Self::Keys(pairs) => {
                let pairs = pairs.iter();
                let pairs = pairs.map(|(key, value)| (key.clone(), value.meant()));
                Meant::keys(pairs.collect())
            }
        }
    }
}

impl NewEntry {
    /// What it says.
    pub(super) fn meant(&self) -> Meant {
        self.value.meant()
    }
}

impl Meant {
    /// What the node at `index` says.
    pub(super) fn of(tree: &Tree<'_>, index: usize) -> Self {
        match tree.kind(index) {
            Kind::Scalar(text, true) if is_null(text) => Self::Nothing,
            Kind::Scalar(text, _) => Self::Text(text.to_owned()),
            Kind::List => Self::list(children(tree, index).map(|at| Self::of(tree, at)).collect()),
            Kind::Map => {
                let nodes: Vec<usize> = children(tree, index).collect();
                let pairs = nodes.chunks_exact(2).map(|pair| {
                    let key = match tree.kind(pair[0]) {
                        Kind::Scalar(text, _) => text.to_owned(),
                        _ => String::new(),
                    };
                    (key, Self::of(tree, pair[1]))
                });
                Self::keys(pairs.collect())
            }
            Kind::Refused => Self::Nothing,
        }
    }

    /// A list; one without entries says nothing.
    pub(super) fn list(all: Vec<Self>) -> Self {
        match all.is_empty() {
            true => Self::Nothing,
            false => Self::List(all),
        }
    }

    /// Keys and values, sorted.
    pub(super) fn keys(mut pairs: Vec<(String, Self)>) -> Self {
        pairs.sort_by(|one, other| one.0.cmp(&other.0));
        Self::Keys(pairs)
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Keys(pairs) => pairs.iter().find(|pair| pair.0 == key).map(|pair| &pair.1),
            _ => None,
        }
    }

    /// The text of a value that is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The entries of a list, or the pairs of a mapping by their keys, each with the id by which it is known: its `id`, the path
    /// of a file, its key.
    pub fn entries(&self) -> Vec<(Option<&str>, &Self)> {
        match self {
            Self::List(all) => all.iter().map(|one| (one.id(), one)).collect(),
            Self::Keys(pairs) => {
                let pairs = pairs.iter();
                pairs
                    .map(|(key, value)| (Some(key.as_str()), value))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// The id by which an entry of a list is known.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => IDS.iter().find_map(|key| self.get(key)?.text()),
        }
    }

    /// The beginning of what it says, in at most so many letters; nothing where it says nothing.
    pub fn brief(&self, most: usize) -> String {
        let whole = match self {
            Self::Nothing => String::new(),
            Self::Text(text) => text.clone(),
            Self::List(all) => {
                let all: Vec<String> = all.iter().map(|one| one.brief(most)).collect();
                all.join("; ")
            }
            Self::Keys(pairs) => {
                let mut pairs: Vec<&(String, Self)> = pairs.iter().collect();
                pairs.sort_by_key(|(key, _)| !FIRST.contains(&key.as_str()));
                let pairs = pairs
                    .iter()
                    .map(|(key, value)| format!("{key}: {}", value.brief(most)));
                pairs.collect::<Vec<_>>().join(", ")
            }
        };
        match whole.char_indices().nth(most) {
            Some((end, _)) => format!("{}…", &whole[..end]),
            None => whole,
        }
    }

    /// A value that is the same for all that say the same: 16 letters.
    pub fn hash(&self) -> String {
        let mut hash = Sha256::new();
        self.digest(&mut hash);
        HEXLOWER.encode(&hash.finalize()[..8])
    }

    fn digest(&self, hash: &mut Sha256) {
        let mut say = |kind: u8, length: usize| {
            hash.update([kind]);
            hash.update((length as u64).to_le_bytes());
        };
        match self {
            Self::Nothing => say(0, 0),
            Self::Text(text) => {
                say(1, text.len());
                hash.update(text);
            }
            Self::List(all) => {
                say(2, all.len());
                all.iter().for_each(|one| one.digest(hash));
            }
            Self::Keys(pairs) => {
                say(3, pairs.len());
                for (key, value) in pairs {
                    hash.update((key.len() as u64).to_le_bytes());
                    hash.update(key);
                    value.digest(hash);
                }
            }
        }
    }

    /// What a path leads to.
    pub fn at(&self, path: &[WayStep]) -> Option<&Self> {
        path.iter().try_fold(self, |at, step| match (at, step) {
            (Self::Keys(_), WayStep::Key(key)) => at.get(key),
            (Self::List(all), WayStep::Entry(id)) => all.iter().find(|one| one.id() == Some(id)),
            (Self::List(all), WayStep::Nth(nth)) => all.get(*nth),
            _ => None,
        })
    }

    fn at_mut(&mut self, path: &[WayStep], makes: bool) -> Option<&mut Self> {
        let Some((step, rest)) = path.split_first() else {
            return Some(self);
        };
        if makes && matches!((&self, step), (Self::Nothing, WayStep::Key(_))) {
            *self = Self::Keys(Vec::new());
        }
        let next = match (self, step) {
            (Self::Keys(pairs), WayStep::Key(key)) => {
                let there = pairs.iter().position(|pair| &pair.0 == key);
                let at = match there {
                    Some(at) => at,
                    None if makes => {
                        let at = pairs.partition_point(|pair| &pair.0 < key);
                        pairs.insert(at, (key.clone(), Self::Nothing));
                        at
                    }
                    None => return None,
                };
                &mut pairs[at].1
            }
            (Self::List(all), WayStep::Entry(id)) => {
                all.iter_mut().find(|one| one.id() == Some(id))?
            }
            (Self::List(all), WayStep::Nth(nth)) => all.get_mut(*nth)?,
            _ => return None,
        };
        next.at_mut(rest, makes)
    }

    /// Makes a change.
    pub fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::Set { at, key, value } => {
                let path = [at.as_slice(), &[WayStep::Key(key.clone())]].concat();
                if let Some(there) = self.at_mut(&path, true) {
                    *there = value.meant();
                }
            }
            Edit::Unset { at, key } => {
                if let Some(Self::Keys(pairs)) = self.at_mut(at, false) {
                    pairs.retain(|pair| &pair.0 != key);
                }
            }
            Edit::Put { at, value } => {
                if let Some(there) = self.at_mut(at, false) {
                    *there = value.meant();
                }
            }
            Edit::Append { at, entries } => {
                let new = entries.iter().map(NewEntry::meant);
                match self.at_mut(at, true) {
                    Some(Self::List(all)) => all.extend(new),
                    Some(there) => *there = Self::list(new.collect()),
                    None => {}
                }
            }
            Edit::Remove { at, .. } => {
                let Some((last, list)) = at.split_last() else {
                    return;
                };
                let Some(list) = self.at_mut(list, false) else {
                    return;
                };
                if let (Self::Keys(pairs), WayStep::Key(key)) = (&mut *list, last) {
                    pairs.retain(|pair| &pair.0 != key);
                } else if let Self::List(all) = list {
                    let at = match last {
                        WayStep::Nth(nth) => Some(*nth),
                        WayStep::Entry(id) => all.iter().position(|one| one.id() == Some(id)),
                        WayStep::Key(_) => None,
                    };
                    if let Some(at) = at.filter(|at| *at < all.len()) {
                        all.remove(at);
                    }
                    if all.is_empty() {
                        *list = Self::Nothing;
                    }
                }
            }
        }
    }
}

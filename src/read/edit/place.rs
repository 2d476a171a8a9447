//! Where in a text something stands that a path leads to.

use std::ops::Range;

use crate::read::yaml::tree::{Kind, Tree, is_null};

/// A step towards a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WayStep {
    /// To the value of a key.
    Key(String),
    /// To the entry of a list that has this id.
    Entry(String),
    /// To an entry of a list by its place, counted from 0.
    Nth(usize),
}

impl WayStep {
    /// A step as it is told.
    pub fn told(&self) -> String {
        match self {
            Self::Key(name) | Self::Entry(name) => name.clone(),
            Self::Nth(nth) => format!("#{}", nth + 1),
        }
    }
}

/// A value in a tree.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// The node.
    pub(super) node: usize,
    /// The node of its key, where it is the value of one.
    pub(super) key: Option<usize>,
    /// The list or mapping that it stands in.
    pub(super) within: Option<usize>,
}

impl Found {
    /// The root.
    pub(super) fn root(tree: &Tree<'_>) -> Option<Self> {
        let node = *tree.roots.first()?;
        Some(Self {
            node,
            key: None,
            within: None,
        })
    }

    /// What a path leads to.
    pub(super) fn of(tree: &Tree<'_>, path: &[WayStep]) -> Option<Self> {
        let root = Self::root(tree)?;
        path.iter().try_fold(root, |at, step| at.step(tree, step))
    }

    /// One step further.
    pub(super) fn step(self, tree: &Tree<'_>, step: &WayStep) -> Option<Self> {
        let within = Some(self.node);
        match (tree.kind(self.node), step) {
            (Kind::Map, WayStep::Key(name)) => {
                let nodes: Vec<usize> = children(tree, self.node).collect();
                let pair = nodes.chunks_exact(2).find(
                    |pair| matches!(tree.kind(pair[0]), Kind::Scalar(text, _) if text == name),
                )?;
                Some(Self {
                    node: pair[1],
                    key: Some(pair[0]),
                    within,
                })
            }
            (Kind::List, step) => {
                let mut nodes = children(tree, self.node);
                let node = match step {
                    WayStep::Nth(nth) => nodes.nth(*nth),
                    WayStep::Entry(id) => nodes.find(|at| id_of(tree, *at) == Some(id.as_str())),
                    WayStep::Key(_) => None,
                }?;
                Some(Self {
                    node,
                    key: None,
                    within,
                })
            }
            _ => None,
        }
    }

    /// The byte at which it starts, with its key.
    pub(super) fn start(&self, tree: &Tree<'_>) -> usize {
        tree.nodes[self.key.unwrap_or(self.node)].start as usize
    }

    /// Where its value stands, without blanks behind it; empty behind the key where the key has none.
    pub(super) fn value(&self, tree: &Tree<'_>, text: &str) -> Range<usize> {
        let node = &tree.nodes[self.node];
        let (start, end) = (node.start as usize, node.end as usize);
        let own = text.get(start..end).unwrap_or_default();
        let written = start + own.trim_end().len();
        match self.key {
            // A value that is not there has its place wherever the next line begins.
            Some(key) if written == start => {
                let colon = behind_colon(text, tree.nodes[key].end as usize);
                colon..colon
            }
            _ => start..written,
        }
    }

    /// Whether it stands in brackets, or is no list or mapping at all.
    pub(super) fn in_brackets(&self, tree: &Tree<'_>, text: &str) -> bool {
        bracket(tree, text, self.node)
    }
}

/// The keys by which an entry is known, the first that it has.
pub(super) const IDS: [&str; 3] = ["id", "table", "file"];

/// The id by which the entry at `node` is known.
fn id_of<'a>(tree: &'a Tree<'_>, node: usize) -> Option<&'a str> {
    let text = |at: usize| match tree.kind(at) {
        Kind::Scalar(text, _) => Some(text),
        _ => None,
    };
    if !matches!(tree.kind(node), Kind::Map) {
        return text(node);
    }
    let nodes: Vec<usize> = children(tree, node).collect();
    IDS.iter().find_map(|name| {
        let mut pairs = nodes.chunks_exact(2);
        pairs.find_map(|pair| (text(pair[0]) == Some(name)).then(|| text(pair[1]))?)
    })
}

/// Whether the list or mapping at `node` stands in brackets.
pub(super) fn bracket(tree: &Tree<'_>, text: &str, node: usize) -> bool {
    let start = tree.nodes[node].start as usize;
    let first = text.as_bytes().get(start);
    matches!(tree.kind(node), Kind::List | Kind::Map) && matches!(first, Some(b'[' | b'{'))
}

/// The byte behind the colon of a key that ends at `end`.
pub(super) fn behind_colon(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    rest.find(':').map_or(end, |colon| end + colon + 1)
}

/// The byte at which the line of `at` begins.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// The byte behind the line of `at`, with its end.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}

/// The nodes right below the node at `index`.
pub(super) fn children<'a>(tree: &'a Tree<'_>, index: usize) -> impl Iterator<Item = usize> + 'a {
    let end = tree.nodes[index].next as usize;
    let first = Some(index + 1).filter(|first| *first < end);
    std::iter::successors(first, move |at| {
        Some(tree.nodes[*at].next as usize).filter(|next| *next < end)
    })
}

/// Whether a value says nothing.
pub(super) fn is_nothing(tree: &Tree<'_>, node: usize) -> bool {
    matches!(tree.kind(node), Kind::Scalar(text, true) if is_null(text))
}

/// The end of the value at `node`, without blanks behind it.
pub(super) fn end_of(tree: &Tree<'_>, text: &str, node: usize) -> usize {
    let node = &tree.nodes[node];
    let (start, end) = (node.start as usize, node.end as usize);
    let own = text.get(start..end).unwrap_or_default().trim_end();
    match own.is_empty() {
        // A value that is not there is placed behind the blanks and comments that follow its key.
        true => {
            let before = text[..start].trim_end();
            before.len()
        }
        false => start + own.len(),
    }
}

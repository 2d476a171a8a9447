//! Nodes of linked data, and the names by which they point to each other.

use std::collections::HashSet;

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};

/// What stays as it is in a part of a name.
const PART: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~');

/// What stays as it is in a path.
const PATH: &AsciiSet = &PART.remove(b'/');

/// What no address may hold as it is.
const ADDRESS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The name of a part of the synthesis within its own file: that of a proposition, a finding, a source or a concept is
/// its id, which has no colon; others have a word and a colon before them.
pub(super) fn own(id: &str) -> String {
    format!("#{}", utf8_percent_encode(id, PART))
}

/// The name of a part of that kind.
pub(super) fn of(kind: &str, id: &str) -> String {
    format!("#{kind}:{}", utf8_percent_encode(id, PART))
}

/// A path as the name of a file.
pub(super) fn file(path: &str) -> String {
    utf8_percent_encode(path, PATH).to_string()
}

/// An address of the web.
pub(super) fn address(url: &str) -> String {
    utf8_percent_encode(url, ADDRESS).to_string()
}

/// A pointer to a node.
pub(super) fn to(name: &str) -> Value {
    json!({ "@id": name })
}

/// Pointers to nodes.
pub(super) fn to_each<'a>(names: impl IntoIterator<Item = &'a String>) -> Value {
    names.into_iter().map(|name| to(name)).collect()
}

/// A document of nodes, of which each name stands for one: the first that has it.
pub(super) fn document(context: impl Into<Value>, nodes: Vec<Value>) -> Value {
    let mut known = HashSet::new();
    let mut new = |node: &Value| known.insert(node["@id"].to_string());
    let nodes: Vec<Value> = nodes.into_iter().filter(|node| new(node)).collect();
    json!({ "@context": context.into(), "@graph": nodes })
}

/// A node: its name, its kinds, and what is said of it.
#[derive(Debug)]
pub(super) struct Node(Map<String, Value>);

impl Node {
    /// A node of that name and those kinds.
    pub(super) fn new(name: impl Into<String>, kinds: &[&str]) -> Self {
        let kinds = match kinds {
            [only] => Value::from(*only),
            several => Value::from(several.to_vec()),
        };
        let keys = [("@id", Value::from(name.into())), ("@type", kinds)];
        Self(
            keys.into_iter()
                .map(|(key, value)| (key.to_owned(), value))
                .collect(),
        )
    }

    /// The same, of which something more is said; nothing is, where there is nothing to say.
    pub(super) fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        let value = value.into();
        let is_empty = match &value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(values) => values.is_empty(),
            _ => false,
        };
        if !is_empty {
            self.0.insert(key.to_owned(), value);
        }
        self
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Self {
        Self::Object(node.0)
    }
}

//! A key as a table's own word for a measure may stand for it.

use crate::read::raw::field::Field;

/// A measure with what else a key says of a figure: `gender=women`, `phq@T3`, `mood@T1..T2/walk..wait`.
pub(super) struct KeyWord {
    /// The measure.
    pub(super) measure: Field<String>,
    /// The other parts, by the format's names for them.
    pub(super) parts: Vec<(&'static str, Field<String>)>,
}

impl KeyWord {
    /// The parts of a key, each with the place of all.
    pub(super) fn of(key: &Field<String>) -> Self {
        let field = |text: &str| Field {
            span: key.span,
            value: Some(text.trim().to_owned()),
        };
        let Some(text) = key.get() else {
            return Self {
                measure: key.clone(),
                parts: Vec::new(),
            };
        };
        let mut parts = Vec::new();
        let mut rest = text.as_str();
        if let Some((before, groups)) = rest.rsplit_once('/') {
            rest = before;
            match groups.split_once("..") {
                Some((group, versus)) => {
                    parts.extend([("group", field(group)), ("versus", field(versus))]);
                }
                None => parts.push(("group", field(groups))),
            }
        }
        if let Some((before, times)) = rest.rsplit_once('@') {
            rest = before;
            match times.split_once("..") {
                Some((from, to)) => parts.extend([("from", field(from)), ("to", field(to))]),
                None => parts.push(("at", field(times))),
            }
        }
        if let Some((before, category)) = rest.split_once('=') {
            rest = before;
            parts.push(("category", field(category)));
        }
        Self {
            measure: field(rest),
            parts,
        }
    }
}

//! Entries put into lists, and taken out of them.

use super::place::{Found, Step, bracket, children, end_of, is_nothing, line_end, line_start};
use super::splice::{Splice, column, lines, piece, without_lines};
use super::written::{NewEntry, Written, scalar};
use crate::read::yaml::tree::{Kind, Tree};

pub(super) fn append(
    tree: &Tree<'_>,
    text: &str,
    at: &[Step],
    entries: &[NewEntry],
) -> Option<Splice> {
    let found = Found::of(tree, at).filter(|found| !is_nothing(tree, found.node));
    let is_other = |found: &Found| matches!(tree.kind(found.node), Kind::Scalar(..) | Kind::Map);
    if found.as_ref().is_some_and(is_other) {
        return None;
    }
    let Some(list) = found.filter(|list| children(tree, list.node).next().is_some()) else {
        return new_list(tree, text, at, entries);
    };
    let last = children(tree, list.node).last()?;
    let end = end_of(tree, text, last);
    if list.in_brackets(tree, text) {
        let all = entries.iter().map(|entry| format!(", {}", entry.flow()));
        return Some(piece(end..end, all.collect()));
    }
    let start = tree.nodes[last].start as usize;
    let before = &text[line_start(text, start)..start];
    let indent = before.trim_end().strip_suffix('-')?;
    if !indent.trim().is_empty() {
        return None;
    }
    let all = entries
        .iter()
        .map(|entry| format!("{}\n", entry.lines(indent.len())));
    Some(lines(line_end(text, end), all.collect()))
}

/// A list that is not there yet, with its key.
pub(super) fn new_list(
    tree: &Tree<'_>,
    text: &str,
    at: &[Step],
    entries: &[NewEntry],
) -> Option<Splice> {
    let (Step::Key(key), above) = at.split_last()? else {
        return None;
    };
    let own = scalar(key, false);
    let write = |indent: usize| {
        let all = entries
            .iter()
            .map(|entry| format!("\n{}", entry.lines(indent + 2)));
        format!("{}{own}:{}\n", " ".repeat(indent), all.collect::<String>())
    };
    let within = Found::of(tree, above).filter(|within| !is_nothing(tree, within.node));
    let Some(within) = within else {
        return above
            .is_empty()
            .then(|| lines(text.len(), format!("{}{}", apart(text), write(0))));
    };
    let there = within.step(tree, &at[at.len() - 1]);
    if within.in_brackets(tree, text) {
        let all: Vec<String> = entries.iter().map(NewEntry::flow).collect();
        let all = format!("[{}]", all.join(", "));
        return match there {
            Some(there) => {
                let range = there.value(tree, text);
                let blank = if range.is_empty() { " " } else { "" };
                Some(piece(range, format!("{blank}{all}")))
            }
            None => {
                let end = end_of(tree, text, children(tree, within.node).last()?);
                Some(piece(end..end, format!(", {own}: {all}")))
            }
        };
    }
    match there {
        // A key without a value: the entries stand below it.
        Some(there) => {
            let key = tree.nodes[there.key?].start as usize;
            let range = there.value(tree, text);
            if !range.is_empty() {
                // `[]`, or a word for nothing.
                let indent = column(text, key);
                let all = entries
                    .iter()
                    .map(|entry| format!("\n{}", entry.lines(indent + 2)));
                let start = range.start - (text[..range.start].ends_with(' ') as usize);
                let behind = text[range.end..line_end(text, range.end)].trim().is_empty();
                return behind.then(|| piece(start..range.end, all.collect()));
            }
            let indent = column(text, key);
            let all = entries
                .iter()
                .map(|entry| format!("{}\n", entry.lines(indent + 2)));
            Some(lines(line_end(text, range.start), all.collect()))
        }
        None => {
            let first = children(tree, within.node).next()?;
            let last = children(tree, within.node).last()?;
            let indent = column(text, tree.nodes[first].start as usize);
            let blank = if above.is_empty() { apart(text) } else { "" };
            let end = match above.is_empty() {
                true => text.len(),
                false => line_end(text, end_of(tree, text, last)),
            };
            Some(lines(end, format!("{blank}{}", write(indent))))
        }
    }
}

pub(super) fn remove(tree: &Tree<'_>, text: &str, at: &[Step]) -> Option<Splice> {
    let there = Found::of(tree, at)?;
    let list = there.within?;
    let nodes: Vec<usize> = children(tree, list).collect();
    let number = nodes.iter().position(|node| *node == there.node)?;
    let start = tree.nodes[there.node].start as usize;
    let end = end_of(tree, text, there.node);
    if bracket(tree, text, list) {
        return Some(match (nodes.get(number + 1), number.checked_sub(1)) {
            (Some(next), _) => piece(start..tree.nodes[*next].start as usize, String::new()),
            (None, Some(before)) => piece(end_of(tree, text, nodes[before])..end, String::new()),
            (None, None) => piece(start..end, String::new()),
        });
    }
    let line = line_start(text, start);
    let sign = text[line..start].trim_end().strip_suffix('-')?;
    let is_alone = sign.trim().is_empty();
    is_alone.then(|| without_lines(text, line, line_end(text, end)))
}

/// An entry in the place of another: on one line, so that what stands around it stays.
pub(super) fn put(tree: &Tree<'_>, text: &str, at: &[Step], value: &Written) -> Option<Splice> {
    let there = Found::of(tree, at)?;
    there.key.is_none().then_some(())?;
    Some(piece(there.value(tree, text), value.flow()))
}

/// What parts a section from what stands above it.
pub(super) fn apart(text: &str) -> &'static str {
    match text.trim().is_empty() {
        true => "",
        false => "\n",
    }
}

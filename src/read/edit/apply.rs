//! A change as pieces of text in the places of others.

use super::change::Edit;
use super::lists::{apart, append, out_of_brackets, put, remove};
use super::place::{
    Found, WayStep, behind_colon, bracket, children, end_of, is_nothing, line_end, line_start,
};
use super::splice::{Splice, column, lines, piece, without_lines};
use super::written::{Written, scalar};
use crate::read::yaml::tree::{Kind, Tree};

/// The pieces of one change; nothing where it has no place.
pub(super) fn splice(tree: &Tree<'_>, text: &str, edit: &Edit) -> Option<Vec<Splice>> {
    let depth = edit.path().len();
    let mut made = match edit {
        Edit::Set { at, key, value } => set(tree, text, at, key, value)?,
        Edit::Unset { at, key } => {
            let there = Found::of(tree, at)?.step(tree, &WayStep::Key(key.clone()))?;
            without_key(tree, text, there, &there.comments(tree, text))?
        }
        Edit::Put { at, value } => put(tree, text, at, value)?,
        Edit::Append { at, entries } => append(tree, text, at, entries)?,
        Edit::Remove { at, keeps_comments } => {
            let there = Found::of(tree, at)?;
            let kept = match (keeps_comments, there.key) {
                (true, _) => there.comments(tree, text),
                // What stands behind a key is about more than what goes below it.
                (false, Some(_)) => there.comments_before(tree, text),
                (false, None) => Vec::new(),
            };
            match there.key {
                Some(_) => without_key(tree, text, there, &kept)?,
                None => remove(tree, text, there, (&kept, *keeps_comments))?,
            }
        }
    };
    made.depth = depth;
    Some(vec![made])
}

fn set(tree: &Tree<'_>, text: &str, at: &[WayStep], key: &str, value: &Written) -> Option<Splice> {
    let Some(root) = Found::root(tree).filter(|root| !is_nothing(tree, root.node)) else {
        // A file in which nothing is said; what leads there is made with it.
        let own = scalar(key, false);
        let value = value.behind_key(0, key.len());
        let written = format!("{}{own}:{value}\n", apart(text));
        return at.is_empty().then(|| lines(text.len(), written));
    };
    let mut steps = at.iter();
    let within = steps.try_fold(root, |within, step| within.step(tree, step))?;
    set_here(tree, text, within, key, value)
}

fn set_here(
    tree: &Tree<'_>,
    text: &str,
    within: Found,
    key: &str,
    value: &Written,
) -> Option<Splice> {
    if !matches!(tree.kind(within.node), Kind::Map) {
        return None;
    }
    let flows = within.in_brackets(tree, text);
    if let Some(there) = within.step(tree, &WayStep::Key(key.to_owned())) {
        return replaced(tree, text, there, value, flows);
    }
    let last = children(tree, within.node).last();
    let Some(last) = last else {
        // Brackets with nothing in them.
        let open = tree.nodes[within.node].start as usize + 1;
        return Some(piece(
            open..open,
            format!("{}: {}", scalar(key, true), value.flow()),
        ));
    };
    let end = end_of(tree, text, last);
    if flows {
        let pair = format!(", {}: {}", scalar(key, true), value.flow());
        return Some(piece(end..end, pair));
    }
    let first = children(tree, within.node).next()?;
    let indent = column(text, tree.nodes[first].start as usize);
    let own = scalar(key, false);
    let value = value.behind_key(indent, indent + own.chars().count());
    // Sections stand apart.
    let apart = if indent == 0 && value.contains('\n') {
        "\n"
    } else {
        ""
    };
    let line = format!("{apart}{}{own}:{value}\n", " ".repeat(indent));
    Some(lines(line_end(text, end), line))
}

fn replaced(
    tree: &Tree<'_>,
    text: &str,
    there: Found,
    value: &Written,
    flows: bool,
) -> Option<Splice> {
    let range = there.value(tree, text);
    let behind = &text[range.end..line_end(text, range.end)];
    let key = tree.nodes[there.key?].start as usize;
    let indent = column(text, key);
    let is_block = !flows && line_of_lines(tree, text, there);
    let on_its_line = flows || (!is_block && !behind.trim().is_empty());
    let among = there.comments_among(tree, text);
    if on_its_line && among.is_empty() {
        let blank = if range.is_empty() { " " } else { "" };
        return Some(piece(range, format!("{blank}{}", value.flow())));
    }
    // From behind the colon, so that what had lines of its own may stand on one.
    let colon = behind_colon(text, tree.nodes[there.key?].end as usize);
    let mut kept = there.comments_before(tree, text);
    kept.extend(among);
    let used = indent + colon - key;
    let new = match on_its_line {
        true => format!(" {}", value.flow()),
        false => value.behind_key(indent, used),
    };
    if kept.is_empty() {
        return Some(piece(colon..range.end, new));
    }
    let line = line_start(text, key);
    let blanks = " ".repeat(indent);
    let own = &text[key..colon];
    let begins = text[line..key].trim().is_empty();
    if flows {
        // From the key on, as what stands before it in the brackets may be changed as well.
        let start = if begins { "" } else { "\n" };
        let indented = if begins { "" } else { blanks.as_str() };
        let kept = kept.iter().map(|comment| format!("{comment}\n{blanks}"));
        let kept: String = kept.collect();
        return Some(piece(
            key..range.end,
            format!("{start}{indented}{kept}{own}{new}"),
        ));
    }
    if begins {
        // Comments stand above the key from now on.
        let kept = kept.iter().map(|comment| format!("{blanks}{comment}\n"));
        let kept: String = kept.collect();
        return Some(piece(line..range.end, format!("{kept}{blanks}{own}{new}")));
    }
    // Behind the sign of a list the key cannot have a line above it: one comment stands behind what is one line.
    Some(match kept.as_slice() {
        [one] if !new.contains('\n') => piece(colon..range.end, format!("{new}   {one}")),
        all => {
            let kept = all.iter().map(|comment| format!("{comment}\n{blanks}"));
            piece(
                key..range.end,
                format!("{}{own}{new}", kept.collect::<String>()),
            )
        }
    })
}

/// Whether a value is a list or mapping on lines of its own, or a text of several lines.
fn line_of_lines(tree: &Tree<'_>, text: &str, there: Found) -> bool {
    match tree.kind(there.node) {
        Kind::List | Kind::Map => !bracket(tree, text, there.node),
        _ => text[there.value(tree, text)].starts_with(['|', '>']),
    }
}

/// A key taken out with its value; these comments stay.
fn without_key(tree: &Tree<'_>, text: &str, there: Found, kept: &[&str]) -> Option<Splice> {
    let within = there.within?;
    let nodes: Vec<usize> = children(tree, within).collect();
    let number = nodes.iter().position(|node| Some(*node) == there.key)?;
    let start = tree.nodes[there.key?].start as usize;
    let end = end_of(tree, text, there.node).max(there.value(tree, text).end);
    if bracket(tree, text, within) {
        let before = number.checked_sub(1).map(|at| nodes[at]);
        let before = before.map(|node| end_of(tree, text, node));
        let next = nodes.get(number + 2);
        let next = next.map(|node| tree.nodes[*node].start as usize);
        return Some(out_of_brackets(text, start..end, (before, next), kept));
    }
    let line = line_start(text, start);
    if text[line..start].trim().is_empty() {
        if nodes.len() == 2 {
            return None;
        }
        return Some(without_lines(text, (line, line_end(text, end)), kept));
    }
    // Behind the sign of a list.
    let next = tree.nodes[*nodes.get(number + 2)?].start as usize;
    let blanks = " ".repeat(column(text, start));
    let kept = kept.iter().map(|comment| format!("{comment}\n{blanks}"));
    Some(piece(start..next, kept.collect()))
}

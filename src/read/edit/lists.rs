//! Entries put into lists, and taken out of them.

use std::ops::Range;

use super::comments::behind_in_brackets;
use super::place::{Found, WayStep, bracket, children, end_of, is_nothing, line_end, line_start};
use super::splice::{Splice, column, comments, lines, piece, without_lines};
use super::written::{NewEntry, Written, scalar};
use crate::read::yaml::tree::{Kind, Tree};

pub(super) fn append(
    tree: &Tree<'_>,
    text: &str,
    at: &[WayStep],
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
    let coming = |entry: &NewEntry| {
        let from = entry.from.as_deref().and_then(|from| Found::of(tree, from));
        from.map(|from| from.comments(tree, text))
            .unwrap_or_default()
    };
    if list.in_brackets(tree, text) {
        let comments: Vec<&str> = entries.iter().flat_map(coming).collect();
        return Some(in_brackets(
            tree,
            text,
            (list.node, end),
            entries,
            &comments,
        ));
    }
    let start = tree.nodes[last].start as usize;
    let before = &text[line_start(text, start)..start];
    let indent = before.trim_end().strip_suffix('-')?;
    if !indent.trim().is_empty() {
        return None;
    }
    // Where entries stand apart, a new one does.
    let mut before = children(tree, list.node)
        .collect::<Vec<usize>>()
        .into_iter()
        .rev()
        .skip(1);
    let stands_apart = before.next().is_some_and(|before| {
        let between = &text[end_of(tree, text, before)..start];
        between.lines().skip(1).any(|line| line.trim().is_empty())
    });
    let apart = if stands_apart { "\n" } else { "" };
    let all = entries
        .iter()
        .map(|entry| format!("{apart}{}\n", entry.lines(indent.len(), &coming(entry))));
    Some(lines(line_end(text, end), all.collect()))
}

/// Entries behind the last in brackets, which ends at `end`: a comment behind it stays with it, and those that come with the
/// entries stand behind the brackets, where nothing else does.
fn in_brackets(
    tree: &Tree<'_>,
    text: &str,
    (list, end): (usize, usize),
    entries: &[NewEntry],
    coming: &[&str],
) -> Splice {
    let all: Vec<String> = entries.iter().map(NewEntry::flow).collect();
    let all = all.join(", ");
    let line = line_end(text, end);
    let behind = &text[end..line];
    let rest = behind.trim_start();
    let close = tree.nodes[list].end as usize;
    if close > line
        && (rest.starts_with('#') || rest.starts_with(',') && !comments(behind).is_empty())
    {
        let comma = if rest.starts_with(',') { "" } else { "," };
        let last = children(tree, list)
            .last()
            .map_or(end, |last| tree.nodes[last].start as usize);
        let blanks = " ".repeat(column(text, last));
        let own = text[end..line].trim_end();
        return piece(end..line, format!("{comma}{own}\n{blanks}{all}\n"));
    }
    let closing = &text[end..close.max(end)];
    let after = &text[close.max(end)..line_end(text, close.max(end))];
    match coming {
        [one] if after.trim().is_empty() => {
            let tail = after.len() - after.trim_end().len();
            let tail = &after[after.len() - tail..];
            piece(
                end..close.max(end) + after.len(),
                format!(", {all}{closing}   {one}{tail}"),
            )
        }
        _ => piece(end..end, format!(", {all}")),
    }
}

/// A list that is not there yet, with its key.
pub(super) fn new_list(
    tree: &Tree<'_>,
    text: &str,
    at: &[WayStep],
    entries: &[NewEntry],
) -> Option<Splice> {
    let (WayStep::Key(key), above) = at.split_last()? else {
        return None;
    };
    let own = scalar(key, false);
    let below = |indent: usize| {
        let all = entries.iter().map(|entry| {
            let from = entry.from.as_deref().and_then(|from| Found::of(tree, from));
            let coming = from.map(|from| from.comments(tree, text));
            let lines = entry.lines(indent + 2, &coming.unwrap_or_default());
            format!("\n{lines}")
        });
        all.collect::<String>()
    };
    let write = |indent: usize| {
        let blanks = " ".repeat(indent);
        let value = below(indent);
        // Words alone stand in brackets where nothing is said of them.
        let is_bare = |entry: &NewEntry| matches!(entry.value, Written::Text(_) | Written::Bare(_));
        if entries.iter().all(is_bare)
            && value.lines().count() == entries.len() + 1
            && !value.contains('#')
        {
            let list = Written::List(entries.iter().map(|entry| entry.value.clone()).collect());
            let list = list.behind_key(indent, indent + own.chars().count());
            return format!("{blanks}{own}:{list}\n");
        }
        format!("{blanks}{own}:{value}\n")
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
                let start = range.start - (text[..range.start].ends_with(' ') as usize);
                let behind = text[range.end..line_end(text, range.end)].trim().is_empty();
                return behind.then(|| piece(start..range.end, below(column(text, key))));
            }
            let all = below(column(text, key));
            let all = all.strip_prefix('\n').unwrap_or(&all);
            Some(lines(line_end(text, range.start), format!("{all}\n")))
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

/// An entry of a list taken out; these comments stay. Those right above it go with it where those within it do.
pub(super) fn remove(
    tree: &Tree<'_>,
    text: &str,
    there: Found,
    (kept, keeps_comments): (&[&str], bool),
) -> Option<Splice> {
    let list = there.within?;
    let nodes: Vec<usize> = children(tree, list).collect();
    let number = nodes.iter().position(|node| *node == there.node)?;
    let start = tree.nodes[there.node].start as usize;
    let end = end_of(tree, text, there.node);
    if bracket(tree, text, list) {
        let before = number.checked_sub(1).map(|at| nodes[at]);
        let before = before.map(|node| end_of(tree, text, node));
        let next = nodes.get(number + 1);
        let next = next.map(|node| tree.nodes[*node].start as usize);
        return Some(out_of_brackets(text, start..end, (before, next), kept));
    }
    let mut line = line_start(text, start);
    let sign = text[line..start].trim_end().strip_suffix('-')?;
    if !sign.trim().is_empty() {
        return None;
    }
    // What stands above the first may be about the list.
    let before = number.checked_sub(1).filter(|_| !keeps_comments);
    if let Some(before) = before {
        let floor = line_end(text, end_of(tree, text, nodes[before]));
        while line > floor {
            let above = line_start(text, line - 1);
            let is_its_own = text[above..line]
                .strip_prefix(sign)
                .is_some_and(|rest| rest.starts_with('#'));
            if !is_its_own {
                break;
            }
            line = above;
        }
    }
    // Where entries stand apart, one of the two empty lines around it goes as well.
    let above = line_start(text, line.saturating_sub(1));
    let last = line_end(text, end);
    let is_blank = |start: usize, end: usize| text[start..end].trim().is_empty();
    let stood_apart = number > 0 && kept.is_empty() && is_blank(above, line);
    let is_last = number + 1 == nodes.len();
    let from = match stood_apart && (is_last || is_blank(last, line_end(text, last))) {
        true => above,
        false => line,
    };
    Some(without_lines(text, (from, last), kept))
}

/// What is taken out of brackets, where the one before it ends and the next one starts: these comments of it stay, and so do
/// those of the others.
pub(super) fn out_of_brackets(
    text: &str,
    own: Range<usize>,
    (before, next): (Option<usize>, Option<usize>),
    kept: &[&str],
) -> Splice {
    let blanks = " ".repeat(column(text, own.start));
    let behind = behind_in_brackets(text, own.end);
    let on_lines = |all: &[&str]| {
        let all = all.iter().map(|one| format!("\n{blanks}{one}"));
        all.collect::<String>()
    };
    if let Some(next) = next {
        let mut all = kept.to_vec();
        all.extend(comments(&text[behind.end.min(next)..next]));
        if all.is_empty() {
            return piece(own.start..next, String::new());
        }
        // From where it starts, as what stands before it may be changed as well.
        let above = on_lines(&all);
        let begins = text[line_start(text, own.start)..own.start]
            .trim()
            .is_empty();
        let above = match begins {
            true => above.trim_start(),
            false => above.as_str(),
        };
        return piece(own.start..next, format!("{above}\n{blanks}"));
    }
    let from = before.unwrap_or(own.start);
    let between = &text[from..own.start];
    let stands_behind = !comments(between).is_empty() || !kept.is_empty() || behind.end > own.end;
    if !stands_behind {
        return piece(from..own.end, String::new());
    }
    let between = between.trim_end();
    let between = between.strip_prefix(',').unwrap_or(between);
    let last = format!("{between}{}\n{blanks}", on_lines(kept));
    let end = own.end.max(behind.end);
    // The line ends there already.
    match text[end..].starts_with(['\n', '\r']) {
        true => piece(from..end, last.trim_end().to_owned()),
        false => piece(from..end, last),
    }
}

/// An entry in the place of another: on one line, so that what stands around it stays.
pub(super) fn put(tree: &Tree<'_>, text: &str, at: &[WayStep], value: &Written) -> Option<Splice> {
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

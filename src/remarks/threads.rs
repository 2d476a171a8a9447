//! Comments with their answers: which part of the file says that one answers another, and that it is resolved.

use std::collections::{HashMap, HashSet};

use super::story::{Story, Version};
use crate::read::word::xml::{Broken, Elements, Piece};

/// A comment.
#[derive(Debug)]
pub(super) struct Comment {
    pub(super) id: String,
    pub(super) author: Option<String>,
    pub(super) date: Option<String>,
    pub(super) text: String,
    /// The ids of its paragraphs, of which the last is that of the comment.
    paragraphs: Vec<String>,
}

/// A comment with its answers, by their places among all comments.
#[derive(Debug)]
pub(super) struct Thread {
    pub(super) comment: usize,
    pub(super) replies: Vec<usize>,
    pub(super) resolved: bool,
}

/// What comment an answer belongs to in the end.
#[derive(Clone, Copy, Debug)]
enum Root {
    /// The one of this place.
    First(usize),
    /// One that is not there.
    Lost,
}

/// What another part says of comments, by the ids of their paragraphs.
#[derive(Debug, Default)]
pub(super) struct Extended {
    parents: HashMap<String, String>,
    done: HashSet<String>,
}

/// The comments of the part that holds them.
pub(super) fn comments(story: &Story) -> Vec<Comment> {
    let entries = story.entries.iter().filter(|entry| entry.kind.is_none());
    entries
        .map(|entry| {
            let paragraphs = story.paragraphs.get(entry.paragraphs.clone());
            let lines = entry
                .paragraphs
                .clone()
                .map(|at| story.words(at, Version::Final));
            let text = lines.collect::<Vec<_>>().join("\n");
            Comment {
                id: entry.id.clone(),
                author: entry.author.clone().or_else(|| entry.initials.clone()),
                date: entry.date.clone(),
                text: text.trim().to_owned(),
                paragraphs: paragraphs
                    .into_iter()
                    .flatten()
                    .filter_map(|paragraph| paragraph.id.clone())
                    .collect(),
            }
        })
        .collect()
}

/// What the part beside the comments says of them. Where it breaks off, what stands before is kept.
pub(super) fn extended(text: &str) -> (Extended, Option<Broken>) {
    let mut extended = Extended::default();
    let mut elements = Elements::new(text);
    loop {
        match elements.next() {
            Ok(Some(Piece::Open(element))) if element.name == "commentEx" => {
                let of = |key: &str| element.attribute(key).map(str::to_uppercase);
                let Some(id) = of("paraId") else { continue };
                if let Some(parent) = of("paraIdParent").filter(|parent| !parent.is_empty()) {
                    extended.parents.insert(id.clone(), parent);
                }
                if matches!(element.attribute("done"), Some("1" | "true" | "on")) {
                    extended.done.insert(id);
                }
            }
            Ok(Some(_)) => {}
            Ok(None) => return (extended, None),
            Err(broken) => return (extended, Some(broken)),
        }
    }
}

/// The comments with their answers, in the order of the file; and those that answer a comment that is not there, which
/// stand for themselves.
pub(super) fn threads(comments: &[Comment], extended: &Extended) -> (Vec<Thread>, Vec<usize>) {
    let places: HashMap<&str, usize> = comments
        .iter()
        .enumerate()
        .flat_map(|(at, one)| one.paragraphs.iter().map(move |id| (id.as_str(), at)))
        .collect();
    let parent = |at: usize| {
        let ids = comments[at].paragraphs.iter().rev();
        let mut parents = ids.filter_map(|id| extended.parents.get(id));
        parents.next()
    };
    let mut roots: Vec<Option<Root>> = vec![None; comments.len()];
    for at in 0..comments.len() {
        // Answers to answers belong to the first comment. Those on the way to it belong there, too.
        let mut way = vec![at];
        let mut on_way = HashSet::from([at]);
        let root = loop {
            let last = way.last().copied().unwrap_or(at);
            if let Some(known) = roots[last] {
                break known;
            }
            let Some(next) = parent(last) else {
                break Root::First(last);
            };
            match places.get(next.as_str()) {
                Some(next) if on_way.insert(*next) => way.push(*next),
                // What is answered is not there, or they answer each other in a circle.
                _ => break Root::Lost,
            }
        };
        way.into_iter().for_each(|at| roots[at] = Some(root));
    }
    let mut orphans = Vec::new();
    let mut answered: Vec<Vec<usize>> = vec![Vec::new(); comments.len()];
    let mut first = Vec::new();
    for (at, root) in roots.into_iter().enumerate() {
        match root {
            Some(Root::First(root)) if root != at => answered[root].push(at),
            Some(Root::Lost) => {
                orphans.push(at);
                first.push(at);
            }
            _ => first.push(at),
        }
    }
    let threads = first.into_iter().map(|at| {
        let mut replies = std::mem::take(&mut answered[at]);
        replies.sort_by(|one, other| comments[*one].date.cmp(&comments[*other].date));
        let ids = &comments[at].paragraphs;
        Thread {
            comment: at,
            replies,
            resolved: ids.iter().any(|id| extended.done.contains(id)),
        }
    });
    (threads.collect(), orphans)
}

//! The comments that stand within a value.

use std::ops::Range;

use super::place::{Found, behind_colon, bracket, end_of, line_end};
use super::splice::comments;
use crate::read::yaml::tree::{Kind, Tree};

impl Found {
    /// The comments within it and behind it in its last line. What looks like one in a text of several lines is none.
    pub(super) fn comments<'a>(&self, tree: &Tree<'_>, text: &'a str) -> Vec<&'a str> {
        let end = end_of(tree, text, self.node).max(self.value(tree, text).end);
        let is_in_brackets = self
            .within
            .is_some_and(|within| bracket(tree, text, within));
        let behind = match is_in_brackets {
            true => comments(&text[behind_in_brackets(text, end)]),
            false => comments(&text[end..line_end(text, end)]),
        };
        let mut all = self.comments_before(tree, text);
        all.extend(self.comments_among(tree, text));
        all.extend(behind);
        all
    }

    /// The comments within its value.
    pub(super) fn comments_among<'a>(&self, tree: &Tree<'_>, text: &'a str) -> Vec<&'a str> {
        let end = end_of(tree, text, self.node).max(self.value(tree, text).end);
        let mut all = Vec::new();
        if matches!(tree.kind(self.node), Kind::List | Kind::Map) {
            let mut at = tree.nodes[self.node].start as usize;
            // Between its texts: in these nothing is a comment.
            for node in self.node + 1..tree.nodes[self.node].next as usize {
                if matches!(tree.kind(node), Kind::Scalar(..) | Kind::Refused) {
                    let start = tree.nodes[node].start as usize;
                    all.extend(text.get(at..start).map(comments).unwrap_or_default());
                    at = at.max(end_of(tree, text, node));
                }
            }
            all.extend(text.get(at..end).map(comments).unwrap_or_default());
        }
        all
    }

    /// The comments between its key and its value.
    pub(super) fn comments_before<'a>(&self, tree: &Tree<'_>, text: &'a str) -> Vec<&'a str> {
        let Some(key) = self.key else {
            return Vec::new();
        };
        let colon = behind_colon(text, tree.nodes[key].end as usize);
        let between = text.get(colon..self.value(tree, text).start);
        between.map(comments).unwrap_or_default()
    }
}

/// The comma behind what ends at `end` in brackets and the comment in the same line; empty where that holds something else.
pub(super) fn behind_in_brackets(text: &str, end: usize) -> Range<usize> {
    let line = text[end..line_end(text, end)].trim_end();
    let rest = line.trim_start();
    let rest = rest.strip_prefix(',').unwrap_or(rest);
    let is_comment = rest.trim_start().starts_with('#');
    end..end + if is_comment { line.len() } else { 0 }
}

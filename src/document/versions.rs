//! Two versions of a synthesis as one document: what has changed, in sentences, and the tables with what came and went marked.

use super::block::{Block, List, Marker, Role};
use super::grid;
use super::inline::Inline;
use super::set::{Setting, heading, item, paragraph, text};
use super::stamp;
use super::tracked::{self, Tracking};
use super::whole::{Chapter, Document};
use crate::compare::changed::Changes;
use crate::compare::hidden::Hidden;
use crate::compare::sentences::{Sentence, SentencePiece, passages};
use crate::view::View;

impl Document {
    /// The tables of `old` and `new` as one, with what came and went marked, and behind them what has changed in sentences.
    pub fn of_versions(old: &View, new: &View, changes: &Changes, hidden: &Hidden) -> Self {
        let renamed = |anchor: &str| renamed(anchor, changes);
        let is_hidden = |text: &str| hidden.stands_in(text);
        let tracking = Tracking {
            renamed: &renamed,
            hidden: &is_hidden,
        };
        let [before, now] = [old, new].map(|view| {
            let set = Setting::new(view);
            let mut blocks = grid::tables(&set);
            blocks.extend(grid::legend(&set, &view.head()));
            blocks
        });
        let blocks = tracked::blocks(&tracking, &before, &now);
        let head = new.head();
        Self {
            title: head.title.into(),
            subtitle: Some(
                format!("Changes from {} to {}", changes.old, changes.new)
                    .as_str()
                    .into(),
            ),
            language: head.language.to_owned(),
            right_to_left: head.direction.is_some(),
            authors: Vec::new(),
            date: None,
            stamp: stamp::stamp(new),
            parts: vec![
                Chapter {
                    landscape: true,
                    blocks,
                },
                Chapter {
                    landscape: false,
                    blocks: told(changes),
                },
            ],
        }
    }
}

/// What an anchor of the older version is called in the newer: ids in it may have changed.
fn renamed(anchor: &str, changes: &Changes) -> String {
    let parts = anchor.split("::").map(|part| {
        let mut renamed = changes.renamed.iter();
        let found = renamed.find(|one| one.before == part);
        found.map_or(part, |one| one.now.as_str())
    });
    parts.collect::<Vec<_>>().join("::")
}

/// What has changed, in sentences.
pub(super) fn told(changes: &Changes) -> Vec<Block> {
    let mut blocks = vec![heading(1, "What has changed")];
    if changes.is_nothing() {
        blocks.push(paragraph(
            Role::Body,
            vec![text(
                "Nothing has changed of what the propositions say and rest on.",
            )],
        ));
    }
    for passage in passages(changes) {
        blocks.push(Block::Heading {
            level: 2,
            text: line(&passage.heading),
            anchor: None,
        });
        let items = passage.sentences.iter().map(|sentence| {
            let said = paragraph(Role::Body, line(sentence));
            item(Marker::Bullet, None, vec![said])
        });
        let items: Vec<_> = items.collect();
        if !items.is_empty() {
            blocks.push(Block::List(List { items }));
        }
    }
    blocks
}

/// In sentences what went is named and no change of theirs: what came is set apart, and neither is tracked.
fn line(sentence: &Sentence) -> Vec<Inline> {
    let pieces = sentence.iter().map(|piece| match piece {
        SentencePiece::Words(words) => text(words),
        SentencePiece::Code(id) => Inline::Code(id.as_str().into()),
        SentencePiece::Removed(words) => Inline::Struck(vec![text(words)]),
        SentencePiece::Added(words) => Inline::Strong(vec![text(words)]),
    });
    pieces.collect()
}

//! The letter to readers as a document.

use super::block::{Block, Role};
use super::inline::Inline;
use super::set::{heading, paragraph, strong, text};
use super::stamp;
use super::versions::told;
use super::whole::{Chapter, Document};
use crate::compare::changed::Changes;
use crate::view::{AnswerView, LetterView, RemarkView, View};

impl Document {
    /// A letter, and behind it what has changed, where that is asked for.
    pub fn of_letter(view: &View, letter: &LetterView, changes: Option<&Changes>) -> Self {
        let mut blocks = Vec::new();
        if letter.readers.is_empty() {
            blocks.push(said("Nothing was remarked."));
        }
        for reader in &letter.readers {
            let name = reader.name.as_deref();
            blocks.push(heading(1, name.unwrap_or("A reader who is not named")));
            for (remark, number) in reader.remarks.iter().zip(1..) {
                blocks.extend(of_remark(remark, number));
            }
        }
        let mut parts = vec![Chapter {
            landscape: false,
            blocks,
        }];
        parts.extend(changes.map(|changes| Chapter {
            landscape: false,
            blocks: told(changes),
        }));
        let head = view.head();
        Self {
            title: format!("Response to remarks on “{}”", letter.title).into(),
            subtitle: Some(letter.date.as_str().into()),
            language: head.language.to_owned(),
            right_to_left: head.direction.is_some(),
            authors: Vec::new(),
            date: None,
            stamp: stamp::stamp(view),
            parts,
        }
    }
}

fn of_remark(remark: &RemarkView, number: usize) -> Vec<Block> {
    let on = remark.on.iter().map(|on| format!(", {on}"));
    let on: String = on.collect();
    let mut blocks = vec![heading(2, &format!("Remark {number} ({}{on})", remark.id))];
    let beside = remark.beside.iter().map(|words| format!("“{words}”"));
    let beside: String = beside.collect();
    let places = remark.places.join("; ");
    let place = match (places.is_empty(), beside.is_empty()) {
        (true, true) => None,
        (true, false) => Some(format!("On {beside}:")),
        (false, true) => Some(format!("On {places}:")),
        (false, false) => Some(format!("On {places}, at {beside}:")),
    };
    blocks.extend(place.map(|place| said(&place)));
    let change = match (&remark.removes, &remark.inserts) {
        (Some(removes), Some(inserts)) => Some(format!("Replaced “{removes}” by “{inserts}”.")),
        (Some(removes), None) => Some(format!("Took out “{removes}”.")),
        (None, Some(inserts)) => Some(format!("Put in “{inserts}”.")),
        (None, None) => None,
    };
    let lines = remark.lines.iter().chain(&change);
    blocks.extend(lines.map(|line| paragraph(Role::Quotation, vec![text(line)])));
    if remark.taken_over {
        blocks.push(led(
            "Taken over:",
            "the statement reads now as in the file with all changes accepted.",
        ));
    }
    if remark.answers.is_empty() {
        blocks.push(paragraph(Role::Body, vec![strong("Not answered yet.")]));
    }
    blocks.extend(remark.answers.iter().flat_map(of_answer));
    blocks
}

fn of_answer(answer: &AnswerView) -> Vec<Block> {
    let lead = match answer.no_change {
        true => "No change, because:",
        false => "Answer.",
    };
    let mut blocks = opened(lead, &answer.lines);
    let changed = match answer.places.is_empty() {
        true => "Changed.".to_owned(),
        false => format!("Changed, {}.", answer.places.join("; ")),
    };
    blocks.extend(opened(&changed, &answer.changed));
    blocks
}

/// Paragraphs of which the first begins with words that stand out.
fn opened(lead: &str, lines: &[String]) -> Vec<Block> {
    let lines = lines.iter().enumerate();
    let blocks = lines.map(|(at, line)| match at {
        0 => led(lead, line),
        _ => said(line),
    });
    blocks.collect()
}

fn led(lead: &str, words: &str) -> Block {
    let line: Vec<Inline> = vec![strong(lead), text(" "), text(words)];
    paragraph(Role::Body, line)
}

fn said(words: &str) -> Block {
    paragraph(Role::Body, vec![text(words)])
}

//! By what a remark is known when its file is listed again, and what of it is kept with the answer.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::listing::{Remark, RemarkKind, StatementAt};
use crate::model::RemarkSaid;

/// How many letters of the fingerprint are kept: of a thousand remarks, no two share them but once in ten thousand files.
const LETTERS: usize = 8;

/// Gives each remark its id. It is made of what the file says: who, when, the words, and the paragraph at which they stand
/// with all changes rejected. So it stays when the file is listed again, when others add remarks or answer, and when the
/// synthesis changes; of several that are alike in all of this each has its number, in the order of the file.
pub(super) fn identify(remarks: &mut [Remark]) {
    let mut alike: HashMap<String, usize> = HashMap::new();
    for remark in remarks {
        let whole = fingerprint(remark, 0);
        let number = alike.entry(whole).or_default();
        remark.id = fingerprint(remark, *number);
        *number += 1;
    }
}

fn fingerprint(remark: &Remark, number: usize) -> String {
    let mut hash = Sha256::new();
    let mut take = |part: &str| {
        hash.update(part.len().to_le_bytes());
        hash.update(part.as_bytes());
    };
    let noted = remark.at.noted.as_ref();
    let row = noted.and_then(|noted| noted.row.as_ref());
    // Of a change the words stand in its own text.
    let beside = match remark.kind {
        RemarkKind::Comment | RemarkKind::Note => remark.at.words.as_str(),
        _ => "",
    };
    for part in [
        remark.kind.word(),
        remark.author.as_deref().unwrap_or_default(),
        remark.date.as_deref().unwrap_or_default(),
        &remark.text,
        remark.replaced.as_deref().unwrap_or_default(),
        beside,
        noted.map_or("", |noted| noted.id.as_str()),
        row.map_or("", |row| row.id.as_str()),
        &remark.paragraph,
        &number.to_string(),
    ] {
        take(part);
    }
    let whole = hash.finalize();
    let letters = whole.iter().map(|byte| format!("{byte:02x}"));
    let letters: String = letters.collect::<String>().chars().take(LETTERS).collect();
    // With a letter before them, YAML takes no such id for a number.
    format!("r{letters}")
}

impl Remark {
    /// What is kept of it with its answer: enough for a letter without the file.
    pub fn said(&self) -> RemarkSaid {
        let some = |text: &str| Some(tame(text)).filter(|text| !text.is_empty());
        let (words, removes, inserts) = match (self.kind, &self.replaced) {
            (RemarkKind::Comment | RemarkKind::Note, _) => (some(&self.text), None, None),
            (RemarkKind::Insertion, _) => (None, None, some(&self.text)),
            (RemarkKind::Deletion, _) => (None, some(&self.text), None),
            (RemarkKind::Replacement, Some(replaced)) => (None, some(replaced), some(&self.text)),
            (kind, Some(replaced)) => {
                let words = format!("{}: {replaced} -> {}", kind.word(), self.text);
                (Some(words), None, None)
            }
            (kind, None) => {
                let words = format!("{}: {}", kind.word(), self.text);
                (Some(words), None, None)
            }
        };
        let beside = match self.kind {
            RemarkKind::Comment | RemarkKind::Note => some(&self.at.words),
            _ => None,
        };
        let first = self.at.statements.first();
        let place = first.map(|one| format!("{}:{}:{}", one.file.display(), one.line, one.column));
        let elsewhere = self.at.elsewhere.as_ref();
        let place = place.or_else(|| elsewhere.map(|one| one.what.to_owned()));
        RemarkSaid {
            by: self.author.as_deref().and_then(some),
            on: self.date.as_deref().and_then(some),
            at: self.ids(),
            place,
            beside,
            words,
            removes,
            inserts,
            reads: self.reads.clone(),
        }
    }

    /// The ids at which it stands.
    fn ids(&self) -> Vec<String> {
        let statements = self.at.statements.iter().filter_map(id);
        let named = self.at.named.iter().map(|one| one.id.clone());
        let ids: Vec<String> = statements.chain(named).collect();
        let noted = self.at.noted.iter().map(|noted| noted.id.clone());
        match ids.is_empty() {
            // A part of the page has an id with a colon, and none in the synthesis.
            true => noted
                .filter(|id| !id.is_empty() && !id.contains(':'))
                .collect(),
            false => ids,
        }
    }
}

/// A text without what commands a terminal or turns the letters around it; its lines stay.
fn tame(text: &str) -> String {
    let is_turn = |one: char| matches!(one, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let stays = |one: &char| *one == '\n' || !(one.is_control() || is_turn(*one));
    let text: String = text.replace('\t', " ").chars().filter(stays).collect();
    text.trim().to_owned()
}

/// The id of a statement, as an answer names it.
fn id(statement: &StatementAt) -> Option<String> {
    match (&statement.proposition, &statement.finding) {
        (Some(row), Some(finding)) => Some(format!("{row}/{finding}")),
        (one, other) => one.clone().or_else(|| other.clone()),
    }
}

//! What has changed, in sentences that a co-author or a reviewer reads.

mod fields;
mod pieces;

use std::collections::BTreeMap;

use serde::Serialize;

use super::changed::{ChangedPart, ChangedRow, Changes, TurnedVerdict};
use crate::meaning::EntryKind;
use crate::wording::opened;
use crate::wording::reworded::reworded;
use fields::{field, name, printed};
pub use pieces::{Sentence, SentencePiece};
use pieces::{code, marked, words};

/// What has changed under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangePassage {
    /// What it is about.
    pub heading: Sentence,
    /// What is said of it.
    pub sentences: Vec<Sentence>,
}

/// All that has changed: by proposition, then elsewhere, then of the whole.
pub fn passages(changes: &Changes) -> Vec<ChangePassage> {
    let rows = changes.propositions.iter().map(row);
    let rows: Vec<_> = rows.collect();
    let elsewhere: Vec<_> = parts(&changes.elsewhere).collect();
    let renamed = changes.renamed.iter().map(|one| {
        vec![
            words(&format!("The {} ", one.kind)),
            code(&one.before),
            words(" is now "),
            code(&one.now),
            words("."),
        ]
    });
    let signed = changes.sign_offs.iter().map(|one| {
        let mut sentence = vec![
            words(&format!("{} signed off ", one.by)),
            code(&one.at),
            words(&format!(" on {}, which has changed since", one.on)),
        ];
        match one.because.is_empty() {
            true => sentence.push(words(" and is no longer there")),
            false => {
                sentence.push(words(": "));
                sentence.extend(marked(&one.because.join("; ")));
            }
        }
        sentence.push(words("."));
        sentence
    });
    let others = [
        ("Under no proposition", elsewhere),
        ("Other ids", renamed.collect()),
        ("Sign-offs that hold no longer", signed.collect()),
    ];
    let others = others
        .into_iter()
        .filter(|(_, sentences)| !sentences.is_empty());
    let others = others.map(|(heading, sentences)| ChangePassage {
        heading: vec![words(heading)],
        sentences,
    });
    rows.into_iter().chain(others).collect()
}

fn row(row: &ChangedRow) -> ChangePassage {
    let became = row.own.as_ref().map(|own| own.became);
    let mut heading = vec![code(&row.id)];
    heading.extend((became == Some("gone")).then(|| words(" (taken out)")));
    heading.extend((became == Some("new")).then(|| words(" (new)")));
    if !row.statement.is_empty() {
        heading.push(words(&format!(": {}", row.statement)));
    }
    let mut sentences = Vec::new();
    if let Some(own) = &row.own {
        let shown = own.fields.iter().filter(|field| {
            // The heading has it.
            own.became == "changed" || !["statement", "kind"].contains(&field.field.as_str())
        });
        sentences.extend(shown.flat_map(|field| self::field(field, None)));
        sentences.extend(own.verdicts.iter().map(|one| verdict(one, None)));
    }
    sentences.extend(parts(&row.parts));
    if !row.told_before.is_empty() {
        let mut sentence = vec![words("As told above: ")];
        sentence.extend(marked(&row.told_before.join(", ")));
        sentence.push(words("."));
        sentences.push(sentence);
    }
    ChangePassage { heading, sentences }
}

/// Parts that a row rests on: findings one by one, and of the others those that came and went together.
fn parts(parts: &[ChangedPart]) -> impl Iterator<Item = Sentence> + '_ {
    let mut sentences = Vec::new();
    let mut together: BTreeMap<(EntryKind, &str), Vec<&str>> = BTreeMap::new();
    for part in parts {
        match (part.became, part.name.kind) {
            ("changed", EntryKind::Figure | EntryKind::Measure) => sentences.push(numbers(part)),
            ("changed", _) => {
                let fields = part.fields.iter();
                sentences.extend(fields.flat_map(|one| field(one, Some(part))));
            }
            (_, EntryKind::Evidence) => sentences.push(whole(part)),
            (became, kind) => together.entry((kind, became)).or_default().push(&part.id),
        }
        let verdicts = part.verdicts.iter();
        sentences.extend(verdicts.map(|one| verdict(one, Some(part))));
    }
    for ((kind, became), ids) in together {
        let kind = match (kind, ids.len()) {
            (EntryKind::Synthesis, _) => "Bounds of the whole synthesis".to_owned(),
            (_, 1) => opened(kind.word()),
            (_, _) => format!("{}s", opened(kind.word())),
        };
        let became = if became == "new" {
            "added"
        } else {
            "taken out"
        };
        let mut sentence = vec![words(&format!("{kind} {became}"))];
        for (at, id) in ids.iter().filter(|id| !id.is_empty()).enumerate() {
            sentence.push(words(if at == 0 { ": " } else { ", " }));
            sentence.push(code(id));
        }
        sentence.push(words("."));
        sentences.push(sentence);
    }
    sentences.into_iter()
}

/// A finding that came or went, with what it says.
fn whole(part: &ChangedPart) -> Sentence {
    let became = if part.became == "new" {
        "New finding "
    } else {
        "Finding taken out: "
    };
    let mut sentence = vec![words(became), code(&part.id)];
    let said = part.fields.iter().find(|field| field.field == "finding");
    if let Some(said) = said {
        let (now, before) = (said.now.first(), said.before.first());
        let told = now.map(|now| SentencePiece::Added(now.clone()));
        let told = told.or_else(|| before.map(|before| SentencePiece::Removed(before.clone())));
        sentence.extend(told.into_iter().flat_map(|told| [words(": "), told]));
    }
    sentence
}

/// A figure or a measure, whose fields are short.
fn numbers(part: &ChangedPart) -> Sentence {
    let mut sentence = vec![words(&format!("{} ", opened(part.kind))), code(&part.id)];
    for (at, field) in part.fields.iter().enumerate() {
        sentence.push(words(if at == 0 { ": " } else { "; " }));
        let word = name(field);
        sentence.push(words(&word));
        for id in &field.of {
            sentence.extend([words(" "), code(id)]);
        }
        let [before, now] = [&field.before, &field.now].map(|values| printed(&values.join(", ")));
        // What a field names may be all that it says.
        let before = (!before.is_empty()).then_some(SentencePiece::Removed(before));
        let now = (!now.is_empty()).then_some(SentencePiece::Added(now));
        let mut tell = |led: &str, piece: Option<SentencePiece>| {
            sentence.push(words(led));
            sentence.extend(piece.into_iter().flat_map(|piece| [words(" "), piece]));
        };
        match field.there {
            (false, true) => tell(" added", now),
            (true, false) => tell(" taken out", before),
            _ => {
                tell("", before);
                tell(", now", now);
            }
        }
    }
    sentence.push(words("."));
    sentence
}

/// A claim that comes to another verdict.
fn verdict(one: &TurnedVerdict, part: Option<&ChangedPart>) -> Sentence {
    // One that begins with the name of a theme has marks of its own.
    let says = match one.says.contains('“') {
        true => one.says.clone(),
        false => format!("“{}”", one.says),
    };
    let mut sentence = match part {
        Some(part) => vec![
            words("Claim of "),
            code(&part.id),
            words(&format!(" ({says}) ")),
        ],
        None => vec![words(&format!("Its claim ({says}) "))],
    };
    if let Some((before, now)) = &one.restated {
        sentence.push(words("is stated otherwise: "));
        let stretches = reworded(before, now).into_iter();
        sentence.extend(stretches.map(pieces::piece));
        sentence.push(words("; it "));
    }
    match (one.before, one.now) {
        (Some(before), Some(now)) if before == now => {
            sentence.push(words(&format!("was {before}, and still is")));
        }
        (Some(before), Some(now)) => sentence.extend([
            words("was "),
            SentencePiece::Removed(before.to_owned()),
            words(", and is now "),
            SentencePiece::Added(now.to_owned()),
        ]),
        (None, Some(now)) => {
            sentence.extend([words("is new: "), SentencePiece::Added(now.to_owned())])
        }
        (before, None) => sentence.extend([
            words("was taken out; it was "),
            SentencePiece::Removed(before.unwrap_or("not tried").to_owned()),
        ]),
    }
    for (at, key) in one.with.iter().enumerate() {
        sentence.push(words(if at == 0 {
            ", as figures have changed: "
        } else {
            ", "
        }));
        sentence.push(code(key));
    }
    sentence.push(words("."));
    sentence
}

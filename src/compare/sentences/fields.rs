//! Fields that say something else, in sentences.

use super::pieces::{Sentence, SentencePiece, code, piece, words};
use crate::compare::changed::{ChangedField, ChangedPart};
use crate::meaning::EntryKind;
use crate::wording::figures::minuses;
use crate::wording::opened;
use crate::wording::reworded::reworded;

/// Numbers with a minus, as it is set in print.
pub(super) fn printed(values: &str) -> String {
    let mut printed = String::with_capacity(values.len());
    let mut from = 0;
    for at in minuses(values) {
        printed.push_str(&values[from..at]);
        printed.push('−');
        from = at + 1;
    }
    printed.push_str(&values[from..]);
    printed
}

/// A field of a row, or of a part that it rests on.
pub(super) fn field(field: &ChangedField, part: Option<&ChangedPart>) -> Vec<Sentence> {
    // Claims are told with their verdicts.
    if field.field == "claims" {
        return Vec::new();
    }
    if field.field == "link" {
        return vec![link(field)];
    }
    let mut lead = Vec::new();
    if let Some(part) = part {
        match part.name.kind {
            EntryKind::Synthesis => lead.push(words("Of the whole synthesis: ")),
            _ => lead.extend([
                words(&format!("{} ", opened(part.kind))),
                code(&part.id),
                words(": "),
            ]),
        }
    }
    let word = name(field);
    let word = if part.is_none() { opened(&word) } else { word };
    lead.push(words(&word));
    for (at, id) in field.of.iter().enumerate() {
        lead.extend([words(if at == 0 { " " } else { ", " }), code(id)]);
    }
    let mut all = told(field, &lead);
    // What came with other passages is told by their number.
    if field.field == PASSAGES && part.is_some_and(|part| has(part, "passages")) {
        return all;
    }
    if field.withheld == (1, 1) {
        lead.push(words(
            " changed; the words are not told, as they may not be.",
        ));
        all.push(lead);
        return all;
    }
    let what = match field.field.as_str() {
        "quotes" => {
            "; the words are not told, as who said them withdrew, or is no longer in the synthesis."
        }
        _ => "; the words are not told, as they may not be.",
    };
    let (gone, new) = field.withheld;
    for (count, became) in [(gone, "taken out"), (new, "added")] {
        let times = if count > 1 {
            format!(" ({count})")
        } else {
            String::new()
        };
        let sentence = || [&lead[..], &[words(&format!("{times} {became}{what}"))]].concat();
        all.extend((count > 0).then(sentence));
    }
    all
}

/// The field of the words of coded passages.
const PASSAGES: &str = "words of the passages";

fn has(part: &ChangedPart, field: &str) -> bool {
    part.fields.iter().any(|one| one.field == field)
}

/// What a field said and says, as far as it may be told.
fn told(field: &ChangedField, lead: &[SentencePiece]) -> Vec<Sentence> {
    let said = |more: Vec<SentencePiece>| [lead, &more].concat();
    match (field.before.as_slice(), field.now.as_slice()) {
        ([before], [now]) if is_short(before) && is_short(now) => {
            let (before, now) = (before.clone(), now.clone());
            vec![said(vec![
                words(" was "),
                SentencePiece::Removed(before),
                words(", and is now "),
                SentencePiece::Added(now),
                words("."),
            ])]
        }
        ([before], [now]) => {
            let stretches = reworded(before, now).into_iter().map(piece);
            let more = std::iter::once(words(" reworded: ")).chain(stretches);
            vec![said(more.collect())]
        }
        (before, now) => {
            let gone = before
                .iter()
                .map(|text| (" taken out", SentencePiece::Removed(text.clone()), text));
            let new = now
                .iter()
                .map(|text| (" added", SentencePiece::Added(text.clone()), text));
            let all = gone
                .chain(new)
                .map(|(became, piece, text)| match text.is_empty() {
                    true => said(vec![words(became), words(".")]),
                    false => said(vec![words(became), words(": "), piece]),
                });
            all.collect()
        }
    }
}

/// A value that is a word or a number is not compared within.
fn is_short(text: &str) -> bool {
    text.split_whitespace().count() <= 2
}

/// A link that came, went, or turned.
fn link(field: &ChangedField) -> Sentence {
    let finding = field.of.first().map_or("", String::as_str);
    let stance = |of: &[String]| of.first().cloned().unwrap_or_default();
    let (before, now) = (stance(&field.before), stance(&field.now));
    match field.there {
        (false, true) => vec![
            words("Evidence added: "),
            code(finding),
            words(", which "),
            SentencePiece::Added(does(&now).to_owned()),
            words(" it."),
        ],
        (true, false) => vec![
            words("Evidence withdrawn: "),
            code(finding),
            words(", which "),
            SentencePiece::Removed(did(&before).to_owned()),
            words(" it."),
        ],
        _ => vec![
            words("Stance turned: "),
            code(finding),
            words(" "),
            SentencePiece::Removed(did(&before).to_owned()),
            words(" it, and now "),
            SentencePiece::Added(does(&now).to_owned()),
            words(" it."),
        ],
    }
}

fn does(stance: &str) -> &str {
    match stance {
        "supported_by" | "supports" => "supports",
        "qualified_by" | "qualifies" => "qualifies",
        "contradicted_by" | "contradicts" => "contradicts",
        _ => "informs",
    }
}

fn did(stance: &str) -> &str {
    match does(stance) {
        "supports" => "supported",
        "qualifies" => "qualified",
        "contradicts" => "contradicted",
        _ => "informed",
    }
}

/// What a field is called.
pub(super) fn name(field: &ChangedField) -> String {
    let words = match field.field.as_str() {
        "because" => "reason for the link to",
        "fit because" => "reason for the fit",
        "convergence because" => "reason for the convergence",
        "figures" => "figure",
        "quotes" => "quotation",
        "codes" => "code",
        "pairs" => "pair",
        "see" => "references at the link to",
        "meta_inference" => "meta-inference",
        "sd" => "SD",
        "se" => "SE",
        "ci_low" => "lower confidence limit",
        "ci_high" => "upper confidence limit",
        word => word,
    };
    words.replace('_', " ")
}

//! The lines of a lock: those of what stands in texts that are at hand, and what becomes of those that were there.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::held::{HeldQuotation, Quotations, Stand, file};
use crate::model::{Day, Model, SourceText, TextFile};
use crate::quotation::anchor::{self, Anchor};
use crate::quotation::folded;
use crate::read::key::{Key, plain};
use crate::read::lock::{Lock, LockLine, LockedPassage};

/// What becomes of a lock.
#[derive(Clone, Debug, Default)]
pub struct Renewed {
    /// All lines of the new lock.
    pub lines: Vec<LockLine>,
    /// How many quotations were found in their texts and stand in it.
    pub found: usize,
    /// How many of these are new, or stand elsewhere than before.
    pub changed: usize,
    /// The lines that are kept as they were, as their texts are not at hand.
    pub kept: usize,
    /// The lines of quotations that the synthesis has no more.
    pub gone: Vec<LockLine>,
    /// How many do not stand in their texts, which the lock says as well.
    pub failing: usize,
}

/// The lock after the quotations were held against the texts at hand, which `text` gives, on the day `on`. A line that says the same
/// as before keeps its day. Lines of quotations that are gone are kept, unless they are to be `pruned`.
pub fn renewed<'a>(
    model: &'a Model,
    quotations: &Quotations<'a>,
    text: impl Fn(&'a SourceText, &'a TextFile) -> Option<Cow<'a, str>>,
    key: Option<&Key>,
    (old, pruned): (&Lock, bool),
    on: Day,
) -> Renewed {
    let mut renewed = Renewed::default();
    let mut texts: HashMap<super::held::TextOf, (Cow<'a, str>, String)> = HashMap::new();
    let mut rest: BTreeMap<Name, Vec<LockLine>> = BTreeMap::new();
    for (line, _) in &old.lines {
        let by = line.by.clone().unwrap_or_default();
        let name = (line.of.clone(), by, folded(&line.said));
        rest.entry(name).or_default().push(line.clone());
    }
    for held in &quotations.held {
        let before = taken(model, held, &mut rest);
        let (text_of, place, fails) = match &held.stand {
            Stand::Absent => {
                renewed.kept += before.len();
                renewed.lines.extend(before);
                continue;
            }
            Stand::Here(found) => match found.first() {
                Some(found) => (found.text, Some(&found.occurrence.place), None),
                None => continue,
            },
            Stand::NotTheirs(found) => match found.first() {
                Some(found) => (found.text, None, Some("words of another")),
                None => continue,
            },
            Stand::Missing(texts) => match texts.first() {
                Some((text, _)) => (*text, None, Some("not found")),
                None => continue,
            },
            Stand::Wordless => continue,
        };
        let source = &model.sources[text_of.source];
        let (Some(whole), path) = (source.text.as_deref(), file(model, text_of)) else {
            continue;
        };
        let Some((words, hash)) = (match texts.entry(text_of) {
            std::collections::hash_map::Entry::Occupied(known) => Some(&*known.into_mut()),
            std::collections::hash_map::Entry::Vacant(open) => {
                text(whole, path).and_then(|words| {
                    let hash = match (whole.confidential, key) {
                        (true, key) => key?.hash(&words),
                        (false, _) => HEXLOWER.encode(&Sha256::digest(plain(&words))[..16]),
                    };
                    Some(&*open.insert((words, hash)))
                })
            }
        }) else {
            continue;
        };
        let line = LockLine {
            of: model.evidence[held.asked.of].id.value.clone(),
            said: held.asked.said.to_owned(),
            printed: held.asked.printed().map(str::to_owned),
            by: held.asked.quote.by.as_ref().map(|by| by.value.clone()),
            at: held
                .asked
                .quote
                .at
                .map(|at| model.synthesis.timepoints[at].id.clone()),
            source: source.id.value.clone(),
            text: path.path.clone(),
            hash: hash.clone(),
            key: key.filter(|_| whole.confidential).map(Key::id),
            line: place.map_or(0, |place| anchor::line(words, place.start)),
            passage: place
                .filter(|_| !whole.confidential && !path.withheld)
                .map(|place| passage(words, place)),
            fails: fails.map(str::to_owned),
            on: on.to_string(),
        };
        match fails {
            None => renewed.found += 1,
            Some(_) => renewed.failing += 1,
        }
        let same = before.into_iter().find(|one| {
            let on = line.on.clone();
            LockLine { on, ..one.clone() } == line
        });
        renewed.changed += usize::from(same.is_none());
        renewed.lines.push(same.unwrap_or(line));
    }
    renewed.gone = rest.into_values().flatten().collect();
    if !pruned {
        renewed.lines.extend(renewed.gone.iter().cloned());
    }
    renewed.lines.sort();
    renewed.lines.dedup();
    renewed
}

/// What names a quotation in a lock: its finding, its participant and its words.
type Name = (String, String, String);

/// Takes out the lines of a quotation.
fn taken(
    model: &Model,
    held: &HeldQuotation<'_>,
    lines: &mut BTreeMap<Name, Vec<LockLine>>,
) -> Vec<LockLine> {
    let asked = &held.asked;
    let by = asked.quote.by.as_ref().map(|by| by.value.clone());
    let of = model.evidence[asked.of].id.value.clone();
    let name = (of, by.unwrap_or_default(), folded(asked.said));
    let Some(all) = lines.remove(&name) else {
        return Vec::new();
    };
    let is_source = |line: &LockLine| {
        let mut sources = asked.sources.iter();
        sources.any(|source| model.sources[*source].id.value == line.source)
    };
    let (mine, others): (Vec<_>, Vec<_>) = all.into_iter().partition(is_source);
    if !others.is_empty() {
        lines.insert(name, others);
    }
    mine
}

fn passage(text: &str, place: &Range<usize>) -> LockedPassage {
    let Anchor {
        exact,
        prefix,
        suffix,
        start,
        end,
    } = Anchor::of(text, place);
    LockedPassage {
        exact,
        prefix,
        suffix,
        start,
        end,
    }
}

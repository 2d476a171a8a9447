//! Quotations found again in texts that were edited: by their words and by what stood around them when they were checked.

use std::borrow::Cow;
use std::collections::HashMap;

use super::held::{Anchored, Found, Quotations, Stand, file};
use crate::model::{Model, SourceText, TextFile};
use crate::quotation::anchor::Anchor;
use crate::quotation::folded;
use crate::read::lock::{Lock, LockLine, LockedPassage};

impl<'a> Quotations<'a> {
    /// Finds the places again that a lock names; where one is the one, the others are left out. `text` gives the words
    /// of a file. What the authors say of the place themselves goes before.
    pub fn anchor(
        &mut self,
        model: &'a Model,
        lock: &Lock,
        text: impl Fn(&'a SourceText, &'a TextFile) -> Option<Cow<'a, str>>,
    ) {
        let mut lines: HashMap<(&str, &str, String), &LockLine> = HashMap::new();
        for (line, _) in &lock.lines {
            if line.passage.is_some() {
                let by = line.by.as_deref().unwrap_or_default();
                lines.insert((&line.of, by, folded(&line.said)), line);
            }
        }
        if lines.is_empty() {
            return;
        }
        for held in &mut self.held {
            let asked = &held.asked;
            let by = asked.quote.by.as_ref().map_or("", |by| by.value.as_str());
            let of = model.evidence[asked.of].id.value.as_str();
            let (Stand::Here(found), Some(line)) =
                (&mut held.stand, lines.get(&(of, by, folded(asked.said))))
            else {
                continue;
            };
            let Some(passage) = line
                .passage
                .as_ref()
                .filter(|_| asked.quote.place.is_none())
            else {
                continue;
            };
            let same: Vec<Same> = found
                .iter()
                .map(|one| {
                    let whole = model.sources[one.text.source].text.as_deref();
                    let path = file(model, one.text);
                    let words = whole.and_then(|whole| text(whole, path));
                    let words = words.filter(|_| path.path == line.text);
                    words.map_or(Same::Another, |words| same(passage, &words, one))
                })
                .collect();
            held.anchored = Some(choose(found, &same, line.line));
        }
    }
}

/// In what a place is the one that was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Same {
    /// In nothing.
    Another,
    /// In its words, and those before it or behind it.
    Around,
    /// In its words, those before it and those behind it.
    Both,
    /// In all, and in its position.
    Place,
}

fn same(passage: &LockedPassage, text: &str, found: &Found) -> Same {
    let place = &found.occurrence.place;
    let now = Anchor::of(text, place);
    let alike = |one: &str, other: &str| folded(one) == folded(other);
    if now.exact != passage.exact {
        return Same::Another;
    }
    let around = [
        (&now.prefix, &passage.prefix),
        (&now.suffix, &passage.suffix),
    ];
    let around = around.map(|(now, then)| alike(now, then));
    match around {
        _ if now.start == passage.start && around.contains(&true) => Same::Place,
        [true, true] => Same::Both,
        [false, false] => Same::Another,
        _ => Same::Around,
    }
}

/// Keeps the one place that is the one that was checked, if there is one.
fn choose(found: &mut Vec<Found>, same: &[Same], line: usize) -> Anchored {
    let best = same.iter().copied().max().unwrap_or(Same::Another);
    let mut which = same.iter().enumerate().filter(|(_, one)| **one == best);
    let (Some((at, _)), None, false) = (which.next(), which.next(), best == Same::Another) else {
        return Anchored::Lost(line);
    };
    let one = found.swap_remove(at);
    *found = vec![one];
    match best {
        Same::Place => Anchored::There,
        _ => Anchored::Moved(line),
    }
}

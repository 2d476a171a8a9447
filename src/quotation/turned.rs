//! What turns the sentence at a place where a quotation stands: negations and numbers that a gap or a bracket stands in
//! the place of, or that stand right before.

use std::ops::Range;

use super::meaning::{Turning, Weight, differ, turning};
use super::occurrence::{How, TurnedWords};
use super::plan::{Between, Plan};
use super::stream::{Stream, TURN};
use super::stream_words::words;

/// How far from the words that are quoted a word left out belongs to them.
const NEAR: usize = 8;
/// How far before the first word a negation belongs to it.
const BEFORE: usize = 3;

/// A text as it is looked at for what turns its sentences.
pub(super) struct Sentences<'a> {
    pub(super) stream: &'a Stream,
    pub(super) text: &'a str,
    pub(super) language: &'a str,
}

impl Sentences<'_> {
    fn letters(&self) -> &str {
        &self.stream.letters
    }

    /// What turns the sentence at the places of the parts of a quotation.
    pub(super) fn all(&self, plan: &Plan<'_>, places: &[Range<usize>]) -> Vec<TurnedWords> {
        let mut turned = Vec::new();
        if let [first, ..] = places {
            self.cut_off(first.start, &mut turned);
            self.at_edge(plan.between.first(), first.start, &mut turned);
        }
        for (at, pair) in places.windows(2).enumerate() {
            let between = &plan.between[at + 1];
            match between.gap {
                true => {
                    self.swallowed(pair[0].end..pair[1].start, &mut turned);
                    self.at_edge(Some(between), pair[0].end, &mut turned);
                }
                false => self.replaced(plan, at, pair, &mut turned),
            }
        }
        if let [.., last] = places {
            self.at_edge(plan.between.last(), last.end, &mut turned);
        }
        turned
    }

    fn turned(&self, what: Turning, how: How, said: &str, printed: Range<usize>) -> TurnedWords {
        let stretch = match printed.is_empty() {
            true => printed.start.saturating_sub(1)..printed.end.max(1),
            false => printed.clone(),
        };
        let stretch = self.letters().floor_char_boundary(stretch.start)
            ..stretch.end.min(self.letters().len());
        TurnedWords {
            what,
            how,
            said: said.trim().to_owned(),
            printed: self.letters()[printed].trim().to_owned(),
            place: self.stream.place(stretch, self.text),
        }
    }

    /// What a bracket at an edge, or beside a gap, puts in.
    fn at_edge(&self, between: Option<&Between>, at: usize, turned: &mut Vec<TurnedWords>) {
        let Some(inner) = between.and_then(|between| between.inner.as_deref()) else {
            return;
        };
        let wrote = Weight::of(inner, self.language);
        // At an edge it may stand in the place of the words before or behind.
        let letters = self.letters();
        let before: Vec<_> =
            words(&letters[letters.floor_char_boundary(at.saturating_sub(80))..at]).collect();
        let start = letters.floor_char_boundary(at.saturating_sub(80));
        let behind: Vec<_> =
            words(&letters[at..letters.ceil_char_boundary((at + 80).min(letters.len()))]).collect();
        let same = |words: &str| wrote.differs(&Weight::of(words, self.language)).is_none();
        let beside = (1..=3).any(|count| {
            let first = before
                .len()
                .checked_sub(count)
                .and_then(|first| before.get(first));
            let last = behind.get(count - 1);
            first.is_some_and(|first| same(&letters[start + first.start..at]))
                || last.is_some_and(|last| same(&letters[at..at + last.end]))
        });
        if let Some(what) = wrote.differs(&Weight::default()).filter(|_| !beside) {
            turned.push(self.turned(what, How::PutIn, inner, at..at));
        }
    }

    /// What a bracket puts in, or in the place of what.
    fn replaced(
        &self,
        plan: &Plan<'_>,
        at: usize,
        pair: &[Range<usize>],
        turned: &mut Vec<TurnedWords>,
    ) {
        let inner = plan.between[at + 1].inner.as_deref().unwrap_or_default();
        let (before, after) = (plan.words[at], plan.words[at + 1]);
        let mut said = inner.trim().to_owned();
        let (mut start, mut end) = (pair[0].end, pair[1].start);
        // Words that a bracket parts are looked at whole.
        if before.1.1
            && let Some(last) = words(before.0)
                .last()
                .filter(|last| last.end == before.0.len())
        {
            start -= last.len();
            said.insert_str(0, &before.0[last]);
        }
        if after.1.0
            && let Some(first) = words(after.0).next().filter(|first| first.start == 0)
        {
            end += first.len();
            said.push_str(&after.0[first]);
        }
        let printed = &self.letters()[start..end];
        if let Some(what) = differ(&said, printed, self.language) {
            let how = match words(printed).next() {
                None => How::PutIn,
                Some(_) => How::Replaced,
            };
            turned.push(self.turned(what, how, &said, start..end));
        }
    }

    /// What stands in the place of a gap, in one sentence with the words beside it.
    fn swallowed(&self, gap: Range<usize>, turned: &mut Vec<TurnedWords>) {
        let between = &self.letters()[gap.clone()];
        let left = sentence_end(between);
        let right = sentence_start(between);
        let near = |stretch: Range<usize>, from_end: bool| {
            let each: Vec<_> = words(&between[stretch.clone()]).collect();
            let kept = match from_end {
                false => each.get(..NEAR.min(each.len())),
                true => each.get(each.len().saturating_sub(NEAR)..),
            };
            let kept = kept.unwrap_or_default();
            match (kept.first(), kept.last()) {
                (Some(first), Some(last)) => stretch.start + first.start..stretch.start + last.end,
                _ => 0..0,
            }
        };
        let (first, last) = (near(0..left, false), near(right..between.len(), true));
        let mut told = Vec::new();
        for stretch in [first, last] {
            for (place, what) in turning(&between[stretch.clone()], self.language) {
                let at = gap.start + stretch.start + place.start;
                if !told.contains(&at) {
                    told.push(at);
                    turned.push(self.turned(what, How::LeftOut, "", at..at + place.len()));
                }
            }
        }
    }

    /// A negation that stands before the first word, in one clause with it.
    fn cut_off(&self, start: usize, turned: &mut Vec<TurnedWords>) {
        let before = &self.letters()[..start];
        let turn = before.rfind(TURN).map_or(0, |at| at + TURN.len_utf8());
        let clause = before[turn..].rfind(['.', '?', '!', ',', ';', ':', '…', '(', ')']);
        let clause = turn
            + clause.map_or(0, |at| {
                at + before[turn + at..].chars().next().map_or(1, char::len_utf8)
            });
        // Long turns without a mark are looked at where they end.
        let tail = before.len().saturating_sub(120);
        let clause = before.ceil_char_boundary(clause.max(tail));
        let each: Vec<_> = words(&before[clause..]).collect();
        let near = each
            .get(each.len().saturating_sub(BEFORE)..)
            .unwrap_or_default();
        let Some(first) = near.first() else {
            return;
        };
        let from = clause + first.start;
        let found = turning(&before[from..], self.language);
        let found = found
            .into_iter()
            .rev()
            .find(|(_, what)| *what == Turning::Negation);
        if let Some((place, what)) = found {
            turned.push(self.turned(what, How::CutOff, "", from + place.start..from + place.end));
        }
    }
}

/// Where the sentence ends that a stretch starts within; its whole length where none ends.
fn sentence_end(between: &str) -> usize {
    ends(between).next().unwrap_or(between.len())
}

/// Where the sentence starts that a stretch ends within.
fn sentence_start(between: &str) -> usize {
    ends(between).last().unwrap_or(0)
}

/// Where sentences and turns end in a stretch.
fn ends(between: &str) -> impl Iterator<Item = usize> + '_ {
    let marks = between.match_indices(['.', '?', '!', '؟', '。', TURN]);
    let ends = marks.filter(|(at, mark)| {
        let after = between[at + mark.len()..].chars().next();
        mark.starts_with(TURN) || after.is_none_or(|one| !one.is_alphanumeric())
    });
    ends.map(|(at, mark)| at + mark.len())
}

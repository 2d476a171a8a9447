//! A text in the form in which words are compared, each letter with its place in the text.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

/// Stands in a stream where another speaker starts. No text holds it otherwise.
pub(super) const TURN: char = '\u{2}';

/// What is made of a stretch of a text that is not read as words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Skip {
    /// It parts no word.
    Inline,
    /// It stands for a blank.
    Apart,
    /// It stands for a blank, and is nothing that the speaker said, however it is read.
    PutIn,
    /// Words of the speaker of that number follow; where it is the one who spoke before, it stands for a line end.
    Turn(u32),
}

/// A text such that the same words are the same: composed, in small letters, blanks as single spaces, straight
/// quotation marks, plain hyphens for dashes, ligatures as their letters, nothing that cannot be seen. Where a
/// word goes on behind a hyphen and a line end, one mark stands for both (`parted::PARTED`).
#[derive(Clone, Debug, Default)]
pub(super) struct Stream {
    pub(super) letters: String,
    /// Of each stretch that stands in the text as it stands here, but for capitals: where it starts here, and there.
    pub(super) places: Vec<(u32, u32)>,
    /// Where the words of each speaker start, and who that is.
    pub(super) turns: Vec<(u32, u32)>,
    /// The hyphens that are dashes in the text, and part words.
    pub(super) dashes: Vec<u32>,
}

impl Stream {
    /// Without some stretches, which are in order and do not meet; `joins` says what stands in place of each.
    pub(super) fn without(&self, left_out: &[(Range<usize>, &'static str)]) -> Self {
        let mut made = Self {
            letters: String::with_capacity(self.letters.len()),
            places: Vec::with_capacity(self.places.len() + left_out.len()),
            turns: Vec::with_capacity(self.turns.len()),
            dashes: Vec::with_capacity(self.dashes.len()),
        };
        let end = (self.letters.len()..self.letters.len(), "");
        let (mut from, mut place, mut turn, mut dash) = (0, 0, 0, 0);
        for (gap, joins) in left_out.iter().chain([&end]) {
            let kept = from..gap.start;
            if !kept.is_empty() {
                made.note(self.start(kept.start));
            }
            while self
                .places
                .get(place)
                .is_some_and(|(at, _)| (*at as usize) < kept.end)
            {
                let (at, there) = self.places[place];
                if at as usize > kept.start {
                    let at = made.letters.len() + at as usize - kept.start;
                    made.places.push((at as u32, there));
                }
                place += 1;
            }
            while self
                .turns
                .get(turn)
                .is_some_and(|(at, _)| (*at as usize) <= kept.end)
            {
                let (at, who) = self.turns[turn];
                let at = made.letters.len() + (at as usize).saturating_sub(kept.start);
                made.turns.push((at as u32, who));
                turn += 1;
            }
            while self
                .dashes
                .get(dash)
                .is_some_and(|at| (*at as usize) < gap.end)
            {
                let at = self.dashes[dash] as usize;
                if kept.contains(&at) {
                    made.dashes
                        .push((made.letters.len() + at - kept.start) as u32);
                }
                dash += 1;
            }
            made.letters.push_str(&self.letters[kept]);
            if !joins.is_empty() {
                made.note(self.start(gap.start));
                made.letters.push_str(joins);
            }
            from = gap.end;
        }
        made
    }

    /// Notes that what is pushed next stands at `there` in the text.
    pub(super) fn note(&mut self, there: usize) {
        let here = self.letters.len();
        let known = self
            .places
            .last()
            .map(|(at, place)| here - *at as usize + *place as usize);
        if known != Some(there) {
            self.places.push((here as u32, there as u32));
        }
    }

    /// Where in the text the letter at `at` starts.
    pub(super) fn start(&self, at: usize) -> usize {
        let next = self
            .places
            .partition_point(|(here, _)| *here as usize <= at);
        let Some((here, there)) = next.checked_sub(1).map(|one| self.places[one]) else {
            return 0;
        };
        let place = there as usize + at - here as usize;
        // Letters that stand for one, as those of a ligature, all stand where it does.
        match self.places.get(next) {
            Some((_, after)) if place >= *after as usize && *after > there => *after as usize - 1,
            _ => place,
        }
    }

    /// The place in the text of a stretch of the letters that is not empty.
    pub(super) fn place(&self, stretch: Range<usize>, text: &str) -> Range<usize> {
        let start = text.floor_char_boundary(self.start(stretch.start).min(text.len()));
        let last = self.letters[..stretch.end].char_indices().next_back();
        let last = last.map_or(0, |(at, _)| at);
        let last = text.floor_char_boundary(self.start(last).min(text.len()));
        let mut end = last;
        for (at, one) in text[last..].char_indices() {
            if at > 0 && !is_combining_mark(one) {
                break;
            }
            end = last + at + one.len_utf8();
        }
        start..end.max(start)
    }

    /// Whether a dash, and no hyphen, stands at `at`.
    pub(super) fn is_dash(&self, at: usize) -> bool {
        self.dashes.binary_search(&(at as u32)).is_ok()
    }

    /// Whose words stand at `at`, by the number of the speaker; none before the first label.
    pub(super) fn speaker(&self, at: usize) -> Option<u32> {
        self.turn(at).map(|turn| self.turns[turn].1)
    }

    /// The turn that `at` stands in, by its position; none before the first label.
    pub(super) fn turn(&self, at: usize) -> Option<usize> {
        let next = self.turns.partition_point(|(here, _)| *here as usize <= at);
        next.checked_sub(1)
    }
}

//! A clean reading without the marks that stand where something was left out of it: commas, and what only shows that
//! somebody paused there.

use std::ops::Range;

use super::clean::{Cleaner, joins};
use super::stream::Stream;
use super::stream_words::words;

/// A place at which a clean reading leaves something out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Joint {
    /// Where it is in the reading.
    pub(super) here: usize,
    /// Where it is in the text.
    pub(super) there: usize,
}

impl Joint {
    /// Where a stream leaves some stretches out.
    pub(super) fn all(whole: &Stream, gaps: &[(Range<usize>, &'static str)]) -> Vec<Self> {
        let (mut from, mut here) = (0, 0);
        let each = gaps.iter().map(|(gap, joins)| {
            here += gap.start - from;
            let joint = Self {
                here,
                there: whole.start(gap.start),
            };
            (from, here) = (gap.end, here + joins.len());
            joint
        });
        each.collect()
    }
}

/// A stream without its commas.
pub(super) fn without_commas(stream: &Stream) -> Stream {
    stream.without(&commas(&stream.letters, &[]))
}

/// Letters without their commas.
pub(super) fn bare(letters: &str) -> String {
    letters.replace(',', "")
}

/// Letters without their commas, and without what is said again behind one.
pub(super) fn said_once(letters: &str, cleaner: &Cleaner) -> String {
    let stream = Stream {
        letters: letters.to_owned(),
        ..Stream::default()
    };
    let mut gaps = again(&stream, &[], cleaner);
    gaps.extend(commas(letters, &gaps));
    gaps.sort_by_key(|(gap, _)| gap.start);
    stream.without(&gaps).letters
}

/// A clean reading without its commas, without pauses and dashes where something was left out, and without negations and
/// numbers that are said again behind a mark; with the places in it of the latter two. Nothing where it has none of those.
pub(super) fn unmarked(
    stream: &Stream,
    joints: &[Joint],
    cleaner: &Cleaner,
) -> Option<(Stream, Vec<Range<usize>>)> {
    let mut gaps = again(stream, joints, cleaner);
    let free = |gaps: &[(Range<usize>, _)], place: &Range<usize>| {
        let before = gaps.partition_point(|(gap, _): &(Range<usize>, _)| gap.end <= place.start);
        gaps.get(before)
            .is_none_or(|(gap, _)| gap.start >= place.end)
    };
    let mut pauses: Vec<(Range<usize>, &'static str)> = Vec::new();
    for joint in joints {
        let Some(pause) = pause(stream, joint.here) else {
            continue;
        };
        let new = pauses
            .last()
            .is_none_or(|(last, _)| last.end <= pause.0.start);
        if new && free(&gaps, &pause.0) {
            pauses.push(pause);
        }
    }
    gaps.extend(pauses);
    gaps.sort_by_key(|(gap, _)| gap.start);
    let places = gaps.iter();
    let places: Vec<_> = places
        .map(|(gap, _)| stream.start(gap.start)..stream.start(gap.end))
        .collect();
    (!gaps.is_empty()).then(|| {
        gaps.extend(commas(&stream.letters, &gaps));
        gaps.sort_by_key(|(gap, _)| gap.start);
        (stream.without(&gaps), places)
    })
}

/// The commas of some letters that stand in no gap; gaps are in order.
fn commas(
    letters: &str,
    gaps: &[(Range<usize>, &'static str)],
) -> Vec<(Range<usize>, &'static str)> {
    let mut gaps = gaps.iter().peekable();
    let commas = letters.match_indices(',').filter(|(at, _)| {
        while gaps.next_if(|(gap, _)| gap.end <= *at).is_some() {}
        gaps.peek().is_none_or(|(gap, _)| *at < gap.start)
    });
    commas.map(|(at, _)| (at..at + 1, "")).collect()
}

/// The negations and numbers that are said again at once, with a comma, a dash or a pause between.
fn again(
    stream: &Stream,
    joints: &[Joint],
    cleaner: &Cleaner,
) -> Vec<(Range<usize>, &'static str)> {
    if !cleaner.repeated {
        return Vec::new();
    }
    let letters = &stream.letters;
    let mut found = Vec::new();
    let mut before: Option<Range<usize>> = None;
    for place in words(letters) {
        let word = &letters[place.clone()];
        if let Some(last) = before.replace(place.clone())
            && letters[last.clone()] == *word
            && cleaner.turns(word)
        {
            let between = last.end..place.start;
            let (end, marked) = passed(stream, between.start, true);
            // With a filler between them both may be meant.
            let from = joints.partition_point(|joint| joint.here < between.start);
            let joint = joints.get(from);
            let at_once = joint.is_none_or(|joint| joint.here > between.end);
            if end >= between.end && marked && at_once {
                found.push((last.start..place.start, ""));
            }
        }
    }
    found
}

/// The pauses and dashes, with the blanks, around a place, if there are some, and what stands in their place.
fn pause(stream: &Stream, at: usize) -> Option<(Range<usize>, &'static str)> {
    let letters = &stream.letters;
    let (end, behind) = passed(stream, at, false);
    let (mut start, mut before) = (at, false);
    while let Some(one) = letters[..start].chars().next_back() {
        let points = start - letters[..start].trim_end_matches('.').len();
        let Some(length) = pausing(one, points, stream.is_dash(start - 1), false) else {
            break;
        };
        before |= one != ' ';
        start -= length;
    }
    let gap = start..end;
    let joins = joins(letters, &gap);
    (behind || before).then_some((gap, joins))
}

/// Where the blanks, dashes and pauses end that stand at `at`, and commas where they count; whether there is any but
/// blanks.
fn passed(stream: &Stream, at: usize, commas: bool) -> (usize, bool) {
    let letters = &stream.letters;
    let (mut end, mut mark) = (at, false);
    while let Some(one) = letters[end..].chars().next() {
        let points = letters.len() - end - letters[end..].trim_start_matches('.').len();
        let Some(length) = pausing(one, points, stream.is_dash(end), commas) else {
            break;
        };
        mark |= one != ' ';
        end += length;
    }
    (end, mark)
}

/// How much of some letters that begin or end with `one`, or with so many points, only shows that somebody paused.
fn pausing(one: char, points: usize, is_dash: bool, commas: bool) -> Option<usize> {
    match one {
        ' ' => Some(1),
        ',' if commas => Some(1),
        '-' if is_dash => Some(1),
        '…' => Some(one.len_utf8()),
        '.' if points >= 3 => Some(points),
        _ => None,
    }
}

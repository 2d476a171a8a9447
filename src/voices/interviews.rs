//! What is known of each interview: whether a theme is voiced in it.

use std::collections::{HashMap, HashSet};

use super::heard::{Ears, Heard, OfTheme, Passage};
use crate::model::{Handle, Interview, Model, Participant, Theme, Without};
use crate::source::Span;

/// What is known of somebody, or of an interview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Spoke {
    /// The theme is voiced.
    Yes,
    /// It may be.
    Unknown,
    /// It is not.
    No,
}

/// What is known of the interviews of a synthesis and one theme.
#[derive(Clone, Debug)]
pub(crate) struct Interviews {
    /// The interviews.
    pub(crate) all: Vec<Held>,
    /// What was said in one of several interviews, each by their positions.
    pub(crate) somewhere: Vec<Vec<usize>>,
    /// Those who speak of it and were not interviewed, or not then.
    pub(crate) strangers: Vec<Handle<Participant>>,
    /// True where no interviews are declared, so that there may be any number of others.
    pub(crate) open: bool,
}

/// An interview, and whether the theme is voiced in it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Held {
    /// Who was interviewed.
    pub(crate) participant: Handle<Participant>,
    /// The position of the timepoint.
    pub(crate) at: Option<usize>,
    /// Whether it is voiced.
    pub(crate) spoke: Spoke,
    /// Whether the interview was read whole for it.
    pub(crate) read: bool,
}

/// Which interviews were read whole: for the theme itself, and for what it belongs to.
fn read(model: &Model, theme: Handle<Theme>) -> (Vec<bool>, Vec<bool>) {
    let frame = &model.synthesis;
    let mut itself = vec![false; frame.interviews.len()];
    let mut whole = itself.clone();
    // Where no passage is given, nobody knows what reading whole came to: a quotation shows that one person said it.
    if model.segments.is_empty() {
        return (itself, whole);
    }
    for coded in &frame.coded {
        let named = |at: Handle<Theme>| match &coded.themes {
            None => true,
            Some(named) => named.iter().any(|one| one.value == at),
        };
        let (is_itself, is_whole) = (named(theme), model.themes.upwards(theme).any(named));
        for at in &coded.interviews {
            itself[*at] |= is_itself;
            whole[*at] |= is_whole;
        }
    }
    (itself, whole)
}

/// The interviews that are declared with those who are no interviewers themselves; where none are, one for each person and
/// time of what was heard.
fn held(model: &Model, heard: &[&Heard]) -> (Vec<Held>, bool) {
    let new = |participant, at| Held {
        participant,
        at,
        spoke: Spoke::No,
        read: false,
    };
    let declared = &model.synthesis.interviews;
    if !declared.is_empty() {
        let all = declared.iter().map(|one| new(one.participant, one.at));
        return (all.collect(), false);
    }
    let mut all: Vec<Held> = Vec::new();
    for one in heard {
        let known = |held: &Held| held.participant == one.participant && held.at == one.at;
        if !all.iter().any(known) {
            all.push(new(one.participant, one.at));
        }
    }
    (all, true)
}

impl Interviews {
    /// What is known of one theme, by what was heard. Interviews that are left out are there while it is found out in
    /// which of several something was said, and then are not.
    pub(crate) fn of<'a>(
        model: &Model,
        heard: impl Iterator<Item = &'a Heard>,
        theme: Handle<Theme>,
        without: &Without,
    ) -> Self {
        let heard = heard.filter_map(|one| match one.is_of(model, theme) {
            OfTheme::No => None,
            of => Some((one, of)),
        });
        let heard: Vec<(&Heard, OfTheme)> = heard.collect();
        let sure = heard
            .iter()
            .filter(|(one, of)| *of == OfTheme::Yes && !one.left_out);
        let sure: Vec<&Heard> = sure.map(|(one, _)| *one).collect();
        let (mut all, open) = held(model, &sure);
        let mut by_person: HashMap<Handle<Participant>, Vec<usize>> = HashMap::new();
        for (at, one) in all.iter().enumerate() {
            by_person.entry(one.participant).or_default().push(at);
        }
        let (itself, whole) = read(model, theme);
        let mut somewhere: Vec<Vec<usize>> = Vec::new();
        let mut strangers: Vec<Handle<Participant>> = Vec::new();
        let mut said = vec![false; all.len()];
        let mut doubtful = vec![false; all.len()];
        for (one, of) in heard {
            let of_person = by_person.get(&one.participant);
            let of_person = of_person.map_or(&[][..], Vec::as_slice);
            let mut may = of_person.to_vec();
            if let Some(time) = one.at {
                may.retain(|at| all[*at].at == Some(time));
                if may.is_empty() {
                    // One of which it is not said when it was held.
                    may = of_person.to_vec();
                    may.retain(|at| all[*at].at.is_none());
                }
            }
            match (of, may.as_slice()) {
                (_, may) if one.left_out => may.iter().for_each(|at| doubtful[*at] = true),
                (OfTheme::Yes, []) => {
                    if !strangers.contains(&one.participant) {
                        strangers.push(one.participant);
                    }
                }
                (OfTheme::Yes, [only]) => said[*only] = true,
                (OfTheme::Yes, several) => {
                    several.iter().for_each(|at| doubtful[*at] = true);
                    if !somewhere.contains(&may) {
                        somewhere.push(may);
                    }
                }
                (_, may) => {
                    let is_coded = matches!(one.passage, Passage::Segment(_));
                    for at in may {
                        // A passage that was read for the theme itself and given only what is above it is not of it.
                        let settled = is_coded && itself.get(*at) == Some(&true);
                        doubtful[*at] |= !settled;
                    }
                }
            }
        }
        for (at, one) in all.iter_mut().enumerate() {
            one.read = whole.get(at) == Some(&true) && !without.unread.contains(&at);
            one.spoke = match (said[at], one.read && !doubtful[at]) {
                (true, _) => Spoke::Yes,
                (false, true) => Spoke::No,
                (false, false) => Spoke::Unknown,
            };
        }
        let gone = match open {
            true => &HashSet::new(),
            false => &without.interviews,
        };
        if !gone.is_empty() {
            // What was said in one of several interviews may have been said in the one that is not there any more.
            somewhere.retain(|several| several.iter().all(|at| !gone.contains(at)));
            let before = |at: usize| gone.iter().filter(|one| **one < at).count();
            for at in somewhere.iter_mut().flatten() {
                *at -= before(*at);
            }
            let mut place = 0..;
            all.retain(|_| place.next().is_some_and(|at| !gone.contains(&at)));
        }
        Self {
            all,
            somewhere,
            strangers,
            open,
        }
    }
}

/// Who was not interviewed, or not then, and speaks all the same, with where that stands and the time; nothing where no
/// interviews are declared.
pub(crate) fn strays(model: &Model) -> Vec<(Handle<Participant>, Option<usize>, Span)> {
    let interviews = &model.synthesis.interviews;
    if interviews.is_empty() {
        return Vec::new();
    }
    let mut by_person: HashMap<Handle<Participant>, Vec<&Interview>> = HashMap::new();
    for one in interviews {
        by_person.entry(one.participant).or_default().push(one);
    }
    let stray =
        |participant: Handle<Participant>, at: Option<usize>| match by_person.get(&participant) {
            None => true,
            Some(held) => {
                at.is_some_and(|at| held.iter().all(|one| one.at.is_some_and(|time| time != at)))
            }
        };
    let ears = Ears::of(model);
    let mut found: Vec<(Handle<Participant>, Option<usize>, Span)> = Vec::new();
    for segment in &model.segments {
        let Some(participant) = &segment.participant else {
            continue;
        };
        let at = segment.at.as_ref().map(|at| at.value);
        if ears.is_voice(participant.value) && stray(participant.value, at) {
            let place = match (by_person.contains_key(&participant.value), &segment.at) {
                (true, Some(at)) => at.span,
                _ => participant.span,
            };
            found.push((participant.value, at, place));
        }
    }
    found
}

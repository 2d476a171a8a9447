//! What is counted: participants, each once, or interviews, sites, roles, timepoints.

use super::bounds::Tallied;
use super::interviews::{Interviews, Spoke};
use super::known::Voices;
use super::scope::Within;
use crate::model::VoiceUnit;
use crate::wording::spelling;

/// By what interviews are gathered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Place(usize),
    Role(String),
}

/// How many units voice a theme, and which are unknown.
#[derive(Debug, Default)]
pub(crate) struct Units {
    /// How many there are of which kind.
    pub(crate) tallied: Tallied,
    /// The interviews that leave units open, by their positions.
    pub(crate) unknown: Vec<usize>,
    /// Interviews of which it is not said whether they are meant, or to which unit they belong.
    pub(crate) unplaced: Vec<usize>,
}

fn key(voices: &Voices, interviews: &Interviews, unit: VoiceUnit, at: usize) -> Option<Key> {
    let held = &interviews.all[at];
    match unit {
        VoiceUnit::Participants => Some(Key::Place(held.participant.index())),
        VoiceUnit::Interviews => Some(Key::Place(at)),
        VoiceUnit::Sites => voices.site(held.participant).map(Key::Place),
        VoiceUnit::Roles => voices
            .role(held.participant)
            .map(|role| Key::Role(spelling::label(role).into_owned())),
        VoiceUnit::Timepoints => held.at.map(Key::Place),
    }
}

impl Units {
    /// Counts the units; `within` says of each interview whether it is meant.
    pub(crate) fn of(
        voices: &Voices,
        interviews: &Interviews,
        unit: VoiceUnit,
        within: &[Within],
    ) -> Self {
        let mut found = Self::default();
        let mut placed: Vec<(Key, usize)> = Vec::new();
        let mut keyless = Vec::new();
        for (at, within) in within.iter().enumerate() {
            if *within == Within::No {
                continue;
            }
            match key(voices, interviews, unit, at) {
                Some(key) => placed.push((key, at)),
                None => keyless.push(at),
            }
            if *within == Within::Maybe {
                found.unplaced.push(at);
            }
        }
        found.unplaced.extend(&keyless);
        found.unplaced.sort_unstable();
        found.unplaced.dedup();
        let spoke = |at: &usize| interviews.all[*at].spoke;
        // Whoever speaks and belongs to nothing that is known may speak for any of these.
        let speaks_for_any = keyless.iter().any(|at| spoke(at) != Spoke::No);
        placed.sort_by(|(one, _), (other, _)| one.cmp(other));
        for group in placed.chunk_by(|(one, _), (other, _)| one == other) {
            let group = || group.iter().map(|(_, at)| at);
            let sure = || group().filter(|at| within[**at] == Within::Yes);
            let is_sure = |at: &usize| sure().any(|one| one == at);
            let in_one = |several: &Vec<usize>| several.iter().all(is_sure);
            let says = sure().any(|at| spoke(at) == Spoke::Yes)
                || sure().next().is_some() && interviews.somewhere.iter().any(in_one);
            let may = group().any(|at| spoke(at) != Spoke::No) || speaks_for_any;
            let is_member = sure().next().is_some();
            let all_say = group().all(|at| spoke(at) == Spoke::Yes);
            let state = match (is_member, may) {
                (true, _) if says => Spoke::Yes,
                (false, _) if all_say => Spoke::Yes,
                (_, false) => Spoke::No,
                (_, true) => Spoke::Unknown,
            };
            if state == Spoke::Unknown {
                let open = group().filter(|at| spoke(at) == Spoke::Unknown);
                found.unknown.extend(open);
            }
            found.tallied.add(state, is_member);
        }
        for at in keyless {
            let state = spoke(&at);
            if state == Spoke::Unknown {
                found.unknown.push(at);
            }
            found.tallied.add(state, false);
        }
        found.unknown.sort_unstable();
        found.unknown.dedup();
        found
    }
}

//! How many voice a theme, held to what a claim says: what is known of them, and what would settle the rest.

use std::collections::BTreeSet;

use super::bench::Bench;
use super::voice_words::meaning;
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::{Model, VoiceUnit, Voiced, VoicedBy};
use crate::voices::interviews::{Interviews, Spoke};
use crate::voices::scope::{Within, within};
use crate::voices::units::Units;
use crate::wording::joined;

/// More than so many people are counted, not named.
const MOST_NAMED: usize = 8;

/// What is counted, in words: one, and more than one.
pub(crate) fn nouns(unit: VoiceUnit) -> (&'static str, &'static str) {
    match unit {
        VoiceUnit::Participants => ("participant", "participants"),
        VoiceUnit::Interviews => ("interview", "interviews"),
        VoiceUnit::Sites => ("site", "sites"),
        VoiceUnit::Roles => ("role", "roles"),
        VoiceUnit::Timepoints => ("timepoint", "timepoints"),
    }
}

/// `1 participant`, `3 participants`.
pub(crate) fn counted(unit: VoiceUnit, count: usize) -> String {
    let (one, more) = nouns(unit);
    match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {more}"),
    }
}

/// Tries a claim on what participants said.
pub(crate) fn judged(bench: Bench<'_>, claim: &Voiced) -> Judgement {
    let model = bench.model;
    if bench.without.themes.contains(&claim.theme.value) {
        let theme = model.themes[claim.theme.value].name();
        // That a theme is left out does not say that nobody voices it.
        let because = format!("without `{theme}` nothing can be said of it");
        return Judgement::open(because, []);
    }
    let voices = bench.index.heard(model, bench.without);
    let interviews = voices.interviews(model, claim.theme.value);
    let meant = interviews.all.iter();
    let meant: Vec<Within> = meant.map(|held| within(voices, claim, held)).collect();
    let units = Units::of(voices, interviews, claim.of, &meant);
    let here = inside(model, claim, interviews, &units);
    let judgement = match claim.only {
        true => both(here, outside(model, claim, interviews, &meant)),
        false => here,
    };
    let strangers = interviews.strangers.iter();
    let strangers = strangers.map(|at| model.participants[*at].name.as_str());
    match strangers.collect::<Vec<_>>().as_slice() {
        [] => judgement,
        names => Judgement {
            because: format!(
                "{}; what {} said is not counted, as no such interview is declared",
                judgement.because,
                people(names)
            ),
            ..judgement
        },
    }
}

/// What is so where it is said to be voiced, and what is so elsewhere, as one.
fn both(here: Judgement, elsewhere: Judgement) -> Judgement {
    let verdict = here.verdict.and(elsewhere.verdict);
    let mut needs = Vec::new();
    if verdict == Verdict::Undetermined {
        needs = here.needs;
        let more = elsewhere.needs.into_iter();
        let more = more.filter(|need| !needs.contains(need));
        let more: Vec<_> = more.collect();
        needs.extend(more);
    }
    let because = format!("{}; elsewhere {}", here.because, elsewhere.because);
    match verdict {
        Verdict::Undetermined => Judgement::open(because, needs),
        verdict => Judgement::new(verdict, because),
    }
}

/// Where it is said to be voiced: how many do, held to what is claimed.
fn inside(model: &Model, claim: &Voiced, interviews: &Interviews, units: &Units) -> Judgement {
    let meaning = meaning(model, claim.by);
    let tallied = &units.tallied;
    let extent = tallied.extent(&meaning.bounds, interviews.open);
    let (_, noun) = nouns(claim.of);
    let mut because = match (interviews.open, tallied.all() + tallied.maybe()) {
        (true, _) => {
            let known = match tallied.yes {
                0 => "nobody is known to voice it".to_owned(),
                1 => format!("{} voices it", counted(claim.of, 1)),
                yes => format!("{} voice it", counted(claim.of, yes)),
            };
            format!("{known}; who was interviewed is not declared")
        }
        (false, 0) => format!("there are no {noun} of whom interviews are declared"),
        (false, _) => told(units, claim.of),
    };
    because.extend(meaning.words.iter().map(|words| format!("; {words}")));
    let mut needs = Vec::new();
    let verdict = match (extent.may_hold, extent.may_fail) {
        (true, false) if meaning.whole => Verdict::Supported,
        (false, true) => Verdict::Contradicted,
        _ => Verdict::Undetermined,
    };
    if verdict != Verdict::Undetermined {
        return Judgement::new(verdict, because);
    }
    if let (VoicedBy::Word(word), false) = (claim.by, meaning.whole) {
        because += &format!("; what {} means is not said", word.word());
        needs.push(format!(
            "what {0} means, as in `voices: {{{0}: at least 3}}` under `synthesis`",
            word.word()
        ));
    }
    if interviews.open || tallied.all() + tallied.maybe() == 0 {
        needs.push("who was interviewed when, as in `interviews: [{participant: [P01, P02], at: T1}]` under `synthesis`".to_owned());
    } else if extent.may_hold && extent.may_fail {
        needs.extend(unread(model, claim, interviews, &units.unknown));
        needs.extend(unplaced(model, claim, interviews, &units.unplaced));
    }
    Judgement::open(because, needs)
}

/// Where it is not said to be voiced: that nobody does.
fn outside(model: &Model, claim: &Voiced, interviews: &Interviews, meant: &[Within]) -> Judgement {
    let places = |wanted: Within| {
        let places = meant.iter().enumerate();
        let places = places.filter(move |(_, within)| **within == wanted);
        places.map(|(at, _)| at).collect::<Vec<usize>>()
    };
    let (out, maybe) = (places(Within::No), places(Within::Maybe));
    let spoke = |at: &usize, spoke| interviews.all[*at].spoke == spoke;
    let say = out.iter().filter(|at| spoke(at, Spoke::Yes));
    let say: BTreeSet<usize> = say.copied().collect();
    let in_one = interviews
        .somewhere
        .iter()
        .filter(|several| several.iter().all(|at| out.contains(at)));
    let say: BTreeSet<usize> = say.into_iter().chain(in_one.flatten().copied()).collect();
    let name = |at: &usize| {
        model.participants[interviews.all[*at].participant]
            .name
            .as_str()
    };
    if !say.is_empty() {
        let names: BTreeSet<&str> = say.iter().map(name).collect();
        let names: Vec<&str> = names.into_iter().collect();
        let voice = if names.len() == 1 { "voices" } else { "voice" };
        return Judgement::new(
            Verdict::Contradicted,
            format!("{} {voice} it", people(&names)),
        );
    }
    let open: Vec<usize> = out
        .iter()
        .chain(&maybe)
        .filter(|at| !spoke(at, Spoke::No))
        .copied()
        .collect();
    if interviews.open || out.is_empty() && open.is_empty() {
        let need = "who was interviewed elsewhere, under `interviews` of the synthesis";
        return Judgement::open(
            "nobody is said to have been interviewed".to_owned(),
            [need.to_owned()],
        );
    }
    if open.is_empty() {
        let count = out.len();
        let words = match count {
            1 => "nobody does, in 1 interview".to_owned(),
            _ => format!("nobody does, in {count} interviews"),
        };
        return Judgement::new(Verdict::Supported, words);
    }
    let unknown: Vec<usize> = open
        .iter()
        .filter(|at| spoke(at, Spoke::Unknown))
        .copied()
        .collect();
    let needs = unread(model, claim, interviews, &unknown)
        .into_iter()
        .chain(unplaced(model, claim, interviews, &maybe));
    let words = match open.len() {
        1 => "of 1 interview it is not known".to_owned(),
        count => format!("of {count} interviews it is not known"),
    };
    Judgement::open(words, needs)
}

/// How many voice it, how many do not, and of how many it is not known.
fn told(units: &Units, unit: VoiceUnit) -> String {
    let tallied = &units.tallied;
    let all = tallied.all();
    let (_, more) = nouns(unit);
    let voice = if tallied.yes == 1 { "voices" } else { "voice" };
    let (one, _) = nouns(unit);
    let mut words = match (tallied.yes, all) {
        (0, 0) => format!("no {more} are meant for sure"),
        (0, _) if tallied.unknown == 0 => format!("none of {} voices it", counted(unit, all)),
        (0, _) => format!("none of {} is known to voice it", counted(unit, all)),
        (1, 1) => format!("the one {one} voices it"),
        (yes, _) if yes == all => format!("all {} voice it", counted(unit, all)),
        (yes, _) => format!("{yes} of {} {voice} it", counted(unit, all)),
    };
    match (tallied.no, tallied.unknown) {
        (_, 0) => {}
        (0, unknown) => words += &format!(", of {unknown} it is not known"),
        (no, unknown) => {
            let not = if no == 1 { "does" } else { "do" };
            words += &format!(", {no} {not} not, of {unknown} it is not known");
        }
    }
    if tallied.maybe() > 0 {
        words += &format!("; {} more may be meant", tallied.maybe());
    }
    words
}

/// What reading would settle of interviews, by their positions.
fn unread(
    model: &Model,
    claim: &Voiced,
    interviews: &Interviews,
    unknown: &[usize],
) -> Vec<String> {
    let theme = model.themes[claim.theme.value].name();
    let mut needs = Vec::new();
    let unread = unknown.iter().filter(|at| !interviews.all[**at].read);
    let unread: Vec<String> = unread.map(|at| called(model, interviews, *at)).collect();
    let moving = |at: &&usize| interviews.somewhere.iter().any(|one| one.contains(*at));
    let doubtful = unknown.iter().filter(|at| interviews.all[**at].read);
    let (undated, doubtful): (Vec<&usize>, Vec<&usize>) = doubtful.partition(moving);
    let names = |those: Vec<&usize>| {
        let names = those.into_iter().map(|at| {
            let held = &interviews.all[*at];
            model.participants[held.participant].name.clone()
        });
        names
            .collect::<BTreeSet<String>>()
            .into_iter()
            .collect::<Vec<String>>()
    };
    let (undated, doubtful) = (names(undated), names(doubtful));
    let shown = |those: &[String]| {
        let words: Vec<&str> = those.iter().map(String::as_str).collect();
        people(&words)
    };
    if !unread.is_empty() {
        let list: Vec<_> = unread.iter().take(MOST_NAMED).cloned().collect();
        let more = if unread.len() > MOST_NAMED {
            ", …"
        } else {
            ""
        };
        // What was read whole is declared already, but not what was found.
        let coded = model.segments.is_empty() && !model.synthesis.coded.is_empty();
        if coded {
            needs.push("the coded passages, as a file: `segments: coding.csv`".to_owned());
        }
        needs.extend((!coded).then(|| format!(
            "the interviews with {} read whole for it, then `coded: [{{theme: {theme}, interviews: [{}{more}]}}]` under `synthesis`",
            shown(&unread),
            list.join(", "),
        )));
    }
    if !doubtful.is_empty() {
        needs.push(format!(
            "which of the passages and quotations of {} are of `{theme}` itself",
            shown(&doubtful)
        ));
    }
    if !undated.is_empty() {
        needs.push(format!(
            "when the passages of {} were said",
            shown(&undated)
        ));
    }
    needs
}

/// What is to be said of interviews of which it is not known whether they are meant.
fn unplaced(
    model: &Model,
    claim: &Voiced,
    interviews: &Interviews,
    unplaced: &[usize],
) -> Vec<String> {
    let by_time = !claim.at.is_empty() || claim.of == VoiceUnit::Timepoints;
    let by_site = !claim.sites.is_empty() || claim.of == VoiceUnit::Sites;
    let by_role = !claim.roles.is_empty() || claim.of == VoiceUnit::Roles;
    let parts = [(by_time, "time"), (by_site, "site"), (by_role, "role")];
    let parts = parts.into_iter().filter(|(asked, _)| *asked);
    let parts: Vec<_> = parts.map(|(_, word)| word).collect();
    let names = unplaced.iter().map(|at| match by_time {
        true => called(model, interviews, *at),
        false => {
            let held = &interviews.all[*at];
            model.participants[held.participant].name.clone()
        }
    });
    let names: BTreeSet<String> = names.collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    match names.as_slice() {
        [] => Vec::new(),
        names => vec![format!("the {} of {}", parts.join(" and "), people(names))],
    }
}

/// An interview as `coded` names it.
fn called(model: &Model, interviews: &Interviews, at: usize) -> String {
    let held = &interviews.all[at];
    let name = &model.participants[held.participant].name;
    let others = interviews.all.iter();
    let others = others.filter(|one| one.participant == held.participant);
    match held.at.filter(|_| others.count() > 1) {
        Some(time) => format!("{name}@{}", model.synthesis.timepoints[time].id),
        None => name.clone(),
    }
}

/// Some people by their names, or how many there are of them.
fn people(names: &[&str]) -> String {
    let shown: Vec<String> = names
        .iter()
        .take(MOST_NAMED)
        .map(|name| (*name).to_owned())
        .collect();
    match names.len().saturating_sub(MOST_NAMED) {
        0 => joined(&shown),
        rest => format!("{} and {rest} more", shown.join(", ")),
    }
}

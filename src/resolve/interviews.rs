//! Interviews: who was heard when, and which were read whole for a theme.

use super::faults::{unclear_interview, unknown_reference};
use super::resolver::Resolver;
use crate::model::{Coded, Handle, Interview, Participant};
use crate::read::faults::missing_key;
use crate::read::raw;
use crate::read::raw::field::{Field, Many, Short};
use crate::source::Span;
use crate::wording::spelling::{same_label, same_name};

/// The word for every interview, and for every theme.
const ALL: &str = "all";

impl Resolver<'_> {
    pub(super) fn interviews(&mut self, raw: Many<Short<raw::Interview>>) {
        for entry in raw.0 {
            let Some(Short(interview)) = entry.value else {
                self.doubt();
                continue;
            };
            if interview.participant.0.is_empty() {
                self.faults
                    .push(missing_key::finding(entry.span, "participant"));
            }
            let at: Vec<_> = interview.at.0.iter().collect();
            let times = at
                .iter()
                .map(|field| Some((self.timepoint(Some(field))?, field.span)));
            let times: Vec<_> = times.collect();
            for field in &interview.participant.0 {
                let Some(participant) = self.voice(field) else {
                    continue;
                };
                if times.is_empty() {
                    self.interview(participant, None, field.span);
                }
                for (at, _) in times.iter().flatten() {
                    self.interview(participant, Some(*at), field.span);
                }
            }
        }
    }

    fn interview(&mut self, participant: Handle<Participant>, at: Option<usize>, span: Span) {
        let frame = &mut self.model.synthesis;
        let mut known = frame.interviews.iter();
        let known = known.find(|one| one.participant == participant && one.at == at);
        if let Some(known) = known {
            let first = known.span;
            let name = &self.model.participants[participant].name;
            let time = at.map(|at| frame.timepoints[at].id.as_str());
            let finding = unclear_interview::twice(span, name, time, first);
            self.faults.push(finding);
            return;
        }
        frame.interviews.push(Interview {
            span,
            participant,
            at,
        });
    }

    /// The participant that an interview or a segment names: where participants are declared one by one, one of these.
    pub(super) fn voice(&mut self, field: &Field<String>) -> Option<Handle<Participant>> {
        let Some(name) = field.get() else {
            self.doubt();
            return None;
        };
        let known = self.model.participants.iter();
        let known = known.filter(|one| one.listed);
        let known: Vec<String> = known.map(|one| one.name.clone()).collect();
        let at = self.person(name, field.span, false);
        if known.is_empty() || self.model.participants[at].declared {
            return Some(at);
        }
        if self.lost.frame() {
            self.doubt();
            return None;
        }
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let finding = unknown_reference::finding(field.span, name, "participant", &known)
            .help("participants are declared under `synthesis`, as in `participants: {P03: {site: S2}}`; leave the name out where nobody was asked, as in a field note");
        self.faults.push(finding);
        None
    }

    pub(super) fn coded(&mut self, raw: Many<raw::Coded>) {
        for entry in raw.0 {
            let span = entry.span;
            let Some(coded) = entry.value else {
                self.doubt();
                continue;
            };
            for (key, said) in [("theme", &coded.theme), ("interviews", &coded.interviews)] {
                if said.0.is_empty() {
                    self.faults.push(missing_key::finding(span, key));
                }
            }
            let is_all =
                |field: &Field<String>| field.get().is_some_and(|word| same_label(word, ALL));
            let themes = match coded.theme.0.as_slice() {
                [one] if is_all(one) => None,
                named => {
                    let named = named.iter();
                    Some(
                        named
                            .filter_map(|field| self.declared_theme(field))
                            .collect(),
                    )
                }
            };
            let at: Vec<_> = coded.at.0.iter().collect();
            let at: Vec<_> = at
                .into_iter()
                .filter_map(|field| self.timepoint(Some(field)))
                .collect();
            let mut interviews: Vec<usize> = Vec::new();
            for field in &coded.interviews.0 {
                interviews.extend(self.interviews_named(field, is_all(field)));
            }
            let all = &self.model.synthesis.interviews;
            interviews
                .retain(|one| at.is_empty() || all[*one].at.is_some_and(|time| at.contains(&time)));
            interviews.sort_unstable();
            interviews.dedup();
            self.model.synthesis.coded.push(Coded {
                span,
                themes,
                interviews,
            });
        }
    }

    /// The positions of the interviews that a word names: all of them, those with a participant, or the one with a
    /// participant at a time.
    fn interviews_named(&mut self, field: &Field<String>, all: bool) -> Vec<usize> {
        let Some(word) = field.get() else {
            self.doubt();
            return Vec::new();
        };
        let (model, frame) = (&self.model, &self.model.synthesis);
        let name = |one: &Interview| model.participants[one.participant].name.as_str();
        let places = |wanted: &dyn Fn(&Interview) -> bool| -> Vec<usize> {
            let every = frame.interviews.iter().enumerate();
            let found = every.filter(|(_, one)| wanted(one));
            found.map(|(at, _)| at).collect()
        };
        let mut found = places(&|one| all || same_name(name(one), word));
        if found.is_empty()
            && let Some((person, time)) = word.rsplit_once('@')
        {
            let at = frame.timepoint(time.trim());
            found = places(&|one| {
                same_name(name(one), person.trim()) && one.at.is_some() && one.at == at
            });
        }
        if found.is_empty() {
            let person = word
                .rsplit_once('@')
                .map_or(word.as_str(), |(person, _)| person.trim());
            let of_person = places(&|one| same_name(name(one), person));
            let told = of_person.iter().map(|at| {
                let one = &frame.interviews[*at];
                match one.at {
                    Some(time) => format!("{}@{}", name(one), frame.timepoints[time].id),
                    None => name(one).to_owned(),
                }
            });
            let told: Vec<String> = told.collect();
            let mut known: Vec<&str> = Vec::new();
            for name in frame.interviews.iter().map(name) {
                if !known.contains(&name) {
                    known.push(name);
                }
            }
            if self.lost.frame() {
                self.doubt();
            } else {
                let finding = unclear_interview::unknown(field.span, word, &told, &known);
                self.faults.push(finding);
            }
        }
        found
    }
}

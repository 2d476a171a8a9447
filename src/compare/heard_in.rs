//! Which interviews go with a part: their participant's, their site's, their time's, and those of which every passage is
//! of a source.

use std::collections::HashSet;

use super::belongs::Asked;
use super::part::GroundPart;
use crate::model::{Handle, Interview, Model, Source, Utterance, Without};

/// From which sources each interview is known: nothing stands for one that is not named.
#[derive(Debug, Default)]
pub(super) struct HeardIn(Vec<HashSet<Option<Handle<Source>>>>);

impl HeardIn {
    /// Of each interview that is declared: the sources of the passages and quotations of its participant and time, and
    /// those whose texts are its participant's. Of one in which nothing was found, all sources in which others were heard:
    /// any of them may be where it stands.
    pub(super) fn of(model: &Model) -> Self {
        let interviews = &model.synthesis.interviews;
        let mut sources: Vec<HashSet<Option<Handle<Source>>>> =
            vec![HashSet::new(); interviews.len()];
        if interviews.is_empty() {
            return Self(sources);
        }
        let mut by_person = vec![Vec::new(); model.participants.len()];
        for (at, one) in interviews.iter().enumerate() {
            by_person[one.participant.index()].push(at);
        }
        let mut anywhere: HashSet<Option<Handle<Source>>> = HashSet::new();
        let mut hear = |said: Utterance, of: Vec<Option<Handle<Source>>>| {
            let Some(speaker) = said.speaker else {
                return;
            };
            for at in &by_person[speaker.index()] {
                let same = said
                    .at
                    .is_none_or(|time| interviews[*at].at.is_none_or(|own| own == time));
                if same {
                    sources[*at].extend(of.iter().copied());
                }
            }
            anywhere.extend(of);
        };
        for segment in &model.segments {
            let source = segment.source.as_ref().map(|source| source.value);
            hear(model.said_in(segment), vec![source]);
        }
        for item in model.evidence.iter() {
            for quote in &item.quotes {
                let cites = item.cites_of(quote).iter();
                let mut cited: Vec<_> = cites.map(|cite| Some(cite.source)).collect();
                if cited.is_empty() {
                    cited.push(None);
                }
                hear(model.said(quote), cited);
            }
        }
        for (source, one) in model.sources.entries() {
            for file in one.text.iter().flat_map(|text| &text.files) {
                let said = Utterance {
                    speaker: file.participant,
                    at: file.at,
                    site: file.site,
                };
                hear(said, vec![Some(source)]);
            }
        }
        for of in &mut sources {
            if of.is_empty() {
                of.clone_from(&anywhere);
            }
        }
        Self(sources)
    }

    /// Leaves out the interviews that go with a part, and says of which a part is left out.
    pub(super) fn leave_out(&self, asked: &Asked<'_>, without: &mut Without) {
        let model = asked.model;
        let site = |one: &Interview| {
            let site = model.participants[one.participant].site.as_ref();
            site.map(|site| site.value)
        };
        for (at, one) in model.synthesis.interviews.iter().enumerate() {
            let gone = match asked.part {
                GroundPart::Participant(who) => one.participant == who,
                GroundPart::Site(place) => site(one) == Some(place),
                GroundPart::Timepoint(time) => one.at == Some(time),
                GroundPart::Source(_) | GroundPart::Study(_) => {
                    let of = &self.0[at];
                    let has = |one: &Option<Handle<Source>>| one.is_some_and(|one| asked.has(one));
                    let some = of.iter().any(has);
                    if some && !of.iter().all(has) {
                        without.unread.insert(at);
                    }
                    some && of.iter().all(has)
                }
                _ => false,
            };
            if gone {
                without.interviews.insert(at);
            }
        }
    }
}

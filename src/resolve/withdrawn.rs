//! Participants who withdrew: what is still there of them is told, and goes no further.

use std::collections::HashMap;

use super::faults::withdrawn_participant;
use super::resolver::Resolver;
use crate::model::{Handle, Participant, Placed, Segment, StillThere, TextFile, Unprinted};

impl Resolver<'_> {
    /// Whether words are those of somebody who withdrew; they are then told, and must not be kept. `of` is the id of what
    /// they belong to.
    pub(super) fn are_withdrawn(
        &mut self,
        words: &Placed<String>,
        speaker: Option<Handle<Participant>>,
        of: &str,
    ) -> bool {
        let speaker = speaker.and_then(|at| self.who_withdrew(at));
        let Some(participant) = speaker else {
            return false;
        };
        self.model.still_there.push(StillThere {
            participant,
            span: words.span,
            of: Some(of.to_owned()),
            words: Unprinted::new(words.value.clone()),
        });
        // What is found wanting there is so only because of this.
        self.unsure.insert(of.to_owned());
        true
    }

    /// The participant who withdrew, if it is that one: `P7`, whom nobody declares, is `P07`.
    fn who_withdrew(&self, at: Handle<Participant>) -> Option<Handle<Participant>> {
        let name = &self.model.participants[at].name;
        let mut withdrew = self.model.withdrawn().map(|(one, ..)| one);
        withdrew.find(|one| self.model.is_called(*one, name))
    }

    /// A finding for each participant who withdrew and of whom something is still there, and takes their texts out.
    pub(super) fn tell_withdrawn(&mut self) {
        self.take_segments_out();
        let people = self.model.participants.entries();
        let theirs = people.filter_map(|(at, _)| Some((at, self.who_withdrew(at)?)));
        let theirs: HashMap<_, _> = theirs.collect();
        let who = |file: &TextFile| file.participant.and_then(|speaker| theirs.get(&speaker));
        let told = self.model.withdrawn().filter_map(|(at, participant, day)| {
            let still = self.model.still_there.iter();
            let still = still.filter(|one| one.participant == at);
            let quotes: Vec<_> = still
                .map(|one| (one.of.as_deref(), self.sources.told(one.span)))
                .collect();
            let sources = self.model.sources.iter();
            let texts = sources.filter_map(|source| source.text.as_ref());
            let files = texts.flat_map(|text| &text.files);
            let files = files.filter(|file| who(file) == Some(&at));
            let mut files: Vec<&str> = files.map(|file| file.path.as_str()).collect();
            files.dedup();
            let any = !quotes.is_empty() || !files.is_empty();
            any.then(|| withdrawn_participant::finding(&participant.name, day, &quotes, &files))
        });
        let told: Vec<_> = told.collect();
        self.faults.extend(told);
        for source in self.model.sources.each_mut() {
            if let Some(text) = &mut source.text {
                text.files.retain(|file| who(file).is_none());
            }
        }
    }

    /// Takes the segments of those who withdrew out, and keeps their words to be told.
    fn take_segments_out(&mut self) {
        let segments = std::mem::take(&mut self.model.segments).into_iter();
        let of_them = |segment: &Segment| {
            let participant = segment.participant.as_ref();
            participant.is_some_and(|at| self.who_withdrew(at.value).is_some())
        };
        let (theirs, others): (Vec<_>, Vec<_>) = segments.partition(of_them);
        self.model.segments = others;
        for segment in theirs {
            let participant = segment.participant.as_ref();
            let Some(participant) = participant.and_then(|at| self.who_withdrew(at.value)) else {
                continue;
            };
            self.model.still_there.push(StillThere {
                participant,
                span: segment.span,
                of: None,
                words: Unprinted::new(segment.exact.map(|exact| exact.value).unwrap_or_default()),
            });
        }
    }
}

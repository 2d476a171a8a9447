//! Participants who withdrew: what is said to be theirs is kept to be told, and goes no further.

use super::resolver::Resolver;
use crate::model::{Handle, Participant, Placed, Segment, StillThere, StillThereAs, Unprinted};

impl Resolver<'_> {
    /// Whether words are those of somebody who withdrew; they are then told, and must not be kept. `of` is the id of what
    /// they belong to.
    pub(super) fn are_withdrawn(
        &mut self,
        words: &Placed<String>,
        speaker: Option<Handle<Participant>>,
        of: &str,
    ) -> bool {
        let speaker = speaker.and_then(|at| self.model.who_withdrew(at));
        let Some(participant) = speaker else {
            return false;
        };
        self.model.still_there.push(StillThere {
            participant,
            span: words.span,
            what: StillThereAs::Quotation(of.to_owned()),
            words: Unprinted::new(words.value.clone()),
        });
        // What is found wanting there is so only because of this.
        self.unsure.insert(of.to_owned());
        true
    }

    /// Takes the segments of those who withdrew out, and keeps their words to be told.
    pub(super) fn take_segments_out(&mut self) {
        let segments = std::mem::take(&mut self.model.segments);
        self.model.segments = self.without_withdrawn(segments);
    }

    /// Segments without those of who withdrew, whose words are kept to be told.
    pub(super) fn without_withdrawn(&mut self, segments: Vec<Segment>) -> Vec<Segment> {
        let segments = segments.into_iter();
        let of_them = |segment: &Segment| {
            let participant = segment.participant.as_ref();
            participant.is_some_and(|at| self.model.who_withdrew(at.value).is_some())
        };
        let (theirs, others): (Vec<_>, Vec<_>) = segments.partition(of_them);
        for segment in theirs {
            let participant = segment.participant.as_ref();
            let Some(participant) = participant.and_then(|at| self.model.who_withdrew(at.value))
            else {
                continue;
            };
            self.model.still_there.push(StillThere {
                participant,
                span: segment.span,
                what: StillThereAs::Segment,
                words: Unprinted::new(segment.exact.map(|exact| exact.value).unwrap_or_default()),
            });
        }
        others
    }
}

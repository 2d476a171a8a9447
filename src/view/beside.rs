//! What may speak against a row and is not linked to it, in words.

use schemars::JsonSchema;
use serde::Serialize;

use super::rows::RowView;
use super::whole::View;
use crate::model::{Handle, Proposition};
use crate::synthesis::counter::{Beside, Counter, Reason, Unlinked};

/// A finding or a coded passage that is not linked to a row, to look at.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct BesideView {
    /// `finding` or `segment`.
    pub kind: &'static str,
    /// The id, where it has one.
    pub id: Option<String>,
    /// The words of the finding; of a passage who speaks, and when.
    pub text: String,
    /// Why it is to be looked at, each reason in words.
    pub because: Vec<String>,
    /// Where a passage stands that has no id.
    #[serde(skip)]
    pub place: String,
    /// The words of a passage, where they may be shown.
    #[serde(skip)]
    pub words: Option<String>,
}

impl View {
    fn counter(&self) -> &Counter {
        self.counter.get_or_init(|| Counter::of(self.model()))
    }

    /// What lies beside a row, what weighs most first.
    pub(super) fn beside(&self, at: Handle<Proposition>) -> Vec<BesideView> {
        let found = self.counter().beside(self.model(), at);
        found.iter().map(|one| self.beside_view(one)).collect()
    }

    fn beside_view(&self, one: &Beside) -> BesideView {
        let (model, frame) = (self.model(), &self.model().synthesis);
        let because = one.reasons.iter().map(|reason| self.reason(reason));
        let because = because.collect();
        match one.what {
            Unlinked::Finding(at) => {
                let item = &model.evidence[at];
                BesideView {
                    kind: "finding",
                    id: Some(item.id.value.clone()),
                    text: item.finding.value.clone(),
                    because,
                    place: self.place(item.id.span),
                    words: None,
                }
            }
            Unlinked::Segment(at) => {
                let segment = &model.segments[at];
                let speaker = segment.participant.as_ref();
                let speaker = speaker.map(|at| model.participants[at.value].name.as_str());
                let time = segment
                    .at
                    .as_ref()
                    .map(|at| frame.timepoints[at.value].id.as_str());
                let words = segment
                    .exact
                    .as_ref()
                    .filter(|_| model.may_be_shown(segment));
                BesideView {
                    kind: "segment",
                    id: segment.id.as_ref().map(|id| id.value.clone()),
                    text: self.words().listed(speaker.into_iter().chain(time)),
                    because,
                    place: self.place(segment.span),
                    words: words.map(|words| words.value.clone()),
                }
            }
        }
    }

    fn reason(&self, reason: &Reason) -> String {
        let (model, words) = (self.model(), self.words());
        let of = |name: &str, what: &str| words.with(name, &[("what", what)]);
        match reason {
            Reason::Opposite(at) => of("beside_opposite", &model.measures[*at].label),
            Reason::Against(at) => {
                let called = match self.layout().numbers {
                    true => words.told("proposition_number", &[("n", at.index() + 1)], &[]),
                    false => self.called(*at),
                };
                of("beside_against", &called)
            }
            Reason::Denies => words.of("beside_denies").to_owned(),
            Reason::Nowhere => words.of("beside_nowhere").to_owned(),
            Reason::Unquoted => words.of("beside_unquoted").to_owned(),
            Reason::Theme(at) => of("beside_theme", &model.themes[*at].label),
            Reason::Measure(at) => of("beside_measure", &model.measures[*at].label),
            Reason::Time(at) => of("beside_time", &model.synthesis.timepoints[*at].id),
            Reason::Words(shared) => of("beside_words", &words.listed(shared)),
        }
    }
}

impl RowView<'_> {
    /// What may speak against it and is not linked to it, to look at.
    pub fn beside(self) -> Vec<BesideView> {
        self.view.beside(self.at)
    }
}

//! What was said: of a theme or code, by a participant, in a text; down to passages and quotations, and up to findings and
//! rows.

use super::{Step, Trace};
use crate::model::graph::Node;
use crate::model::{Cite, Evidence, Handle, Participant, Segment, Source, Theme, Utterance};
use crate::view::View;
use crate::wording::spelling::same_name;

impl View {
    /// The names of themes and codes, the ids of segments, and the paths of texts.
    pub(super) fn voiced_names(&self) -> impl Iterator<Item = &str> + Clone {
        let model = self.model();
        let themes = model.themes.iter().flat_map(|one| {
            let label = one.id.as_ref().map(|_| one.label.as_str());
            std::iter::once(one.name()).chain(label)
        });
        let segments = model.segments.iter().filter_map(|one| one.id.as_ref());
        let texts = model.sources.iter().filter_map(|one| one.text.as_ref());
        let texts = texts.flat_map(|text| text.files.iter().map(|file| file.path.as_str()));
        let ids = segments.map(|id| id.value.as_str());
        themes.chain(ids).chain(texts)
    }

    /// The paths from the theme, the segment or the text of that name.
    pub(super) fn voiced(&self, name: &str) -> Option<Trace> {
        let model = self.model();
        let themes = || model.themes.entries();
        let theme = themes().find(|(_, one)| one.name() == name);
        let theme = theme.or_else(|| themes().find(|(_, one)| one.label == name));
        if let Some((at, _)) = theme {
            return Some(self.trace_theme(at));
        }
        let mut segments = model.segments.iter();
        let named = |one: &&Segment| one.id.as_ref().is_some_and(|id| id.value == name);
        if let Some(segment) = segments.find(named) {
            let themes = segment.themes.iter();
            let carries = themes.map(|theme| self.theme_up(theme.value));
            return Some(Trace {
                carries: carries.collect(),
                ..Trace::of(self.segment_step(segment))
            });
        }
        let mut sources = model.sources.entries();
        sources.find_map(|(at, source)| {
            let text = source.text.as_ref()?;
            let file = text.files.iter().find(|file| same_name(&file.path, name))?;
            let wanted = |segment: &&Segment| {
                let same = segment.source.as_ref().is_some_and(|own| own.value == at);
                same && file.may_hold(model.said_in(segment))
            };
            let segments = model.segments.iter().filter(wanted);
            let mut carries: Vec<Step> = segments.map(|one| self.segment_up(one)).collect();
            carries.extend(self.quoted_from(at, |said| file.may_hold(said)));
            let place = self.place(text.span);
            let of = Step::new("", "text", &source.citation).named(name, place);
            Some(Trace {
                carries,
                ..Trace::of(of)
            })
        })
    }

    /// The segments of a participant, each with what it is of.
    pub(super) fn coded_of(&self, participant: Handle<Participant>) -> impl Iterator<Item = Step> {
        let segments = self.model().segments.iter();
        let own = segments.filter(move |one| {
            one.participant
                .as_ref()
                .is_some_and(|at| at.value == participant)
        });
        own.map(|one| self.segment_up(one))
    }

    /// The quotations that are cited from a source, each with the finding that it belongs to and what stands on that.
    fn quoted_from(
        &self,
        source: Handle<Source>,
        may_hold: impl Fn(Utterance) -> bool,
    ) -> Vec<Step> {
        let cites = |of: &[Cite]| of.iter().any(|cite| cite.source == source);
        let mut steps = Vec::new();
        for (item, evidence) in self.model().evidence.entries() {
            for (place, quote) in evidence.quotes.iter().enumerate() {
                if cites(evidence.cites_of(quote)) && may_hold(self.model().said(quote)) {
                    let above = self.above(Node::Evidence(item));
                    let finding = self.evidence_step("is used by", item).with(above);
                    let step = self.quotation_step("", item, place, true);
                    steps.push(step.with(vec![finding]));
                }
            }
        }
        steps
    }

    fn trace_theme(&self, at: Handle<Theme>) -> Trace {
        let model = self.model();
        let theme = &model.themes[at];
        let definition = theme.definition.as_ref();
        let text = match definition {
            Some(definition) => format!("{}: {definition}", theme.label),
            None if theme.id.is_some() => theme.label.clone(),
            None => String::new(),
        };
        let mut of = self.theme_step("", at);
        of.text = text;
        let above = theme
            .within
            .as_ref()
            .map(|within| self.theme_up(within.value));
        let carries = self.findings_within(at).into_iter().chain(above);
        Trace {
            rests_on: self.below_theme(at),
            carries: carries.collect(),
            ..Trace::of(of)
        }
    }

    /// What belongs to a theme, each with what was said of it, and what was said of the theme itself.
    fn below_theme(&self, at: Handle<Theme>) -> Vec<Step> {
        let themes = self.model().themes.entries();
        let inner = themes.filter(|(_, one)| {
            let within = one.within.as_ref();
            within.is_some_and(|within| within.value == at)
        });
        let inner = inner.map(|(inner, _)| {
            let below = self.below_theme(inner);
            self.theme_step("holds", inner).with(below)
        });
        inner.chain(self.said_of(at)).collect()
    }

    /// The findings that come from a theme or from what belongs to it, each with what stands on it.
    fn findings_within(&self, at: Handle<Theme>) -> Vec<Step> {
        let themes = &self.model().themes;
        let items = self.model().evidence.entries();
        let items = items.filter(|(_, item)| {
            let mut named = item.themes.iter().chain(&item.codes);
            named.any(|one| themes.is_within(one.value, at))
        });
        let steps = items.map(|(item, _)| {
            let above = self.above(Node::Evidence(item));
            self.evidence_step("is used by", item).with(above)
        });
        steps.collect()
    }

    fn theme_step(&self, link: &str, at: Handle<Theme>) -> Step {
        let theme = &self.model().themes[at];
        let text = match theme.id {
            Some(_) => theme.label.as_str(),
            None => "",
        };
        Step::new(link, "theme", text).named(theme.name(), self.place(theme.span))
    }

    /// The segments of a theme itself, and the quotations of the findings that come from it.
    fn said_of(&self, at: Handle<Theme>) -> Vec<Step> {
        let model = self.model();
        let segments = model.segments.iter();
        let own = segments.filter(|one| one.themes.iter().any(|theme| theme.value == at));
        let mut steps: Vec<Step> = own.map(|one| self.segment_step(one)).collect();
        for (item, evidence) in model.evidence.entries() {
            if comes_from(evidence, at) {
                let quotes = 0..evidence.quotes.len();
                steps.extend(quotes.map(|place| self.quotation_step("", item, place, true)));
            }
        }
        steps
    }

    /// The findings that come from a theme itself, each with what stands on it.
    fn findings_of_theme(&self, at: Handle<Theme>) -> Vec<Step> {
        let items = self.model().evidence.entries();
        let items = items.filter(|(_, item)| comes_from(item, at));
        let steps = items.map(|(item, _)| {
            let above = self.above(Node::Evidence(item));
            self.evidence_step("is used by", item).with(above)
        });
        steps.collect()
    }

    /// A theme with the findings that come from it, and the theme to which it belongs.
    fn theme_up(&self, at: Handle<Theme>) -> Step {
        let within = self.model().themes[at].within.as_ref();
        let mut steps = self.findings_of_theme(at);
        steps.extend(within.map(|within| self.theme_up(within.value)));
        self.theme_step("is of", at).with(steps)
    }

    fn segment_up(&self, segment: &Segment) -> Step {
        let themes = segment.themes.iter();
        let above = themes.map(|theme| self.theme_up(theme.value)).collect();
        self.segment_step(segment).with(above)
    }

    /// A coded passage: its words, where they may be shown, who speaks, when, and where it stands.
    fn segment_step(&self, segment: &Segment) -> Step {
        let (model, frame) = (self.model(), &self.model().synthesis);
        let speaker = segment.participant.as_ref();
        let speaker = speaker.map(|at| model.participants[at.value].name.as_str());
        let time = segment.at.as_ref();
        let time = time.map(|at| frame.timepoints[at.value].label.as_str());
        let who: Vec<&str> = speaker.into_iter().chain(time).collect();
        let who = who.join(", ");
        let words = segment
            .exact
            .as_ref()
            .filter(|_| model.may_be_shown(segment));
        let text = match words {
            Some(words) if who.is_empty() => format!("“{}”", words.value),
            Some(words) => format!("“{}” ({who})", words.value),
            None => who,
        };
        let mut step = Step::new("", "segment", text);
        step.id = segment.id.as_ref().map(|id| id.value.clone());
        step.place = Some(self.place(segment.span));
        let source = segment.source.as_ref();
        step.cited = source
            .map(|source| model.sources[source.value].id.value.clone())
            .into_iter()
            .collect();
        step
    }
}

/// Whether a finding comes from a theme or code itself.
fn comes_from(item: &Evidence, at: Handle<Theme>) -> bool {
    let mut named = item.themes.iter().chain(&item.codes);
    named.any(|one| one.value == at)
}

//! Who speaks of each theme and in each row, and who does not.

use schemars::JsonSchema;
use serde::Serialize;

use super::whole::View;
use crate::model::{Handle, Model, Theme};
use crate::voices::interviews::Spoke;
use crate::voices::known::Voices;
use crate::voices::speakers::{Speakers, are_known};

/// Who speaks of a theme or in a row.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct VoicesView {
    /// `theme` or `proposition`.
    pub kind: &'static str,
    /// The id, of a theme that is not declared its label.
    pub id: String,
    /// What the theme is called, or the statement of the row.
    pub label: String,
    /// How deep the theme lies below others.
    pub depth: usize,
    /// How many coded passages there are.
    pub segments: usize,
    /// How many quotations.
    pub quotations: usize,
    /// The participants.
    pub participants: SpeakersView,
    /// Their sites.
    pub sites: SpeakersView,
    /// Their roles.
    pub roles: SpeakersView,
    /// The timepoints.
    pub timepoints: SpeakersView,
    /// Who has more than half of its quotations, of four or more, but not all.
    pub over_quoted: Option<String>,
}

/// Who speaks, who does not, and of whom it is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SpeakersView {
    /// Those who do.
    pub speak: Vec<String>,
    /// Those who do not, in interviews that were all read whole for it.
    pub never: Vec<String>,
    /// Those of whom it is not known.
    pub unknown: Vec<String>,
}

impl SpeakersView {
    fn of(all: impl Iterator<Item = (String, Spoke)>) -> Self {
        let mut found = Self::default();
        for (name, spoke) in all {
            match spoke {
                Spoke::Yes => &mut found.speak,
                Spoke::No => &mut found.never,
                Spoke::Unknown => &mut found.unknown,
            }
            .push(name);
        }
        found
    }
}

/// The themes with their depths, each below the one that it belongs to, in the order in which they are declared.
pub(super) fn tree(model: &Model) -> Vec<(Handle<Theme>, usize)> {
    let mut below: Vec<Vec<Handle<Theme>>> = vec![Vec::new(); model.themes.len()];
    let mut waiting: Vec<(Handle<Theme>, usize)> = Vec::new();
    for (at, theme) in model.themes.entries() {
        match &theme.within {
            Some(within) => below[within.value.index()].push(at),
            None => waiting.push((at, 0)),
        }
    }
    waiting.reverse();
    let mut tree = Vec::with_capacity(model.themes.len());
    while let Some((at, depth)) = waiting.pop() {
        tree.push((at, depth));
        let inner = below[at.index()].iter().rev();
        waiting.extend(inner.map(|inner| (*inner, depth + 1)));
    }
    tree
}

impl View {
    /// Who speaks of each theme and in each row, where it is known who takes part.
    pub fn voices(&self) -> impl Iterator<Item = VoicesView> {
        let known = are_known(self.model());
        known.then(|| self.all_voices()).into_iter().flatten()
    }

    /// Who speaks of each theme and in each row, whoever takes part.
    pub fn all_voices(&self) -> Vec<VoicesView> {
        let model = self.model();
        let voices = Voices::of(model);
        let mut found = Vec::new();
        for (at, depth) in tree(model) {
            let speakers = voices.of_theme(model, at);
            let theme = &model.themes[at];
            found.push(VoicesView {
                kind: "theme",
                id: theme.name().to_owned(),
                label: theme.label.clone(),
                depth,
                ..self.spoken_in(&speakers)
            });
        }
        for row in model.propositions.iter() {
            let speakers = voices.of_row(model, row);
            found.push(VoicesView {
                kind: "proposition",
                id: row.id.value.clone(),
                label: row.statement.value.clone(),
                depth: 0,
                ..self.spoken_in(&speakers)
            });
        }
        // Where nobody speaks and nothing was read, there is nothing to say.
        let says = |one: &VoicesView| {
            !one.participants.speak.is_empty() || !one.participants.never.is_empty()
        };
        found.retain(says);
        found
    }

    fn spoken_in(&self, speakers: &Speakers) -> VoicesView {
        let (model, frame) = (self.model(), &self.model().synthesis);
        let people = speakers.people.iter();
        let sites = speakers.sites.iter();
        let times = speakers.times.iter();
        let name = |at: Handle<_>| model.participants[at].name.clone();
        VoicesView {
            kind: "",
            id: String::new(),
            label: String::new(),
            depth: 0,
            segments: speakers.segments,
            quotations: speakers.quotations,
            participants: SpeakersView::of(people.map(|(at, spoke)| (name(*at), *spoke))),
            sites: SpeakersView::of(
                sites.map(|(at, spoke)| (frame.sites[*at].label.clone(), *spoke)),
            ),
            roles: SpeakersView::of(speakers.roles.iter().cloned()),
            timepoints: SpeakersView::of(
                times.map(|(at, spoke)| (frame.timepoints[*at].id.clone(), *spoke)),
            ),
            over_quoted: speakers.over_quoted.map(|most| name(most.participant)),
        }
    }
}

//! What is of a part, wholly or partly, and rests on it at once: its figures, quotations, coded passages and norms, and the
//! findings that name it.

use std::collections::HashSet;

use super::belongs::{Asked, Belongs};
use super::part::GroundPart;
use crate::model::{Evidence, Figure, Handle, Measure, Model, Theme};

/// What rests on a part at once.
#[derive(Debug, Default)]
pub(super) struct Touched {
    pub(super) figures: Vec<Handle<Figure>>,
    pub(super) norms: Vec<Handle<Measure>>,
    pub(super) quotes: Vec<(Handle<Evidence>, usize)>,
    /// The themes and codes of which passages are of it.
    pub(super) passages: Vec<Handle<Theme>>,
    /// The findings that name it themselves: as where they can be read, or as what they come from.
    pub(super) evidence: Vec<Handle<Evidence>>,
    /// The themes themselves, where it is one, that claims may name.
    pub(super) themes: HashSet<Handle<Theme>>,
}

impl Touched {
    pub(super) fn by(model: &Model, part: GroundPart) -> Self {
        let asked = Asked::of(model, part);
        let mut found = Self::default();
        let figures = model.figures.entries().map(|(at, _)| at);
        let touched = figures.filter(|at| asked.figure(*at) != Belongs::Not);
        found.figures = touched.collect();
        if asked.is_cited() {
            let measures = model.measures.entries().map(|(at, _)| at);
            let touched = measures.filter(|at| asked.norm(*at) != Belongs::Not);
            found.norms = touched.collect();
        }
        if let GroundPart::Theme(theme) = part {
            let themes = model.themes.entries().map(|(at, _)| at);
            let within = themes.filter(|at| model.themes.is_within(*at, theme));
            found.themes = within.collect();
        }
        let withdrew = |at| model.participants[at].withdrawn.is_some();
        let mut known = HashSet::new();
        for segment in &model.segments {
            let speaker = segment.participant.as_ref().map(|at| at.value);
            if speaker.is_some_and(withdrew) || asked.segment(segment) == Belongs::Not {
                continue;
            }
            let themes = segment.themes.iter().map(|theme| theme.value);
            found
                .passages
                .extend(themes.filter(|theme| known.insert(*theme)));
        }
        for (at, item) in model.evidence.entries() {
            let quotes = 0..item.quotes.len();
            let touched = quotes.filter(|place| asked.quote(at, *place) != Belongs::Not);
            found.quotes.extend(touched.map(|place| (at, place)));
            let mut named = item.themes.iter().chain(&item.codes);
            let names = named.any(|theme| found.themes.contains(&theme.value))
                || asked.cites(&item.cite) != Belongs::Not;
            found.evidence.extend(names.then_some(at));
        }
        if let GroundPart::Evidence(_) = part {
            // A finding is named by itself; its quotations do not rest on it.
            found.quotes.clear();
        }
        found
    }
}

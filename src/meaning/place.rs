//! Where parts are declared.

use super::entry::{EntryKind, EntryName};
use crate::model::Model;
use crate::source::Span;

impl EntryName {
    /// Where the part is declared; nothing where it is not there, and of the synthesis as a whole.
    pub fn span(&self, model: &Model) -> Option<Span> {
        match self.kind {
            EntryKind::Proposition => {
                let mut rows = model.propositions.iter();
                rows.find(|one| *one.id == self.id).map(|one| one.id.span)
            }
            EntryKind::Evidence => {
                let mut items = model.evidence.iter();
                items.find(|one| *one.id == self.id).map(|one| one.id.span)
            }
            EntryKind::Figure => {
                let mut figures = model.figures.iter();
                figures.find(|one| one.key == self.id).map(|one| one.span)
            }
            EntryKind::Measure => {
                let mut measures = model.measures.iter();
                let measure = measures.find(|one| *one.id == self.id);
                measure.map(|one| one.id.span)
            }
            EntryKind::Theme => {
                let mut themes = model.themes.iter();
                themes.find(|one| one.name() == self.id).map(|one| one.span)
            }
            EntryKind::Participant => {
                let mut people = model.participants.iter();
                people.find(|one| one.name == self.id).map(|one| one.span)
            }
            EntryKind::Source => {
                let mut sources = model.sources.iter();
                sources
                    .find(|one| *one.id == self.id)
                    .map(|one| one.id.span)
            }
            EntryKind::Synthesis => None,
        }
    }
}

//! Studies, models, sites and subgroups: as they are declared, and as figures name them.

use super::faults::{bad_id, unknown_reference};
use super::frame::{Called, called};
use super::parts::About;
use super::resolver::Resolver;
use crate::diagnostic::Diagnostic;
use crate::model::{
    AnalysisModel, Cite, Dimension, Dimensions, Handle, Site, Source, Study, Subgroup, Synthesis,
};
use crate::read::raw;
use crate::read::raw::field::{Entries, Field, Short};
use crate::source::Span;
use crate::wording::spelling;

/// The part of a dimension that a word names, by id, else by label.
pub(super) fn part(frame: &Synthesis, dimension: Dimension, word: &str) -> Called {
    called(word, frame.parts(dimension).into_iter())
}

/// The finding for a word that names no part of a dimension.
pub(super) fn no_part(
    frame: &Synthesis,
    dimension: Dimension,
    word: &str,
    place: Span,
) -> Diagnostic {
    let parts = frame.parts(dimension).into_iter();
    let (ids, labels): (Vec<_>, Vec<_>) = parts.map(|(id, label, _)| (id, label)).unzip();
    unknown_reference::dimension(place, word, dimension, &ids, &labels)
}

impl Resolver<'_> {
    pub(super) fn studies(&mut self, entries: &Entries<Short<raw::Named>>) -> Vec<Study> {
        let named = self.named(entries).into_iter();
        named
            .map(|(id, span, label)| Study {
                id,
                span,
                label,
                sources: Vec::new(),
            })
            .collect()
    }

    pub(super) fn sites(&mut self, entries: &Entries<Short<raw::Named>>) -> Vec<Site> {
        let named = self.named(entries).into_iter();
        named
            .map(|(id, span, label)| Site { id, span, label })
            .collect()
    }

    pub(super) fn subgroups(&mut self, entries: &Entries<Short<raw::Named>>) -> Vec<Subgroup> {
        let named = self.named(entries).into_iter();
        named
            .map(|(id, span, label)| Subgroup { id, span, label })
            .collect()
    }

    pub(super) fn models(
        &mut self,
        entries: &Entries<Short<raw::AnalysisModel>>,
    ) -> Vec<AnalysisModel> {
        let mut models = Vec::new();
        for (key, value) in &entries.0 {
            let Some(id) = key.get() else {
                continue;
            };
            self.faults.extend(bad_id::judge_part(id, key.span));
            let raw = value.get().map(|Short(raw)| raw);
            let label = raw.and_then(|raw| raw.label.value.clone());
            let adjusted_for = raw.and_then(|raw| raw.adjusted_for.as_ref()).map(|list| {
                let names = list.0.iter();
                names.filter_map(|name| name.value.clone()).collect()
            });
            models.push(AnalysisModel {
                id: id.clone(),
                span: key.span,
                label: label.unwrap_or_else(|| id.clone()),
                adjusted_for,
            });
        }
        models
    }

    /// The study that a source reports: the one that it names, else one of its own, called as the source is.
    pub(super) fn study_of_source(
        &mut self,
        source: Handle<Source>,
        id: &str,
        span: Span,
        own: Option<&Field<String>>,
    ) -> usize {
        let (word, span) = match own.and_then(|field| Some((field.get()?, field.span))) {
            Some((word, place)) => {
                self.model.synthesis.studies_apart = true;
                (word.as_str(), place)
            }
            None => (id, span),
        };
        let studies = &mut self.model.synthesis.studies;
        let known = studies.iter().map(|study| study.id.as_str());
        let at = spelling::find_name(word, known).or_else(|| {
            let labels = studies.iter().map(|study| study.label.as_str());
            spelling::find_label(word, labels)
        });
        let at = at.unwrap_or_else(|| {
            studies.push(Study {
                id: word.to_owned(),
                span,
                label: word.to_owned(),
                sources: Vec::new(),
            });
            studies.len() - 1
        });
        studies[at].sources.push(source);
        at
    }

    /// The study, model, site and subgroup that a figure names; without a study of its own, that of the works
    /// it cites, where these report one.
    pub(super) fn dimensions(&mut self, about: &mut About, cites: &[Cite]) -> Dimensions {
        let mut found = Dimensions::default();
        for dimension in Dimension::ALL {
            let field = about.dimensions[dimension as usize].take();
            if dimension == Dimension::Study {
                match &field {
                    Some(_) => self.model.synthesis.studies_apart = true,
                    None => {
                        found = found.with(dimension, self.study_cited(cites));
                        continue;
                    }
                }
            }
            let Some(field) = field else { continue };
            found = found.with(dimension, self.dimension(dimension, &field));
        }
        found
    }

    /// The one study that all these works report.
    pub(super) fn study_cited(&self, cites: &[Cite]) -> Option<usize> {
        let mut studies = cites
            .iter()
            .map(|cite| self.model.sources[cite.source].study);
        let first = studies.next()?;
        studies.all(|other| other == first).then_some(first)
    }

    /// The part of a dimension that `field` names; else a fault.
    pub(super) fn dimension(
        &mut self,
        dimension: Dimension,
        field: &Field<String>,
    ) -> Option<usize> {
        let find = |frame: &Synthesis, word: &str| part(frame, dimension, word);
        self.in_frame(field, dimension.word(), find, |frame, word, place| {
            no_part(frame, dimension, word, place)
        })
    }
}

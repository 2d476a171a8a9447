//! What tables of data hold of a view: its figures and claims line by line, and what each figure stands for.

use std::collections::HashMap;

use super::claims::{ClaimEntry, claims};
use super::figures::{FigureEntry, figures_with};
use super::line::FileLine;
use crate::model::{Figure, Handle, Kind};
use crate::view::figures::conventions;
use crate::view::references::CiteView;
use crate::view::{EvidenceView, View};

/// A figure as a line of data: what the list has of it, and what a table says below its rows.
#[derive(Clone, Debug)]
pub struct FigureLine<'a> {
    /// The figure, with what the checks say of it.
    pub entry: FigureEntry<'a>,
    /// For how much person-time a rate is, or for how much of a predictor an association.
    pub per: Option<&'a str>,
    /// How it was made and what a positive value means, a sentence each, where that is said.
    pub means: Vec<String>,
    /// Printed where it is shown.
    pub note: Option<&'a str>,
    /// Where it was published.
    pub cites: Vec<CiteView<'a>>,
    /// The ids of the findings that rest on it.
    pub findings: Vec<&'a str>,
}

impl View {
    /// Every figure as a line of data, in the order written.
    pub fn figure_lines(&self) -> Vec<FigureLine<'_>> {
        let model = self.model();
        let mut resting: HashMap<Handle<Figure>, Vec<&str>> = HashMap::new();
        for item in model.evidence.iter() {
            for at in &item.figures {
                let findings = resting.entry(at.value).or_default();
                if findings.last() != Some(&item.id.value.as_str()) {
                    findings.push(&item.id.value);
                }
            }
        }
        let line = |(at, entry)| {
            let figure: &Figure = &model.figures[at];
            let per = match &figure.kind {
                Kind::Rate(rate) => rate.per.as_ref(),
                Kind::Contrast(contrast) => contrast.per.as_ref(),
                _ => None,
            };
            let said = conventions::of(&[figure], &[("", "")], &model.synthesis, self.words());
            FigureLine {
                entry,
                per: per.map(|per| per.value.as_str()),
                means: said.into_iter().map(|one| one.words).collect(),
                note: figure.note.as_deref(),
                cites: self.cites(&figure.cite),
                findings: resting.remove(&at).unwrap_or_default(),
            }
        };
        figures_with(&self.assessed).map(line).collect()
    }

    /// Every claim with its verdict: those of findings first, each in the order written.
    pub fn claim_lines(&self) -> Vec<ClaimEntry<'_>> {
        claims(&self.assessed)
    }

    /// The file of a line, from the folder of the synthesis: what is made depends on the synthesis alone, not on where
    /// it lies.
    pub fn file_within(&self, place: FileLine<'_>) -> String {
        self.assessed.sources.within(place.file)
    }
}

impl<'a> EvidenceView<'a> {
    /// The keys of the figures that it rests on, in the order written.
    pub fn figure_keys(self) -> Vec<&'a str> {
        let model = self.view.model();
        let figures = model.evidence[self.at].figures.iter();
        let keys = figures.map(|at| model.figures[at.value].key.as_str());
        keys.collect()
    }
}

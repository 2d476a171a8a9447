//! What a synthesis means: names resolved, words of the field as types, every part with its place.

pub(crate) mod acknowledged;
mod assertion;
mod assessment;
mod association;
mod claim;
mod design;
mod digits;
mod dimension;
mod estimated;
mod evidence;
mod figure;
pub mod graph;
mod handle;
pub mod lookup;
mod margin;
mod measure;
mod proposition;
mod source;
mod synthesis;
mod vocabulary;

pub use assertion::{
    Above, Below, Changed, Comparable, NotMaintained, NotSignificant, Persists, Range, Share, Size,
    Span2, Thresholds, Unchanged,
};
pub use assessment::{Assessment, AssessmentKind, Component};
pub use association::{Predictor, Term};
pub use claim::{Claim, ClaimKind, Selector};
pub use design::DesignSign;
pub use dimension::{AnalysisModel, Dimension, Dimensions, Site, Study, Subgroup};
pub use evidence::{Evidence, Quote, Theme};
pub use figure::{Cell, Contrast, Count, Figure, Kind, Summary, Table};
pub use handle::{Arena, Handle, Placed};
pub use margin::Margin;
pub use measure::{Category, Measure, Norm};
pub use proposition::{
    Acknowledgement, Construct, Link, Proposition, Relation, RelationKind, Silence, Stance,
};
pub use source::{Cite, Source, SourceText};
pub use synthesis::{Abbreviation, Group, Strand, Synthesis, Timepoint};
pub use vocabulary::{
    Better, ChangeMeaning, Concern, Convergence, Design, Direction, Effect, EffectSizeMeaning, Fit,
    Level, Method, Quantifier, Rating, Scale, Score, SdOf, SizeLabel, TestStatistic,
};
pub(crate) use vocabulary::{also_written, position};

/// A whole synthesis.
#[derive(Debug, Default)]
pub struct Model {
    /// What it is about.
    pub synthesis: Synthesis,
    /// The works cited.
    pub sources: Arena<Source>,
    /// Scales and other variables.
    pub measures: Arena<Measure>,
    /// The CSV tables that figures come from.
    pub tables: Arena<Table>,
    /// What associations are with, each once.
    pub predictors: Arena<Predictor>,
    /// The figures.
    pub figures: Arena<Figure>,
    /// The findings.
    pub evidence: Arena<Evidence>,
    /// The themes that findings name, each once.
    pub themes: Arena<Theme>,
    /// The rows of the grid, in the order written.
    pub propositions: Arena<Proposition>,
    /// The concepts of the synthesising argument.
    pub constructs: Arena<Construct>,
    /// Findings of checks that the authors know of.
    pub acknowledged: Vec<Acknowledgement>,
}

impl Model {
    /// A predictor as keys name it: `age`, `sex=women`, `age:sex`, `mood@T1`, `.`.
    pub fn predictor_in_keys(&self, at: Handle<Predictor>) -> String {
        let predictor = &self.predictors[at];
        if predictor.is_whole_model() {
            return ".".to_owned();
        }
        let terms = predictor.terms.iter().map(|term| {
            let measure = &self.measures[term.measure];
            let mut key = measure.id.value.clone();
            if let Some(category) = term.category {
                key = format!("{key}={}", measure.categories[category].id);
            }
            if let Some(at) = term.at {
                key = format!("{key}@{}", self.synthesis.timepoints[at].id);
            }
            key
        });
        terms.collect::<Vec<_>>().join(":")
    }

    /// The findings of the strand with that id.
    pub fn findings_of(&self, strand: &str) -> impl Iterator<Item = &Evidence> {
        let strand = self.synthesis.strand(strand);
        let evidence = self.evidence.iter();
        evidence.filter(move |one| strand == Some(one.strand))
    }
}

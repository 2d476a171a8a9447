//! What a file may say: the format, field by field, each with its place. The JSON Schema is made from
//! these types, and their comments are what an editor shows.

mod analyst;
pub(crate) mod claim;
mod evidence;
pub(crate) mod field;
mod figure;
pub(crate) mod flow;
mod interview;
mod layout;
mod local;
mod measure;
mod number;
mod participant;
mod proposition;
mod response;
pub(crate) mod result;
mod segment;
mod source;
mod synthesis;
pub(crate) mod table_rows;
mod theme;
mod trail;
pub(crate) mod voiced;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::source::Span;
use field::{Field, List, Many, Short};
use result::ResultEntry;

pub(crate) use analyst::{Analyst, Consensus};
pub(crate) use evidence::{
    CerqualConcern, Certainty, Confidence, Evidence, GradeRating, Quote, Where,
};
pub(crate) use interview::{Coded, Interview};
pub(crate) use layout::{Layout, LayoutColumn};
pub(crate) use local::Local;
pub(crate) use measure::{Band, Measure, Norm};
pub(crate) use participant::Participants;
pub(crate) use proposition::{
    Acknowledgement, Construct, Link, Paired, Proposition, Relation, Silence, StancedLink,
};
pub(crate) use response::{Remarked, Response};
pub(crate) use segment::{COLUMNS_OF_SEGMENTS, SegmentFile};
pub(crate) use source::{Cite, Creator, Source, Speakers};
pub(crate) use synthesis::{AnalysisModel, Author, Named, Reported, Strand, Synthesis, Timepoint};
pub(crate) use theme::Theme;
pub(crate) use trail::{Decision, MemberCheck, Memo};

/// A synthesis, or a part of one: every file of the folder may hold any of these sections, and
/// sections of the same name are joined.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "cisgrid synthesis")]
pub(crate) struct Document {
    /// What the synthesis is about; once in the folder.
    pub(crate) synthesis: Option<Field<Synthesis>>,
    /// The works that findings, figures and quotations are cited from.
    #[serde(default)]
    pub(crate) sources: List<Source>,
    /// The instruments' scales and subscales, and other variables, that figures are about.
    #[serde(default)]
    pub(crate) measures: List<Measure>,
    /// The figures, in place or as CSV tables.
    #[serde(default)]
    pub(crate) results: List<ResultEntry>,
    /// The themes and codes that findings, segments and claims name.
    #[serde(default)]
    pub(crate) themes: List<Theme>,
    /// Coded passages, as CSV files with a line for each: counted, not printed.
    #[serde(default)]
    pub(crate) segments: Many<Short<SegmentFile>>,
    /// The findings: one statement each, with what it rests on.
    #[serde(default)]
    pub(crate) evidence: List<Evidence>,
    /// The synthesising propositions: the rows of the grid, in the order written.
    #[serde(default)]
    pub(crate) propositions: List<Proposition>,
    /// The concepts of the synthesising argument, where the authors name them.
    #[serde(default)]
    pub(crate) constructs: List<Construct>,
    /// Findings of checks that the authors know of: counted and shown, not hidden.
    #[serde(default)]
    pub(crate) acknowledged: List<Acknowledgement>,
    /// What analysts noted while the synthesis was made.
    #[serde(default)]
    pub(crate) memos: List<Memo>,
    /// What was decided on the way, with the reasons.
    #[serde(default)]
    pub(crate) decisions: List<Decision>,
    /// What participants said when they were asked about the synthesis.
    #[serde(default)]
    pub(crate) checked_with: List<MemberCheck>,
    /// What analysts settled after they had judged independently, beside their first judgements.
    #[serde(default)]
    pub(crate) consensus: List<Consensus>,
    /// Answers to what readers remarked, from which the letter to reviewers is written.
    #[serde(default)]
    pub(crate) responses: List<Response>,
    /// Further `synthesis` sections, which only one file may hold.
    #[serde(skip)]
    pub(crate) further: Vec<Field<Synthesis>>,
}

impl Document {
    /// Keeps the sections and items whose places are to be kept: what a fault of syntax cuts through is not
    /// known whole.
    pub(crate) fn keep(&mut self, keeps: impl Fn(Span) -> bool) {
        macro_rules! keep {
            ($($list:ident),*) => {
                $(self.$list.0.retain(|item| keeps(item.span));)*
            };
        }
        keep!(sources, measures, results, themes, segments);
        keep!(evidence, propositions, constructs, acknowledged);
        keep!(memos, decisions, checked_with);
        keep!(consensus, responses);
        self.synthesis.take_if(|frame| !keeps(frame.span));
        self.further.retain(|frame| keeps(frame.span));
    }

    /// Joins what another document says to this one.
    pub(crate) fn join(&mut self, other: Self) {
        match (&self.synthesis, other.synthesis) {
            (None, synthesis) => self.synthesis = synthesis,
            (Some(_), Some(second)) => self.further.push(second),
            (Some(_), None) => {}
        }
        self.sources.0.extend(other.sources.0);
        self.measures.0.extend(other.measures.0);
        self.results.0.extend(other.results.0);
        self.themes.0.extend(other.themes.0);
        self.segments.0.extend(other.segments.0);
        self.evidence.0.extend(other.evidence.0);
        self.propositions.0.extend(other.propositions.0);
        self.constructs.0.extend(other.constructs.0);
        self.acknowledged.0.extend(other.acknowledged.0);
        self.memos.0.extend(other.memos.0);
        self.decisions.0.extend(other.decisions.0);
        self.checked_with.0.extend(other.checked_with.0);
        self.consensus.0.extend(other.consensus.0);
        self.responses.0.extend(other.responses.0);
        self.further.extend(other.further);
    }
}

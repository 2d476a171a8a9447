//! What a synthesis means: names resolved, words of the field as types, every part with its place.

pub(crate) mod acknowledged;
mod analyst;
mod assertion;
mod assessment;
mod association;
mod cell;
mod cells;
mod checklist;
mod claim;
mod day;
mod design;
mod digits;
mod dimension;
mod estimated;
mod evidence;
mod figure;
pub(crate) mod flow;
pub mod graph;
mod handle;
pub(crate) mod hazard;
mod interview;
mod layout;
pub mod lookup;
mod margin;
mod measure;
mod needed;
mod participant;
mod people;
mod person_time;
mod pooled;
mod proposition;
mod reliability;
pub mod repeat;
mod response;
mod response_places;
mod segment;
mod source;
mod source_parts;
mod source_text;
mod synthesis;
mod theme;
mod trail;
mod trail_places;
mod vocabulary;
mod withdrawn;
mod without;

pub use analyst::{Analyst, Coding, Sheet, SheetLine};
pub use assertion::{
    Above, Associated, Below, Changed, Comparable, Differs, DiffersBetween, HigherThan, InBand,
    LowerThan, NormDistance, NotMaintained, NotSignificant, NotWorse, Persists, Proportion, Range,
    Share, Size, Span2, Than, Thresholds, Unchanged, Voiced, VoicedBy,
};
pub use assessment::{Assessment, AssessmentKind, Component};
pub use association::{Predictor, Term};
pub use cell::Cell;
pub use checklist::ChecklistItem;
pub use claim::{Claim, ClaimKind, Form, HoldsFor, NamedCategory, Selector, SingleClaim};
pub use day::Day;
pub use design::DesignSign;
pub use dimension::{AnalysisModel, Dimension, Dimensions, Site, Study, Subgroup};
pub use evidence::{Evidence, Original, PlaceInText, Quote, Where};
pub use figure::{Contrast, Count, Figure, Kind, Rate, Summary, Table};
pub use flow::{Flow, FlowStep, Left};
pub use handle::{Arena, Handle, Placed};
pub use interview::{Coded, Interview, VoiceBound, VoiceCount, VoiceMeaning};
pub use layout::{Layout, LayoutColumn, Show};
pub use margin::{Least, Margin};
pub use measure::{Band, Category, Measure, Norm};
pub use needed::Needed;
pub use participant::{Participant, Speaking};
pub use person_time::{PersonTime, TimeUnit};
pub use pooled::Pooled;
pub use proposition::{
    Acknowledgement, Construct, Judged, Link, Pair, Proposition, Relation, RelationKind, Silence,
};
pub use reliability::{Coefficient, Reliability};
pub use response::{ReaderAnswer, RemarkSaid};
pub use segment::Segment;
pub use source::{Cite, Source};
pub use source_parts::{Creator, Creators, SourceParts, WorkDate, WorkDay};
pub use source_text::{SourceText, TextFile, Utterance};
pub use synthesis::{Abbreviation, Author, Group, ReportedItem, Strand, Synthesis, Timepoint};
pub use theme::Theme;
pub use trail::{AskedPerson, MemberCheck, TrailEntry, TrailKind, TrailPlace, TrailSubject};
pub use vocabulary::{
    Among, Better, ChangeMeaning, CheckOutcome, Concern, Convergence, Design, Direction, Effect,
    EffectSizeMeaning, Fit, HowMany, JudgementKind, LayoutName, Level, Method, NotWorseThan,
    Quantifier, Rating, ReferenceStyle, RowKind, Scale, Score, SdOf, SizeLabel, SourceKind, Stance,
    StatementOrder, StrandKind, TestStatistic, VoiceUnit, VoiceWord, WhoseWords,
};
pub(crate) use vocabulary::{also_written, position};
pub use withdrawn::{Letters, StillThere, StillThereAs, Unprinted, UnprintedRuns};
pub use without::Without;

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
    /// The flows of people, one a study.
    pub flows: Vec<Flow>,
    /// The measure whose categories are the steps of flows, where there are some.
    pub flow_measure: Option<Handle<Measure>>,
    /// The findings.
    pub evidence: Arena<Evidence>,
    /// The participants, those declared first, then others in the order in which they are quoted.
    pub participants: Arena<Participant>,
    /// What is still there of participants who withdrew.
    pub still_there: Vec<StillThere>,
    /// Their texts, each with its source, which are among its files no more.
    pub texts_of_withdrawn: Vec<(Handle<Source>, TextFile)>,
    /// The themes and codes, those declared first, then others in the order in which they are named, each once.
    pub themes: Arena<Theme>,
    /// Coded passages, in the order of their files.
    pub segments: Vec<Segment>,
    /// The rows of the grid, in the order written.
    pub propositions: Arena<Proposition>,
    /// The concepts of the synthesising argument.
    pub constructs: Arena<Construct>,
    /// Findings of checks that the authors know of.
    pub acknowledged: Vec<Acknowledgement>,
    /// How it was made: memos, decisions and member checks, each in the order written.
    pub trail: Vec<TrailEntry>,
    /// Who judges, those of the synthesis first.
    pub analysts: Vec<Analyst>,
    /// The sheets of judgements, as they are written, in the order of their paths.
    pub sheets: Vec<Sheet>,
    /// What was settled, as it is written.
    pub consensus: Vec<SheetLine>,
    /// Answers to what readers remarked, in the order written.
    pub responses: Vec<ReaderAnswer>,
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

    /// Whether a figure is an estimate that a statistical model adjusts for other variables, as far as is said.
    pub(crate) fn is_adjusted(&self, figure: &Figure) -> bool {
        let model = figure.dimensions.get(Dimension::Model);
        let models = &self.synthesis.models;
        let adjusted_for = |at: usize| models[at].adjusted_for.as_ref();
        model.is_some_and(|at| adjusted_for(at).is_none_or(|list| !list.is_empty()))
    }

    /// The findings of all strands of that kind.
    pub fn findings_of(&self, kind: StrandKind) -> impl Iterator<Item = &Evidence> {
        let evidence = self.evidence.iter();
        evidence.filter(move |one| self.kind_of(one) == Some(kind))
    }

    /// How many rows are no propositions, but topics, domains and the like.
    pub fn other_rows(&self) -> usize {
        let rows = self.propositions.iter();
        rows.filter(|row| row.kind != RowKind::Proposition).count()
    }

    /// The position of the site that a quotation's participant is of.
    pub fn site_of(&self, quote: &Quote) -> Option<usize> {
        let here = quote.speaking.as_ref().and_then(|here| here.site);
        let site = here.or_else(|| self.participants[quote.speaker?].site);
        site.map(|site| site.value)
    }

    /// Who said a quotation, when and where.
    pub fn said(&self, quote: &Quote) -> Utterance {
        Utterance {
            speaker: quote.speaker,
            at: quote.at,
            site: self.site_of(quote),
        }
    }

    /// Who said a coded passage, when and where.
    pub fn said_in(&self, segment: &Segment) -> Utterance {
        let speaker = segment.participant.as_ref().map(|at| at.value);
        let site = speaker.and_then(|at| self.participants[at].site.as_ref());
        Utterance {
            speaker,
            at: segment.at.as_ref().map(|at| at.value),
            site: site.map(|site| site.value),
        }
    }

    /// The role of a quotation's participant, in full.
    pub fn role_of<'a>(&'a self, quote: &'a Quote) -> Option<&'a str> {
        let here = quote.speaking.as_ref().and_then(|here| here.role.as_ref());
        let role = here.or_else(|| self.participants[quote.speaker?].role.as_ref());
        role.map(|role| self.synthesis.in_full(role))
    }

    /// The roles of participants and of those who are quoted, as they were written.
    pub fn roles(&self) -> impl Iterator<Item = &str> {
        let participants = self.participants.iter().map(|one| &one.role);
        let quotes = self.evidence.iter().flat_map(|one| &one.quotes);
        let here = quotes.filter_map(|quote| Some(&quote.speaking.as_ref()?.role));
        let roles = participants.chain(here).filter_map(Option::as_ref);
        roles.map(|role| role.value.as_str())
    }

    /// Whether the words of a passage may be shown: not those of a confidential text, of somebody who withdrew, or of a
    /// passage of which nobody knows where it stands.
    pub fn may_be_shown(&self, segment: &Segment) -> bool {
        let speaker = segment.participant.as_ref();
        let withdrew = speaker.is_some_and(|at| self.participants[at.value].withdrawn.is_some());
        let source = segment.source.as_ref();
        let text = source.map(|source| self.sources[source.value].text.as_ref());
        !withdrew && text.is_some_and(|text| text.is_none_or(|text| !text.confidential))
    }

    /// Of which kind a finding's strand is, where that is known.
    pub fn kind_of(&self, evidence: &Evidence) -> Option<StrandKind> {
        self.synthesis.strands[evidence.strand].kind
    }
}

//! What a page may say: a tree of plain values, made part by part from an assessed synthesis.
//!
//! Templates see nothing else, and nothing here knows a format. The parts are made when they are
//! asked for and dropped behind: a page of very many rows never stands in memory twice.

mod archive;
mod argument;
mod authorship;
mod beside;
mod changes;
mod claims;
mod direction;
mod evidence;
mod facets;
mod figures;
mod findings;
mod flows;
mod glance;
mod head;
mod heard;
mod held;
mod judged;
mod key;
pub mod layout;
mod letter;
pub mod lists;
mod picture;
mod place;
mod printed;
mod references;
mod rows;
mod signed;
mod told;
mod trace;
mod trail;
mod verdicts;
mod voices;
mod whole;

use crate::model::{Cite, Evidence, Handle, Proposition, Source};
use crate::source::Span;
use crate::wording::beginning;

pub use archive::{FileView, OriginView};
pub use argument::{Argued, Argument, Relates, Speaks, Spoken};
pub use authorship::{AuthorView, AuthorshipView, DayView};
pub use beside::BesideView;
pub use changes::ChangeView;
pub use claims::ClaimView;
pub use evidence::{AssessmentView, EvidenceView, QuoteView, Service};
pub use facets::{FacetValue, FacetView};
pub use figures::{FigureRow, FigureTable, NormView};
pub use findings::FindingView;
pub use flows::{FlowStepView, FlowView, LeftView};
pub use glance::{DoubtView, GlanceView, OpenView, StanceCount, StrandGlance};
pub use head::{Head, TallyView};
pub use heard::{HeardColumn, HeardMark, HeardPicture, HeardRow};
pub use held::{HeldCount, HeldView};
pub use judged::{IndependentCase, IndependentView};
pub use key::{KeyEntry, StanceEntry};
pub use layout::{
    ColumnView, LaidCell, LaidLine, LaidRow, LaidTable, ParagraphView, SilenceView, TotalView,
};
pub use letter::{AnswerView, LetterView, ReaderView, RemarkView, ReturnedRemark};
pub use picture::{Picture, PictureScale, PictureValues};
pub use place::{FilePlace, NamedPart};
pub use references::{CiteView, ConstructView, ReferencePiece, RowReference, SourceView};
pub use rows::{FitView, ReasonView, RelationView, RowView, StatementView};
pub use signed::SignedView;
pub(crate) use told::Told;
pub use trace::{BesideRow, BesideStep, Claimed, Step, Trace};
pub use trail::{RewordedView, TrailPlaceView, TrailView};
pub use verdicts::{JudgementView, ReadingView, TaintView, VerdictView, Verdicts};
pub use voices::{SpeakersView, VoicesView};
pub use whole::View;

impl View {
    /// The propositions.
    pub fn rows(&self) -> impl Iterator<Item = RowView<'_>> {
        let rows = self.model().propositions.entries();
        rows.map(|(at, _)| RowView { view: self, at })
    }

    /// The proposition of that place, from 0.
    pub fn row(&self, place: usize) -> Option<RowView<'_>> {
        let known = place < self.model().propositions.len();
        known.then(|| RowView {
            view: self,
            at: Handle::new(place),
        })
    }

    /// Every finding, strand by strand, in the order written.
    pub fn evidence(&self) -> impl Iterator<Item = EvidenceView<'_>> {
        let strands = 0..self.model().synthesis.strands.len();
        strands.flat_map(|strand| self.evidence_of(strand))
    }

    /// The findings that no proposition uses: the unmapped area of an integrative grid.
    pub fn unmapped(&self) -> impl Iterator<Item = EvidenceView<'_>> {
        let evidence = self.model().evidence.entries();
        let unmapped = evidence.filter(|(at, _)| !self.assessed.graph.serves_any(*at));
        unmapped.map(|(at, _)| EvidenceView { view: self, at })
    }

    /// The findings that propositions use and no table of this layout shows.
    pub fn unshown(&self) -> impl Iterator<Item = EvidenceView<'_>> {
        let evidence = self.model().evidence.entries();
        let unshown = evidence.filter(|(at, _)| {
            self.first[at.index()].is_none() && self.assessed.graph.serves_any(*at)
        });
        unshown.map(|(at, _)| EvidenceView { view: self, at })
    }

    /// The finding of that number, with what it rests on.
    pub fn numbered(&self, number: usize) -> Option<EvidenceView<'_>> {
        let known = number < self.model().evidence.len();
        known.then(|| EvidenceView {
            view: self,
            at: Handle::new(number),
        })
    }

    fn evidence_of(&self, strand: usize) -> impl Iterator<Item = EvidenceView<'_>> {
        let evidence = self.model().evidence.entries();
        let of_strand = evidence.filter(move |(_, item)| item.strand == strand);
        of_strand.map(|(at, _)| EvidenceView { view: self, at })
    }

    /// The works cited, in the order written.
    pub fn sources(&self) -> impl Iterator<Item = SourceView<'_>> {
        let model = self.model();
        let sources = model.sources.entries();
        // Counted beforehand: a template asks which is the last.
        let cited: Vec<_> = sources.filter(|(at, _)| self.is_cited(*at)).collect();
        cited.into_iter().map(|(_, source)| SourceView::new(source))
    }

    fn is_cited(&self, source: Handle<Source>) -> bool {
        let model = self.model();
        let norms = model
            .measures
            .iter()
            .filter_map(|measure| measure.norm.as_ref());
        let mut unlinked = norms
            .flat_map(|norm| &norm.cite)
            .chain(&model.synthesis.cite);
        let node = crate::model::graph::Node::Source(source);
        self.assessed.graph.is_reached(node) || unlinked.any(|cite| cite.source == source)
    }

    /// The concepts of the synthesising argument.
    pub fn constructs(&self) -> impl Iterator<Item = ConstructView<'_>> {
        self.model()
            .constructs
            .iter()
            .map(|construct| ConstructView {
                id: &construct.id.value,
                label: &construct.label,
                definition: construct.definition.as_deref(),
                propositions: construct
                    .propositions
                    .iter()
                    .map(|at| self.reference(at.value))
                    .collect(),
            })
    }

    /// A short way to name a row.
    fn reference(&self, at: Handle<Proposition>) -> RowReference<'_> {
        RowReference {
            number: at.index() + 1,
            called: self.called(at),
            id: &self.model().propositions[at].id.value,
        }
    }

    /// What a row is called in print: its number, or how it begins where the table numbers no rows.
    fn called(&self, at: Handle<Proposition>) -> String {
        if self.layout().numbers {
            return (at.index() + 1).to_string();
        }
        let words = self.words();
        let begins = beginning(&self.model().propositions[at].statement.value);
        [words.of("quote_open"), begins, words.of("quote_close")].concat()
    }

    fn references(&self, rows: &[Handle<Proposition>]) -> Vec<RowReference<'_>> {
        rows.iter().map(|at| self.reference(*at)).collect()
    }

    fn cites(&self, cites: &[Cite]) -> Vec<CiteView<'_>> {
        let cites = cites.iter();
        cites
            .map(|cite| {
                let source = &self.model().sources[cite.source];
                CiteView {
                    source: &source.id.value,
                    locus: cite.locus(self.words()),
                }
            })
            .collect()
    }

    /// File, line and column of a place, as the folder was named where the program was started.
    fn place(&self, span: Span) -> String {
        self.assessed.sources.told(span)
    }

    /// The propositions that a finding speaks of, with what it does there.
    fn services(&self, at: Handle<Evidence>) -> Vec<Service<'_>> {
        let served = self.assessed.graph.served_by(at);
        served
            .map(|(at, does)| Service {
                view: self,
                at,
                does,
            })
            .collect()
    }
}

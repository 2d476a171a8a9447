//! The parts of a view: the keys of each, what stands behind them, and what that means.

use std::borrow::Cow;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::{Seen, described};
use crate::model::{self, Handle, Stance};
use crate::view::{
    AssessmentView, BesideView, CiteView, ClaimView, EvidenceView, FigureTable, FindingView,
    FitView, GlanceView, IndependentView, LaidCell, LaidLine, LaidRow, ParagraphView, QuoteView,
    ReasonView, RelationView, RowReference, RowView, Service, SignedView, SilenceView,
    StatementView, Told, Verdicts, View,
};

parts! {
    /// A proposition, with all that is said of it.
    Proposition of RowView by { at: Handle<model::Proposition> } {
        /// Its number, from 1.
        number: usize,
        /// Its id and anchor.
        id: &str,
        /// What kind of row it is: `proposition`, `topic`, `domain`, `question` or `stage`.
        kind: &'static str,
        /// The heading that it stands under.
        section: Option<&str>,
        /// The statement.
        statement: &str,
        /// Parts of the statement, as a list below it.
        points: Vec<&str>,
        /// Printed under it.
        note: Option<&str>,
        /// How the strands meet, in the words of joint displays.
        fits: Vec<FitView<'_>>,
        /// How the strands meet, in the words of the triangulation protocol.
        convergences: Vec<FitView<'_>>,
        /// The interpretation.
        meta_inference: Option<&str>,
        /// How a contradiction is accounted for.
        response: Option<&str>,
        /// Its relations to other rows, and the tensions that others declare with it.
        relations: Vec<RelationView<'_>>,
        /// Why findings stand in it.
        reasons: Vec<ReasonView<'_>>,
        /// What it asserts of figures.
        claims: Vec<ClaimView>,
        /// How many claims there are, and what came of them.
        verdicts: Verdicts,
        /// What the checks found about it.
        findings: Vec<FindingView<'_>>,
        /// What a reader of five minutes needs of it.
        glance: GlanceView<'_>,
        /// What may speak against it and is not linked to it: a short list to look at, no verdict.
        beside: Vec<BesideView>,
        /// What analysts judged of it independently, kind by kind; nothing before all are in.
        independent: Vec<IndependentView>,
        /// Who has read it, its links and its findings, and what has changed since.
        sign_offs: Vec<SignedView>,
        /// The marks of what it is, of those in `facets`.
        marks: Vec<usize>,
    }
    /// A row of a table: a proposition or a finding.
    Row of LaidRow by { table: usize, place: usize } {
        /// Its id and anchor.
        id: &str,
        /// Its number: that of the proposition, or its place among the findings of the table, from 1.
        number: usize,
        /// Whether its number is printed.
        numbered: bool,
        /// Whether it is the first of the table.
        first: bool,
        /// The heading that spans the table above it, where one begins here.
        section: Option<&str>,
        /// The proposition, where the row is one.
        row: Option<RowView<'_>>,
        /// The finding, where the row is one.
        item: Option<EvidenceView<'_>>,
        /// The lines in which what is paired stands side by side; one where nothing is.
        lines: Vec<LaidLine<'_>>,
    }
    /// A line of a row, in which what is paired stands side by side.
    Line of LaidLine by { table: usize, place: usize, line: usize } {
        /// Whether it is the first of its row.
        first: bool,
        /// Whether it is the last of its row.
        last: bool,
        /// Its cells; one that reaches into it from a line above is left out.
        cells: Vec<LaidCell<'_>>,
    }
    /// A cell of a table.
    Cell of LaidCell by { table: usize, place: usize, line: usize, column: usize } {
        /// What stands in it: the word of its column.
        kind: &'static str,
        /// The heading of its column.
        label: &str,
        /// Whether it heads its row.
        heading: bool,
        /// The place of its column, from 0.
        column: usize,
        /// How many lines of the row it spans.
        span: usize,
        /// The number of the row, where it stands in this cell.
        number: Option<usize>,
        /// The proposition, in the cell that states it.
        row: Option<RowView<'_>>,
        /// The finding, in the cell that states it.
        item: Option<EvidenceView<'_>>,
        /// The statements in it, in the order of print.
        statements: Vec<StatementView<'_>>,
        /// Why the strand is silent here, where that is declared.
        silences: Vec<SilenceView<'_>>,
        /// Its paragraphs.
        paragraphs: Vec<ParagraphView<'_>>,
        /// What is printed where nothing else stands in it; nothing where it may be empty.
        nothing: Option<&str>,
    }
    /// A statement in a cell: a finding, and what it does there.
    Statement of StatementView by { row: Handle<model::Proposition>, link: usize, quoted: bool } {
        /// The word: `supports`, `qualifies`, `contradicts` or `informs`.
        stance: &'static str,
        /// The sign beside the word.
        symbol: &'static str,
        /// Whether its sign is printed: it is not where no finding of the row takes a side.
        signed: bool,
        /// Why it stands in this row.
        because: Option<&str>,
        /// True where the finding stands here for the first time: its anchor is here.
        first: bool,
        /// The id and anchor of the finding.
        id: &str,
        /// The number of the finding, by which a template asks for what it rests on.
        number: usize,
        /// Words set off before it.
        lead: Option<&str>,
        /// The words of the finding.
        finding: &str,
        /// Parts of it, as a list below it.
        points: Vec<&str>,
        /// Other rows to which the cell refers the reader behind it.
        see: Vec<RowReference<'_>>,
        /// The themes it comes from, where they stand beside it.
        themes: Vec<&str>,
        /// What participants said, where it stands beside it.
        quotes: Vec<QuoteView<'_>>,
        /// Whether it makes claims of figures, or rests on figures that fail a check.
        standing: bool,
        /// How many claims it makes of figures, and what came of them.
        verdicts: Verdicts,
        /// How many lines of its figures fail a check.
        failing: usize,
        /// The finding, with all that it rests on.
        rests_on: EvidenceView<'_>,
        /// The marks of what it is, of those in `facets`.
        marks: Vec<usize>,
    }
    /// A finding, with all that it rests on.
    Evidence of EvidenceView by { at: Handle<model::Evidence> } {
        /// Its id and anchor.
        id: &str,
        /// The number by which a template asks for it: `rests_on(number)`.
        number: usize,
        /// The heading of its strand's column.
        strand: &str,
        /// Words set off before it.
        lead: Option<&str>,
        /// The statement.
        finding: &str,
        /// Parts of it, as a list below it.
        points: Vec<&str>,
        /// Printed under it.
        note: Option<&str>,
        /// How many lines of figures it rests on.
        figures: usize,
        /// The figures, in tables of one kind each.
        tables: Vec<FigureTable<'_>>,
        /// How many of these fail a check.
        failing: usize,
        /// What it asserts of figures.
        claims: Vec<ClaimView>,
        /// How many claims there are, and what came of them.
        verdicts: Verdicts,
        /// The themes it comes from.
        themes: Vec<&str>,
        /// What participants said.
        quotes: Vec<QuoteView<'_>>,
        /// How many participants are quoted.
        participants: usize,
        /// Where it can be read.
        cites: Vec<CiteView<'_>>,
        /// Confidence, by GRADE-CERQual.
        confidence: Option<AssessmentView<'_>>,
        /// Certainty, by GRADE.
        certainty: Option<AssessmentView<'_>>,
        /// Whether it stands in more than one row.
        shared: bool,
        /// The rows it stands in.
        serves: Vec<Service<'_>>,
        /// What the checks found about it or its figures.
        findings: Vec<FindingView<'_>>,
        /// The marks of what it is wherever it stands, of those in `facets`.
        marks: Vec<usize>,
    }
    /// What a participant said.
    Quotation of QuoteView by { item: Handle<model::Evidence>, place: usize } {
        /// The words.
        said: &str,
        /// The participant.
        by: Option<&str>,
        /// The role of the participant, in full.
        role: Option<&str>,
        /// The label of the participant's site.
        site: Option<&str>,
        /// The label of the timepoint.
        at: Option<&str>,
        /// Where it can be read; the finding's own places where nothing else is said.
        cites: Vec<CiteView<'_>>,
        /// Of a translation the words as they were said.
        original: Option<&str>,
        /// The tag of the language in which they were said, where it is another.
        language: Option<&str>,
        /// Whether it was checked against its text, and when, in words; nothing where its source names none.
        checked: Option<String>,
        /// The passage in its text with what stands around it, where the text may be shown.
        context: Option<String>,
    }
    /// A row that a finding speaks of.
    Served of Service by { at: Handle<model::Proposition>, does: Stance } {
        /// The row.
        row: RowReference<'_>,
        /// What the row is called in print.
        called: String,
        /// The number of the row, from 1.
        number: usize,
        /// The id and anchor of the row.
        id: &str,
        /// What the finding does there.
        stance: &'static str,
        /// The sign beside the word.
        symbol: &'static str,
    }
    /// What a check found.
    Finding of FindingView by { told: Told, beside: bool } {
        /// Its anchor in the list of all that the checks found.
        anchor: String,
        /// The code of the check.
        code: &'static str,
        /// Its name.
        check: &'static str,
        /// `warning` or `note`.
        severity: &'static str,
        /// The same for the start of a sentence.
        label: &str,
        /// What is the case.
        message: &str,
        /// The findings that are told together with it.
        likewise: Vec<&str>,
        /// How many more there are.
        more: usize,
        /// File, line and column, told from the folder of the synthesis: a page depends on the synthesis alone, not
        /// on where it lay.
        place: String,
        /// What to do.
        help: &[String],
        /// The authors' reason, where they know of it.
        acknowledged: Option<&str>,
        /// At how many figures of which measure or table they do, in words, where it is told of all of them.
        whereabouts: Option<String>,
    }
}

small! {
    Cite of CiteView<'_>: source, locus;
    Paragraph of ParagraphView<'_>: kind, lead, text, aside, rows;
    Silence of SilenceView<'_>: because, see;
    Reason of ReasonView<'_>: stance, symbol, id, because;
    Reference of RowReference<'_>: number, called, id;
    Relation of RelationView<'_>: words, row, because;
    Counts of Verdicts: claims, supported, contradicted, undetermined, tainted;
}

//! The paths from a part of the synthesis down to what it rests on, and up to what stands on it.

mod beside;
mod claimed;
mod flow;
mod gathered;
mod judged;
mod row;
mod voiced;

use std::collections::HashMap;

use serde::Serialize;

use super::evidence::EvidenceView;
use super::judged::IndependentView;
use super::references::CiteView;
use super::signed::SignedView;
use super::whole::View;
use crate::model::graph::{Edge, Node};
use crate::model::{Evidence, Figure, Handle, Proposition, RelationKind};
use crate::wording::spelling::find_name;
pub use claimed::Claimed;

/// A part of the synthesis, with the paths from it.
#[derive(Clone, Debug, Serialize)]
pub struct Trace {
    /// The part itself.
    pub of: Step,
    /// The checks that it fails, where it is a figure.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fails: Vec<&'static str>,
    /// The claims that it makes, or of a figure those that are tried on it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claimed>,
    /// Whether an error stands in its declaration, or in that of a figure's measure, so that paths from it may
    /// be missing.
    #[serde(skip_serializing_if = "is_false")]
    pub broken: bool,
    /// What it rests on.
    pub rests_on: Vec<Step>,
    /// What stands on it.
    pub carries: Vec<Step>,
    /// Of a proposition, what may speak against it and is not linked to it: a list to look at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub beside: Vec<BesideStep>,
    /// What the trail says of it, by its days.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub trail: Vec<Step>,
    /// How many memos on it are for the authors alone.
    #[serde(skip_serializing_if = "is_none")]
    pub unprinted: usize,
    /// Of a proposition, what analysts judged of it independently; nothing before all are in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub independent: Vec<IndependentView>,
    /// Of a proposition or a finding, who has read it, and what has changed since.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sign_offs: Vec<SignedView>,
}

/// One step of a path, and the steps behind it.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// How the part before hangs together with this one; empty for the first.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub link: String,
    /// What this is: a proposition, an evidence item, a figure, a quotation, a source, a participant, a table.
    pub kind: &'static str,
    /// Its id or key, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its words or numbers.
    pub text: String,
    /// Where it can be read, as in `gillard2022, Table 3`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cited: Vec<String>,
    /// File, line and column of its declaration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The steps behind it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Self>,
}

/// A finding or a coded passage beside a row, and why it is to be looked at.
#[derive(Clone, Debug, Serialize)]
pub struct BesideStep {
    /// What it is.
    #[serde(flatten)]
    pub step: Step,
    /// Why it is to be looked at.
    pub because: Vec<String>,
}

/// What lies beside a row.
#[derive(Clone, Debug, Serialize)]
pub struct BesideRow {
    /// The id of the row.
    pub id: String,
    /// Its words.
    pub text: String,
    /// File, line and column of its declaration.
    pub place: String,
    /// What lies beside it, what weighs most first.
    pub beside: Vec<BesideStep>,
}

fn is_false(said: &bool) -> bool {
    !said
}

fn is_none(count: &usize) -> bool {
    *count == 0
}

impl Trace {
    /// Nothing but the part itself.
    fn of(of: Step) -> Self {
        Self {
            of,
            fails: Vec::new(),
            claims: Vec::new(),
            broken: false,
            rests_on: Vec::new(),
            carries: Vec::new(),
            beside: Vec::new(),
            trail: Vec::new(),
            unprinted: 0,
            independent: Vec::new(),
            sign_offs: Vec::new(),
        }
    }
}

impl Step {
    fn new(link: impl Into<String>, kind: &'static str, text: impl Into<String>) -> Self {
        Self {
            link: link.into(),
            kind,
            id: None,
            text: text.into(),
            cited: Vec::new(),
            place: None,
            steps: Vec::new(),
        }
    }

    fn named(mut self, id: &str, place: String) -> Self {
        self.id = Some(id.to_owned());
        self.place = Some(place);
        self
    }

    fn with(mut self, steps: Vec<Self>) -> Self {
        self.steps = steps;
        self
    }
}

impl View {
    /// The paths from the part of that id or figure key, if there is one.
    pub fn trace(&self, id: &str) -> Option<Trace> {
        let id = self.traceable().nth(find_name(id, self.traceable())?)?;
        let trace = self.paths(id)?;
        let broken = trace.broken || !self.assessed.sound.whole(id);
        let (trail, unprinted) = self.trail_steps(id);
        Some(Trace {
            broken,
            trail,
            unprinted,
            ..trace
        })
    }

    fn paths(&self, id: &str) -> Option<Trace> {
        let model = self.model();
        let propositions = model.propositions.entries();
        if let Some((at, _)) = propositions.into_iter().find(|(_, one)| one.id.value == id) {
            return Some(self.trace_proposition(at));
        }
        if let Some((at, _)) = model.evidence.entries().find(|(_, one)| one.id.value == id) {
            return Some(Trace {
                claims: self.claimed_by_evidence(at),
                rests_on: self.below_evidence(at),
                carries: self.above(Node::Evidence(at)),
                sign_offs: self.signed_of_finding(id),
                ..Trace::of(self.evidence_step("", at))
            });
        }
        if let Some((at, _)) = model.figures.entries().find(|(_, one)| one.key == id) {
            return Some(Trace {
                fails: self.failed(at),
                claims: self.claimed_of_figure(at),
                broken: !self.assessed.sound.figure(model, at),
                rests_on: self.steps_before(at),
                carries: self.steps_after(at, self.above(Node::Figure(at))),
                ..Trace::of(self.figure_step(at))
            });
        }
        if let Some((at, source)) = model.sources.entries().find(|(_, one)| one.id.value == id) {
            let place = self.place(source.id.span);
            return Some(Trace {
                carries: self.above(Node::Source(at)),
                ..Trace::of(Step::new("", "source", &source.citation).named(id, place))
            });
        }
        if let Some(trace) = self.trace_measure(id) {
            return Some(trace);
        }
        let mut constructs = model.constructs.iter();
        let Some(construct) = constructs.find(|one| one.id.value == id) else {
            return self.gathered(id);
        };
        let rows = construct.propositions.iter();
        let place = self.place(construct.id.span);
        Some(Trace {
            rests_on: rows
                .map(|row| {
                    let below = self.below_proposition(row.value);
                    self.proposition_step("stands in", row.value).with(below)
                })
                .collect(),
            ..Trace::of(Step::new("", "construct", &construct.label).named(id, place))
        })
    }

    /// Every id and key that can be traced.
    pub fn traceable(&self) -> impl Iterator<Item = &str> + Clone {
        let model = self.model();
        let rows = model.propositions.iter().map(|one| &one.id.value);
        let findings = model.evidence.iter().map(|one| &one.id.value);
        let figures = model.figures.iter().map(|one| &one.key);
        let sources = model.sources.iter().map(|one| &one.id.value);
        let measures = model.measures.iter().map(|one| &one.id.value);
        let constructs = model.constructs.iter().map(|one| &one.id.value);
        let named = rows.chain(findings).chain(figures).chain(sources);
        let named = named.chain(measures).chain(constructs);
        named.map(String::as_str).chain(self.gatherable())
    }

    /// The figures, quotations and places that a finding rests on.
    fn below_evidence(&self, at: Handle<Evidence>) -> Vec<Step> {
        let item = &self.model().evidence[at];
        let view = EvidenceView { view: self, at };
        let figures = item
            .figures
            .iter()
            .map(|figure| self.figure_step(figure.value));
        let themes = view
            .themes()
            .into_iter()
            .map(|theme| Step::new("comes from", "theme", theme));
        let quotes = 0..item.quotes.len();
        let quotes = quotes.map(|place| self.quotation_step("quotes", at, place, true));
        let judged = self.judged_steps(at);
        figures.chain(themes).chain(quotes).chain(judged).collect()
    }

    /// What stands on a part, and what stands on that; rings are followed once.
    fn above(&self, node: Node) -> Vec<Step> {
        self.above_unseen(node, &mut vec![node])
    }

    fn above_unseen(&self, node: Node, seen: &mut Vec<Node>) -> Vec<Step> {
        let mut edges = self.assessed.graph.arrows_to(node);
        if let Node::Evidence(_) = node {
            edges = self.assessed.graph.arrows_from(node);
        }
        let mut steps = Vec::new();
        for (next, edge) in edges {
            let step = match (node, next, edge) {
                (Node::Evidence(_), Node::Proposition(row), Edge::Speaks(stance)) => {
                    self.proposition_step(stance.word(), row)
                }
                (Node::Proposition(_), Node::Proposition(row), Edge::Relates(kind)) => {
                    let link = match kind {
                        RelationKind::BuildsOn => "is built on by",
                        RelationKind::Refines => "is refined by",
                        RelationKind::InTensionWith => "is in tension with",
                    };
                    self.proposition_step(link, row)
                }
                (Node::Proposition(_), Node::Construct(at), Edge::StandsIn) => {
                    let construct = &self.model().constructs[at];
                    let place = self.place(construct.id.span);
                    Step::new("stands in", "construct", &construct.label)
                        .named(&construct.id.value, place)
                }
                (Node::Figure(_) | Node::Source(_), Node::Evidence(at), _) => {
                    self.evidence_step("is used by", at)
                }
                (Node::Source(_), Node::Figure(at), _) => self.figure_step(at),
                _ => continue,
            };
            let new = !seen.contains(&next);
            if new {
                seen.push(next);
                steps.push(step.with(self.above_unseen(next, seen)));
            } else {
                steps.push(step);
            }
        }
        steps
    }

    fn proposition_step(&self, link: impl Into<String>, at: Handle<Proposition>) -> Step {
        let row = &self.model().propositions[at];
        let text = format!("{}. {}", at.index() + 1, row.statement.value);
        Step::new(link, "proposition", text).named(&row.id.value, self.place(row.id.span))
    }

    fn evidence_step(&self, link: impl Into<String>, at: Handle<Evidence>) -> Step {
        let item = &self.model().evidence[at];
        let place = self.place(item.id.span);
        let mut step =
            Step::new(link, "evidence item", &item.finding.value).named(&item.id.value, place);
        step.cited = cited(&self.cites(&item.cite));
        step
    }

    /// The checks that a figure fails, each once.
    fn failed(&self, at: Handle<Figure>) -> Vec<&'static str> {
        let failed = self.assessed.consistency.failed(at);
        let mut names: Vec<_> = failed.map(|check| check.name).collect();
        names.dedup();
        names
    }

    fn figure_step(&self, at: Handle<Figure>) -> Step {
        let figure = &self.model().figures[at];
        let table = self.figure_table(&[at], None, &HashMap::new());
        let cells = table
            .headings
            .iter()
            .zip(table.rows.iter().flat_map(|row| &row.cells));
        let norms = table.rows.iter().filter_map(|row| row.norm.as_ref());
        let norms = norms.map(|norm| format!("norm, mean (SD) {norm}"));
        let numbers = cells.map(|(heading, cell)| format!("{heading} {cell}"));
        let numbers = numbers.chain(norms);
        let numbers = numbers.collect::<Vec<_>>().join("; ");
        let text = match table.rows.first() {
            Some(row) if row.when.is_empty() => format!("{}: {numbers}", row.label),
            Some(row) => format!("{}, {}: {numbers}", row.label, row.when),
            None => numbers,
        };
        let repeats = figure.repeats.iter().map(|repeated| repeated.span);
        let places = std::iter::once(figure.span).chain(repeats);
        let places: Vec<_> = places.map(|span| self.place(span)).collect();
        let mut step = Step::new("", "figure", text).named(&figure.key, places.join(", "));
        step.cited = cited(&self.cites(&figure.cite));
        step
    }
}

/// Each place as the id of its source and the place in it.
fn cited(cites: &[CiteView<'_>]) -> Vec<String> {
    let cites = cites.iter();
    cites
        .map(|cite| match cite.locus.is_empty() {
            true => cite.source.to_owned(),
            false => format!("{}, {}", cite.source, cite.locus),
        })
        .collect()
}

//! How the parts of a synthesis hang together: built once, then asked.
//!
//! An arrow runs from what rests to what it rests on, or from what speaks to what it speaks of:
//! finding → proposition, proposition → proposition, finding → figure, theme and source, figure →
//! source, construct → proposition.

use std::collections::{HashMap, VecDeque};

use petgraph::Direction;
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;

use super::{
    Construct, Evidence, Figure, Handle, Model, Proposition, RelationKind, Source, Stance, Theme,
};

/// A part of a synthesis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Node {
    /// A work that is cited.
    Source(Handle<Source>),
    /// A line of figures.
    Figure(Handle<Figure>),
    /// A theme.
    Theme(Handle<Theme>),
    /// A finding.
    Evidence(Handle<Evidence>),
    /// A proposition.
    Proposition(Handle<Proposition>),
    /// A concept.
    Construct(Handle<Construct>),
}

/// How one part hangs on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// A finding speaks for, limits or speaks against a proposition.
    Speaks(Stance),
    /// A proposition relates to another.
    Relates(RelationKind),
    /// A finding rests on a figure.
    RestsOn,
    /// A finding comes from a theme.
    ComesFrom,
    /// A finding or figure is cited from a source.
    Cites,
    /// A construct stands in a proposition.
    StandsIn,
}

/// The graph of a synthesis.
#[derive(Debug)]
pub struct Graph {
    graph: DiGraph<Node, Edge>,
    figures: usize,
    themes: usize,
    evidence: usize,
    propositions: usize,
    constructs: usize,
}

impl Graph {
    /// Builds the graph of `model`.
    pub fn build(model: &Model) -> Self {
        let figures = model.sources.len();
        let themes = figures + model.figures.len();
        let evidence = themes + model.themes.len();
        let propositions = evidence + model.evidence.len();
        let constructs = propositions + model.propositions.len();
        let nodes = constructs + model.constructs.len();
        let links: usize = model.propositions.iter().map(|row| row.links.len()).sum();
        let mut whole = Self {
            graph: DiGraph::with_capacity(nodes, links + 2 * model.evidence.len()),
            figures,
            themes,
            evidence,
            propositions,
            constructs,
        };
        whole.add_nodes(model);
        whole.add_edges(model);
        whole
    }

    fn add_nodes(&mut self, model: &Model) {
        let sources = model.sources.entries().map(|(at, _)| Node::Source(at));
        let figures = model.figures.entries().map(|(at, _)| Node::Figure(at));
        let themes = model.themes.entries().map(|(at, _)| Node::Theme(at));
        let evidence = model.evidence.entries().map(|(at, _)| Node::Evidence(at));
        let propositions = model.propositions.entries();
        let propositions = propositions.map(|(at, _)| Node::Proposition(at));
        let constructs = model
            .constructs
            .entries()
            .map(|(at, _)| Node::Construct(at));
        let nodes = sources.chain(figures).chain(themes).chain(evidence);
        for node in nodes.chain(propositions).chain(constructs) {
            self.graph.add_node(node);
        }
    }

    fn add_edges(&mut self, model: &Model) {
        for (at, figure) in model.figures.entries() {
            for cite in &figure.cite {
                self.add(Node::Figure(at), Node::Source(cite.source), Edge::Cites);
            }
        }
        for (at, evidence) in model.evidence.entries() {
            let this = Node::Evidence(at);
            for figure in &evidence.figures {
                self.add(this, Node::Figure(figure.value), Edge::RestsOn);
            }
            for theme in &evidence.themes {
                self.add(this, Node::Theme(theme.value), Edge::ComesFrom);
            }
            let quotes = evidence.quotes.iter();
            let cites = evidence
                .cite
                .iter()
                .chain(quotes.flat_map(|quote| &quote.cite));
            let mut cited: Vec<_> = cites.map(|cite| cite.source).collect();
            cited.sort_unstable();
            cited.dedup();
            for source in cited {
                self.add(this, Node::Source(source), Edge::Cites);
            }
        }
        for (at, proposition) in model.propositions.entries() {
            let this = Node::Proposition(at);
            for link in &proposition.links {
                let edge = Edge::Speaks(link.stance);
                self.add(Node::Evidence(link.evidence), this, edge);
            }
            for relation in &proposition.relations {
                let edge = Edge::Relates(relation.kind);
                self.add(this, Node::Proposition(relation.to), edge);
            }
        }
        for (at, construct) in model.constructs.entries() {
            for proposition in &construct.propositions {
                let to = Node::Proposition(proposition.value);
                self.add(Node::Construct(at), to, Edge::StandsIn);
            }
        }
    }

    fn add(&mut self, from: Node, to: Node, edge: Edge) {
        let (from, to) = (self.index(from), self.index(to));
        self.graph.add_edge(from, to, edge);
    }

    fn index(&self, node: Node) -> NodeIndex {
        NodeIndex::new(match node {
            Node::Source(at) => at.index(),
            Node::Figure(at) => self.figures + at.index(),
            Node::Theme(at) => self.themes + at.index(),
            Node::Evidence(at) => self.evidence + at.index(),
            Node::Proposition(at) => self.propositions + at.index(),
            Node::Construct(at) => self.constructs + at.index(),
        })
    }

    /// The parts that `node` points to, in the order in which they were declared.
    pub fn arrows_from(&self, node: Node) -> Vec<(Node, Edge)> {
        self.neighbours(node, Direction::Outgoing)
    }

    /// The parts that point to `node`, in the order in which they were declared.
    pub fn arrows_to(&self, node: Node) -> Vec<(Node, Edge)> {
        self.neighbours(node, Direction::Incoming)
    }

    fn neighbours(&self, node: Node, direction: Direction) -> Vec<(Node, Edge)> {
        let edges = self.graph.edges_directed(self.index(node), direction);
        let mut found: Vec<_> = edges
            .map(|edge| {
                let other = match direction {
                    Direction::Outgoing => edge.target(),
                    Direction::Incoming => edge.source(),
                };
                (edge.id(), self.graph[other], *edge.weight())
            })
            .collect();
        found.sort_unstable_by_key(|(id, ..)| *id);
        let found = found.into_iter();
        found.map(|(_, node, edge)| (node, edge)).collect()
    }

    /// The propositions that a finding speaks of.
    pub fn served_by(
        &self,
        evidence: Handle<Evidence>,
    ) -> impl Iterator<Item = (Handle<Proposition>, Stance)> {
        let edges = self.arrows_from(Node::Evidence(evidence)).into_iter();
        edges.filter_map(|edge| match edge {
            (Node::Proposition(at), Edge::Speaks(stance)) => Some((at, stance)),
            _ => None,
        })
    }

    /// Whether a finding speaks of more than one proposition.
    pub fn serves_many(&self, evidence: Handle<Evidence>) -> bool {
        self.serves_more_than(1, evidence)
    }

    /// Whether a finding speaks of some proposition.
    pub fn serves_any(&self, evidence: Handle<Evidence>) -> bool {
        self.serves_more_than(0, evidence)
    }

    fn serves_more_than(&self, rows: usize, evidence: Handle<Evidence>) -> bool {
        let from = self.index(Node::Evidence(evidence));
        let edges = self.graph.edges_directed(from, Direction::Outgoing);
        let mut spoken = edges.filter(|edge| matches!(edge.weight(), Edge::Speaks(_)));
        spoken.nth(rows).is_some()
    }

    /// The findings that rest on a figure.
    pub fn resting_on(&self, figure: Handle<Figure>) -> impl Iterator<Item = Handle<Evidence>> {
        let edges = self.arrows_to(Node::Figure(figure)).into_iter();
        edges.filter_map(|edge| match edge {
            (Node::Evidence(at), _) => Some(at),
            _ => None,
        })
    }

    /// The propositions that declare a relation of that kind to a proposition.
    pub fn related_to(
        &self,
        proposition: Handle<Proposition>,
        kind: RelationKind,
    ) -> impl Iterator<Item = Handle<Proposition>> {
        let edges = self.arrows_to(Node::Proposition(proposition)).into_iter();
        edges.filter_map(move |edge| match edge {
            (Node::Proposition(at), Edge::Relates(found)) if found == kind => Some(at),
            _ => None,
        })
    }

    /// Whether anything points to `node`.
    pub fn is_reached(&self, node: Node) -> bool {
        let mut edges = self
            .graph
            .edges_directed(self.index(node), Direction::Incoming);
        edges.next().is_some()
    }

    /// Rings of propositions that build on or refine each other, each from its first proposition in
    /// the order written along the shortest way back to it; one ring for each knot of them.
    pub fn rings(&self) -> Vec<Vec<Handle<Proposition>>> {
        let rests =
            |edge: Edge| matches!(edge, Edge::Relates(kind) if kind != RelationKind::InTensionWith);
        let count = self.constructs - self.propositions;
        let whole = |row: usize| NodeIndex::new(self.propositions + row);
        let edges = (0..count).flat_map(|row| self.graph.edges(whole(row)));
        let resting = edges.filter(|edge| rests(*edge.weight()));
        let row = |node: NodeIndex| NodeIndex::new(node.index() - self.propositions);
        // Propositions alone: with all findings and figures about them, looking takes ten times as long.
        let resting = resting.map(|edge| (row(edge.source()), row(edge.target())));
        let rows = DiGraph::<(), ()>::from_edges(resting);
        let knots = tarjan_scc(&rows).into_iter();
        let mut rings: Vec<_> = knots
            .filter_map(|knot| {
                let first = *knot.iter().min()?;
                match knot.len() {
                    1 if !rows.contains_edge(first, first) => None,
                    _ => self.way_back(whole(first.index()), &rests),
                }
            })
            .collect();
        rings.sort();
        rings
    }

    /// The shortest way from `first` back to itself.
    fn way_back(
        &self,
        first: NodeIndex,
        rests: &impl Fn(Edge) -> bool,
    ) -> Option<Vec<Handle<Proposition>>> {
        let mut came_from: HashMap<NodeIndex, NodeIndex> = HashMap::new();
        let mut queue = VecDeque::from([first]);
        while let Some(at) = queue.pop_front() {
            for (node, edge) in self.arrows_from(self.graph[at]) {
                if !rests(edge) {
                    continue;
                }
                let next = self.index(node);
                if next == first {
                    let mut ring = vec![at];
                    while let Some(last) = ring.last()
                        && let Some(before) = came_from.get(last)
                    {
                        ring.push(*before);
                    }
                    let ring = ring
                        .into_iter()
                        .rev()
                        .filter_map(|at| match self.graph[at] {
                            Node::Proposition(at) => Some(at),
                            _ => None,
                        });
                    return Some(ring.collect());
                }
                if next != first && !came_from.contains_key(&next) {
                    came_from.insert(next, at);
                    queue.push_back(next);
                }
            }
        }
        None
    }
}

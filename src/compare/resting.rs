//! What rests on a part, each by the shortest path to it: followed upwards once, so that a circle comes to an end.

use std::collections::{HashMap, HashSet, VecDeque};

use super::part::GroundPart;
use super::touched::Touched;
use crate::claims::kinds;
use crate::claims::tried::{self, Owner, Tried};
use crate::examine::Assessed;
use crate::model::graph::{Edge, Node};
use crate::model::{
    ClaimKind, Construct, Evidence, Figure, Handle, Measure, Model, Proposition, RelationKind,
    Stance, Theme,
};

/// Something that rests on a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Rests {
    /// The part itself.
    Root,
    Figure(Handle<Figure>),
    Quotation(Handle<Evidence>, usize),
    /// Coded passages of a theme.
    Passages(Handle<Theme>),
    /// The norm of a measure.
    Norm(Handle<Measure>),
    Evidence(Handle<Evidence>),
    /// The claim of that position among all that were tried.
    Claim(usize),
    Proposition(Handle<Proposition>),
    Construct(Handle<Construct>),
}

/// What rests on a part, in the order in which it was reached.
#[derive(Debug)]
pub(super) struct Found<'a> {
    /// Every claim whose verdict can be answered for.
    pub(super) claims: Vec<Tried<'a>>,
    order: Vec<Rests>,
    came_from: HashMap<Rests, (Rests, &'static str)>,
}

impl Found<'_> {
    /// All that was reached.
    pub(super) fn all(&self) -> impl Iterator<Item = Rests> + '_ {
        self.order.iter().copied()
    }

    /// The path from the part to what rests on it, which is the last step; each with how it rests on the one before.
    pub(super) fn path(&self, to: Rests) -> Vec<(&'static str, Rests)> {
        let mut path = Vec::new();
        let mut at = to;
        while let Some((before, link)) = self.came_from.get(&at) {
            path.push((*link, at));
            at = *before;
        }
        path.reverse();
        path
    }
}

/// Which claims are tried on what.
#[derive(Debug, Default)]
struct Index {
    by_figure: HashMap<Handle<Figure>, Vec<usize>>,
    by_theme: HashMap<Handle<Theme>, Vec<usize>>,
    by_norm: HashMap<Handle<Measure>, Vec<usize>>,
}

impl Index {
    fn of(model: &Model, claims: &[Tried<'_>]) -> Self {
        let mut index = Self::default();
        for (at, tried) in claims.iter().enumerate() {
            let mut figures: HashSet<Handle<Figure>> = tried.trial.figures().collect();
            let mut norms: HashSet<Handle<Measure>> = HashSet::new();
            for single in tried.claim.singles() {
                let than = kinds::of(&single.kind).against().unwrap_or_default();
                let named = single.selector.figures.iter().chain(than);
                figures.extend(named.map(|figure| figure.value));
                match &single.kind {
                    ClaimKind::Voiced(voiced) => {
                        // A passage of what belongs to a theme is one of the theme.
                        index
                            .by_theme
                            .entry(voiced.theme.value)
                            .or_default()
                            .push(at);
                    }
                    ClaimKind::Above(_)
                    | ClaimKind::Below(_)
                    | ClaimKind::NormDistance(_)
                    | ClaimKind::Comparable(_) => {
                        let of = tried
                            .trial
                            .figures()
                            .map(|figure| model.figures[figure].measure);
                        norms.extend(of);
                    }
                    _ => {}
                }
            }
            for figure in figures {
                index.by_figure.entry(figure).or_default().push(at);
            }
            for measure in norms {
                index.by_norm.entry(measure).or_default().push(at);
            }
        }
        index
    }

    /// The claims on a theme and on those to which it belongs.
    fn on_theme(&self, model: &Model, theme: Handle<Theme>) -> Vec<usize> {
        let above = model.themes.upwards(theme);
        let all = above.filter_map(|theme| self.by_theme.get(&theme));
        all.flatten().copied().collect()
    }
}

/// Everything that rests on a part.
pub(super) fn on(assessed: &Assessed, part: GroundPart) -> Found<'_> {
    let model = &assessed.model;
    let tried = tried::each(model, &assessed.trials);
    let claims: Vec<_> = tried
        .filter(|one| assessed.sound.claim(model, *one))
        .collect();
    let index = Index::of(model, &claims);
    let mut walk = Walk {
        assessed,
        index: &index,
        claims: &claims,
        order: Vec::new(),
        came_from: HashMap::new(),
        waiting: VecDeque::new(),
    };
    walk.start(part);
    while let Some(at) = walk.waiting.pop_front() {
        walk.step(at);
    }
    let (order, came_from) = (walk.order, walk.came_from);
    Found {
        claims,
        order,
        came_from,
    }
}

struct Walk<'a> {
    assessed: &'a Assessed,
    index: &'a Index,
    claims: &'a [Tried<'a>],
    order: Vec<Rests>,
    came_from: HashMap<Rests, (Rests, &'static str)>,
    waiting: VecDeque<Rests>,
}

impl Walk<'_> {
    fn reach(&mut self, from: Rests, link: &'static str, to: Rests) {
        if to != from && !self.came_from.contains_key(&to) {
            self.came_from.insert(to, (from, link));
            self.order.push(to);
            self.waiting.push_back(to);
        }
    }

    /// The part itself, where it is one that is walked on; else what rests on it at once.
    fn start(&mut self, part: GroundPart) {
        let model = &self.assessed.model;
        match part {
            GroundPart::Figure(at) => return self.up_from_figure(Rests::Root, at),
            GroundPart::Quotation(of, place) => return self.up_from_quote(Rests::Root, of, place),
            GroundPart::Evidence(at) => {
                self.up_from_evidence(Rests::Root, at);
                let claims = self.claims.iter().enumerate();
                let own = claims.filter(|(_, tried)| tried.owner == Owner::Evidence(at));
                for (at, _) in own {
                    self.reach(Rests::Root, "is made by it", Rests::Claim(at));
                }
                return;
            }
            GroundPart::Proposition(at) => return self.up_from_proposition(Rests::Root, at),
            _ => {}
        }
        let touched = Touched::by(model, part);
        for at in touched.figures {
            self.reach(Rests::Root, "is of it", Rests::Figure(at));
        }
        for at in touched.norms {
            self.reach(Rests::Root, "is of it", Rests::Norm(at));
        }
        for (at, place) in touched.quotes {
            self.reach(Rests::Root, "is of it", Rests::Quotation(at, place));
        }
        for theme in touched.passages {
            self.reach(Rests::Root, "are of it", Rests::Passages(theme));
        }
        let names = match part {
            GroundPart::Theme(_) => "comes from it",
            _ => "is cited from it",
        };
        for at in touched.evidence {
            self.reach(Rests::Root, names, Rests::Evidence(at));
        }
        for theme in touched.themes {
            for at in self.index.on_theme(model, theme) {
                self.reach(Rests::Root, "is about it", Rests::Claim(at));
            }
        }
    }

    fn step(&mut self, at: Rests) {
        match at {
            Rests::Root | Rests::Construct(_) => {}
            Rests::Figure(figure) => self.up_from_figure(at, figure),
            Rests::Quotation(of, place) => self.up_from_quote(at, of, place),
            Rests::Passages(theme) => self.up_from_passages(at, theme),
            Rests::Norm(measure) => {
                let claims = self.index.by_norm.get(&measure);
                for claim in claims.into_iter().flatten() {
                    self.reach(at, "is tried on it", Rests::Claim(*claim));
                }
            }
            Rests::Evidence(evidence) => self.up_from_evidence(at, evidence),
            Rests::Proposition(row) => self.up_from_proposition(at, row),
            Rests::Claim(claim) => {
                let owner = match self.claims[claim].owner {
                    Owner::Evidence(owner) => Rests::Evidence(owner),
                    Owner::Proposition(owner) => Rests::Proposition(owner),
                };
                self.reach(at, "makes it", owner);
            }
        }
    }

    fn up_from_figure(&mut self, from: Rests, figure: Handle<Figure>) {
        for evidence in self.assessed.graph.resting_on(figure) {
            self.reach(from, "rests on it", Rests::Evidence(evidence));
        }
        let claims = self.index.by_figure.get(&figure);
        for claim in claims.into_iter().flatten() {
            self.reach(from, "is tried on it", Rests::Claim(*claim));
        }
    }

    fn up_from_quote(&mut self, from: Rests, of: Handle<Evidence>, place: usize) {
        self.reach(from, "rests on it", Rests::Evidence(of));
        let model = &self.assessed.model;
        let item = &model.evidence[of];
        // What nobody is known to have said is no voice.
        if item.quotes[place].speaker.is_some() {
            for theme in item.themes.iter().chain(&item.codes) {
                for claim in self.index.on_theme(model, theme.value) {
                    self.reach(from, "is tried on it", Rests::Claim(claim));
                }
            }
        }
    }

    /// Coded passages carry the findings of their theme that have no quotations of their own.
    fn up_from_passages(&mut self, from: Rests, theme: Handle<Theme>) {
        let model = &self.assessed.model;
        for (at, item) in model.evidence.entries() {
            let mut named = item.themes.iter().chain(&item.codes);
            let is_of = named.any(|one| model.themes.is_within(theme, one.value));
            if is_of && item.quotes.is_empty() {
                self.reach(from, "comes from them", Rests::Evidence(at));
            }
        }
        for claim in self.index.on_theme(model, theme) {
            self.reach(from, "is tried on them", Rests::Claim(claim));
        }
    }

    fn up_from_evidence(&mut self, from: Rests, evidence: Handle<Evidence>) {
        for (row, stance) in self.assessed.graph.served_by(evidence) {
            let link = match stance {
                Stance::Supports => "is supported by it",
                Stance::Qualifies => "is qualified by it",
                Stance::Contradicts => "is contradicted by it",
                Stance::Informs => "is informed by it",
            };
            self.reach(from, link, Rests::Proposition(row));
        }
    }

    fn up_from_proposition(&mut self, from: Rests, row: Handle<Proposition>) {
        for (node, edge) in self.assessed.graph.arrows_to(Node::Proposition(row)) {
            match (node, edge) {
                (Node::Proposition(at), Edge::Relates(RelationKind::BuildsOn)) => {
                    self.reach(from, "builds on it", Rests::Proposition(at));
                }
                (Node::Proposition(at), Edge::Relates(RelationKind::Refines)) => {
                    self.reach(from, "refines it", Rests::Proposition(at));
                }
                (Node::Construct(at), _) => {
                    self.reach(from, "stands in it", Rests::Construct(at));
                }
                _ => {}
            }
        }
    }
}

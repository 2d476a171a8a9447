//! The argument as a graph: propositions, how they stand to each other, and the findings that speak of them. Whole, or
//! around one proposition.

use std::collections::HashMap;

use super::printed::{symbol, text};
use super::rows::RowView;
use super::whole::View;
use crate::model::{Evidence, Handle, Link, Proposition, RelationKind, Stance};

/// Propositions, their relations, and the findings that speak of them.
#[derive(Clone, Debug, Default)]
pub struct Argument<'a> {
    /// The headings of the strands, by their positions.
    pub strands: Vec<&'a str>,
    /// The propositions; of an argument around one, that one first.
    pub propositions: Vec<Argued<'a>>,
    /// The findings that speak of some of them, strand by strand.
    pub findings: Vec<Spoken<'a>>,
    /// What findings do.
    pub links: Vec<Speaks>,
    /// How propositions stand to each other, each relation once.
    pub relations: Vec<Relates>,
}

/// A proposition of an argument.
#[derive(Clone, Debug)]
pub struct Argued<'a> {
    /// Its id and anchor.
    pub id: &'a str,
    /// Its number, where the table numbers its rows.
    pub number: Option<usize>,
    /// What it is called in print.
    pub called: String,
    /// The statement.
    pub words: &'a str,
}

/// A finding of an argument.
#[derive(Clone, Debug)]
pub struct Spoken<'a> {
    /// Its id and anchor.
    pub id: &'a str,
    /// The position of its strand.
    pub strand: usize,
    /// The statement, behind what leads it.
    pub words: String,
}

/// That a finding speaks of a proposition, by their positions in the argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaks {
    /// The finding.
    pub finding: usize,
    /// The proposition.
    pub proposition: usize,
    /// What it does there.
    pub stance: Stance,
}

/// That a proposition relates to another, by their positions in the argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relates {
    /// The one that says so.
    pub from: usize,
    /// The other.
    pub to: usize,
    /// How.
    pub kind: RelationKind,
}

impl Speaks {
    /// The sign of what the finding does.
    pub fn symbol(&self) -> &'static str {
        symbol(self.stance)
    }
}

impl Relates {
    /// Whether it holds both ways.
    pub fn is_mutual(&self) -> bool {
        self.kind == RelationKind::InTensionWith
    }
}

impl<'a> Argument<'a> {
    /// What the findings do of one proposition.
    pub fn links_of(&self, proposition: usize) -> impl Iterator<Item = &Speaks> {
        let links = self.links.iter();
        links.filter(move |link| link.proposition == proposition)
    }

    fn of(view: &'a View) -> Self {
        let strands = 0..view.model().synthesis.strands.len();
        Self {
            strands: strands.map(|strand| view.strand(strand)).collect(),
            ..Self::default()
        }
    }

    fn relate(&mut self, relation: Relates) {
        let same = |known: &Relates| {
            let turned = (known.to, known.from) == (relation.from, relation.to);
            *known == relation || turned && known.kind == relation.kind && relation.is_mutual()
        };
        if relation.from != relation.to && !self.relations.iter().any(same) {
            self.relations.push(relation);
        }
    }
}

impl View {
    /// How many propositions and findings there are.
    pub fn extent(&self) -> (usize, usize) {
        (self.model().propositions.len(), self.model().evidence.len())
    }

    /// The whole argument.
    pub fn argument(&self) -> Argument<'_> {
        let mut argument = Argument::of(self);
        let rows = self.model().propositions.entries();
        argument.propositions = rows.map(|(at, _)| self.argued(at)).collect();
        let links = self.model().propositions.iter().map(|row| &row.links);
        let links = links.enumerate();
        let links = links.flat_map(|(row, links)| links.iter().map(move |link| (row, link)));
        self.speak(&mut argument, links);
        for (at, row) in self.model().propositions.entries() {
            for relation in &row.relations {
                argument.relate(Relates {
                    from: at.index(),
                    to: relation.to.index(),
                    kind: relation.kind,
                });
            }
        }
        argument
    }

    fn argued(&self, at: Handle<Proposition>) -> Argued<'_> {
        let row = &self.model().propositions[at];
        Argued {
            id: &row.id.value,
            number: self.layout().numbers.then_some(at.index() + 1),
            called: self.called(at),
            words: &row.statement.value,
        }
    }

    fn spoken(&self, at: Handle<Evidence>) -> Spoken<'_> {
        let item = &self.model().evidence[at];
        let lead = text(&item.lead).map(|lead| format!("{lead} "));
        Spoken {
            id: &item.id.value,
            strand: item.strand,
            words: lead.unwrap_or_default() + &item.finding.value,
        }
    }

    /// Adds links, each with the position of its proposition, and their findings: strand by strand, in the order in which
    /// the links name them.
    fn speak<'a>(
        &'a self,
        argument: &mut Argument<'a>,
        links: impl Iterator<Item = (usize, &'a Link)>,
    ) {
        let mut links: Vec<_> = links.collect();
        links.sort_by_key(|(_, link)| self.model().evidence[link.evidence].strand);
        let mut places: HashMap<usize, usize> = HashMap::new();
        for (proposition, link) in links {
            let next = argument.findings.len();
            let finding = *places.entry(link.evidence.index()).or_insert(next);
            if finding == next {
                argument.findings.push(self.spoken(link.evidence));
            }
            argument.links.push(Speaks {
                finding,
                proposition,
                stance: link.stance,
            });
        }
    }
}

impl<'a> RowView<'a> {
    /// The argument around it: the findings that speak of it, and the propositions to which it relates or that relate to
    /// it.
    pub fn argument(self) -> Argument<'a> {
        let (view, model) = (self.view, self.view.model());
        let row = &model.propositions[self.at];
        let mut argument = Argument::of(view);
        argument.propositions.push(view.argued(self.at));
        view.speak(&mut argument, row.links.iter().map(|link| (0, link)));
        let own = row.relations.iter();
        let own = own.map(|relation| (relation.to, relation.kind, true));
        let graph = &view.assessed.graph;
        let theirs = RelationKind::ALL.into_iter().flat_map(|kind| {
            let others = graph.related_to(self.at, kind);
            others.map(move |other| (other, kind, false))
        });
        let mut known = vec![self.at];
        for (other, kind, is_own) in own.chain(theirs) {
            let place = known.iter().position(|one| *one == other);
            let place = place.unwrap_or_else(|| {
                known.push(other);
                argument.propositions.push(view.argued(other));
                known.len() - 1
            });
            let (from, to) = if is_own { (0, place) } else { (place, 0) };
            argument.relate(Relates { from, to, kind });
        }
        argument
    }
}

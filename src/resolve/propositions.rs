//! Propositions and constructs: links, relations, the authors' verdicts.

use super::faults::unclear_pair;
use super::names::{Kind, Name};
use super::resolver::{Resolver, copied, each, placed, placed_all, placed_or_empty, text};
use crate::model::{
    Acknowledgement, Construct, Handle, Judged, Link, Pair, Placed, Proposition, Relation,
    RelationKind, RowKind, Silence, Stance,
};
use crate::read::faults::missing_key;
use crate::read::raw;
use crate::read::raw::field::{Entries, Field, List, Many, Short};
use crate::source::Span;

impl Resolver<'_> {
    pub(super) fn proposition(&mut self, field: Field<raw::Proposition>) {
        let Some(raw) = field.value else {
            return;
        };
        let Some(id) = placed(Some(raw.id)) else {
            return;
        };
        let doubts = self.doubts();
        let ordered = !raw.links.0.is_empty();
        let mut links = self.stanced(raw.links);
        links.extend(self.links(raw.supported_by, Stance::Supports));
        links.extend(self.links(raw.qualified_by, Stance::Qualifies));
        links.extend(self.links(raw.contradicted_by, Stance::Contradicts));
        links.extend(self.links(raw.informed_by, Stance::Informs));
        links.shrink_to_fit();
        let mut relations = self.relations(raw.builds_on, RelationKind::BuildsOn);
        relations.extend(self.relations(raw.refines, RelationKind::Refines));
        relations.extend(self.relations(raw.in_tension_with, RelationKind::InTensionWith));
        let proposition = Proposition {
            statement: placed_or_empty(raw.statement),
            kind: copied(raw.kind.as_ref()).unwrap_or(RowKind::Proposition),
            section: placed(raw.section),
            points: placed_all(raw.points),
            pairs: self.pairs(raw.pairs, &id.value, &links),
            fits: each(raw.fit, |field| {
                let Short(fit) = field.value?;
                self.judged(fit.label, fit.because, fit.of, &links)
            }),
            convergences: each(raw.convergence, |field| {
                let Short(code) = field.value?;
                self.judged(code.label, code.because, code.of, &links)
            }),
            links,
            ordered,
            response: placed(raw.response),
            note: placed(raw.note),
            relations,
            claims: self.claims(raw.claims),
            meta_inference: placed(raw.meta_inference),
            silence: self.silence(raw.silence),
            id,
        };
        self.weigh(&proposition.id.value, field.span, doubts);
        self.model.propositions.push(proposition);
    }

    fn links(&mut self, links: Many<Short<raw::Link>>, stance: Stance) -> Vec<Link> {
        each(links, |field| {
            let Short(raw) = field.value?;
            self.link(raw.evidence, stance, raw.because, raw.see)
        })
    }

    fn stanced(&mut self, links: Many<raw::StancedLink>) -> Vec<Link> {
        each(links, |field| {
            let raw = field.value?;
            let stance = raw.stance.value?;
            self.link(raw.evidence, stance, raw.because, raw.see)
        })
    }

    fn link(
        &mut self,
        named: Field<String>,
        stance: Stance,
        because: Option<Field<String>>,
        see: Many<String>,
    ) -> Option<Link> {
        let evidence = self.find(&named, Kind::Evidence, Name::evidence)?;
        let id = &self.model.evidence[evidence].id.value;
        if !self.unsure.is_empty() && self.unsure.contains(id) {
            self.doubt();
        }
        Some(Link {
            evidence,
            span: named.span,
            stance,
            because: text(because),
            see: self.rows_named(see),
        })
    }

    /// The rows that are named.
    fn rows_named(&mut self, named: Many<String>) -> Vec<Handle<Proposition>> {
        each(named, |field| {
            self.find(&field, Kind::Proposition, Name::proposition)
        })
    }

    fn relations(
        &mut self,
        relations: Many<Short<raw::Relation>>,
        kind: RelationKind,
    ) -> Vec<Relation> {
        each(relations, |field| {
            let Short(raw) = field.value?;
            let to = self.find(&raw.proposition, Kind::Proposition, Name::proposition)?;
            Some(Relation {
                to,
                span: raw.proposition.span,
                kind,
                because: text(raw.because),
            })
        })
    }

    /// How the strands meet, of the whole row or of the findings named.
    fn judged<T>(
        &mut self,
        label: Field<T>,
        because: Option<Field<String>>,
        of: Many<String>,
        links: &[Link],
    ) -> Option<Judged<T>> {
        let label = Placed::new(label.value?, label.span);
        let of = each(of, |field| {
            let link = self.linked(&field, links, "judged as a part of the row")?;
            Some(links[link].evidence)
        });
        Some(Judged {
            label,
            because: text(because),
            of,
        })
    }

    /// The place among the links of the row of the finding that is named.
    fn linked(&mut self, named: &Field<String>, links: &[Link], done: &str) -> Option<usize> {
        let evidence = self.find(named, Kind::Evidence, Name::evidence)?;
        let found = links.iter().position(|link| link.evidence == evidence);
        if found.is_none() {
            let id = &self.model.evidence[evidence].id.value;
            self.faults
                .push(unclear_pair::not_linked(named.span, id, done));
        }
        found
    }

    fn pairs(
        &mut self,
        pairs: List<Many<Short<raw::Paired>>>,
        id: &str,
        links: &[Link],
    ) -> Vec<Pair> {
        let mut taken: Vec<(usize, Span)> = Vec::new();
        let mut all = Vec::new();
        for field in pairs.0 {
            let Some(members) = field.value else {
                continue;
            };
            let mut pair = Pair {
                links: Vec::new(),
                silences: Vec::new(),
            };
            for member in members.0 {
                let Some(Short(raw)) = member.value else {
                    continue;
                };
                match (raw.evidence, raw.silence) {
                    (Some(named), None) => {
                        let Some(link) = self.linked(&named, links, "paired") else {
                            continue;
                        };
                        match taken.iter().find(|(known, _)| *known == link) {
                            Some((_, first)) => {
                                let name = named.value.as_deref().unwrap_or(id);
                                let finding = unclear_pair::twice(named.span, name, *first);
                                self.faults.push(finding);
                            }
                            None => {
                                taken.push((link, named.span));
                                pair.links.push(link);
                            }
                        }
                    }
                    (None, Some(strand)) => {
                        let because = placed(raw.because);
                        let see = self.rows_named(raw.see);
                        if let Some(position) = self.strand(&strand) {
                            pair.silences.push(Silence {
                                strand: position,
                                span: strand.span,
                                because,
                                see,
                            });
                        }
                    }
                    _ => self.faults.push(unclear_pair::neither(member.span)),
                }
            }
            all.push(pair);
        }
        all
    }

    fn silence(&mut self, silence: Entries<Short<raw::Silence>>) -> Vec<Silence> {
        let entries = silence.0.into_iter();
        entries
            .filter_map(|(strand, reason)| {
                let position = self.strand(&strand)?;
                let Short(reason) = reason.value?;
                Some(Silence {
                    strand: position,
                    span: strand.span,
                    because: Some(placed(Some(reason.because))?),
                    see: self.rows_named(reason.see),
                })
            })
            .collect()
    }

    pub(super) fn construct(&mut self, field: Field<raw::Construct>) {
        let Some(raw) = field.value else {
            return;
        };
        let Some(id) = placed(Some(raw.id)) else {
            return;
        };
        let propositions = each(raw.propositions, |field| {
            let found = self.find(&field, Kind::Proposition, Name::proposition)?;
            Some(Placed::new(found, field.span))
        });
        self.model.constructs.push(Construct {
            label: raw.label.value.unwrap_or_else(|| id.value.clone()),
            id,
            definition: text(raw.definition),
            propositions,
        });
    }

    pub(super) fn acknowledged(&mut self, field: Field<raw::Acknowledgement>) {
        let Some(raw) = field.value else {
            return;
        };
        let (Some(check), Some(because)) = (placed(Some(raw.check)), placed(Some(raw.because)))
        else {
            return;
        };
        if raw.at.0.is_empty() {
            self.faults.push(missing_key::finding(field.span, "at"));
        }
        self.model.acknowledged.push(Acknowledgement {
            span: field.span,
            check,
            at: placed_all(raw.at),
            because,
        });
    }
}

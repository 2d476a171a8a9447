//! Propositions and constructs: links, relations, the authors' verdicts.

use super::names::{Kind, Name};
use super::{Resolver, placed, text, values};
use crate::model::{
    Acknowledgement, Construct, Link, Placed, Proposition, Relation, RelationKind, Silence, Stance,
};
use crate::raw;
use crate::raw::field::{Entries, Many, Short};

pub(super) fn is_whole(proposition: &raw::Proposition) -> bool {
    proposition.id.value.is_some() && proposition.statement.value.is_some()
}

pub(super) fn is_whole_construct(construct: &raw::Construct) -> bool {
    construct.id.value.is_some() && construct.label.value.is_some()
}

impl Resolver<'_> {
    pub(super) fn propositions(&mut self) {
        for raw in values(&mut self.document.propositions) {
            let (Some(id), Some(statement)) = (placed(Some(raw.id)), placed(Some(raw.statement)))
            else {
                continue;
            };
            let mut links = self.links(raw.supported_by, Stance::Supports);
            links.extend(self.links(raw.qualified_by, Stance::Qualifies));
            links.extend(self.links(raw.contradicted_by, Stance::Contradicts));
            let mut relations = self.relations(raw.builds_on, RelationKind::BuildsOn);
            relations.extend(self.relations(raw.refines, RelationKind::Refines));
            relations.extend(self.relations(raw.in_tension_with, RelationKind::InTensionWith));
            let fit = raw.fit.and_then(|field| field.value);
            let convergence = raw.convergence.and_then(|field| field.value);
            let proposition = Proposition {
                id,
                statement,
                links,
                response: placed(raw.response),
                note: placed(raw.note),
                relations,
                claims: self.claims(&raw.claims),
                fit: fit.and_then(|Short(fit)| {
                    let label = Placed::new(fit.label.value?, fit.label.span);
                    Some((label, text(fit.because)))
                }),
                convergence: convergence.and_then(|Short(code)| {
                    let label = Placed::new(code.label.value?, code.label.span);
                    Some((label, text(code.because)))
                }),
                meta_inference: placed(raw.meta_inference),
                silence: self.silence(raw.silence),
            };
            self.model.propositions.push(proposition);
        }
    }

    fn links(&mut self, links: Many<Short<raw::Link>>, stance: Stance) -> Vec<Link> {
        let links = links.0.into_iter();
        links
            .filter_map(|field| {
                let Short(raw) = field.value?;
                let evidence = self.find(&raw.evidence, Kind::Evidence, Name::evidence)?;
                Some(Link {
                    evidence,
                    span: raw.evidence.span,
                    stance,
                    because: text(raw.because),
                })
            })
            .collect()
    }

    fn relations(
        &mut self,
        relations: Many<Short<raw::Relation>>,
        kind: RelationKind,
    ) -> Vec<Relation> {
        let relations = relations.0.into_iter();
        relations
            .filter_map(|field| {
                let Short(raw) = field.value?;
                let to = self.find(&raw.proposition, Kind::Proposition, Name::proposition)?;
                Some(Relation {
                    to,
                    span: raw.proposition.span,
                    kind,
                    because: text(raw.because),
                })
            })
            .collect()
    }

    fn silence(&mut self, silence: Entries<String>) -> Vec<Silence> {
        let entries = silence.0.into_iter();
        entries
            .filter_map(|(strand, because)| {
                let position = self.strand(&strand)?;
                Some(Silence {
                    strand: position,
                    span: strand.span,
                    because: placed(Some(because))?,
                })
            })
            .collect()
    }

    pub(super) fn constructs(&mut self) {
        for raw in values(&mut self.document.constructs) {
            let (Some(id), Some(label)) = (placed(Some(raw.id)), raw.label.value) else {
                continue;
            };
            let propositions = raw.propositions.0.iter();
            let propositions = propositions.filter_map(|field| {
                let found = self.find(field, Kind::Proposition, Name::proposition)?;
                Some(Placed::new(found, field.span))
            });
            let propositions = propositions.collect();
            self.model.constructs.push(Construct {
                id,
                label,
                definition: text(raw.definition),
                propositions,
            });
        }
    }

    pub(super) fn acknowledged(&mut self) {
        for field in std::mem::take(&mut self.document.acknowledged) {
            let Some(raw) = field.value else {
                continue;
            };
            let (Some(check), Some(at), Some(because)) = (
                placed(Some(raw.check)),
                placed(Some(raw.at)),
                placed(Some(raw.because)),
            ) else {
                continue;
            };
            self.model.acknowledged.push(Acknowledgement {
                span: field.span,
                check,
                at,
                because,
            });
        }
    }
}

//! Propositions and constructs: links, relations, the authors' verdicts.

use super::names::{Kind, Name};
use super::{Resolver, placed, placed_or_empty, text};
use crate::model::{
    Acknowledgement, Construct, Link, Placed, Proposition, Relation, RelationKind, Silence, Stance,
};
use crate::read::faults::missing_key;
use crate::read::raw;
use crate::read::raw::field::{Entries, Field, Many, Short};

impl Resolver<'_> {
    pub(super) fn propositions(&mut self) {
        let document = self.document;
        for field in document.propositions.iter() {
            let Some(raw) = field.get() else {
                continue;
            };
            let Some(id) = placed(Some(&raw.id)) else {
                continue;
            };
            let doubts = self.doubts();
            let mut links = self.links(&raw.supported_by, Stance::Supports);
            links.extend(self.links(&raw.qualified_by, Stance::Qualifies));
            links.extend(self.links(&raw.contradicted_by, Stance::Contradicts));
            let mut relations = self.relations(&raw.builds_on, RelationKind::BuildsOn);
            relations.extend(self.relations(&raw.refines, RelationKind::Refines));
            relations.extend(self.relations(&raw.in_tension_with, RelationKind::InTensionWith));
            let fit = raw.fit.as_ref().and_then(Field::get);
            let convergence = raw.convergence.as_ref().and_then(Field::get);
            let proposition = Proposition {
                id,
                statement: placed_or_empty(&raw.statement),
                links,
                response: placed(raw.response.as_ref()),
                note: placed(raw.note.as_ref()),
                relations,
                claims: self.claims(&raw.claims),
                fit: fit.and_then(|Short(fit)| {
                    let label = Placed::new(fit.label.value?, fit.label.span);
                    Some((label, text(fit.because.as_ref())))
                }),
                convergence: convergence.and_then(|Short(code)| {
                    let label = Placed::new(code.label.value?, code.label.span);
                    Some((label, text(code.because.as_ref())))
                }),
                meta_inference: placed(raw.meta_inference.as_ref()),
                silence: self.silence(&raw.silence),
            };
            self.weigh(&proposition.id.value, field.span, doubts);
            self.model.propositions.push(proposition);
        }
    }

    fn links(&mut self, links: &Many<Short<raw::Link>>, stance: Stance) -> Vec<Link> {
        let links = links.0.iter();
        links
            .filter_map(|field| {
                let Short(raw) = field.get()?;
                let evidence = self.find(&raw.evidence, Kind::Evidence, Name::evidence)?;
                if self
                    .unsure
                    .contains(&self.model.evidence[evidence].id.value)
                {
                    self.doubt();
                }
                Some(Link {
                    evidence,
                    span: raw.evidence.span,
                    stance,
                    because: text(raw.because.as_ref()),
                })
            })
            .collect()
    }

    fn relations(
        &mut self,
        relations: &Many<Short<raw::Relation>>,
        kind: RelationKind,
    ) -> Vec<Relation> {
        let relations = relations.0.iter();
        relations
            .filter_map(|field| {
                let Short(raw) = field.get()?;
                let to = self.find(&raw.proposition, Kind::Proposition, Name::proposition)?;
                Some(Relation {
                    to,
                    span: raw.proposition.span,
                    kind,
                    because: text(raw.because.as_ref()),
                })
            })
            .collect()
    }

    fn silence(&mut self, silence: &Entries<String>) -> Vec<Silence> {
        let entries = silence.0.iter();
        entries
            .filter_map(|(strand, because)| {
                let position = self.strand(strand)?;
                Some(Silence {
                    strand: position,
                    span: strand.span,
                    because: placed(Some(because))?,
                })
            })
            .collect()
    }

    pub(super) fn constructs(&mut self) {
        let document = self.document;
        for raw in document.constructs.iter().filter_map(Field::get) {
            let Some(id) = placed(Some(&raw.id)) else {
                continue;
            };
            let propositions = raw.propositions.0.iter();
            let propositions = propositions.filter_map(|field| {
                let found = self.find(field, Kind::Proposition, Name::proposition)?;
                Some(Placed::new(found, field.span))
            });
            let propositions = propositions.collect();
            self.model.constructs.push(Construct {
                label: raw.label.value.clone().unwrap_or_else(|| id.value.clone()),
                id,
                definition: text(raw.definition.as_ref()),
                propositions,
            });
        }
    }

    pub(super) fn acknowledged(&mut self) {
        let document = self.document;
        for field in document.acknowledged.iter() {
            let Some(raw) = field.get() else {
                continue;
            };
            let (Some(check), Some(because)) =
                (placed(Some(&raw.check)), placed(Some(&raw.because)))
            else {
                continue;
            };
            let at = raw.at.0.iter().filter_map(|at| placed(Some(at)));
            let at: Vec<_> = at.collect();
            if raw.at.0.is_empty() {
                self.faults.push(missing_key::finding(field.span, "at"));
            }
            self.model.acknowledged.push(Acknowledgement {
                span: field.span,
                check,
                at,
                because,
            });
        }
    }
}

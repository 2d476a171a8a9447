//! Propositions and constructs: links, relations, the authors' verdicts.

use super::names::{Kind, Name};
use super::resolver::{Resolver, each, placed, placed_all, placed_or_empty, text};
use crate::model::{
    Acknowledgement, Construct, Link, Placed, Proposition, Relation, RelationKind, Silence, Stance,
};
use crate::read::faults::missing_key;
use crate::read::raw;
use crate::read::raw::field::{Entries, Field, Many, Short};

impl Resolver<'_> {
    pub(super) fn proposition(&mut self, field: Field<raw::Proposition>) {
        let Some(raw) = field.value else {
            return;
        };
        let Some(id) = placed(Some(raw.id)) else {
            return;
        };
        let doubts = self.doubts();
        let mut links = self.links(raw.supported_by, Stance::Supports);
        links.extend(self.links(raw.qualified_by, Stance::Qualifies));
        links.extend(self.links(raw.contradicted_by, Stance::Contradicts));
        links.shrink_to_fit();
        let mut relations = self.relations(raw.builds_on, RelationKind::BuildsOn);
        relations.extend(self.relations(raw.refines, RelationKind::Refines));
        relations.extend(self.relations(raw.in_tension_with, RelationKind::InTensionWith));
        let fit = raw.fit.and_then(|field| field.value);
        let convergence = raw.convergence.and_then(|field| field.value);
        let proposition = Proposition {
            id,
            statement: placed_or_empty(raw.statement),
            links,
            response: placed(raw.response),
            note: placed(raw.note),
            relations,
            claims: self.claims(raw.claims),
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
        self.weigh(&proposition.id.value, field.span, doubts);
        self.model.propositions.push(proposition);
    }

    fn links(&mut self, links: Many<Short<raw::Link>>, stance: Stance) -> Vec<Link> {
        each(links, |field| {
            let Short(raw) = field.value?;
            let evidence = self.find(&raw.evidence, Kind::Evidence, Name::evidence)?;
            let id = &self.model.evidence[evidence].id.value;
            if !self.unsure.is_empty() && self.unsure.contains(id) {
                self.doubt();
            }
            Some(Link {
                evidence,
                span: raw.evidence.span,
                stance,
                because: text(raw.because),
            })
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

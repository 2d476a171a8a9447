//! The paths from a proposition.

use super::{Step, Trace};
use crate::model::graph::Node;
use crate::model::{Handle, Proposition, RelationKind};
use crate::view::rows::RowView;
use crate::view::whole::View;

impl View {
    pub(super) fn trace_proposition(&self, at: Handle<Proposition>) -> Trace {
        let relations = self.model().propositions[at].relations.iter();
        let ground = relations.filter(|relation| relation.kind != RelationKind::InTensionWith);
        let ground =
            ground.map(|relation| self.proposition_step(relation.kind.words(), relation.to));
        let below = self.below_proposition(at).into_iter();
        let own = self.model().propositions[at].relations.iter();
        let tensions = own.filter(|relation| relation.kind == RelationKind::InTensionWith);
        let tensions = tensions.map(|one| self.proposition_step("is in tension with", one.to));
        let mut carries = self.above(Node::Proposition(at));
        carries.extend(tensions);
        Trace {
            claims: self.claimed_by_proposition(at),
            rests_on: below.chain(ground).collect(),
            carries,
            beside: self.beside_steps(at),
            independent: self.independent(at),
            sign_offs: RowView { view: self, at }.sign_offs(),
            ..Trace::of(self.proposition_step("", at))
        }
    }

    /// The findings of a row, each with what it rests on.
    pub(super) fn below_proposition(&self, at: Handle<Proposition>) -> Vec<Step> {
        let links = self.model().propositions[at].links.iter();
        links
            .map(|link| {
                let words = match &link.because {
                    Some(because) => format!("{} ({because})", link.stance.word()),
                    None => link.stance.word().to_owned(),
                };
                let below = self.below_evidence(link.evidence);
                self.evidence_step(words, link.evidence).with(below)
            })
            .collect()
    }
}

//! What lies beside a row and is not linked to it, as a part of its trace.

use super::{BesideRow, BesideStep, Step};
use crate::model::{Handle, Proposition};
use crate::view::View;
use crate::view::beside::BesideView;

impl View {
    /// Each row beside which something lies that is not linked to it.
    pub fn beside_rows(&self) -> impl Iterator<Item = BesideRow> {
        let rows = self.model().propositions.entries();
        let rows = rows.map(|(at, row)| BesideRow {
            id: row.id.value.clone(),
            text: row.statement.value.clone(),
            place: self.place(row.id.span),
            beside: self.beside_steps(at),
        });
        rows.filter(|row| !row.beside.is_empty())
    }

    pub(super) fn beside_steps(&self, at: Handle<Proposition>) -> Vec<BesideStep> {
        let all = self.beside(at).into_iter();
        all.map(|one| {
            let BesideView {
                kind,
                id,
                text,
                because,
                place,
                words,
            } = one;
            let kind = match kind {
                "finding" => "evidence item",
                other => other,
            };
            let text = match words {
                Some(words) if text.is_empty() => format!("“{words}”"),
                Some(words) => format!("“{words}” ({text})"),
                None => text,
            };
            let mut step = Step::new("", kind, text);
            step.id = id;
            step.place = Some(place);
            BesideStep { step, because }
        })
        .collect()
    }
}

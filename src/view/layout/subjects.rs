//! Rows that tables are made of.

use super::plan::Subject;
use crate::model::StrandKind;
use crate::view::whole::View;

impl Subject {
    /// A row for each proposition.
    pub(crate) fn propositions(view: &View) -> Vec<Self> {
        let rows = view.model().propositions.entries();
        rows.map(|(at, _)| Self::Proposition(at)).collect()
    }

    /// A row for each finding of the strands of a kind.
    pub(crate) fn findings(view: &View, kind: StrandKind) -> Vec<Self> {
        let model = view.model();
        let items = model.evidence.entries();
        let of_kind = items.filter(|(_, item)| model.kind_of(item) == Some(kind));
        of_kind.map(|(at, _)| Self::Evidence(at)).collect()
    }
}

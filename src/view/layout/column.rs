//! Columns: what stands in one, its heading, its width.

use schemars::JsonSchema;
use serde::Serialize;

use super::plan::{Column, MIDDLE, NARROW, Part, WIDE, WIDEST};
use crate::model::{Show, StrandKind};
use crate::view::whole::View;

/// A column of a table, for templates.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ColumnView {
    /// What stands in it, such as `proposition`, `strand`, `interpretation`, `fit` or `convergence`.
    pub kind: &'static str,
    /// The id of the strand whose findings stand in it.
    pub strand: Option<String>,
    /// Its heading; may be empty.
    pub heading: String,
    /// How wide it is beside the others, from 1.
    pub width: u8,
}

impl Column {
    /// A column with the heading of that name among the words.
    pub(crate) fn new(view: &View, part: Part, heading: &str, width: u8) -> Self {
        Self {
            part,
            heading: view.words().of(heading).to_owned(),
            width,
        }
    }

    /// The findings of a strand, under the heading that the synthesis gives it.
    pub(crate) fn of_strand(view: &View, strand: usize) -> Self {
        Self {
            part: Part::Strand {
                strand,
                quoted: false,
            },
            heading: view.strand(strand).to_owned(),
            width: WIDE,
        }
    }

    /// A column that shows what the authors choose: the one that the layout has for it, or a new one.
    pub(super) fn showing(view: &View, show: Show, known: &[Self]) -> Self {
        let column = match show {
            Show::Proposition => Self::new(view, Part::Proposition, "proposition", WIDE),
            Show::Strand(strand) => Self::of_strand(view, strand),
            Show::Interpretation => Self::new(view, Part::Interpretation, "interpretation", WIDE),
            Show::Fit => Self::new(view, Part::Fit, "fit", NARROW),
            Show::Convergence => Self::new(view, Part::Convergence, "convergence", NARROW),
            Show::Response => Self::new(view, Part::Response, "response", MIDDLE),
            Show::Note => Self::new(view, Part::Note, "note", MIDDLE),
            Show::Measures => Self::new(view, Part::Measures, "measures", NARROW),
            Show::Themes => Self::new(view, Part::Themes, "themes", NARROW),
            Show::Confidence => Self::new(view, Part::Confidence, "confidence", MIDDLE),
        };
        let shows = |own: &&Self| match (own.part, column.part) {
            (Part::Strand { strand, .. }, Part::Strand { strand: other, .. }) => strand == other,
            (own, other) => own == other,
        };
        known.iter().find(shows).cloned().unwrap_or(column)
    }

    pub(super) fn seen(&self, view: &View) -> ColumnView {
        let strands = &view.model().synthesis.strands;
        ColumnView {
            kind: self.part.word(),
            strand: match self.part {
                Part::Strand { strand, .. } => Some(strands[strand].id.clone()),
                _ => None,
            },
            heading: self.heading.clone(),
            width: self.width,
        }
    }
}

/// The columns of a checklist.
pub(crate) fn of_checklist(view: &View) -> Vec<Column> {
    let column = |part, heading, width| Column::new(view, part, heading, width);
    vec![
        column(Part::Item, "checklist_item", 1),
        column(Part::Asks, "checklist_asks", MIDDLE),
        column(Part::Answer, "checklist_answer", WIDEST),
        column(Part::Place, "checklist_place", NARROW),
    ]
}

/// The columns of the strands of a kind, each under the heading of that name where the authors gave the strand no
/// label of their own.
pub(crate) fn strands_of(
    view: &View,
    kind: StrandKind,
    heading: &str,
    quoted: bool,
) -> Vec<Column> {
    let strands = view.model().synthesis.strands.iter().enumerate();
    let of_kind = strands.filter(|(_, strand)| strand.kind == Some(kind));
    of_kind
        .map(|(at, strand)| Column {
            part: Part::Strand { strand: at, quoted },
            heading: match strand.span {
                Some(_) => strand.label.clone(),
                None => view.words().of(heading).to_owned(),
            },
            width: WIDE,
        })
        .collect()
}

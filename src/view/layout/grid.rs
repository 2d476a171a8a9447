//! The grid, as in Table 5 of Gillard et al. 2022: proposition, and a column for each strand.

use super::form::Form;
use super::plan::{Column, MIDDLE, Part, Plan, Subject};
use crate::model::LayoutName;

/// The layout.
pub(super) static FORM: Form = Form {
    name: LayoutName::Table5,
    about: "a row for each synthesising proposition, a column for each strand, as in Table 5 of Gillard et al. 2022",
    tables: |view| {
        let strands = 0..view.model().synthesis.strands.len();
        let first = Column::new(view, Part::Proposition, "proposition", MIDDLE);
        let strands = strands.map(|strand| Column::of_strand(view, strand));
        vec![Plan {
            caption: "caption_table_5",
            rows: Subject::propositions(view),
            columns: std::iter::once(first).chain(strands).collect(),
            totals: false,
        }]
    },
};

//! The joint display of the pillar integration process (Johnson, Grove and Clarke 2019): data and categories of each
//! strand, built up towards the pillar between them.

use super::column::strands_of;
use super::form::Form;
use super::plan::{Column, MIDDLE, NARROW, Part, Plan, Subject};
use crate::model::{LayoutName, StrandKind};

/// The layout.
pub(super) static FORM: Form = Form {
    name: LayoutName::Pillar,
    about: "the pillar integration process: data and categories of each strand, and the pillar between them",
    tables: |view| {
        let quantitative = strands_of(view, StrandKind::Quantitative, "quantitative_data", false);
        let qualitative = strands_of(view, StrandKind::Qualitative, "qualitative_data", true);
        let mut columns = quantitative;
        columns.push(Column::new(
            view,
            Part::Measures,
            "quantitative_categories",
            NARROW,
        ));
        columns.push(Column::new(view, Part::Proposition, "pillar_theme", MIDDLE));
        columns.push(Column::new(
            view,
            Part::Themes,
            "qualitative_categories",
            NARROW,
        ));
        columns.extend(qualitative);
        columns.extend(strands_of(view, StrandKind::Other, "", false));
        vec![Plan {
            caption: "caption_pillar",
            rows: Subject::propositions(view),
            columns,
            totals: false,
        }]
    },
};

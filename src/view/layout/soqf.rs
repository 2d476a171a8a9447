//! The GRADE-CERQual summary of qualitative findings (Lewin et al. 2018).

use super::form::Form;
use super::plan::{Column, MIDDLE, NARROW, Part, Plan, Subject, WIDE};
use crate::model::{LayoutName, StrandKind};

/// The layout.
pub(super) static FORM: Form = Form {
    name: LayoutName::Soqf,
    about: "GRADE-CERQual: a row for each qualitative finding, with the confidence in it and why",
    tables: |view| {
        let column = |part, heading, width| Column::new(view, part, heading, width);
        vec![Plan {
            caption: "caption_soqf",
            rows: Subject::findings(view, StrandKind::Qualitative),
            columns: vec![
                column(Part::Number, "number", 1),
                column(Part::Finding, "review_finding", WIDE),
                column(Part::Level, "cerqual_assessment", NARROW),
                column(Part::Explanation, "cerqual_explanation", WIDE),
                column(Part::References, "references", MIDDLE),
            ],
            totals: false,
        }]
    },
};

//! A side-by-side joint display (Guetterman, Fetters and Creswell 2015): domain, results of each strand, the
//! interpretation, and how they fit.

use super::column::strands_of;
use super::form::Form;
use super::plan::{Column, MIDDLE, NARROW, Part, Plan, Subject, WIDE};
use crate::model::{LayoutName, StrandKind};

/// The layout.
pub(super) static FORM: Form = Form {
    name: LayoutName::JointDisplay,
    about: "domain, quantitative results, qualitative findings with themes and quotations, meta-inference and fit, side by side",
    tables: |view| {
        let mut columns = vec![Column::new(view, Part::Proposition, "domain", MIDDLE)];
        let kinds = [
            (StrandKind::Quantitative, "quantitative_results", false),
            (StrandKind::Qualitative, "qualitative_findings", true),
            (StrandKind::Other, "", false),
        ];
        for (kind, heading, quoted) in kinds {
            columns.extend(strands_of(view, kind, heading, quoted));
        }
        columns.push(Column::new(
            view,
            Part::Interpretation,
            "interpretation",
            WIDE,
        ));
        columns.push(Column::new(view, Part::Fit, "fit", NARROW));
        vec![Plan {
            caption: "caption_joint_display",
            rows: Subject::propositions(view),
            columns,
            totals: false,
        }]
    },
};

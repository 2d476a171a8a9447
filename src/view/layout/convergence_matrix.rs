//! The convergence coding matrix of the triangulation protocol (Farmer et al. 2006), with how often each code is
//! given.

use super::form::Form;
use super::plan::{Column, MIDDLE, NARROW, Part, Plan, Subject};
use crate::model::LayoutName;

/// The layout.
pub(super) static FORM: Form = Form {
    name: LayoutName::ConvergenceMatrix,
    about: "the triangulation protocol: what each strand says on a finding, and the convergence code, with totals",
    tables: |view| {
        let strands = 0..view.model().synthesis.strands.len();
        let mut columns = vec![Column::new(view, Part::Proposition, "finding", MIDDLE)];
        columns.extend(strands.map(|strand| Column::of_strand(view, strand)));
        columns.push(Column::new(view, Part::Convergence, "convergence", NARROW));
        vec![Plan {
            caption: "caption_convergence_matrix",
            rows: Subject::propositions(view),
            columns,
            totals: true,
        }]
    },
};

//! The evidence profiles of GRADE, for quantitative findings, and of GRADE-CERQual, for qualitative ones.

use super::effects;
use super::form::Form;
use super::plan::{Column, EffectKind, LONG_WORD, MIDDLE, NARROW, Part, Plan, Subject, WIDE};
use crate::model::{LayoutName, StrandKind};
use crate::view::whole::View;

/// The layout.
pub(super) static FORM: Form = Form {
    name: LayoutName::EvidenceProfile,
    about: "GRADE and GRADE-CERQual: each finding with every component of its certainty or of the confidence in it",
    tables: |view| {
        let tables = [quantitative(view), qualitative(view)];
        let mut filled: Vec<Plan> = tables
            .into_iter()
            .filter(|plan| !plan.rows.is_empty())
            .collect();
        if filled.is_empty() {
            filled.push(qualitative(view));
        }
        filled
    },
};

fn quantitative(view: &View) -> Plan {
    let column = |part, heading, width| Column::new(view, part, heading, width);
    let mut plan = Plan {
        caption: "caption_evidence_profile_quantitative",
        rows: Subject::findings(view, StrandKind::Quantitative),
        columns: vec![
            column(Part::Finding, "finding", WIDE),
            column(Part::Studies, "number_of_studies", NARROW + 1),
            column(Part::Component("risk of bias"), "risk_of_bias", LONG_WORD),
            column(Part::Component("inconsistency"), "inconsistency", LONG_WORD),
            column(Part::Component("indirectness"), "indirectness", LONG_WORD),
            column(Part::Component("imprecision"), "imprecision", LONG_WORD),
            column(
                Part::Component("other considerations"),
                "other_considerations",
                LONG_WORD,
            ),
            column(Part::People, "number_of_people", MIDDLE),
            column(
                Part::Effect(EffectKind::Relative),
                "relative_effect",
                MIDDLE,
            ),
            column(
                Part::Effect(EffectKind::Absolute),
                "absolute_effect",
                MIDDLE,
            ),
        ],
        totals: false,
    };
    let kind = EffectKind::Association;
    if plan.rows.iter().any(|row| estimates(view, *row, kind)) {
        plan.columns
            .push(column(Part::Effect(kind), "association_effect", MIDDLE));
    }
    plan.columns.push(column(Part::Level, "certainty", MIDDLE));
    plan
}

/// Whether the finding of a row has an estimate of a kind.
fn estimates(view: &View, row: Subject, kind: EffectKind) -> bool {
    let Subject::Evidence(at) = row else {
        return false;
    };
    let model = view.model();
    let figures = model.evidence[at].figures.iter();
    let figures = figures.map(|at| &model.figures[at.value]);
    !effects::of_kind(view, figures, kind).is_empty()
}

fn qualitative(view: &View) -> Plan {
    let column = |part, heading, width| Column::new(view, part, heading, width);
    Plan {
        caption: "caption_evidence_profile_qualitative",
        rows: Subject::findings(view, StrandKind::Qualitative),
        columns: vec![
            column(Part::Number, "number", 1),
            column(Part::Finding, "review_finding", WIDE),
            column(
                Part::Component("methodological limitations"),
                "methodological_limitations",
                MIDDLE,
            ),
            column(Part::Component("coherence"), "coherence", MIDDLE),
            column(Part::Component("adequacy"), "adequacy", MIDDLE),
            column(Part::Component("relevance"), "relevance", MIDDLE),
            column(Part::Level, "cerqual_assessment", NARROW),
            column(Part::References, "references", NARROW),
        ],
        totals: false,
    }
}

//! ΔR² is not how much more one model explains than another.
//!
//! ## Why it matters
//!
//! ΔR² is R² of the model with the step less R² of the one before. Where the table prints both and no two of them give
//! it, one is misprinted, or the model before is not in the table.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   models: {first: First step, second: Second step}
//! measures:
//!   - {id: mood, label: Mood}
//! results:
//!   - {measure: mood, predictor: ., model: first, r2: 0.19}
//!   - {measure: mood, predictor: ., model: second, r2: 0.31, r2_change: 0.21}   # 0.12
//! ```
//!
//! ## How it is computed
//!
//! The other models of the same outcome are those of the same time, group and study that print R². ΔR² has to be R² less
//! that of one of them, or R² itself, as at the first step, over all values that round so. A model that is not
//! printed may stand between: this is advice.
//!
//! ## Sources
//!
//! Cohen J, Cohen P, West SG, Aiken LS. Applied multiple regression/correlation analysis for the behavioral sciences. 3rd
//! ed. Erlbaum, 2003.
//!
//! ## What to do
//!
//! Look the three up, and say which model came before.

use crate::agreement::contrast::Compared;
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::lookup::Coordinates;
use crate::model::{Dimension, Figure, Placed};
use crate::number::Printed;
use crate::statistics::interval::Interval;
use crate::statistics::{Quantity, r2_change};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG368",
    name: "r2-change-unlike-models",
    severity: Severity::Note,
    source: include_str!("r2_change_unlike_models.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, &[], |it| judge(figures, it)));
}

/// What a figure is about, whatever its model.
fn about(figure: &Figure) -> Coordinates {
    let own = Coordinates::of(figure);
    Coordinates {
        dimensions: own.dimensions.with(Dimension::Model, None),
        ..own
    }
}

fn judge(figures: &Figures<'_>, it: &Compared<'_>) -> Option<Agreement> {
    let change = it.contrast.r2_change.as_ref()?;
    let Some(r2) = &it.contrast.r2 else {
        return Some(Agreement::Open(vec![Quantity::R2]));
    };
    let (more, all) = (Interval::of(change)?, Interval::of(r2)?);
    let own = it.figure.dimensions.get(Dimension::Model);
    let others = figures.lookup.of(it.figure.measure).iter();
    let others = others
        .filter_map(|at| figures.contrast(*at))
        .filter(|other| {
            let model = other.figure.dimensions.get(Dimension::Model);
            model != own && about(other.figure) == about(it.figure)
        });
    let others = others.filter_map(|other| other.contrast.r2.as_ref());
    let others: Vec<_> = others.collect();
    if others.is_empty() {
        return Some(Agreement::Open(vec![Quantity::R2]));
    }
    let given = |other: &&Placed<Printed>| {
        Interval::of(other).is_none_or(|first| r2_change::is_between(more, first, all))
    };
    if more.meets(all) || others.iter().any(given) {
        return Some(Agreement::Agree);
    }
    Some(Agreement::Disagree(Box::new(finding(
        it, change, r2, &others,
    ))))
}

fn finding(
    it: &Compared<'_>,
    change: &Placed<Printed>,
    r2: &Placed<Printed>,
    others: &[&Placed<Printed>],
) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let message = format!(
        "`r2_change` of `{key}` is {}, and no other model here explains so much less",
        style.number(change)
    );
    let mut found = Diagnostic::at(&CHECK, change.span, message)
        .also(r2.span, "R² of this model")
        .about(key);
    for other in others {
        found = found.also(other.span, "R² of another");
    }
    if let [other] = others
        && let Some((all, first)) = Interval::of(r2).zip(Interval::of(other))
    {
        let given = remedy::span(all - first, change.decimals(), style);
        found = found.note(format!("the two models give {given}"));
    }
    found.help("look them up; where the model before is not in the table, let it be")
}

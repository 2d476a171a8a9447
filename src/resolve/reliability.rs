//! Coefficients of reliability beside other figures in one line: each becomes a figure of its own.

use super::parts::printed;
use crate::model::Coefficient;
use crate::read::raw::field::Field;
use crate::read::raw::result::{Figure as Raw, Number};
use crate::source::Span;

/// Where a coefficient stands in a line.
fn cell(raw: &mut Raw, coefficient: Coefficient) -> &mut Option<Field<Number>> {
    match coefficient {
        Coefficient::Alpha => &mut raw.cronbach_alpha,
        Coefficient::Omega => &mut raw.omega,
        Coefficient::Kappa => &mut raw.kappa,
        Coefficient::WeightedKappa => &mut raw.weighted_kappa,
        Coefficient::Icc => &mut raw.icc,
        Coefficient::Agreement => &mut raw.agreement,
    }
}

/// What became of a line.
pub(super) struct Apart {
    /// A line for each coefficient.
    pub(super) lines: Vec<Raw>,
    /// Whether anything is left of the line itself.
    pub(super) left: bool,
    /// Limits beside several coefficients, and the first of these.
    pub(super) doubtful: Option<(Span, Coefficient)>,
}

/// Takes the coefficients out of a line, each as a line of its own, and says whether anything is left of it. Items
/// and the like go with every coefficient; a percentage of agreement goes with κ; limits are those of the mean, or of
/// whatever else is left, and where nothing is those of the first coefficient, which a second one makes doubtful. Of
/// a comparison nothing is taken.
pub(super) fn apart(raw: &mut Raw) -> Apart {
    let whole = Apart {
        lines: Vec::new(),
        left: true,
        doubtful: None,
    };
    let compares = [&raw.from, &raw.to, &raw.versus, &raw.predictor];
    if compares.into_iter().any(Option::is_some) {
        return whole;
    }
    let mut found = Vec::new();
    for coefficient in Coefficient::ALL {
        if let Some(field) = printed(cell(raw, coefficient).take()) {
            found.push((coefficient, field));
        }
    }
    if found.is_empty() {
        return whole;
    }
    let is_kappa =
        |one: Coefficient| one == Coefficient::Kappa || one == Coefficient::WeightedKappa;
    let agreement = match found.iter().any(|(one, _)| is_kappa(*one)) {
        true => found.pop_if(|(one, _)| *one == Coefficient::Agreement),
        false => None,
    };
    let mut agreement = agreement.map(|(_, field)| field);
    let beside = [raw.items.take(), raw.raters.take()];
    let mut inter_item_r = raw.inter_item_r.take();
    let rest = [
        &raw.mean,
        &raw.sd,
        &raw.se,
        &raw.median,
        &raw.q1,
        &raw.q3,
        &raw.min,
        &raw.max,
        &raw.count,
        &raw.percent,
        &raw.events,
        &raw.person_time,
        &raw.rate,
        &raw.change,
        &raw.estimate,
        &raw.p,
        &raw.statistic,
        &raw.effect_size,
    ];
    let left = rest.into_iter().any(|one| printed(one.clone()).is_some());
    let mut base = Raw {
        measure: raw.measure.clone(),
        category: raw.category.clone(),
        at: raw.at.clone(),
        group: raw.group.clone(),
        study: raw.study.clone(),
        model: raw.model.clone(),
        site: raw.site.clone(),
        subgroup: raw.subgroup.clone(),
        method: raw.method.clone(),
        cite: raw.cite.clone(),
        n: raw.n.clone(),
        ..Raw::default()
    };
    let mut doubtful = None;
    if !left {
        // Whatever else was written is told of each.
        base = raw.clone();
        let limits = [&raw.ci_low, &raw.ci_high].map(|limit| printed(limit.clone()));
        let limit = limits.into_iter().flatten().next();
        let several = limit.filter(|_| found.len() > 1);
        doubtful = several.map(|limit| (limit.span, found[0].0));
    }
    let mut lines = Vec::new();
    for (at, (coefficient, field)) in found.into_iter().enumerate() {
        let mut line = base.clone();
        let [items, raters] = beside.clone();
        (line.items, line.raters) = (items, raters);
        *cell(&mut line, coefficient) = Some(field);
        if is_kappa(coefficient) {
            line.agreement = agreement.take();
        }
        if at == 0 {
            line.inter_item_r = inter_item_r.take();
        } else {
            (line.ci_low, line.ci_high, line.level) = (None, None, None);
        }
        lines.push(line);
    }
    Apart {
        lines,
        left,
        doubtful,
    }
}

//! A mean of all is larger, or smaller, than that of every group or site.
//!
//! ## Why it matters
//!
//! Whatever the numbers of people, the mean of all lies between the smallest and the largest mean of the parts that
//! they fall into. Where it does not, one of the means stands in another row, or the mean of all is of other people.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: Two sites, sites: {north: North, south: South}}
//! measures:
//!   - {id: wellbeing, label: Wellbeing}
//! results:
//!   - {measure: wellbeing, n: 32, mean: 52.1}       # at both sites it is lower
//!   - {measure: wellbeing, site: north, mean: 48.1}
//!   - {measure: wellbeing, site: south, mean: 51.2}
//! ```
//!
//! ## How it is computed
//!
//! It is looked at where the means of all groups, or of all sites, that are declared are printed at one place, and
//! the number of people of one of them is not: where all are, `subgroups-disagree` weighs the means by them. A mean is
//! told where all values that round to it are beyond all that round to those of the parts. Subgroups may overlap and
//! leave people out, and are passed over. This is advice: there may be people in no part.
//!
//! ## What to do
//!
//! See which of the means belongs to another row. Means that a model adjusted, or that are weighted, need not lie
//! between those of the parts: say so as `method`.

use crate::agreement::contrast::people;
use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::parts::{By, wholes};
use crate::agreement::readings;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Summary;
use crate::number::Style;
use crate::statistics::interval::Interval;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG389",
    name: "mean-beyond-parts",
    severity: Severity::Note,
    source: include_str!("mean_beyond_parts.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    for by in By::APART {
        let declared = by.declared(&figures.model.synthesis);
        let plain = figures.summaries().filter(|one| !one.frees(Frees::Means));
        for (all, parts) in wholes(plain, by, 2) {
            if parts.len() == declared {
                held.extend(hold(&all, &parts, by, style));
            }
        }
    }
}

fn hold(
    all: &Subject<'_, Summary>,
    parts: &[Subject<'_, Summary>],
    by: By,
    style: Style,
) -> Option<Held> {
    let has_people = |one: &Subject<'_, Summary>| people(&one.numbers.n).is_some();
    if has_people(all) && parts.iter().all(has_people) {
        return None;
    }
    let cell = all.numbers.mean.as_ref()?;
    let mean = Interval::of(cell)?;
    let means: Option<Vec<Interval>> = parts
        .iter()
        .map(|one| Interval::of(one.numbers.mean.as_ref()?))
        .collect();
    let hull = means?.into_iter().reduce(Interval::hull)?;
    let handles = std::iter::once(all.at).chain(parts.iter().map(|one| one.at));
    let handles: Vec<_> = handles.collect();
    if mean.meets(hull) {
        return Some(Held::agree(&CHECK, handles));
    }
    let than = match mean.low > hull.high {
        true => "larger",
        false => "smaller",
    };
    let words = format!(
        "`mean` of `{}` is {}, {than} than {} every {} by itself",
        all.key(),
        style.number(cell),
        by.within(),
        by.part()
    );
    let mut told = Diagnostic::at(&CHECK, cell.span, words).about(all.key());
    for part in parts {
        told = told.about(part.key());
        if let Some(mean) = &part.numbers.mean {
            told = told.also(mean.span, format!("that of `{}`", part.key()));
        }
    }
    let told = told.help("see which of the means belongs to another row or to other people");
    let told = readings::freed(told, all.assumed, &[Frees::Means]);
    Some(Held::disagree(told, handles))
}

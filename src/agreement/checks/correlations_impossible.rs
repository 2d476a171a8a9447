//! Three correlations among three variables cannot be of the same people.
//!
//! ## Why it matters
//!
//! Where mood goes closely with sleep and sleep closely with age, mood and age cannot be free of each other. A table
//! of correlations that breaks this rule has a misprint: a sign, a point, or a row that slipped.
//!
//! ## Example
//!
//! ```yaml
//! synthesis: {title: A walking group}
//! measures:
//!   - {id: mood, label: Mood}
//!   - {id: sleep, label: Sleep}
//!   - {id: age, label: Age}
//! results:
//!   - {measure: mood, predictor: sleep, effect: r, n: 62, estimate: 0.81}
//!   - {measure: mood, predictor: age, effect: r, n: 62, estimate: -0.62}
//!   - {measure: sleep, predictor: age, effect: r, n: 62, estimate: 0.60}   # with the other two, at most −0.05
//! ```
//!
//! ## How it is computed
//!
//! Each correlation lies between the cosines of the sum and of the difference of the angles whose cosines are the other
//! two: else the matrix of the three would not be positive semidefinite. All unrounded values are tried. Only
//! correlations of the same number of people, time, group, study and site are held together; those of other people each, after
//! deletion pair by pair, need not agree.
//!
//! ## Sources
//!
//! Olkin I. Range restrictions for product-moment correlation matrices. Psychometrika 1981;46:469–472.
//!
//! ## What to do
//!
//! Look the three up where they were computed.

use std::collections::HashMap;

use crate::agreement::contrast::{Compared, people, printed};
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::lookup::Coordinates;
use crate::model::{Effect, Handle, Measure};
use crate::statistics::correlation;
use crate::statistics::interval::Interval;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG374",
    name: "correlations-impossible",
    severity: Severity::Warning,
    source: include_str!("correlations_impossible.rs"),
};

/// Two variables, the first declared first.
type Pair = (Handle<Measure>, Handle<Measure>);

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let mut samples: Vec<Vec<(Pair, Compared<'_>)>> = Vec::new();
    let mut known: HashMap<(Coordinates, u64), usize> = HashMap::new();
    for it in figures.contrasts() {
        let Some((pair, n)) = pair(figures, &it) else {
            continue;
        };
        // What is left is who was asked, and when.
        let place = Coordinates {
            measure: Handle::new(0),
            predictor: None,
            ..Coordinates::of(it.figure)
        };
        let index = *known.entry((place, n)).or_insert_with(|| {
            samples.push(Vec::new());
            samples.len() - 1
        });
        samples[index].push((pair, it));
    }
    for pairs in &samples {
        triples(pairs, held);
    }
}

/// The two variables of a plain correlation, and the number of people.
fn pair(figures: &Figures<'_>, it: &Compared<'_>) -> Option<(Pair, u64)> {
    let term = figures.model.predictors[it.figure.predictor?].only()?;
    let plain = it.contrast.effect == Some(Effect::R) && it.figure.category.is_none();
    let n =
        people(&it.contrast.n).filter(|_| plain && term.category.is_none() && term.at.is_none())?;
    let (one, other) = (it.figure.measure, term.measure);
    Some(((one.min(other), one.max(other)), n))
}

fn triples(pairs: &[(Pair, Compared<'_>)], held: &mut Vec<Held>) {
    let find = |one: Handle<Measure>, other: Handle<Measure>| {
        let wanted = (one.min(other), one.max(other));
        let found = pairs.iter().find(|(pair, _)| *pair == wanted);
        found.map(|(_, it)| it)
    };
    for (at, ((one, other), first)) in pairs.iter().enumerate() {
        for ((third, fourth), second) in &pairs[at + 1..] {
            // The two share one variable; the last correlation is of the other two.
            let (shared, ends) = match () {
                () if one == third => (*one, (*other, *fourth)),
                () if one == fourth => (*one, (*other, *third)),
                () if other == third => (*other, (*one, *fourth)),
                () if other == fourth => (*other, (*one, *third)),
                () => continue,
            };
            // Each three are looked at once: where the one that is left is the last of them.
            let Some(last) = find(ends.0, ends.1).filter(|last| {
                let later = |it: &Compared<'_>| last.handle > it.handle;
                later(first) && later(second) && shared != ends.0
            }) else {
                continue;
            };
            held.extend(judge([first, second, last]));
        }
    }
}

fn judge([first, second, last]: [&Compared<'_>; 3]) -> Option<Held> {
    let value = |it: &Compared<'_>| printed(&it.contrast.change).and_then(Interval::of);
    let possible = correlation::between(value(first)?, value(second)?)?;
    let agrees = possible.widened().meets(value(last)?);
    Some(Held {
        check: &CHECK,
        figures: vec![first.handle, second.handle, last.handle],
        agreement: match agrees {
            true => Agreement::Agree,
            false => Agreement::Disagree(Box::new(finding([first, second, last], possible))),
        },
    })
}

fn finding([first, second, last]: [&Compared<'_>; 3], possible: Interval) -> Diagnostic {
    let style = last.style();
    let shown = |it: &Compared<'_>| {
        printed(&it.contrast.change).map_or_else(String::new, |one| style.number(one))
    };
    let place = |it: &Compared<'_>| {
        it.contrast
            .change
            .as_ref()
            .map_or(it.figure.span, |cell| cell.span)
    };
    let decimals = printed(&last.contrast.change).map_or(2, |one| one.decimals());
    let message = format!(
        "the correlation `{}` of {} cannot go with the other two of the same people",
        last.figure.key,
        shown(last)
    );
    Diagnostic::at(&CHECK, place(last), message)
        .also(place(first), format!("`{}`", first.figure.key))
        .also(place(second), format!("`{}`", second.figure.key))
        .note(format!(
            "with {} and {} it is {}",
            shown(first),
            shown(second),
            remedy::span(possible, decimals, style)
        ))
        .help("look for a sign, a point or a row that slipped; where the three are of other people each, give each its own `n`")
        .about(&last.figure.key)
        .about(&first.figure.key)
        .about(&second.figure.key)
}

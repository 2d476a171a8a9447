//! What claims assert of which figures, in the words that pages, tables and findings share.

use super::Tried;
use crate::claims::kinds;
use crate::claims::trial::called;
use crate::model::{Figure, Measure, Model, Quantifier, Selector};

impl Tried<'_> {
    /// What the claim says: `significant change upwards, of Wellbeing (T1–T2)`.
    pub fn says(&self, model: &Model) -> String {
        let claim = self.claim;
        let asserts = kinds::of(&claim.kind).asserts(model);
        let of = of(&claim.selector, claim.quantifier, model);
        format!("{asserts}, of {of}")
    }
}

/// What a figure is about: its measure, and the category that was counted.
pub(crate) fn label(figure: &Figure, model: &Model) -> String {
    let measure = &model.measures[figure.measure];
    let mut words = match figure.category {
        Some(at) => format!("{}: {}", measure.label, measure.categories[at].label),
        None => with_unit(measure),
    };
    if let Some(predictor) = called::predictor(figure, model) {
        words += &format!(" {predictor}");
    }
    words
}

fn with_unit(measure: &Measure) -> String {
    match &measure.unit {
        Some(unit) => format!("{} ({unit})", measure.label),
        None => measure.label.clone(),
    }
}

/// The timepoints and groups of a figure, and what else tells it apart, the timepoints by their ids, which the key explains; empty
/// where it has none.
pub(crate) fn when(figure: &Figure, model: &Model) -> String {
    let frame = &model.synthesis;
    let time = |at: usize| frame.timepoints[at].id.as_str();
    let group = |at: usize| frame.groups[at].label.as_str();
    let times = match (figure.at, figure.to) {
        (Some(at), Some(to)) => Some(format!("{}–{}", time(at), time(to))),
        (at, _) => at.map(|at| time(at).to_owned()),
    };
    let groups = match (figure.group, figure.versus) {
        (Some(one), Some(other)) => Some(format!("{} v. {}", group(one), group(other))),
        (one, _) => one.map(|one| group(one).to_owned()),
    };
    let parts = [times, groups].into_iter().flatten();
    let parts = parts.chain(called::dimensions(figure, model));
    parts.collect::<Vec<_>>().join(", ")
}

/// More than this many are counted, not named.
const MOST_NAMED: usize = 6;

/// The figures named by key, those of one measure together: `Wellbeing (T1, T2)`.
fn figures_in_words(selector: &Selector, model: &Model) -> Vec<String> {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for at in &selector.figures {
        let figure = &model.figures[at.value];
        let label = label(figure, model);
        let when = when(figure, model);
        match groups.iter_mut().find(|(known, _)| *known == label) {
            Some((_, whens)) => whens.push(when),
            None => groups.push((label, vec![when])),
        }
    }
    let groups = groups.into_iter();
    groups
        .map(|(label, whens)| match whens.iter().all(String::is_empty) {
            true => label,
            false => format!("{label} ({})", whens.join(", ")),
        })
        .collect()
}

/// The figures a claim is about, in words.
pub(crate) fn of(selector: &Selector, quantifier: Quantifier, model: &Model) -> String {
    let time = |at: usize| model.synthesis.timepoints[at].id.as_str();
    let mut parts: Vec<String> = Vec::new();
    let measures = selector
        .measures
        .iter()
        .map(|at| model.measures[at.value].label.clone());
    let named: Vec<_> = figures_in_words(selector, model)
        .into_iter()
        .chain(measures)
        .collect();
    if !named.is_empty() {
        let rest = named.len().saturating_sub(MOST_NAMED);
        let shown = named[..named.len() - rest].join(", ");
        parts.push(match rest {
            0 => shown,
            _ => format!("{shown} and {rest} more"),
        });
    }
    let every = match quantifier {
        Quantifier::All => "every measure",
        Quantifier::Any => "at least one measure",
        Quantifier::Most => "most measures",
        Quantifier::Only => "only the measures",
    };
    let whole = selector.instrument.iter().chain(&selector.domain);
    parts.extend(whole.map(|whole| format!("{every} of {}", whole.value)));
    if parts.is_empty() {
        parts.push(every.to_owned());
    }
    match (selector.from, selector.to) {
        (Some(from), Some(to)) => parts.push(format!("{}–{}", time(from), time(to))),
        (Some(from), None) => parts.push(format!("from {}", time(from))),
        (None, Some(to)) => parts.push(format!("to {}", time(to))),
        (None, None) => {}
    }
    if let Some(at) = selector.at {
        parts.push(format!("at {}", time(at)));
    }
    let which = match quantifier {
        _ if named.len() < 2 => "",
        Quantifier::All => "",
        Quantifier::Any => "at least one of ",
        Quantifier::Most => "most of ",
        Quantifier::Only => "only ",
    };
    format!("{which}{}", parts.join(", "))
}

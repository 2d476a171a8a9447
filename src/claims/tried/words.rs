//! What claims assert of which figures, in the words that pages, tables and findings share.

use super::Tried;
use crate::claims::kinds;
use crate::claims::trial::called;
use crate::language::{Words, english};
use crate::model::{
    Claim, ClaimKind, Figure, Form, HoldsFor, Measure, Model, Placed, Selector, SingleClaim,
};

impl Tried<'_> {
    /// What the claim says: `significant change upwards, of Wellbeing (T1–T2)`.
    pub fn says(&self, model: &Model) -> String {
        whole(self.claim, model)
    }
}

/// What a figure is about: its measure, and the category that was counted.
pub(crate) fn label(figure: &Figure, model: &Model, words: &Words) -> String {
    let measure = &model.measures[figure.measure];
    let mut label = match figure.category {
        Some(at) => format!("{}: {}", measure.label, measure.categories[at].label),
        None => with_unit(measure),
    };
    if let Some(predictor) = called::predictor(figure, model, words) {
        label += &format!(" {predictor}");
    }
    label
}

fn with_unit(measure: &Measure) -> String {
    match &measure.unit {
        Some(unit) => format!("{} ({unit})", measure.label),
        None => measure.label.clone(),
    }
}

/// The timepoints and groups of a figure, and what else tells it apart, the timepoints by their ids, which the key explains; empty
/// where it has none.
pub(crate) fn when(figure: &Figure, model: &Model, words: &Words) -> String {
    let parts = [times(figure, model), groups(figure, model, words)];
    let parts = parts.into_iter().flatten();
    words.listed(parts.chain(called::dimensions(figure.dimensions, model)))
}

/// The timepoint of a figure, or the two that it stands between, by their ids.
pub(crate) fn times(figure: &Figure, model: &Model) -> Option<String> {
    let time = |at: usize| model.synthesis.timepoints[at].id.as_str();
    match (figure.at, figure.to) {
        (Some(at), Some(to)) => Some(format!("{}–{}", time(at), time(to))),
        (at, _) => at.map(|at| time(at).to_owned()),
    }
}

/// The group of a figure, or the two that it compares.
pub(crate) fn groups(figure: &Figure, model: &Model, words: &Words) -> Option<String> {
    let group = |at: usize| model.synthesis.groups[at].label.as_str();
    match (figure.group, figure.versus) {
        (Some(one), Some(other)) => {
            let groups = [("one", group(one)), ("other", group(other))];
            Some(words.with("versus", &groups))
        }
        (one, _) => one.map(|one| group(one).to_owned()),
    }
}

/// More than this many are counted, not named.
const MOST_NAMED: usize = 6;

/// The figures named by key, those of one measure together: `Wellbeing (T1, T2)`.
fn figures_in_words(selector: &Selector, model: &Model) -> Vec<String> {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for at in &selector.figures {
        let figure = &model.figures[at.value];
        let label = label(figure, model, english());
        let when = when(figure, model, english());
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

/// What a claim asserts, in words.
pub(crate) fn asserts(claim: &Claim, model: &Model) -> String {
    match &claim.form {
        Form::Single(single) => asserts_single(single, model),
        Form::Not(inner) => format!("not so: {}", asserts(inner, model)),
        Form::AllOf(parts) => {
            let parts: Vec<_> = parts.iter().map(|part| whole(part, model)).collect();
            parts.join("; and ")
        }
    }
}

/// What a claim of one kind asserts, in words.
pub(crate) fn asserts_single(claim: &SingleClaim, model: &Model) -> String {
    kinds::of(&claim.kind).asserts_of(called::noun_of(&claim.selector, model), model)
}

/// The figures that a claim is about, in words; empty where it has several parts, each with its own.
pub(crate) fn of(claim: &Claim, model: &Model) -> String {
    match &claim.form {
        Form::Single(single) => of_single(single, model),
        Form::Not(inner) => of(inner, model),
        Form::AllOf(_) => String::new(),
    }
}

/// What a claim asserts of which figures.
pub(crate) fn whole(claim: &Claim, model: &Model) -> String {
    let (asserts, of) = (asserts(claim, model), of(claim, model));
    match of.is_empty() {
        true => asserts,
        false => format!("{asserts}, of {of}"),
    }
}

/// The figures that a claim of one kind is about, in words.
pub(crate) fn of_single(claim: &SingleClaim, model: &Model) -> String {
    if let ClaimKind::Voiced(_) = claim.kind {
        return String::new();
    }
    let (selector, holds_for) = (&claim.selector, &claim.holds_for);
    let frame = &model.synthesis;
    let times = |at: &[usize]| {
        let ids = at.iter().map(|at| frame.timepoints[*at].id.as_str());
        ids.collect::<Vec<_>>().join(" or ")
    };
    let groups = |at: &[usize]| {
        let labels = at.iter().map(|at| frame.groups[*at].label.as_str());
        labels.collect::<Vec<_>>().join(" or ")
    };
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
    let every = match holds_for {
        HoldsFor::All => "every measure".to_owned(),
        HoldsFor::Any => "at least one measure".to_owned(),
        HoldsFor::Most => "most measures".to_owned(),
        HoldsFor::None => "no measure".to_owned(),
        HoldsFor::Only(_) => "only the measures".to_owned(),
        HoldsFor::AtLeast(1) => "at least 1 measure".to_owned(),
        HoldsFor::AtLeast(least) => format!("at least {least} measures"),
    };
    let words = |words: &[Placed<String>]| {
        let words: Vec<_> = words.iter().map(|word| word.value.as_str()).collect();
        (!words.is_empty()).then(|| format!("{every} of {}", words.join(" or ")))
    };
    parts.extend(words(&selector.instruments));
    parts.extend(words(&selector.domains));
    if parts.is_empty() {
        parts.push(every);
    }
    if !selector.categories.is_empty() {
        let words = selector
            .categories
            .iter()
            .map(|one| one.word.value.as_str());
        parts.push(words.collect::<Vec<_>>().join(" or "));
    }
    match (&*selector.from, &*selector.to) {
        ([from], [to]) => {
            parts.push(format!("{}–{}", times(&[*from]), times(&[*to])));
        }
        ([], []) => {}
        (from, []) => parts.push(format!("from {}", times(from))),
        ([], to) => parts.push(format!("to {}", times(to))),
        (from, to) => parts.push(format!("from {} to {}", times(from), times(to))),
    }
    if !selector.at.is_empty() {
        parts.push(format!("at {}", times(&selector.at)));
    }
    match (&*selector.groups, &*selector.versus) {
        ([], []) => {}
        (one, []) => parts.push(format!("in {}", groups(one))),
        ([], two) => parts.push(format!("against {}", groups(two))),
        (one, two) => parts.push(format!("{} against {}", groups(one), groups(two))),
    }
    let predictors = selector.predictors.iter();
    let predictors: Vec<_> = predictors
        .map(|at| called::by(at.value, model, english()))
        .collect();
    if !predictors.is_empty() {
        parts.push(predictors.join(" or "));
    }
    for (dimension, at) in &selector.dimensions {
        parts.push(frame.parts(*dimension)[*at].1.to_owned());
    }
    let several = named.len() > 1;
    let which = match holds_for {
        HoldsFor::Only(_) if several => "only ".to_owned(),
        HoldsFor::Any if several => "at least one of ".to_owned(),
        HoldsFor::Most if several => "most of ".to_owned(),
        HoldsFor::None if several => "none of ".to_owned(),
        HoldsFor::AtLeast(least) if several => format!("at least {least} of "),
        HoldsFor::Only(_)
            if !selector.groups.is_empty()
                || !selector.categories.is_empty()
                || !selector.dimensions.is_empty() =>
        {
            "only ".to_owned()
        }
        HoldsFor::None if named.len() == 1 => "no figure of ".to_owned(),
        HoldsFor::AtLeast(1) if named.len() == 1 => "at least 1 figure of ".to_owned(),
        HoldsFor::AtLeast(least) if named.len() == 1 => format!("at least {least} figures of "),
        _ => String::new(),
    };
    format!("{which}{}", parts.join(", "))
}

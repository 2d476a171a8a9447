//! Which way a change or difference goes: up or down, for better or worse.

use super::bench::Bench;
use super::limits::{null, printed_limits};
use crate::model::hazard::Hazard;
use crate::model::{
    Better, ChangeMeaning, Contrast, Direction, Effect, Figure, Handle, Measure, Model, Predictor,
    Scale,
};
use crate::statistics::interval::Interval;

/// Which side of no change the unrounded values are on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// All below: less than 0, or a ratio under 1.
    Below,
    /// All above.
    Above,
    /// They may be on both.
    Open,
}

impl Side {
    /// The side of `null` on which all values of the interval are.
    pub(crate) fn of(values: Interval, null: f64) -> Self {
        match (values.high < null, values.low > null) {
            (true, _) => Self::Below,
            (_, true) => Self::Above,
            _ => Self::Open,
        }
    }
}

/// The side on which a contrast lies: by the estimate, or by both limits, between which it lies.
pub(crate) fn side(contrast: &Contrast) -> Side {
    let null = null(contrast);
    let estimate = contrast.change.as_deref().and_then(Interval::of);
    let by_estimate = estimate.map_or(Side::Open, |estimate| Side::of(estimate, null));
    match (by_estimate, printed_limits(contrast)) {
        (Side::Open, Some((lower, upper))) => Side::of(lower.hull(upper), null),
        (side, _) => side,
    }
}

/// Whether a contrast above its null is a higher score, or more people of the measure; nothing where what a positive
/// value means is not said, or is about a difference of changes and may be read in two ways.
pub(crate) fn rises(model: &Model, figure: &Figure, contrast: &Contrast) -> Option<bool> {
    // A hazard is of what ends survival.
    let of_event = match model.hazard(figure) {
        Some(hazard) => hazard.is_of_event()?,
        None => true,
    };
    Some(grows(figure, contrast)? == of_event)
}

/// Whether a contrast above its null is more of what it compares itself: of the score, or of the hazard.
fn grows(figure: &Figure, contrast: &Contrast) -> Option<bool> {
    if figure.predictor.is_some() {
        // An estimate above none is more of the outcome with more of the predictor; of a change, more of a rise, unless
        // it is said to be the other way round.
        let meaning = contrast
            .change_means
            .filter(|meaning| meaning.is_of_times());
        return Some(meaning.is_none_or(ChangeMeaning::is_plain));
    }
    if figure.to.is_some() && figure.versus.is_some() {
        let (times, groups) = contrast.signs();
        return Some(times?.is_plain() == groups?.is_plain());
    }
    contrast.change_means.map(ChangeMeaning::is_plain)
}

/// Whether a direction is that of higher scores; nothing where the measure does not say which is better.
pub(crate) fn up(measure: &Measure, direction: Direction) -> Option<bool> {
    match direction {
        Direction::Higher => Some(true),
        Direction::Lower => Some(false),
        Direction::Better => measure.better.map(|better| better == Better::Higher),
        Direction::Worse => measure.better.map(|better| better == Better::Lower),
    }
}

/// Which of higher and lower values of a contrast is better for the person. Nothing of a category, of which that is
/// not said, and of an interaction, which has no better side.
pub(crate) fn better(figure: &Figure, model: &Model) -> Option<Better> {
    has_sides(figure, model).ok()?;
    model.measures[figure.measure].better
}

/// Whether a figure can have a better and a worse side; else what the claim would have to say instead.
pub(crate) fn has_sides(figure: &Figure, model: &Model) -> Result<(), &'static str> {
    let terms = figure.predictor.map(|at| model.predictors[at].terms.len());
    match (figure.category, terms) {
        (_, Some(2..)) => {
            Err("`positive` or `negative`: an interaction has no better or worse side")
        }
        (Some(_), Some(_)) => {
            Err("`positive` or `negative`: which category is the better one is not said")
        }
        (Some(_), None) => Err("`higher` or `lower`: which category is the better one is not said"),
        _ => Ok(()),
    }
}

/// What would be needed to say whether a contrast goes in a direction; else whether one above its
/// null does. Better is what is better by `outcome`, where that is not the figure's own measure.
pub(crate) fn goes(
    bench: Bench<'_>,
    figure: &Figure,
    contrast: &Contrast,
    direction: Direction,
    outcome: Option<Handle<Measure>>,
) -> Result<bool, Vec<String>> {
    let measure = &bench.model.measures[outcome.unwrap_or(figure.measure)];
    let judges = matches!(direction, Direction::Better | Direction::Worse);
    let sides = match judges {
        true => has_sides(figure, bench.model),
        false => Ok(()),
    };
    let up = match sides {
        Ok(()) => up(measure, direction),
        Err(_) => None,
    };
    match (rises(bench.model, figure, contrast), up) {
        (Some(rises), Some(up)) => Ok(rises == up),
        (rises, up) => {
            let polarity = || match sides {
                Ok(()) => format!("`better` of the measure `{}`", measure.id.value),
                Err(need) => need.to_owned(),
            };
            let meaning = rises
                .is_none()
                .then(|| unsaid(bench.model, figure, contrast).to_owned());
            Err(meaning
                .into_iter()
                .chain(up.is_none().then(polarity))
                .collect())
        }
    }
}

/// What is not said of the sign of a contrast.
fn unsaid(model: &Model, figure: &Figure, contrast: &Contrast) -> &'static str {
    if model.hazard(figure) == Some(Hazard::Unsaid) && grows(figure, contrast).is_some() {
        return "whether the measure is of the event whose hazard it is, or of its absence: `method: survival` where it is of survival, `method: cumulative incidence` where it is of the event";
    }
    if figure.to.is_none() || figure.versus.is_none() {
        return "what a positive change means";
    }
    match contrast.signs() {
        (None, Some(_)) => {
            "what a positive change of a group means, beside what the difference of the two does"
        }
        (Some(_), None) => {
            "what a positive difference of the two changes means: which group was taken from which"
        }
        _ => "what a positive change of a group means, and what a positive difference of the two",
    }
}

/// The contrast with its way, as in `the change of 3.9 (earlier minus later) is a fall, which is worse`; worse by
/// `outcome`, where that is not the figure's own measure.
pub(crate) fn told(
    bench: Bench<'_>,
    at: Handle<Figure>,
    contrast: &Contrast,
    side: Side,
    outcome: Option<Handle<Measure>>,
) -> String {
    let figure = &bench.model.figures[at];
    let better = match outcome {
        Some(measure) => bench.model.measures[measure].better,
        None => better(figure, bench.model),
    };
    let mut words = called(bench, contrast);
    let meanings = [contrast.change_means, contrast.difference_means];
    let meanings = meanings.into_iter().flatten().map(ChangeMeaning::word);
    let of_end = bench.model.hazard(figure) == Some(Hazard::Absence);
    let of_end = of_end.then_some("of the event that ends it");
    let meanings: Vec<_> = meanings.chain(of_end).collect();
    if !meanings.is_empty() {
        words += &format!(" ({})", meanings.join(", "));
    }
    let up = match (side, rises(bench.model, figure, contrast)) {
        (Side::Open, _) => {
            let none = if null(contrast) == 0.0 { "0" } else { "1" };
            return format!("{words} may lie on either side of {none}");
        }
        (Side::Above, None) => return format!("{words} is {}", sign(contrast, true)),
        (Side::Below, None) => return format!("{words} is {}", sign(contrast, false)),
        (side, Some(rises)) => rises == (side == Side::Above),
    };
    if let Some(predictor) = figure.predictor {
        let sign = sign(contrast, side == Side::Above);
        words += &associated(bench, figure, sign, predictor, (up, better));
        return words;
    }
    if figure.to.is_some() && figure.versus.is_some() {
        words += &changed_more(bench, figure, up);
        return words;
    }
    let groups = figure.group.zip(figure.versus);
    words += &match groups {
        Some((one, two)) => {
            let group = |at: usize| bench.model.synthesis.groups[at].label.as_str();
            let way = if up { "higher" } else { "lower" };
            format!(
                " means that it is {way} in {} than in {}",
                group(one),
                group(two)
            )
        }
        None => format!(" is a {}", if up { "rise" } else { "fall" }),
    };
    words += judged(better, up);
    words
}

/// On which side of none an estimate lies, in a word.
fn sign(contrast: &Contrast, above: bool) -> &'static str {
    match (null(contrast) == 0.0, above) {
        (true, true) => "positive",
        (true, false) => "negative",
        (false, true) => "above 1",
        (false, false) => "below 1",
    }
}

/// Which way an association goes: ` is positive: more Mood with more Age, which is better`.
fn associated(
    bench: Bench<'_>,
    figure: &Figure,
    sign: &str,
    predictor: Handle<Predictor>,
    (up, better): (bool, Option<Better>),
) -> String {
    let measure = &bench.model.measures[figure.measure];
    let more = if up { "more" } else { "less" };
    let outcome = match figure.category {
        Some(at) => &measure.categories[at].label,
        None => &measure.label,
    };
    let outcome = match figure.to {
        Some(_) => format!("of a rise of {outcome}"),
        None => outcome.clone(),
    };
    let term = bench.model.predictors[predictor].only();
    let with = term.map(|term| {
        let other = &bench.model.measures[term.measure];
        match term.category {
            Some(at) => format!(": {more} {outcome} in {}", other.categories[at].label),
            None => format!(": {more} {outcome} with more {}", other.label),
        }
    });
    format!(
        " is {sign}{}{}",
        with.unwrap_or_default(),
        judged(better, up)
    )
}

/// Which of two groups changed more: ` means that Mood rose more, or fell less, in Walking than in Waiting`.
fn changed_more(bench: Bench<'_>, figure: &Figure, up: bool) -> String {
    let measure = &bench.model.measures[figure.measure];
    let group =
        |at: Option<usize>| at.map_or("", |at| bench.model.synthesis.groups[at].label.as_str());
    let way = match up {
        true => "rose more, or fell less,",
        false => "fell more, or rose less,",
    };
    format!(
        " means that {} {way} in {} than in {}{}",
        measure.label,
        group(figure.group),
        group(figure.versus),
        judged(better(figure, bench.model), up)
    )
}

/// Whether a higher score is better: `, which is better`; empty where that is not said.
fn judged(better: Option<Better>, up: bool) -> &'static str {
    match better {
        None => "",
        Some(better) if up == (better == Better::Higher) => ", which is better",
        Some(_) => ", which is worse",
    }
}

/// The contrast with its value: `the change of 3.9`.
pub(crate) fn called(bench: Bench<'_>, contrast: &Contrast) -> String {
    let noun = match (contrast.scale, contrast.change_means) {
        _ if let Some(effect) = contrast.effect => effect.words(),
        _ if contrast.difference_means.is_some() => "difference of the changes",
        _ if null(contrast) == 1.0 => "ratio",
        (Some(Scale::Correlation), _) => "correlation",
        (_, Some(ChangeMeaning::GroupMinusVersus | ChangeMeaning::VersusMinusGroup)) => {
            "difference"
        }
        _ => "change",
    };
    match &contrast.change {
        Some(change) => {
            let style = bench.style();
            let value = match contrast.effect.is_some_and(Effect::is_without_zero) {
                true => style.bounded(change),
                false => style.number(change),
            };
            format!("the {noun} of {value}")
        }
        None => format!("the {noun}"),
    }
}

//! The scale that a picture is drawn to, and what is drawn in its units: for who draws several on one axis, with
//! numbers at its ticks.

use schemars::JsonSchema;
use serde::Serialize;

use super::axis::Axis;
use super::words::Words;
use crate::language;
use crate::model::{Effect, Figure, Model, Score};
use crate::number::{Printed, Style};

/// What the axis of a picture counts, and how far it goes.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PictureScale {
    /// `difference`, `ratio` or `norm`: differences in the unit of the measure, ratios on a log scale, or distances from
    /// the norm in its SD.
    pub axis: &'static str,
    /// How far it goes to either side of the line; of ratios, in natural logarithms.
    pub reach: f64,
    /// What is estimated, such as `change` or `odds ratio`; of a mean beside a norm nothing.
    pub estimated: String,
    /// The unit of differences, or the ends of the scale that they are points of; may be empty.
    pub unit: String,
    /// The same in all pictures that may stand on one axis: they count the same thing.
    pub shared: String,
}

/// What is drawn, in the units of the scale and from its line: of ratios, natural logarithms.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PictureValues {
    /// The estimate.
    pub estimate: Option<f64>,
    /// The limits of the interval, the lower one first; none for one that lies beyond all numbers.
    #[schemars(with = "Option<(Option<f64>, Option<f64>)>")]
    pub interval: Option<(f64, f64)>,
    /// How far the margin reaches to either side, if one is set.
    pub margin: Option<f64>,
}

impl PictureScale {
    /// The scale of what is drawn of a figure, as far as it reaches.
    pub(super) fn of(words: Words<'_>, reach: f64) -> Self {
        let Words {
            figure,
            drawn,
            model,
            names,
        } = words;
        let style = model.synthesis.style;
        let contrast = figure.contrast();
        let (unit, shared) = match drawn.axis {
            Axis::Norm => (names.of("sd").to_owned(), String::new()),
            Axis::Ratio => (String::new(), String::new()),
            Axis::Difference => match contrast.and_then(|one| one.effect) {
                Some(effect) if is_without_unit(effect) => {
                    (String::new(), effect.word().to_owned())
                }
                _ => counted(figure, model, style, names),
            },
        };
        Self {
            axis: drawn.axis.word(),
            reach,
            estimated: contrast
                .map_or("", |contrast| words.estimated(contrast))
                .to_owned(),
            unit,
            shared,
        }
    }
}

/// Whether an estimate is the same in whatever unit its measure is.
fn is_without_unit(effect: Effect) -> bool {
    effect.is_without_zero() || effect == Effect::StandardisedDifference
}

/// The unit of a figure's differences, and what tells its scale from others: subscales of one instrument with the same
/// ends count the same points.
fn counted(
    figure: &Figure,
    model: &Model,
    style: Style,
    names: &language::Words,
) -> (String, String) {
    let measure = &model.measures[figure.measure];
    let ends = measure.range.as_ref().map(|range| {
        let (low, high) = &range.value;
        let said = |end: &Printed| style.number(end);
        names.with("range", &[("low", &said(low)), ("high", &said(high))])
    });
    let unit = match (&measure.unit, &ends) {
        (Some(unit), _) => unit.clone(),
        (None, Some(ends)) => names.with("points_on_scale", &[("ends", ends)]),
        (None, None) => String::new(),
    };
    let shared = match (&measure.instrument, ends) {
        (Some(instrument), Some(ends)) => {
            let score = measure.score.map_or("", Score::word);
            format!("{instrument}, {ends}, {score}, {unit}")
        }
        _ => measure.id.value.clone(),
    };
    (unit, shared)
}

//! Small pictures of figures, as plain numbers: a change with its interval against zero, a mean against
//! the norm. Templates draw them.

pub(super) mod axis;
mod scale;
mod sides;
mod words;

use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::Serialize;

use super::whole::View;
use crate::claims::trial::amount::amount;
use crate::model::{Figure, Handle, Margin};

use axis::Axis;
use words::Words;

pub use scale::{PictureScale, PictureValues};

/// A picture of one figure. Places are from 0 at its left end to 100 at its right; the line that the
/// figure is held against stands in the middle, and all pictures of one measure have one scale.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Picture {
    /// What the figure is held against: `0`, `1` or `the norm`.
    pub against: String,
    /// Where the line stands: no change, a ratio of 1, or the norm.
    pub line: f64,
    /// Where the estimate stands, if it is within the picture.
    pub estimate: Option<f64>,
    /// Where the unrounded values of a distance from the norm begin and end.
    pub rounding: Option<(f64, f64)>,
    /// Where the confidence interval begins and ends within the picture.
    pub interval: Option<(f64, f64)>,
    /// True where what is drawn goes on beyond the left end.
    pub beyond_left: bool,
    /// True where it goes on beyond the right end.
    pub beyond_right: bool,
    /// Where the margin begins and ends, if one is set.
    pub margin: Option<(f64, f64)>,
    /// Where whole SDs from the norm stand.
    pub ticks: Vec<f64>,
    /// What lies left of the line, such as `worse`; may be empty.
    pub left: String,
    /// What lies right of it.
    pub right: String,
    /// True where both are too long to stand above it, as where they name groups.
    pub long: bool,
    /// The picture in words, with its numbers.
    pub words: String,
    /// The same in few words.
    pub brief: String,
    /// The scale that it is drawn to.
    pub scale: PictureScale,
    /// What is drawn, in the units of the scale.
    pub values: PictureValues,
}

/// The most letters that stand above a picture, or beside its numbers, without crowding them.
pub(super) const BESIDE: usize = 16;
/// The middle of a picture.
const MIDDLE: f64 = 50.0;
/// How far an axis goes to either side of the middle: a little is left free at the ends.
const HALF: f64 = 46.0;
/// More ticks than this would run together.
const MOST_TICKS: f64 = 6.0;

/// From values on an axis to places in a picture.
#[derive(Clone, Copy)]
struct Frame {
    reach: f64,
}

impl Frame {
    /// The place of a value, to a tenth.
    fn place(self, value: f64) -> f64 {
        let place = MIDDLE + HALF * value / self.reach;
        // Adding 0 makes of a negative 0 a plain one.
        (place.clamp(0.0, 100.0) * 10.0).round() / 10.0 + 0.0
    }

    fn span(self, low: f64, high: f64) -> (f64, f64) {
        (self.place(low), self.place(high))
    }

    /// Whether a value lies further out than a picture can show.
    fn is_beyond(self, value: f64) -> bool {
        value.abs() > self.reach * (MIDDLE / HALF)
    }
}

impl View {
    /// How far a margin reaches from the line, in the units of the axis. No margin is a ratio.
    fn width(&self, at: Handle<Figure>, margin: &Margin, axis: Axis) -> Option<f64> {
        let points = self.assessed.rules().points(at, margin)?.middle();
        match axis {
            Axis::Difference => Some(points),
            Axis::Norm => {
                let measure = self.model().figures[at].measure;
                let norm = self.model().measures[measure].norm.as_ref()?;
                let sd = norm.sd.as_ref()?.value.value()?.to_f64()?;
                Some(points / sd)
            }
            Axis::Ratio => None,
        }
    }

    /// The picture of a figure, with the margin that a claim sets for it, else that of the synthesis.
    pub(super) fn picture(&self, at: Handle<Figure>, margin: Option<&Margin>) -> Option<Picture> {
        let model = self.model();
        let figure = &model.figures[at];
        let drawn = self.pictures.drawn(at)?;
        let frame = Frame {
            reach: self.pictures.reach(drawn.axis, figure),
        };
        let margin = margin.or(model.synthesis.margin.as_deref());
        let set = margin.and_then(|margin| Some((margin, self.width(at, margin, drawn.axis)?)));
        let estimate = drawn.estimate.filter(|mark| mark.at.is_finite());
        let limits = drawn.limits.map(|(low, high)| (low.at, high.at));
        let shown = limits.into_iter().flat_map(|(low, high)| [low, high]);
        let shown: Vec<f64> = shown.chain(estimate.map(|mark| mark.at)).collect();
        let beyond = |sign: f64| {
            let mut shown = shown.iter();
            shown.any(|value| frame.is_beyond(*value) && value.signum() == sign)
        };
        let (beyond_left, beyond_right) = (beyond(-1.0), beyond(1.0));
        let is_norm = drawn.axis == Axis::Norm;
        let words = Words {
            figure,
            drawn,
            model,
            names: self.words(),
        };
        let sides = words.sides();
        let margin = set.map(|(margin, _)| amount(margin, model.synthesis.style, self.words()));
        let mut fails: Vec<_> = self
            .assessed
            .consistency
            .failed(at)
            .map(|check| check.name)
            .collect();
        fails.dedup();
        let ticks = match is_norm && frame.reach < MOST_TICKS {
            true => frame.ticks(),
            false => Vec::new(),
        };
        Some(Picture {
            against: drawn.axis.line(self.words()).to_owned(),
            line: MIDDLE,
            estimate: estimate
                .filter(|mark| !frame.is_beyond(mark.at))
                .map(|mark| frame.place(mark.at)),
            rounding: estimate
                .filter(|_| is_norm)
                .map(|mark| frame.span(mark.unrounded.low, mark.unrounded.high)),
            interval: limits.map(|(low, high)| frame.span(low, high)),
            beyond_left,
            beyond_right,
            margin: set.map(|(_, width)| frame.span(-width, width)),
            ticks,
            long: sides.left.chars().count() + sides.right.chars().count() > BESIDE,
            left: sides.left,
            right: sides.right,
            words: words.whole(margin.as_deref(), beyond_left || beyond_right, &fails),
            brief: words.brief(),
            scale: PictureScale::of(words, frame.reach),
            values: PictureValues {
                estimate: estimate.map(|mark| mark.at),
                interval: limits,
                margin: set.map(|(_, width)| width),
            },
        })
    }
}

impl Frame {
    /// The places of whole units on either side of the line.
    fn ticks(self) -> Vec<f64> {
        let whole = (self.reach * (MIDDLE / HALF)).floor() as i32;
        let ticks = (-whole..=whole).filter(|tick| *tick != 0);
        ticks.map(|tick| self.place(f64::from(tick))).collect()
    }
}

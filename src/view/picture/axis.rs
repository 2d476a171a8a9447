//! What pictures of figures show, in the units of their axis, and how far each axis reaches.

use rust_decimal::prelude::ToPrimitive;

use crate::claims::drawn::{DistanceLimits, Rules, scale};
use crate::language::Words;
use crate::model::{Cell, Contrast, Figure, Handle, Kind, Norm, Summary};
use crate::number::Printed;
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::symmetry::Scale;

/// The level of intervals that are worked out.
const LEVEL: f64 = 0.95;

/// What an axis counts. On each of them 0 is the line that figures are held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Axis {
    /// Differences, in the units of the measure.
    Difference,
    /// Natural logarithms of ratios.
    Ratio,
    /// Distances from the norm's mean, in the norm's SD.
    Norm,
}

impl Axis {
    /// The word for it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Difference => "difference",
            Self::Ratio => "ratio",
            Self::Norm => "norm",
        }
    }

    /// What stands in the middle of the axis, as it is printed.
    pub(super) fn line(self, words: &Words) -> &str {
        match self {
            Self::Difference => "0",
            Self::Ratio => "1",
            Self::Norm => words.of("the_norm"),
        }
    }
}

/// A number on an axis.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// Where it stands as it was printed.
    pub(super) at: f64,
    /// The unrounded values that it stands for.
    pub(super) unrounded: Interval,
}

/// What the picture of a figure shows.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    /// What its axis counts.
    pub(super) axis: Axis,
    /// The change, difference, ratio, or the mean's distance from the norm.
    pub(super) estimate: Option<Mark>,
    /// The limits of the confidence interval, the lower one first.
    pub(super) limits: Option<(Mark, Mark)>,
    /// Where the limits come from.
    pub(super) source: Source,
}

/// Where confidence limits come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// They were printed.
    Printed,
    /// Worked out from n and SD of the sample and of the norm, as Welch's t test has it.
    Welch,
    /// Worked out from n and SD, the norm's mean taken as exact.
    ExactNorm,
}

/// The pictures of a synthesis: what each figure shows, and the reach of each axis to either side.
#[derive(Clone, Debug)]
pub(in crate::view) struct Pictures {
    drawn: Vec<Option<Drawn>>,
    difference: Vec<f64>,
    ratio: Vec<f64>,
    norm: f64,
}

impl Mark {
    fn read(cell: &Cell, scale: Scale) -> Option<Self> {
        let printed = &cell.as_ref()?.value;
        let at = scale.forward(number(printed)?);
        let unrounded = scale.read(printed, Rounding::Nearest)?;
        at.is_finite().then_some(Self { at, unrounded })
    }
}

impl Drawn {
    fn contrast(contrast: &Contrast) -> Option<Self> {
        let (axis, scale) = match scale(contrast) {
            Scale::Ratio => (Axis::Ratio, Scale::Ratio),
            // A correlation is drawn as it is printed.
            Scale::Linear | Scale::Correlation => (Axis::Difference, Scale::Linear),
        };
        let limit = |cell| Mark::read(cell, scale);
        Self {
            axis,
            estimate: Mark::read(&contrast.change, scale),
            limits: limit(&contrast.ci_low).zip(limit(&contrast.ci_high)),
            source: Source::Printed,
        }
        .in_order()
    }

    /// Where a mean stands against the norm; its limits as printed, else by `limits` in points.
    fn summary(
        summary: &Summary,
        norm: &Norm,
        limits: impl FnOnce() -> Option<DistanceLimits>,
    ) -> Option<Self> {
        let unit = norm.sd.as_ref().map(|sd| &sd.value)?;
        let (centre, unit_at) = (number(&norm.mean.value)?, number(unit)?);
        let (centres, units) = (Interval::of(&norm.mean.value)?, Interval::of(unit)?);
        if units.low <= 0.0 {
            return None;
        }
        let mark = |cell: &Cell| {
            let printed = &cell.as_ref()?.value;
            Some(Mark {
                at: (number(printed)? - centre) / unit_at,
                unrounded: (Interval::of(printed)? - centres).over(units),
            })
        };
        let counted = |points: Interval| Mark {
            at: points.middle() / unit_at,
            unrounded: points.over(units),
        };
        let printed = mark(&summary.ci_low).zip(mark(&summary.ci_high));
        let (limits, source) = match printed {
            Some(printed) => (Some(printed), Source::Printed),
            None => match limits() {
                Some(found) => {
                    let limits = (counted(found.lower), counted(found.upper));
                    let source = match found.welch {
                        true => Source::Welch,
                        false => Source::ExactNorm,
                    };
                    (Some(limits), source)
                }
                None => (None, Source::Printed),
            },
        };
        Self {
            axis: Axis::Norm,
            estimate: mark(&summary.mean),
            limits,
            source,
        }
        .in_order()
    }

    /// The same with the lower limit first; nothing where there is nothing to draw.
    fn in_order(mut self) -> Option<Self> {
        self.limits = self.limits.map(|(one, other)| match one.at <= other.at {
            true => (one, other),
            false => (other, one),
        });
        (self.estimate.is_some() || self.limits.is_some()).then_some(self)
    }

    /// How far from the line it goes.
    fn reach(&self) -> f64 {
        let limits = self.limits.into_iter().flat_map(|(low, high)| [low, high]);
        let marks = limits.chain(self.estimate);
        marks.fold(0.0, |reach, mark| mark.at.abs().max(reach))
    }
}

impl Pictures {
    /// What there is to draw of the figures of a synthesis. A figure that fails a check sets no scale
    /// where others can.
    pub(in crate::view) fn of(rules: Rules<'_>) -> Self {
        let Rules {
            model, consistency, ..
        } = rules;
        let mut drawn = Vec::with_capacity(model.figures.len());
        let mut difference = vec![Reaches::default(); model.measures.len()];
        let mut ratio = difference.clone();
        let mut norms = Reaches::default();
        for (at, figure) in model.figures.entries() {
            let sound = !consistency.is_tainted(at);
            let measure = figure.measure.index();
            let norm = model.measures[figure.measure].norm.as_ref();
            let one = match (&figure.kind, norm) {
                (Kind::Contrast(contrast), _) => Drawn::contrast(contrast),
                (Kind::Summary(summary), Some(norm)) => {
                    let worked_out = || rules.distance(at, summary, LEVEL);
                    Drawn::summary(summary, norm, || worked_out().filter(|_| sound))
                }
                _ => None,
            };
            if let Some(one) = &one {
                let reaches = match one.axis {
                    Axis::Difference => &mut difference[measure],
                    Axis::Ratio => &mut ratio[measure],
                    Axis::Norm => &mut norms,
                };
                reaches.add(one.reach(), sound);
            }
            drawn.push(one);
        }
        let all = |reaches: Vec<Reaches>| reaches.into_iter().map(Reaches::common).collect();
        Self {
            drawn,
            difference: all(difference),
            ratio: all(ratio),
            // To a whole number of half SDs, so that the ticks stand in the same places.
            norm: (norms.common() * 2.0).ceil() / 2.0,
        }
    }

    /// Whether anything is drawn.
    pub(in crate::view) fn any(&self) -> bool {
        self.drawn.iter().any(Option::is_some)
    }

    /// What there is to draw of a figure.
    pub(super) fn drawn(&self, at: Handle<Figure>) -> Option<&Drawn> {
        self.drawn.get(at.index())?.as_ref()
    }

    /// How far the axis of a figure reaches to either side; above 0.
    pub(super) fn reach(&self, axis: Axis, figure: &Figure) -> f64 {
        let measure = figure.measure.index();
        match axis {
            Axis::Difference => self.difference[measure],
            Axis::Ratio => self.ratio[measure],
            Axis::Norm => self.norm,
        }
    }
}

/// How far the figures of one axis go, those without a fault and those with one.
#[derive(Clone, Debug, Default)]
struct Reaches {
    sound: Vec<f64>,
    tainted: Vec<f64>,
}

impl Reaches {
    /// A figure that goes further than so many times the middle one runs on beyond the picture, so that
    /// the others can still be told apart.
    const MOST: f64 = 4.0;

    fn add(&mut self, reach: f64, sound: bool) {
        match sound {
            true => self.sound.push(reach),
            false => self.tainted.push(reach),
        }
    }

    /// The reach of the axis that they share.
    fn common(mut self) -> f64 {
        if self.sound.is_empty() {
            self.sound = self.tainted;
        }
        self.sound.retain(|reach| *reach > 0.0 && reach.is_finite());
        self.sound.sort_by(f64::total_cmp);
        let middle = self.sound.get(self.sound.len().saturating_sub(1) / 2);
        let most = middle.map_or(1.0, |middle| middle * Self::MOST);
        let within = self.sound.iter().rfind(|reach| **reach <= most);
        within.copied().unwrap_or(1.0)
    }
}

fn number(printed: &Printed) -> Option<f64> {
    printed.value()?.to_f64()
}

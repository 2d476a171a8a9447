//! What pictures of figures show, in the units of their axis, and how far each axis reaches.

use std::collections::HashMap;

use rust_decimal::prelude::ToPrimitive;

use crate::consistency::Consistency;
use crate::figure::Printed;
use crate::model::{
    Cell, ChangeMeaning, Contrast, Figure, Handle, Kind, Model, Norm, Scale, Summary,
};
use crate::statistics::distribution::t_two_sided;
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::{symmetry, whole};

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
    /// What stands in the middle of the axis, as it is printed.
    pub(super) fn line(self) -> &'static str {
        match self {
            Self::Difference => "0",
            Self::Ratio => "1",
            Self::Norm => "the norm",
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
    /// True where the limits were not printed but worked out from n and SD.
    pub(super) computed: bool,
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
    fn read(cell: &Cell, scale: symmetry::Scale) -> Option<Self> {
        let printed = &cell.as_ref()?.value;
        let at = scale.forward(number(printed)?);
        let unrounded = scale.read(printed, Rounding::Nearest)?;
        at.is_finite().then_some(Self { at, unrounded })
    }
}

impl Drawn {
    fn contrast(contrast: &Contrast) -> Option<Self> {
        let (axis, scale) = match is_ratio(contrast) {
            true => (Axis::Ratio, symmetry::Scale::Ratio),
            false => (Axis::Difference, symmetry::Scale::Linear),
        };
        let limit = |cell| Mark::read(cell, scale);
        Self {
            axis,
            estimate: Mark::read(&contrast.change, scale),
            limits: limit(&contrast.ci_low).zip(limit(&contrast.ci_high)),
            computed: false,
        }
        .in_order()
    }

    /// Where a mean stands against the norm; limits are worked out where none are printed and `sound`.
    fn summary(
        summary: &Summary,
        norm: &Norm,
        sound: bool,
        critical: &mut Critical,
    ) -> Option<Self> {
        let unit = norm.sd.as_ref().map(|sd| &sd.value)?;
        let (centre, unit_at) = (number(&norm.mean.value)?, number(unit)?);
        let (centres, units) = (Interval::of(&norm.mean.value)?, Interval::of(unit)?);
        if units.low <= 0.0 {
            return None;
        }
        let stand = |value: f64, unrounded: Interval| Mark {
            at: (value - centre) / unit_at,
            unrounded: (unrounded - centres).over(units),
        };
        let mark = |cell: &Cell| {
            let printed = &cell.as_ref()?.value;
            Some(stand(number(printed)?, Interval::of(printed)?))
        };
        let printed = mark(&summary.ci_low).zip(mark(&summary.ci_high));
        let mut worked_out = || {
            let (mean, sd) = (summary.mean.as_ref()?, summary.sd.as_ref()?);
            let n = whole(&summary.n.as_ref()?.value)?;
            let factor = critical.at(n)? / (n as f64).sqrt();
            let (centre, spread) = (number(&mean.value)?, number(&sd.value)? * factor);
            let (means, sds) = (Interval::of(&mean.value)?, Interval::of(&sd.value)?);
            let spreads = sds.not_negative()? * factor;
            Some((
                stand(centre - spread, means - spreads),
                stand(centre + spread, means + spreads),
            ))
        };
        let computed = printed.is_none() && sound;
        Self {
            axis: Axis::Norm,
            estimate: mark(&summary.mean),
            limits: match computed {
                true => worked_out(),
                false => printed,
            },
            computed,
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
    pub(in crate::view) fn of(model: &Model, consistency: &Consistency) -> Self {
        let mut critical = Critical::default();
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
                    Drawn::summary(summary, norm, sound, &mut critical)
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

/// The critical t of 95% intervals, by the number of people: each is found once.
#[derive(Debug, Default)]
struct Critical(HashMap<u64, Option<f64>>);

impl Critical {
    fn at(&mut self, n: u64) -> Option<f64> {
        let df = n.checked_sub(1).filter(|df| *df > 0)?;
        *self
            .0
            .entry(n)
            .or_insert_with(|| t_two_sided(0.05, df as f64))
    }
}

/// Whether a contrast is a ratio, said by its scale or by what it means.
fn is_ratio(contrast: &Contrast) -> bool {
    let divided = [
        ChangeMeaning::GroupOverVersus,
        ChangeMeaning::VersusOverGroup,
    ];
    let said = contrast.change_means;
    contrast.scale == Some(Scale::Ratio) || said.is_some_and(|said| divided.contains(&said))
}

fn number(printed: &Printed) -> Option<f64> {
    printed.value()?.to_f64()
}

//! What a picture shows, in words: for those who do not see it, and for pages without pictures.

use super::axis::{Axis, Drawn, Mark, Source};
use crate::claims::trial::direction::better;
use crate::claims::tried::words::{label, when};
use crate::language;
use crate::model::{Cell, Contrast, Figure, Kind, Measure, Model, Norm};
use crate::number::Style;
use crate::statistics;
use crate::statistics::interval::Interval;

/// Decimals of distances in SD.
const DECIMALS: u32 = 2;

/// Says what a picture shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words<'a> {
    pub(super) figure: &'a Figure,
    pub(super) drawn: &'a Drawn,
    pub(super) model: &'a Model,
    /// The words of the page.
    pub(super) names: &'a language::Words,
}

impl<'a> Words<'a> {
    fn measure(&self) -> &Measure {
        &self.model.measures[self.figure.measure]
    }

    fn style(&self) -> Style {
        self.model.synthesis.style
    }

    /// The whole picture in one sentence, without a full stop.
    pub(super) fn whole(&self, margin: Option<&str>, beyond: bool, fails: &[&str]) -> String {
        let names = self.names;
        let label = label(self.figure, self.model, names);
        let name = match when(self.figure, self.model, names) {
            when if when.is_empty() => label,
            when if self.figure.predictor.is_some() => names.listed([label, when]),
            when => format!("{label} {when}"),
        };
        let parts = match &self.figure.kind {
            Kind::Contrast(contrast) => self.contrast(contrast),
            Kind::Summary(summary) => {
                let norm = self.measure().norm.as_ref();
                let means = norm.map(|norm| self.means(&summary.mean, norm));
                let distance = self.distance();
                let interval = self.interval(&summary.level);
                [means.into_iter().chain(distance).collect(), vec![interval]].concat()
            }
            Kind::Count(_) | Kind::Rate(_) | Kind::Reliability(_) => Vec::new(),
        };
        let named = [("name", name.as_str()), ("value", &names.listed(parts))];
        let named = names.with("named_value", &named);
        let margin = margin.map(|margin| names.with("picture_shaded", &[("margin", margin)]));
        let beyond = beyond.then(|| names.of("picture_runs_on").to_owned());
        let fails = (!fails.is_empty()).then(|| {
            let checks = names.listed(fails);
            names.with("picture_in_doubt", &[("checks", &checks)])
        });
        let sentence = Some(self.sides().sentence).filter(|words| !words.is_empty());
        let parts = [Some(named), beyond, sentence, margin, fails];
        names.parted(parts.into_iter().flatten())
    }

    /// The picture in few words: on which side the estimate lies, and whether the interval holds the line.
    pub(super) fn brief(&self) -> String {
        let sides = self.sides();
        let judged = better(self.figure, self.model).is_some() && self.figure.versus.is_none();
        let names = self.names;
        let side = |word: &str| match judged && !word.is_empty() {
            true if word == names.of("side_better") => names.of("on_the_better_side").to_owned(),
            true => names.of("on_the_worse_side").to_owned(),
            false => word.to_owned(),
        };
        let norm = self.drawn.axis == Axis::Norm;
        let side = self.drawn.estimate.and_then(|mark| match (norm, mark.at) {
            // Words for what lies on the line by rounding would be too much.
            (true, _) if !judged => None,
            (true, _) if mark.unrounded.high < 0.0 => Some(side(&sides.left)),
            (true, _) if mark.unrounded.low > 0.0 => Some(side(&sides.right)),
            (true, _) => None,
            (false, at) if at < 0.0 => Some(side(&sides.left)),
            (false, at) if at > 0.0 => Some(side(&sides.right)),
            (false, _) => Some(names.of("neither_way").to_owned()),
        });
        let distance = norm.then(|| self.distance()).flatten();
        let limits = self.drawn.limits.map(|limits| {
            let name = match holds(limits) {
                Some(true) => "interval_includes",
                Some(false) => "interval_excludes",
                None => "interval_may_include",
            };
            names.with(name, &[("line", self.line())])
        });
        let parts = [distance, side, limits].into_iter().flatten();
        names.parted(parts.filter(|part| !part.is_empty()))
    }

    /// What a contrast estimates.
    pub(super) fn estimated(&self, contrast: &Contrast) -> &'a str {
        let word = match (contrast.effect, self.drawn.axis, self.figure.to) {
            (Some(effect), ..) => effect.word(),
            (None, Axis::Ratio, _) => "ratio",
            (None, _, Some(_)) => "change",
            (None, _, None) => "difference",
        };
        self.names.among("effect", word)
    }

    fn contrast(&self, contrast: &Contrast) -> Vec<String> {
        let word = self.estimated(contrast);
        let number = |cell: &Cell| cell.as_ref().map(|cell| self.style().number(&cell.value));
        let estimate = number(&contrast.change).map(|number| format!("{word} {number}"));
        let interval = match (number(&contrast.ci_low), number(&contrast.ci_high)) {
            (Some(low), Some(high)) => {
                let level = level(&contrast.level);
                let holds = self.drawn.limits.map(|limits| self.includes(limits));
                let parts = [("level", level.as_str()), ("low", &low), ("high", &high)];
                let interval = self.names.with("interval_from_to", &parts);
                self.names
                    .listed([Some(interval), holds].into_iter().flatten())
            }
            _ => self.names.of("no_interval_printed").to_owned(),
        };
        estimate.into_iter().chain([interval]).collect()
    }

    fn means(&self, mean: &Cell, norm: &Norm) -> String {
        let norm = self.style().number(&norm.mean.value);
        match mean {
            Some(mean) => {
                let mean = self.style().number(&mean.value);
                let parts = [("mean", mean.as_str()), ("norm", &norm)];
                self.names.with("mean_and_norm", &parts)
            }
            None => self.names.with("norm_value", &[("norm", &norm)]),
        }
    }

    /// How far a mean lies from the norm, over its unrounded values: `0.20 to 0.22 SD below the norm`.
    fn distance(&self) -> Option<String> {
        let Interval { low, high } = self.drawn.estimate?.unrounded;
        let said = |value: f64| self.style().computed(value.abs(), DECIMALS);
        let names = self.names;
        Some(if !low.is_finite() || !high.is_finite() {
            names.of("distance_open").to_owned()
        } else if low < 0.0 && high > 0.0 {
            let (below, above) = (said(low), said(high));
            let parts = [("below", below.as_str()), ("above", &above)];
            names.with("distance_both", &parts)
        } else {
            let (one, several, near, far) = match high > 0.0 {
                true => (
                    "distance_above",
                    "distance_above_range",
                    said(low),
                    said(high),
                ),
                false => (
                    "distance_below",
                    "distance_below_range",
                    said(high),
                    said(low),
                ),
            };
            match near == far {
                true => names.with(one, &[("far", &far)]),
                false => names.with(several, &[("near", &near), ("far", &far)]),
            }
        })
    }

    /// The interval of a mean, as distances from the norm.
    fn interval(&self, said: &Cell) -> String {
        let Some((low, high)) = self.drawn.limits else {
            return self.names.of("no_interval").to_owned();
        };
        let level = level(said);
        let name = match self.drawn.source {
            Source::Printed => "interval_of_printed",
            Source::Welch => "interval_of_welch",
            Source::ExactNorm => "interval_of_exact_norm",
        };
        let side = |mark: Mark| {
            if mark.at < 0.0 {
                "sd_below"
            } else {
                "sd_above"
            }
        };
        let far = |mark: Mark| self.style().computed(mark.at.abs(), DECIMALS);
        let whole = |mark: Mark| self.names.with(side(mark), &[("far", &far(mark))]);
        let from = match side(low) == side(high) {
            true => far(low),
            false => whole(low),
        };
        let parts = [
            ("level", level.as_str()),
            ("from", &from),
            ("to", &whole(high)),
            ("includes", &self.includes((low, high))),
        ];
        self.names.with(name, &parts)
    }

    fn includes(&self, limits: (Mark, Mark)) -> String {
        let name = match holds(limits) {
            Some(true) => "includes",
            Some(false) => "does_not_include",
            None => "may_include",
        };
        self.names.with(name, &[("line", self.line())])
    }
}

/// Whether an interval holds the line, for all unrounded limits; nothing where rounding leaves it open.
fn holds((low, high): (Mark, Mark)) -> Option<bool> {
    let (low, high) = (low.unrounded, high.unrounded);
    if low.low > 0.0 || high.high < 0.0 {
        return Some(false);
    }
    (low.high <= 0.0 && high.low >= 0.0).then_some(true)
}

/// The level of an interval; 95% where nothing else is said.
fn level(cell: &Cell) -> String {
    let share = cell
        .as_ref()
        .and_then(|level| statistics::level(&level.value));
    let percent = share.map_or(95.0, |share| (share * 1000.0).round() / 10.0);
    format!("{percent}%")
}

//! What a picture shows, in words: for those who do not see it, and for pages without pictures.

use super::axis::{Axis, Drawn, Mark, Source};
use crate::claims::trial::direction::{better, rises};
use crate::claims::tried::words::{label, when};
use crate::model::{Better, Cell, ChangeMeaning, Contrast, Figure, Kind, Measure, Model, Norm};
use crate::number::Style;
use crate::statistics;
use crate::statistics::interval::Interval;

/// Decimals of distances in SD.
const DECIMALS: u32 = 2;

/// What lies to the left and to the right of the line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sides {
    /// The word at the left end; may be empty.
    pub(super) left: String,
    /// The word at the right end; may be empty.
    pub(super) right: String,
    /// What the right side is, in a sentence; may be empty.
    pub(super) sentence: String,
}

/// Says what a picture shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words<'a> {
    pub(super) figure: &'a Figure,
    pub(super) drawn: &'a Drawn,
    pub(super) model: &'a Model,
}

impl Words<'_> {
    fn measure(&self) -> &Measure {
        &self.model.measures[self.figure.measure]
    }

    fn style(&self) -> Style {
        self.model.synthesis.style
    }

    /// What lies on either side of the line.
    pub(super) fn sides(&self) -> Sides {
        let better = better(self.figure, self.model);
        match &self.figure.kind {
            Kind::Contrast(contrast) if self.figure.predictor.is_some() => {
                self.sides_of_association(contrast, better)
            }
            Kind::Contrast(contrast) => match contrast.change_means {
                // A difference of changes has two signs: the words for one of them would mislead.
                Some(_) if self.figure.to.is_some() && self.figure.versus.is_some() => {
                    self.sides_of_changes(contrast, better)
                }
                Some(meaning) => self.sides_of(contrast, meaning, better),
                None => Sides::default(),
            },
            _ => {
                let (left, right) = ends(better, Better::Higher, ["below", "above"]);
                Sides {
                    sentence: which("right of the line is above the norm", better, right),
                    left: left.to_owned(),
                    right: right.to_owned(),
                }
            }
        }
    }

    /// The sides of an association: right of none there is more of the outcome with more of the predictor, unless its sign is
    /// said to be the other way round.
    fn sides_of_association(&self, contrast: &Contrast, better: Option<Better>) -> Sides {
        let line = self.drawn.axis.line();
        let (good, plain) = match rises(self.model, self.figure, contrast) {
            Some(true) => (Better::Higher, ["negative", "positive"]),
            Some(false) => (Better::Lower, ["positive", "negative"]),
            None => return Sides::default(),
        };
        let (left, right) = ends(better, good, plain);
        let said = format!("right of {line} is a {} association", plain[1]);
        Sides {
            sentence: which(&said, better, right),
            left: left.to_owned(),
            right: right.to_owned(),
        }
    }

    /// The sides of a difference of changes, where both of its signs are said.
    fn sides_of_changes(&self, contrast: &Contrast, better: Option<Better>) -> Sides {
        let (Some(rises), (_, Some(groups))) =
            (rises(self.model, self.figure, contrast), contrast.signs())
        else {
            return Sides::default();
        };
        let group = |at: Option<usize>| Some(&self.model.synthesis.groups.get(at?)?.label);
        let (Some(one), Some(other)) = (group(self.figure.group), group(self.figure.versus)) else {
            return Sides::default();
        };
        // What lies right of the line is a greater rise of the group named first, or a smaller one.
        let (right, left) = match rises {
            true => (one, other),
            false => (other, one),
        };
        let line = self.drawn.axis.line();
        let sentence = format!(
            "{} of the changes, so right of {line} is a greater rise in {right}",
            groups.word()
        );
        match better {
            None => Sides {
                left: format!("greater rise in {left}"),
                right: format!("greater rise in {right}"),
                sentence,
            },
            Some(better) => {
                let (good, bad) = match better {
                    Better::Higher => (right, left),
                    Better::Lower => (left, right),
                };
                Sides {
                    left: format!("favours {bad}"),
                    right: format!("favours {good}"),
                    sentence: format!("{sentence}, which favours {good}"),
                }
            }
        }
    }

    fn sides_of(
        &self,
        contrast: &Contrast,
        meaning: ChangeMeaning,
        better: Option<Better>,
    ) -> Sides {
        let line = self.drawn.axis.line();
        let said = format!("{}, so right of {line} is", meaning.word());
        let change = match meaning {
            ChangeMeaning::EarlierMinusLater | ChangeMeaning::EarlierOverLater => {
                Some((Better::Lower, "a fall", ["rise", "fall"]))
            }
            ChangeMeaning::LaterMinusEarlier | ChangeMeaning::LaterOverEarlier => {
                Some((Better::Higher, "a rise", ["fall", "rise"]))
            }
            _ => None,
        };
        if let Some((good, word, plain)) = change {
            let (left, right) = ends(better, good, plain);
            return Sides {
                sentence: which(&format!("{said} {word}"), better, right),
                left: left.to_owned(),
                right: right.to_owned(),
            };
        }
        let group = |at: Option<usize>| Some(&self.model.synthesis.groups.get(at?)?.label);
        let (Some(one), Some(other)) = (group(self.figure.group), group(self.figure.versus)) else {
            return Sides::default();
        };
        let (higher, lower) = match rises(self.model, self.figure, contrast) {
            Some(true) => (one, other),
            Some(false) => (other, one),
            None => return Sides::default(),
        };
        let sentence = format!("{said} higher in {higher}");
        match better {
            None => Sides {
                left: format!("higher in {lower}"),
                right: format!("higher in {higher}"),
                sentence,
            },
            Some(better) => {
                let (right, left) = match better {
                    Better::Higher => (higher, lower),
                    Better::Lower => (lower, higher),
                };
                Sides {
                    left: format!("favours {left}"),
                    right: format!("favours {right}"),
                    sentence: format!("{sentence}, which favours {right}"),
                }
            }
        }
    }

    /// The whole picture in one sentence, without a full stop.
    pub(super) fn whole(&self, margin: Option<&str>, beyond: bool, fails: &[&str]) -> String {
        let name = match when(self.figure, self.model) {
            when if when.is_empty() => label(self.figure, self.model),
            when if self.figure.predictor.is_some() => {
                format!("{}, {when}", label(self.figure, self.model))
            }
            when => format!("{} {when}", label(self.figure, self.model)),
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
        let mut words = format!("{name}: {}", parts.join(", "));
        let margin = margin.map(|margin| format!("shaded, within {margin}"));
        let beyond = beyond.then(|| "runs on beyond the picture".to_owned());
        let fails = (!fails.is_empty()).then(|| format!("in doubt: fails {}", fails.join(", ")));
        let sentence = Some(self.sides().sentence).filter(|words| !words.is_empty());
        for part in [beyond, sentence, margin, fails].into_iter().flatten() {
            words.push_str("; ");
            words.push_str(&part);
        }
        words
    }

    /// The picture in few words: on which side the estimate lies, and whether the interval holds the line.
    pub(super) fn brief(&self) -> String {
        let sides = self.sides();
        let judged = better(self.figure, self.model).is_some() && self.figure.versus.is_none();
        let side = |word: &str| match judged && !word.is_empty() {
            true => format!("on the {word} side"),
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
            (false, _) => Some("neither way".to_owned()),
        });
        let distance = norm.then(|| self.distance()).flatten();
        let line = self.drawn.axis.line();
        let limits = self.drawn.limits.map(|limits| match holds(limits) {
            Some(true) => format!("CI includes {line}"),
            Some(false) => format!("CI excludes {line}"),
            None => format!("CI may or may not include {line}"),
        });
        let parts = [distance, side, limits].into_iter().flatten();
        let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
        parts.join("; ")
    }

    /// What a contrast estimates.
    pub(super) fn estimated(&self, contrast: &Contrast) -> &'static str {
        match (contrast.effect, self.drawn.axis, self.figure.to) {
            (Some(effect), ..) => effect.words(),
            (None, Axis::Ratio, _) => "ratio",
            (None, _, Some(_)) => "change",
            (None, _, None) => "difference",
        }
    }

    fn contrast(&self, contrast: &Contrast) -> Vec<String> {
        let word = self.estimated(contrast);
        let number = |cell: &Cell| cell.as_ref().map(|cell| self.style().number(&cell.value));
        let estimate = number(&contrast.change).map(|number| format!("{word} {number}"));
        let interval = match (number(&contrast.ci_low), number(&contrast.ci_high)) {
            (Some(low), Some(high)) => {
                let level = level(&contrast.level);
                let holds = self.drawn.limits.map(|limits| self.includes(limits));
                let parts = [Some(format!("{level} CI {low} to {high}")), holds];
                parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
            }
            _ => "no confidence interval printed".to_owned(),
        };
        estimate.into_iter().chain([interval]).collect()
    }

    fn means(&self, mean: &Cell, norm: &Norm) -> String {
        let norm = self.style().number(&norm.mean.value);
        match mean {
            Some(mean) => format!("mean {}, norm {norm}", self.style().number(&mean.value)),
            None => format!("norm {norm}"),
        }
    }

    /// How far a mean lies from the norm, over its unrounded values: `0.20 to 0.22 SD below the norm`.
    fn distance(&self) -> Option<String> {
        let Interval { low, high } = self.drawn.estimate?.unrounded;
        let said = |value: f64| self.style().computed(value.abs(), DECIMALS);
        Some(if !low.is_finite() || !high.is_finite() {
            "its distance left open by its bound".to_owned()
        } else if low < 0.0 && high > 0.0 {
            let (below, above) = (said(low), said(high));
            format!("between {below} SD below and {above} SD above the norm")
        } else {
            let side = if high > 0.0 { "above" } else { "below" };
            let (near, far) = match high > 0.0 {
                true => (said(low), said(high)),
                false => (said(high), said(low)),
            };
            match near == far {
                true => format!("{near} SD {side} the norm"),
                false => format!("{near} to {far} SD {side} the norm"),
            }
        })
    }

    /// The interval of a mean, as distances from the norm.
    fn interval(&self, said: &Cell) -> String {
        let Some((low, high)) = self.drawn.limits else {
            return "no confidence interval".to_owned();
        };
        let level = level(said);
        let whose = match self.drawn.source {
            Source::Printed => "of the mean",
            Source::Welch => "of the distance, worked out by Welch’s t test,",
            Source::ExactNorm => "of the distance, worked out with the norm’s mean taken as exact,",
        };
        let side = |mark: Mark| if mark.at < 0.0 { "below" } else { "above" };
        let far = |mark: Mark| self.style().computed(mark.at.abs(), DECIMALS);
        let from = match side(low) == side(high) {
            true => far(low),
            false => format!("{} SD {}", far(low), side(low)),
        };
        let to = format!("{} SD {}", far(high), side(high));
        let includes = self.includes((low, high));
        format!("{level} CI {whose} from {from} to {to}, {includes}")
    }

    fn includes(&self, limits: (Mark, Mark)) -> String {
        let line = self.drawn.axis.line();
        match holds(limits) {
            Some(true) => format!("includes {line}"),
            Some(false) => format!("does not include {line}"),
            None => format!("and rounding leaves open whether it includes {line}"),
        }
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

/// The words at the ends: which side is worse and which better where the right side is better by `good`,
/// or the plain ones where the measure does not say.
fn ends(
    better: Option<Better>,
    good: Better,
    plain: [&'static str; 2],
) -> (&'static str, &'static str) {
    match better {
        None => (plain[0], plain[1]),
        Some(better) if better == good => ("worse", "better"),
        Some(_) => ("better", "worse"),
    }
}

/// A sentence on the right side, with what it means for people where the measure says.
fn which(sentence: &str, better: Option<Better>, right: &str) -> String {
    match better {
        Some(_) => format!("{sentence}, which is {right}"),
        None => sentence.to_owned(),
    }
}

/// The level of an interval; 95% where nothing else is said.
fn level(cell: &Cell) -> String {
    let share = cell
        .as_ref()
        .and_then(|level| statistics::level(&level.value));
    let percent = share.map_or(95.0, |share| (share * 1000.0).round() / 10.0);
    format!("{percent}%")
}

//! A change or a difference in a stated direction, by a least amount, significant or not: on a contrast that
//! is declared, and on the figures at both ends of one that is not.

use super::alike;
use super::bench::{Bench, Weighed};
use super::called;
use super::direction::{Side, goes, has_sides, rises, side, told, up};
use super::ends;
use super::least;
use super::limits::{self, null};
use super::omnibus;
use super::said::{Alpha, exact, half_a_digit};
use super::significance::{self, Significance};
use super::two::{self, Two};
use super::undeclared;
use super::value::What;
use super::yardstick::{Yardstick, Yardsticks};
use crate::agreement::assumed::Assumed;
use crate::agreement::making::Frees;
use crate::agreement::methods;
use crate::claims::verdict::{Judgement, Verdict};
use crate::model::hazard::Hazard;
use crate::model::lookup::Coordinates;
use crate::model::{Contrast, Direction, Figure, Handle, Least, Measure};
use crate::statistics::interval::Interval;
use crate::wording::one;

/// What is said of a change or difference.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shift<'a> {
    /// The direction, if one is stated.
    pub(crate) direction: Option<Direction>,
    /// How large it is at least said to be.
    pub(crate) by: Option<&'a Least>,
    /// What it is called: `change` or `difference`.
    pub(crate) noun: &'static str,
    /// Whether it is called significant.
    pub(crate) significant: bool,
    /// The significance level.
    pub(crate) alpha: Alpha<'a>,
    /// Whether it is said the other way round than the figure is written: of the group compared with, or of the
    /// category that others are held against.
    pub(crate) turned: bool,
    /// The measure by which better is judged, where that is not the figure's own: of a correlation, that which
    /// the claim names.
    pub(crate) outcome: Option<Handle<Measure>>,
}

impl Shift<'_> {
    /// The same said the other way round, of what is compared with it.
    pub(crate) fn reversed(self) -> Self {
        let direction = self.direction.map(|direction| match direction {
            Direction::Better => Direction::Worse,
            Direction::Worse => Direction::Better,
            Direction::Higher => Direction::Lower,
            Direction::Lower => Direction::Higher,
        });
        Self {
            direction,
            turned: !self.turned,
            ..self
        }
    }

    /// Whether what is said is about one side, or about how much.
    fn is_aimed(self) -> bool {
        self.direction.is_some() || self.by.is_some()
    }

    /// Tries it on one contrast.
    pub(crate) fn of_contrast(
        self,
        bench: Bench<'_>,
        at: Handle<Figure>,
        contrast: &Contrast,
    ) -> Weighed {
        if let Some((two, own)) = self.by_ends(bench, at, contrast) {
            let significance = significance::of(bench, at, contrast, self.alpha);
            let ends = vec![two.one, two.two];
            let weighed = own.of_two(bench, &two, &two.words, significance, vec![at]);
            return weighed.resting_on(ends);
        }
        let yardsticks = self
            .by
            .map(|by| least::of_contrast(bench, at, contrast, by, self.turned));
        let also = yardsticks
            .as_ref()
            .map_or_else(Vec::new, Yardsticks::figures);
        let descriptive = shown(bench, at, contrast, self);
        let descriptive = match yardsticks {
            None => descriptive,
            Some(yardsticks) => self.far_enough(bench, at, contrast, descriptive, yardsticks),
        };
        let significance = significance::of(bench, at, contrast, self.alpha);
        let figure = &bench.model.figures[at];
        let noun = match omnibus::is_one(bench.model, figure) {
            true => self.noun,
            false => called::noun(figure),
        };
        let own = Self { noun, ..self };
        // Of a test over all, which has no direction, nothing is shown beside it.
        if self.significant && !self.is_aimed() && has_no_direction(bench, at) {
            let inferential = inferred(&descriptive, significance, own);
            return Weighed::inferential(vec![at], inferential);
        }
        own.weighed(vec![at], descriptive, significance)
            .resting_on(also)
    }

    /// Where a comparison is printed with its test alone: what stands at both ends of it, which tells the way that it
    /// goes, and the same said of the first of these.
    fn by_ends(
        self,
        bench: Bench<'_>,
        at: Handle<Figure>,
        contrast: &Contrast,
    ) -> Option<(Two, Self)> {
        let printed = [&contrast.change, &contrast.ci_low, &contrast.ci_high];
        if printed.into_iter().any(Option::is_some) {
            return None;
        }
        let figure = &bench.model.figures[at];
        // What was adjusted or modelled need not go the way of the plain figures.
        let made = figure
            .methods
            .iter()
            .filter_map(|method| methods::of(*method));
        let modelled = made.fold(Assumed::default(), Assumed::with);
        if modelled.frees(Frees::Difference) || bench.model.is_adjusted(figure) {
            return None;
        }
        let (first, second) = ends::of(Coordinates::of(figure))?;
        let (first, second) = bench.lookup.at(first).zip(bench.lookup.at(second))?;
        let over_time = figure.versus.is_none();
        let noun = called::noun(figure);
        let (own, one, other) = match (over_time, self.turned) {
            (true, _) => (self, second, first),
            (false, false) => (self, first, second),
            (false, true) => (self.reversed(), second, first),
        };
        let two = two::two(bench, one, other).ok()?;
        Some((two, Self { noun, ..own }))
    }

    /// Tries it on two figures between which nothing is declared: those at two times, the earlier first, or
    /// those of two groups, of which it is said of the first.
    pub(crate) fn of_ends(
        self,
        bench: Bench<'_>,
        first: Handle<Figure>,
        second: Handle<Figure>,
    ) -> Weighed {
        let over_time = bench.model.figures[first].at != bench.model.figures[second].at;
        let (one, start) = match over_time {
            true => (second, first),
            false => (first, second),
        };
        let two = match two::two(bench, one, start) {
            Ok(two) => two,
            Err(open) => return Weighed::descriptive(vec![first, second], open),
        };
        let words = match over_time {
            true => ends::in_words(bench, first, second, &two),
            false => two.words.clone(),
        };
        let place = |at: Handle<Figure>| Coordinates::of(&bench.model.figures[at]);
        let declared = undeclared::declared(bench, place(first), place(second));
        let significance = match over_time && declared.is_none() {
            true => {
                let need = ends::needed(&bench.model.figures[first].kind);
                Significance::open(ends::NO_ERROR.to_owned(), need)
            }
            false => two.significance(bench, self.alpha),
        };
        self.of_two(bench, &two, &words, significance, vec![first, second])
    }

    /// Tries it of the first of two figures against the second.
    pub(crate) fn of_two(
        self,
        bench: Bench<'_>,
        two: &Two,
        words: &str,
        significance: Significance,
        figures: Vec<Handle<Figure>>,
    ) -> Weighed {
        let figure = &bench.model.figures[two.one];
        let measure = &bench.model.measures[figure.measure];
        let sides = has_sides(figure, bench.model);
        let is_higher = self.direction.map(|direction| match (sides, direction) {
            (Err(_), Direction::Better | Direction::Worse) => None,
            _ => up(measure, direction),
        });
        let yardsticks = self.by.map(|by| match two.what {
            What::Ratio => Yardsticks {
                needs: vec!["two figures that are no ratios".to_owned()],
                ..Yardsticks::default()
            },
            _ => least::of_two(bench, two.two, two.one, by),
        });
        let also = yardsticks
            .as_ref()
            .map_or_else(Vec::new, Yardsticks::figures);
        let more = "the figures to more decimals".to_owned();
        let descriptive = match (is_higher, &yardsticks) {
            (Some(None), _) => {
                let need = match sides {
                    Err(need) => need.to_owned(),
                    Ok(()) => format!("`better` of the measure `{}`", measure.id.value),
                };
                Judgement::open(words.to_owned(), [need])
            }
            (side, yardsticks) => {
                let towards = match side {
                    Some(Some(false)) => -two.apart,
                    Some(_) => two.apart,
                    None => two.apart.magnitude(),
                };
                match yardsticks {
                    Some(yardsticks) => least::reached(bench, towards, words, yardsticks),
                    None => {
                        match Verdict::of(alike::is_above(towards), alike::is_not_above(towards)) {
                            Verdict::Undetermined => Judgement::open(words.to_owned(), [more]),
                            verdict => Judgement::new(verdict, words.to_owned()),
                        }
                    }
                }
            }
        };
        self.weighed(figures, descriptive, significance)
            .resting_on(also)
    }

    /// The verdict of what is shown and inferred, as far as the claim is of both.
    fn weighed(
        self,
        figures: Vec<Handle<Figure>>,
        descriptive: Judgement,
        significance: Significance,
    ) -> Weighed {
        let inferential = inferred(&descriptive, significance, self);
        let verdict = match (self.significant, self.is_aimed()) {
            (false, _) => descriptive.verdict,
            // A change that is significant in whichever direction is one.
            (true, false) => inferential.verdict,
            (true, true) => descriptive.verdict.and(inferential.verdict),
        };
        Weighed::of(figures, verdict, Some(descriptive), Some(inferential))
    }

    /// What the figures of these people show of how far a contrast goes, given which way.
    fn far_enough(
        self,
        bench: Bench<'_>,
        at: Handle<Figure>,
        contrast: &Contrast,
        way: Judgement,
        yardsticks: Yardsticks,
    ) -> Judgement {
        // What goes the other way does not go so far.
        let turned = way.verdict == Verdict::Contradicted;
        let unsaid = way.verdict == Verdict::Undetermined && !way.needs.is_empty();
        let estimate = contrast.change.as_deref().and_then(Interval::of);
        // An estimate that is not printed lies between its limits.
        let is_printed = estimate.is_some();
        let between = || limits::printed_limits(contrast).map(|(low, high)| low.hull(high));
        let (Some(estimate), false) = (estimate.or_else(between), turned || unsaid) else {
            return way;
        };
        let reached = |towards: Interval, yardsticks: &Yardsticks| {
            let printed = is_printed.then(|| towards.middle());
            least::reached_as(bench, (towards, printed), &way.because, yardsticks)
        };
        if null(contrast) == 0.0 {
            return reached(estimate.magnitude(), &yardsticks);
        }
        let figure = &bench.model.figures[at];
        let hazard = bench.model.hazard(figure);
        if hazard.is_some_and(|hazard| hazard != Hazard::Event) {
            let need = "the shares of both groups, as a ratio of hazards does not say how much higher or lower survival is";
            return Judgement::open(way.because, [need.to_owned()]);
        }
        if yardsticks.ratio {
            let log = estimate.rising(f64::ln).filter(|_| estimate.low > 0.0);
            let Some(log) = log else {
                return Judgement::open(way.because, ["a ratio above 0".to_owned()]);
            };
            return reached(log.magnitude(), &yardsticks);
        }
        let Some(Least::Percent(percent)) = self.by else {
            let need = "an amount in percent, or a `ratio`, as it is a ratio".to_owned();
            return Judgement::open(way.because, [need]);
        };
        let (Some(rises), Some(share)) = (rises(bench.model, figure, contrast), exact(percent))
        else {
            return Judgement::open(way.because, ["what a ratio above 1 means".to_owned()]);
        };
        let one = Interval::exact(1.0);
        let ratio = match rises != self.turned {
            true => estimate,
            false => one.over(estimate),
        };
        let yardstick = Yardstick {
            points: Interval::exact(share / 100.0),
            rounding: half_a_digit(percent) / 100.0,
            sd: None,
            words: format!("{}%", bench.style().number(percent)),
        };
        let yardsticks = Yardsticks {
            each: vec![yardstick],
            ..Yardsticks::default()
        };
        let towards = (ratio - one).magnitude();
        reached(towards, &yardsticks)
    }
}

/// Whether a figure is of a model as a whole.
fn is_whole(bench: Bench<'_>, at: Handle<Figure>) -> bool {
    let predictor = bench.model.figures[at].predictor;
    predictor.is_some_and(|at| bench.model.predictors[at].is_whole_model())
}

/// Whether a figure tests several things together, so that it has no direction.
fn has_no_direction(bench: Bench<'_>, at: Handle<Figure>) -> bool {
    is_whole(bench, at) || omnibus::is_one(bench.model, &bench.model.figures[at])
}

/// What the figures of these people show: the sign.
fn shown(bench: Bench<'_>, at: Handle<Figure>, contrast: &Contrast, shift: Shift<'_>) -> Judgement {
    let side = side(contrast);
    let because = told(bench, at, contrast, side, shift.outcome);
    let printed = contrast.change.is_some() || contrast.ci_low.is_some();
    let figure = &bench.model.figures[at];
    let noun = match called::noun(figure) {
        "association" => "estimate",
        noun => noun,
    };
    if side == Side::Open {
        let model = bench.model;
        if is_whole(bench, at) {
            let because = "it is of the model as a whole, which has no direction and no estimate";
            let need = "an association with one predictor, or of the whole model `significant: true` alone";
            return Judgement::open(because.to_owned(), [need.to_owned()]);
        }
        if let Some((because, need)) =
            omnibus::undirected(model, &model.figures[at], shift.is_aimed())
        {
            return Judgement::open(because, [need]);
        }
        return match printed {
            true => Judgement::open(because, [format!("the {noun} to more decimals")]),
            false => Judgement::open(
                format!("neither {} nor a confidence interval is printed", one(noun)),
                [format!("the {noun}")],
            ),
        };
    }
    let Some(direction) = shift.direction else {
        return Judgement::new(Verdict::Supported, because);
    };
    match goes(bench, figure, contrast, direction, shift.outcome) {
        Ok(above) => {
            let holds = above == (side == Side::Above);
            Judgement::new(Verdict::of(holds, !holds), because)
        }
        Err(needs) => Judgement::open(because, needs),
    }
}

/// What they let one infer: whether a change to that side is significant.
fn inferred(descriptive: &Judgement, significance: Significance, shift: Shift<'_>) -> Judgement {
    let Significance {
        holds,
        because,
        needs,
    } = significance;
    match (holds, shift.is_aimed()) {
        (None, _) => Judgement::open(because, needs),
        (Some(false), _) => Judgement::unshown(format!(
            "{because}: no significant {}, which is not the same as none",
            shift.noun
        )),
        (Some(true), false) => Judgement::new(Verdict::Supported, because),
        (Some(true), true) => Judgement {
            because: match shift.by {
                None => format!("{because}, and {}", descriptive.because),
                // A test of no change is none of so large a one.
                Some(_) => format!(
                    "{because}, by a test of no {} at all, and {}",
                    shift.noun, descriptive.because
                ),
            },
            ..descriptive.clone()
        },
    }
}

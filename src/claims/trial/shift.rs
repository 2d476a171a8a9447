//! A change or a difference in a stated direction, by a least amount, significant or not: on a contrast that
//! is declared, and on the figures at both ends of one that is not.

use super::alike;
use super::bench::{Bench, Weighed};
use super::called;
use super::direction::{Side, goes, has_sides, rises, side, told, up};
use super::ends;
use super::least;
use super::limits::null;
use super::said::{Alpha, exact, half_a_digit};
use super::significance::{self, Significance};
use super::two::{self, Two};
use super::undeclared;
use super::value::{self, What};
use super::yardstick::{Yardstick, Yardsticks};
use crate::claims::verdict::{Judgement, Verdict};
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
        let own = Self {
            noun: called::noun(&bench.model.figures[at]),
            ..self
        };
        own.weighed(vec![at], descriptive, significance)
            .resting_on(also)
    }

    /// Tries it on two figures between which nothing is declared: those at two times, the earlier first, or
    /// those of two groups, of which it is said of the first.
    pub(crate) fn of_ends(
        self,
        bench: Bench<'_>,
        first: Handle<Figure>,
        second: Handle<Figure>,
    ) -> Weighed {
        let over_time = bench.model.figures[first].group == bench.model.figures[second].group;
        let (one, start) = match over_time {
            true => (second, first),
            false => (first, second),
        };
        let two = match two::two(bench, one, start) {
            Ok(two) => two,
            Err(open) => return Weighed::descriptive(vec![first, second], open),
        };
        let words = match over_time {
            true => ends_in_words(bench, first, second, &two),
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

    /// The verdict of what is shown and what may be inferred, as far as the claim is of both.
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
        let (Some(estimate), false) = (estimate, turned || unsaid) else {
            return way;
        };
        if null(contrast) == 0.0 {
            return least::reached(bench, estimate.magnitude(), &way.because, &yardsticks);
        }
        if yardsticks.ratio {
            let log = estimate.rising(f64::ln).filter(|_| estimate.low > 0.0);
            let Some(log) = log else {
                return Judgement::open(way.because, ["a ratio above 0".to_owned()]);
            };
            return least::reached(bench, log.magnitude(), &way.because, &yardsticks);
        }
        let Some(Least::Percent(percent)) = self.by else {
            let need = "an amount in percent, or a `ratio`, as it is a ratio".to_owned();
            return Judgement::open(way.because, [need]);
        };
        let figure = &bench.model.figures[at];
        let (Some(rises), Some(share)) = (rises(figure, contrast), exact(percent)) else {
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
        least::reached(bench, towards, &way.because, &yardsticks)
    }
}

/// Figures at two times, with how many people they are of: that these are the same is not said by them.
fn ends_in_words(
    bench: Bench<'_>,
    first: Handle<Figure>,
    second: Handle<Figure>,
    two: &Two,
) -> String {
    let n = |at: Handle<Figure>| match &bench.model.figures[at].kind {
        crate::model::Kind::Summary(summary) => summary.n.as_deref(),
        crate::model::Kind::Count(count) => count.n.as_deref(),
        crate::model::Kind::Rate(rate) => rate.n.as_deref(),
        crate::model::Kind::Reliability(reliability) => reliability.n.as_deref(),
        crate::model::Kind::Contrast(contrast) => contrast.n.as_deref(),
    };
    let value = |at| value::value(bench, at).map_or_else(|_| String::new(), |value| value.words);
    let time = |at: Handle<Figure>| {
        let time = bench.model.figures[at].at;
        time.map_or("", |at| bench.model.synthesis.timepoints[at].id.as_str())
    };
    let apart = two.apart;
    let decimals = [first, second].map(|at| value::value(bench, at).map_or(1, |one| one.decimals));
    let decimals = decimals.into_iter().min().unwrap_or(1);
    let points = match two.what {
        What::Share => " percentage points",
        _ => "",
    };
    let change = match (alike::is_above(apart), alike::is_above(-apart)) {
        (true, _) => format!("a rise of {}{points}", bench.span(apart, decimals)),
        (_, true) => format!("a fall of {}{points}", bench.span(-apart, decimals)),
        _ if apart.low == 0.0 && apart.high == 0.0 => "no change".to_owned(),
        _ => "which may be a rise or a fall before rounding".to_owned(),
    };
    let people = match (n(first), n(second)) {
        (Some(one), Some(two)) if one.value() == two.value() => {
            format!("n is {} at both", bench.style().number(one))
        }
        (Some(one), Some(two)) => format!(
            "not all the same people: n is {} and then {}",
            bench.style().number(one),
            bench.style().number(two)
        ),
        _ => "n is not printed of both, so that they may be different people".to_owned(),
    };
    format!(
        "{}: {} at {}, {} at {}: {change}; {people}",
        bench.untimed(first),
        value(first),
        time(first),
        value(second),
        time(second)
    )
}

/// What the figures of these people show: the sign.
fn shown(bench: Bench<'_>, at: Handle<Figure>, contrast: &Contrast, shift: Shift<'_>) -> Judgement {
    let side = side(contrast);
    let because = told(bench, at, contrast, side, shift.outcome);
    let printed = contrast.change.is_some() || contrast.ci_low.is_some();
    let noun = match bench.model.figures[at].predictor {
        Some(_) => "estimate",
        None => "change",
    };
    if side == Side::Open {
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
    let figure = &bench.model.figures[at];
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

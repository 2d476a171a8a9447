//! Numbers and figures as judgements speak of them.

use super::bench::Bench;
use super::called;
use crate::agreement::remedy;
use crate::claims::verdict::{Judgement, Verdict};
use crate::language::english;
use crate::model::{Contrast, Figure, Handle, Margin, Model, Placed};
use crate::number::{Printed, Style};
use crate::statistics::interval::Interval;

/// The significance level of a claim.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Alpha<'a> {
    /// The level, such as 0.05; no number where what is given is no level.
    pub(crate) level: f64,
    /// It as it was printed, where it was.
    printed: Option<&'a Printed>,
}

impl Alpha<'_> {
    /// It in words.
    pub(crate) fn words(self, style: Style) -> String {
        match self.printed {
            // A percentage is told as the share that p is held against.
            Some(printed) if exact(printed) != Some(self.level) && !self.level.is_nan() => {
                style.computed(self.level, printed.decimals() + 2)
            }
            Some(printed) => style.number(printed),
            None => style.computed(self.level, 2),
        }
    }
}

/// A significance level as a share: both `0.05` and `5` are 0.05. Nothing from a half up.
fn share(printed: &Printed) -> Option<f64> {
    let value = exact(printed)?;
    let share = if value < 1.0 { value } else { value / 100.0 };
    (share > 0.0 && share < 0.5).then_some(share)
}

/// The level where nobody says one.
const USUAL: f64 = 0.05;

impl<'a> Bench<'a> {
    /// The style that numbers are printed in.
    pub(crate) fn style(self) -> Style {
        self.model.synthesis.style
    }

    /// The significance level: the claim's own, else the synthesis's.
    pub(crate) fn alpha(self, own: Option<&'a Placed<Printed>>) -> Alpha<'a> {
        let printed = own.or(self.model.synthesis.alpha.as_ref());
        let level = match printed {
            Some(printed) => share(printed).unwrap_or(f64::NAN),
            None => USUAL,
        };
        Alpha {
            level,
            printed: printed.map(|printed| &printed.value),
        }
    }

    /// The margin within which a difference counts as none: the claim's own, else the synthesis's.
    pub(crate) fn margin(self, own: Option<&'a Placed<Margin>>) -> Option<&'a Margin> {
        let margin = own.or(self.model.synthesis.margin.as_ref());
        margin.map(|margin| &margin.value)
    }

    /// A figure by what it is about: `Wellbeing at T1`, `Wellbeing from T1 to T2`.
    pub(crate) fn name(self, at: Handle<Figure>) -> String {
        named(self.model, &self.model.figures[at])
    }

    /// A figure likewise, whatever its time.
    pub(crate) fn untimed(self, at: Handle<Figure>) -> String {
        let figure = &self.model.figures[at];
        placed(self.model, figure, [None, None])
    }

    /// A printed p: `p = 0.020`, `p < 0.001`.
    pub(crate) fn p(self, printed: &Printed) -> String {
        let (letter, value) = (self.style().p_heading(), self.style().p(printed));
        match value.strip_prefix(['<', '>']) {
            Some(bound) => format!("{letter} {} {bound}", &value[..1]),
            None => format!("{letter} = {value}"),
        }
    }

    /// A p that was computed: `p 0.012 to 0.034`, `p up to 0.034`, `p below 0.001`.
    pub(crate) fn computed_p(self, p: Interval) -> String {
        let letter = self.style().p_heading();
        let style = self.style();
        match (p.high < 0.001, p.low < 0.001) {
            (true, _) => format!("{letter} below {}", style.computed(0.001, 3)),
            (_, true) => format!("{letter} up to {}", style.computed(p.high, 3)),
            _ => format!("{letter} {}", self.span(p, 3)),
        }
    }

    /// The values of an interval: `0.78 to 0.82`.
    pub(crate) fn span(self, interval: Interval, decimals: u32) -> String {
        remedy::span(interval, decimals, self.style())
    }

    /// The same with more decimals where an end would print as `bound`, on which it does not lie.
    pub(crate) fn span_beside(self, interval: Interval, decimals: u32, bound: f64) -> String {
        let hidden = |decimals: u32| {
            let unit = 0.5 * 0.1_f64.powi(i32::try_from(decimals).unwrap_or(0));
            [interval.low, interval.high].into_iter().any(|end| {
                let away = (end - bound).abs();
                away > 1e-9 && away <= unit
            })
        };
        let enough = (decimals..decimals + 4).find(|decimals| !hidden(*decimals));
        self.span(interval, enough.unwrap_or(decimals))
    }

    /// The level of an interval in words, such as `95%`.
    pub(crate) fn level(self, level: f64) -> String {
        let percent = (level * 1e6).round() / 1e4;
        format!("{percent}%")
    }

    /// The printed limits of a contrast with their level: `the 95% CI (0.67, 7.13)`.
    pub(crate) fn limits(self, contrast: &Contrast, level: f64) -> String {
        let limits = contrast.ci_low.as_deref().zip(contrast.ci_high.as_deref());
        let shown = self.style().estimate(None, limits).unwrap_or_default();
        format!("the {} CI {shown}", self.level(level))
    }
}

/// The value of a number that the claim states, which is not rounded.
pub(crate) fn exact(printed: &Printed) -> Option<f64> {
    rust_decimal::prelude::ToPrimitive::to_f64(&printed.value()?)
}

/// Half a unit of the last digit of a number: what was rounded to it may be so much more or less.
pub(crate) fn half_a_digit(printed: &Printed) -> f64 {
    0.5 * 0.1_f64.powi(printed.decimals() as i32)
}

/// The same of an amount in points or of a ratio: 0 of a whole number, which is a threshold (“at least 3 points”,
/// “doubled”) and no figure that was rounded.
pub(crate) fn rounding(printed: &Printed) -> f64 {
    match printed.decimals() {
        0 => 0.0,
        _ => half_a_digit(printed),
    }
}

/// A figure by what it is about: `Wellbeing at T1`, `Wellbeing from T1 to T2`.
pub(crate) fn named(model: &Model, figure: &Figure) -> String {
    placed(model, figure, [figure.at, figure.to])
}

/// A figure by what it is about, and by these times.
fn placed(model: &Model, figure: &Figure, times: [Option<usize>; 2]) -> String {
    let frame = &model.synthesis;
    let measure = &model.measures[figure.measure];
    let time = |at: usize| frame.timepoints[at].id.as_str();
    let group = |at: usize| frame.groups[at].label.as_str();
    let mut name = measure.label.clone();
    if let Some(category) = figure.category {
        name += &format!(": {}", measure.categories[category].label);
    }
    if let Some(predictor) = called::predictor(figure, model, english()) {
        name += &format!(" {predictor}");
    }
    match times {
        [Some(from), Some(to)] => name += &format!(" from {} to {}", time(from), time(to)),
        [Some(at), None] => name += &format!(" at {}", time(at)),
        _ => {}
    }
    match (figure.group, figure.versus) {
        (Some(one), Some(two)) => name += &format!(", {} against {}", group(one), group(two)),
        (Some(one), None) => name += &format!(" in {}", group(one)),
        _ => {}
    }
    for part in called::dimensions(figure.dimensions, model) {
        name += &format!(", {part}");
    }
    name
}

/// One decimal more than the coarsest of the figures.
pub(crate) fn decimals<'a>(figures: impl IntoIterator<Item = &'a Printed>) -> u32 {
    let decimals = figures.into_iter().map(Printed::decimals);
    decimals.min().unwrap_or(1) + 1
}

/// Verdicts in a sentence: `it is supported`.
pub(crate) fn outcome(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Supported => "it is supported",
        Verdict::Undetermined => "it stays open",
        Verdict::Contradicted => "it is contradicted",
    }
}

/// What came of one number that a sentence states.
#[derive(Debug)]
pub(crate) struct Stated {
    pub(crate) verdict: Verdict,
    pub(crate) because: String,
    pub(crate) needs: Vec<String>,
}

/// Holds a number that a sentence states against the one printed. With as many decimals or fewer it has to
/// be the printed one, rounded; with more, it can only be one that prints so.
pub(crate) fn stated(
    style: Style,
    word: &str,
    claimed: &Printed,
    printed: Option<&Printed>,
) -> Stated {
    let said = style.number(claimed);
    let open = |because: String, need: String| Stated {
        verdict: Verdict::Undetermined,
        because,
        needs: vec![need],
    };
    let values = printed.and_then(|printed| Some((printed, exact(printed)?)));
    let Some((printed, value)) = values else {
        let because = format!("no {word} is printed to hold {said} against");
        return open(because, format!("the {word}"));
    };
    let shown = style.number(printed);
    let is = |interval: Option<Interval>, value: Option<f64>| {
        let both = interval.zip(value);
        both.is_some_and(|(interval, value)| interval.contains(value))
    };
    let coarser = claimed.decimals() <= printed.decimals();
    // With the same decimals two roundings of one value are the same print.
    let same = exact(claimed) == Some(value);
    let agrees = match claimed.decimals() == printed.decimals() {
        true => same,
        false if coarser => is(Interval::of(claimed), Some(value)),
        false => same || is(Interval::of(printed), exact(claimed)),
    };
    if agrees && !coarser && !same {
        let because = format!("the {word} of {said} has more decimals than the {shown} printed");
        return open(because, format!("the {word} to more decimals"));
    }
    let (verdict, because) = match agrees {
        true if said == shown => (Verdict::Supported, format!("the {word} is {shown}")),
        true => (
            Verdict::Supported,
            format!("the {word} is {shown}, which {said} agrees with"),
        ),
        false => (
            Verdict::Contradicted,
            format!("the {word} is {shown}, not {said}"),
        ),
    };
    Stated {
        verdict,
        because,
        needs: Vec::new(),
    }
}

impl Judgement {
    /// What comes of all numbers that a sentence states.
    pub(crate) fn of_stated(found: Vec<Stated>) -> Self {
        if found.is_empty() {
            let because = "the claim states no number".to_owned();
            return Self::open(because, ["the numbers that the sentence states".to_owned()]);
        }
        let verdict = found
            .iter()
            .map(|one| one.verdict)
            .fold(Verdict::Supported, Verdict::and);
        let words: Vec<_> = found.iter().map(|one| one.because.as_str()).collect();
        let because = words.join("; ");
        match verdict {
            Verdict::Undetermined => {
                Self::open(because, found.into_iter().flat_map(|one| one.needs))
            }
            verdict => Self::new(verdict, because),
        }
    }
}

//! A mean, its standard deviation or standard error, its confidence interval and n do not follow from one
//! another.
//!
//! ## Why it matters
//!
//! The interval of a simple mean is made of the mean, the standard deviation and n. Where it is not, one of
//! them is misprinted, the level is another one, or the interval was made in another way, by a model or by
//! resampling, and readers should know which.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: wellbeing, label: Wellbeing}
//! results:
//!   - {measure: wellbeing, n: 20, mean: 47.7, sd: 9.17, ci_low: 46.1, ci_high: 49.3}
//! ```
//!
//! ## How it is computed
//!
//! SE = SD/√n, and the limits are mean ± t · SE, with t the quantile of Student's t on n − 1 degrees of freedom
//! at the level of the interval, or that of the normal distribution (Student. The probable error of a mean.
//! Biometrika 1908;6:1–25, doi 10.1093/biomet/6.1.1). Where degrees of freedom are printed beside the mean, as
//! `df`, t is that on them and on no others; where they are not n − 1, the interval is a model's, and the SD is
//! left out. All numbers that print as these do are tried. Because intervals are made in other ways too, this is
//! worth knowing and no fault.
//!
//! ## What to do
//!
//! See which of the figures is in error, or say as `method` how the interval was made, such as `mixed model`
//! or `bootstrap limits`; give as `df` the degrees of freedom that a model printed.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::{readings, remedy};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::Summary;
use crate::number::{Printed, Style};
use crate::statistics::estimate::{self, Design};
use crate::statistics::interval::Interval;
use crate::statistics::{Divisor, Quantity, degrees, level, range, whole};
use crate::wording::listed;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG322",
    name: "mean-and-ci-disagree",
    severity: Severity::Note,
    source: include_str!("mean_and_ci_disagree.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Sample, Frees::Symmetry, Frees::OverN];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let found = figures.summaries();
    held.extend(found.filter_map(|one| hold(&one, figures.style())));
}

fn hold(one: &Subject<'_, Summary>, style: Style) -> Option<Held> {
    let numbers = one.numbers;
    let basis = Basis::of(one);
    if basis == Basis::None || one.frees(Frees::Symmetry) {
        return None;
    }
    let limits = numbers.ci_low.as_ref().zip(numbers.ci_high.as_ref());
    if let Some((low, high)) = limits
        && is_elsewhere(numbers.mean.as_deref(), low, high)
    {
        return None;
    }
    let anchor = limits.map(|(low, _)| low).or(numbers.se.as_ref())?;
    let others = [
        numbers.mean.is_some() && limits.is_some(),
        numbers.sd.is_some() && !basis.is_of_model(),
        numbers.se.is_some(),
    ];
    if others.into_iter().filter(|there| *there).count() + usize::from(limits.is_some()) < 2 {
        return None;
    }
    let Some(design) = basis.design() else {
        return numbers
            .sd
            .is_some()
            .then(|| Held::open(&CHECK, vec![one.at], vec![Quantity::N]));
    };
    let share = match &numbers.level {
        Some(printed) => level(printed)?,
        None => 0.95,
    };
    let student = estimate::EstimateFigures {
        estimate: numbers.mean.as_deref(),
        lower: limits.map(|(low, _)| &low.value),
        upper: limits.map(|(_, high)| &high.value),
        level: Some(share),
        se: numbers.se.as_deref(),
        sd_change: numbers.sd.as_deref(),
        divisor: one.divisor(),
        ..estimate::EstimateFigures::none(design)
    };
    let found = estimate::check(&student).ok()?;
    // Many make the interval of 1.96 standard errors, whatever n.
    if let Basis::People(n, None) = basis
        && found.outcome.is_inconsistent()
        && normal_agrees(numbers, n, one.divisor(), share)
    {
        return Some(Held::agree(&CHECK, vec![one.at]));
    }
    let printed: Vec<_> = [
        ("mean", numbers.mean.as_ref().filter(|_| limits.is_some())),
        ("sd", numbers.sd.as_ref().filter(|_| !basis.is_of_model())),
        ("se", numbers.se.as_ref()),
        ("ci_low", limits.map(|(low, _)| low)),
        ("ci_high", limits.map(|(_, high)| high)),
    ]
    .into_iter()
    .filter_map(|(word, cell)| Some((word, cell?)))
    .collect();
    Some(Held::of(&CHECK, vec![one.at], &found.outcome, || {
        let words: Vec<_> = printed.iter().map(|(word, _)| *word).collect();
        let words = format!(
            "{} of `{}` do not follow from one another with {}",
            listed(&words),
            one.key(),
            basis.words(numbers, style)
        );
        let mut told = Diagnostic::at(&CHECK, anchor.span, words);
        if let Some(df) = numbers.df.as_ref().filter(|_| basis.df().is_some()) {
            told = told.also(df.span, "`df`");
        }
        let rest = printed.iter().filter(|(_, cell)| cell.span != anchor.span);
        for (word, cell) in rest {
            told = told.also(cell.span, format!("`{word}`"));
        }
        if let Basis::People(n, _) = basis
            && let Some(words) = standard_error(numbers, n, one.divisor(), style)
        {
            told = told.note(words);
        }
        if basis.is_of_model()
            && let Some(df) = estimate::agreeing_df(&student)
        {
            let df = remedy::span(df, 0, style);
            told = told.note(format!(
                "they would agree with other degrees of freedom: {df}"
            ));
        }
        if let Some(other) = found.other_level {
            let percent = style.computed(other * 100.0, 0);
            told = told.note(format!("as a {percent}% interval they would agree"));
        }
        let told = remedy::told(told, &found.outcome, style, |quantity, _| {
            let word = match quantity {
                Quantity::Estimate => "mean",
                Quantity::SdChange => "sd",
                other => other.word(),
            };
            let mut printed = printed.iter();
            let (_, cell) = printed.find(|(name, _)| *name == word)?;
            Some((word.to_owned(), &cell.value))
        });
        let told = readings::offered(told, one.assumed, READS, |assumed| {
            let divisor = assumed.divisor();
            let design = match (assumed.frees(Frees::Sample), basis.df()) {
                _ if assumed.frees(Frees::Symmetry) => return None,
                (true, None) => return None,
                (true, Some(df)) => Design::Between(df.low, df.high),
                (false, _) => student.design,
            };
            let normal = matches!(basis, Basis::People(_, None));
            let figures = estimate::EstimateFigures {
                divisor,
                design,
                ..student
            };
            let by_normal = || {
                let n = numbers.n.as_ref().and_then(|n| whole(n));
                n.is_some_and(|n| normal_agrees(numbers, n, divisor, share))
            };
            Some(estimate::agree(&figures) || normal && by_normal())
        });
        told.about(one.key())
    }))
}

/// What the quantile of an interval follows from.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Basis {
    /// From n − 1, by the number of people; and the same degrees of freedom where they are printed.
    People(u64, Option<Interval>),
    /// From printed degrees of freedom that are not n − 1, or of figures of a model.
    Model(Interval),
    /// From n − 1, and n lacks.
    Unknown,
    /// From nothing that is printed.
    None,
}

impl Basis {
    fn of(one: &Subject<'_, Summary>) -> Self {
        let df = one.numbers.df.as_ref().and_then(|df| degrees(df));
        let n = one.numbers.n.as_ref().and_then(|n| whole(n));
        let of_sample = !one.frees(Frees::Sample);
        let is_less_one = |df: Interval, n: u64| n > 1 && df.meets(Interval::exact((n - 1) as f64));
        match (df, n) {
            (Some(df), Some(n)) if of_sample && is_less_one(df, n) => Self::People(n, Some(df)),
            (Some(df), _) => Self::Model(df),
            (None, _) if !of_sample => Self::None,
            (None, Some(n)) => Self::People(n, None),
            (None, None) => Self::Unknown,
        }
    }

    fn design(self) -> Option<Design> {
        match self {
            Self::People(n, _) => Some(Design::Paired(n)),
            Self::Model(df) => Some(Design::Between(df.low, df.high)),
            Self::Unknown | Self::None => None,
        }
    }

    /// The degrees of freedom, where they are printed.
    fn df(self) -> Option<Interval> {
        match self {
            Self::People(_, df) => df,
            Self::Model(df) => Some(df),
            Self::Unknown | Self::None => None,
        }
    }

    fn is_of_model(self) -> bool {
        matches!(self, Self::Model(_))
    }

    fn words(self, numbers: &Summary, style: Style) -> String {
        match (self, &numbers.df) {
            (Self::Model(_), Some(df)) => format!("a `df` of {}", style.number(df)),
            (Self::People(n, _), _) => format!("an n of {}", style.computed(n as f64, 0)),
            _ => "an unknown n".to_owned(),
        }
    }
}

/// Whether the limits are the wrong way round or the mean is not between them: findings of other checks.
fn is_elsewhere(mean: Option<&Printed>, low: &Printed, high: &Printed) -> bool {
    let Some((low, high)) = Interval::of(low).zip(Interval::of(high)) else {
        return true;
    };
    let outside = |mean| range::check(Quantity::Mean, mean, low, high).is_inconsistent();
    let mean = mean.and_then(Interval::of);
    range::ordered(low, high).is_inconsistent() || mean.is_some_and(outside)
}

/// The standard error that the SD gives, in words.
fn standard_error(numbers: &Summary, n: u64, divisor: Divisor, style: Style) -> Option<String> {
    let sd: &Printed = numbers.sd.as_ref()?;
    let exact = Interval::of(sd)?;
    let error = exact * (divisor.to_less_one(n)? / (n as f64).sqrt());
    let range = remedy::span(error, sd.decimals() + 1, style);
    Some(format!(
        "an SD of {} and an n of {n} give a standard error of {range}",
        style.number(sd)
    ))
}

/// Whether the figures agree with limits made of the normal quantile, and with SE = SD/√n.
fn normal_agrees(numbers: &Summary, n: u64, divisor: Divisor, share: f64) -> bool {
    let none = estimate::EstimateFigures::none(Design::Normal);
    let limits = estimate::EstimateFigures {
        estimate: numbers.mean.as_deref(),
        lower: numbers.ci_low.as_deref(),
        upper: numbers.ci_high.as_deref(),
        level: Some(share),
        se: numbers.se.as_deref(),
        ..none
    };
    let Ok(found) = estimate::check(&limits) else {
        return false;
    };
    let Some(errors) = found
        .standard_errors()
        .filter(|_| !found.outcome.is_inconsistent())
    else {
        return false;
    };
    let sd = numbers.sd.as_deref().and_then(Interval::of);
    let over = divisor.to_less_one(n).unwrap_or(1.0);
    sd.is_none_or(|sd| (sd * (over / (n as f64).sqrt())).meets(errors))
}

//! What a figure says of its measure, in one number: a mean, a share, a rate, a change.

use super::bench::Bench;
use super::direction::{called, rises};
use super::limits;
use super::said::decimals;
use crate::agreement::assumed::Assumed;
use crate::agreement::making::Frees;
use crate::model::{Contrast, Count, Figure, Handle, Kind, PersonTime, Rate, Summary};
use crate::statistics;
use crate::statistics::interval::Interval;
use crate::statistics::symmetry::Scale;

/// What a figure says of its measure, in one number.
#[derive(Clone, Debug)]
pub(crate) struct Value {
    /// What the number is.
    pub(crate) what: What,
    /// The unrounded values: points of the scale, percent, or of a change points of a rise; of a ratio its
    /// logarithm.
    pub(crate) values: Interval,
    /// The decimals to print distances of it with.
    pub(crate) decimals: u32,
    /// It in words: `a mean of 9.1`.
    pub(crate) words: String,
}

/// What a number is; only numbers of one sort are held against each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum What {
    /// A mean.
    Mean,
    /// A median.
    Median,
    /// A percentage of people.
    Share,
    /// Events for an amount of person-time.
    Rate(PersonTime),
    /// A change or difference, counted as a rise.
    Rise,
    /// The logarithm of a ratio, likewise.
    Ratio,
}

impl What {
    /// It in words: `a mean`.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Mean => "a mean",
            Self::Median => "a median",
            Self::Share => "a share",
            Self::Rate(_) => "a rate",
            Self::Rise => "a change or difference",
            Self::Ratio => "a ratio",
        }
    }
}

/// The number that a figure says.
///
/// # Errors
///
/// Names what lacks.
pub(crate) fn value(bench: Bench<'_>, at: Handle<Figure>) -> Result<Value, String> {
    let figure = &bench.model.figures[at];
    let found = match &figure.kind {
        Kind::Summary(summary) => of_summary(bench, summary),
        Kind::Count(count) => of_count(bench, figure, count),
        Kind::Rate(rate) => return of_rate(bench, at, rate),
        Kind::Reliability(_) => None,
        Kind::Contrast(contrast) => return of_contrast(bench, figure, contrast),
    };
    found.ok_or_else(|| match figure.kind {
        Kind::Count(_) => format!("the share of {}", bench.name(at)),
        _ => format!("the mean of {}", bench.name(at)),
    })
}

fn of_summary(bench: Bench<'_>, summary: &Summary) -> Option<Value> {
    let mean = summary.mean.as_deref().map(|mean| (What::Mean, mean));
    let median = summary
        .median
        .as_deref()
        .map(|median| (What::Median, median));
    let (what, printed) = mean.or(median)?;
    let values = Interval::of(printed)?;
    values.size().is_finite().then(|| Value {
        what,
        values,
        decimals: decimals([printed]),
        words: format!("{} of {}", what.word(), bench.style().number(printed)),
    })
}

fn of_count(bench: Bench<'_>, figure: &Figure, count: &Count) -> Option<Value> {
    let style = bench.style();
    let whole = |cell: &crate::model::Cell| statistics::whole(cell.as_deref()?);
    let counted = whole(&count.count).zip(whole(&count.n).filter(|n| *n > 0));
    let counted = counted.filter(|_| !Assumed::of(figure).frees(Frees::Shares));
    let what = What::Share;
    if let Some((part, n)) = counted {
        let share = 100.0 * part as f64 / n as f64;
        return Some(Value {
            what,
            values: Interval::exact(share),
            decimals: 1,
            words: format!("{part} of {n} ({}%)", style.computed(share, 1)),
        });
    }
    let printed = count.percent.as_deref()?;
    Some(Value {
        what,
        values: Interval::of(printed)?,
        decimals: decimals([printed]),
        words: format!("{}%", style.number(printed)),
    })
}

/// A rate; only one for the same amount of person-time is held against it.
fn of_rate(bench: Bench<'_>, at: Handle<Figure>, rate: &Rate) -> Result<Value, String> {
    let printed = rate.rate.as_deref();
    let values = printed.and_then(|printed| Some((printed, Interval::of(printed)?)));
    let (printed, values) = values.ok_or_else(|| format!("the rate of {}", bench.name(at)))?;
    let per = rate.per.as_ref();
    let (per, amount) = per.zip(rate.amount()).ok_or_else(|| {
        format!(
            "for how much person-time the rate of {} is, as in `per: 1000 person-years`",
            bench.name(at)
        )
    })?;
    Ok(Value {
        what: What::Rate(amount),
        values,
        decimals: decimals([printed]),
        words: format!(
            "a rate of {} per {}",
            bench.style().number(printed),
            per.value
        ),
    })
}

fn of_contrast(bench: Bench<'_>, figure: &Figure, contrast: &Contrast) -> Result<Value, String> {
    let printed = contrast.change.as_deref();
    let values = printed.and_then(|printed| Some((printed, Interval::of(printed)?)));
    let (printed, values) = values.ok_or_else(|| "the change or difference".to_owned())?;
    let rises = rises(bench.model, figure, contrast);
    let rises = rises.ok_or_else(|| "what a positive change means".to_owned())?;
    let (what, values) = match limits::scale(contrast) {
        Scale::Linear => (What::Rise, values),
        Scale::Ratio => {
            let log = values.rising(f64::ln).filter(|_| values.low > 0.0);
            (
                What::Ratio,
                log.ok_or_else(|| "a ratio above 0".to_owned())?,
            )
        }
        Scale::Correlation => return Err("changes or differences, not correlations".to_owned()),
    };
    let meaning = contrast
        .change_means
        .map(|means| format!(" ({})", means.word()));
    Ok(Value {
        what,
        values: if rises { values } else { -values },
        decimals: decimals([printed]),
        words: format!("{}{}", called(bench, contrast), meaning.unwrap_or_default()),
    })
}

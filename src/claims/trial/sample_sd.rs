//! The SD of the people that a summary is of: as it is printed, or from their standard error.

use super::bench::Bench;
use crate::model::{Figure, Handle, Summary};
use crate::statistics;
use crate::statistics::interval::Interval;

/// An SD and where it comes from.
#[derive(Clone, Debug)]
pub(crate) struct SampleSd {
    /// Its unrounded values, in points of the scale, from 0 up.
    pub(crate) values: Interval,
    /// Its value: `7.4`, or `4.41 to 4.46 (from the SE)`.
    pub(crate) words: String,
    /// True where it is worked out from the SE.
    pub(crate) from_error: bool,
}

/// What is said of an SD that is worked out.
pub(crate) const FROM_ERROR: &str = " (from the SE)";

/// The check whose failing says that an SD is not that of the scores at all.
const SD_CHECK: &str = "sd-out-of-bounds";

/// Why a summary has no SD to work with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoSd {
    /// None is printed, nor what gives one.
    Lacks,
    /// The scores cannot have the one that is printed.
    Impossible,
}

/// The SD of a summary, unless its scores cannot have it: nothing is worked out from such an SD.
///
/// # Errors
///
/// Says whether it lacks or is impossible.
pub(crate) fn possible_sd(
    bench: Bench<'_>,
    at: Handle<Figure>,
    summary: &Summary,
) -> Result<SampleSd, NoSd> {
    let mut failed = bench.consistency.failed(at);
    if failed.any(|check| check.name == SD_CHECK) {
        return Err(NoSd::Impossible);
    }
    sample_sd(bench, summary).ok_or(NoSd::Lacks)
}

/// The SD that is printed; where none is, SE·√n, with the SE over its rounding.
fn sample_sd(bench: Bench<'_>, summary: &Summary) -> Option<SampleSd> {
    if let Some(printed) = summary.sd.as_deref() {
        return Some(SampleSd {
            values: Interval::of(printed)?.not_negative()?,
            words: bench.style().number(printed),
            from_error: false,
        });
    }
    let error = summary.se.as_deref()?;
    let people = statistics::whole(summary.n.as_deref()?)?;
    let values = Interval::of(error)?.not_negative()? * (people as f64).sqrt();
    Some(SampleSd {
        values,
        words: format!("{}{FROM_ERROR}", bench.span(values, error.decimals())),
        from_error: true,
    })
}

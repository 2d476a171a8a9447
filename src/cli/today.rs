//! The day on which a command runs.

use cisgrid::model::Day;

/// The day of today, in universal time; a build that is to be the same twice may say which it is.
pub(super) fn today() -> Day {
    let said = std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .and_then(|said| said.parse().ok());
    let said = said.and_then(|seconds| time::OffsetDateTime::from_unix_timestamp(seconds).ok());
    let day = said.unwrap_or_else(time::OffsetDateTime::now_utc).date();
    Day {
        year: u16::try_from(day.year()).unwrap_or(1),
        month: day.month().into(),
        day: day.day(),
    }
}

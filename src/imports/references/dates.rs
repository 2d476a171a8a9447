//! When works appeared, as programs write it.

use crate::model::{Day, WorkDate};

/// What a text says of when a work appeared.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct ReadDate {
    /// The date, where it is one.
    pub(super) date: Option<WorkDate>,
    /// The text, where it is none.
    pub(super) words: String,
    /// What it says beside the date, such as a season.
    pub(super) rest: Option<String>,
}

/// The months in English, by which some programs call them.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// Reads `2012`, `2012-03`, `2012/03/15/Spring` with any of its parts left out, or a stretch such as `2020-03/2021`.
pub(super) fn read(said: &str) -> ReadDate {
    let words = said.trim().to_owned();
    if let Some(date) = WorkDate::parse(&words) {
        let (date, rest) = (Some(date), None);
        return ReadDate { date, words, rest };
    }
    let of_parts = || {
        let mut parts = words.split('/').map(str::trim);
        let year = parts.next()?;
        let numbers = [
            parts.next().unwrap_or_default(),
            parts.next().unwrap_or_default(),
        ];
        let rest = parts
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        let mut written = year.to_owned();
        for number in numbers.into_iter().take_while(|number| !number.is_empty()) {
            written.push_str(&format!("-{number:0>2}"));
        }
        let date = WorkDate::parse(&written)?;
        Some((date, (!rest.is_empty()).then_some(rest)))
    };
    match of_parts() {
        Some((date, rest)) => ReadDate {
            date: Some(date),
            words,
            rest,
        },
        None => ReadDate {
            date: None,
            words,
            rest: None,
        },
    }
}

/// Reads a day, with hyphens, slashes or points in it where the year stands first, or with an English month.
pub(super) fn day(said: &str) -> Option<Day> {
    let said = said.trim().trim_end_matches('/');
    let parts = said.split(['-', '/', '.', ' ', ',']);
    let mut parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    // Some programs say the time of the day behind it.
    parts.truncate(
        3 + parts
            .iter()
            .skip(3)
            .filter(|part| !part.contains(':'))
            .count(),
    );
    let [one, two, three] = parts.as_slice() else {
        return None;
    };
    let written = match (month(one), month(two)) {
        (Some(month), _) => format!("{three}-{month:02}-{two:0>2}"),
        (None, Some(month)) if one.len() == 4 => format!("{one}-{month:02}-{three:0>2}"),
        (None, Some(month)) => format!("{three}-{month:02}-{one:0>2}"),
        (None, None) => format!("{one}-{two:0>2}-{three:0>2}"),
    };
    Day::parse(&written)
}

/// The number of a month that is called by its English name or the start of it.
pub(super) fn month(said: &str) -> Option<u8> {
    let said = said.trim().trim_end_matches('.').to_ascii_lowercase();
    let head = said.get(..3)?;
    let at = MONTHS.iter().position(|month| *month == head)?;
    said.bytes()
        .all(|sign| sign.is_ascii_alphabetic())
        .then_some(at as u8 + 1)
}

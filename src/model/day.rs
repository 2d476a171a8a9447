//! Days of the calendar.

use std::fmt;

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// The year, from 1 to 9999.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Day {
    /// Reads a day that is written as year, month and day with hyphens between them; nothing where it is no day.
    pub fn parse(said: &str) -> Option<Self> {
        let parts: Vec<&str> = said.trim().split('-').collect();
        let [year, month, day] = parts.as_slice() else {
            return None;
        };
        if [year.len(), month.len(), day.len()] != [4, 2, 2] {
            return None;
        }
        let day = Self {
            year: year.parse().ok().filter(|year| *year > 0)?,
            month: month.parse().ok()?,
            day: day.parse().ok()?,
        };
        let by = |years| day.year.is_multiple_of(years);
        let leap = by(4) && (!by(100) || by(400));
        let longest = match day.month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        (1..=longest).contains(&day.day).then_some(day)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day } = self;
        write!(out, "{year:04}-{month:02}-{day:02}")
    }
}

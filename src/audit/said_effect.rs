//! Effect sizes behind a test that follow from it, held against it: partial η² of an F, and r of a t.
//!
//! Of others the definition is open: d of a t may stand on either SD or on that of the changes, and η² of an F is less
//! than partial η² where there are several factors.

use std::ops::Range;

use regex::Regex;

use super::judged::Told;
use super::pattern::{NUMBER, SaidPattern};
use super::said_test::{SaidDf, SaidTest};
use super::written_number::with_point;
use crate::diagnostic::Severity;
use crate::number::{Printed, Style};
use crate::statistics::degrees;
use crate::statistics::interval::Interval;
use crate::statistics::p_value::Test;

static ETA: SaidPattern = SaidPattern::new(|| {
    let pattern = r"^[,;.]? ?\(?(?:(?P<partial>partial η ?²|partial eta[ -]?(?:squared|²|2)|η ?_?p ?_?²|η ?² ?_?p|ηp2|η2p)|η ?²|η2|eta[ -]?squared) ?=? ?(?P<value>NUM)(?P<tail>[\d.]*)";
    Regex::new(&pattern.replace("NUM", NUMBER)).ok()
});

/// How far behind a test its effect size is looked for, in bytes.
const BEHIND: usize = 60;

/// What an effect size in or behind a test says that does not follow from it, and where it stands.
pub(super) fn unlike(text: &str, test: &SaidTest) -> Option<(Told, Range<usize>)> {
    let (Test::F, SaidDf::Two(df1, df2)) = (test.test, &test.df) else {
        return None;
    };
    let own = text.get(test.place.clone())?;
    let inside = own
        .match_indices([',', ';'])
        .map(|(at, _)| test.place.start + at);
    let starts = inside.chain([test.place.end]);
    let (from, found) = starts
        .filter_map(|start| {
            let mut end = (start + BEHIND).min(text.len());
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            Some((start, ETA.first(text.get(start..end)?)?))
        })
        .next()?;
    let value = found.name("value")?;
    if !found
        .name("tail")?
        .as_str()
        .trim_end_matches('.')
        .is_empty()
    {
        return None;
    }
    let written = value.as_str();
    let printed = Printed::parse(&with_point(written, written.contains(','))?).ok()?;
    let here = from + value.start()..from + value.end();
    let shown = printed.text();
    let size = Interval::of(&printed)?;
    if size.low > 1.0 || size.high < 0.0 {
        let words = format!("η² is printed as {shown}, and it is from 0 to 1");
        return Some((Told::impossible(words), here));
    }
    let f = Interval::of(&test.statistic)?.not_negative()?;
    let share = |f: f64, one: f64, two: f64| f * one / (f * one + two);
    let (one, two) = (degrees(df1)?, degrees(df2)?);
    let possible = Interval::new(
        share(f.low, one.low, two.high),
        share(f.high, one.high, two.low),
    )?;
    if size.meets(possible) {
        return None;
    }
    let is_partial = found.name("partial").is_some();
    // Where there are several factors, η² is the smaller.
    if !is_partial && size.high < possible.low {
        return None;
    }
    let style = Style::default();
    let computed = |value: f64| style.computed(value, printed.decimals().max(2));
    let message = format!(
        "{} is printed as {shown}, but {} gives {}",
        if is_partial { "partial η²" } else { "η²" },
        test.told(style),
        computed(share(f.middle(), one.middle(), two.middle()))
    );
    let told = Told::new("effect-size-differs", Severity::Note, message).note(format!(
        "computed as F times its first degrees of freedom over that and the second: all values that round to {} give {} to {}",
        test.statistic.text(),
        computed(possible.low),
        computed(possible.high)
    ));
    Some((
        told.note("of a mixed model or of another error term it may be another"),
        here,
    ))
}

//! What a finding on figures says after what was computed: which single figure would repair the set,
//! and whether truncation in place of rounding, or another n, would.

use rust_decimal::prelude::ToPrimitive;

use super::slips;
use crate::diagnostic::Diagnostic;
use crate::number::{Operator, Printed, PrintedValue, Style};
use crate::statistics::interval::Interval;
use crate::statistics::{Outcome, Quantity, Repair, whole};

/// A figure that may be in error: what it is called in the file, such as `sd`, and what is printed.
pub(crate) type Suspect<'a> = (String, &'a Printed);

/// Adds to a finding by which usual slip a figure may have gone wrong, which single figure would repair the
/// set, and whether truncation or another n would. `suspect` names the figure of a repair; repairs of figures
/// that it does not know are left out.
pub(crate) fn told<'a>(
    mut found: Diagnostic,
    outcome: &Outcome,
    style: Style,
    suspect: impl Fn(Quantity, usize) -> Option<Suspect<'a>>,
) -> Diagnostic {
    for words in likely(outcome, style, &suspect) {
        found = found.help(words);
    }
    repaired(found, outcome, style, suspect)
}

/// How many slips are told of.
const MOST_SLIPS: usize = 2;

/// The slips that would explain the figures, in words.
fn likely<'a>(
    outcome: &Outcome,
    style: Style,
    suspect: &impl Fn(Quantity, usize) -> Option<Suspect<'a>>,
) -> Vec<String> {
    let slips = outcome.repairs.iter().filter_map(|repair| {
        let (name, printed) = suspect(repair.quantity, repair.index)?;
        let range = repair.range;
        // Nearly any number would do.
        let size = printed.value().and_then(|value| value.to_f64())?.abs();
        let wide = range.high - range.low > size / 2.0;
        if holds(range, printed) || wide || repair.quantity == Quantity::P {
            return None;
        }
        let agrees = |meant: &Printed| Interval::of(meant).is_some_and(|meant| meant.meets(range));
        let other = other_people(repair, &name, agrees, suspect);
        let n = suspect(Quantity::N, repair.index).and_then(|(_, n)| whole(n));
        other.or_else(|| {
            let slip = slips::behind(repair.quantity, printed, n, agrees)?;
            let meant = style.number(&slip.meant);
            Some(format!(
                "perhaps {}: `{name}` of {meant} would agree",
                slip.what
            ))
        })
    });
    slips.take(MOST_SLIPS).collect()
}

/// The number of other people, where that would repair a number of people.
fn other_people<'a>(
    repair: &Repair,
    name: &str,
    agrees: impl Fn(&Printed) -> bool,
    suspect: &impl Fn(Quantity, usize) -> Option<Suspect<'a>>,
) -> Option<String> {
    // Of a wide range, it would be chance.
    const NARROW: f64 = 5.0;
    if repair.quantity != Quantity::N || repair.range.high - repair.range.low > NARROW {
        return None;
    }
    let others = (0..2).filter(|index| *index != repair.index);
    let mut others = others.filter_map(|index| suspect(Quantity::N, index));
    let (other, _) = others.find(|(other, n)| other != name && agrees(n))?;
    Some(format!(
        "perhaps `{name}` and `{other}` changed places, or are of the same people"
    ))
}

/// Adds to a finding which single figure would repair the set, and whether truncation or another n would,
/// and nothing of slips.
pub(crate) fn repaired<'a>(
    mut found: Diagnostic,
    outcome: &Outcome,
    style: Style,
    suspect: impl Fn(Quantity, usize) -> Option<Suspect<'a>>,
) -> Diagnostic {
    let repairs = outcome.repairs.iter().filter_map(|repair| {
        let (name, printed) = suspect(repair.quantity, repair.index)?;
        (!holds(repair.range, printed)).then_some((repair, name, printed))
    });
    let repairs: Vec<_> = repairs.collect();
    let sane = repairs
        .iter()
        .filter(|(repair, _, printed)| slips::is_near(repair.quantity, repair.range, printed))
        .map(|(repair, name, printed)| one(repair, name, printed, style));
    let sane: Vec<_> = sane.collect();
    found = match sane.as_slice() {
        [] if repairs.is_empty() => found.note("no single figure would repair it"),
        [] => found.note("no single figure near what is printed would repair it"),
        [only] => found.help(format!("one figure alone would repair it: {only}")),
        [start @ .., last] => {
            let start = start.join("; ");
            found.help(format!(
                "one figure alone would repair it: {start}; or {last}"
            ))
        }
    };
    others(found, outcome)
}

/// Adds to a finding whether truncation in place of rounding, or another n, would make the figures
/// agree.
pub(crate) fn others(mut found: Diagnostic, outcome: &Outcome) -> Diagnostic {
    if outcome.truncation {
        found = found.note("cut off after the last decimal, not rounded, the figures would agree");
    }
    if !outcome.other_n.is_empty() {
        let others: Vec<_> = outcome.other_n.iter().map(u64::to_string).collect();
        found = found.note(format!("with an n of {} they would agree", any_of(&others)));
    }
    found
}

/// Whether values that are printed already would do, so that a change to them is no repair.
fn holds(range: Interval, printed: &Printed) -> bool {
    let value = matches!(printed.reading(), PrintedValue::Number(Operator::Equal, _));
    let printed = Interval::of(printed).filter(|_| value);
    printed.is_some_and(|printed| range.low < printed.high && printed.low < range.high)
}

/// One repair in words: `` `sd` of 7.9 to 8.1, not 9.07 ``. Where what is printed would be said again, a
/// decimal more is shown.
fn one(repair: &Repair, name: &str, printed: &Printed, style: Style) -> String {
    if repair.quantity == Quantity::P {
        let range = p_span(repair.range, printed.decimals(), style);
        return format!("`{name}` of {range}, not {}", p_printed(printed, style));
    }
    let shown = style.number(printed);
    let (least, most) = match repair.quantity {
        Quantity::N | Quantity::Count | Quantity::Events => (0, 0),
        _ => {
            let least = enough(repair.range, printed.decimals());
            (least, least + 3)
        }
    };
    let mut ranges = (least..=most).map(|decimals| span(repair.range, decimals, style));
    let range = ranges.find(|range| !range.split(' ').any(|word| word == shown));
    let range = range.unwrap_or_else(|| span(repair.range, most, style));
    format!("`{name}` of {range}, not {shown}")
}

/// A p as it is printed in the file: one of 0 is not turned into a bound.
pub(crate) fn p_printed(p: &Printed, style: Style) -> String {
    match p.value().is_some_and(|value| value.is_zero()) {
        true => style.number(p),
        false => style.p(p),
    }
}

/// The p values of an interval in words, with at least three decimals: `0.016 to 0.023`, `below 0.001`.
pub(crate) fn p_span(range: Interval, decimals: u32, style: Style) -> String {
    let decimals = decimals.max(3);
    let least = 10_f64.powi(-i32::try_from(decimals).unwrap_or(3));
    let number = |value: f64| match Printed::parse(&format!("{value:.*}", decimals as usize)) {
        Ok(printed) => style.p(&printed),
        Err(_) => style.computed(value, decimals),
    };
    match (range.low < least / 2.0, range.high < least / 2.0) {
        (_, true) => format!("below {}", number(least)),
        (true, false) => format!("at most {}", number(range.high)),
        (false, false) if number(range.low) == number(range.high) => number(range.low),
        (false, false) => format!("{} to {}", number(range.low), number(range.high)),
    }
}

/// The p that figures give as printed, where there is one among those possible, and all that are possible:
/// `0.018 (0.016 to 0.023)`.
pub(crate) fn p_told(
    point: Option<f64>,
    possible: Interval,
    decimals: u32,
    style: Style,
) -> String {
    let range = p_span(possible, decimals, style);
    let point = point.filter(|point| possible.contains(*point));
    let point = point.map(|point| p_span(Interval::exact(point), decimals, style));
    match point {
        Some(point) if point != range => format!("{point} ({range})"),
        _ => range,
    }
}

/// The decimals that show a range: one more than were printed where the range is but a few units of
/// the last decimal wide.
fn enough(range: Interval, decimals: u32) -> u32 {
    let units = (range.high - range.low) * 10_f64.powf(f64::from(decimals));
    match units.is_finite() && units < 20.0 {
        true => decimals + 1,
        false => decimals,
    }
}

/// The values of an interval in words: `7.9 to 8.1`, `at least 3`, or one number where both ends
/// print the same.
pub(crate) fn span(range: Interval, decimals: u32, style: Style) -> String {
    let (low, high) = (range.low, range.high);
    let number = |value: f64| style.computed(value, decimals);
    match (low.is_finite(), high.is_finite()) {
        (true, true) if number(low) == number(high) => number(low),
        (true, true) => format!("{} to {}", number(low), number(high)),
        (true, false) => format!("at least {}", number(low)),
        (false, true) => format!("at most {}", number(high)),
        (false, false) => "any value".to_owned(),
    }
}

/// The two ends of an interval of which only the ends are possible: `3.46 or 3.54`.
pub(crate) fn ends(range: Interval, decimals: u32, style: Style) -> String {
    let (low, high) = (
        style.computed(range.low, decimals),
        style.computed(range.high, decimals),
    );
    match low == high {
        true => low,
        false => format!("{low} or {high}"),
    }
}

/// Words joined by commas and `or`.
pub(crate) fn any_of(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [start @ .., last] => format!("{} or {last}", start.join(", ")),
    }
}

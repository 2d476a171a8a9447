//! The usual slips behind a wrong figure: a share for a percentage, a point that was lost, digits that
//! changed places, a standard error or a variance for an SD, the number of other people.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::number::{Operator, Printed, PrintedValue};
use crate::statistics::Quantity;
use crate::statistics::interval::Interval;

/// A figure as it would be without a slip, and what the slip was.
pub(crate) struct Slip {
    /// What was meant.
    pub(crate) meant: Printed,
    /// What happened, as in `a decimal point was lost or slipped`.
    pub(crate) what: &'static str,
}

/// The first slip, from the commonest on, after which `agrees`. `n` is the number of people, as far as it
/// is known.
pub(crate) fn behind(
    quantity: Quantity,
    printed: &Printed,
    n: Option<u64>,
    agrees: impl Fn(&Printed) -> bool,
) -> Option<Slip> {
    let PrintedValue::Number(Operator::Equal, value) = printed.reading() else {
        return None;
    };
    let mut slips: Vec<(Option<Printed>, &'static str)> = Vec::new();
    if quantity == Quantity::Percent {
        let percent = printed.percent_of_share(0);
        slips.push((percent, "a share of 1 stands for the percentage"));
        slips.push((
            shifted(value, -2),
            "the percentage was multiplied by 100 twice",
        ));
    }
    if matches!(quantity, Quantity::Sd | Quantity::SdChange) {
        let root = n.map(|n| (n as f64).sqrt());
        let sd = root.and_then(|root| near(value, root));
        slips.push((sd, "a standard error stands for the SD"));
        let root = value.to_f64().filter(|value| *value > 1.0);
        let sd = root.and_then(|root| near(value, 1.0 / root.sqrt()));
        slips.push((sd, "a variance stands for the SD"));
    }
    if quantity == Quantity::Se {
        let root = n.map(|n| (n as f64).sqrt());
        let se = root.and_then(|root| near(value, 1.0 / root));
        slips.push((se, "an SD stands for the standard error"));
    }
    for places in [-1, 1, -2, 2, -3, 3] {
        slips.push((
            shifted(value, places),
            "a decimal point was lost or slipped",
        ));
    }
    let exchanged = exchanged(printed.text());
    slips.extend(exchanged.map(|meant| (Some(meant), "two digits changed places")));
    let whole = matches!(quantity, Quantity::N | Quantity::Count | Quantity::Events);
    slips.into_iter().find_map(|(meant, what)| {
        let meant = meant
            .filter(|meant| !whole || meant.value().is_some_and(|one| one.fract().is_zero()))?;
        (meant.value() != Some(value) && agrees(&meant)).then_some(Slip { meant, what })
    })
}

/// Whether a repair of a number of people or of a percentage is near enough to what is printed to be meant.
pub(crate) fn is_near(quantity: Quantity, range: Interval, printed: &Printed) -> bool {
    let counted = matches!(
        quantity,
        Quantity::N | Quantity::Count | Quantity::Percent | Quantity::Events
    );
    let Some(value) = printed
        .value()
        .and_then(|value| value.to_f64())
        .filter(|_| counted)
    else {
        return true;
    };
    /// How much further a small number may be away.
    const FEW: f64 = 5.0;
    let (low, high) = (value / 2.0 - FEW, value * 2.0 + FEW);
    range.low <= high && low <= range.high
}

/// The same digits with the point so many places to the right, or to the left where it is negative.
fn shifted(value: Decimal, places: i32) -> Option<Printed> {
    let decimals = i32::try_from(value.scale()).ok()? - places;
    let text = match u32::try_from(decimals) {
        Ok(decimals) => Decimal::try_from_i128_with_scale(value.mantissa(), decimals)
            .ok()?
            .to_string(),
        Err(_) => return None,
    };
    Printed::parse(&text).ok()
}

/// The product with as many decimals as the value has.
fn near(value: Decimal, factor: f64) -> Option<Printed> {
    let product = value.to_f64()? * factor;
    let decimals = usize::try_from(value.scale()).ok()?;
    Printed::parse(&format!("{product:.decimals$}")).ok()
}

/// The numbers with two neighbouring digits exchanged.
fn exchanged(text: &str) -> impl Iterator<Item = Printed> {
    let digits: Vec<char> = text.chars().collect();
    let places: Vec<_> = digits
        .iter()
        .enumerate()
        .filter(|(_, one)| one.is_ascii_digit())
        .map(|(at, _)| at)
        .collect();
    let pairs: Vec<_> = places.windows(2).map(|pair| (pair[0], pair[1])).collect();
    pairs.into_iter().filter_map(move |(one, other)| {
        let mut swapped = digits.clone();
        swapped.swap(one, other);
        let first = swapped.iter().position(char::is_ascii_digit)?;
        // Nobody prints a number with a zero in front, unless a point follows.
        let next = swapped.get(first + 1).is_some_and(char::is_ascii_digit);
        let padded = swapped[first] == '0' && next;
        let text: String = swapped.into_iter().collect();
        Printed::parse(&text).ok().filter(|_| !padded)
    })
}

/// The level that was probably meant.
pub(super) fn level_meant(printed: Decimal) -> Option<Decimal> {
    let (one, hundred) = (Decimal::ONE, Decimal::ONE_HUNDRED);
    let usual = |share: &Decimal| *share >= Decimal::from(80) && *share < hundred;
    let percent = match printed < one {
        true => printed.checked_mul(hundred)?,
        false => printed,
    };
    // The chance of error in place of the level, or a point that is lost.
    let candidates = [
        hundred.checked_sub(percent),
        printed.checked_div(Decimal::TEN),
        printed.checked_div(hundred),
    ];
    let mut candidates = candidates.into_iter().flatten();
    candidates.find(usual).map(|level| level.normalize())
}

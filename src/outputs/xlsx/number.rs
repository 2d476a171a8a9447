//! A printed number as a spreadsheet program holds it: a value, and the format that shows what was printed.

use rust_decimal::prelude::ToPrimitive;

use crate::number::{Operator, Printed, PrintedValue};

/// More digits than this are not all held.
const MOST_DIGITS: u32 = 15;

/// The value and the number format of a printed number; nothing where no number with a format shows all that is
/// printed: bounds, words, a minus before nothing but zeros, more digits than are held.
pub(super) fn number(text: &str) -> Option<(f64, String)> {
    let printed = Printed::parse(text).ok()?;
    let PrintedValue::Number(Operator::Equal, value) = printed.reading() else {
        return None;
    };
    if text.starts_with('=')
        || value.is_zero() && value.is_sign_negative()
        || value.mantissa().unsigned_abs() >= 10_u128.pow(MOST_DIGITS)
    {
        return None;
    }
    let signed = text.starts_with('+');
    let digits = text.trim_start_matches(|one: char| !one.is_ascii_digit() && !is_point(one));
    let shown = match digits.split_once(['e', 'E']) {
        Some((mantissa, _)) => format!("{}E+00", scientific(mantissa)?),
        None => format!("{}{}", whole(digits)?, decimals(digits)),
    };
    let format = match signed {
        true => format!("+{shown};-{shown};{shown}"),
        false => shown,
    };
    Some((value.to_f64()?, format))
}

fn is_point(one: char) -> bool {
    matches!(one, '.' | '·' | '∙' | '⋅' | '‧')
}

/// What stands before the point: nothing where nothing does, marks between thousands where some are printed.
fn whole(digits: &str) -> Option<&'static str> {
    let before = digits.split(is_point).next().unwrap_or_default();
    match before {
        "" => Some(""),
        "0" => Some("0"),
        // A number is shown without zeros before it.
        other if other.starts_with('0') => None,
        other if other.bytes().all(|one| one.is_ascii_digit()) => Some("0"),
        _ => Some("#,##0"),
    }
}

/// The point and a zero for each decimal.
fn decimals(digits: &str) -> String {
    match digits.split_once(is_point) {
        Some((_, decimals)) => format!(".{}", "0".repeat(decimals.len())),
        None => String::new(),
    }
}

/// What stands before the power: one digit, and its decimals.
fn scientific(mantissa: &str) -> Option<String> {
    let before = mantissa.split(is_point).next().unwrap_or_default();
    let single = before.len() == 1 && before != "0";
    single.then(|| format!("0{}", decimals(mantissa)))
}

//! A p as a sentence says it, with a sign and a number that may have a power of ten.

use regex::Captures;

use super::written_number::p_value;
use crate::number::Printed;

/// The p of a pattern with [`P_BEHIND`](super::pattern::P_BEHIND); nothing where its number goes on, is about so much or
/// is none between 0 and 1.
pub(super) fn read(text: &str, found: &Captures<'_>) -> Option<Printed> {
    let printed = any(text, found)?;
    let value = printed.value()?;
    let is_p = !value.is_sign_negative() && value <= rust_decimal::Decimal::ONE;
    is_p.then_some(printed)
}

/// The same, also where it is above 1.
pub(super) fn any(text: &str, found: &Captures<'_>) -> Option<Printed> {
    let number = found.name("pval")?;
    let sign = match found.name("pop")?.as_str() {
        "=" => "",
        "<" | "<=" | "≤" => "<",
        ">" | ">=" | "≥" => ">",
        _ => return None,
    };
    let tail = found.name("ptail").map_or("", |tail| tail.as_str());
    let behind = &text[found.name("ptail").map_or(number.end(), |tail| tail.end())..];
    let goes_on =
        behind.starts_with('.') && behind[1..].starts_with(|one: char| one.is_ascii_digit());
    let is_whole = tail.is_empty() && !goes_on;
    is_whole.then(|| p_value(sign, &power(number.as_str())))?
}

/// Whether what stands behind a number may go on with it: a power of ten or a unit.
pub(super) fn goes_on(behind: &str) -> bool {
    let behind = behind.trim_start();
    behind.starts_with(['×', '·', '*', '%', '/', '^', '‰'])
        || behind.starts_with("x 10")
        || behind.starts_with("x10")
        || behind.starts_with("e-")
        || behind.starts_with("E-")
        || behind.starts_with("E ")
        || behind.starts_with("10")
}

/// A number with a power of ten as programs write it.
fn power(text: &str) -> String {
    let Some(at) = text
        .find(['×', 'x', '*'])
        .or_else(|| text.rfind("·10").or_else(|| text.rfind("· 10")))
    else {
        return text.replace(' ', "");
    };
    let digits = |one: char| match one {
        '⁰' => Some('0'),
        '¹' => Some('1'),
        '²' => Some('2'),
        '³' => Some('3'),
        '⁴'..='⁹' => char::from_digit(one as u32 - '⁰' as u32, 10),
        '-' => Some('-'),
        one if one.is_ascii_digit() => Some(one),
        _ => None,
    };
    let behind: String = text[at..].chars().filter_map(digits).collect();
    let power = behind.strip_prefix("10").unwrap_or(&behind);
    format!("{}e{power}", text[..at].trim())
}

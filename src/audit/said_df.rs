//! Degrees of freedom as sentences say them: in brackets, set low behind the letter, or in words behind the statistic.

use super::written_number::{people, with_point};
use crate::number::Printed;

/// Degrees of freedom of one number; behind a comma the number of people may stand.
pub(super) fn degrees(text: &str, comma: bool) -> Option<Printed> {
    let text = text.trim();
    let text = text.strip_prefix("df").unwrap_or(text);
    let text = text.trim_start_matches([' ', '=']);
    let (df, behind) = match text.find([',', ';']) {
        Some(at) => (&text[..at], Some(text[at + 1..].trim())),
        None => (text, None),
    };
    let is_number = |text: &str| !text.is_empty() && text.chars().all(|one| one.is_ascii_digit());
    let whole = match behind {
        None => df.trim().to_owned(),
        Some(people_of) if people_of.starts_with(['N', 'n']) => df.trim().to_owned(),
        // 28,5 with decimals by comma, or 1,234.
        Some(rest) if comma && is_number(rest) && is_number(df) => format!("{df}.{rest}"),
        Some(_) => people(text)?.to_string(),
    };
    Printed::parse_degrees(&whole).ok()
}

/// The two degrees of freedom of F; an `l` that stands for a 1 is one.
pub(super) fn two_degrees(text: &str) -> Option<(Printed, Printed)> {
    let text = text.trim();
    let text = text.strip_prefix("df").unwrap_or(text);
    let text = text.trim_start_matches([' ', '=']);
    let parted = |sign: char| text.split_once(sign);
    let (one, two) = parted(';').or_else(|| parted(','))?;
    let one = match one.trim() {
        "l" | "I" => "1",
        one => one,
    };
    let one = match text.contains(';') {
        true => with_point(one, true)?,
        false => one.to_owned(),
    };
    let two = match people(two) {
        Some(two) => two.to_string(),
        None => with_point(two, text.contains(';'))?,
    };
    let read = |text: &str| Printed::parse_degrees(text.trim()).ok();
    Some((read(&one)?, read(&two)?))
}

//! Numbers as sentences write them: with decimal commas, commas between thousands, a blank behind the minus.

use crate::number::Printed;

/// A number of a sentence. A comma stands between thousands where it can, unless `comma` says that decimals are written
/// with it; nothing where it may be both.
pub(super) fn number(text: &str, comma: bool) -> Option<Printed> {
    Printed::parse(&with_point(text, comma)?).ok()
}

/// The same of a p value, which is below 1, so that a comma before its decimals is one.
pub(super) fn p_value(operator: &str, text: &str) -> Option<Printed> {
    let number = with_point(text, true)?;
    Printed::parse_p(&format!("{operator}{number}")).ok()
}

/// A number with a decimal point.
pub(super) fn with_point(text: &str, comma: bool) -> Option<String> {
    let text: String = text.chars().filter(|one| *one != ' ').collect();
    let text = text.trim_end_matches([',', '.']).replace('·', ".");
    if !text.contains(',') {
        return Some(text);
    }
    match (thousands(&text), comma) {
        (true, false) if text.contains('.') || text.matches(',').count() > 1 => {
            Some(text.replace(',', ""))
        }
        // 2,200 is two thousand, or two and a fifth.
        (true, false) => None,
        _ if text.matches(',').count() == 1 && !text.contains('.') => Some(text.replace(',', ".")),
        (true, true) => Some(text.replace(',', "")),
        _ => None,
    }
}

/// A number of people, in which a comma can only stand between thousands.
pub(super) fn people(text: &str) -> Option<u64> {
    let text: String = text.chars().filter(|one| *one != ' ').collect();
    // People are whole: a point or an apostrophe can only part thousands, too.
    let text = text.replace(['.', '\'', '’'], ",");
    match text.contains(',') {
        true if !thousands(&text) => None,
        _ => text.replace(',', "").parse().ok(),
    }
}

/// Whether commas stand where they part thousands.
fn thousands(text: &str) -> bool {
    let whole = text.split('.').next().unwrap_or_default();
    let mut groups = whole.trim_start_matches('-').split(',');
    let first = groups.next().unwrap_or_default();
    let is_digits = |group: &str| group.chars().all(|one| one.is_ascii_digit());
    let starts = (1..=3).contains(&first.len()) && is_digits(first) && !first.starts_with('0');
    starts && groups.all(|group| group.len() == 3 && is_digits(group))
}

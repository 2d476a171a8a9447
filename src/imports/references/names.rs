//! Names as programs write them.

use crate::model::Creator;

/// Whether it says that there are others, and is no name.
pub(super) fn is_others(said: &str) -> bool {
    let said = said.trim().trim_end_matches(['.', ',']);
    ["others", "and others", "et al"]
        .iter()
        .any(|word| said.eq_ignore_ascii_case(word))
}

/// A name that is written family name first, with commas between its parts; one without a comma, or with nothing behind
/// it as EndNote writes organisations, is never taken apart.
pub(super) fn of_commas(said: &str) -> Option<Creator> {
    let said = said.trim();
    let whole = said.trim_end_matches(',').trim_end();
    match whole.is_empty() {
        true => None,
        false => Some(Creator::parse(whole)),
    }
}

/// A name in parts; what stands before a family name is a part of it.
pub(super) fn of_parts(before: &str, family: &str, given: &str, suffix: &str) -> Option<Creator> {
    let said = |part: &str| {
        let part = super::cleaned::clean(part);
        (!part.is_empty()).then_some(part)
    };
    let family = match (said(before), said(family)) {
        (Some(before), Some(family)) if before.ends_with(['’', '\'', '-']) => {
            format!("{before}{family}")
        }
        (Some(before), Some(family)) => format!("{before} {family}"),
        (before, family) => family.or(before)?,
    };
    Some(match (said(given), said(suffix)) {
        (None, None) => Creator::Whole(family),
        (given, suffix) => Creator::Person {
            family,
            given,
            suffix,
        },
    })
}

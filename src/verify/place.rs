//! Which of several places of a quotation is meant, by what its authors say of it.

use crate::model::{PlaceInText, Where};
use crate::quotation::anchor;
use crate::quotation::search::Occurrence;

/// Whether a place is at the line, the position or the time that the authors say.
pub(super) fn is_at(meant: &Where, text: &str, occurrence: &Occurrence) -> bool {
    let place = &occurrence.place;
    match meant.place {
        None => true,
        Some(PlaceInText::Line(line)) => {
            let first = anchor::line(text, place.start);
            let last = anchor::line(text, place.end.saturating_sub(1).max(place.start));
            (first..=last).contains(&(line as usize))
        }
        // What is put in quotation marks may be meant with them.
        Some(PlaceInText::Positions { start, end }) => {
            let near = |one: usize, other: u32| one.abs_diff(other as usize) <= 2;
            near(anchor::position(text, place.start), start)
                && near(anchor::position(text, place.end), end)
        }
        Some(PlaceInText::Time(time)) => match anchor::time(text, place.start) {
            // Times are often written without their parts of a second.
            Some((from, to)) => from / 1_000 <= time / 1_000 && to.is_none_or(|to| time <= to),
            None => true,
        },
    }
}

/// Whether a place is between the words that the authors say.
pub(super) fn is_between(meant: &Where, text: &str, occurrence: &Occurrence) -> bool {
    let place = &occurrence.place;
    let before = &text[..place.start];
    let before = &before[before.floor_char_boundary(before.len().saturating_sub(400))..];
    let after = &text[place.end..];
    let after = &after[..after.floor_char_boundary(after.len().min(400))];
    let prefix = meant.prefix.as_deref();
    let suffix = meant.suffix.as_deref();
    // Words cut off at the far end are parts of words.
    let prefix = prefix.is_none_or(|prefix| anchor::ends_with(before, cut_start(prefix)));
    let suffix = suffix.is_none_or(|suffix| anchor::starts_with(after, cut_end(suffix)));
    prefix && suffix
}

/// Without its first word, of which a part may be missing, where it has more.
fn cut_start(prefix: &str) -> &str {
    match prefix.trim_start().split_once(char::is_whitespace) {
        Some((_, rest)) if rest.contains(char::is_alphanumeric) => rest,
        _ => prefix,
    }
}

/// Without its last word.
fn cut_end(suffix: &str) -> &str {
    match suffix.trim_end().rsplit_once(char::is_whitespace) {
        Some((rest, _)) if rest.contains(char::is_alphanumeric) => rest,
        _ => suffix,
    }
}

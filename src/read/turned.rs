//! Texts of authors without what would turn the letters and figures around it: the one place, before any format, so that
//! a figure reads the same in each.

use std::borrow::Cow;

use super::faults::turned_text;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::wording::turning;

/// The text without controls that turn what stands around them; says where they stand in what is `written` at `place`.
pub(super) fn straight<'text>(
    value: Cow<'text, str>,
    written: &str,
    place: Span,
    faults: &mut Vec<Diagnostic>,
) -> Cow<'text, str> {
    if value.is_ascii() {
        return value;
    }
    let controls = turning::controls(&value);
    if !controls.iter().any(|(.., turns)| *turns) {
        return value;
    }
    let places = places(written);
    // Every control of the text is one of what is written, in the same order.
    let told = places.len() == controls.len();
    let within = |number: usize| match told {
        true => {
            let (at, length) = places[number];
            let start = place.start as usize + at;
            Span::new(place.file, start, start + length)
        }
        false => place,
    };
    let mut clean = String::with_capacity(value.len());
    let mut rest = 0;
    let mut found: Vec<(char, Span)> = Vec::new();
    for (number, (at, control, turns)) in controls.into_iter().enumerate() {
        if turns {
            clean.push_str(&value[rest..at]);
            rest = at + control.len_utf8();
            found.push((control, within(number)));
        }
    }
    clean.push_str(&value[rest..]);
    let finding = turned_text::finding(&found);
    faults.extend(finding.filter(|new| !faults.iter().any(|old| old.is_again(new))));
    Cow::Owned(clean)
}

/// Where controls stand in a text as it is written, each with its length: by themselves or, between double quotes of YAML,
/// by their numbers.
fn places(written: &str) -> Vec<(usize, usize)> {
    let mut places = Vec::new();
    let quoted = written.starts_with('"');
    let mut letters = written.char_indices();
    while let Some((at, one)) = letters.next() {
        if turning::is_control(one) {
            places.push((at, one.len_utf8()));
        }
        if !quoted || one != '\\' {
            continue;
        }
        let digits = match letters.next() {
            Some((_, 'u')) => 4,
            Some((_, 'U')) => 8,
            _ => continue,
        };
        let number = written.get(at + 2..at + 2 + digits);
        let number = number.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        if number
            .and_then(char::from_u32)
            .is_some_and(turning::is_control)
        {
            places.push((at, digits + 2));
        }
    }
    places
}

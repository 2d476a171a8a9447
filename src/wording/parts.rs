//! The parts of the name of a file or folder.

use std::ops::Range;

/// The stretches of a name that may be the name of somebody, longest first: from the start of a part to the end of one.
/// Signs and blanks part it, and so do a letter behind a number and a capital behind a small letter. Of several numbers
/// that stand alone the first may be a name, as days and months are numbers too.
pub(crate) fn stretches(name: &str) -> Vec<Range<usize>> {
    let parts = parts(name);
    let is_number =
        |part: &Range<usize>| name[part.clone()].bytes().all(|one| one.is_ascii_digit());
    let number = parts.iter().position(is_number);
    let mut stretches = Vec::new();
    for length in (1..=parts.len()).rev() {
        for (at, run) in parts.windows(length).enumerate() {
            if let (Some(first), Some(last)) = (run.first(), run.last())
                && (length > 1 || !is_number(first) || number == Some(at))
            {
                stretches.push(first.start..last.end);
            }
        }
    }
    stretches
}

fn parts(name: &str) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut before: Option<char> = None;
    for (at, one) in name.char_indices() {
        let last = before.filter(|last| last.is_alphanumeric());
        before = Some(one);
        if !one.is_alphanumeric() {
            continue;
        }
        let end = at + one.len_utf8();
        let goes_on = last.is_some_and(|last| {
            let behind_number = last.is_numeric() && !one.is_numeric();
            let behind_small = last.is_lowercase() && one.is_uppercase();
            !(behind_number || behind_small)
        });
        match parts.last_mut() {
            Some(part) if goes_on => part.end = end,
            _ => parts.push(at..end),
        }
    }
    parts
}

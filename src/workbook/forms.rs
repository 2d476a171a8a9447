//! Numbers as they may have been printed: a spreadsheet program that takes a text for a number keeps its value alone.

/// The most decimals that were printed.
const MOST: usize = 8;

/// Whether some way to print a number is what is asked for: with noughts at its end, without the one before its point, with a
/// comma, with a sign before it.
pub(super) fn says_number(shown: &str, is_it: impl Fn(&str) -> bool) -> bool {
    let Some((negative, whole, decimals)) = parts(shown) else {
        return false;
    };
    let signs: &[&str] = match negative {
        true => &["-", "−"],
        false => &["", "+"],
    };
    let wholes: &[&str] = match whole.as_str() {
        "0" => &["0", ""],
        one => &[one],
    };
    let longest = decimals.len().max(MOST);
    for length in decimals.len()..=longest {
        let decimals = format!("{decimals:0<length$}");
        for sign in signs {
            for whole in wholes {
                let points: &[char] = if length == 0 { &['.'] } else { &['.', ','] };
                for point in points {
                    let form = match length {
                        0 if whole.is_empty() => continue,
                        0 => format!("{sign}{whole}"),
                        _ => format!("{sign}{whole}{point}{decimals}"),
                    };
                    if is_it(&form) {
                        return true;
                    }
                }
            }
        }
    }
    false
}

/// How many decimals a number has as it is printed; nothing of what is none.
pub(super) fn decimals(text: &str) -> Option<usize> {
    let text = text.trim().trim_start_matches(['-', '+', '−']);
    let is_number = text.contains(|one: char| one.is_ascii_digit())
        && text
            .chars()
            .all(|one| one.is_ascii_digit() || ['.', ','].contains(&one));
    let behind = text.rsplit_once(['.', ',']);
    is_number.then(|| behind.map_or(0, |(_, behind)| behind.len()))
}

/// Whether it is below nought, what stands before its point, and its decimals without noughts at their end.
fn parts(shown: &str) -> Option<(bool, String, String)> {
    decimals(shown)?;
    let digits = shown.trim().trim_start_matches(['-', '+', '−']);
    let (whole, decimals) = digits.rsplit_once(['.', ',']).unwrap_or((digits, ""));
    if whole.contains(['.', ',']) {
        return None;
    }
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        other => other,
    };
    let negative = shown.trim().starts_with(['-', '−']);
    let decimals = decimals.trim_end_matches('0');
    Some((negative, whole.to_owned(), decimals.to_owned()))
}

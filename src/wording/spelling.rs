//! The one form in which texts are compared: two that look the same are the same, whatever wrote them.
//!
//! Letters are composed (NFC), what cannot be seen is left out, every stretch of white space is one blank,
//! quotation marks are straight and dashes are hyphens. The forms of Unicode's compatibility (NFKC) are too
//! coarse: they make `m²` `m2` and `1½` `11⁄2`, and a figure another figure. So only forms that mean the
//! letters which they show are resolved: ligatures as a PDF has them, letters of one width, the shapes of
//! Hebrew and Arabic letters, the long s, the micro sign.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_compatible;

/// Whether a character leaves no trace in print: soft hyphens, joiners, marks of writing direction, byte
/// order marks, selectors of variants. Joiners tell some words of Persian or Hindi apart in print; nobody
/// means another quotation by them.
pub fn is_invisible(one: char) -> bool {
    matches!(one,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character is another shape of the letters that it stands for.
pub(crate) fn is_shape(one: char) -> bool {
    matches!(one,
        'µ' | 'ĳ' | 'Ĳ' | 'ŉ' | 'ſ' | '\u{1c4}'..='\u{1cc}' | '\u{1f1}'..='\u{1f3}'
        | '\u{fb00}'..='\u{fdff}' | '\u{fe50}'..='\u{feff}' | '\u{ff01}'..='\u{ffee}')
}

/// Hands over what stands for one character in the form of comparison: nothing for what cannot be seen, a
/// blank for white space, several letters for a ligature. Letters are not composed yet.
pub(crate) fn plain(one: char, mut each: impl FnMut(char)) {
    if is_invisible(one) {
        return;
    }
    let mut mapped = |one: char| {
        each(match one {
            '‘' | '’' | '‚' | '‛' | '‹' | '›' | 'ʼ' | '`' | '´' | '\u{1fef}' | '\u{1ffd}' => {
                '\''
            }
            '“' | '”' | '„' | '‟' | '«' | '»' => '"',
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
            blank if blank.is_whitespace() => ' ',
            other => other,
        });
    };
    match is_shape(one) {
        // Some shapes of Arabic marks are resolved with a blank to stand on, which is not in the text.
        true => decompose_compatible(one, |one| {
            if one != ' ' {
                mapped(one);
            }
        }),
        false => mapped(one),
    }
}

/// Small letters, composed; of a text that went through [`plain`].
pub(crate) fn small(text: &str) -> String {
    match text.is_ascii() {
        true => text.to_ascii_lowercase(),
        // Decomposed first: a capital and a mark that stand for one letter have that letter's small one.
        false => text.nfd().flat_map(char::to_lowercase).nfc().collect(),
    }
}

/// A name as ids and paths are compared: capitals count.
pub fn name(text: &str) -> Cow<'_, str> {
    match is_plain(text) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(spaced(&mapped(text).nfc().collect::<String>())),
    }
}

/// A name as labels, headings and words in cells are compared: capitals do not count.
pub fn label(text: &str) -> Cow<'_, str> {
    match is_plain(text) && !text.bytes().any(|one| one.is_ascii_uppercase()) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(spaced(&small(&mapped(text)))),
    }
}

/// A word of the format as it is compared: case, hyphens, underscores and the number of blanks do not count.
pub(crate) fn word(text: &str) -> String {
    spaced(&label(text).replace(['-', '_'], " ").replace('/', " / "))
}

/// Whether two ids or paths are the same.
pub fn same_name(one: &str, other: &str) -> bool {
    one == other || name(one) == name(other)
}

/// Whether two labels, headings or words in cells are the same.
pub fn same_label(one: &str, other: &str) -> bool {
    one == other || label(one) == label(other)
}

/// The position of the id that is `wanted`: as it is written before one that is the same.
pub fn find_name<'a>(wanted: &str, among: impl Iterator<Item = &'a str> + Clone) -> Option<usize> {
    let mut exact = among.clone();
    let exact = exact.position(|one| one == wanted);
    exact.or_else(|| {
        let wanted = name(wanted);
        let mut among = among;
        among.position(|one| name(one) == wanted)
    })
}

/// The positions of the labels that are `wanted`: those as it is written; else those that are the same but for
/// what does not show; else those that are the same but for capitals.
pub(crate) fn labelled<'a>(
    wanted: &str,
    among: impl Iterator<Item = &'a str> + Clone,
) -> Vec<usize> {
    let steps: [fn(&str, &str) -> bool; 3] = [|one, other| one == other, same_name, same_label];
    let mut found = steps.iter().map(|same| {
        let among = among.clone().enumerate();
        let alike = among.filter(|(_, one)| same(one, wanted));
        alike.map(|(at, _)| at).collect::<Vec<_>>()
    });
    found.find(|found| !found.is_empty()).unwrap_or_default()
}

/// The position of the label that is `wanted`, as [`labelled`] finds it; of several, none.
pub(crate) fn find_label<'a>(
    wanted: &str,
    among: impl Iterator<Item = &'a str> + Clone,
) -> Option<usize> {
    match labelled(wanted, among).as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// A text without the blanks, and the marks that cannot be seen, at its ends.
pub(crate) fn trimmed(text: &str) -> &str {
    text.trim_matches(|one: char| one.is_whitespace() || is_invisible(one))
}

/// Whether a text is in its form of comparison already, capitals aside; most names are.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut before = b' ';
    let plain = bytes.iter().all(|byte| {
        let twice = *byte == b' ' && before == b' ';
        before = *byte;
        matches!(byte, b' '..=b'~') && *byte != b'`' && !twice
    });
    plain && (before != b' ' || bytes.is_empty())
}

fn mapped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|one| plain(one, |one| out.push(one)));
    out
}

/// The words with one blank between them.
pub fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

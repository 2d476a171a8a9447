//! The names of bookmarks: what stands for an anchor in a format that takes few signs in a name.

/// The longest name that Word takes.
const LONGEST: usize = 40;
/// The digits of a hash, each of them four bits.
const DIGITS: usize = 16;

/// The name of the bookmark that stands for an anchor.
///
/// It begins with a letter and holds small letters, digits and underscores, at most 40 of them. An anchor that is
/// such a name stands for itself. Any other keeps a readable start, followed by a hash of the whole: Word takes
/// `Mood` and `mood` for one name, and two long anchors may begin alike.
pub fn name(anchor: &str) -> String {
    if is_name(anchor) && !is_hashed(anchor) {
        return anchor.to_owned();
    }
    let mut start = String::with_capacity(LONGEST);
    for character in anchor.chars() {
        let sign = character.to_ascii_lowercase();
        match sign {
            'a'..='z' => start.push(sign),
            '0'..='9' if !start.is_empty() => start.push(sign),
            _ if start.is_empty() || start.ends_with('_') => {}
            _ => start.push('_'),
        }
        if start.len() == LONGEST - DIGITS - 1 {
            break;
        }
    }
    if start.is_empty() {
        start.push_str("place");
    }
    let start = start.trim_end_matches('_');
    format!("{start}_{:0DIGITS$x}", hash(anchor))
}

/// Whether Word takes an anchor as it is, and can tell it from every other such anchor.
fn is_name(anchor: &str) -> bool {
    let signs = |sign: u8| matches!(sign, b'a'..=b'z' | b'0'..=b'9' | b'_');
    anchor.len() <= LONGEST
        && anchor.starts_with(|first: char| first.is_ascii_lowercase())
        && anchor.bytes().all(signs)
}

/// Whether an anchor could be the name that another one has been given.
fn is_hashed(anchor: &str) -> bool {
    let end = anchor.rsplit('_').next().unwrap_or_default();
    end.len() == DIGITS && end.bytes().all(|sign| sign.is_ascii_hexdigit())
}

/// FNV-1a of 64 bits: short, and the same for ever, which the hashes of the standard library do not promise.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

//! From bytes to text: UTF-8, and what else can be told for certain.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::source::Encoding;

/// The text of some bytes, and how it was stored; another encoding than UTF-8 only where it `may_be_other`.
/// Where it cannot be told, what is no UTF-8 is replaced.
pub(crate) fn decode(bytes: Vec<u8>, may_be_other: bool) -> (String, Encoding) {
    if may_be_other {
        let utf_16 = with_order_mark(&bytes).or_else(|| without_order_mark(&bytes));
        if let Some(text) = utf_16 {
            return (text, Encoding::Utf16);
        }
    }
    let error = match String::from_utf8(bytes) {
        Ok(text) => return (text, Encoding::Utf8),
        Err(error) => error,
    };
    if may_be_other && let Some(text) = western(error.as_bytes()) {
        return (text, Encoding::Windows1252);
    }
    let text = String::from_utf8_lossy(error.as_bytes());
    let mark = '\u{feff}';
    let marked = usize::from(text.starts_with(mark)) * mark.len_utf8();
    let at = error.utf8_error().valid_up_to().saturating_sub(marked);
    (text.into_owned(), Encoding::Unknown(at))
}

/// UTF-16 that says so with its first two bytes.
fn with_order_mark(bytes: &[u8]) -> Option<String> {
    let encoding = match bytes {
        // Four bytes a letter: nobody writes it, and it is no UTF-16.
        [0xff, 0xfe, 0, 0, ..] => return None,
        [0xff, 0xfe, ..] => UTF_16LE,
        [0xfe, 0xff, ..] => UTF_16BE,
        _ => return None,
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[2..])?;
    is_written(&text).then(|| text.into_owned())
}

/// UTF-16 that does not say so: every other byte is zero for most letters of Western languages, and in no
/// other text.
fn without_order_mark(bytes: &[u8]) -> Option<String> {
    let pairs = bytes.len() / 2;
    if pairs < 2 || bytes.len() % 2 == 1 || !bytes.contains(&0) {
        return None;
    }
    let zeros = |from: usize| {
        let every_other = bytes.iter().skip(from).step_by(2);
        every_other.filter(|byte| **byte == 0).count()
    };
    let encoding = match (zeros(0), zeros(1)) {
        (0, high) if high * 10 >= pairs * 8 => UTF_16LE,
        (high, 0) if high * 10 >= pairs * 8 => UTF_16BE,
        _ => return None,
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    is_written(&text).then(|| text.into_owned())
}

/// Whether a text holds no character that nobody writes.
fn is_written(text: &str) -> bool {
    let odd = |one: char| one.is_control() && !one.is_whitespace() || one == '\u{fffe}';
    !text.contains(odd)
}

/// Windows-1252, where two witnesses say so that know nothing of each other: the frequency of letters, by
/// which browsers guess, and that every character beyond ASCII stands where one like it can stand. The
/// second finds out the old encoding of the Macintosh, which browsers do not know.
fn western(bytes: &[u8]) -> Option<String> {
    const UNDEFINED: [u8; 5] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
    if bytes.iter().any(|byte| UNDEFINED.contains(byte)) {
        return None;
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = detector.guess(None, Utf8Detection::Deny) == WINDOWS_1252;
    let certain = guessed && is_written(&text) && stands_well(&text) && !may_be_hungarian(&text);
    certain.then(|| text.into_owned())
}

/// Whether a text may be Hungarian in Windows-1250, in which `õ` and `û` are `ő` and `ű`, and which differs
/// in nothing else from what can be read here.
fn may_be_hungarian(text: &str) -> bool {
    let letters = text
        .chars()
        .filter(|one| !one.is_ascii() && one.is_alphabetic());
    let mut letters = letters.flat_map(char::to_lowercase);
    text.contains(['õ', 'û', 'Õ', 'Û']) && letters.all(|one| "áéíóöõúüû".contains(one))
}

/// Whether each character beyond ASCII stands among others as in a text of Western Europe.
fn stands_well(text: &str) -> bool {
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(one) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        if !one.is_ascii() && !fits(before, one, next) {
            return false;
        }
        before = one;
    }
    true
}

/// Whether a character beyond ASCII may stand between two others.
fn fits(before: char, one: char, next: char) -> bool {
    let within = before.is_alphabetic() && next.is_alphabetic();
    match one {
        // Other encodings have commoner letters in the places of these.
        'Š' | 'Ž' | 'š' | 'ž' | 'Ÿ' | 'ƒ' | 'ˆ' | '˜' | '†' | '‡' | '¤' | '¦' | '¬' | '¯' | '¸' => {
            false
        }
        'Œ' | 'œ' => matches!(next, 'u' | 'U' | 'i' | 'I' | 'd' | 's'),
        'ª' | 'º' | '²' | '³' | '¹' => !next.is_alphabetic(),
        '’' | '–' | '—' | '…' | '·' | '´' | '\u{a0}' | '\u{ad}' => true,
        'µ' => !before.is_alphabetic(),
        one if one.is_uppercase() => {
            let capitals = before.is_uppercase() && (next.is_uppercase() || one == 'É');
            let starts = !before.is_alphabetic() && next.is_alphabetic();
            starts || capitals && !next.is_lowercase() || one == 'À' && !before.is_alphabetic()
        }
        one if one.is_alphabetic() => {
            let in_a_run = !before.is_ascii() && before.is_alphabetic() && !next.is_ascii();
            let alone = !before.is_alphabetic() && !next.is_alphabetic();
            let a_word = matches!(
                one,
                'à' | 'á' | 'å' | 'æ' | 'è' | 'é' | 'í' | 'ó' | 'ö' | 'ø'
            );
            !in_a_run && (!alone || a_word) && !before.is_ascii_digit()
        }
        // Marks and signs stand at the edges of words.
        _ => !within,
    }
}

//! Escaping for GitHub-flavoured Markdown: whatever an author writes is text, also inside a table.

use std::fmt::{self, Write};

/// Writes `text` such that Markdown prints it as it is, in one line.
pub(super) fn write(out: &mut impl Write, text: &str) -> fmt::Result {
    let mut rest = text.trim_start();
    if rest.len() < text.len() {
        out.write_char(' ')?;
    }
    if let Some(length) = line_opener(rest) {
        let (opener, behind) = rest.split_at(length);
        let (before, sign) = opener.split_at(opener.len() - 1);
        out.write_str(before)?;
        out.write_char('\\')?;
        out.write_str(sign)?;
        rest = behind;
    }
    // Most of a text needs no escaping, and is taken over in whole stretches.
    while let Some(at) = next_to_escape(rest) {
        let (plain, from) = rest.split_at(at);
        out.write_str(plain)?;
        let mut characters = from.chars();
        if let Some(character) = characters.next() {
            rest = characters.as_str();
            match character {
                blank if blank.is_whitespace() => {
                    rest = rest.trim_start_matches(|next| next == ' ' || is_broken(next));
                    out.write_char(' ')?;
                }
                '&' => out.write_str("&amp;")?,
                '<' => out.write_str("&lt;")?,
                '>' => out.write_str("&gt;")?,
                // A second dollar sign would make a formula of what lies between.
                '$' => out.write_str("<span>$</span>")?,
                // GitHub makes a picture of `:word:`.
                ':' if opens_emoji(rest) => out.write_str("<span>:</span>")?,
                ':' => out.write_char(':')?,
                control if control.is_control() => {}
                other => {
                    out.write_char('\\')?;
                    out.write_char(other)?;
                }
            }
        }
    }
    out.write_str(rest)
}

/// Where the next character stands that cannot be taken over as it is.
fn next_to_escape(text: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + next_with_care(&text.as_bytes()[from..])?;
        let character = text[at..].chars().next()?;
        if character.is_ascii() || character.is_control() || is_broken(character) {
            return Some(at);
        }
        from = at + character.len_utf8();
    }
}

/// Where the next byte stands that needs a look.
fn next_with_care(bytes: &[u8]) -> Option<usize> {
    let needs_care = |byte: &u8| CARE[usize::from(*byte)];
    // Blocks of prose are told all at once: the processor compares their bytes side by side.
    let is_plain = |block: &[u8; 16]| block.iter().fold(true, |all, byte| all & is_prose(*byte));
    let (blocks, rest) = bytes.as_chunks::<16>();
    for (at, block) in blocks.iter().enumerate() {
        if !is_plain(block)
            && let Some(found) = block.iter().position(needs_care)
        {
            return Some(at * 16 + found);
        }
    }
    let found = rest.iter().position(needs_care)?;
    Some(blocks.len() * 16 + found)
}

/// Whether a byte is a letter, a digit, a blank, a comma, a hyphen or a full stop.
fn is_prose(byte: u8) -> bool {
    ((byte | 0x20).wrapping_sub(b'a') < 26)
        | (byte.wrapping_sub(b'0') < 10)
        | (byte.wrapping_sub(b',') < 3)
        | (byte == b' ')
}

/// The bytes that need a look: ASCII that Markdown takes for a sign, and the first bytes of
/// characters among which there are blanks.
static CARE: [bool; 256] = {
    let mut care = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        care[byte] = match byte as u8 {
            b'&'
            | b'<'
            | b'>'
            | b'\\'
            | b'`'
            | b'*'
            | b'_'
            | b'['
            | b']'
            | b'|'
            | b'~'
            | b'$'
            | b':'
            | 0xc2
            | 0xe1..=0xe3 => true,
            other => other.is_ascii_control(),
        };
        byte += 1;
    }
    care
};

/// Blanks that may break a line or a table; no-break and narrow ones mean something in print.
fn is_broken(character: char) -> bool {
    let kept = matches!(
        character,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}'
    );
    character.is_whitespace() && !kept
}

/// The length of a sign at the start of a line that Markdown would take for a heading, an item of a
/// list or a rule; its last byte is the one to escape.
fn line_opener(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let ends_word = |at: usize| bytes.get(at).is_none_or(u8::is_ascii_whitespace);
    let digits = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    match bytes.get(digits)? {
        b'#' | b'=' if digits == 0 => Some(1),
        b'+' | b'-' if digits == 0 && (ends_word(1) || bytes[1] == bytes[0]) => Some(1),
        b'.' | b')' if digits > 0 && ends_word(digits + 1) => Some(digits + 1),
        _ => None,
    }
}

/// Whether a colon before `inner` starts the name of a picture.
fn opens_emoji(inner: &str) -> bool {
    let word = |byte: u8| byte.is_ascii_alphanumeric() || b"_+-".contains(&byte);
    let length = inner.bytes().take_while(|byte| word(*byte)).count();
    length > 0 && inner.as_bytes().get(length) == Some(&b':')
}

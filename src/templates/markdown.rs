//! Escaping for GitHub-flavoured Markdown: whatever an author writes is text, also inside a table.

/// `text` such that Markdown prints it as it is, in one line.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text.trim_start();
    if rest.len() < text.len() {
        out.push(' ');
    }
    if let Some(length) = line_opener(rest) {
        let (opener, behind) = rest.split_at(length);
        let (before, sign) = opener.split_at(opener.len() - 1);
        out.push_str(before);
        out.push('\\');
        out.push_str(sign);
        rest = behind;
    }
    // Most of a text needs no escaping, and is taken over in whole stretches.
    while let Some(at) = next_to_escape(rest) {
        let (plain, from) = rest.split_at(at);
        out.push_str(plain);
        let mut characters = from.chars();
        if let Some(character) = characters.next() {
            rest = characters.as_str();
            match character {
                blank if blank.is_whitespace() => {
                    rest = rest.trim_start_matches(|next| next == ' ' || is_broken(next));
                    out.push(' ');
                }
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                // A second dollar sign would make a formula of what lies between.
                '$' => out.push_str("<span>$</span>"),
                // GitHub makes a picture of `:word:`.
                ':' if opens_emoji(rest) => out.push_str("<span>:</span>"),
                ':' => out.push(':'),
                control if control.is_control() => {}
                other => {
                    out.push('\\');
                    out.push(other);
                }
            }
        }
    }
    out.push_str(rest);
    out
}

/// Where the next character stands that cannot be taken over as it is.
fn next_to_escape(text: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let found = text.as_bytes()[from..]
            .iter()
            .position(|byte| CARE[usize::from(*byte)])?;
        let at = from + found;
        let character = text[at..].chars().next()?;
        if character.is_ascii() || character.is_control() || is_broken(character) {
            return Some(at);
        }
        from = at + character.len_utf8();
    }
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

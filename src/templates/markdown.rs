//! Escaping for GitHub-flavoured Markdown: whatever an author writes is text, also inside a table.

/// `text` such that Markdown prints it as it is, in one line.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut blank = false;
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
    for (at, character) in rest.char_indices() {
        if character.is_whitespace() && !is_kept(character) {
            blank = true;
            continue;
        }
        if std::mem::take(&mut blank) {
            out.push(' ');
        }
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => {
                out.push('\\');
                out.push(character);
            }
            // A second dollar sign would make a formula of what lies between.
            '$' => out.push_str("<span>$</span>"),
            // GitHub makes a picture of `:word:`.
            ':' if opens_emoji(&rest[at..]) => out.push_str("<span>:</span>"),
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
    if blank {
        out.push(' ');
    }
    out
}

/// Blanks that mean something in print: no-break and narrow ones.
fn is_kept(character: char) -> bool {
    matches!(character, '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}')
}

/// The length of a sign at the start of a line that Markdown would take for a heading, an item of a
/// list or a rule; its last byte is the one to escape.
fn line_opener(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    if matches!(first, '#' | '+' | '-' | '=') {
        return Some(1);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let sign = text.as_bytes().get(digits)?;
    (digits > 0 && matches!(sign, b'.' | b')')).then_some(digits + 1)
}

fn opens_emoji(text: &str) -> bool {
    let inner = &text[1..];
    let word = |byte: u8| byte.is_ascii_alphanumeric() || b"_+-".contains(&byte);
    let length = inner.bytes().take_while(|byte| word(*byte)).count();
    length > 0 && inner.as_bytes().get(length) == Some(&b':')
}

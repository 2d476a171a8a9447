//! Quotations held against the text they come from.

/// A text such that the same words are the same: in small letters, blanks as single spaces, straight
/// quotation marks, plain hyphens for dashes.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = true;
    for character in text.chars() {
        match character {
            one if one.is_whitespace() => {
                if !std::mem::replace(&mut blank, true) {
                    out.push(' ');
                }
                continue;
            }
            '‘' | '’' | '‛' | '`' | '´' => out.push('\''),
            '“' | '”' | '„' | '«' | '»' => out.push('"'),
            '‐' | '‑' | '‒' | '–' | '—' | '−' => out.push('-'),
            // Soft hyphens and joiners leave no trace in print.
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => continue,
            other => out.extend(other.to_lowercase()),
        }
        blank = false;
    }
    out.truncate(out.trim_end().len());
    out
}

/// The pieces of a quotation between its omissions (`…`, `...`, `[…]`) and insertions (`[the name]`);
/// pieces without letters or digits are left out.
pub fn pieces(said: &str) -> Vec<String> {
    let mut open = String::with_capacity(said.len());
    let mut depth = 0_usize;
    for character in said.chars() {
        match character {
            '[' => depth += 1,
            ']' => {
                depth = depth.saturating_sub(1);
                open.push('…');
            }
            _ if depth > 0 => {}
            other => open.push(other),
        }
    }
    let open = open.replace("...", "…");
    let pieces = open.split('…').map(str::trim);
    let spoken = pieces.filter(|piece| piece.chars().any(char::is_alphanumeric));
    spoken.map(str::to_owned).collect()
}

/// The first piece of a quotation that does not stand in `text` behind the piece before it; `text` is
/// folded already.
pub fn first_missing(said: &str, text: &str) -> Option<String> {
    let mut rest = text;
    for piece in pieces(said) {
        let folded = folded(&piece);
        match rest.find(&folded) {
            Some(at) => rest = &rest[at + folded.len()..],
            None => return Some(piece),
        }
    }
    None
}

//! A text as it is searched: one blank, one minus, one χ; each letter stays where it is.

use std::ops::Range;

/// A text in that form, with the bytes of the text itself.
pub(super) struct EvenText {
    /// The form.
    pub(super) text: String,
    /// For each byte of the form at which a letter begins, the byte of the text; the end last.
    places: Vec<(usize, usize)>,
}

impl EvenText {
    pub(super) fn of(text: &str) -> Self {
        let mut even = String::with_capacity(text.len());
        let mut places = Vec::with_capacity(text.len() + 1);
        let mut letters = text.char_indices().peekable();
        while let Some((at, one)) = letters.next() {
            places.push((even.len(), at));
            let next = letters.peek().map(|(_, next)| *next);
            even.push(match plain(one) {
                '–' if is_sign(&even, next) => '-',
                other => other,
            });
        }
        places.push((even.len(), text.len()));
        Self { text: even, places }
    }

    /// The stretch of the text itself that a stretch of the form is.
    pub(super) fn place(&self, stretch: Range<usize>) -> Range<usize> {
        let of = |byte: usize| {
            let found = self.places.binary_search_by_key(&byte, |(form, _)| *form);
            let at = found.unwrap_or_else(|next| next.saturating_sub(1));
            self.places.get(at).map_or(0, |(_, text)| *text)
        };
        of(stretch.start)..of(stretch.end)
    }
}

/// Whether a dash is the sign of a number: right before a figure, and behind a sign of equality, an opening
/// bracket or a word and a blank.
fn is_sign(before: &str, next: Option<char>) -> bool {
    let opens = before
        .trim_end()
        .ends_with(['=', '(', '[', '<', '>', '≤', '≥']);
    // “difference –2·3”: between words and a figure, with a blank before it and none behind, it joins nothing.
    let words = before.strip_suffix(' ');
    let stands_off = words.is_some_and(|words| words.ends_with(char::is_alphabetic));
    (opens || stands_off) && next.is_some_and(|next| next.is_ascii_digit() || next == '.')
}

/// A letter as it is searched.
fn plain(one: char) -> char {
    match one {
        '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200d}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{2060}'..='\u{2064}'
        | '\u{3000}'
        | '\u{feff}'
        | '\t'
        | '\n'
        | '\r' => ' ',
        '−' | '‐' | '‑' | '﹣' | '－' | '⁻' => '-',
        '–' | '—' | '‒' | '―' => '–',
        'Χ' | '𝜒' | '𝛘' | '𝝌' | '𝞆' | '𝟀' => 'χ',
        '＝' | '═' => '=',
        '〈' | '‹' | '⟨' | '＜' => '<',
        '〉' | '›' | '⟩' | '＞' => '>',
        '⩽' | '≦' => '≤',
        '⩾' | '≧' => '≥',
        '𝑡' | '𝐭' => 't',
        '𝐹' => 'F',
        '𝑝' | '𝐩' => 'p',
        '𝑟' => 'r',
        '𝑧' => 'z',
        '·' | '∙' | '⋅' | '‧' => '·',
        '’' | '‘' | 'ʼ' => '\'',
        other => other,
    }
}

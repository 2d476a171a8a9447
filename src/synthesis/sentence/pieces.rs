//! The words, numbers and marks of a text, sentence by sentence; what is quoted is left out.

use crate::number::Printed;

/// A word, a number or a mark of a text.
#[derive(Clone, Debug)]
pub(super) struct Piece<'a> {
    /// As it was written; of a number, with its sign.
    pub(super) text: &'a str,
    /// In small letters, where it is a word.
    pub(super) word: String,
    /// Where it starts in the text, in bytes.
    pub(super) start: usize,
    /// The number, where it is one that stands alone: not part of a name (`T2`, `PHQ-9`), of a compound
    /// (`5-point`) or of a clock's time.
    pub(super) number: Option<Printed>,
    /// Whether it is joined to what stands before it, without a blank.
    pub(super) joined: bool,
}

impl Piece<'_> {
    /// The byte behind it.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// Dashes that stand between two numbers.
const DASHES: [char; 5] = ['-', '‐', '‑', '–', '—'];

/// Signs of negative numbers.
const MINUS: [char; 3] = ['-', '−', '–'];

/// The sentences of a text, each as its pieces, without those between quotation marks.
pub(super) fn sentences(text: &str) -> Vec<Vec<Piece<'_>>> {
    let mut sentences = vec![Vec::new()];
    let mut quoted = false;
    for piece in pieces(text) {
        match piece.text {
            "“" | "«" | "„" => quoted = true,
            "”" | "»" => quoted = false,
            "\"" => quoted = !quoted,
            "." | "!" | "?" if ends_sentence(text, piece.end()) => sentences.push(Vec::new()),
            _ if quoted => {}
            _ => sentences.extend_last(piece),
        }
    }
    sentences.retain(|sentence| sentence.iter().any(|piece| piece.number.is_some()));
    sentences
}

/// Takes numbers for words where they are part of a name, as the 3 of `Item 3` where figures are called so: they
/// stand behind a word of such a name, and are one themselves.
pub(super) fn pass_over_names(sentence: &mut [Piece<'_>], known: &dyn Fn(&str) -> bool) {
    for at in 1..sentence.len() {
        let [before, piece] = &mut sentence[at - 1..=at] else {
            continue;
        };
        let named = piece.number.is_some() && known(&before.word) && known(piece.text);
        if named {
            piece.number = None;
            piece.word = piece.text.to_owned();
        }
    }
}

/// Adds to the last of several lists.
trait ExtendLast<T> {
    fn extend_last(&mut self, one: T);
}

impl<T> ExtendLast<T> for Vec<Vec<T>> {
    fn extend_last(&mut self, one: T) {
        if let Some(last) = self.last_mut() {
            last.push(one);
        }
    }
}

/// Whether a full stop that ends at that byte ends a sentence: what follows is nothing, or starts with a capital.
fn ends_sentence(text: &str, end: usize) -> bool {
    let rest = &text[end..];
    let next = rest.trim_start();
    let capital = next.chars().next().is_none_or(char::is_uppercase);
    capital && (next.is_empty() || next.len() < rest.len())
}

/// The words, numbers and marks of a text; blanks and marks of emphasis are passed over.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found: Vec<Piece<'_>> = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        if first.is_whitespace() || matches!(first, '*' | '_' | '`') {
            at += first.len_utf8();
            continue;
        }
        let start = at;
        let (end, number) = match () {
            () if is_digits(&text[at..]) => number(text, at),
            () if first.is_alphabetic() => (word_end(text, at), None),
            () => (at + first.len_utf8(), None),
        };
        let signed = number.is_some() && sign_before(text, start);
        if signed {
            // The sign was taken for a mark of its own.
            found.pop();
        }
        let from = match (signed, text[..start].chars().next_back()) {
            (true, Some(sign)) => start - sign.len_utf8(),
            _ => start,
        };
        let number = match signed {
            true => Printed::parse(&text[from..end]).ok(),
            false => number,
        };
        let whole = &text[from..end];
        let word = match first.is_alphabetic() {
            true => whole.to_lowercase().replace(['‐', '‑'], "-"),
            false => String::new(),
        };
        found.push(Piece {
            text: whole,
            word,
            start: from,
            number,
            joined: text[..from].ends_with(|one: char| !one.is_whitespace()),
        });
        at = end;
    }
    found
}

/// Whether digits start here, or a point before them.
fn is_digits(text: &str) -> bool {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if first.is_ascii_digit() => true,
        Some('.' | '·') => letters.next().is_some_and(|next| next.is_ascii_digit()),
        _ => false,
    }
}

/// What may stand within a number, between digits.
fn is_within(one: char) -> bool {
    matches!(one, '.' | ',' | '·' | '’' | '\'')
}

/// The end of the digits that start at byte `at`, and the number that they are, where they stand alone.
fn number(text: &str, at: usize) -> (usize, Option<Printed>) {
    let mut end = at;
    let mut letters = text[at..].char_indices().peekable();
    while let Some((offset, one)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let digit_next = next.is_some_and(|next| next.is_ascii_digit());
        if !(one.is_ascii_digit() || is_within(one) && digit_next) {
            break;
        }
        end = at + offset + one.len_utf8();
    }
    let (before, rest) = (&text[..at], &text[end..]);
    match is_attached(before, rest) {
        true => (end, None),
        false => (end, Printed::parse(&text[at..end]).ok()),
    }
}

/// Whether a number between those texts is part of a name, a compound, a time or a larger number.
fn is_attached(before: &str, rest: &str) -> bool {
    let mut back = before.chars().rev();
    let (last, one_before) = (back.next(), back.next());
    let letter = |one: Option<char>| one.is_some_and(char::is_alphabetic);
    let digit = |one: Option<char>| one.is_some_and(|one| one.is_ascii_digit());
    let joins = |one: char| DASHES.contains(&one) || matches!(one, '/' | '_' | '.' | '&' | '’');
    let named = letter(last) || last.is_some_and(joins) && letter(one_before);
    let mut ahead = rest.chars();
    let (next, one_after) = (ahead.next(), ahead.next());
    let powers = matches!(next, Some('²' | '³' | '°' | '×'));
    let compound = letter(next)
        || next.is_some_and(|one| DASHES.contains(&one)) && letter(one_after)
        || next == Some('/') && letter(one_after);
    let clock = next == Some(':') && digit(one_after)
        || last == Some(':') && digit(one_before)
        || last == Some('×');
    // A thousand parted by a blank.
    let mut groups = rest.chars().skip(1);
    let three = groups.by_ref().take(3).filter(char::is_ascii_digit).count() == 3;
    let blank = next.is_some_and(char::is_whitespace);
    let parted = blank && three && !groups.next().is_some_and(|one| one.is_ascii_digit());
    let continued = last.is_some_and(char::is_whitespace) && digit(one_before);
    named || powers || compound || clock || parted || continued
}

/// Whether the character before byte `at` is the sign of the number there: it stands behind a blank, a bracket
/// or a mark that compares, or behind another dash.
fn sign_before(text: &str, at: usize) -> bool {
    let mut back = text[..at].chars().rev();
    let signed = back
        .next()
        .is_some_and(|one| MINUS.contains(&one) || one == '+');
    let before = back.next();
    signed
        && before.is_none_or(|one| {
            one.is_whitespace()
                || matches!(one, '(' | '[' | '=' | '<' | '>' | ':' | ',' | ';')
                || MINUS.contains(&one)
        })
}

/// The end of the word that starts at byte `at`: letters, digits and small raised ones, joined by hyphens and
/// apostrophes.
fn word_end(text: &str, at: usize) -> usize {
    let mut end = at;
    let mut letters = text[at..].char_indices().peekable();
    while let Some((offset, one)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let joins = matches!(one, '-' | '‐' | '‑' | '\'' | '’');
        let goes_on = joins && next.is_some_and(char::is_alphabetic);
        if !(one.is_alphanumeric() || matches!(one, '²' | '³') || goes_on) {
            break;
        }
        end = at + offset + one.len_utf8();
    }
    end
}

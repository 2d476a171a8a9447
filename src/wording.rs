//! Words: lists of them, the article before one, and texts compared by their words alone, whatever case,
//! spaces, quotation marks and other punctuation they have.

pub(crate) mod figures;
pub(crate) mod folded;
pub mod letters;
pub(crate) mod long;
pub(crate) mod parts;
pub(crate) mod person;
pub mod reworded;
pub mod spelling;
pub(crate) mod turning;
pub(crate) mod twins;

use std::borrow::Cow;
use std::str::Chars;

/// The language of a tag alone, without region or script: `de` of `de-AT`.
pub(crate) fn language_of(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

/// A text with a full stop behind it, unless it ends with a mark of its own.
pub(crate) fn sentence(text: &str) -> String {
    let text = text.trim_end();
    match text.ends_with(['.', '!', '?', '…', ':', ';']) {
        true => text.to_owned(),
        false => format!("{text}."),
    }
}

/// A text with its first letter as a capital, for the start of a sentence; but one that begins with a symbol, an address
/// or a name in small letters, as `n = 38`, `t(37)`, `https://` and `iPad` do, stays as it is.
pub(crate) fn opened(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if begins_with_a_word(text) => first.to_uppercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// Words of one letter that open a sentence in some language; any other letter by itself is a symbol.
const ONE_LETTER_WORDS: [char; 10] = ['a', 'à', 'e', 'è', 'é', 'i', 'o', 'ó', 'u', 'y'];

/// Whether a text begins with a word in small letters, and not with what would be another in capitals.
fn begins_with_a_word(text: &str) -> bool {
    let inner = |one: char| one.is_alphabetic() || matches!(one, '’' | '\'' | '-' | '\u{ad}');
    let end = text.find(|one: char| !inner(one)).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let mut next = rest.chars();
    let follows = next.next();
    let stands_apart = match follows {
        None => true,
        Some('.' | ':' | ',' | ';' | '!' | '?' | ')' | '”' | '"' | '…') => {
            next.next().is_none_or(char::is_whitespace)
        }
        Some(one) => one.is_whitespace() || matches!(one, '–' | '—'),
    };
    let value = rest.trim_start().chars().next();
    let is_symbol = matches!(value, Some('=' | '<' | '>' | '≤' | '≥' | '≈' | '±' | '×'));
    let mut letters = word.chars();
    let is_word = match (letters.next(), letters.next()) {
        (Some(one), None) => {
            ONE_LETTER_WORDS.contains(&one) && value.is_some_and(char::is_alphabetic)
        }
        (Some(_), Some(_)) => word.chars().all(|one| !one.is_uppercase()),
        _ => false,
    };
    is_word && stands_apart && !is_symbol
}

/// The first words of a text, by which it is known: up to the end of its first clause, six at most.
pub(crate) fn beginning(text: &str) -> &str {
    let clause = text.find(['.', ',', ';', ':', '(']).unwrap_or(text.len());
    let clause = &text[..clause];
    let sixth = clause.match_indices(' ').nth(5);
    sixth.map_or(clause, |(at, _)| &clause[..at]).trim_end()
}

/// The characters of a text that make a difference: letters in small ones, digits, the signs of
/// arithmetic, and a point or minus before a digit, so that `1.5` is not `15` and `−2` is not `2`.
struct Kept<'a>(Chars<'a>);

impl Iterator for Kept<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        loop {
            let letter = self.0.next()?;
            if letter.is_ascii_alphanumeric() {
                return Some(letter.to_ascii_lowercase());
            }
            if letter == ' ' {
                continue;
            }
            let next = self.0.as_str().bytes().next();
            let kept = match letter {
                '<' | '>' | '=' | '%' | '+' => true,
                '.' | ',' | '-' | '–' | '−' => next.is_some_and(|next| next.is_ascii_digit()),
                mark if mark.is_ascii() => false,
                '«' | '»' | '¡' | '¿' | '·' | '\u{ad}' | '\u{feff}' => false,
                '\u{2010}'..='\u{205e}' => false,
                other => !other.is_whitespace(),
            };
            if kept {
                return letter.to_lowercase().next();
            }
        }
    }
}

fn kept(text: &str) -> Kept<'_> {
    Kept(text.chars())
}

/// A number that is the same for texts that start with the same words (FNV-1a over that many
/// letters); none where there are no words.
fn number(text: &str, letters: usize) -> Option<u64> {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    let mut empty = true;
    for letter in kept(text).take(letters) {
        empty = false;
        hash = (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x0100_0000_01b3);
    }
    (!empty).then_some(hash)
}

/// The texts among `which` whose numbers are those of another one.
fn sharing(texts: &[&str], which: impl Iterator<Item = usize>, letters: usize) -> Vec<Vec<usize>> {
    let numbers = which.filter_map(|at| Some((number(texts[at], letters)?, at)));
    let mut numbers: Vec<_> = numbers.collect();
    numbers.sort_unstable();
    let same = numbers.chunk_by(|(one, _), (other, _)| one == other);
    let same = same.filter(|group| group.len() > 1);
    same.map(|group| group.iter().map(|(_, at)| *at).collect())
        .collect()
}

/// The texts with the same words as an earlier one, by their positions, each behind the first that has
/// them.
pub(crate) fn repeats(texts: &[&str]) -> impl Iterator<Item = (usize, usize)> {
    alike(texts).into_iter().flat_map(|group| {
        let first = group[0];
        group.into_iter().skip(1).map(move |other| (first, other))
    })
}

/// The texts with the same words as another one, by their positions: each group in the order of the
/// texts, the groups in the order of their first.
pub(crate) fn alike(texts: &[&str]) -> Vec<Vec<usize>> {
    /// Most texts differ within so many letters, and are not read further.
    const FIRST: usize = 24;
    let in_one_form = texts.iter().map(|text| match text.is_ascii() {
        true => Cow::Borrowed(*text),
        false => spelling::name(text),
    });
    let in_one_form: Vec<_> = in_one_form.collect();
    let texts: Vec<&str> = in_one_form.iter().map(AsRef::as_ref).collect();
    let texts = texts.as_slice();
    let near = sharing(texts, 0..texts.len(), FIRST).into_iter().flatten();
    let mut groups = sharing(texts, near, usize::MAX);
    for group in &mut groups {
        let first = texts[group[0]];
        group.retain(|at| kept(texts[*at]).eq(kept(first)));
    }
    groups.retain(|group| group.len() > 1);
    groups.sort_unstable();
    groups
}

/// The word with `a` or `an` before it.
pub(crate) fn one(word: &str) -> String {
    match word.starts_with(['a', 'e', 'i', 'o', 'u']) {
        true => format!("an {word}"),
        false => format!("a {word}"),
    }
}

/// Words in backticks, parted by commas and `and`; of many only the first, and how many more there are.
pub(crate) fn listed(words: &[&str]) -> String {
    /// A longer list helps nobody who looks for a name of their own.
    const MOST: usize = 12;
    let shown: Vec<_> = words.iter().take(MOST).map(|word| quoted(word)).collect();
    match words.len().saturating_sub(MOST) {
        0 => joined(&shown),
        rest => format!("{} and {rest} more", shown.join(", ")),
    }
}

/// All words of a fixed list in backticks, parted by commas and `and`.
pub(crate) fn listed_whole(words: &[&str]) -> String {
    let shown: Vec<_> = words.iter().map(|word| quoted(word)).collect();
    joined(&shown)
}

fn quoted(word: &str) -> String {
    format!("`{word}`")
}

/// Words with commas between them, and `and` before the last; `none` where there are none.
pub(crate) fn joined(words: &[String]) -> String {
    match words {
        [] => "none".to_owned(),
        [only] => only.clone(),
        [start @ .., last] => format!("{} and {last}", start.join(", ")),
    }
}

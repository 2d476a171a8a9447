//! Runs of capitals in a text: which are abbreviations, and which something else.

use std::ops::Range;

/// Abbreviations that journals print without expansion, and names that are read as words.
const PLAIN: [&str; 16] = [
    "AIDS", "BY", "CC", "CC0", "CO2", "COVID", "DNA", "EU", "HIV", "OK", "RNA", "TV", "UK", "UN",
    "US", "USA",
];

/// Words that are set in capitals to stress them.
const STRESSED: [&str; 50] = [
    "ALL", "ALWAYS", "AM", "AND", "ANY", "ARE", "AT", "BE", "BIG", "BUT", "CAN", "DID", "DO",
    "EVER", "EVERY", "HE", "HER", "HIS", "HOW", "IF", "IN", "IS", "ME", "MORE", "MOST", "MUCH",
    "MUST", "MY", "NEVER", "NO", "NOT", "NOW", "OF", "ON", "ONE", "ONLY", "OUR", "REALLY", "SHE",
    "SO", "THAT", "THE", "THEY", "THIS", "TO", "TOO", "VERY", "WAS", "WE", "YOU",
];

/// The hyphens that join the parts of a run; the second one does not break over lines.
const HYPHENS: [char; 2] = ['-', '\u{2011}'];

/// Whether two bytes may stand in an abbreviation: a capital, and another or a digit or ampersand.
pub(super) fn opens(this: u8, next: u8) -> bool {
    this.is_ascii_uppercase() & (next.is_ascii_uppercase() | next.is_ascii_digit() | (next == b'&'))
}

/// Whether a text may hold an abbreviation. Nearly all texts hold none, and this is fast because it
/// looks at many bytes at once, which it could not do if it stopped at the first.
pub(super) fn may_hold(text: &[u8]) -> bool {
    let next = text.get(1..).unwrap_or_default();
    let pairs = text.iter().zip(next);
    pairs.fold(false, |held, (this, next)| held | opens(*this, *next))
}

/// Whether a letter belongs to a run.
fn joins(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '\u{2011}' | '&')
}

/// The run of letters, digits, hyphens and ampersands about byte `at`.
pub(super) fn about(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].trim_end_matches(joins).len();
    let end = text.len() - text[at..].trim_start_matches(joins).len();
    start..end
}

/// The parts of a run between its hyphens, each with its first byte in the text.
pub(super) fn parts(text: &str, run: Range<usize>) -> impl Iterator<Item = (usize, &str)> {
    let mut next = run.start;
    let parts = text[run].split_inclusive(HYPHENS);
    parts.map(move |part| {
        let start = next;
        next += part.len();
        (start, part.trim_end_matches(HYPHENS))
    })
}

/// Whether `word` looks like an abbreviation: two capitals or more, and beside them digits and
/// ampersands at the most.
pub(super) fn is_short(word: &str) -> bool {
    let capitals = word.chars().filter(|one| one.is_uppercase()).count();
    let other = |one: char| !one.is_uppercase() && !one.is_ascii_digit() && one != '&';
    capitals >= 2 && !word.contains(other)
}

/// Whether `word` needs no expansion: a numeral, a word that is stressed, or one that all know.
pub(super) fn is_plain(word: &str) -> bool {
    let numeral = !word.contains(|one: char| !matches!(one, 'I' | 'V' | 'X'));
    numeral || PLAIN.contains(&word) || STRESSED.contains(&word)
}

/// Whether the run is a label such as `S2-PW07`: two parts or more with a number each.
pub(super) fn is_identifier(run: &str) -> bool {
    let numbered = |part: &&str| {
        part.starts_with(char::is_alphabetic) && part.ends_with(|one: char| one.is_ascii_digit())
    };
    run.split(HYPHENS).filter(numbered).count() > 1
}

/// Whether the run stands among words that are all in capitals: a heading, or somebody shouting.
pub(super) fn is_shouted(text: &str, run: &Range<usize>) -> bool {
    let loud = |word: &&str| word.chars().all(char::is_uppercase);
    let before = text[..run.start].split_whitespace().rev().take_while(loud);
    let after = text[run.end..].split_whitespace().take_while(loud);
    before.take(3).count() + after.take(3).count() >= 2
}

/// Whether the run stands in a web address or in the name of a journal before year and volume.
pub(super) fn is_reference(text: &str, run: &Range<usize>) -> bool {
    let space = |one: char| one.is_whitespace();
    let before = text[..run.start].trim_end_matches(|one: char| !one.is_whitespace());
    let start = before.len();
    let end = text[run.end..]
        .find(space)
        .map_or(text.len(), |at| run.end + at);
    let whole = &text[start..end];
    if ["://", "www.", "@", "doi.org"]
        .iter()
        .any(|sign| whole.contains(sign))
    {
        return true;
    }
    let after = &text[run.end..];
    let clause = after.find(['(', ')', ':']).map_or(after, |at| &after[..at]);
    clause.split_once(';').is_some_and(|(before, after)| {
        let digits = |text: &str| text.bytes().next().is_some_and(|one| one.is_ascii_digit());
        let year = before
            .get(before.len().saturating_sub(4)..)
            .unwrap_or_default();
        year.len() == 4 && year.bytes().all(|one| one.is_ascii_digit()) && digits(after)
    })
}

/// Whether the text spells the run out beside it: `confidence interval (CI)` or `CI (confidence
/// interval)`.
pub(super) fn is_spelt_out(text: &str, run: &Range<usize>) -> bool {
    let short = &text[run.clone()];
    let (before, after) = (&text[..run.start], &text[run.end..]);
    let after = after.strip_prefix('s').unwrap_or(after);
    if let Some(words) = before.strip_suffix('(')
        && after.starts_with([')', ';', ','])
    {
        return initials(words.split([' ', '-']).rev(), short.chars().rev());
    }
    let inner = after.trim_start().strip_prefix('(');
    inner.is_some_and(|words| initials(words.split([' ', '-']), short.chars()))
}

/// Whether the words start with the letters of a short form, little words passed over. The words come
/// from the side of the brackets, and so do the letters.
fn initials<'a>(words: impl Iterator<Item = &'a str>, letters: impl Iterator<Item = char>) -> bool {
    /// Little words between the letters of a short form.
    const PASSED: usize = 2;
    let mut words = words.filter(|word| !word.is_empty());
    let mut letters = letters.filter(|one| one.is_alphabetic());
    letters.all(|letter| {
        let mut near = words.by_ref().take(1 + PASSED);
        near.any(|word| word.to_uppercase().starts_with(letter))
    })
}

/// A name of a participant with its digits made alike.
pub(super) fn shape(name: &str) -> String {
    name.replace(|one: char| one.is_ascii_digit(), "0")
}

//! Words that turn a sentence when they are put in or left out: negations and numbers.

use std::ops::Range;

use super::stream::Stream;
use super::stream_words::words;
use super::word_lists::{NEGATIONS, NUMBERS, SELDOM};
use crate::wording::language_of;

/// The language whose words are known, of a tag such as `de` or `de-AT`.
fn known(tag: &str) -> Option<&'static str> {
    let first = language_of(tag);
    let mut known = NEGATIONS.iter().map(|one| one.language);
    known.find(|one| first.eq_ignore_ascii_case(one))
}

/// The same; English where the tag is not known.
fn language(tag: &str) -> &'static str {
    known(tag).unwrap_or("en")
}

/// Whether a word, in small letters, turns a sentence of a language around.
fn negates(word: &str, language: &str) -> bool {
    let of = NEGATIONS.iter().filter(|one| one.language == language);
    of.into_iter().any(|of| {
        of.words.contains(&word)
            || of.starts.iter().any(|start| word.starts_with(start))
            || of.ends.iter().any(|end| word.ends_with(end))
    })
}

/// Whether some words deny something; not, where their language, by its tag, is not known.
pub fn denies(text: &str, tag: &str) -> bool {
    known(tag).is_some_and(|language| {
        let letters = Stream::of(text, &[]).letters;
        words(&letters).any(|place| negates(&letters[place], language))
    })
}

/// Whether a word in small letters denies something, likewise.
pub fn is_denying(word: &str, tag: &str) -> bool {
    known(tag).is_some_and(|language| negates(word, language))
}

/// Whether digits are a part of a time, as in `00:12:33`.
fn is_time(letters: &str, place: &Range<usize>) -> bool {
    let digit = |one: Option<char>| one.is_some_and(|one| one.is_ascii_digit());
    let mut after = letters[place.end..].chars();
    let mut before = letters[..place.start].chars().rev();
    let follows = after.next() == Some(':') && digit(after.next());
    let precedes = before.next() == Some(':') && digit(before.next());
    (follows || precedes) && digit(letters[place.clone()].chars().next())
}

/// Whether a word is another one with what negates it before it: `safe` and `unsafe`.
fn is_negated(word: &str, other: &str) -> bool {
    const BEFORE: [&str; 8] = ["un", "in", "im", "il", "ir", "dis", "non", "non-"];
    let before = |long: &str, short: &str| {
        long.strip_suffix(short)
            .is_some_and(|start| BEFORE.contains(&start))
    };
    word.chars().count() > 2
        && other.chars().count() > 2
        && (before(word, other) || before(other, word))
}

/// Whether some words have a word of the others with what negates it before it.
fn negated(said: &str, printed: &str) -> bool {
    let printed: Vec<&str> = words(printed).map(|place| &printed[place]).collect();
    let mut said = words(said).map(|place| &said[place]);
    said.any(|one| printed.iter().any(|other| is_negated(one, other)))
}

/// A negation without its form.
fn plainly<'a>(word: &'a str, language: &str) -> &'a str {
    let of_not = [
        "dont", "didnt", "doesnt", "isnt", "wasnt", "werent", "couldnt", "wouldnt", "shouldnt",
        "havent", "hasnt", "hadnt", "cant", "wont", "arent", "cannot",
    ];
    match language {
        "en" if word.ends_with("n't") || of_not.contains(&word) => "not",
        "en" if word == "nobody" => "no",
        "de" if word.starts_with("kein") => "kein",
        "de" if word.starts_with("niemand") => "niemand",
        "fr" if word.starts_with("n'") => "ne",
        _ => word,
    }
}

/// What a word in small letters is that turns a sentence in one of some languages, by their tags; in any that is known
/// where no tag is said, or a language is not known.
pub(super) fn counts(word: &str, tags: &[String]) -> Option<Turning> {
    let known: Option<Vec<_>> = tags.iter().map(|tag| known(tag)).collect();
    let known = known.filter(|known| !known.is_empty());
    let all = || NEGATIONS.iter().map(|of| of.language).collect();
    for language in known.unwrap_or_else(all) {
        if negates(word, language) {
            return Some(Turning::Negation);
        }
        if number(word, language).is_some() {
            return Some(Turning::Number);
        }
    }
    None
}

/// What of some words turns a sentence in one of some languages, likewise.
pub fn turning_word(text: &str, tags: &[String]) -> Option<Turning> {
    let letters = Stream::of(text, &[]).letters;
    words(&letters).find_map(|place| counts(&letters[place], tags))
}

/// What a number is worth that is written as one word, put together or not.
fn number(word: &str, language: &str) -> Option<u64> {
    worth(word, language).or_else(|| compound(word, language))
}

/// What a number word is worth.
fn worth(word: &str, language: &str) -> Option<u64> {
    let arabic = |one: char| match one {
        '\u{660}'..='\u{669}' => Some(u64::from(one) - 0x660),
        '\u{6f0}'..='\u{6f9}' => Some(u64::from(one) - 0x6f0),
        _ => None,
    };
    if word.starts_with(|one| arabic(one).is_some()) {
        return word.chars().try_fold(0_u64, |sum, one| {
            sum.checked_mul(10)?.checked_add(arabic(one)?)
        });
    }
    if word.starts_with(|one: char| one.is_ascii_digit()) {
        let digits: String = word.chars().filter(char::is_ascii_digit).collect();
        return digits.parse().ok();
    }
    let of = NUMBERS.iter().filter(|(own, _)| *own == language);
    let mut words = of.flat_map(|(_, words)| words.iter());
    words.find(|(one, _)| *one == word).map(|(_, worth)| *worth)
}

/// What some words say that turns a sentence: what they negate with, and which numbers they name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Weight {
    /// The negations, each as what it means: `didn't` and `did not` are one.
    negations: Vec<String>,
    numbers: Vec<String>,
}

/// What turns a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Turning {
    /// A negation.
    Negation,
    /// A number.
    Number,
}

impl Weight {
    /// What the letters of a stream say, in the language of that tag.
    pub(super) fn of(letters: &str, tag: &str) -> Self {
        let language = language(tag);
        let mut made = Self::default();
        let mut running: Option<(u64, usize)> = None;
        let (mut ended, mut of_digits) = (0, false);
        for place in words(letters) {
            let word = &letters[place.clone()];
            if is_time(letters, &place) {
                continue;
            }
            if negates(word, language) {
                made.negations.push(plainly(word, language).to_owned());
            }
            let number = number(word, language);
            let close = |end: usize| {
                letters[end..place.start]
                    .chars()
                    .all(|one| matches!(one, ' ' | '-'))
            };
            let digits = word.starts_with(|one: char| one.is_ascii_digit());
            match (number, running.take()) {
                // A number in digits stands for itself, with what follows its point or comma.
                (Some(_), before) if digits => {
                    made.push(before);
                    // The thousands of a number, as in `10,000`.
                    let gap = &letters[ended..place.start];
                    let goes_on = word.len() == 3 && matches!(gap, "," | "." | " " | "'");
                    match made.numbers.last_mut().filter(|_| goes_on && of_digits) {
                        Some(last) => last.push_str(word),
                        None => made.numbers.push(word.to_owned()),
                    }
                }
                (Some(worth), Some((sum, end))) if close(end) && fits(sum, worth) => {
                    running = Some((together(sum, worth), place.end));
                }
                (Some(worth), before) => {
                    made.push(before);
                    running = Some((worth, place.end));
                }
                (None, before) if matches!(word, "and" | "et" | "y" | "und" | "one" | "un") => {
                    let unit = matches!(word, "one" | "un");
                    running = before.map(|(sum, _)| {
                        (sum + u64::from(unit && sum % 10 == 0 && sum > 0), place.end)
                    });
                }
                (None, before) => made.push(before),
            }
            (ended, of_digits) = (place.end, digits);
        }
        made.push(running);
        // One is an article in most languages.
        made.numbers.retain(|number| number != "1");
        made.numbers.sort();
        made.negations.sort();
        made
    }

    fn push(&mut self, number: Option<(u64, usize)>) {
        self.numbers
            .extend(number.map(|(worth, _)| worth.to_string()));
    }

    /// Whether something is denied, and not only said to be seldom: languages say that in words that deny, and in others.
    fn denies(&self) -> bool {
        let mut negations = self.negations.iter();
        negations.any(|word| !SELDOM.contains(&word.as_str()))
    }

    /// In what two stretches of words say something else.
    pub(super) fn differs(&self, other: &Self) -> Option<Turning> {
        if self.negations != other.negations {
            return Some(Turning::Negation);
        }
        (self.numbers != other.numbers).then_some(Turning::Number)
    }
}

/// In what some words of a quotation and of a text say something else, in the language of that tag.
pub fn turned(said: &str, printed: &str, tag: &str) -> Option<Turning> {
    let [said, printed] = [said, printed].map(|words| Stream::of(words, &[]).letters);
    differ(&said, &printed, tag)
}

/// The same of the letters of streams: negations, numbers, and words with what negates them before them.
pub(super) fn differ(said: &str, printed: &str, tag: &str) -> Option<Turning> {
    let [wrote, reads] = [said, printed].map(|letters| Weight::of(letters, tag));
    let negated = negated(said, printed).then_some(Turning::Negation);
    wrote.differs(&reads).or(negated)
}

/// In what words and their translation say something else, each with the tag of its language; nothing where one of the
/// languages is not known. Languages negate in several ways, so that only whether they do is compared.
pub fn across((one, tag): (&str, &str), (other, other_tag): (&str, &str)) -> Option<Turning> {
    let (Some(_), Some(_)) = (known(tag), known(other_tag)) else {
        return None;
    };
    let [one, other] = [(one, tag), (other, other_tag)]
        .map(|(words, tag)| Weight::of(&Stream::of(words, &[]).letters, tag));
    let beside = |denying: &Weight, other: &Weight| denying.denies() && other.negations.is_empty();
    if beside(&one, &other) || beside(&other, &one) {
        return Some(Turning::Negation);
    }
    (one.numbers != other.numbers).then_some(Turning::Number)
}

/// Whether the next number word goes on with a number: `twenty` and `three`, `two` and `hundred`.
fn fits(sum: u64, worth: u64) -> bool {
    matches!(worth, 100 | 1_000 | 1_000_000)
        || (sum, worth) == (4, 20)
        || sum >= 20 && worth < 20
        || sum >= 100 && worth < 100
}

fn together(sum: u64, worth: u64) -> u64 {
    match worth {
        100 | 1_000 | 1_000_000 if sum > 0 => sum.saturating_mul(worth),
        // Four times twenty, as the French count.
        20 if sum == 4 => 80,
        _ => sum + worth,
    }
}

/// What a German word such as `einundzwanzig` is worth.
fn compound(word: &str, language: &str) -> Option<u64> {
    if language != "de" {
        return None;
    }
    let (unit, tens) = word.split_once("und")?;
    let tens = worth(tens, language).filter(|tens| (20..100).contains(tens))?;
    let unit = match unit {
        "ein" => 1,
        unit => worth(unit, language).filter(|unit| *unit < 10)?,
    };
    Some(tens + unit)
}

/// The words of some letters that turn a sentence, in the language of that tag.
pub(super) fn turning(letters: &str, tag: &str) -> Vec<(Range<usize>, Turning)> {
    let language = language(tag);
    let each = words(letters).filter_map(|place| {
        let word = &letters[place.clone()];
        if is_time(letters, &place) {
            return None;
        }
        if negates(word, language) {
            return Some((place, Turning::Negation));
        }
        let number = number(word, language);
        number.map(|_| (place, Turning::Number))
    });
    each.collect()
}

//! Words that turn a sentence when they are put in or left out: negations and numbers.

use std::ops::Range;

use super::stream::{Stream, words};

/// The negations of a language.
struct Negations {
    language: &'static str,
    words: &'static [&'static str],
    starts: &'static [&'static str],
    ends: &'static [&'static str],
}

/// What can be read as something else is not here: French `plus` and `personne`, German `noch`, Arabic `ما`.
const NEGATIONS: [Negations; 5] = [
    Negations {
        language: "en",
        words: &[
            "no", "not", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor",
            "without", "cannot", "hardly", "scarcely", "barely", "dont", "didnt", "doesnt", "isnt",
            "wasnt", "werent", "couldnt", "wouldnt", "shouldnt", "havent", "hasnt", "hadnt",
            "cant", "wont", "arent",
        ],
        starts: &[],
        ends: &["n't"],
    },
    Negations {
        language: "de",
        words: &[
            "nicht",
            "nie",
            "niemals",
            "niemand",
            "niemanden",
            "niemandem",
            "nichts",
            "nirgends",
            "nirgendwo",
            "weder",
            "ohne",
            "nein",
            "kaum",
            "nee",
            "nö",
            "kein",
            "keine",
            "keinen",
            "keinem",
            "keiner",
            "keines",
            "keinerlei",
        ],
        starts: &[],
        ends: &[],
    },
    Negations {
        language: "fr",
        words: &[
            "ne", "pas", "jamais", "rien", "aucun", "aucune", "ni", "sans", "non", "guère", "nul",
            "nulle",
        ],
        starts: &["n'"],
        ends: &[],
    },
    Negations {
        language: "es",
        words: &[
            "no", "nunca", "jamás", "nada", "nadie", "ningún", "ninguno", "ninguna", "ni", "sin",
            "tampoco",
        ],
        starts: &[],
        ends: &[],
    },
    Negations {
        language: "ar",
        words: &[
            "لا",
            "لم",
            "لن",
            "ليس",
            "ليست",
            "لست",
            "ليسوا",
            "غير",
            "بدون",
            "مش",
            "أبدا",
            "أبدًا",
        ],
        starts: &[],
        ends: &[],
    },
];

/// The number words of a language, with what each is worth. What is an article as well is not here.
const NUMBERS: [(&str, &[(&str, u64)]); 4] = [
    (
        "en",
        &[
            ("zero", 0),
            ("two", 2),
            ("three", 3),
            ("four", 4),
            ("five", 5),
            ("six", 6),
            ("seven", 7),
            ("eight", 8),
            ("nine", 9),
            ("ten", 10),
            ("eleven", 11),
            ("twelve", 12),
            ("thirteen", 13),
            ("fourteen", 14),
            ("fifteen", 15),
            ("sixteen", 16),
            ("seventeen", 17),
            ("eighteen", 18),
            ("nineteen", 19),
            ("twenty", 20),
            ("thirty", 30),
            ("forty", 40),
            ("fifty", 50),
            ("sixty", 60),
            ("seventy", 70),
            ("eighty", 80),
            ("ninety", 90),
            ("hundred", 100),
            ("thousand", 1_000),
            ("million", 1_000_000),
            ("twice", 2),
        ],
    ),
    (
        "de",
        &[
            ("null", 0),
            ("zwei", 2),
            ("zwo", 2),
            ("drei", 3),
            ("vier", 4),
            ("fünf", 5),
            ("sechs", 6),
            ("sieben", 7),
            ("acht", 8),
            ("neun", 9),
            ("zehn", 10),
            ("elf", 11),
            ("zwölf", 12),
            ("dreizehn", 13),
            ("vierzehn", 14),
            ("fünfzehn", 15),
            ("sechzehn", 16),
            ("siebzehn", 17),
            ("achtzehn", 18),
            ("neunzehn", 19),
            ("zwanzig", 20),
            ("dreißig", 30),
            ("vierzig", 40),
            ("fünfzig", 50),
            ("sechzig", 60),
            ("siebzig", 70),
            ("achtzig", 80),
            ("neunzig", 90),
            ("hundert", 100),
            ("tausend", 1_000),
            ("zweimal", 2),
            ("dreimal", 3),
        ],
    ),
    (
        "fr",
        &[
            ("zéro", 0),
            ("deux", 2),
            ("trois", 3),
            ("quatre", 4),
            ("cinq", 5),
            ("six", 6),
            ("sept", 7),
            ("huit", 8),
            ("neuf", 9),
            ("dix", 10),
            ("onze", 11),
            ("douze", 12),
            ("treize", 13),
            ("quatorze", 14),
            ("quinze", 15),
            ("seize", 16),
            ("vingt", 20),
            ("trente", 30),
            ("quarante", 40),
            ("cinquante", 50),
            ("soixante", 60),
            ("cent", 100),
            ("cents", 100),
            ("mille", 1_000),
        ],
    ),
    (
        "es",
        &[
            ("cero", 0),
            ("dos", 2),
            ("tres", 3),
            ("cuatro", 4),
            ("cinco", 5),
            ("seis", 6),
            ("siete", 7),
            ("ocho", 8),
            ("nueve", 9),
            ("diez", 10),
            ("once", 11),
            ("doce", 12),
            ("trece", 13),
            ("catorce", 14),
            ("quince", 15),
            ("veinte", 20),
            ("treinta", 30),
            ("cuarenta", 40),
            ("cincuenta", 50),
            ("sesenta", 60),
            ("setenta", 70),
            ("ochenta", 80),
            ("noventa", 90),
            ("cien", 100),
            ("ciento", 100),
            ("mil", 1_000),
        ],
    ),
];

/// The language whose words are known, of a tag such as `de` or `de-AT`; English where the tag is not known.
fn language(tag: &str) -> &str {
    let first = tag.split(['-', '_']).next().unwrap_or_default();
    let known = NEGATIONS.iter().map(|one| one.language);
    let mut known = known.filter(|one| first.eq_ignore_ascii_case(one));
    known.next().unwrap_or("en")
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

/// Whether a word is a negation in any language, or a number: said twice, it may mean something.
pub(super) fn counts(word: &str) -> bool {
    let known = NEGATIONS.iter().any(|of| negates(word, of.language));
    known || worth(word, None).is_some()
}

/// What a number word is worth, in one language or in any.
fn worth(word: &str, language: Option<&str>) -> Option<u64> {
    if word.starts_with(|one: char| one.is_ascii_digit()) {
        let digits: String = word.chars().filter(char::is_ascii_digit).collect();
        return digits.parse().ok();
    }
    let of = NUMBERS
        .iter()
        .filter(|(own, _)| language.is_none_or(|one| one == *own));
    let mut words = of.flat_map(|(_, words)| words.iter());
    words.find(|(one, _)| *one == word).map(|(_, worth)| *worth)
}

/// What some words say that turns a sentence: how often they negate, and which numbers they name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Weight {
    negations: usize,
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
        for place in words(letters) {
            let word = &letters[place.clone()];
            made.negations += usize::from(negates(word, language));
            let number = worth(word, Some(language)).or_else(|| compound(word, language));
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
                    made.numbers.push(word.to_owned());
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
        }
        made.push(running);
        made.numbers.sort();
        made
    }

    fn push(&mut self, number: Option<(u64, usize)>) {
        self.numbers
            .extend(number.map(|(worth, _)| worth.to_string()));
    }

    /// In what two stretches of words say something else.
    pub(super) fn differs(&self, other: &Self) -> Option<Turning> {
        if self.negations % 2 != other.negations % 2
            || (self.negations == 0) != (other.negations == 0)
        {
            return Some(Turning::Negation);
        }
        (self.numbers != other.numbers).then_some(Turning::Number)
    }
}

/// In what some words of a quotation and of a text say something else, in the language of that tag.
pub fn turned(said: &str, printed: &str, tag: &str) -> Option<Turning> {
    let [said, printed] =
        [said, printed].map(|words| Weight::of(&Stream::of(words, &[]).letters, tag));
    said.differs(&printed)
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
    let tens = worth(tens, Some(language)).filter(|tens| (20..100).contains(tens))?;
    let unit = match unit {
        "ein" => 1,
        unit => worth(unit, Some(language)).filter(|unit| *unit < 10)?,
    };
    Some(tens + unit)
}

/// The words of some letters that turn a sentence, in the language of that tag.
pub(super) fn turning(letters: &str, tag: &str) -> Vec<(Range<usize>, Turning)> {
    let language = language(tag);
    let each = words(letters).filter_map(|place| {
        let word = &letters[place.clone()];
        if negates(word, language) {
            return Some((place, Turning::Negation));
        }
        let number = worth(word, Some(language)).or_else(|| compound(word, language));
        number.map(|_| (place, Turning::Number))
    });
    each.collect()
}

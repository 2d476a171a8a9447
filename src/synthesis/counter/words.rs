//! The words of a sentence that say what it is about, and whether it denies something.

use crate::quotation::meaning;
use crate::wording::language_of;

/// A language of which the words that stand in any sentence are known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Language {
    /// The tag of it.
    tag: &'static str,
    /// Words that stand in any sentence.
    plain: &'static [&'static str],
}

/// The fewest letters of a word that says what a sentence is about.
const LONG: usize = 5;

const ENGLISH: Language = Language {
    tag: "en",
    plain: &[
        "about",
        "after",
        "again",
        "against",
        "among",
        "because",
        "before",
        "being",
        "between",
        "could",
        "during",
        "every",
        "further",
        "having",
        "might",
        "other",
        "others",
        "should",
        "since",
        "still",
        "their",
        "theirs",
        "there",
        "these",
        "those",
        "though",
        "through",
        "under",
        "until",
        "where",
        "whether",
        "which",
        "while",
        "whose",
        "within",
        "would",
        "people",
        "participants",
    ],
};

const GERMAN: Language = Language {
    tag: "de",
    plain: &[
        "andere", "anderen", "durch", "einem", "einen", "einer", "eines", "gegen", "haben",
        "hatte", "hatten", "ihrem", "ihren", "ihrer", "konnte", "konnten", "nachdem", "obwohl",
        "sowie", "unter", "waren", "wegen", "weil", "wenn", "werden", "wurde", "wurden",
        "zwischen", "menschen", "personen",
    ],
};

const FRENCH: Language = Language {
    tag: "fr",
    plain: &[
        "après", "autre", "autres", "aussi", "avant", "avoir", "cette", "comme", "dans", "depuis",
        "entre", "leurs", "lorsque", "moins", "parce", "pendant", "plus", "pour", "quand", "selon",
        "toutes",
    ],
};

const SPANISH: Language = Language {
    tag: "es",
    plain: &[
        "aunque", "cuando", "desde", "después", "donde", "durante", "entre", "hacia", "hasta",
        "mientras", "otras", "otros", "porque", "según", "sobre", "también", "todas", "todos",
    ],
};

const ARABIC: Language = Language {
    tag: "ar",
    plain: &[],
};

/// Of other languages no word is known to deny.
const OTHER: Language = Language {
    tag: "",
    plain: &[],
};

impl Language {
    /// That of a synthesis, as in `en` or `de-AT`.
    pub(super) fn of(code: &str) -> Self {
        match language_of(code).to_ascii_lowercase().as_str() {
            "en" => ENGLISH,
            "de" => GERMAN,
            "fr" => FRENCH,
            "es" => SPANISH,
            "ar" => ARABIC,
            _ => OTHER,
        }
    }

    /// Gives each word of a sentence that says what it is about, in small letters.
    pub(super) fn words(self, text: &str, mut each: impl FnMut(&str)) {
        let mut small = String::new();
        for word in text.split(|one: char| !one.is_alphabetic()) {
            if word.len() < LONG || word.chars().count() < LONG {
                continue;
            }
            small.clear();
            small.extend(word.chars().flat_map(char::to_lowercase));
            if !self.plain.contains(&small.as_str()) && !meaning::is_denying(&small, self.tag) {
                each(&small);
            }
        }
    }

    /// Whether a sentence denies something.
    pub(super) fn denies(self, text: &str) -> bool {
        meaning::denies(text, self.tag)
    }
}

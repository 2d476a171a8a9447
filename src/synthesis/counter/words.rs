//! The words of a sentence that say what it is about, and whether it denies something.

/// A language of which the words that deny are known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Language {
    denying: &'static [&'static str],
    /// Words that stand in any sentence.
    plain: &'static [&'static str],
}

/// The fewest letters of a word that says what a sentence is about.
const LONG: usize = 5;

const ENGLISH: Language = Language {
    denying: &[
        "not", "no", "never", "nobody", "none", "nothing", "neither", "nor", "without", "cannot",
        "hardly",
    ],
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
    denying: &[
        "nicht", "kein", "keine", "keinen", "keinem", "keiner", "keines", "nie", "niemals",
        "niemand", "nichts", "ohne", "weder", "kaum",
    ],
    plain: &[
        "andere", "anderen", "durch", "einem", "einen", "einer", "eines", "gegen", "haben",
        "hatte", "hatten", "ihrem", "ihren", "ihrer", "konnte", "konnten", "nachdem", "obwohl",
        "sowie", "unter", "waren", "wegen", "weil", "wenn", "werden", "wurde", "wurden",
        "zwischen", "menschen", "personen",
    ],
};

const FRENCH: Language = Language {
    denying: &[
        "ne", "pas", "jamais", "personne", "rien", "aucun", "aucune", "sans", "ni", "guère",
    ],
    plain: &[
        "après", "autre", "autres", "aussi", "avant", "avoir", "cette", "comme", "dans", "depuis",
        "entre", "leurs", "lorsque", "moins", "parce", "pendant", "plus", "pour", "quand", "selon",
        "toutes",
    ],
};

const SPANISH: Language = Language {
    denying: &[
        "no", "nunca", "jamás", "nadie", "nada", "ningún", "ninguno", "ninguna", "sin", "ni",
        "tampoco",
    ],
    plain: &[
        "aunque", "cuando", "desde", "después", "donde", "durante", "entre", "hacia", "hasta",
        "mientras", "otras", "otros", "porque", "según", "sobre", "también", "todas", "todos",
    ],
};

const ARABIC: Language = Language {
    denying: &["لا", "لم", "لن", "ليس", "ليست", "بدون", "دون", "غير"],
    plain: &[],
};

/// Of other languages no word is known to deny.
const OTHER: Language = Language {
    denying: &[],
    plain: &[],
};

impl Language {
    /// That of a synthesis, as in `en` or `de-AT`.
    pub(super) fn of(code: &str) -> Self {
        let main = code.split(['-', '_']).next().unwrap_or_default();
        match main.to_ascii_lowercase().as_str() {
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
            let is_plain = self
                .plain
                .iter()
                .chain(self.denying)
                .any(|one| *one == small);
            if !is_plain {
                each(&small);
            }
        }
    }

    /// Whether a sentence denies something.
    pub(super) fn denies(self, text: &str) -> bool {
        // As in `don't`.
        let shortened =
            self.denying.contains(&"not") && (text.contains("n't") || text.contains("n’t"));
        let same = |word: &str, denying: &str| {
            word.eq_ignore_ascii_case(denying)
                || !denying.is_ascii() && word.to_lowercase() == denying
        };
        let mut words = text.split(|one: char| !one.is_alphabetic());
        let longest = self.denying.iter().map(|one| one.len()).max().unwrap_or(0);
        shortened
            || words.any(|word| {
                let mut denying = self.denying.iter();
                (1..=longest + 2).contains(&word.len()) && denying.any(|one| same(word, one))
            })
    }
}

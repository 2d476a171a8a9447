//! The entry of `results` for a table while it is drafted: what each column holds, what is said beside the table, what is
//! unknown.

pub(super) mod lines;

use super::given::Given;
use super::named::{Named, looks_like_time};
use crate::model::TestStatistic;
use crate::number::says_nothing;
use crate::read::edit::Written;
use crate::resolve::headed::{Headed, headed, heading_form};

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// What its heading says by itself.
    Itself(&'static str),
    /// A key of `columns`, or several numbers in a cell.
    As(String),
    /// Nothing that a figure holds.
    Aside,
    /// Something that is not known: what it may be.
    Open(String),
    /// What the lines `wide` say.
    Wide,
    /// Nothing at all: neither a heading nor a cell.
    Nothing,
}

/// An entry while it is drafted.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    /// The table.
    pub(super) given: &'a Given,
    /// What each of its columns holds.
    pub(super) holds: Vec<Holds>,
    /// The test that a heading says of its statistic.
    pub(super) test: Option<TestStatistic>,
    /// What is said beside the table, by its key.
    pub(super) said: Vec<(&'static str, Written)>,
    /// Groups of columns that belong together.
    pub(super) wide: Vec<Written>,
    /// Words of the table's own, by the key that explains them.
    pub(super) words: Vec<(&'static str, String, String)>,
    /// Rows that are put aside, by their first cells.
    pub(super) aside: Vec<String>,
    /// The rows that are read.
    pub(super) only: Vec<String>,
    /// Marks that say that nothing was printed.
    pub(super) missing: Vec<String>,
    /// What is unknown, to be filled in.
    pub(super) asked: Vec<String>,
    /// What was guessed, in words.
    pub(super) guessed: Vec<String>,
    /// How its figures were made.
    pub(super) methods: Vec<&'static str>,
    /// The decimals that are printed.
    pub(super) digits: Option<u8>,
}

impl<'a> Draft<'a> {
    /// The draft of a table by its headings alone.
    pub(super) fn of(given: &'a Given, named: &Named) -> Self {
        let mut draft = Self::empty(given);
        let says = headed(&given.header, &given.rows);
        let beside: Vec<String> = given.header.iter().map(|text| heading_form(text)).collect();
        let mut taken: Vec<&str> = Vec::new();
        for (at, says) in says.iter().enumerate() {
            let nothing = given.header[at].is_empty() && given.column(at).all(str::is_empty);
            let twice = |key: &str, taken: &[&str]| taken.contains(&key);
            let holds = match says {
                _ if nothing => Holds::Nothing,
                Headed::Itself(key, _) if twice(key, &taken) => Holds::Open(another(key)),
                Headed::As(key) if twice(key, &taken) => Holds::Open(another(key)),
                Headed::Itself(key, test) => {
                    draft.test = draft.test.or(*test);
                    taken.push(key);
                    Holds::Itself(key)
                }
                Headed::As(key) => {
                    taken.push(key);
                    Holds::As((*key).to_owned())
                }
                Headed::Aside => Holds::Aside,
                Headed::Without(_) => Holds::Aside,
                Headed::Open(words) => Holds::Open((*words).to_owned()),
                Headed::Unknown(near) => draft.unknown(at, *near, named, &beside),
            };
            draft.holds.push(holds);
        }
        draft.statistic_letters(&beside);
        draft
    }

    /// A draft of a table of which nothing is said yet.
    pub(super) fn empty(given: &'a Given) -> Self {
        Self {
            given,
            holds: Vec::new(),
            test: None,
            said: Vec::new(),
            wide: Vec::new(),
            words: Vec::new(),
            aside: Vec::new(),
            only: Vec::new(),
            missing: Vec::new(),
            asked: Vec::new(),
            guessed: Vec::new(),
            methods: Vec::new(),
            digits: None,
        }
    }

    fn unknown(
        &mut self,
        at: usize,
        near: Option<&'static str>,
        named: &Named,
        beside: &[String],
    ) -> Holds {
        let given = self.given;
        let cells: Vec<&str> = given.column(at).filter(|cell| !cell.is_empty()).collect();
        let all =
            |test: &dyn Fn(&str) -> bool| !cells.is_empty() && cells.iter().all(|cell| test(cell));
        let heading = given.header[at].as_str();
        let is_word = |cell: &str| cell.contains(char::is_alphabetic);
        if heading.is_empty() {
            // R counts its rows from 1, pandas from 0.
            let counted = |from: usize| {
                cells
                    .iter()
                    .enumerate()
                    .all(|(row, cell)| *cell == (row + from).to_string())
            };
            let are_numbers = counted(0) || counted(1);
            if are_numbers || all(&|cell| cell.starts_with("Pair ")) {
                return Holds::Aside;
            }
            let has_measure = beside.iter().any(|one| one == "measure" || one == "vars");
            if at < 2 && all(&is_word) && !has_measure {
                return Holds::As("measure".to_owned());
            }
        }
        if all(&|cell| named.is_timepoint(cell).is_some()) || all(&looks_like_time) {
            return Holds::As("at".to_owned());
        }
        if all(&|cell| named.is_group(cell).is_some()) {
            return Holds::As("group".to_owned());
        }
        if at == 0 && all(&|cell| named.is_measure(cell).is_some()) {
            return Holds::As("measure".to_owned());
        }
        let names_alone = all(&is_word) && cells.len() == given.rows.len();
        if at == 0
            && names_alone
            && !beside
                .iter()
                .any(|one| one == "measure" || one == "term" || one == "contrast")
        {
            self.guess(format!("`{heading}` as the measures"));
            return Holds::As("measure".to_owned());
        }
        Holds::Open(match near {
            Some(near) => format!("perhaps `{near}`"),
            None => String::new(),
        })
    }

    /// `t` and its like, where the columns beside them say that they are a test's.
    fn statistic_letters(&mut self, beside: &[String]) {
        if self.test.is_none() {
            let letters = [
                ("t", TestStatistic::T),
                ("f", TestStatistic::F),
                ("z", TestStatistic::Z),
            ];
            let holds = self.holds.iter().zip(beside);
            let mut statistics = holds.filter(|(holds, _)| key_of(holds) == Some("statistic"));
            let form = statistics.next().map(|(_, form)| form.as_str());
            self.test = letters
                .iter()
                .find(|(letter, _)| form == Some(letter))
                .map(|(_, test)| *test);
        }
    }

    /// The position of the column that holds that key.
    pub(super) fn column(&self, key: &str) -> Option<usize> {
        self.holds
            .iter()
            .position(|holds| key_of(holds) == Some(key))
    }

    /// Whether a column holds that, by itself or with others in a cell.
    pub(super) fn has(&self, part: &str) -> bool {
        let mut keys = self.holds.iter().filter_map(key_of);
        keys.any(|key| key == part || key.split(' ').any(|one| one == part))
    }

    /// Says something beside the table, where nothing was said.
    pub(super) fn say(&mut self, key: &'static str, value: &str) {
        self.say_written(key, Written::Text(value.to_owned()));
    }

    pub(super) fn say_written(&mut self, key: &'static str, value: Written) {
        if !self.said.iter().any(|(known, _)| *known == key) {
            self.said.push((key, value));
        }
    }

    pub(super) fn says(&self, key: &str) -> bool {
        self.said.iter().any(|(known, _)| *known == key)
    }

    /// Asks for something that the file does not say, once.
    pub(super) fn ask(&mut self, words: impl Into<String>) {
        let words = words.into();
        if !self.asked.contains(&words) {
            self.asked.push(words);
        }
    }

    /// Tells of a guess, once.
    pub(super) fn guess(&mut self, words: impl Into<String>) {
        let words = words.into();
        if !self.guessed.contains(&words) {
            self.guessed.push(words);
        }
    }

    /// Says how the figures were made, beside what was said of it.
    pub(super) fn method(&mut self, word: &'static str) {
        if !self.methods.contains(&word) {
            self.methods.push(word);
        }
    }

    /// Explains a word of the table's own, once.
    pub(super) fn word(&mut self, key: &'static str, word: &str, id: &str) {
        let known = self
            .words
            .iter()
            .any(|(one, theirs, _)| *one == key && theirs == word);
        if !known && word != id {
            self.words.push((key, word.to_owned(), id.to_owned()));
        }
    }

    /// Takes out what is said of a word, and the guess that it was.
    pub(super) fn forget_word(&mut self, key: &'static str, id: &str) {
        let guessed = &mut self.guessed;
        self.words.retain(|(one, word, named)| {
            let is_it = *one == key && named == id;
            if is_it {
                guessed.retain(|said| *said != guess_of(word, id));
            }
            !is_it
        });
    }

    /// Puts a row aside, once.
    pub(super) fn put_aside(&mut self, first: &str) {
        if !self.aside.iter().any(|one| one == first) {
            self.aside.push(first.to_owned());
        }
    }

    /// Whether a cell says a figure.
    pub(super) fn is_printed(&self, cell: &str) -> bool {
        !says_nothing(cell) && !self.missing.iter().any(|mark| mark == cell)
    }
}

fn another(key: &str) -> String {
    format!("`{key}`, which another column is")
}

/// The key that a column holds.
pub(super) fn key_of(holds: &Holds) -> Option<&str> {
    match holds {
        Holds::Itself(key) => Some(key),
        Holds::As(key) => Some(key),
        _ => None,
    }
}

/// Whether a column holds nothing but figures of a comparison, of a change or between groups, or what `more` names.
pub(super) fn compares(holds: &Holds, more: &[&str]) -> bool {
    const PARTS: [&str; 9] = [
        "p",
        "statistic",
        "df",
        "change",
        "estimate",
        "effect_size",
        "ci",
        "ci_low",
        "ci_high",
    ];
    key_of(holds).is_some_and(|key| {
        key.split(' ')
            .all(|part| PARTS.contains(&part) || more.contains(&part))
    })
}

/// What is said of a word that is taken for something of another name.
pub(super) fn guess_of(word: &str, id: &str) -> String {
    format!("`{word}` as `{id}`")
}

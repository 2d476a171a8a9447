//! Which of many quotations may stand in a text, told in one passage over it.

use aho_corasick::AhoCorasick;

use super::clean::Cleaner;
use super::manner::Manner;
use super::parted::PARTED;
use super::said::{Brackets, Marks, Said};
use super::transcript::Transcript;

/// The keys of many quotations: some letters of each that stand in every text in which it stands.
#[derive(Debug)]
pub struct Keys {
    search: Option<AhoCorasick>,
    /// Of each key the quotation.
    of: Vec<usize>,
}

/// As many letters as tell a quotation from others.
const LETTERS: usize = 32;

impl Keys {
    /// The keys of quotations whose longest part has `shortest` letters and more, for texts of a manner.
    pub fn of<'a>(said: impl Iterator<Item = &'a str>, manner: &Manner, shortest: usize) -> Self {
        let cleaner = Cleaner::of(manner);
        let (mut keys, mut of) = (Vec::new(), Vec::new());
        for (at, said) in said.enumerate() {
            let said = Said::of(said, &cleaner, Brackets::PutIn, Marks::LeftOut);
            let longest = said.longest();
            if longest.len() >= shortest && !longest.contains(PARTED) {
                let end = longest.floor_char_boundary(LETTERS);
                keys.push(longest[..end].to_owned());
                of.push(at);
            }
        }
        let search = (!keys.is_empty()).then(|| AhoCorasick::new(&keys).ok());
        Self {
            search: search.flatten(),
            of,
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.of.is_empty()
    }

    /// The quotations that may stand in a text, in order, by their positions.
    pub fn in_text(&self, text: &Transcript) -> Vec<usize> {
        let Some(search) = &self.search else {
            return Vec::new();
        };
        let letters = &text.clean.stream.letters;
        let found = search.find_overlapping_iter(letters);
        let mut found: Vec<usize> = found
            .map(|found| self.of[found.pattern().as_usize()])
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

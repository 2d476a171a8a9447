//! What the sheets of a workbook are called on their tabs: by the words of the page, where a program takes them.

use std::collections::HashMap;

use crate::language::Words;
use crate::outputs::sheets::GRID;

/// The longest name that a sheet may have, counted as UTF-16 has it.
const LONGEST: usize = 31;
/// Signs that no name of a sheet may have.
const FORBIDDEN: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
/// Names that programs, and the sheet by which a workbook is known, keep for themselves.
const KEPT: [&str; 2] = ["history", "cisgrid"];

/// What each sheet is called.
#[derive(Debug, Default)]
pub(super) struct Tabs(HashMap<&'static str, String>);

impl Tabs {
    /// What the sheets of these names are called; a sheet keeps its own name where the word for it is none.
    pub(super) fn of(names: impl IntoIterator<Item = &'static str>, words: &Words) -> Self {
        let mut tabs: HashMap<&'static str, String> = HashMap::new();
        let mut taken: Vec<String> = KEPT.map(str::to_owned).to_vec();
        for name in names {
            let word = match words.among("sheet", &name.to_lowercase()) {
                word if word.eq_ignore_ascii_case(name) => name.to_owned(),
                word => word.to_owned(),
            };
            let is_free = |word: &str| !taken.contains(&word.to_lowercase());
            let tab = match is_tab(&word) && is_free(&word) {
                true => word,
                false => name.to_owned(),
            };
            taken.push(tab.to_lowercase());
            tabs.insert(name, tab);
        }
        Self(tabs)
    }

    /// What the sheet of that name is called.
    pub(super) fn tab<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.get(name).map_or(name, String::as_str)
    }

    /// The same as formulas and links have it.
    pub(super) fn named(&self, name: &str) -> String {
        let tab = self.tab(name);
        match tab.chars().all(|one| one.is_ascii_alphanumeric()) {
            true => tab.to_owned(),
            false => format!("'{}'", tab.replace('\'', "''")),
        }
    }

    /// What the sheet of the grid of that number is called.
    pub(super) fn grid(&self, number: usize) -> String {
        let tab = self.tab(GRID);
        match number {
            1 => tab.to_owned(),
            number => {
                let number = format!(" {number}");
                let room = LONGEST - number.len();
                let kept: String = tab.chars().take(room).collect();
                kept + &number
            }
        }
    }
}

/// Whether programs take a word for the name of a sheet.
fn is_tab(word: &str) -> bool {
    let quoted = word.starts_with('\'') || word.ends_with('\'');
    let sound = |one: char| !one.is_control() && !FORBIDDEN.contains(&one);
    !word.trim().is_empty()
        && word.encode_utf16().count() <= LONGEST
        && !quoted
        && word.chars().all(sound)
}

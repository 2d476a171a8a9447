//! Who wrote a synthesis, when, and what is said for reporting guidelines.

use super::faults::{bad_date, bad_orcid, unknown_item, unknown_phrase};
use super::resolver::{Resolver, each, placed, text};
use crate::language::{self, english};
use crate::model::{Author, ChecklistItem, Day, Placed, ReportedItem};
use crate::read::raw;
use crate::read::raw::field::{Entries, Field, Many, Short};
use crate::wording::spelling;

impl Resolver<'_> {
    pub(super) fn authors(&mut self, authors: Many<Short<raw::Author>>) -> Vec<Author> {
        each(authors, |field| {
            let Short(raw) = field.value?;
            Some(Author {
                name: placed(Some(raw.name))?,
                orcid: raw.orcid.and_then(|orcid| self.orcid(orcid)),
                affiliation: text(raw.affiliation),
            })
        })
    }

    fn orcid(&mut self, field: Field<String>) -> Option<String> {
        let said = field.value?;
        let bare = said.rsplit('/').next().unwrap_or(&said);
        let form = bare.split('-').map(str::len).eq([4, 4, 4, 4]);
        let digits: Vec<char> = bare.chars().filter(|sign| *sign != '-').collect();
        let Some((last, others)) = digits.split_last().filter(|_| form) else {
            self.faults.push(bad_orcid::form(field.span, &said));
            return None;
        };
        let Some(expected) = check_digit(others) else {
            self.faults.push(bad_orcid::form(field.span, &said));
            return None;
        };
        if expected != last.to_ascii_uppercase() {
            self.faults
                .push(bad_orcid::digit(field.span, bare, expected));
            return None;
        }
        Some(bare.to_ascii_uppercase())
    }

    pub(super) fn day(&mut self, field: Option<&Field<String>>) -> Option<Day> {
        let field = field?;
        let said = field.get()?;
        let day = Day::parse(said);
        if day.is_none() {
            self.faults.push(bad_date::finding(field.span, said));
        }
        day
    }

    /// The words of the authors' own, in place of the usual ones.
    pub(super) fn own_words(&mut self, words: Entries<String>) -> Vec<(Placed<String>, String)> {
        let usual = english();
        let mut own = Vec::new();
        for (name, word) in words.0 {
            let (Some(name), Some(word)) = (placed(Some(name)), word.value) else {
                continue;
            };
            if usual.plain().contains_key(&name.value) {
                own.push((name, word));
            } else if language::names(language::ENGLISH).contains(&name.value.as_str()) {
                let finding = unknown_phrase::filled_in(name.span, &name.value);
                self.faults.push(finding);
            } else {
                let known = usual.plain().keys().map(String::as_str);
                let finding = unknown_phrase::finding(name.span, &name.value, known);
                self.faults.push(finding);
            }
        }
        own
    }

    pub(super) fn reporting(&mut self, items: Entries<Short<raw::Reported>>) -> Vec<ReportedItem> {
        let mut reported: Vec<ReportedItem> = Vec::new();
        for (field, said) in items.0 {
            let Some(mut item) = placed(Some(field)) else {
                continue;
            };
            let names = ChecklistItem::ALL.iter().map(|known| known.name);
            let Some(known) = spelling::find_name(&item.value, names) else {
                let finding = unknown_item::finding(item.span, &item.value);
                self.faults.push(finding);
                continue;
            };
            ChecklistItem::ALL[known].name.clone_into(&mut item.value);
            let Some(Short(said)) = said.value else {
                continue;
            };
            if let Some(answer) = placed(Some(said.answer)) {
                let at = text(said.at);
                reported.push(ReportedItem { item, answer, at });
            }
        }
        reported
    }
}

/// The last sign of an ORCID iD behind its fifteen digits, by ISO 7064, MOD 11-2.
fn check_digit(digits: &[char]) -> Option<char> {
    let mut total = 0;
    for digit in digits {
        total = (total + digit.to_digit(10)?) * 2 % 11;
    }
    match (12 - total) % 11 {
        10 => Some('X'),
        digit => char::from_digit(digit, 10),
    }
}

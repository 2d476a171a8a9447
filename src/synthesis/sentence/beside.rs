//! Numbers of which what stands beside them says what they are: a mean before its SD, limits behind a ratio, two
//! numbers told against each other, a rate before its person-time.

use super::reader::Reader;
use super::telling::{Nearness, Told};
use crate::number::Printed;

impl Reader<'_, '_> {
    /// `1.71 (1.21 to 2.45)`, where the first is a ratio: its limits.
    pub(super) fn bare_limits(&mut self) {
        for at in 0..self.pieces.len() {
            let open = self.text(at + 1) == "(" || self.text(at + 1) == "[";
            let ratio = self.number(at).is_some() && self.is_told_as_ratio(at);
            if !open || !ratio {
                continue;
            }
            let Some((low, high, end)) = self.two(at + 2) else {
                continue;
            };
            if matches!(self.text(end), ")" | "]" | ";" | ",") {
                self.tell(Told::Limits, Nearness::Exactly, &[low, high], at + 2, end);
            }
        }
    }

    /// Whether the words before a number name a ratio.
    fn is_told_as_ratio(&self, at: usize) -> bool {
        (1..=4).any(|back| {
            let place = at.checked_sub(back);
            let label = place.and_then(|place| self.label(place));
            label.is_some_and(|(told, next)| {
                told == Told::Ratio && (next == at || self.behind_links(next) == at)
            })
        })
    }

    /// `49.8 (SD 9.1)`, `49.8 ± 9.1` and `49.8, SD = 9.1`: the mean, by its SD.
    pub(super) fn means_of_spreads(&mut self) {
        if self.is_of_change() {
            return;
        }
        for at in self.numbers() {
            let spread = match (self.text(at + 1), self.text(at + 2)) {
                ("±", _) => at + 2,
                ("(" | ",", "SD" | "sd") => self.behind_links(at + 3),
                _ => continue,
            };
            let spread = self.pieces.get(spread);
            let Some(spread) = spread.and_then(|piece| piece.number.clone()) else {
                continue;
            };
            if let Some(mean) = self.number(at) {
                self.tell_beside(Told::MeanOf, mean, spread, at, at + 1);
            }
        }
    }

    /// `27.6 v. 23.0`, `27.6 against 23.0`: either, by the other.
    pub(super) fn against(&mut self) {
        for at in self.numbers() {
            let word = self.word(at + 1);
            if !matches!(word, "v" | "vs" | "versus" | "against") {
                continue;
            }
            // The full stop of `v.`.
            let second = at + 2 + usize::from(self.text(at + 2) == ".");
            let (Some(one), Some(two)) = (self.number(at), self.number(second)) else {
                continue;
            };
            let plain = |number: &Printed| number.decimals() > 0;
            let marks = matches!(self.text(second + 1), "%" | "/" | "-" | "–");
            if !plain(one) || !plain(two) || marks || !self.is_of_theirs(second + 1) {
                continue;
            }
            self.tell_beside(Told::Against, one, two.clone(), at, at + 1);
            self.tell_beside(Told::Against, two, one.clone(), second, second + 1);
        }
    }

    /// `391.0 per 1000 person-years`, `391.0 falls per 1000 person-years`.
    pub(super) fn rates(&mut self) {
        for at in self.numbers() {
            let Some(per) = (at + 1..at + 4).find(|place| self.word(*place) == "per") else {
                continue;
            };
            let words = (at + 1..per).all(|place| !self.word(place).is_empty());
            let (amount, unit) = (self.pieces.get(per + 1), self.word(per + 2));
            let amount = amount.and_then(|piece| piece.number.clone());
            if let (Some(number), Some(amount)) = (self.number(at), amount)
                && words
                && unit.starts_with("person")
            {
                self.tell_beside(Told::Rate, number, amount, at, at + 1);
                self.take(per + 1, per + 2);
            }
        }
    }
}

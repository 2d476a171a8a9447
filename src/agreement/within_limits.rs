//! An estimate beside its own confidence limits, between which it lies however they are made.

use super::figures::Subject;
use super::held::Held;
use super::remedy;
use crate::diagnostic::{Check, Diagnostic};
use crate::model::Cell;
use crate::number::{Printed, Style};
use crate::statistics::interval::Interval;
use crate::statistics::{Outcome, Quantity, range};

/// An estimate with its limits, and what it is called in the file.
pub(crate) struct Within<'a> {
    pub(crate) quantity: Quantity,
    pub(crate) word: &'static str,
    pub(crate) value: &'a Cell,
    pub(crate) low: &'a Cell,
    pub(crate) high: &'a Cell,
}

impl Within<'_> {
    /// Holds the estimate to its limits; nothing where one of them is not printed, or the limits are the wrong way
    /// round.
    pub(crate) fn hold<T>(
        &self,
        check: &'static Check,
        one: &Subject<'_, T>,
        style: Style,
    ) -> Option<Held> {
        let printed = self.value.as_deref()?;
        let value = Interval::of(printed)?;
        let values = |cell: &Cell| Interval::of(cell.as_deref()?);
        let (low, high) = (values(self.low), values(self.high));
        low.or(high)?;
        let low = low.unwrap_or(Interval::exact(f64::NEG_INFINITY));
        let high = high.unwrap_or(Interval::exact(f64::INFINITY));
        if low.low > high.high {
            return None;
        }
        let outcome = range::check(self.quantity, value, low, high);
        Some(Held::of(check, vec![one.at], &outcome, || {
            self.finding(check, one, printed, &outcome, style)
        }))
    }

    fn finding<T>(
        &self,
        check: &'static Check,
        one: &Subject<'_, T>,
        printed: &Printed,
        outcome: &Outcome,
        style: Style,
    ) -> Diagnostic {
        let (key, word) = (one.key(), self.word);
        let limits = self.low.as_deref().zip(self.high.as_deref());
        let limits = limits.map_or_else(
            || "its limit".to_owned(),
            |(low, high)| format!("its limits {}", style.limits(low, high)),
        );
        let words = format!(
            "`{word}` of `{key}` is {}, outside {limits}",
            style.number(printed)
        );
        let place = self.value.as_ref().map_or(one.figure.span, |it| it.span);
        let mut told = Diagnostic::at(check, place, words).about(key);
        for (cell, word) in [(self.low, "`ci_low`"), (self.high, "`ci_high`")] {
            if let Some(cell) = cell {
                told = told.also(cell.span, word);
            }
        }
        remedy::told(told, outcome, style, |quantity, _| {
            let (word, cell) = match quantity {
                Quantity::Min => ("ci_low", self.low),
                Quantity::Max => ("ci_high", self.high),
                one if one == self.quantity => (word, self.value),
                _ => return None,
            };
            Some((word.to_owned(), cell.as_deref()?))
        })
    }
}

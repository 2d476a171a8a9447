//! What no data can have, told of the numbers of one figure.

use rust_decimal::Decimal;

use super::held::Held;
use super::slips;
use crate::diagnostic::{Check, Diagnostic};
use crate::model::{Cell, Figure, Handle, Placed};
use crate::number::{Operator, Printed, PrintedValue, Style};
use crate::statistics::interval::Interval;
use crate::statistics::{degrees, level, range, whole};

/// Why a number of people cannot be, and the remedy: it is whole, and not 0 where something was
/// `computed` of them.
pub(crate) fn no_number_of_people(
    printed: &Printed,
    computed: bool,
) -> Option<(&'static str, &'static str)> {
    match printed.reading() {
        PrintedValue::Number(_, value) if value < Decimal::ZERO => {
            Some(("below 0", "a number of people is 0 or more"))
        }
        PrintedValue::Number(Operator::Equal, value) if !value.fract().is_zero() => Some((
            "not a whole number",
            "a number of people is whole: where people were weighted or imputed, say so as `method`",
        )),
        PrintedValue::Number(Operator::Equal, value) if computed && value.is_zero() => Some((
            "but figures stand beside it",
            "give the number of people, or take the figures out",
        )),
        PrintedValue::NotSignificant => Some(("which is said of p values", "write a number")),
        PrintedValue::Number(..) | PrintedValue::Infinite => None,
    }
}

/// Whether every number that prints so is below 0.
pub(crate) fn is_below_zero(printed: &Printed) -> bool {
    Interval::of(printed).is_some_and(|values| values.high < 0.0)
}

/// What is found in one figure.
pub(crate) struct Page<'a> {
    check: &'static Check,
    key: &'a str,
    /// How numbers are printed.
    pub(crate) style: Style,
    found: Vec<Diagnostic>,
}

impl<'a> Page<'a> {
    /// Begins the look at a figure.
    pub(crate) fn new(check: &'static Check, key: &'a str, style: Style) -> Self {
        Self {
            check,
            key,
            style,
            found: Vec::new(),
        }
    }

    /// Ends the look at a figure.
    pub(crate) fn close(self, at: Handle<Figure>, held: &mut Vec<Held>) {
        if self.found.is_empty() {
            held.push(Held::agree(self.check, vec![at]));
        }
        let found = self.found.into_iter();
        held.extend(found.map(|found| Held::disagree(found, vec![at])));
    }

    /// Adds a finding: what is printed, and why it cannot be.
    pub(crate) fn add(&mut self, cell: &Placed<Printed>, word: &str, why: &str, help: &str) {
        let printed = self.style.number(cell);
        let words = format!("`{word}` of `{}` is {printed}, {why}", self.key);
        let found = Diagnostic::at(self.check, cell.span, words);
        self.found.push(found.help(help).about(self.key));
    }

    /// A number of people: whole, and not 0 where something was `computed` of them.
    pub(crate) fn people(&mut self, word: &str, cell: &Cell, computed: bool) {
        if let Some(cell) = cell
            && let Some((why, help)) = no_number_of_people(cell, computed)
        {
            self.add(cell, word, why, help);
        }
    }

    /// A quantity that is not below 0: an SD, a standard error, F or χ².
    pub(crate) fn spread(&mut self, word: &str, cell: &Cell) {
        if let Some(cell) = cell.as_ref().filter(|cell| is_below_zero(cell)) {
            let help = format!("`{word}` is 0 or more; the minus may stand for a dash");
            self.add(cell, word, "below 0", &help);
        }
    }

    /// The level of an interval.
    pub(crate) fn level(&mut self, cell: &Cell) {
        let Some(cell) = cell.as_ref().filter(|cell| level(cell).is_none()) else {
            return;
        };
        let printed = self.style.number(cell);
        let words = format!("{printed} is no level of a confidence interval");
        let meant = cell.value().and_then(slips::level_meant);
        let help = meant.map(|meant| format!("was {meant} meant?"));
        self.found.push(
            Diagnostic::at(self.check, cell.span, words)
                .maybe_help(help)
                .help("write the level as a percentage or a share, as 95 or 0.95")
                .about(self.key),
        );
    }

    /// A p from 0 to 1; of a p of 0 another check speaks.
    pub(crate) fn p(&mut self, cell: &Cell) {
        let Some(cell) = cell else {
            return;
        };
        let PrintedValue::Number(operator, value) = cell.reading() else {
            return;
        };
        let at_most = Interval::of(cell).is_some_and(|p| p.low > 1.0);
        match operator {
            Operator::Equal | Operator::Greater if at_most => {
                self.add(
                    cell,
                    "p",
                    "above 1",
                    "a p value is at most 1: look whether the point is in its place",
                );
            }
            Operator::Greater if value >= Decimal::ONE => {
                self.add(cell, "p", "above 1", "a p value is at most 1");
            }
            _ if value < Decimal::ZERO => {
                self.add(
                    cell,
                    "p",
                    "below 0",
                    "a p value is above 0: the minus may stand for a dash",
                );
            }
            _ => {}
        }
    }

    /// Degrees of freedom, which are above 0.
    pub(crate) fn degrees(&mut self, word: &str, cell: &Cell) {
        if let Some(cell) = cell
            && matches!(cell.reading(), PrintedValue::Number(Operator::Equal, _))
            && degrees(cell).is_none()
        {
            self.add(cell, word, "not above 0", "degrees of freedom are above 0");
        }
    }

    /// A share of the variance: at most 1 and, unless it is adjusted, not below 0.
    pub(crate) fn explained(&mut self, word: &str, cell: &Cell) {
        let Some(cell) = cell else {
            return;
        };
        let Some(share) = Interval::of(cell) else {
            return;
        };
        if share.low > 1.0 {
            let help = "a share of the variance is at most 1: write 10.5% as 0.105";
            self.add(cell, word, "above 1", help);
        } else if word == "r2" && share.high < 0.0 {
            let help = "R² is 0 or more; an adjusted one may be below: call it `adj_r2`";
            self.add(cell, word, "below 0", help);
        }
    }

    /// A correlation, from −1 to 1.
    pub(crate) fn correlation(&mut self, word: &str, cell: &Cell) {
        if let Some(cell) = cell
            && let Some(within) = Interval::new(-1.0, 1.0)
            && Interval::of(cell).is_some_and(|correlation| !correlation.meets(within))
        {
            let help = "a correlation is from −1 to 1: look whether the point is in its place";
            self.add(cell, word, "but a correlation is from −1 to 1", help);
        }
    }

    /// A number that lies between two ends, whatever the data; `words` says what it is.
    pub(crate) fn between(&mut self, word: &str, cell: &Cell, [low, high]: [f64; 2], words: &str) {
        let Some((cell, values)) = cell.as_ref().and_then(|it| Some((it, Interval::of(it)?)))
        else {
            return;
        };
        let slip = "look whether the point is in its place";
        if values.low > high {
            let why = format!("above {}", self.style.computed(high, 0));
            self.add(cell, word, &why, &format!("{words}: {slip}"));
        } else if values.high < low {
            let why = format!("below {}", self.style.computed(low, 0));
            self.add(cell, word, &why, &format!("{words}: {slip}"));
        }
    }

    /// A number needed to treat or to harm, which is 1 over a difference of at most 1.
    pub(crate) fn needed(&mut self, word: &str, cell: &Cell) {
        if let Some(cell) = cell
            && Interval::of(cell).is_some_and(|it| it.magnitude().high < 1.0)
        {
            let help = "one person in one is the most that can be helped: a difference of risks is an `estimate` with `effect: rd`";
            self.add(cell, word, "but it is 1 or more", help);
        }
    }

    /// A number of things, of which there have to be two.
    pub(crate) fn two_or_more(&mut self, word: &str, cell: &Cell) {
        if let Some(cell) = cell
            && whole(cell).is_none_or(|number| number < 2)
        {
            let help = format!("give how many {word} there are, a whole number of 2 or more");
            self.add(cell, word, "but there have to be two or more", &help);
        }
    }

    /// Two cells of which the second is not below the first.
    pub(crate) fn rising(
        &mut self,
        (low_word, low): (&str, &Cell),
        (high_word, high): (&str, &Cell),
    ) {
        let (Some(low), Some(high)) = (low, high) else {
            return;
        };
        let intervals = Interval::of(low).zip(Interval::of(high));
        if intervals.is_none_or(|(low, high)| !range::ordered(low, high).is_inconsistent()) {
            return;
        }
        let words = format!(
            "`{low_word}` of `{}` is {}, above its `{high_word}` of {}",
            self.key,
            self.style.number(low),
            self.style.number(high)
        );
        self.found.push(
            Diagnostic::at(self.check, low.span, words)
                .label(format!("`{low_word}`"))
                .also(high.span, format!("`{high_word}`"))
                .help("exchange the two, or look for a minus that is missing or too many")
                .about(self.key),
        );
    }
}

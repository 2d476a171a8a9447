//! Numbers that the grammar of their sentence tells: means, people, percentages, changes.

use super::lists::{self, has};
use super::reader::Reader;
use super::telling::{Nearness, Told};
use crate::number::Printed;

impl Reader<'_, '_> {
    /// `49.8 (SD 9.1)`, of which the SD was taken, `49.8 ± 9.1`, and `mean (SD) 49.8 (9.1)`.
    pub(super) fn spreads(&mut self) {
        for at in 0..self.pieces.len() {
            if self.text(at) == "±"
                && let Some(number) = self.number(at + 1)
            {
                let from = at + 1;
                self.tell(Told::Spread, Nearness::Exactly, &[number], from, from + 1);
            }
            let both = self.word(at) == "mean"
                && self.text(at + 1) == "("
                && self.text(at + 2) == "SD"
                && self.text(at + 3) == ")";
            if !both {
                continue;
            }
            let Some(first) = (at + 4..at + 12).find(|place| self.number(*place).is_some()) else {
                continue;
            };
            let plain = (at + 4..first).all(|place| self.may_lead(place));
            let sd = first + 2;
            if let Some(mean) = self.number(first).filter(|_| plain)
                && self.text(first + 1) == "("
                && self.text(sd + 1) == ")"
                && let Some(number) = self.number(sd)
            {
                self.tell(
                    Told::Mean,
                    self.nearness(first, first + 1),
                    &[mean],
                    first,
                    first + 1,
                );
                self.tell(Told::Sd, Nearness::Exactly, &[number], sd, sd + 1);
            }
        }
    }

    /// Whether a word may stand between `mean` and its number without making it the mean of another thing.
    fn may_lead(&self, at: usize) -> bool {
        let (text, word) = (self.text(at), self.word(at));
        match word.is_empty() {
            true => matches!(text, "=" | ":" | "(" | ")" | "’" | "~" | "≈" | "±"),
            false => has(&lists::OF_A_MEAN, word) || (self.known)(word),
        }
    }

    /// `12 of 32`, `12 out of the 32`, `12/32`.
    pub(super) fn people(&mut self) {
        for at in self.numbers() {
            let mut next = match (self.text(at + 1), self.word(at + 1), self.word(at + 2)) {
                ("/", ..)
                    if self.pieces[at + 1].joined
                        && self.pieces.get(at + 2).is_some_and(|it| it.joined) =>
                {
                    at + 2
                }
                (_, "out", "of") => at + 3,
                (_, "of", _) => at + 2,
                _ => continue,
            };
            if matches!(
                self.word(next),
                "the" | "all" | "our" | "these" | "those" | "a"
            ) {
                next += 1;
            }
            if self.word(next) == "total" && self.word(next + 1) == "of" {
                next += 2;
            }
            let (Some(one), Some(all)) = (self.number(at), self.number(next)) else {
                continue;
            };
            let end = next + 1;
            let whole = |number: &Printed| {
                number.decimals() == 0 && number.value().is_some_and(|it| !it.is_sign_negative())
            };
            let things = (end..end + 3).any(|place| has(&lists::NO_PEOPLE, self.word(place)));
            let named = matches!(
                self.before(at, 1),
                "table"
                    | "figure"
                    | "question"
                    | "item"
                    | "wave"
                    | "phase"
                    | "step"
                    | "score"
                    | "scored"
                    | "scores"
                    | "rated"
                    | "mean"
                    | "rating"
                    | "page"
                    | "day"
                    | "week"
                    | "month"
                    | "stage"
            );
            if whole(one) && whole(all) && !things && !named && one.value() <= all.value() {
                let nearness = self.nearness(at, end);
                self.tell(Told::Of, nearness, &[one, all], at, end);
            } else {
                self.take(at, end);
            }
        }
    }

    /// `38%`, and what something is higher or lower by in percent.
    pub(super) fn percentages(&mut self) {
        for at in self.numbers() {
            let Some(mut end) = self.behind_percent(at + 1) else {
                let points =
                    self.word(at + 1) == "percentage" && self.word(at + 2).starts_with("point");
                if points && let Some(number) = self.number(at) {
                    let nearness = self.nearness(at, at + 3);
                    self.tell(Told::PercentChange, nearness, &[number], at, at + 3);
                }
                continue;
            };
            let Some(number) = self.number(at) else {
                continue;
            };
            let behind = self.word(end);
            let variance = (end..end + 6).any(|place| has(&lists::VARIANCE, self.word(place)))
                || (1..=6).any(|back| has(&lists::EXPLAINED, self.before(at, back)));
            let things = self.word(end) == "of"
                && (end..end + 5).any(|place| has(&lists::NO_PEOPLE, self.word(place)));
            let measure =
                matches!(self.before(at, 1), "=") && matches!(self.before(at, 2), "i²" | "i2");
            let hyphened = self
                .pieces
                .get(end)
                .is_some_and(|it| it.joined && matches!(it.text, "-" | "‑"));
            let not_shares =
                has(&lists::NO_SHARE, behind) || has(&lists::NO_SHARE, self.word(end + 1));
            let top = matches!(
                self.before(at, 1),
                "top" | "bottom" | "upper" | "lower" | "first" | "last" | "each" | "per"
            );
            let whole = number
                .value()
                .is_some_and(|it| it == rust_decimal::Decimal::ONE_HUNDRED);
            let whom = (1..=2)
                .any(|back| matches!(self.before(at, back), "whom" | "which" | "these" | "those"));
            let span = self.is_span(at, end) || whom;
            if not_shares || things || variance || measure || hyphened || top || whole || span {
                self.take(at, end);
                continue;
            }
            let points = behind == "points" || behind == "point";
            if points {
                end += 1;
            }
            let change =
                points || self.is_by(at) || has(&lists::COMPARED, behind) || self.of_noun(at);
            let told = if change {
                Told::PercentChange
            } else {
                Told::Percent
            };
            let nearness = self.nearness(at, end);
            self.tell(told, nearness, &[number], at, end);
        }
    }

    /// Whether `by` stands before the number, perhaps with `about` between.
    fn is_by(&self, at: usize) -> bool {
        (1..=3).any(|back| self.before(at, back) == "by")
            || matches!(
                self.before(at, 1),
                "another" | "additional" | "further" | "extra" | "+"
            )
            || has(&lists::VERBS, self.before(at, 1))
    }

    /// Whether a noun of change and `of` stand before the number.
    fn of_noun(&self, at: usize) -> bool {
        (1..=3).any(|back| {
            self.before(at, back) == "of" && has(&lists::NOUNS, self.before(at, back + 1))
        })
    }

    /// `a mean of 49.8`, `M = 49.8`, `averaged 49.8`, `means of 49.8 and 45.9`.
    pub(super) fn means(&mut self) {
        for at in 0..self.pieces.len() {
            let mean = matches!(self.word(at), "mean" | "means" | "averaged")
                || self.text(at) == "M" && self.text(at + 1) == "=";
            let age = matches!(self.word(at + 1), "age" | "ages") && !(self.known)("age");
            let change =
                has(&lists::NOUNS, self.word(at + 1)) || has(&lists::NOUNS, self.before(at, 1));
            if !mean || age || change {
                continue;
            }
            let Some(first) = (at + 1..at + 9).find(|place| {
                self.pieces
                    .get(*place)
                    .is_some_and(|it| it.number.is_some())
            }) else {
                continue;
            };
            let verb = |place: usize| has(&lists::VERBS, self.word(place));
            if !(at + 1..first).all(|place| verb(place) || self.may_lead(place)) {
                continue;
            }
            // `The mean rose to 27.0`; without `to` it is the change.
            let level = matches!(self.before(first, 1), "to" | "from");
            if !level && (at + 1..first).any(verb) {
                continue;
            }
            let by = (at + 1..first).any(|place| matches!(self.word(place), "by" | "between"));
            let changed = (at + 1..first).any(|place| has(&lists::NOUNS, self.word(place)));
            if by || changed {
                continue;
            }
            self.mean_at(first);
            for second in [first + 2, first + 5, first + 6] {
                let parted = matches!(self.before(second, 1), "and" | "to");
                let open = (first..second).all(|place| self.word(place) != "by");
                let between = self.may_be_between(first + 1, second - 1);
                if parted && open && between {
                    self.mean_at(second);
                    break;
                }
            }
        }
    }

    /// Whether nothing, or a bracket with an SD, stands between two means.
    fn may_be_between(&self, from: usize, to: usize) -> bool {
        from >= to || self.text(from) == "(" && self.text(to - 1) == ")"
    }

    fn mean_at(&mut self, at: usize) {
        let end = at + 1;
        let Some(number) = self.number(at) else {
            return;
        };
        let unit = self.word(end);
        let other = !self.is_of_theirs(end);
        if matches!(unit, "point" | "points" | "units") && has(&lists::COMPARED, self.word(end + 1))
        {
            return;
        }
        let scale = self.text(end) == "%" || self.text(end) == "/" || self.is_dash_span(at, end);
        if other || scale {
            self.take(at, end);
            return;
        }
        let nearness = self.nearness(at, end);
        self.tell(Told::Mean, nearness, &[number], at, end);
    }

    /// Whether a dash parts the number from another.
    fn is_dash_span(&self, at: usize, end: usize) -> bool {
        let dash = |text: &str| matches!(text, "-" | "–" | "—");
        dash(self.text(end))
            && self
                .pieces
                .get(end + 1)
                .is_some_and(|it| it.number.is_some())
            || dash(self.before(at, 1))
    }

    /// `rose by 3.9`, `a difference of 3.9 points`, `3.9 points higher`.
    pub(super) fn changes(&mut self) {
        for at in self.numbers() {
            let Some(number) = self.number(at) else {
                continue;
            };
            let end = at + 1;
            let verb = (2..=8).any(|back| has(&lists::VERBS, self.before(at, back)));
            let by = (1..=3).any(|back| self.before(at, back) == "by") && verb;
            let noun = self.of_noun(at)
                || matches!(self.before(at, 1), "=" | ":" | "was" | ",")
                    && has(&lists::NOUNS, self.before(at, 2));
            let points = matches!(self.word(end), "point" | "points" | "units");
            let higher = points && has(&lists::COMPARED, self.word(end + 1));
            if !(by || noun || higher) {
                continue;
            }
            if self.has_any(&lists::MODELLED) || self.has_any(&lists::SOME) {
                return;
            }
            let marks = matches!(self.text(end), "%" | "/" | "-" | "–" | "×");
            if marks || !self.is_of_theirs(end) || self.is_span(at, end) {
                continue;
            }
            let nearness = self.nearness(at, end);
            self.tell(Told::Change, nearness, &[number], at, end);
        }
    }

    /// `fell from 49.8 to 45.9`.
    pub(super) fn levels(&mut self) {
        for at in self.numbers() {
            let end = at + 2;
            let from = self.before(at, 1) == "from" && self.word(at + 1) == "to";
            let verb = (2..=8).any(|back| has(&lists::VERBS, self.before(at, back)));
            let (Some(one), Some(two)) = (self.number(at), self.number(end)) else {
                continue;
            };
            let marks = matches!(self.text(end + 1), "%" | "/" | "-" | "–");
            let named = from && verb && self.is_of_theirs(end + 1);
            if !named || marks || one.decimals() == 0 || two.decimals() == 0 {
                continue;
            }
            self.tell(Told::Level, Nearness::Exactly, &[one], at, at + 1);
            self.tell(Told::Level, Nearness::Exactly, &[two], end, end + 1);
        }
    }
}

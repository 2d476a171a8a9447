//! How English sentences tell numbers: each pattern takes those of which the words around them say what they are.

use super::lists;
use super::pieces::Piece;
use super::reader::Reader;
use super::telling::{Nearness, Telling, Told};
use crate::model::TestStatistic;
use crate::number::{Operator, Printed};

/// The numbers that a sentence tells.
pub(super) fn read(pieces: &[Piece<'_>], known: &dyn Fn(&str) -> bool) -> Vec<Telling> {
    let mut reader = Reader::new(pieces, known);
    reader.limits();
    reader.bare_limits();
    reader.p_values();
    reader.labelled();
    reader.spreads();
    reader.people();
    reader.percentages();
    reader.means();
    reader.changes();
    reader.levels();
    reader.means_of_spreads();
    reader.rates();
    reader.against();
    if reader.found.is_empty() {
        return Vec::new();
    }
    let elsewhere = reader.has_any(&lists::ELSEWHERE);
    let response = reader.has_any(&lists::RESPONSE);
    let other_test = reader.has_any(&lists::OTHER_TESTS);
    let needed = reader.has_any(&lists::NEEDED);
    let mut found = reader.found;
    found.retain(|one| match one.told {
        _ if elsewhere => false,
        Told::Percent | Told::Of | Told::N => !response,
        Told::P | Told::Statistic(_) => !other_test,
        Told::Limits => !needed,
        _ => true,
    });
    found
}

/// What stands between two limits.
const BETWEEN: &[&str] = &["to", "and", ",", ";", "-", "–", "—", "‑", "−"];

impl<'s> Reader<'s, '_> {
    /// `95% CI 0.7 to 7.1`, with brackets or without.
    fn limits(&mut self) {
        for at in 0..self.pieces.len() {
            let word = self.word(at);
            let one = matches!(word, "ci" | "cri" | "cis");
            let long = matches!(word, "confidence" | "credible" | "credibility")
                && matches!(
                    self.word(at + 1),
                    "interval" | "intervals" | "limits" | "limit"
                );
            if !(one || long) {
                continue;
            }
            let mut first = at + if long { 2 } else { 1 };
            while matches!(self.text(first), "(" | "[" | "," | ":" | "=" | ";") && first < at + 5
                || matches!(
                    self.word(first),
                    "ci" | "of" | "from" | "was" | "between" | "is" | "limits"
                )
            {
                first += 1;
            }
            let Some((low, high, end)) = self.two(first) else {
                continue;
            };
            let level = at.checked_sub(2).filter(|_| self.before(at, 1) == "%");
            let from = level.unwrap_or(at);
            let mut listed = vec![(from, low, high, end)];
            let mut last = end;
            while let Some(next) = self.next_in_list(last)
                && let Some((low, high, end)) = self.two(next)
            {
                listed.push((next, low, high, end));
                last = end;
            }
            let several =
                listed.len() > 1 || matches!(word, "cis") || self.word(at + 1) == "intervals";
            for (from, low, high, end) in listed {
                self.tell(Told::Limits, Nearness::Exactly, &[low, high], from, end);
                // The number before the list is not the one that each of them is of.
                if several && let Some(told) = self.found.last_mut() {
                    told.beside = None;
                }
            }
        }
    }

    /// The place of what a list goes on with behind `end`, as in `1.0–1.7, 0.9–1.4 and 0.7–1.3`.
    fn next_in_list(&self, end: usize) -> Option<usize> {
        let mut next = end;
        while matches!(self.text(next), "," | ";") || self.word(next) == "and" {
            next += 1;
        }
        (next > end).then_some(next)
    }

    /// Two numbers from `first` on, with what parts limits between them, and the place behind.
    pub(super) fn two(&self, first: usize) -> Option<(&'s Printed, &'s Printed, usize)> {
        let low = self.number(first)?;
        let next = self.behind_percent(first + 1).unwrap_or(first + 1);
        let parted = BETWEEN.contains(&self.text(next)) || BETWEEN.contains(&self.word(next));
        let second = if parted { next + 1 } else { next };
        // The second may be negative, so that its sign parts the two.
        let high = self.number(second).filter(|_| parted)?;
        let end = self.behind_percent(second + 1).unwrap_or(second + 1);
        Some((low, high, end))
    }

    /// `p = 0.03`, `P<.001`, `a p value of 0.03`.
    fn p_values(&mut self) {
        for at in 0..self.pieces.len() {
            let mut next = match self.word(at) {
                "p" | "p-value" | "p-values" | "ps" => at + 1,
                _ => continue,
            };
            if matches!(self.word(next), "value" | "values") {
                next += 1;
            }
            if matches!(self.word(next), "of" | "was" | "is") || self.text(next) == ":" {
                next += 1;
            }
            let (operator, number_at) = match (self.word(next), self.word(next + 1)) {
                ("below" | "under", _) => (Some(Operator::Less), next + 1),
                ("above" | "over", _) => (Some(Operator::Greater), next + 1),
                ("less" | "smaller" | "lower", "than") => (Some(Operator::Less), next + 2),
                ("greater" | "more" | "larger", "than") => (Some(Operator::Greater), next + 2),
                _ => self.operator(next),
            };
            let Some(number) = self.number(number_at) else {
                continue;
            };
            let many = matches!(self.word(at), "p-values" | "ps") || self.word(at + 1) == "values";
            if many && operator != Some(Operator::Equal) {
                self.take(number_at, number_at + 1);
                continue;
            }
            if operator.is_none() && next == at + 1 {
                continue;
            }
            let end = number_at + 1;
            let bound = self.has_any(&lists::BOUNDS) && operator != Some(Operator::Equal);
            let share =
                number.text().contains(['.', '·']) && !number.text().starts_with(['-', '−']);
            match share && !bound && !self.is_span(number_at, end) && self.text(end) != "%" {
                true => self.tell_compared(
                    Told::P,
                    operator.unwrap_or(Operator::Equal),
                    number,
                    at,
                    end,
                ),
                false => self.take(number_at, end),
            }
        }
    }

    /// What a sign, an abbreviation or a name before the number says: `OR 1.5`, `d = 0.43`, `t(19) = 2.53`.
    fn labelled(&mut self) {
        for at in 0..self.pieces.len() {
            let Some((told, mut next)) = self.label(at) else {
                continue;
            };
            // Degrees of freedom in brackets.
            if self.text(next) == "(" {
                let close = (next..next + 7).find(|place| self.text(*place) == ")");
                let degrees = matches!(told, Told::Statistic(_));
                match close.filter(|_| degrees) {
                    Some(close) => {
                        self.take(next, close);
                        next = close + 1;
                    }
                    None => continue,
                }
            }
            let bare = matches!(
                told,
                Told::Statistic(_) | Told::EffectSize | Told::N | Told::Slope
            );
            let sign = self.text(next) == "=";
            let first = match self.text(next) {
                "," | "(" if told == Told::Ratio => next + 1,
                _ => self.behind_links(next),
            };
            let spelt = self.pieces[at].word.len() > 2;
            let Some(number) = self.number(first) else {
                continue;
            };
            if bare && !sign && !(spelt && first > next) {
                continue;
            }
            if let Some((low, high, end)) = self.two(first)
                && matches!(told, Told::Quartiles | Told::Extremes)
            {
                self.tell(told, Nearness::Exactly, &[low, high], at, end);
                continue;
            }
            let end = first + 1;
            if self.is_span(first, end)
                || matches!(self.text(end), "%" | "SD" | "SDs")
                || matches!(told, Told::Extremes)
            {
                self.take(first, end);
                continue;
            }
            let nearness = self.nearness(first, end);
            self.tell(told, nearness, &[number], at, end);
        }
    }

    /// What the name at a place says of the number behind it, and the place behind the name.
    pub(super) fn label(&self, at: usize) -> Option<(Told, usize)> {
        let (text, word, next) = (self.text(at), self.word(at), self.word(at + 1));
        let test = |test| Some((Told::Statistic(test), at + 1));
        match text {
            "OR" | "RR" | "HR" | "IRR" | "aOR" | "AOR" | "aRR" | "aHR" | "AHR" => {
                return Some((Told::Ratio, at + 1));
            }
            "F" => return test(TestStatistic::F),
            "t" => return test(TestStatistic::T),
            "z" | "Z" => return test(TestStatistic::Z),
            "r" => return test(TestStatistic::R),
            "n" | "N" => return Some((Told::N, at + 1)),
            "d" | "g" => return Some((Told::EffectSize, at + 1)),
            "SD" => return Some((Told::Sd, at + 1)),
            "SE" => return Some((Told::Se, at + 1)),
            "b" | "B" | "β" => return Some((Told::Slope, at + 1)),
            "IQR" => return Some((Told::Quartiles, at + 1)),
            _ => {}
        }
        match (word, next) {
            ("odds" | "risk" | "hazard" | "rate", "ratio") | ("relative", "risk") => {
                let short = matches!(self.text(at + 2), "(") && self.text(at + 4) == ")";
                Some((Told::Ratio, at + if short { 5 } else { 2 }))
            }
            ("slope" | "coefficient", _) => Some((Told::Slope, at + 1)),
            ("standard", "error") => Some((Told::Se, at + 2)),
            ("standard", "deviation") => Some((Told::Sd, at + 2)),
            ("interquartile", "range") => Some((Told::Quartiles, at + 2)),
            ("effect", "size") => Some((Told::EffectSize, at + 2)),
            (
                "cohen's" | "cohen’s" | "hedges'" | "hedges’" | "hedges" | "hedges's" | "hedges’s",
                "d" | "g",
            ) => Some((Told::EffectSize, at + 2)),
            ("χ²" | "χ2" | "x²" | "chi-squared" | "chi-square" | "chi2", _) => {
                test(TestStatistic::Chi2)
            }
            ("median", _) => {
                let next = (at + 1..at + 4).find(|place| {
                    let word = self.word(*place);
                    !matches!(word, "score" | "value" | "scores") && !(self.known)(word)
                });
                Some((Told::Median, next?))
            }
            ("range", _)
                if !matches!(
                    self.before(at, 1),
                    "interquartile" | "possible" | "score" | "age" | "theoretical"
                ) =>
            {
                Some((Told::Extremes, at + 1))
            }
            _ => None,
        }
    }
}

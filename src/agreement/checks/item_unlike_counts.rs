//! The mean, SD or median of an item is not that of the counts of its answers.
//!
//! ## Why it matters
//!
//! How many people gave which answer on a scale of 1 to 5 tells its mean, SD and median exactly. Where another is
//! printed, one of the counts or the summary is a misprint, or they are of other people.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: valued, label: I feel valued, categories: {"1": Never, "2": Seldom, "3": Often, "4": Always}}
//! results:
//!   - {measure: valued, category: "1", count: 2}
//!   - {measure: valued, category: "2", count: 5}
//!   - {measure: valued, category: "3", count: 11}
//!   - {measure: valued, category: "4", count: 14}
//!   - {measure: valued, n: 32, mean: 3.61, sd: 0.91}   # 3.16
//! ```
//!
//! ## How it is computed
//!
//! The ids of the categories, or the numbers that their labels start with, are the scores, where all of them are such;
//! every category's count must be printed, beside a summary at the same time, of the same group. Σc·x/Σc must print as
//! the mean, and the SD with n − 1 below the line, or with n, as the SD; the median is the middle score, or any
//! between the two in the middle. Where n is not Σc nothing is said, since the summary is of other people.
//!
//! ## What to do
//!
//! See which of them belongs to another item, time or group.

use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::lookup::Coordinates;
use crate::model::{Category, Cell, Count, Figure, Handle, Summary};
use crate::number::Style;
use crate::statistics::interval::Interval;
use crate::statistics::whole;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG351",
    name: "item-unlike-counts",
    severity: Severity::Warning,
    source: include_str!("item_unlike_counts.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    for one in figures.summaries() {
        let Some(answers) = Answers::of(figures, &one) else {
            continue;
        };
        let tried = answers.tried(&one);
        if tried.is_empty() {
            continue;
        }
        let mut handles = vec![one.at];
        handles.extend(&answers.figures);
        let off = tried.into_iter().find(|it| !it.agrees());
        held.push(match off {
            None => Held::agree(&CHECK, handles),
            Some(off) => Held::disagree(answers.finding(figures, &one, &off, style), handles),
        });
    }
}

/// How many people gave which answer.
struct Answers {
    /// The scores, from the lowest, and how many people have each.
    scores: Vec<(f64, u64)>,
    n: u64,
    figures: Vec<Handle<Figure>>,
}

/// A printed number with all that it may be.
struct Tried<'a> {
    word: &'static str,
    cell: &'a Cell,
    given: Vec<Interval>,
}

impl Tried<'_> {
    fn agrees(&self) -> bool {
        let printed = self.cell.as_deref().and_then(Interval::of);
        printed.is_none_or(|printed| self.given.iter().any(|given| given.meets(printed)))
    }
}

/// The score that a category stands for.
fn score(category: &Category) -> Option<f64> {
    let leading = |text: &str| {
        let end = text.find(|one: char| !(one.is_ascii_digit() || one == '.'));
        text[..end.unwrap_or(text.len())].parse().ok()
    };
    category
        .id
        .parse()
        .ok()
        .or_else(|| leading(&category.label))
}

impl Answers {
    /// The answers of the people whom a summary is of; nothing where one is not counted, or they are others.
    fn of(figures: &Figures<'_>, one: &Subject<'_, Summary>) -> Option<Self> {
        let categories = &one.measure.categories;
        if categories.len() < 2 || one.figure.category.is_some() || one.frees(Frees::Means) {
            return None;
        }
        let mut answers = Self {
            scores: Vec::new(),
            n: 0,
            figures: Vec::new(),
        };
        for (at, category) in categories.iter().enumerate() {
            let place = Coordinates {
                category: Some(at),
                ..Coordinates::of(one.figure)
            };
            let at = figures.lookup.at(place)?;
            let counted: Subject<'_, Count> = Subject::new(figures.model, at, Figure::count)?;
            let plain = !counted.frees(Frees::Shares) && !counted.frees(Frees::People);
            let count = whole(counted.numbers.count.as_deref().filter(|_| plain)?)?;
            answers.scores.push((score(category)?, count));
            answers.n = answers.n.checked_add(count)?;
            answers.figures.push(at);
        }
        answers
            .scores
            .sort_by(|(one, _), (other, _)| one.total_cmp(other));
        let n = one.numbers.n.as_deref();
        let same = n.is_none_or(|n| whole(n) == Some(answers.n));
        (same && answers.n > 0).then_some(answers)
    }

    fn mean(&self) -> f64 {
        let sum: f64 = self
            .scores
            .iter()
            .map(|(score, count)| score * *count as f64)
            .sum();
        sum / self.n as f64
    }

    /// The SD, with that many below the line.
    fn sd(&self, below: f64) -> f64 {
        let mean = self.mean();
        let squares = self
            .scores
            .iter()
            .map(|(score, count)| *count as f64 * (score - mean).powi(2));
        (squares.sum::<f64>() / below).sqrt()
    }

    /// The score of the person at a place in their order, from 0.
    fn at(&self, place: u64) -> f64 {
        let mut before = 0;
        let found = self.scores.iter().find(|(_, count)| {
            before += count;
            place < before
        });
        found.map_or(f64::NAN, |(score, _)| *score)
    }

    fn tried<'a>(&self, one: &Subject<'a, Summary>) -> Vec<Tried<'a>> {
        let numbers = one.numbers;
        let n = self.n as f64;
        let sds = [n - 1.0, n].into_iter().filter(|below| *below > 0.0);
        let sds = sds.map(|below| Interval::exact(self.sd(below)));
        let median = Interval::new(self.at((self.n - 1) / 2), self.at(self.n / 2));
        let all = [
            ("mean", &numbers.mean, vec![Interval::exact(self.mean())]),
            ("sd", &numbers.sd, sds.collect()),
            ("median", &numbers.median, median.into_iter().collect()),
        ];
        let printed = all
            .into_iter()
            .filter(|(_, cell, given)| cell.is_some() && !given.is_empty());
        printed
            .map(|(word, cell, given)| Tried { word, cell, given })
            .collect()
    }

    fn finding(
        &self,
        figures: &Figures<'_>,
        one: &Subject<'_, Summary>,
        off: &Tried<'_>,
        style: Style,
    ) -> Diagnostic {
        let key = one.key();
        let span = off.cell.as_ref().map_or(one.figure.span, |cell| cell.span);
        let printed = off
            .cell
            .as_deref()
            .map_or_else(String::new, |cell| style.number(cell));
        let decimals = off.cell.as_deref().map_or(0, |cell| cell.decimals());
        let given = off.given.first().map_or(f64::NAN, |given| given.middle());
        let message = format!(
            "`{}` of `{key}` is {printed}, but the counts of its answers give {}",
            off.word,
            style.computed(given, decimals)
        );
        let mut told = Diagnostic::at(&CHECK, span, message).about(key);
        for at in &self.figures {
            let figure = &figures.model.figures[*at];
            if let Some(cell) = figure.count().and_then(|count| count.count.as_ref()) {
                told = told.also(cell.span, "counted here");
            }
            told = told.about(&figure.key);
        }
        told.note(format!(
            "of {} people, the mean is {} and the SD {}",
            self.n,
            style.computed(self.mean(), decimals + 1),
            style.computed(self.sd(self.n as f64 - 1.0), decimals + 1)
        ))
        .help("see which of them belongs to another item, time or group")
    }
}

//! A figure has a value that no data can have.
//!
//! ## Why it matters
//!
//! A p value above 1, a negative standard deviation or an interval whose lower limit is the higher one
//! is a slip of the keyboard or of the table's layout. Nothing can be computed from it, so that no
//! other check can look at it.
//!
//! ## Example
//!
//! ```yaml
//! measures:
//!   - {id: wellbeing, label: Wellbeing}
//! results:
//!   - {measure: wellbeing, n: 20, mean: 47.7, sd: -9.17, ci_low: 52.0, ci_high: 43.4}
//! ```
//!
//! ## How it is computed
//!
//! Numbers of people are whole and, where anything was computed from them, above 0. SDs and standard
//! errors are not below 0, and of one person there is no SD. A p value is above 0, however small, and at
//! most 1. Degrees of freedom and ratios are above 0; correlations lie from −1 to 1; F, χ² and Q are not
//! below 0. The level of an interval is at least 50% and below 100%: 95 and 0.95 say the same. Lower limits
//! are not above upper ones, and the smallest value, the quartiles, the median and the largest value rise.
//! A count is at most n, and a percentage of a known n, or of an exhaustive set, is at most 100. A figure
//! is impossible where every value that prints as it does is.
//!
//! ## What to do
//!
//! Look at the output of the statistics program: a point may be lost, or two numbers have changed places.

use rust_decimal::Decimal;

use crate::agreement::figures::Figures;
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::{log_limits, slips};
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Cell, Contrast, Count, Figure, Handle, Placed, Scale, Summary, TestStatistic};
use crate::number::{Operator, Printed, PrintedValue, Style};
use crate::statistics::interval::Interval;
use crate::statistics::{degrees, level, range, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG301",
    name: "impossible-figure",
    severity: Severity::Warning,
    source: include_str!("impossible_figure.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    let style = figures.style();
    for one in figures.summaries() {
        let mut page = Page::new(one.key(), style);
        summary(one.numbers, &mut page);
        page.close(one.at, held);
    }
    for one in figures.counts() {
        let mut page = Page::new(one.key(), style);
        let weighted = one.frees(Frees::Shares);
        count(one.numbers, one.measure.exhaustive, weighted, &mut page);
        page.close(one.at, held);
    }
    for one in figures.contrasts() {
        let mut page = Page::new(&one.figure.key, style);
        contrast(one.contrast, one.estimate_word(), &mut page);
        page.close(one.handle, held);
    }
}

fn summary(numbers: &Summary, page: &mut Page<'_>) {
    let rest = [
        &numbers.mean,
        &numbers.sd,
        &numbers.se,
        &numbers.median,
        &numbers.min,
        &numbers.max,
    ];
    page.people("n", &numbers.n, rest.into_iter().any(Option::is_some));
    page.spread("sd", &numbers.sd);
    page.spread("se", &numbers.se);
    if let (Some(n), Some(sd)) = (&numbers.n, &numbers.sd)
        && whole(n) == Some(1)
        && Interval::of(sd).is_some_and(|sd| sd.low > 0.0)
    {
        page.add(
            sd,
            "sd",
            "but one person alone has no SD",
            "mend `n` or `sd`",
        );
    }
    page.level(&numbers.level);
    page.rising(("ci_low", &numbers.ci_low), ("ci_high", &numbers.ci_high));
    page.rising(("min", &numbers.min), ("max", &numbers.max));
    page.rising(("q1", &numbers.q1), ("median", &numbers.median));
    page.rising(("median", &numbers.median), ("q3", &numbers.q3));
    if numbers.median.is_none() {
        page.rising(("q1", &numbers.q1), ("q3", &numbers.q3));
    }
}

fn count(numbers: &Count, exhaustive: bool, weighted: bool, page: &mut Page<'_>) {
    // Weighted and imputed people come in fractions.
    match weighted {
        true => {
            page.spread("n", &numbers.n);
            page.spread("count", &numbers.count);
        }
        false => {
            page.people("n", &numbers.n, numbers.percent.is_some());
            page.people("count", &numbers.count, false);
        }
    }
    if let (Some(count), Some(n)) = (&numbers.count, &numbers.n)
        && let (Some(counted), Some(of)) = (whole(count), whole(n))
        && counted > of
    {
        let why = format!("more than the {} people it is of", page.style.number(n));
        page.add(
            count,
            "count",
            &why,
            "mend the count or `n`, which may stand in each other's place",
        );
    }
    page.level(&numbers.level);
    page.rising(("ci_low", &numbers.ci_low), ("ci_high", &numbers.ci_high));
    let Some(percent) = &numbers.percent else {
        return;
    };
    let limited = exhaustive || numbers.n.is_some();
    match Interval::of(percent) {
        Some(share) if share.high < 0.0 => {
            page.add(
                percent,
                "percent",
                "below 0",
                "a percentage is from 0 to 100",
            );
        }
        Some(share) if limited && share.low > 100.0 => {
            page.add(
                percent,
                "percent",
                "above 100",
                "a percentage of people is from 0 to 100",
            );
        }
        _ => {}
    }
}

/// `estimate` is what the estimate is called in the file.
fn contrast(numbers: &Contrast, estimate: &str, page: &mut Page<'_>) {
    page.people("n", &numbers.n, true);
    page.people("n_versus", &numbers.n_versus, true);
    page.spread("se", &numbers.se);
    page.spread("sd_change", &numbers.sd_change);
    page.level(&numbers.level);
    page.rising(("ci_low", &numbers.ci_low), ("ci_high", &numbers.ci_high));
    page.p(&numbers.p);
    page.degrees("df", &numbers.df);
    page.degrees("df2", &numbers.df2);
    let estimates = [
        (estimate, &numbers.change),
        ("ci_low", &numbers.ci_low),
        ("ci_high", &numbers.ci_high),
    ];
    let logs = log_limits::remedy(numbers, page.style).or_else(|| log_limits::of_effect(numbers));
    for (word, cell) in estimates {
        match numbers.scale {
            Some(Scale::Ratio) => page.ratio(word, cell, logs.as_deref()),
            Some(Scale::Correlation) => page.correlation(word, cell),
            Some(Scale::Linear) | None => {}
        }
    }
    for (word, cell) in [("r2", &numbers.r2), ("adj_r2", &numbers.adj_r2)] {
        page.explained(word, cell);
    }
    match numbers.test {
        Some(TestStatistic::R) => page.correlation("statistic", &numbers.statistic),
        Some(
            TestStatistic::F
            | TestStatistic::Chi2
            | TestStatistic::Q
            | TestStatistic::H
            | TestStatistic::U
            | TestStatistic::W
            | TestStatistic::V,
        ) => {
            page.spread("statistic", &numbers.statistic);
        }
        Some(TestStatistic::T | TestStatistic::Z) | None => {}
    }
}

/// Why a number of people cannot be, and the remedy: it is whole, and not 0 where something was
/// `computed` of them.
pub(super) fn no_number_of_people(
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
pub(super) fn is_below_zero(printed: &Printed) -> bool {
    Interval::of(printed).is_some_and(|values| values.high < 0.0)
}

/// What is found in one figure.
struct Page<'a> {
    key: &'a str,
    style: Style,
    found: Vec<Diagnostic>,
}

impl<'a> Page<'a> {
    fn new(key: &'a str, style: Style) -> Self {
        Self {
            key,
            style,
            found: Vec::new(),
        }
    }

    /// Ends the look at a figure.
    fn close(self, at: Handle<Figure>, held: &mut Vec<Held>) {
        if self.found.is_empty() {
            held.push(Held::agree(&CHECK, vec![at]));
        }
        let found = self.found.into_iter();
        held.extend(found.map(|found| Held::disagree(found, vec![at])));
    }

    /// Adds a finding: what is printed, and why it cannot be.
    fn add(&mut self, cell: &Placed<Printed>, word: &str, why: &str, help: &str) {
        let printed = self.style.number(cell);
        let words = format!("`{word}` of `{}` is {printed}, {why}", self.key);
        let found = Diagnostic::at(&CHECK, cell.span, words);
        self.found.push(found.help(help).about(self.key));
    }

    /// A number of people: whole, and not 0 where something was `computed` of them.
    fn people(&mut self, word: &str, cell: &Cell, computed: bool) {
        if let Some(cell) = cell
            && let Some((why, help)) = no_number_of_people(cell, computed)
        {
            self.add(cell, word, why, help);
        }
    }

    /// A quantity that is not below 0: an SD, a standard error, F or χ².
    fn spread(&mut self, word: &str, cell: &Cell) {
        if let Some(cell) = cell.as_ref().filter(|cell| is_below_zero(cell)) {
            let help = format!("`{word}` is 0 or more; the minus may stand for a dash");
            self.add(cell, word, "below 0", &help);
        }
    }

    fn level(&mut self, cell: &Cell) {
        let Some(cell) = cell.as_ref().filter(|cell| level(cell).is_none()) else {
            return;
        };
        let printed = self.style.number(cell);
        let words = format!("{printed} is no level of a confidence interval");
        let meant = cell.value().and_then(slips::level_meant);
        let help = meant.map(|meant| format!("was {meant} meant?"));
        self.found.push(
            Diagnostic::at(&CHECK, cell.span, words)
                .maybe_help(help)
                .help("write the level as a percentage or a share, as 95 or 0.95")
                .about(self.key),
        );
    }

    /// A p from 0 to 1; of a p of 0 another check speaks.
    fn p(&mut self, cell: &Cell) {
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

    fn degrees(&mut self, word: &str, cell: &Cell) {
        if let Some(cell) = cell
            && matches!(cell.reading(), PrintedValue::Number(Operator::Equal, _))
            && degrees(cell).is_none()
        {
            self.add(cell, word, "not above 0", "degrees of freedom are above 0");
        }
    }

    /// A ratio; `logs` is what to say where limits are those of its logarithm.
    fn ratio(&mut self, word: &str, cell: &Cell, logs: Option<&str>) {
        if let Some(cell) = cell
            && Interval::of(cell).is_some_and(|ratio| ratio.high <= 0.0)
        {
            let usual = "a ratio is above 0: on the log scale, say `scale: linear`";
            self.add(cell, word, "but a ratio is above 0", logs.unwrap_or(usual));
        }
    }

    /// A share of the variance: at most 1 and, unless it is adjusted, not below 0.
    fn explained(&mut self, word: &str, cell: &Cell) {
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

    fn correlation(&mut self, word: &str, cell: &Cell) {
        if let Some(cell) = cell
            && let Some(within) = Interval::new(-1.0, 1.0)
            && Interval::of(cell).is_some_and(|correlation| !correlation.meets(within))
        {
            let help = "a correlation is from −1 to 1: look whether the point is in its place";
            self.add(cell, word, "but a correlation is from −1 to 1", help);
        }
    }

    /// Two cells of which the second is not below the first.
    fn rising(&mut self, (low_word, low): (&str, &Cell), (high_word, high): (&str, &Cell)) {
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
            Diagnostic::at(&CHECK, low.span, words)
                .label(format!("`{low_word}`"))
                .also(high.span, format!("`{high_word}`"))
                .help("exchange the two, or look for a minus that is missing or too many")
                .about(self.key),
        );
    }
}

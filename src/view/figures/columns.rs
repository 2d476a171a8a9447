//! The numbers of a line of figures as cells, each as it was printed.

use std::borrow::Cow;

use super::levels::Levels;
use crate::model::{Cell, Coefficient, Contrast, Count, Effect, Rate, Reliability, Summary};
use crate::number::Style;

/// Writes the cells of a line of figures.
#[derive(Clone, Copy)]
pub(in crate::view) struct Cells(pub(in crate::view) Style);

impl Cells {
    /// The estimate of a contrast with its limits.
    pub(in crate::view) fn estimated(self, figures: &Contrast) -> Option<String> {
        let limits = Limits {
            low: &figures.ci_low,
            high: &figures.ci_high,
            level: &figures.level,
        };
        let estimate = self.within(&figures.change, limits);
        match figures.effect.is_some_and(Effect::is_without_zero) {
            true => estimate.map(|text| self.0.without_zeros(text)),
            false => estimate,
        }
    }

    fn one(self, cell: &Cell) -> Option<String> {
        cell.as_ref().map(|placed| self.0.number(&placed.value))
    }

    /// A number that cannot be beyond 1.
    fn bounded(self, cell: &Cell) -> Option<String> {
        cell.as_ref().map(|placed| self.0.bounded(&placed.value))
    }

    /// An estimate beside its limits.
    fn within(self, cell: &Cell, limits: Limits<'_>) -> Option<String> {
        match (cell, limits.low, limits.high) {
            (Some(one), Some(low), Some(high)) => {
                Some(self.0.within(&one.value, &low.value, &high.value))
            }
            _ => self.one(cell),
        }
    }

    /// `one (two)`, or what there is of it.
    pub(super) fn with_brackets(self, one: &Cell, two: &Cell) -> Option<String> {
        self.bracketed(self.one(one), two)
    }

    /// The same of a number that is written already.
    fn bracketed(self, one: Option<String>, two: &Cell) -> Option<String> {
        match (one, self.one(two)) {
            (Some(one), Some(two)) => Some(format!("{one} ({two})")),
            (one, two) => one.or(two.map(|two| format!("({two})"))),
        }
    }

    /// Two numbers with a comma between, or what there is of them.
    fn listed(self, one: &Cell, two: &Cell) -> Option<String> {
        match (self.one(one), self.one(two)) {
            (Some(one), Some(two)) => Some(format!("{one}, {two}")),
            (None, Some(two)) => Some(format!("–, {two}")),
            (one, None) => one,
        }
    }

    /// Two ends of a range, or the one that was printed; a dash between negative numbers would be taken
    /// for a minus.
    fn range(self, low: &Cell, high: &Cell) -> Option<String> {
        match (self.one(low), self.one(high)) {
            (Some(low), Some(high)) => {
                let negative = low.contains('−') || high.contains('−');
                let between = if negative { " to " } else { "–" };
                Some(format!("{low}{between}{high}"))
            }
            (low, high) => {
                let low = low.map(|low| format!("from {low}"));
                low.or(high.map(|high| format!("to {high}")))
            }
        }
    }

    /// An estimate, as it is printed, with its limits, or the one limit that was printed, and their level
    /// where that does not stand in the heading.
    fn estimate(
        self,
        estimate: Option<String>,
        limits: Limits<'_>,
        levels: &Levels,
    ) -> Option<String> {
        let value = |cell: &Cell| cell.as_ref().map(|placed| placed.value.clone());
        let printed = match (value(limits.low), value(limits.high)) {
            (Some(low), Some(high)) => self.0.estimate(None, Some((&low, &high))),
            (Some(low), None) => Some(format!("(lower limit {})", self.0.number(&low))),
            (None, Some(high)) => Some(format!("(upper limit {})", self.0.number(&high))),
            (None, None) => return estimate,
        };
        let level = levels
            .beside(limits.level)
            .map(|level| format!("at {level}"));
        let parts = [estimate, printed, level];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }
}

/// The limits of an interval.
#[derive(Clone, Copy)]
struct Limits<'a> {
    low: &'a Cell,
    high: &'a Cell,
    level: &'a Cell,
}

/// A heading and a cell for it, where there is one.
pub(super) type Column = (Cow<'static, str>, Option<String>);

fn column(heading: &'static str, cell: Option<String>) -> Column {
    (heading.into(), cell)
}

/// The columns of a group of people at one time; `spread` says whether some line of the table has an SD.
pub(super) fn summary(
    figures: &Summary,
    spread: bool,
    cells: Cells,
    levels: &Levels,
) -> Vec<Column> {
    let mean = if spread { "mean (SD)" } else { "mean" };
    let limits = Limits {
        low: &figures.ci_low,
        high: &figures.ci_high,
        level: &figures.level,
    };
    vec![
        column("n", cells.one(&figures.n)),
        column(
            mean,
            cells.bracketed(cells.within(&figures.mean, limits), &figures.sd),
        ),
        column("total", cells.one(&figures.total)),
        column("SE", cells.one(&figures.se)),
        column("df", cells.one(&figures.df)),
        (
            format!("{} of the mean", levels.interval()).into(),
            cells.estimate(None, limits, levels),
        ),
        column("median", cells.one(&figures.median)),
        column("quartiles", cells.range(&figures.q1, &figures.q3)),
        column("min–max", cells.range(&figures.min, &figures.max)),
    ]
}

/// The columns of a number of people.
pub(super) fn count(figures: &Count, cells: Cells, levels: &Levels) -> Vec<Column> {
    let share = match (cells.one(&figures.count), cells.one(&figures.n)) {
        (Some(count), Some(n)) => Some(format!("{count} of {n}")),
        (count, n) => count.or(n.map(|n| format!("of {n}"))),
    };
    let limits = Limits {
        low: &figures.ci_low,
        high: &figures.ci_high,
        level: &figures.level,
    };
    let percent = cells.within(&figures.percent, limits);
    let percent = percent.map(|percent| format!("{percent}%"));
    let heading = match levels.some() {
        true => levels.heading("share", cells.0).into(),
        false => "share".into(),
    };
    vec![
        column("count", share),
        (heading, cells.estimate(percent, limits, levels)),
    ]
}

/// The columns of a rate; `per` is for how much person-time all rates of the table are, where that is one.
pub(super) fn rate(
    figures: &Rate,
    per: Option<&str>,
    cells: Cells,
    levels: &Levels,
) -> Vec<Column> {
    let limits = Limits {
        low: &figures.ci_low,
        high: &figures.ci_high,
        level: &figures.level,
    };
    let estimate = per.map_or("rate".to_owned(), |per| format!("rate per {per}"));
    let heading = match levels.some() {
        true => levels.heading(&estimate, cells.0),
        false => estimate,
    };
    let own = figures.per.as_ref().filter(|_| per.is_none());
    vec![
        column("n", cells.one(&figures.n)),
        column("events", cells.one(&figures.events)),
        column("person-time", cells.one(&figures.person_time)),
        (
            heading.into(),
            cells.estimate(cells.within(&figures.rate, limits), limits, levels),
        ),
        column("per", own.map(|per| per.value.clone())),
    ]
}

/// The columns of a coefficient of reliability or of agreement.
pub(super) fn reliability(figures: &Reliability, cells: Cells, levels: &Levels) -> Vec<Column> {
    let limits = Limits {
        low: &figures.ci_low,
        high: &figures.ci_high,
        level: &figures.level,
    };
    let label = figures.coefficient.label();
    let heading = match levels.some() {
        true => levels.heading(label, cells.0),
        false => label.to_owned(),
    };
    let value = cells.estimate(cells.within(&figures.value, limits), limits, levels);
    let value = match figures.coefficient {
        Coefficient::Agreement => value,
        _ => value.map(|text| cells.0.without_zeros(text)),
    };
    vec![
        column("n", cells.one(&figures.n)),
        column("items", cells.one(&figures.items)),
        column("raters", cells.one(&figures.raters)),
        (heading.into(), value),
        column("agreement, %", cells.one(&figures.agreement)),
        column("mean inter-item r", cells.bounded(&figures.inter_item_r)),
    ]
}

/// The columns of a change, a difference or an association; `estimated` is what all of them estimate, or
/// a word for all.
pub(super) fn contrast(
    figures: &Contrast,
    estimated: &str,
    cells: Cells,
    levels: &Levels,
) -> Vec<Column> {
    let p = figures.p.as_ref().map(|p| cells.0.p(&p.value));
    let limits = Limits {
        low: &figures.ci_low,
        high: &figures.ci_high,
        level: &figures.level,
    };
    let estimate = cells.estimate(cells.within(&figures.change, limits), limits, levels);
    let (needed, pooled) = (&figures.needed, &figures.pooled);
    let of_needed = Limits {
        low: &needed.nnt_low,
        high: &needed.nnt_high,
        level: &figures.level,
    };
    vec![
        column("n", cells.listed(&figures.n, &figures.n_versus)),
        (
            levels.heading(estimated, cells.0).into(),
            match figures.effect.is_some_and(Effect::is_without_zero) {
                true => estimate.map(|text| cells.0.without_zeros(text)),
                false => estimate,
            },
        ),
        column("SE", cells.one(&figures.se)),
        column("SD of change", cells.one(&figures.sd_change)),
        column("statistic", cells.one(&figures.statistic)),
        column("df", cells.listed(&figures.df, &figures.df2)),
        column(cells.0.p_heading(), p),
        column("ES", cells.one(&figures.effect_size)),
        column("β", cells.bounded(&figures.beta)),
        column("R²", cells.bounded(&figures.r2)),
        column("adjusted R²", cells.bounded(&figures.adj_r2)),
        column("ΔR²", cells.bounded(&figures.r2_change)),
        column("F of ΔR²", cells.one(&figures.f_change)),
        (
            levels.heading("number needed to treat", cells.0).into(),
            cells.estimate(cells.within(&needed.nnt, of_needed), of_needed, levels),
        ),
        column("studies", cells.one(&pooled.studies)),
        column("Q", cells.one(&pooled.q)),
        column("p of Q", pooled.q_p.as_ref().map(|p| cells.0.p(&p.value))),
        column("I²", cells.one(&pooled.i2)),
        column("τ²", cells.one(&pooled.tau2)),
    ]
}

//! The numbers of a line of figures as cells, each as it was printed.

use crate::model::{Cell, Contrast, Count, Summary};
use crate::number::Style;

/// Writes the cells of a line of figures.
#[derive(Clone, Copy)]
pub(super) struct Cells(pub(super) Style);

impl Cells {
    fn one(self, cell: &Cell) -> Option<String> {
        cell.as_ref().map(|placed| self.0.number(&placed.value))
    }

    /// `one (two)`, or what there is of it.
    pub(super) fn with_brackets(self, one: &Cell, two: &Cell) -> Option<String> {
        match (self.one(one), self.one(two)) {
            (Some(one), Some(two)) => Some(format!("{one} ({two})")),
            (one, two) => one.or(two.map(|two| format!("({two})"))),
        }
    }

    /// Two numbers joined by `sign`, where both were printed.
    fn pair(self, one: &Cell, sign: &str, two: &Cell) -> Option<String> {
        Some(format!("{}{sign}{}", self.one(one)?, self.one(two)?))
    }

    /// Two ends of a range; a dash between negative numbers would be taken for a minus.
    fn range(self, low: &Cell, high: &Cell) -> Option<String> {
        let dashed = self.pair(low, "–", high)?;
        match dashed.contains('−') {
            true => self.pair(low, " to ", high),
            false => Some(dashed),
        }
    }

    fn estimate(self, estimate: &Cell, low: &Cell, high: &Cell) -> Option<String> {
        let value = |cell: &'_ Cell| cell.as_ref().map(|placed| placed.value.clone());
        let limits = value(low).zip(value(high));
        let limits = limits.as_ref().map(|(low, high)| (low, high));
        self.0.estimate(value(estimate).as_ref(), limits)
    }
}

/// A heading and a cell for it, where there is one.
pub(super) type Column = (&'static str, Option<String>);

/// The columns of a group of people at one time.
pub(super) fn summary(figures: &Summary, cells: Cells) -> Vec<Column> {
    vec![
        ("n", cells.one(&figures.n)),
        ("mean (SD)", cells.with_brackets(&figures.mean, &figures.sd)),
        ("SE", cells.one(&figures.se)),
        (
            "CI of the mean",
            cells.estimate(&None, &figures.ci_low, &figures.ci_high),
        ),
        ("median", cells.one(&figures.median)),
        ("quartiles", cells.range(&figures.q1, &figures.q3)),
        ("min–max", cells.range(&figures.min, &figures.max)),
    ]
}

/// The columns of a number of people.
pub(super) fn count(figures: &Count, cells: Cells) -> Vec<Column> {
    let share = match (cells.one(&figures.count), cells.one(&figures.n)) {
        (Some(count), Some(n)) => Some(format!("{count} of {n}")),
        (count, n) => count.or(n.map(|n| format!("of {n}"))),
    };
    let percent = cells.one(&figures.percent);
    vec![
        ("count", share),
        ("share", percent.map(|percent| format!("{percent}%"))),
    ]
}

/// The columns of a change or difference.
pub(super) fn contrast(figures: &Contrast, cells: Cells) -> Vec<Column> {
    let n = match (cells.one(&figures.n), cells.one(&figures.n_versus)) {
        (Some(one), Some(other)) => Some(format!("{one}, {other}")),
        (one, other) => one.or(other),
    };
    let df = cells.pair(&figures.df, ", ", &figures.df2);
    let p = figures.p.as_ref().map(|p| cells.0.p(&p.value));
    vec![
        ("n", n),
        (
            change_heading(figures, cells.0),
            cells.estimate(&figures.change, &figures.ci_low, &figures.ci_high),
        ),
        ("SE", cells.one(&figures.se)),
        ("SD of change", cells.one(&figures.sd_change)),
        ("statistic", cells.one(&figures.statistic)),
        ("df", df.or_else(|| cells.one(&figures.df))),
        (cells.0.p_heading(), p),
        ("ES", cells.one(&figures.effect_size)),
    ]
}

fn change_heading(figures: &Contrast, style: Style) -> &'static str {
    match (has_level(figures), style) {
        (true, Style::Apa) => "change [95% CI]",
        (true, _) => "change (95% CI)",
        (false, Style::Apa) => "change [CI]",
        (false, _) => "change (CI)",
    }
}

/// Whether the interval is one of 95%, said or understood.
fn has_level(figures: &Contrast) -> bool {
    let level = figures.level.as_ref().and_then(|level| level.value.value());
    level.is_none_or(|level| {
        let text = level.normalize().to_string();
        text == "95" || text == "0.95"
    })
}

//! The numbers of a line of figures as cells, each as it was printed.

use super::levels::Levels;
use crate::language::Words;
use crate::model::{
    Cell, Coefficient, Contrast, Count, Effect, Figure, Rate, Reliability, Summary,
};
use crate::number::{Printed, Style};

/// Writes the cells of a line of figures.
#[derive(Clone, Copy)]
pub(in crate::view) struct Cells<'w> {
    style: Style,
    words: &'w Words,
}

impl<'w> Cells<'w> {
    /// Cells in a style, with what stands between numbers in these words.
    pub(in crate::view) fn new(style: Style, words: &'w Words) -> Self {
        Self { style, words }
    }

    /// The estimate of a contrast with its limits, below a heading that says `95% CI`; another level stands beside.
    pub(in crate::view) fn estimated(self, figures: &Contrast) -> Option<String> {
        let limits = Limits {
            low: &figures.ci_low,
            high: &figures.ci_high,
            level: &figures.level,
        };
        let levels = Levels::below_the_usual(limits.level);
        let estimate = self.estimate(self.within(&figures.change, limits), limits, &levels);
        match figures.effect.is_some_and(Effect::is_without_zero) {
            true => estimate.map(|text| self.style.without_zeros(text)),
            false => estimate,
        }
    }

    fn one(self, cell: &Cell) -> Option<String> {
        cell.as_ref().map(|placed| self.style.number(&placed.value))
    }

    /// A number that cannot be beyond 1.
    fn bounded(self, cell: &Cell) -> Option<String> {
        cell.as_ref()
            .map(|placed| self.style.bounded(&placed.value))
    }

    /// An estimate beside its limits.
    fn within(self, cell: &Cell, limits: Limits<'_>) -> Option<String> {
        match (cell, limits.low, limits.high) {
            (Some(one), Some(low), Some(high)) => {
                Some(self.style.within(&one.value, &low.value, &high.value))
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

    /// How many people a line of figures is of, and how many the group that it is compared with.
    pub(in crate::view) fn people(self, figure: &Figure) -> Option<(String, Option<String>)> {
        let n = self.style.number(&figure.n()?.value);
        let versus = figure
            .contrast()
            .and_then(|contrast| self.one(&contrast.n_versus));
        Some((n, versus))
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
                Some(match negative {
                    true => {
                        let ends = [("low", low.as_str()), ("high", &high)];
                        self.words.with("range", &ends)
                    }
                    false => format!("{low}–{high}"),
                })
            }
            (low, high) => {
                let low = low.map(|low| self.words.with("from_low", &[("low", &low)]));
                low.or(high.map(|high| self.words.with("to_high", &[("high", &high)])))
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
            (Some(low), Some(high)) => self.style.estimate(None, Some((&low, &high))),
            (Some(low), None) => Some(self.limit("lower_limit", &low)),
            (None, Some(high)) => Some(self.limit("upper_limit", &high)),
            (None, None) => return estimate,
        };
        let level = levels
            .beside(limits.level)
            .map(|level| self.words.with("at_level", &[("level", &level)]));
        let parts = [estimate, printed, level];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    fn limit(self, name: &str, limit: &Printed) -> String {
        let limit = self.style.number(limit);
        self.words.with(name, &[("limit", &limit)])
    }
}

/// The limits of an interval.
#[derive(Clone, Copy)]
struct Limits<'a> {
    low: &'a Cell,
    high: &'a Cell,
    level: &'a Cell,
}

/// The heading of a column.
#[derive(Clone, Copy)]
pub(super) enum Heading<'a> {
    /// The words of that name.
    Words(&'static str),
    /// A sign that every language has.
    Sign(&'static str),
    /// The limits of a mean.
    LimitsOfMean,
    /// What is estimated, with the interval: the beginning of the name of its words, and the rest.
    Estimate(&'static str, &'static str),
    /// The same with an interval only where some line has one.
    MayHaveInterval(&'static str, &'static str),
    /// A rate, and for how much person-time all are.
    Rate(Option<&'a str>),
}

impl Heading<'_> {
    /// The heading as it is printed.
    pub(super) fn in_words(self, words: &Words, levels: &Levels, style: Style) -> String {
        let named = |group: &str, name: &str| words.among(group, name).to_owned();
        let maybe = |heading: String| match levels.some() {
            true => levels.heading(&heading, words, style),
            false => heading,
        };
        match self {
            Self::Words(name) => words.of(name).to_owned(),
            Self::Sign(sign) => sign.to_owned(),
            Self::LimitsOfMean => {
                words.with("interval_of_mean", &[("interval", &levels.interval(words))])
            }
            Self::Estimate(group, name) => levels.heading(&named(group, name), words, style),
            Self::MayHaveInterval(group, name) => maybe(named(group, name)),
            Self::Rate(None) => maybe(words.of("heading_rate").to_owned()),
            Self::Rate(Some(per)) => maybe(words.with("heading_rate_per", &[("per", per)])),
        }
    }
}

/// A heading and a cell for it, where there is one.
pub(super) type Column<'a> = (Heading<'a>, Option<String>);

fn column<'a>(name: &'static str, cell: Option<String>) -> Column<'a> {
    (Heading::Words(name), cell)
}

fn signed<'a>(sign: &'static str, cell: Option<String>) -> Column<'a> {
    (Heading::Sign(sign), cell)
}

/// The columns of a group of people at one time; `spread` says whether some line of the table has an SD.
pub(super) fn summary(
    figures: &Summary,
    spread: bool,
    cells: Cells<'_>,
    levels: &Levels,
) -> Vec<Column<'static>> {
    let mean = if spread {
        "heading_mean_sd"
    } else {
        "heading_mean"
    };
    let limits = Limits {
        low: &figures.ci_low,
        high: &figures.ci_high,
        level: &figures.level,
    };
    vec![
        column("heading_n", cells.one(&figures.n)),
        column(
            mean,
            cells.bracketed(cells.within(&figures.mean, limits), &figures.sd),
        ),
        column("heading_total", cells.one(&figures.total)),
        column("heading_se", cells.one(&figures.se)),
        column("heading_df", cells.one(&figures.df)),
        (Heading::LimitsOfMean, cells.estimate(None, limits, levels)),
        column("heading_median", cells.one(&figures.median)),
        column("heading_quartiles", cells.range(&figures.q1, &figures.q3)),
        column("heading_range", cells.range(&figures.min, &figures.max)),
    ]
}

/// The columns of a number of people.
pub(super) fn count(figures: &Count, cells: Cells<'_>, levels: &Levels) -> Vec<Column<'static>> {
    let share = match (cells.one(&figures.count), cells.one(&figures.n)) {
        (Some(count), Some(n)) => {
            let parts = [("count", count.as_str()), ("n", &n)];
            Some(cells.words.with("count_of", &parts))
        }
        (count, n) => count.or(n.map(|n| cells.words.with("of_n", &[("n", &n)]))),
    };
    let limits = Limits {
        low: &figures.ci_low,
        high: &figures.ci_high,
        level: &figures.level,
    };
    let percent = cells.within(&figures.percent, limits);
    let percent = percent.map(|percent| format!("{percent}%"));
    let heading = Heading::MayHaveInterval("heading", "share");
    vec![
        column("heading_count", share),
        (heading, cells.estimate(percent, limits, levels)),
    ]
}

/// The columns of a rate; `per` is for how much person-time all rates of the table are, where that is one.
pub(super) fn rate<'a>(
    figures: &Rate,
    per: Option<&'a str>,
    cells: Cells<'_>,
    levels: &Levels,
) -> Vec<Column<'a>> {
    let limits = Limits {
        low: &figures.ci_low,
        high: &figures.ci_high,
        level: &figures.level,
    };
    let own = figures.per.as_ref().filter(|_| per.is_none());
    vec![
        column("heading_n", cells.one(&figures.n)),
        column("heading_events", cells.one(&figures.events)),
        column("heading_person_time", cells.one(&figures.person_time)),
        (
            Heading::Rate(per),
            cells.estimate(cells.within(&figures.rate, limits), limits, levels),
        ),
        column("heading_per", own.map(|per| per.value.clone())),
    ]
}

/// The columns of a coefficient of reliability or of agreement.
pub(super) fn reliability(
    figures: &Reliability,
    cells: Cells<'_>,
    levels: &Levels,
) -> Vec<Column<'static>> {
    let limits = Limits {
        low: &figures.ci_low,
        high: &figures.ci_high,
        level: &figures.level,
    };
    let heading = Heading::MayHaveInterval("coefficient", figures.coefficient.word());
    let value = cells.estimate(cells.within(&figures.value, limits), limits, levels);
    let value = match figures.coefficient {
        Coefficient::Agreement => value,
        _ => value.map(|text| cells.style.without_zeros(text)),
    };
    vec![
        column("heading_n", cells.one(&figures.n)),
        column("heading_items", cells.one(&figures.items)),
        column("heading_raters", cells.one(&figures.raters)),
        (heading, value),
        column("heading_agreement", cells.one(&figures.agreement)),
        column("heading_inter_item_r", cells.bounded(&figures.inter_item_r)),
    ]
}

/// The columns of a change, a difference or an association; `estimated` is what all of them estimate, or
/// a word for all.
pub(super) fn contrast(
    figures: &Contrast,
    estimated: &'static str,
    cells: Cells<'_>,
    levels: &Levels,
) -> Vec<Column<'static>> {
    let p = figures.p.as_ref().map(|p| cells.style.p(&p.value));
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
        column("heading_n", cells.listed(&figures.n, &figures.n_versus)),
        (
            Heading::Estimate("effect", estimated),
            match figures.effect.is_some_and(Effect::is_without_zero) {
                true => estimate.map(|text| cells.style.without_zeros(text)),
                false => estimate,
            },
        ),
        column("heading_se", cells.one(&figures.se)),
        column("heading_sd_change", cells.one(&figures.sd_change)),
        column("heading_statistic", cells.one(&figures.statistic)),
        column("heading_df", cells.listed(&figures.df, &figures.df2)),
        signed(cells.style.p_heading(), p),
        column("heading_effect_size", cells.one(&figures.effect_size)),
        signed("β", cells.bounded(&figures.beta)),
        signed("R²", cells.bounded(&figures.r2)),
        column("heading_adj_r2", cells.bounded(&figures.adj_r2)),
        signed("ΔR²", cells.bounded(&figures.r2_change)),
        column("heading_f_change", cells.one(&figures.f_change)),
        (
            Heading::Estimate("effect", "nnt"),
            cells.estimate(cells.within(&needed.nnt, of_needed), of_needed, levels),
        ),
        column("heading_studies", cells.one(&pooled.studies)),
        signed("Q", cells.one(&pooled.q)),
        column(
            "heading_q_p",
            pooled.q_p.as_ref().map(|p| cells.style.p(&p.value)),
        ),
        signed("I²", cells.one(&pooled.i2)),
        signed("τ²", cells.one(&pooled.tau2)),
    ]
}

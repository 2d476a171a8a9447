//! Figures: summaries, counts, rates and contrasts, each number as it was printed.

use super::association::Predictor;
use super::cell::Cell;
use super::design::DesignSign;
use super::dimension::{Dimension, Dimensions};
use super::handle::{Handle, Placed};
use super::measure::Measure;
use super::needed::Needed;
use super::person_time::PersonTime;
use super::pooled::Pooled;
use super::reliability::Reliability;
use super::source::Cite;
use super::vocabulary::{
    ChangeMeaning, Design, Effect, EffectSizeMeaning, Method, Scale, TestStatistic,
};
use crate::number::Printed;
use crate::source::Span;

/// One line of figures on one measure.
#[derive(Debug)]
pub struct Figure {
    /// Its key, such as `wellbeing@T1..T2`, by which evidence names it.
    pub key: String,
    /// Where it stands: the line of the CSV table, or the entry in place.
    pub span: Span,
    /// The table it comes from, if it comes from one.
    pub table: Option<Handle<Table>>,
    /// What it is about.
    pub measure: Handle<Measure>,
    /// What the measure is associated with, of an association.
    pub predictor: Option<Handle<Predictor>>,
    /// The position of the category among the measure's.
    pub category: Option<usize>,
    /// The timepoint; of a contrast between timepoints, the earlier one as declared.
    pub at: Option<usize>,
    /// The later timepoint of a contrast.
    pub to: Option<usize>,
    /// The group.
    pub group: Option<usize>,
    /// The group it is compared with.
    pub versus: Option<usize>,
    /// The study that it comes from, whether studies are told apart or not.
    pub study: Option<usize>,
    /// What tells it apart from others: its model, site and subgroup and, where several studies stand side by
    /// side, its study.
    pub dimensions: Dimensions,
    /// How it was made, where that is said of it, of its table or of its measure: each once.
    pub methods: Vec<Method>,
    /// The numbers.
    pub kind: Kind,
    /// Where it was published.
    pub cite: Vec<Cite>,
    /// Printed where it is shown.
    pub note: Option<String>,
    /// The same figure as it is printed elsewhere, as in a second table. What only they print is taken in above, and
    /// of two numbers that agree the one with more decimals.
    pub repeats: Vec<Self>,
}

/// The numbers of a figure.
#[derive(Debug)]
pub enum Kind {
    /// A group of people at one time.
    Summary(Box<Summary>),
    /// How many people fall into a category.
    Count(Box<Count>),
    /// How often something happened in the time that people were watched.
    Rate(Box<Rate>),
    /// A coefficient of reliability or of agreement.
    Reliability(Box<Reliability>),
    /// An estimated effect: a change between two times, a difference between two groups, or an association.
    Contrast(Box<Contrast>),
}

impl Figure {
    /// Its study, model, site and subgroup, whether studies are told apart or not.
    pub fn all_dimensions(&self) -> Dimensions {
        self.dimensions.with(Dimension::Study, self.study)
    }

    /// How many people, pairs or answers it is of, as printed; of a rate, which is of person-time, there is none.
    pub fn n(&self) -> Option<&Placed<Printed>> {
        let n = match &self.kind {
            Kind::Summary(figures) => &figures.n,
            Kind::Contrast(figures) => &figures.n,
            Kind::Count(figures) => &figures.n,
            Kind::Reliability(figures) => &figures.n,
            Kind::Rate(_) => return None,
        };
        n.as_ref()
    }

    /// The line of a table that prints it: its own, or that of one of its repeats.
    pub fn line_in(&self, table: Handle<Table>) -> Option<&Self> {
        let lines = std::iter::once(self).chain(&self.repeats);
        let mut lines = lines.filter(|line| line.table == Some(table));
        lines.next()
    }

    /// Its numbers, where it is an association.
    pub fn association(&self) -> Option<&Contrast> {
        self.predictor.and_then(|_| self.contrast())
    }

    /// Its numbers, where it is a summary.
    pub fn summary(&self) -> Option<&Summary> {
        match &self.kind {
            Kind::Summary(summary) => Some(summary),
            _ => None,
        }
    }

    /// Its numbers, where it is a count.
    pub fn count(&self) -> Option<&Count> {
        match &self.kind {
            Kind::Count(count) => Some(count),
            _ => None,
        }
    }

    /// Its numbers, where it is a rate.
    pub fn rate(&self) -> Option<&Rate> {
        match &self.kind {
            Kind::Rate(rate) => Some(rate),
            _ => None,
        }
    }

    /// Its numbers, where it is a coefficient of reliability or of agreement.
    pub fn reliability(&self) -> Option<&Reliability> {
        match &self.kind {
            Kind::Reliability(reliability) => Some(reliability),
            _ => None,
        }
    }

    /// Its numbers, where it is a contrast.
    pub fn contrast(&self) -> Option<&Contrast> {
        match &self.kind {
            Kind::Contrast(contrast) => Some(contrast),
            _ => None,
        }
    }
}

/// The figures of a group of people at one time.
#[derive(Debug, Default)]
pub struct Summary {
    /// The number of people.
    pub n: Cell,
    /// The mean.
    pub mean: Cell,
    /// The sum of the scores or amounts of all people.
    pub total: Cell,
    /// The standard deviation.
    pub sd: Cell,
    /// The standard error.
    pub se: Cell,
    /// The degrees of freedom of the quantile that makes the interval of the mean.
    pub df: Cell,
    /// The median.
    pub median: Cell,
    /// The lower quartile.
    pub q1: Cell,
    /// The upper quartile.
    pub q3: Cell,
    /// The smallest value observed.
    pub min: Cell,
    /// The largest value observed.
    pub max: Cell,
    /// The lower limit of the mean's confidence interval.
    pub ci_low: Cell,
    /// The upper limit of the mean's confidence interval.
    pub ci_high: Cell,
    /// The level of the interval, as printed.
    pub level: Cell,
}

/// How many people fall into a category.
#[derive(Debug, Default)]
pub struct Count {
    /// The number counted.
    pub count: Cell,
    /// Of how many.
    pub n: Cell,
    /// The percentage printed.
    pub percent: Cell,
    /// The lower limit of the percentage's confidence interval.
    pub ci_low: Cell,
    /// The upper limit of the percentage's confidence interval.
    pub ci_high: Cell,
    /// The level of the interval, as printed.
    pub level: Cell,
}

/// How often something happened, by the time that people were watched, which together is person-time.
#[derive(Debug, Default)]
pub struct Rate {
    /// The number of people.
    pub n: Cell,
    /// How often it happened.
    pub events: Cell,
    /// The time that people were watched, all added up, in the unit of `per`.
    pub person_time: Cell,
    /// The events by person-time, for as much of it as `per` says.
    pub rate: Cell,
    /// For how much person-time the rate is, and in which unit, as printed: `1000 person-years`.
    pub per: Option<Placed<String>>,
    /// The lower limit of the rate's confidence interval.
    pub ci_low: Cell,
    /// The upper limit of the rate's confidence interval.
    pub ci_high: Cell,
    /// The level of the interval, as printed.
    pub level: Cell,
}

impl Rate {
    /// For how much person-time the rate is, where that can be read.
    pub fn amount(&self) -> Option<PersonTime> {
        PersonTime::read(&self.per.as_ref()?.value)
    }
}

/// An estimated effect: a change between two times, a difference between two groups, or the association of one
/// variable with another.
#[derive(Debug, Default)]
pub struct Contrast {
    /// The number of people; of pairs, where the same people were measured twice.
    pub n: Cell,
    /// The number of people in the group compared with.
    pub n_versus: Cell,
    /// The change, the difference, or the estimate of the association.
    pub change: Cell,
    /// Its standard error.
    pub se: Cell,
    /// The standard deviation of the changes.
    pub sd_change: Cell,
    /// The lower limit of the confidence interval.
    pub ci_low: Cell,
    /// The upper limit of the confidence interval.
    pub ci_high: Cell,
    /// The level of the interval, as printed.
    pub level: Cell,
    /// The p value.
    pub p: Cell,
    /// The test statistic.
    pub statistic: Cell,
    /// Which statistic it is.
    pub test: Option<TestStatistic>,
    /// Its degrees of freedom.
    pub df: Cell,
    /// The second degrees of freedom of an F statistic.
    pub df2: Cell,
    /// The effect size.
    pub effect_size: Cell,
    /// What the effect size is.
    pub effect_size_means: Option<EffectSizeMeaning>,
    /// What a positive change means; of a difference of changes, what a positive change of either group does.
    pub change_means: Option<ChangeMeaning>,
    /// Of a difference of changes, what a positive difference of the two means.
    pub difference_means: Option<ChangeMeaning>,
    /// What is estimated, where it is said.
    pub effect: Option<Effect>,
    /// For how much more of the predictor an association is, as printed.
    pub per: Option<Placed<String>>,
    /// The position of the category of the predictor that others are held against.
    pub reference: Option<usize>,
    /// The standardised slope beside a plain one.
    pub beta: Cell,
    /// The share of the variance that a model explains.
    pub r2: Cell,
    /// The same, adjusted for the number of predictors.
    pub adj_r2: Cell,
    /// How much more of the variance a step of a hierarchical regression explains than the one before.
    pub r2_change: Cell,
    /// The F of that.
    pub f_change: Cell,
    /// The number needed to treat.
    pub needed: Needed,
    /// Of a pooled estimate, its studies.
    pub pooled: Pooled,
    /// How the people belong together, as declared or as the figures show.
    pub design: Option<Design>,
    /// What shows the design, where it is not declared.
    pub design_sign: Option<DesignSign>,
    /// The scale on which the interval is symmetrical.
    pub scale: Option<Scale>,
}

/// A CSV table that figures come from.
#[derive(Debug)]
pub struct Table {
    /// The path of the CSV file, from the synthesis folder.
    pub path: Placed<String>,
    /// How many figures it gave.
    pub rows: usize,
    /// Whether it says what its percentages are: of 100, or shares of 1.
    pub percent_is_said: bool,
    /// Printed where its figures are shown.
    pub note: Option<Placed<String>>,
    /// The most decimals that are shown of its figures.
    pub digits: Option<u8>,
    /// Whether some rows with figures are put aside by name, or left to another entry of the file.
    pub is_partial: bool,
    /// The figures of rows that are totals of others, in this table or, of one that repeats another, in the first.
    pub totals: Vec<Handle<Figure>>,
}

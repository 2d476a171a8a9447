//! What a file may say of one figure.

use schemars::JsonSchema;
use serde::Deserialize;

use super::field::{Field, Many, Short, Word};
use super::number::Number;
use super::source::Cite;
use crate::model::{
    ChangeMeaning, Design, Effect, EffectSizeMeaning, Method, Scale, TestStatistic,
};

/// One figure in place: a summary at a timepoint, a count, a rate of events by person-time, a coefficient of
/// reliability, a contrast between two timepoints or groups, or an association with another measure.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Figure {
    /// The id of the measure.
    pub(crate) measure: Option<Field<String>>,
    /// The category that was counted.
    #[schemars(with = "Option<Word>")]
    pub(crate) category: Option<Field<String>>,
    /// The timepoint.
    #[schemars(with = "Option<Word>")]
    pub(crate) at: Option<Field<String>>,
    /// The earlier timepoint of a contrast.
    #[schemars(with = "Option<Word>")]
    pub(crate) from: Option<Field<String>>,
    /// The later timepoint of a contrast.
    #[schemars(with = "Option<Word>")]
    pub(crate) to: Option<Field<String>>,
    /// The group.
    #[schemars(with = "Option<Word>")]
    pub(crate) group: Option<Field<String>>,
    /// The group that it is compared with.
    #[schemars(with = "Option<Word>")]
    pub(crate) versus: Option<Field<String>>,
    /// The study; the source that is cited where nothing is said.
    #[schemars(with = "Option<Word>")]
    pub(crate) study: Option<Field<String>>,
    /// The statistical model.
    #[schemars(with = "Option<Word>")]
    pub(crate) model: Option<Field<String>>,
    /// The site.
    #[schemars(with = "Option<Word>")]
    pub(crate) site: Option<Field<String>>,
    /// The part of the people.
    #[schemars(with = "Option<Word>")]
    pub(crate) subgroup: Option<Field<String>>,
    /// What the measure is associated with: another measure, `sex=women` for a category against the reference,
    /// `age:sex` for an interaction, `.` for the model as a whole.
    pub(crate) predictor: Option<Field<String>>,
    /// What the estimate is: required beside that of an association.
    pub(crate) effect: Option<Field<Effect>>,
    /// For how much more of the predictor, where that is no category, the estimate is, such as `10 years`; one unit where nothing is said. Of a
    /// rate, for how much person-time and in which unit: `1000 person-years`.
    pub(crate) per: Option<Field<String>>,
    /// The category of the predictor that the others are held against.
    #[schemars(with = "Option<Word>")]
    pub(crate) reference: Option<Field<String>>,
    /// The number of people.
    pub(crate) n: Option<Field<Number>>,
    /// The number of people in the group compared with.
    pub(crate) n_versus: Option<Field<Number>>,
    /// The mean; of a contrast between two times, the mean change.
    pub(crate) mean: Option<Field<Number>>,
    /// The sum of the scores or amounts of all people, beside `n` and `mean`.
    pub(crate) total: Option<Field<Number>>,
    /// The standard deviation; of a contrast between two times, that of the changes.
    pub(crate) sd: Option<Field<Number>>,
    /// The standard error.
    pub(crate) se: Option<Field<Number>>,
    /// The median.
    pub(crate) median: Option<Field<Number>>,
    /// The lower quartile.
    pub(crate) q1: Option<Field<Number>>,
    /// The upper quartile.
    pub(crate) q3: Option<Field<Number>>,
    /// The smallest value observed.
    pub(crate) min: Option<Field<Number>>,
    /// The largest value observed.
    pub(crate) max: Option<Field<Number>>,
    /// How many people were counted.
    pub(crate) count: Option<Field<Number>>,
    /// The percentage that was printed.
    pub(crate) percent: Option<Field<Number>>,
    /// How often something happened in the time that people were watched.
    pub(crate) events: Option<Field<Number>>,
    /// The time that people were watched, all added up, in the unit of `per`.
    pub(crate) person_time: Option<Field<Number>>,
    /// The rate: events by person-time, for as much of it as `per` says.
    pub(crate) rate: Option<Field<Number>>,
    /// Cronbach's α; beside a mean, limits are those of the mean.
    pub(crate) cronbach_alpha: Option<Field<Number>>,
    /// McDonald's ω.
    pub(crate) omega: Option<Field<Number>>,
    /// κ of two or more raters, such as Cohen's or Fleiss's.
    pub(crate) kappa: Option<Field<Number>>,
    /// κ with weights for how far ratings are apart.
    pub(crate) weighted_kappa: Option<Field<Number>>,
    /// An intraclass correlation.
    pub(crate) icc: Option<Field<Number>>,
    /// The percentage of ratings that agree.
    pub(crate) agreement: Option<Field<Number>>,
    /// How many items are behind α or ω; those of the measure where nothing is said.
    pub(crate) items: Option<Field<Number>>,
    /// How many raters there were.
    pub(crate) raters: Option<Field<Number>>,
    /// The mean correlation between two items, beside α.
    pub(crate) inter_item_r: Option<Field<Number>>,
    /// The change between two timepoints, or the difference between two groups.
    pub(crate) change: Option<Field<Number>>,
    /// The estimate of a change, a difference or an association.
    pub(crate) estimate: Option<Field<Number>>,
    /// The lower limit of the confidence interval of the mean, the percentage, the rate, the coefficient or
    /// the change.
    pub(crate) ci_low: Option<Field<Number>>,
    /// The upper limit of the confidence interval.
    pub(crate) ci_high: Option<Field<Number>>,
    /// The level of the confidence interval, 95 or 0.95; 95% where nothing is said. It stands beside limits.
    pub(crate) level: Option<Field<Number>>,
    /// The p value.
    pub(crate) p: Option<Field<Number>>,
    /// The test statistic.
    pub(crate) statistic: Option<Field<Number>>,
    /// Its degrees of freedom, or those of the interval of a mean; `Inf` where the normal distribution was used.
    pub(crate) df: Option<Field<Number>>,
    /// The second degrees of freedom of an F statistic.
    pub(crate) df2: Option<Field<Number>>,
    /// Which statistic it is.
    pub(crate) test: Option<Field<TestStatistic>>,
    /// The effect size.
    pub(crate) effect_size: Option<Field<Number>>,
    /// The standardised slope beside a plain one.
    pub(crate) beta: Option<Field<Number>>,
    /// The share of the variance that a model explains.
    pub(crate) r2: Option<Field<Number>>,
    /// The same, adjusted for the number of predictors.
    pub(crate) adj_r2: Option<Field<Number>>,
    /// How much more of the variance a step explains than the one before.
    pub(crate) r2_change: Option<Field<Number>>,
    /// The F of that; without a `statistic`, `df` and `df2` are its.
    pub(crate) f_change: Option<Field<Number>>,
    /// The number needed to treat, or to harm, between two groups.
    pub(crate) nnt: Option<Field<Number>>,
    /// The first limit of the number needed to treat.
    pub(crate) nnt_low: Option<Field<Number>>,
    /// The other limit; below 0, it is a number needed to harm, and the interval runs through infinity.
    pub(crate) nnt_high: Option<Field<Number>>,
    /// How many studies a pooled estimate is of.
    pub(crate) studies: Option<Field<Number>>,
    /// Cochran's Q of its studies.
    pub(crate) q: Option<Field<Number>>,
    /// The p value of Q.
    pub(crate) q_p: Option<Field<Number>>,
    /// I² of its studies, in percent or as a share of 1.
    pub(crate) i2: Option<Field<Number>>,
    /// The variance between its studies.
    pub(crate) tau2: Option<Field<Number>>,
    /// The standard deviation of the changes.
    pub(crate) sd_change: Option<Field<Number>>,
    /// Whether the same people were measured twice, or two groups compared; where it is not said, it is taken from
    /// what the figures show, if they do.
    pub(crate) design: Option<Field<Design>>,
    /// What a positive change means: required beside a change.
    pub(crate) change_means: Option<Field<ChangeMeaning>>,
    /// What a positive difference of the changes of two groups means, beside what a positive change of one does.
    pub(crate) difference_means: Option<Field<ChangeMeaning>>,
    /// What the effect size is.
    pub(crate) effect_size_means: Option<Field<EffectSizeMeaning>>,
    /// The scale on which the interval is symmetrical.
    pub(crate) scale: Option<Field<Scale>>,
    /// How the figure was made, where it is otherwise than usual: one word or a list.
    #[serde(default)]
    pub(crate) method: Many<Method>,
    /// Where it was published.
    #[serde(default)]
    pub(crate) cite: Many<Short<Cite>>,
    /// Printed where the figure is shown.
    pub(crate) note: Option<Field<String>>,
}

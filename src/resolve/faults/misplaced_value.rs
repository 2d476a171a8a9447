//! A figure says something that a figure of its kind cannot hold.
//!
//! ## Why it matters
//!
//! A p stands beside the first of two means, as journals print it, or limits stand where nothing says
//! what they are the limits of. Left out in silence, such a number would be on no page and in no list,
//! and no check and no claim would see it.
//!
//! ## Example
//!
//! ```text
//! measure,at,group,n,mean,sd,p
//! mood,T2,walk,32,3.90,1.20,.041
//! mood,T2,wait,30,3.40,1.10,
//! ```
//!
//! ## What to do
//!
//! Give the number to the figure that it belongs to. A p value, a test statistic, its degrees of freedom
//! and an effect size belong to a comparison, which is a row of its own: with `group` and `versus` for
//! two groups, with `from` and `to` for two times. Here: `mood,T2,walk,wait,.041` in a table with the
//! columns `measure,at,group,versus,p`. Medians, quartiles and counts belong to people at one time. A
//! column that need not be kept is put aside with `ignore` beside `table:`; what stands in place is taken
//! out.
//!
//! A **summary** of people at one time holds `n`, `mean`, `sd`, `se`, `median`, `q1`, `q3`, `min`, `max`,
//! and the limits of the mean with their `df`; a **count** holds `count`, `n`, `percent` and the limits of the
//! percentage; a **rate** holds `n`, `events`, `person_time`, `rate`, `per` and the limits of the rate; a **contrast** holds `n`, `n_versus`, `change`, `se`, `sd_change`, limits, `p`, `statistic`, `df`,
//! `df2`, `effect_size`, and what is said of them; between two times, `mean` is the mean change and `sd` the SD of
//! the changes. A `level` is that of limits. Between two groups `mean` and `sd` have no place, since they may be
//! those of one group: the difference is called `change`.

use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Figure, Kind};
use crate::source::Span;

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG113",
    name: "misplaced-value",
    severity: Severity::Error,
    source: include_str!("misplaced_value.rs"),
};

/// The part called `word`, at `place`, of a figure; `table` is where its table is named, of a row.
pub(crate) fn finding(place: Span, word: &str, figure: &Figure, table: Option<Span>) -> Diagnostic {
    let key = &figure.key;
    let (number, (what, belongs)) = match &figure.kind {
        Kind::Contrast(_) if figure.predictor.is_some() && word == "per" => (6, OF_CATEGORY),
        Kind::Summary(_) => (1, of_summary(word)),
        Kind::Count(_) => (2, of_count(word)),
        Kind::Contrast(_) => (3, of_contrast(word)),
        Kind::Rate(_) => (4, of_rate(word)),
        Kind::Reliability(_) => (5, of_reliability(word)),
    };
    let words = format!("`{word}` has no place in `{key}`, {what}");
    let aside = match table {
        Some(_) => "or put its column aside with `ignore` beside `table:`",
        None => "or take it out here",
    };
    let found = Diagnostic::at(&CHECK, place, words)
        .help(belongs)
        .help(aside)
        .about(key);
    match table {
        Some(table) => found.grouped(format!("{table:?} {word} {number}")),
        None => found,
    }
}

const LEVEL: (&str, &str) = (
    "where no limits are printed",
    "a level is that of an interval: give `ci_low` and `ci_high`",
);

/// Where a rate, or an association, says for how much it is.
const PER: &str = "it belongs to a rate, a figure of its own with `events`, `person_time` or `rate`, or to an association, with a `predictor`";

/// Where a category is held against its reference.
const OF_CATEGORY: (&str, &str) = (
    "which holds a category against its reference",
    "an estimate of a category is for being of it, and not for so much more; `per` belongs to a predictor that is measured, such as age, and said beside a table it is of those alone",
);

fn of_summary(word: &str) -> (&'static str, &'static str) {
    match word {
        "level" => LEVEL,
        "per" => ("which is a summary of people at one time", PER),
        "df" => (
            "where neither limits nor a standard error are printed",
            "the degrees of freedom of a mean are those of its interval: give `ci_low` and `ci_high`; those of a test belong to the comparison, a figure of its own",
        ),
        "test" | "statistic" | "df2" => (
            "which is a summary of people at one time and compares nothing",
            "it belongs to the comparison, a figure of its own beside this one, with `group` and `versus`, or `from` and `to`; one test over several groups is a figure with a `predictor`, a measure whose categories are called as the groups",
        ),
        _ => (
            "which is a summary of people at one time and compares nothing",
            "it belongs to the comparison, a figure of its own beside this one, with `group` and `versus`, or `from` and `to`; the mean stays here",
        ),
    }
}

fn of_count(word: &str) -> (&'static str, &'static str) {
    match word {
        "level" => LEVEL,
        "per" => ("which is a count of people", PER),
        "mean" | "total" | "sd" | "se" | "median" | "q1" | "q3" | "min" | "max" => (
            "which is a count of people",
            "it belongs to a summary, a figure of its own, with another measure and without `count` and `percent`",
        ),
        _ => (
            "which is a count of people and compares nothing",
            "it belongs to the comparison, a figure of its own beside this one, with `group` and `versus`, or `from` and `to`; the count stays here",
        ),
    }
}

fn of_rate(word: &str) -> (&'static str, &'static str) {
    match word {
        "level" => LEVEL,
        "count" | "percent" => (
            "which is a rate of events by person-time",
            "events are counted as `events`; how many people had one or more is a figure of its own, with another measure and without `events`, `person_time` and `rate`",
        ),
        "mean" | "total" | "sd" | "se" | "median" | "q1" | "q3" | "min" | "max" => (
            "which is a rate of events by person-time",
            "it belongs to a summary, a figure of its own, with another measure and without `events`, `person_time` and `rate`",
        ),
        _ => (
            "which is a rate of events by person-time and compares nothing",
            "it belongs to the comparison, a figure of its own beside this one, with `group` and `versus`, or `from` and `to`; the rate stays here",
        ),
    }
}

fn of_reliability(word: &str) -> (&'static str, &'static str) {
    match word {
        "level" => LEVEL,
        "per" => ("which is a coefficient of reliability", PER),
        _ => (
            "which is a coefficient of reliability",
            "it belongs to a figure of its own, without the coefficient",
        ),
    }
}

fn of_contrast(word: &str) -> (&'static str, &'static str) {
    match word {
        "level" => LEVEL,
        "per" => ("which is a comparison", PER),
        "count" | "percent" => (
            "which is a comparison",
            "it belongs to people at one time, a figure of its own: say `at`, and the `group`; a difference of percentages is a `change`",
        ),
        "events" | "person_time" | "rate" => (
            "which is a comparison",
            "it belongs to one group, a figure of its own: say the `group` without `versus`; a ratio of two rates is an `estimate` with `effect: irr`",
        ),
        "effect" => (
            "which has no predictor",
            "a slope or a correlation is that of an association: say with what as `predictor`, else leave `effect` out",
        ),
        "mean" => (
            "which compares two groups",
            "where it is the difference, call it `change`; where it is the mean of the group, give it a row of its own without `versus`",
        ),
        "sd" => (
            "which compares two groups",
            "where it is the SD of differences, call it `sd_change`; where it is that of the group, give it a row of its own without `versus`",
        ),
        _ => (
            "which is a comparison",
            "it belongs to people at one time, a figure of its own: say `at`, and the `group`",
        ),
    }
}

//! F, t or χ² over several groups is not what the figures of the groups give.
//!
//! ## Why it matters
//!
//! From the n, mean and SD of each group readers work out F, and from how many of each group fall into which category
//! χ². Where it is another, something was adjusted for, people were left out, or a number is misprinted.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: Three ways to walk
//!   timepoints: {T2: at six months}
//!   groups: {alone: Walked alone, pairs: Walked in pairs, group: Walked in a group}
//! measures:
//!   - {id: mood, label: Mood}
//!   - {id: way, label: Way, categories: {alone: Walked alone, pairs: Walked in pairs, group: Walked in a group}}
//! results:
//!   - {measure: mood, at: T2, group: alone, n: 30, mean: 4.1, sd: 1.2}
//!   - {measure: mood, at: T2, group: pairs, n: 29, mean: 4.6, sd: 1.1}
//!   - {measure: mood, at: T2, group: group, n: 31, mean: 5.2, sd: 1.3}
//!   - {measure: mood, predictor: way, at: T2, test: F, statistic: 9.63, df: 2, df2: 87, p: 0.002}   # 6.38
//! ```
//!
//! ## How it is computed
//!
//! The test is an association of the measure with a variable whose categories are called as the groups (or as the
//! `subgroups`) are; of counts in two groups also a contrast of them without a category. df must be k − 1, and the
//! second of F not above N − k, where k is the number of groups; of χ² (r − 1)(c − 1). F, or t² of two groups, must
//! be that of some means and SDs that print as those of the groups, with equal variances or by Welch's test; χ² that
//! of Pearson (with Yates's correction in a table of two by two, or over N − 1) or of the likelihoods. Where F has
//! fewer degrees of freedom than N − k, as with covariates, and where χ² of a larger table has 1, as of a trend that
//! is not linear, nothing is said. This is advice.
//!
//! ## What to do
//!
//! Say how the test was made, or look the figures up.

use crate::agreement::contrast::{Compared, people};
use crate::agreement::crossed;
use crate::agreement::figures::{Figures, Subject};
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::lookup::Coordinates;
use crate::model::{Figure, Placed, Summary, TestStatistic};
use crate::number::Printed;
use crate::statistics::anova::{self, GroupFigures};
use crate::statistics::interval::Interval;
use crate::statistics::p_value::{Alpha, Tails};
use crate::statistics::{contingency, trend, two_by_two, whole};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG349",
    name: "test-unlike-groups",
    severity: Severity::Note,
    source: include_str!("test_unlike_groups.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Df, Frees::Difference];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, |it| judge(figures, it)));
}

/// What is found: the number that is off, what it should be, and how that comes.
struct Off<'a> {
    word: &'static str,
    cell: &'a Placed<Printed>,
    should: String,
    because: String,
}

fn judge(figures: &Figures<'_>, it: &Compared<'_>) -> Option<Agreement> {
    if it.frees(Frees::Df) || it.frees(Frees::Difference) {
        return None;
    }
    let places = crossed::places(figures, it)?;
    let off = match it.contrast.test? {
        TestStatistic::F | TestStatistic::T => of_means(figures, it, &places)?,
        TestStatistic::Chi2 => of_counts(figures, it, &places)?,
        _ => return None,
    };
    Some(match off {
        None => Agreement::Agree,
        Some(off) => Agreement::Disagree(Box::new(finding(it, &off))),
    })
}

fn values(cell: &Placed<Printed>) -> Option<Interval> {
    Interval::of(&cell.value)
}

/// What the means say of F, or t; nothing where they say nothing.
fn of_means<'a>(
    figures: &Figures<'_>,
    it: &Compared<'a>,
    places: &[Coordinates],
) -> Option<Option<Off<'a>>> {
    it.figure.predictor?;
    let groups = places.iter().map(|place| {
        let one: Subject<'_, Summary> = crossed::at(figures, *place, Figure::summary)?;
        let n = people(&one.numbers.n)?;
        let plain = !one.frees(Frees::Means);
        Some(GroupFigures {
            n,
            mean: values(one.numbers.mean.as_ref().filter(|_| plain)?)?,
            sd: values(one.numbers.sd.as_ref()?)? * one.divisor().to_less_one(n)?,
        })
    });
    let groups: Vec<_> = groups.collect::<Option<_>>()?;
    let n: u64 = groups.iter().map(|group| group.n).sum();
    let found = anova::of(&groups)?;
    let contrast = it.contrast;
    if contrast.n.is_some() && people(&contrast.n) != Some(n) {
        return None;
    }
    let is_t = contrast.test == Some(TestStatistic::T);
    if is_t && groups.len() != 2 {
        return None;
    }
    let (df, df2) = match is_t {
        true => (None, contrast.df.as_ref()),
        false => (contrast.df.as_ref(), contrast.df2.as_ref()),
    };
    let k = groups.len();
    if let Some(cell) = df
        && let Some(printed) = whole(&cell.value)
        && printed != found.df
    {
        return Some(Some(Off {
            word: "df",
            cell,
            should: found.df.to_string(),
            because: format!("{k} groups have k − 1"),
        }));
    }
    let mut fewer = false;
    if let Some(cell) = df2
        && let Some(printed) = values(cell)
    {
        if printed.low > found.df2 as f64 {
            return Some(Some(Off {
                word: if is_t { "df" } else { "df2" },
                cell,
                should: found.df2.to_string(),
                because: format!("{n} people in {k} groups have at most N − k"),
            }));
        }
        fewer = printed.high < found.df2 as f64;
    }
    let cell = contrast.statistic.as_ref()?;
    let printed = values(cell)?.magnitude();
    let squared = match is_t {
        true => Interval::new(printed.low.powi(2), printed.high.powi(2))?,
        false => printed,
    };
    // Welch's own degrees of freedom are fewer too; with others, it is another model.
    let agrees = found.welch.meets(squared) || !fewer && found.f.meets(squared);
    if agrees {
        return Some(None);
    }
    if fewer {
        return None;
    }
    let (style, decimals) = (it.style(), cell.decimals().max(1));
    let shown = |value: f64| style.computed(if is_t { value.sqrt() } else { value }, decimals);
    let range = match is_t {
        true => found.f.rising(|f| f.max(0.0).sqrt())?,
        false => found.f,
    };
    Some(Some(Off {
        word: "statistic",
        cell,
        should: shown(found.printed),
        because: format!(
            "the n, means and SDs of the groups give {}, and {} by Welch’s test",
            remedy::span(range, decimals, style),
            shown(found.welch_printed)
        ),
    }))
}

/// What the counts say of χ²; nothing where they say nothing.
fn of_counts<'a>(
    figures: &Figures<'_>,
    it: &Compared<'a>,
    places: &[Coordinates],
) -> Option<Option<Off<'a>>> {
    let rows = crossed::rows(figures, it, places)?;
    let table: Vec<&[u64]> = rows.iter().map(Vec::as_slice).collect();
    let n: u64 = rows.iter().flatten().sum();
    let contrast = it.contrast;
    let found = contingency::check(&table, None, Tails::Two, Alpha::default()).ok()?;
    let df = contrast.df.as_ref().and_then(|df| whole(&df.value));
    let two_by_two = found.df == 1;
    let cell = contrast.statistic.as_ref();
    let printed = cell.and_then(values);
    if df == Some(1) && !two_by_two {
        let linear = trend::linear(&table)?;
        let fits = linear
            .iter()
            .any(|value| printed.is_some_and(|it| it.contains(*value)));
        return fits.then_some(None);
    }
    if let (Some(printed), Some(cell)) = (df, &contrast.df)
        && printed != found.df
    {
        return Some(Some(Off {
            word: "df",
            cell,
            should: found.df.to_string(),
            because: format!(
                "{} groups and {} categories have (r − 1)(c − 1)",
                rows.len(),
                rows.first().map_or(0, Vec::len)
            ),
        }));
    }
    let (cell, printed) = cell.zip(printed)?;
    let likelihood = two_by_two::likelihood(&table);
    let less_one = found.chi2 * (n as f64 - 1.0) / n as f64;
    let given = [
        Some(found.chi2),
        found.chi2_yates,
        likelihood,
        Some(less_one),
    ];
    if given
        .into_iter()
        .flatten()
        .any(|value| printed.contains(value))
    {
        return Some(None);
    }
    let decimals = cell.decimals().max(1);
    let shown = |value: f64| it.style().computed(value, decimals);
    Some(Some(Off {
        word: "statistic",
        cell,
        should: shown(found.chi2),
        because: match found.chi2_yates {
            Some(yates) => format!(
                "the counts give {}, and {} with Yates’s correction",
                shown(found.chi2),
                shown(yates)
            ),
            None => format!(
                "the counts give {} with {} degrees of freedom",
                shown(found.chi2),
                found.df
            ),
        },
    }))
}

fn finding(it: &Compared<'_>, off: &Off<'_>) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let message = format!(
        "`{}` of `{key}` is {}, where the groups give {}",
        off.word,
        style.number(&off.cell.value),
        off.should
    );
    Diagnostic::at(&CHECK, off.cell.span, message)
        .note(off.because.clone())
        .help("say how the test was made, or look the figures up")
        .about(key)
}

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
//! most 1. Degrees of freedom are above 0, as ratios are (`ratio-not-above-zero`); correlations lie from −1 to 1; F, χ² and Q are not
//! below 0. The level of an interval is at least 50% and below 100%: 95 and 0.95 say the same. Lower limits
//! are not above upper ones, and the smallest value, the quartiles, the median and the largest value rise.
//! A count is at most n, and a percentage of a known n, or of an exhaustive set, is at most 100. A figure
//! is impossible where every value that prints as it does is. Events are whole, events and rates not below 0, and
//! person-time is above 0. κ lies from −1 to 1; α, ω and an intraclass correlation are at most 1, and below 0 only as
//! `negative-reliability` says; agreement is from 0 to 100%. α and ω are of two items or more, and agreement of two raters or more. A
//! number needed to treat, or to harm, is 1 or more away from 0. Q
//! and τ² are not below 0, and I² is from 0 to 100%.
//!
//! ## What to do
//!
//! Look at the output of the statistics program: a point may be lost, or two numbers have changed places.

use crate::agreement::figures::Figures;
use crate::agreement::held::Held;
use crate::agreement::making::Frees;
use crate::agreement::possible::{Page, no_number_of_people};
use crate::diagnostic::{Check, Severity};
use crate::model::{
    Coefficient, Contrast, Count, Rate, Reliability, Scale, Summary, TestStatistic,
};
use crate::statistics::interval::Interval;
use crate::statistics::whole;

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
        let mut page = Page::new(&CHECK, one.key(), style);
        summary(one.numbers, &mut page);
        page.close(one.at, held);
    }
    for one in figures.counts() {
        let mut page = Page::new(&CHECK, one.key(), style);
        let weighted = one.frees(Frees::Shares);
        count(one.numbers, one.measure.exhaustive, weighted, &mut page);
        page.close(one.at, held);
    }
    for one in figures.rates() {
        let mut page = Page::new(&CHECK, one.key(), style);
        rate(one.numbers, one.frees(Frees::Shares), &mut page);
        page.close(one.at, held);
    }
    for one in figures.reliabilities() {
        let mut page = Page::new(&CHECK, one.key(), style);
        reliability(one.numbers, &mut page);
        page.close(one.at, held);
    }
    for one in figures.contrasts() {
        let mut page = Page::new(&CHECK, &one.figure.key, style);
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

fn rate(numbers: &Rate, weighted: bool, page: &mut Page<'_>) {
    page.people("n", &numbers.n, numbers.rate.is_some());
    match (&numbers.events, weighted) {
        (Some(events), false) => {
            if let Some((why, _)) = no_number_of_people(events, false) {
                let help = "events are counted: 0 or more, and whole; where they were weighted, say so as `method`";
                page.add(events, "events", why, help);
            }
        }
        _ => page.spread("events", &numbers.events),
    }
    if let Some(time) = &numbers.person_time
        && Interval::of(time).is_some_and(|time| time.high <= 0.0)
    {
        page.add(
            time,
            "person_time",
            "but people were watched for some time",
            "give the time that people were watched, all added up, in the unit of `per`",
        );
    }
    page.spread("rate", &numbers.rate);
    page.level(&numbers.level);
    page.rising(("ci_low", &numbers.ci_low), ("ci_high", &numbers.ci_high));
}

fn reliability(numbers: &Reliability, page: &mut Page<'_>) {
    let coefficient = numbers.coefficient;
    let (ends, words) = match coefficient {
        Coefficient::Alpha | Coefficient::Omega | Coefficient::Icc => {
            ([f64::NEG_INFINITY, 1.0], "it is at most 1")
        }
        Coefficient::Kappa | Coefficient::WeightedKappa => ([-1.0, 1.0], "κ is from −1 to 1"),
        Coefficient::Agreement => ([0.0, 100.0], "a percentage is from 0 to 100"),
    };
    page.between(coefficient.word(), &numbers.value, ends, words);
    let percentage = "a percentage is from 0 to 100";
    page.between("agreement", &numbers.agreement, [0.0, 100.0], percentage);
    page.correlation("inter_item_r", &numbers.inter_item_r);
    page.people("n", &numbers.n, true);
    page.level(&numbers.level);
    page.rising(("ci_low", &numbers.ci_low), ("ci_high", &numbers.ci_high));
    match coefficient.is_of_raters() {
        true => page.two_or_more("raters", &numbers.raters),
        false => page.two_or_more("items", &numbers.items),
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
    for (word, cell) in estimates {
        match numbers.scale {
            Some(Scale::Correlation) => page.correlation(word, cell),
            Some(Scale::Ratio | Scale::Linear) | None => {}
        }
    }
    for (word, cell) in [
        ("r2", &numbers.r2),
        ("adj_r2", &numbers.adj_r2),
        ("r2_change", &numbers.r2_change),
    ] {
        page.explained(word, cell);
    }
    page.spread("r2_change", &numbers.r2_change);
    page.spread("f_change", &numbers.f_change);
    let pooled = &numbers.pooled;
    page.spread("q", &pooled.q);
    page.spread("tau2", &pooled.tau2);
    page.p(&pooled.q_p);
    page.between("i2", &pooled.i2, [0.0, 100.0], "I² is from 0 to 100%");
    if pooled.q.is_some() {
        page.two_or_more("studies", &pooled.studies);
    }
    let needed = &numbers.needed;
    page.needed("nnt", &needed.nnt);
    page.needed("nnt_low", &needed.nnt_low);
    page.needed("nnt_high", &needed.nnt_high);
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
        Some(TestStatistic::T | TestStatistic::Z | TestStatistic::Fisher) | None => {}
    }
}

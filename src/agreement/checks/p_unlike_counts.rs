//! p of a table of counts, printed without χ², is that of no usual test on the counts.
//!
//! ## Why it matters
//!
//! Fisher’s exact test has no statistic, so that nothing but the counts tells whether its p is right.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: A walking group
//!   timepoints: {T2: at six months}
//!   groups: {walk: Walking group, wait: Waiting list}
//! measures:
//!   - {id: lives, label: Lives, exhaustive: true, categories: {alone: Alone, other: With others}}
//! results:
//!   - {measure: lives, category: alone, at: T2, group: walk, count: 9, n: 40}
//!   - {measure: lives, category: other, at: T2, group: walk, count: 31, n: 40}
//!   - {measure: lives, category: alone, at: T2, group: wait, count: 18, n: 42}
//!   - {measure: lives, category: other, at: T2, group: wait, count: 24, n: 42}
//!   - {measure: lives, at: T2, group: walk, versus: wait, method: exact p, p: 0.026}   # 0.062
//! ```
//!
//! ## How it is computed
//!
//! The table is found as by `test-unlike-groups`; of the counts of one category in two groups,
//! `not-a-plain-comparison` speaks. p may be that of Pearson’s χ², of the same over N − 1, of the likelihoods, of two by
//! two with Yates’s correction, of a trend, or Fisher’s exact one of both sides, which Freeman and Halton extended to
//! larger tables; of these also the exact p of Pearson’s χ². With `test: fisher` only an exact one will do. Where a
//! table is so large that its exact p is not worked out, a p that no other test gives stays open. This is advice.
//!
//! ## Sources
//!
//! Freeman GH, Halton JH. Note on an exact treatment of contingency, goodness of fit and other problems of significance.
//! Biometrika 1951;38:141–149.
//!
//! ## What to do
//!
//! Look p and the counts up, or say how the test was made.

use crate::agreement::contrast::Compared;
use crate::agreement::crossed;
use crate::agreement::figures::Figures;
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Placed, TestStatistic};
use crate::number::Printed;
use crate::statistics::contingency::{self, Contingency};
use crate::statistics::distribution::chi2_tail;
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::{Quantity, p_value, trend, two_by_two};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG354",
    name: "p-unlike-counts",
    severity: Severity::Note,
    source: include_str!("p_unlike_counts.rs"),
};

/// What it assumes, and can be told otherwise.
const READS: &[Frees] = &[Frees::Difference, Frees::OneSided];

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, |it| judge(figures, it)));
}

fn judge(figures: &Figures<'_>, it: &Compared<'_>) -> Option<Agreement> {
    let contrast = it.contrast;
    let p = contrast.p.as_ref()?;
    let exact = contrast.test == Some(TestStatistic::Fisher);
    let of_counts = exact || matches!(contrast.test, Some(TestStatistic::Chi2) | None);
    let alone = contrast.statistic.is_none() && contrast.change.is_none();
    let other = [Frees::Difference, Frees::OneSided];
    let free = other.into_iter().any(|one| it.frees(one));
    if !of_counts || !alone || free || it.counts().iter().any(Option::is_some) {
        return None;
    }
    let rows = crossed::rows(figures, it, &crossed::places(figures, it)?)?;
    let table: Vec<&[u64]> = rows.iter().map(Vec::as_slice).collect();
    let (tails, alpha) = (it.assumed.tails(), it.alpha());
    let found = contingency::check(&table, Some(&p.value), tails, alpha).ok()?;
    let n = rows.iter().flatten().sum::<u64>() as f64;
    let df = found.df as f64;
    let others = [
        chi2_tail(found.chi2 * (n - 1.0) / n, df),
        two_by_two::likelihood(&table).and_then(|chi2| chi2_tail(chi2, df)),
    ];
    let trends = trend::linear(&table).into_iter().flatten();
    let trends = trends.filter_map(|chi2| chi2_tail(chi2, 1.0));
    let mut others = others.into_iter().flatten().chain(trends);
    let agrees = |value: f64| {
        let value = Interval::exact(value);
        p_value::agrees_counted(&p.value, value, tails, alpha, Rounding::Nearest)
    };
    let agree = match exact {
        true => {
            let mut exact = [found.p_fisher, found.p_exact].into_iter().flatten();
            exact.any(agrees)
        }
        false => !found.outcome.is_inconsistent() || others.any(agrees),
    };
    Some(match (agree, found.p_fisher) {
        (true, _) => Agreement::Agree,
        (false, Some(_)) => Agreement::Disagree(Box::new(finding(it, p, &found, exact))),
        (false, None) => Agreement::Open(vec![Quantity::Statistic]),
    })
}

fn finding(it: &Compared<'_>, p: &Placed<Printed>, found: &Contingency, exact: bool) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let message = format!(
        "`p` of `{key}` is {}, which {} on the counts gives",
        remedy::p_printed(&p.value, style),
        match exact {
            true => "no exact test",
            false => "no usual test",
        }
    );
    let tests = [
        ("Fisher’s exact test gives a p of", found.p_fisher),
        ("Pearson’s χ² test", Some(found.p)),
        ("with Yates’s correction", found.p_yates),
    ];
    let tests = tests.into_iter().filter_map(|(name, value)| {
        let value = remedy::p_span(Interval::exact(value?), p.decimals(), style);
        Some(format!("{name} {value}"))
    });
    let tests: Vec<_> = tests.collect();
    Diagnostic::at(&CHECK, p.span, message)
        .note(tests.join(", "))
        .help("look p and the counts up, or say how the test was made")
        .about(key)
}

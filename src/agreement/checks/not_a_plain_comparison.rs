//! A difference between two groups, or its p, is not what a plain comparison of their figures gives.
//!
//! ## Why it matters
//!
//! A reader who takes the two means from each other, or tests two percentages, expects to find the
//! difference and the p in the table. Where they are others, the comparison was adjusted for something, or
//! made by another test, or a figure is wrong; the text should say which.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   timepoints: {T2: four months in post}
//!   groups: {peer: Peer workers, other: Other staff}
//! measures:
//!   - {id: wellbeing, label: Wellbeing}
//! results:
//!   - {measure: wellbeing, at: T2, group: peer, n: 20, mean: 51.6, sd: 9.07}
//!   - {measure: wellbeing, at: T2, group: other, n: 22, mean: 47.7, sd: 7.35}
//!   - measure: wellbeing
//!     at: T2
//!     group: peer
//!     versus: other
//!     design: two groups
//!     n: 20
//!     n_versus: 22
//!     change: 3.9
//!     change_means: group minus versus
//!     p: 0.02                                # by a t test it is 0.13
//! ```
//!
//! ## How it is computed
//!
//! For means, as in `means-disagree`, where no test is named; p may also be that of the normal distribution, as in
//! meta-analyses. For counts, p is computed by Pearson's χ² test, by the same with Yates's correction (Yates,
//! Supplement to the Journal of the Royal Statistical Society 1934;1:217–235, doi:10.2307/2983604) or over N − 1, by
//! that of the likelihoods and by Fisher's exact test; where a ratio or difference is printed, also by Wald's test of
//! it, its logarithm, or the difference, over its standard error. A p of any of them is taken.
//! The figures must be of as many people as the comparison, where it prints how many; where it prints none, the
//! difference of two groups and its p are held against their figures, as in a table of who took part, and of two times a
//! change of the other sign is asked about. This is advice, and casts no doubt on the
//! figures.
//!
//! ## What to do
//!
//! Say what the difference was adjusted for, or which test was made. Where it was a t test, declare
//! `test: t`: the figures are then held to it.

use super::means_disagree::{READS, other_sign, tests, with_means};
use crate::agreement::contrast::Compared;
use crate::agreement::figures::Figures;
use crate::agreement::groups::{BySummaries, Comparison};
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::model::{Design, Effect, TestStatistic};
use crate::statistics::contingency::{self, Contingency};
use crate::statistics::interval::{Interval, Rounding};
use crate::statistics::{p_value, two_by_two};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG318",
    name: "not-a-plain-comparison",
    severity: Severity::Note,
    source: include_str!("not_a_plain_comparison.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.judged(&CHECK, READS, |it| {
        of_summaries(it).or_else(|| of_counts(it))
    }));
}

const SIGN: &str = "look at what is taken from what: `change` beside a table, `change_means` beside a figure in place";

const HELP: &str = "look the figures up, or say how they were made";

/// What the means, SDs and n of two groups say of the difference and p.
fn of_summaries(it: &Compared<'_>) -> Option<Agreement> {
    let found = it.by_summaries(Comparison::Open)?;
    let either = found.difference.is_some() || found.test.is_some();
    let fits = !found.means_differ() && !found.p_differs();
    either.then(|| match fits {
        true => Agreement::Agree,
        false => Agreement::Disagree(Box::new(unlike_means(it, &found))),
    })
}

fn unlike_means(it: &Compared<'_>, found: &BySummaries<'_>) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let (change, p) = (it.contrast.change.as_ref(), it.contrast.p.as_ref());
    let told = match (found.means_differ(), change, p) {
        (true, Some(change), _) => {
            let shown = style.number(&change.value);
            let word = it.word();
            let words = format!("the {word} {shown} of `{key}` is not that of the two means");
            Diagnostic::at(&CHECK, change.span, words)
        }
        (_, _, Some(p)) => {
            let shown = remedy::p_printed(&p.value, style);
            let words = format!("`p` of `{key}` is {shown}, which a plain t test does not give");
            Diagnostic::at(&CHECK, p.span, words)
        }
        (_, _, None) => Diagnostic::at(&CHECK, it.figure.span, format!("`{key}`")),
    };
    let mut told = with_means(told.about(key), it, &found.ends);
    if let Some((computed, possible)) = found
        .difference
        .as_ref()
        .filter(|_| found.means_differ())
        .and_then(|outcome| outcome.computed.zip(outcome.possible))
    {
        let decimals = change.map_or(0, |change| change.decimals());
        let computed = style.computed(computed, decimals);
        let possible = remedy::span(possible, decimals + 1, style);
        told = told.note(format!("the means give {computed} ({possible})"));
        let turned = change.and_then(|change| Interval::of(&change.value)).zip(
            found
                .difference
                .as_ref()
                .and_then(|outcome| outcome.possible),
        );
        if let Some(words) = turned.and_then(|(change, means)| other_sign(change, means)) {
            told = told.note(words).help(SIGN);
        }
    }
    if let Some(test) = found.test.as_ref().filter(|_| found.p_differs()) {
        told = tests(told, test, p.map_or(0, |p| p.decimals()), it);
    }
    told.help(HELP)
}

/// Whether p is that of a plain test on the counts of both groups.
pub(super) fn gives_p(it: &Compared<'_>) -> bool {
    matches!(of_counts(it), Some(Agreement::Agree))
}

/// What the counts of two groups say of p.
pub(super) fn of_counts(it: &Compared<'_>) -> Option<Agreement> {
    let contrast = it.contrast;
    let p = contrast.p.as_ref()?;
    let apart = matches!(contrast.design, Some(Design::TwoGroups) | None);
    let plain = matches!(contrast.test, Some(TestStatistic::Chi2) | None);
    if it.figure.versus.is_none() || !apart || !plain {
        return None;
    }
    // Of one side, an exact test has no half of its p.
    let another = [Frees::Difference, Frees::OneSided];
    let another = another.into_iter().any(|one| it.frees(one));
    let rows = it.counted().filter(|_| !another)?;
    let rows = rows.map(|[count, n]| [count, n - count]);
    let table: Vec<&[u64]> = rows.iter().map(<[u64; 2]>::as_slice).collect();
    let found = contingency::check(&table, Some(&p.value), it.assumed.tails(), it.alpha()).ok()?;
    if found.outcome.is_inconsistent() && by_another_test(it, rows) {
        return Some(Agreement::Agree);
    }
    Some(it.agreement(&found.outcome.verdict, || {
        let style = it.style();
        let message = format!(
            "`p` of `{}` is {}, which no plain test on the counts gives",
            it.figure.key,
            remedy::p_printed(&p.value, style)
        );
        let mut told = Diagnostic::at(&CHECK, p.span, message).about(&it.figure.key);
        for end in it.counts().into_iter().flatten() {
            if let Some(cell) = &end.numbers.count {
                told = told.also(cell.span, "counted here");
            }
        }
        told.note(counted(it, &found, p.decimals())).help(HELP)
    }))
}

/// Whether p is that of a test of counts that is less usual, or of the measure that is printed over its error.
fn by_another_test(it: &Compared<'_>, rows: [[u64; 2]; 2]) -> bool {
    let Some(p) = &it.contrast.p else {
        return false;
    };
    let [one, two] = rows.map(|[counted, others]| [counted, counted + others]);
    let tests = two_by_two::tests(one, two);
    let measure = match (it.contrast.change.is_some(), it.is_ratio()) {
        (false, _) => [None, None],
        (true, true) => [
            tests.odds_ratio.filter(|_| says(it, Effect::OddsRatio)),
            tests.risk_ratio.filter(|_| says(it, Effect::RiskRatio)),
        ],
        (true, false) => [
            tests.odds_ratio.filter(|_| says(it, Effect::LogOdds)),
            tests
                .difference
                .filter(|_| says(it, Effect::RiskDifference)),
        ],
    };
    let all = [tests.less_one, tests.likelihood]
        .into_iter()
        .chain(measure);
    all.flatten().any(|value| {
        let value = Interval::exact(value);
        p_value::agrees_counted(
            &p.value,
            value,
            it.assumed.tails(),
            it.alpha(),
            Rounding::Nearest,
        )
    })
}

/// Whether the estimate is said to be that, or it is left open what it is.
fn says(it: &Compared<'_>, effect: Effect) -> bool {
    it.contrast.effect.is_none_or(|said| said == effect)
}

/// The p of each test on counts, in words.
fn counted(it: &Compared<'_>, found: &Contingency, decimals: u32) -> String {
    let tests = [
        ("Pearson's χ² test gives a p of", Some(found.p)),
        ("with Yates's correction", found.p_yates),
        ("Fisher's exact test", found.p_fisher),
    ];
    let tests = tests.into_iter().filter_map(|(name, p)| {
        let p = remedy::p_span(Interval::exact(p?), decimals, it.style());
        Some(format!("{name} {p}"))
    });
    tests.collect::<Vec<_>>().join(", ")
}

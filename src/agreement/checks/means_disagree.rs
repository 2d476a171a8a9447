//! A change or difference, or its p, is not what the means, SDs and n that it compares give.
//!
//! ## Why it matters
//!
//! Where the same people were measured twice, their mean change is the difference of their two means.
//! Where it is not, a mean or the change is misprinted, or the people are not the same. The p of a t test
//! between two groups follows likewise from their means, SDs and n.
//!
//! ## Example
//!
//! ```yaml
//! synthesis:
//!   title: The impact of working as a peer worker
//!   timepoints: {T1: after training, T2: four months in post}
//! measures:
//!   - {id: wellbeing, label: Wellbeing}
//! results:
//!   - {measure: wellbeing, at: T1, n: 20, mean: 51.6, sd: 9.07}
//!   - {measure: wellbeing, at: T2, n: 20, mean: 47.7, sd: 7.35}
//!   - measure: wellbeing
//!     from: T1
//!     to: T2
//!     design: paired
//!     n: 20
//!     change: -3.9                          # by the means, it is 3.9
//!     change_means: earlier minus later
//! ```
//!
//! ## How it is computed
//!
//! All means that round to those printed are taken from each other, in the order that the sign of the
//! change means. For two groups, p is computed by Student's test, which pools the variances, and by Welch's,
//! which does not, over all means and SDs that round to those printed; a p of either is taken. (Welch,
//! Biometrika 1947;34:28–35, doi:10.1093/biomet/34.1-2.28.)
//!
//! The figures must be of the same people: n is the same at both ends and of the contrast. The same people
//! twice are looked at where the design is `paired`; two groups where it is `two groups` and the test is
//! said to be `t`, since an adjusted difference is another number (`not-a-plain-comparison` notes those).
//!
//! ## What to do
//!
//! Look the figures up where they were computed. Where only the sign differs, look at what the table says
//! of it (`change`). Where the change was adjusted, say so as `method`, such as `covariate-adjusted` or
//! `mixed model`.

use crate::agreement::contrast::Compared;
use crate::agreement::figures::Figures;
use crate::agreement::groups::{BySummaries, Comparison, Ends};
use crate::agreement::held::{Agreement, Held};
use crate::agreement::making::Frees;
use crate::agreement::remedy;
use crate::diagnostic::{Check, Diagnostic, Severity};
use crate::statistics::interval::Interval;
use crate::statistics::two_groups::TwoGroups;
use crate::statistics::{Outcome, Quantity};

/// The check.
pub(super) static CHECK: Check = Check {
    code: "CG317",
    name: "means-disagree",
    severity: Severity::Warning,
    source: include_str!("means_disagree.rs"),
};

pub(super) fn run(figures: &Figures<'_>, held: &mut Vec<Held>) {
    held.extend(figures.contrasts().filter_map(|it| judge(&it)));
}

/// What it assumes, and can be told otherwise.
pub(super) const READS: &[Frees] = &[
    Frees::Difference,
    Frees::Apart,
    Frees::Sample,
    Frees::Raised,
    Frees::OneSided,
    Frees::OverN,
];

fn judge(it: &Compared<'_>) -> Option<Held> {
    let agreement = match agreement(it)? {
        Agreement::Disagree(found) => {
            Agreement::Disagree(Box::new(it.offered(*found, READS, agreement)))
        }
        other => other,
    };
    let mut held = it.held(&CHECK, agreement);
    if let Agreement::Disagree(_) = held.agreement {
        let ends = it.summaries().into_iter().flatten();
        held.figures.extend(ends.map(|end| end.at));
    }
    Some(held)
}

/// What the means, SDs and n say of the change and p, whatever the SDs have below the line.
fn agreement(it: &Compared<'_>) -> Option<Agreement> {
    let agreement = plain(it)?;
    let fault = matches!(agreement, Agreement::Disagree(_));
    Some(match fault && it.agrees_over_n(plain) {
        true => Agreement::Agree,
        false => agreement,
    })
}

/// The same with SDs as they are said to be.
pub(super) fn plain(it: &Compared<'_>) -> Option<Agreement> {
    let found = it.by_summaries(Comparison::Plain)?;
    Some(match (&found.difference, &found.test) {
        (None, None) => return None,
        (Some(difference), _) if found.means_differ() => {
            Agreement::Disagree(Box::new(of_means(it, &found, difference)))
        }
        (_, Some(test)) if found.p_differs() => {
            Agreement::Disagree(Box::new(of_test(it, &found, test)))
        }
        _ => Agreement::Agree,
    })
}

/// A change that is not the difference of the means.
fn of_means(it: &Compared<'_>, found: &BySummaries<'_>, outcome: &Outcome) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let cell = it.contrast.change.as_ref();
    let shown = cell.map_or_else(String::new, |cell| style.number(&cell.value));
    let [first, second] = &found.ends;
    let ends = (&first.figure.key, &second.figure.key);
    let word = it.word();
    let message = format!(
        "the {word} {shown} of `{key}` is not the mean of `{}` less that of `{}`",
        ends.0, ends.1
    );
    let place = cell.map_or(it.figure.span, |cell| cell.span);
    let mut told = with_means(
        Diagnostic::at(&CHECK, place, message).about(key),
        it,
        &found.ends,
    );
    let means = [first, second].map(|end| end.numbers.mean.as_ref());
    let decimals = means.iter().flatten().map(|mean| mean.decimals()).max();
    let decimals = decimals.unwrap_or(0);
    if let Some((computed, possible)) = outcome.computed.zip(outcome.possible) {
        let difference = possible;
        let computed = style.computed(computed, decimals);
        let possible = remedy::span(possible, decimals + 1, style);
        told = told.note(format!("the means give {computed} ({possible})"));
        let turned = cell.and_then(|cell| Interval::of(&cell.value));
        if let Some(words) = turned.and_then(|change| other_sign(change, difference)) {
            told = told.note(words);
        }
    }
    repaired(told, it, found, outcome)
}

/// How much nearer a change with the other sign must be for the sign to be named.
const NEARER: f64 = 4.0;

/// Says where a change agrees, or nearly so, once it has the other sign.
pub(super) fn other_sign(change: Interval, difference: Interval) -> Option<&'static str> {
    let away = |change: Interval| (change.middle() - difference.middle()).abs();
    if (-change).meets(difference) {
        return Some("with the other sign it would agree");
    }
    (away(-change) * NEARER <= away(change))
        .then_some("with the other sign it would be much nearer")
}

/// A p that is not that of a t test.
fn of_test(it: &Compared<'_>, found: &BySummaries<'_>, test: &TwoGroups) -> Diagnostic {
    let (key, style) = (&it.figure.key, it.style());
    let cell = it.contrast.p.as_ref();
    let shown = cell.map_or_else(String::new, |cell| remedy::p_printed(&cell.value, style));
    let decimals = cell.map_or(0, |cell| cell.decimals());
    let message =
        format!("`p` of `{key}` is {shown}, which no t test on the means, SDs and n gives");
    let place = cell.map_or(it.figure.span, |cell| cell.span);
    let told = with_means(
        Diagnostic::at(&CHECK, place, message).about(key),
        it,
        &found.ends,
    );
    repaired(tests(told, test, decimals, it), it, found, &test.outcome)
}

/// Says what p Student's and Welch's tests give.
pub(super) fn tests(
    mut told: Diagnostic,
    test: &TwoGroups,
    decimals: u32,
    it: &Compared<'_>,
) -> Diagnostic {
    let tests = [("Student's", Some(test.student)), ("Welch's", test.welch)];
    for (name, test) in tests {
        let Some(test) = test else { continue };
        let tails = it.assumed.tails();
        let point = test.p.map(|p| tails.counted(Interval::exact(p)).low);
        let p = remedy::p_told(point, tails.counted(test.possible), decimals, it.style());
        told = told.note(format!("{name} t test gives a p of {p}"));
    }
    told
}

/// Shows the means that are compared.
pub(super) fn with_means(mut told: Diagnostic, it: &Compared<'_>, ends: &Ends<'_>) -> Diagnostic {
    for end in ends {
        if let Some(mean) = &end.numbers.mean {
            let words = format!("the mean is {}", it.style().number(&mean.value));
            told = told.also(mean.span, words).about(&end.figure.key);
        }
    }
    told
}

fn repaired(
    told: Diagnostic,
    it: &Compared<'_>,
    found: &BySummaries<'_>,
    outcome: &Outcome,
) -> Diagnostic {
    remedy::told(
        told,
        outcome,
        it.style(),
        |quantity, index| match quantity {
            Quantity::Mean => {
                let end = found.ends.get(index)?;
                let mean = end.numbers.mean.as_ref()?;
                Some((format!("mean` of `{}", end.figure.key), &mean.value))
            }
            _ => it.suspect(quantity),
        },
    )
}

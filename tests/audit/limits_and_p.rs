//! A p beside an estimate and its limits, in sentences and in tables: what follows is computed, and what cannot be is found.

use libtest_mimic::Trial;

use cisgrid::audit::SaidVerdict::{DoesNotFit, Fits, MayFit};
use cisgrid::diagnostic::Severity;

use super::sentences::hold;
use super::{audited, of_table, told};
use crate::{Outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("audit::limits_and_p_in_sentences", sentences),
        trial("audit::limits_and_p_of_others", of_others),
        trial("audit::limits_and_p_are_explained", explained),
        trial("audit::limits_and_p_in_tables", tables),
    ]
}

fn sentences() -> Outcome {
    hold(&[
        ("It rose, OR 1.84, 95% CI 1.10 to 3.07, p = .02.", Fits),
        (
            "It rose, OR 1.84, 95% CI 1.10 to 3.07, p = .20.",
            DoesNotFit,
        ),
        (
            "It rose, OR 1.84, 95% CI 1.10 to 3.07, p < .001.",
            DoesNotFit,
        ),
        ("It rose, OR 1.84, 95% CI 1.10 to 3.07, p < .05.", Fits),
        ("It rose (OR = 1.84 [95% CI 1.10, 3.07], p = .020).", Fits),
        ("It rose, OR 1.84, 90% CI 1.20 to 2.83, p = .02.", Fits),
        (
            "The hazard ratio was 0·84 (95% CI 0·70–0·99; p=0·041).",
            Fits,
        ),
        (
            "The hazard ratio was 0·84 (95% CI 0·70–0·99; p=0·41).",
            DoesNotFit,
        ),
        (
            "The odds ratio 1.84 (95% confidence interval 1.10 to 3.07), P=0.02.",
            Fits,
        ),
        (
            "The mean difference was 3.9 (95% CI 0.67 to 7.13; p = .020).",
            Fits,
        ),
        (
            "The mean difference was 3.9 (95% CI 0.67 to 7.13; p = .60).",
            DoesNotFit,
        ),
        ("b = −0.30, 95% CI [−0.50, −0.10], p = .003.", Fits),
        ("b = −0.30, 95% CI [−0.50, −0.10], p = .30.", DoesNotFit),
        // A test on the counts gives a p that parts a little from that of the limits.
        ("RR 4.0 (95% CI 0.87 to 18.4), P = 0.03.", MayFit),
        ("RR 4.0 (95% CI 0.87 to 18.4), P < .0001.", DoesNotFit),
        ("OR 1.80 (95% CI 1.01 to 3.21), p = .053.", MayFit),
        (
            "With Bonferroni's correction, OR 1.84, 95% CI 1.10 to 3.07, p = .20.",
            MayFit,
        ),
        (
            "By the bootstrap, b = 0.30, 95% CI [0.10, 0.50], p = .30.",
            MayFit,
        ),
        // Limits of a change beside a p that may compare groups.
        (
            "The change was −3.1 (95% CI −4.0 to −2.2), p = .20.",
            MayFit,
        ),
        // Few people: t makes limits wide and p large.
        ("MD = 4.0, 95% CI [0.4, 7.6], p = .037.", Fits),
    ])
}

/// A p that is of something else is left alone.
fn of_others() -> Outcome {
    hold(&[
        (
            "It rose, OR 1.84, 95% CI 1.10 to 3.07, p = .20 for interaction.",
            Fits,
        ),
        ("OR 1.84, 95% CI 1.10 to 3.07, p = .20 between towns.", Fits),
        (
            "Non-inferiority was shown: difference 1.2 (95% CI -0.4 to 2.8), p = .003.",
            Fits,
        ),
        ("M = 4.2, 95% CI [3.9, 4.5], p = .30.", Fits),
    ])
}

fn explained() -> Outcome {
    let report = audited("It rose, OR 1.84, 95% CI 1.10 to 3.07, p = .20.");
    let [found] = &report.findings[..] else {
        return Err(format!("{:?}", told(&report)).into());
    };
    assert!(
        found.message.contains("p is printed as 0.20, but 1.84"),
        "{}",
        found.message
    );
    assert!(found.message.ends_with("gives 0.020"), "{}", found.message);
    let notes = found.notes.join("; ");
    assert!(
        notes.contains("scale of logarithms") && notes.contains("exclude a ratio of 1"),
        "{notes}"
    );
    assert!(found.decides);
    let fits = audited("It rose, OR 1.84, 95% CI 1.10 to 3.07, p = .02.");
    assert_eq!(fits.statistics[0].computed.as_deref(), Some("p 0.020"));
    Ok(())
}

fn tables() -> Outcome {
    let held = |head: &str, p: [&str; 2]| {
        of_table(&format!(
            "<tr><td>Predictor</td><td>{head}</td><td>p</td></tr>\
             <tr><td>Age</td><td>1.84 (1.10–3.07)</td><td>{}</td></tr>\
             <tr><td>Town</td><td>1.40 (0.80–2.45)</td><td>{}</td></tr>",
            p[0], p[1]
        ))
    };
    let right = held("OR (95% CI)", ["0.020", "0.24"]);
    assert!(right.findings.is_empty(), "{:?}", told(&right));
    let wrong = held("OR (95% CI)", ["0.20", "0.24"]);
    let [found] = &wrong.findings[..] else {
        return Err(format!("{:?}", told(&wrong)).into());
    };
    assert_eq!(found.severity, Severity::Warning);
    assert!(
        found.place.contains("row “Age”") && found.meant() == "0.20",
        "{}",
        found.place
    );
    // A p that may be of several rows is a guess.
    let shared = held("OR (95% CI)", ["0.20", ""]);
    assert!(
        shared
            .findings
            .iter()
            .all(|found| found.severity == Severity::Note && !found.guesses.is_empty()),
        "{:?}",
        told(&shared)
    );
    let trend = of_table(
        "<tr><td>Predictor</td><td>OR (95% CI)</td><td>p for trend</td></tr>\
         <tr><td>Age</td><td>1.84 (1.10–3.07)</td><td>0.20</td></tr>",
    );
    assert!(trend.findings.is_empty(), "{:?}", told(&trend));
    Ok(())
}

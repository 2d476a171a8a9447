//! Kinds of statistics and ways of writing them that are read, and those that are listed.

use libtest_mimic::Trial;

use cisgrid::audit::SaidVerdict::{DoesNotFit, Fits, MayFit, Open};

use super::sentences::hold;
use super::{audited, told};
use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("audit::kinds_of_ranks", of_ranks),
        trial("audit::kinds_of_degrees", of_degrees),
        trial("audit::kinds_p_before", p_before),
        trial("audit::kinds_of_shares", of_shares),
        trial("audit::kinds_listed", listed),
        trial("audit::kinds_of_effects", of_effects),
    ]
}

fn of_ranks() -> Outcome {
    hold(&[
        ("Scores differed, U = 123.5, z = -2.10, p = .036.", Fits),
        (
            "Scores differed, U = 123.5, z = -2.10, p = .36.",
            DoesNotFit,
        ),
        ("They go together, rs(40) = .35, p = .023.", Fits),
        ("They go together, rs(40) = .35, p = .26.", DoesNotFit),
        ("They go together, ρ(40) = .35, p = .023.", Fits),
        // An exact p of few people parts a little.
        ("They go together, rs(8) = .65, p = .049.", MayFit),
        ("Towns differed, H(2) = 7.10, p = .029.", Fits),
        ("Towns differed, H(2) = 7.10, p = .29.", DoesNotFit),
    ])
}

fn of_degrees() -> Outcome {
    hold(&[
        ("Mood rose, t28 = 2.20, p = .036.", Fits),
        ("Mood rose, t28 = 2.20, p = .36.", DoesNotFit),
        ("Towns differed, F2,61 = 3.10, p = .052.", Fits),
        ("Towns differed, F2,61 = 3.10, p = .52.", DoesNotFit),
        ("Words mattered, F1(1, 31) = 5.20, p = .030.", Fits),
        ("Words mattered, F2(1, 15) = 4.80, p = .045.", Fits),
        ("Words mattered, F2(1, 15) = 4.80, p = .45.", DoesNotFit),
        (
            "It was so, chi2 = 4.20 with 1 degree of freedom, p = .04.",
            Fits,
        ),
        (
            "It was so, χ² = 4.20 with 1 degree of freedom, p = .4.",
            DoesNotFit,
        ),
        ("It was so, χ² = 4.20 (df = 1), p = .04.", Fits),
        ("It was so, χ² = 4.20, 1 df, p = .04.", Fits),
        ("It was so, χ²1 = 4.20, p = .04.", Fits),
        (
            "It was so, F = 3.10 with 2 and 61 degrees of freedom, p = .052.",
            Fits,
        ),
        ("They go together, r = .35, n = 42, p = .023.", Fits),
        ("They go together, r = .35, n = 42, p = .26.", MayFit),
        // Without degrees of freedom much is open, but p is never below that of the normal distribution.
        ("Mood rose, t = 2.20, p = .036.", Open),
        ("Mood rose, t = 2.20, p = .010.", DoesNotFit),
    ])
}

fn p_before() -> Outcome {
    hold(&[
        ("Mood rose (p = .036, t(28) = 2.20).", Fits),
        ("Mood rose (p = .36, t(28) = 2.20).", DoesNotFit),
        ("Mood rose, p = 0,036; t(28) = 2,20.", Fits),
        // It belongs to the one before it.
        ("Mood rose, F(2, 61) = 3.10, p = .052, t(28) = 2.20.", Fits),
    ])
}

fn of_shares() -> Outcome {
    hold(&[
        ("In all, 12 (32%) of 38 people stayed.", Fits),
        ("In all, 12 (52%) of 38 people stayed.", DoesNotFit),
        ("In all, 12 (31·6%) of 38 stayed.", Fits),
        (
            "In all, 12 of 38 (35%) stayed; data were missing for four.",
            MayFit,
        ),
    ])?;
    let nothing = [
        "In all, 12 (52%) of 38 to 50 year olds stayed.",
        "In all, 12 (52%) of 2010 stayed.",
        "In all, 12 (52%) of 38-year-olds stayed.",
    ];
    let loud = nothing
        .iter()
        .filter(|text| !audited(text).findings.is_empty());
    outcome(
        loud.map(|text| format!("“{text}” is not left alone"))
            .collect(),
    )
}

fn listed() -> Outcome {
    let cases = [
        ("Mood rose, t(28) = 2.20, p ≈ .036.", "about so much"),
        ("Mood rose, t(28) = 2.20.", "no p stands beside it"),
        (
            "It was so, χ² = 4.2, p = .04.",
            "degrees of freedom are not said",
        ),
        (
            "They go together, r = .35, p = .02.",
            "degrees of freedom are not said",
        ),
        ("They go together, r12 = .35, p = .02.", "name variables"),
        ("Mood rose, t2 = 2.20, p = .04.", "number it"),
        (
            "Scores differed, Mann-Whitney U = 123.5, p = .04.",
            "rank test",
        ),
        ("The effect was d = 0.40.", "effect size"),
        ("It rose, p = .03.", "without a statistic"),
        (
            "The models differed, Δχ²(1) = 4.1, p = .04.",
            "a difference of two statistics",
        ),
    ];
    let complaints = cases.iter().filter_map(|(text, words)| {
        let report = audited(text);
        let is_told = report
            .unread
            .iter()
            .any(|gap| gap.words.contains(words) && gap.place == "line 1");
        (!is_told || !report.findings.is_empty() || !report.statistics.is_empty()).then(|| {
            format!(
                "“{text}”: {:?}; {:?}; {:?}",
                report.unread,
                told(&report),
                report.statistics
            )
        })
    });
    outcome(complaints.collect())
}

/// Partial η² follows from F; of η² alone it is a bound, and d has several definitions.
fn of_effects() -> Outcome {
    let quiet = [
        "F(3, 52) = 4.10, p = .011, ηp² = .19.",
        "F(3, 52) = 4.10, MSE = 12.4, p = .011, partial η² = .19.",
        "F(3, 52) = 4.10, p = .011, η² = .11.",
        "t(40) = 2.31, p = .026, d = 1.90.",
    ];
    let loud = quiet
        .iter()
        .filter(|text| !audited(text).findings.is_empty());
    outcome(
        loud.map(|text| format!("“{text}”: {:?}", told(&audited(text))))
            .collect(),
    )?;
    for text in [
        "F(3, 52) = 4.10, p = .011, ηp² = .09.",
        "F(3, 52) = 4.10, p = .011, η² = .29.",
    ] {
        let report = audited(text);
        assert!(
            told(&report)
                .iter()
                .any(|words| words.starts_with("note: ") && words.contains("gives 0.19")),
            "{text}: {:?}",
            told(&report)
        );
    }
    Ok(())
}

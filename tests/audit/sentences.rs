//! Statistics in sentences: what is read, what fits, and what does not.

use libtest_mimic::Trial;

use cisgrid::audit::SaidVerdict::{self, DoesNotFit, Fits, FitsOneSided, MayFit, WouldFitOneSided};
use cisgrid::diagnostic::Severity;

use super::audited;
use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("audit::tests_of_every_kind", tests_of_every_kind),
        trial("audit::ways_of_writing", ways_of_writing),
        trial("audit::what_is_no_test", what_is_no_test),
        trial("audit::decisions", decisions),
        trial("audit::bounds", bounds),
        trial("audit::no_false_alarm", no_false_alarm),
        trial("audit::shares", shares),
        trial("audit::limits", limits),
        trial("audit::places_and_marks", places_and_marks),
        trial("audit::lines_of_a_paragraph", lines_of_a_paragraph),
        trial("audit::many_statistics", many_statistics),
    ]
}

/// Holds what sentences come to.
pub(super) fn hold(cases: &[(&str, SaidVerdict)]) -> Outcome {
    let complaints = cases.iter().filter_map(|(text, wanted)| {
        let report = audited(text);
        let verdicts: Vec<_> = report.statistics.iter().map(|one| one.verdict).collect();
        let warned = report.count(Severity::Warning) > 0;
        let fits = verdicts == [*wanted] && warned == (*wanted == DoesNotFit);
        (!fits).then(|| {
            format!(
                "“{text}” is {verdicts:?}, not {wanted:?}; {:?}",
                super::told(&report)
            )
        })
    });
    outcome(complaints.collect())
}

/// Each statistic with a p that follows from it, and with one that does not.
fn tests_of_every_kind() -> Outcome {
    hold(&[
        ("Mood rose, t(40) = 2.31, p = .026.", Fits),
        ("Mood rose, t(40) = 2.31, p = .034.", DoesNotFit),
        ("Mood fell, t(40) = -2.31, p = .026.", Fits),
        ("Towns differed, F(3, 52) = 4.10, p = .011.", Fits),
        ("Towns differed, F(3, 52) = 4.10, p = .021.", DoesNotFit),
        ("They go together, r(40) = .35, p = .023.", Fits),
        ("They go together, r(40) = .35, p = .26.", DoesNotFit),
        ("More women walked, χ²(2) = 7.10, p = .029.", Fits),
        ("More women walked, χ²(2) = 7.10, p = .29.", DoesNotFit),
        ("It rose, z = 2.50, p = .012.", Fits),
        ("It rose, Z = -2.50, p = .022.", DoesNotFit),
        ("Studies varied, Q(9) = 18.20, p = .033.", Fits),
        ("Studies varied, Q(9) = 18.20, p = .133.", DoesNotFit),
        // Welch's and Greenhouse's degrees of freedom have decimals.
        ("It rose, t(37.2) = 2.31, p = .027.", Fits),
        ("It rose, F(1.8, 61.4) = 4.10, p = .025.", Fits),
    ])
}

fn ways_of_writing() -> Outcome {
    hold(&[
        ("t ( 40 ) = 2.31 , p = .026", Fits),
        ("t(40)=2.31,p=.026", Fits),
        ("t(40) = 2.31; p = 0.026", Fits),
        ("(t[40] = 2.31, P = .026)", Fits),
        ("t(40) = 2.31 (p = .026)", Fits),
        ("t = 2.31, df = 40, p = .026", Fits),
        ("t(df = 40) = 2.31, p-value = .026", Fits),
        ("t(40) = 2,31; p = 0,026", Fits),
        ("t(40,5) = 2,31; p = ,026", Fits),
        ("t(40) = −2.31, p = .026", Fits),
        ("t(40) = − 2.31, p = .026", Fits),
        ("t(40)\u{2009}=\u{2009}2.31, p\u{2009}=\u{a0}.026", Fits),
        ("𝑡(40) = 2.31, 𝑝 = .026", Fits),
        ("t(40) = 2·31, p = ·026", Fits),
        ("the t test (40) = 2.31, p(2-t) = .026", Fits),
        ("t(40) = 4.31, p = 1.0e-4", Fits),
        ("t(40) = 4.31, p = 1.0 × 10−4", Fits),
        ("t(40) = 4.31, p = 1.0 × 10⁻⁴", Fits),
        ("t(40) = 2.31, d = 0.73, p = .026", Fits),
        ("t(40) = 2.31, p < .05, d = 0.73", Fits),
        ("F(3, 52) = 4.10, MSE = 12.4, p = .011, ηp² = .19", Fits),
        ("F(3,52)=4.10, p=.011", Fits),
        ("F(3; 52,5) = 4,10; p = ,011", Fits),
        ("F(l, 52) = 24.10, p < .001", Fits),
        ("F(3, 1,052) = 4.10, p = .007", Fits),
        ("X2(2, N = 129) = 7.10, p = .029", Fits),
        ("chi2(2, n = 1,129) = 7.10, p = .029", Fits),
        ("chi-square(2) = 7.10, p = .029", Fits),
        ("χ 2 (2) = 7.10, p = .029", Fits),
        ("Qw(9) = 18.20, p = .033", Fits),
        ("Q-between(9) = 18.20, p = .033", Fits),
        ("t(40) = 2,310.10, p = .026", DoesNotFit),
    ])
}

/// What looks like a test and is none, or cannot be read for certain: nothing is said of it, or that it was not read.
fn what_is_no_test() -> Outcome {
    let nothing = [
        "see p. 01 of the book, and T(40) = 2.31 of the scale",
        "the peak lay at x = 12, y = -30, z = 44, p = .001",
        "s(40) = 2.31, p = .5 and a q(3) = 2.2, p = .9",
        "Qs(2) = 2.2, p = .9",
        "R²(40) = .35, p = .9 and r² = .35, p = .9",
        "it was not significant, p = .9",
        "part(2) = 3, p = .9",
        "z(28) = 2.50, p = .9",
    ];
    let unread = [
        ("t(2, 40) = 2.31, p = .9", "degrees of freedom"),
        ("t(40) = .2.31, p = .9", "cannot be read"),
        ("t(40) ≥ 2.31, p = .9", "may be reached"),
        ("t(40) = 2,310, p = .9", "two ways"),
    ];
    let mut complaints = Vec::new();
    for text in nothing {
        let report = audited(text);
        if !report.statistics.is_empty() || !report.findings.is_empty() {
            complaints.push(format!("“{text}”: {:?}", report.statistics));
        }
    }
    for (text, why) in unread {
        let report = audited(text);
        let told = report.unread.iter().any(|gap| gap.words.contains(why));
        if !told || !report.findings.is_empty() {
            complaints.push(format!(
                "“{text}”: {:?}, {:?}",
                report.unread,
                super::told(&report)
            ));
        }
    }
    outcome(complaints)
}

/// An error that changes what is significant is told apart from one that does not.
fn decisions() -> Outcome {
    let cases = [
        ("t(40) = 1.31, p = .03", true),
        ("t(40) = 2.31, p = .26", true),
        ("t(40) = 2.31, p = .034", false),
        ("F(3, 52) = 1.10, p = .011", true),
        ("z = 2.50, p = .22", true),
        ("t(40) = 2.31, n.s.", true),
        ("t(40) = 2.31, p > .05", true),
        ("t(40) = 1.31, p < .05", true),
        ("t(40) = 3.31, p = .01", false),
    ];
    let complaints = cases.iter().filter_map(|(text, decides)| {
        let report = audited(text);
        let found = report
            .findings
            .first()
            .map(|found| (found.severity, found.decides));
        (found != Some((Severity::Warning, *decides))).then(|| format!("“{text}”: {found:?}"))
    });
    outcome(complaints.collect())
}

/// All values that round to what is printed are tried; bounds leave more open.
fn bounds() -> Outcome {
    hold(&[
        // 2.25 to 2.35 with 40 degrees of freedom: p from .024 to .030.
        ("t(40) = 2.3, p = .024", Fits),
        ("t(40) = 2.3, p = .03", Fits),
        ("t(40) = 2.3, p = .034", DoesNotFit),
        ("t(40) = 2, p = .14", Fits),
        ("t(40) = 2.31, p < .05", Fits),
        ("t(40) = 2.31, p ≤ .05", Fits),
        ("t(40) = 2.31, p < .03", Fits),
        ("t(40) = 2.31, p > .02", Fits),
        ("t(40) > 2.31, p < .05", Fits),
        ("t(40) > 2.31, p = .09", DoesNotFit),
        ("t(40) < 1.31, p > .05", Fits),
        ("t(40) < 1.31, p = .02", DoesNotFit),
        ("t(40) = 1.31, ns", Fits),
    ])
}

/// What may be so for a reason is no fault; without the reason it is one.
fn no_false_alarm() -> Outcome {
    hold(&[
        ("t(40) = 2.31, p = .013, one-tailed.", FitsOneSided),
        (
            "A one-sided test showed it: t(40) = 2.31, p = .013.",
            FitsOneSided,
        ),
        ("t(40) = 2.31, p = .013.", WouldFitOneSided),
        ("r(40) = .35, p = .012.", WouldFitOneSided),
        ("F(1, 52) = 4.10, p = .024.", WouldFitOneSided),
        // 40 people, of whom a correlation has 38 degrees of freedom.
        ("r(40) = .35, p = .027.", MayFit),
        ("By the cluster-level threshold, z = 2.50, p = .04.", MayFit),
        // Three towns have no sides.
        ("F(3, 52) = 4.10, p = .0055.", DoesNotFit),
        ("t(40) = 2.31, p = .05, one-tailed.", DoesNotFit),
        (
            "With Bonferroni's correction, t(40) = 2.31, p = .078.",
            MayFit,
        ),
        ("Tukey's test: t(40) = 2.31, p = .066.", MayFit),
        // A correction makes no p smaller.
        (
            "With Bonferroni's correction, t(40) = 2.31, p = .002.",
            DoesNotFit,
        ),
        (
            "After Greenhouse and Geisser's correction, F(3, 52) = 4.10, p = .021.",
            MayFit,
        ),
        ("By Fisher's exact test, χ²(2) = 7.10, p = .034.", MayFit),
        ("t(40) = 9.10, p = .000", Fits),
        ("t(40) = 2.31, p = .000", DoesNotFit),
        ("t(28) = 2.20, p = 0.", DoesNotFit),
        // A dash right behind the sign of equality is a minus.
        ("t(28) = –2.20, p = .036.", Fits),
        ("t(28) = –2.20, p = .36.", DoesNotFit),
        (
            "A permutation test: t(28) = 2.60, p = .020 (10,000 permutations).",
            MayFit,
        ),
    ])
}

fn shares() -> Outcome {
    hold(&[
        ("Of these, 12 of 38 (32%) stayed.", Fits),
        ("Of these, 12/38 (31.6%) stayed.", Fits),
        ("Of these, 12 out of 38 (31,6 %) stayed.", Fits),
        ("Of these, 32% (12/38) stayed.", Fits),
        ("Of these, 12 of the 38 participants (32%) stayed.", Fits),
        ("Of these, 1,200 of 3,800 (31.6%) stayed.", Fits),
        // A half is rounded either way.
        ("Of these, 1 of 8 (12%) stayed.", Fits),
        ("Of these, 1 of 8 (13%) stayed.", Fits),
        ("Of these, 12 of 38 (42%) stayed.", DoesNotFit),
        ("Of these, 32.6% (12/38) stayed.", DoesNotFit),
        ("Of these, 40 of 38 (105%) stayed.", DoesNotFit),
        ("Percentages are weighted: 12 of 38 (35%) stayed.", MayFit),
    ])?;
    let nothing = [
        "Of these, 12 of 38 (95% CI 18 to 49) stayed.",
        "Of these, 12 of 38 (32% of the town) stayed.",
        "On 12/38 (3% lower) it fell.",
        "The ratio was 0.12/38 (42%).",
        "HPV 16/18 (71%) was common, visual acuity 20/20 (62%) as well.",
        "Grade 3/4 (12%), NYHA class 2/3 (40%), a score of 4/5 (82%), 24/7 (100%).",
        "Some 1/3 of people (34%), and roughly 1 of 3 (35%), left.",
        "It was so in 3 of 20 tests (5% level) and 2 of 10 (10% random sample).",
    ];
    let loud = nothing
        .iter()
        .filter(|text| !audited(text).findings.is_empty());
    outcome(
        loud.map(|text| format!("“{text}” is not left alone"))
            .collect(),
    )
}

fn limits() -> Outcome {
    hold(&[
        ("It fell (M = 3.90, 95% CI [0.67, 7.13]).", Fits),
        ("It fell (M = 3.90, 95% CI 0.67 to 7.13).", Fits),
        ("OR = 1.40, 95% CI 0.80–2.45", Fits),
        ("OR 1.40 (95% CI: 0.80; 2.45)", Fits),
        ("d = 0.40, 95% CI [0.10, 0.90]", Fits),
        ("b = −0.30, 95% CI [−0.50, −0.10]", Fits),
        ("OR = 3.40, 95% CI [0.80, 2.45]", DoesNotFit),
        ("M = 9.30, 95% CI [0.67, 7.13]", DoesNotFit),
        ("M = 5.00, 95% CI [0.67, 7.13]", MayFit),
        ("By the bootstrap, M = 5.00, 95% CI [0.67, 7.13]", Fits),
        // Whether the number before is the estimate of these limits is a guess.
        ("It fell by 9.30 (95% CI 0.67 to 7.13).", MayFit),
    ])?;
    let nothing = [
        "SD = 9.10, 95% CI [0.67, 7.13]",
        "t(40) = 2.31, p = .026, 95% CI [0.67, 7.13]",
        "n = 32, 95% CI [0.67, 7.13]",
        "Sensitivity was 92% (46/50; 95% CI 81 to 98).",
        "Prevalence was 12.0% (24/200, 95% CI 8.2% to 17.3%).",
        "The log odds ratio was 0.61 (95% CI 0.10 to 1.12).",
    ];
    let loud = nothing
        .iter()
        .filter(|text| !audited(text).findings.is_empty());
    outcome(
        loud.map(|text| format!("“{text}” is not left alone"))
            .collect(),
    )
}

/// A finding shows its sentence and marks the p in it, also behind letters of several bytes.
fn places_and_marks() -> Outcome {
    let report =
        audited("First.\n\nÄpfel — “größer” − fielen, χ²(2) = 7.10,\u{2009}p = .29, sagt man.\n");
    let found = report.findings.first().expect("it is found");
    assert_eq!(found.place, "line 3");
    assert_eq!(found.meant(), "p = .29");
    assert!(found.shown.starts_with("Äpfel"), "{}", found.shown);
    Ok(())
}

/// In a text of several lines a finding names the line at which it begins.
fn lines_of_a_paragraph() -> Outcome {
    let report = audited("First.\n\nIt goes\non for some\nlines, z = 2.50, p = .22, and\non.\n");
    let found = report.findings.first().expect("it is found");
    assert_eq!(found.place, "line 5");
    Ok(())
}

/// Each statistic of a sentence is one.
fn many_statistics() -> Outcome {
    let text = "Both differed, t(40) = 2.31, p = .026, F(3, 52) = 4.10, p = .011, and z = 2.50, p = .012; 12 of 38 (32%) \
                and 13 of 38 (34%) stayed.";
    let report = audited(text);
    assert_eq!(report.statistics.len(), 5, "{:?}", report.statistics);
    assert!(report.findings.is_empty(), "{:?}", super::told(&report));
    Ok(())
}

//! Figures that no data can have are found, in sentences and in tables; what only looks like one is left alone.

use libtest_mimic::Trial;

use cisgrid::audit::AuditReport;
use cisgrid::diagnostic::Severity;

use super::{audited, of_table, told};
use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("audit::impossible_in_sentences", sentences),
        trial("audit::impossible_only_in_looks", only_in_looks),
        trial("audit::impossible_in_tables", tables),
    ]
}

fn is_found(report: &AuditReport, words: &str) -> bool {
    let mut findings = report.findings.iter();
    findings.any(|found| found.severity == Severity::Warning && found.message.contains(words))
}

fn sentences() -> Outcome {
    let cases = [
        ("t(40) = 2.31, p = 1.03.", "no p is above 1"),
        ("It rose, p = 1.3.", "no p is above 1"),
        ("It rose, t(40) = 2.31, p = −.03.", "no p is below 0"),
        ("r(40) = 1.26, p = .10.", "no correlation is beyond 1"),
        ("r = 1.2, p = .03.", "no correlation is beyond 1"),
        (
            "They go together (r = −1.20).",
            "no correlation is beyond 1",
        ),
        ("F(3, 52) = -4.10, p = .9.", "cannot be below 0"),
        ("F(3, 52) = −4.10.", "cannot be below 0"),
        ("χ²(2) = −7.10, p = .9.", "cannot be below 0"),
        ("H(2) = −7.10, p = .9.", "cannot be below 0"),
        (
            "The walkers (n = −12) stayed.",
            "no number of people is below 0",
        ),
        (
            "OR = 1.40, 95% CI [2.45, 0.80].",
            "is above the upper limit",
        ),
        ("OR = 3.40, 95% CI [0.80, 2.45].", "outside its limits"),
        ("U = 412, n1 = 20, n2 = 18, p = .04.", "it is from 0 to 360"),
        (
            "F(1, 52) = 4.10, p = .048, ηp² = 1.19.",
            "it is from 0 to 1",
        ),
        ("Of these, 40 of 38 (105%) stayed.", "is more than the 38"),
        (
            "Of these, 40 (105%) of 38 people stayed.",
            "is more than the 38",
        ),
    ];
    let complaints = cases.iter().filter_map(|(text, words)| {
        let report = audited(text);
        (!is_found(&report, words))
            .then(|| format!("“{text}”: {:?}, {:?}", told(&report), report.unread))
    });
    outcome(complaints.collect())
}

fn only_in_looks() -> Outcome {
    let texts = [
        "t(40) = 4.31, p = 1.03 × 10−4.",
        "t(40) = 4.31, p = 1.03 x 10(-4).",
        "t(40) = 4.31, p = 1.03E-04.",
        "The pressure was p = 1.3 kPa, and with p = 3 predictors it held.",
        "The rate was r = 1.2 per year, the radius r = 1.5 mm.",
        "The models differed, Δχ²(1) = −4.1, p = .04.",
        "See p. 12 and pp. 3–4; n = 12–14 in each town.",
        "The fall was −3.1 (95% CI −4.0 to −2.2).",
        "The walkers (n=12) and the others (n = 13) stayed.",
    ];
    let loud = texts.iter().filter_map(|text| {
        let report = audited(text);
        (report.count(Severity::Warning) > 0).then(|| format!("“{text}”: {:?}", told(&report)))
    });
    outcome(loud.collect())
}

fn tables() -> Outcome {
    let cases = [
        (
            "<tr><td>Scale</td><td>t-value</td><td>df</td><td>p</td></tr><tr><td>Mood</td><td>2.31</td><td>40</td><td>0.026</td></tr>\
             <tr><td>Sleep</td><td>1.31</td><td>40</td><td>0.198</td></tr><tr><td>Pain</td><td>1.31</td><td>40</td><td>1.3</td></tr>",
            "above 1",
        ),
        (
            "<tr><td>Scale</td><td>F (3, 52)</td><td>p</td></tr><tr><td>Mood</td><td>−4.10</td><td>0.011</td></tr>",
            "below 0",
        ),
        (
            "<tr><td>Predictor</td><td>OR (95% CI)</td></tr><tr><td>Age</td><td>1.40 (2.45–0.80)</td></tr>",
            "above",
        ),
        (
            "<tr><td>Who</td><td>Walking (n = 32)</td></tr><tr><td>Women</td><td>48 (150%)</td></tr>",
            "",
        ),
    ];
    let complaints = cases.iter().filter_map(|(rows, words)| {
        let report = of_table(rows);
        let found = report
            .findings
            .iter()
            .any(|found| found.message.contains(words));
        (!found).then(|| format!("{rows}: {:?}; {:?}", told(&report), report.tables[0].unread))
    });
    outcome(complaints.collect())
}

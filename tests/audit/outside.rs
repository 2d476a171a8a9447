//! True figures in ways of writing that are easily taken for others: nothing is warned of, and faults beside them are found.

use libtest_mimic::Trial;

use cisgrid::audit::SaidVerdict::{self, DoesNotFit, Fits, MayFit};
use cisgrid::audit::{AuditReport, audit};
use cisgrid::diagnostic::Severity;

use super::bad_input::{WORD, docx};
use super::sentences::hold;
use super::{audited, read, told};
use crate::{Outcome, outcome, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("audit::scores_and_other_z", scores_and_other_z),
        trial("audit::words_beside_a_test", words_beside_a_test),
        trial("audit::strokes_that_are_none", strokes_that_are_none),
        trial("audit::ways_of_limits", ways_of_limits),
        trial("audit::ways_of_shares", ways_of_shares),
        trial("audit::rows_say_what_they_hold", rows_say_what_they_hold),
        trial("audit::bases_of_percentages", bases_of_percentages),
        trial("audit::one_side_by_caption", one_side_by_caption),
        trial("audit::groups_by_a_letter", groups_by_a_letter),
        trial("audit::quotation_mark_left_open", quotation_mark_left_open),
        trial("audit::hidden_text_is_told", hidden_text_is_told),
    ]
}

/// A table from CSV.
fn table(text: &str) -> AuditReport {
    audit("a.csv", &read("a.csv", text.to_owned()))
}

/// What is no test is listed and not judged; a test beside such words is.
fn scores_and_other_z() -> Outcome {
    let listed = [
        "Height-for-age z = -2.1, p = .001.",
        "The mean BMI z = 0.4 (p=.03).",
        "The z score at birth was z = -1.2 (P = 0.04 v controls).",
        "The mean T score was t = 52, p = .04.",
        "A Rayleigh test gave Z = 3.10, p = 0.043.",
        "Directions were alike (Rayleigh's Z = 5.2, p = .005).",
    ];
    let mut complaints = Vec::new();
    for text in listed {
        let report = audited(text);
        if !report.findings.is_empty() || report.unread.len() != 1 {
            complaints.push(format!(
                "“{text}”: {:?}, {:?}",
                told(&report),
                report.unread
            ));
        }
    }
    outcome(complaints)?;
    hold(&[
        ("The T score rose, t(38) = 2.20, p = .34.", DoesNotFit),
        (
            "z scores differed by a Wilcoxon test, z = 2.50, p = .12.",
            DoesNotFit,
        ),
    ])
}

fn words_beside_a_test() -> Outcome {
    hold(&[
        (
            "The slope was z = 2.41 (p = .16 for the interaction).",
            MayFit,
        ),
        ("The slope was z = 2.41 (p = .16).", DoesNotFit),
        ("F(1, 52) = 4.10, p = .21 for the interaction.", DoesNotFit),
        ("chi2(1) = 4.4, p = .06 with Yates' correction.", MayFit),
        ("chi2(1) = 4.4, p = .06.", DoesNotFit),
        ("Fisher-Freeman-Halton chi2(4) = 9.9, p = .035.", MayFit),
        ("An exact chi2(1) = 3.9, p = .06.", MayFit),
        ("Rao-Scott chi2(1) = 4.4, p = .06.", MayFit),
        ("The polychoric r(40) = .35, p = .26.", MayFit),
        ("Spearman's r(10) = .60, p = .044.", MayFit),
        ("With jackknifed errors, t(40) = 2.31, p = .034.", MayFit),
        (
            "All p values were multiplied by 3: t(40) = 2.31, p = .078.",
            MayFit,
        ),
        (
            "P values have been adjusted for three comparisons: t(40) = 2.31, p = .078.",
            MayFit,
        ),
        (
            "With alpha at .017 (three tests), t(40) = 2.31, p = .078 after multiplication by three.",
            MayFit,
        ),
        ("t(38) = 2.20, two-tailed p = .034.", Fits),
        ("t(38) = 1.20, two-tailed p = .02.", DoesNotFit),
        (
            "RR 1.84 (95% CI 1.10 to 3.07), P = 0.46 (test of heterogeneity).",
            Fits,
        ),
        (
            "RR 1.84 (95% CI 1.10 to 3.07), P = 0.46 by Egger's test.",
            Fits,
        ),
        ("RR 1.84 (95% CI 1.10 to 3.07), P = 0.46.", DoesNotFit),
    ])
}

/// No warning rests on a stroke alone.
fn strokes_that_are_none() -> Outcome {
    let texts = [
        "HPV 16/18 (70%) was commonest, then 31/33 (12%), and 6/11 (9%).",
        "By Snellen 6/12 (52%), 6/18 (31%).",
        "Follow-up at 6/12 (80%) and 12/12 (72%).",
        "The ratio of 50/50 (90%) was kept.",
        "They scored 3·5 of 5 (70%).",
        "They scored 3.125 of 5 (62.5%).",
        "It was 53·3% (64 of 120).",
    ];
    let loud = texts
        .iter()
        .filter(|text| audited(text).count(Severity::Warning) > 0);
    outcome(loud.map(|text| format!("“{text}” is warned of")).collect())?;
    hold(&[
        ("Of the patients, 12/38 (42%) stayed.", DoesNotFit),
        ("At six months 12/38 (42%).", MayFit),
    ])
}

/// What sentences say of limits, and what is read of it.
fn ways_of_limits() -> Outcome {
    let none: [SaidVerdict; 0] = [];
    let cases: [(&str, &[SaidVerdict]); 13] = [
        ("It was 12.4 per 1000 (95% CI 10.1 to 15.1).", &[Fits]),
        ("It was 31 per 100 000 (95% CI 24 to 40).", &[Fits]),
        ("At 12 months (95% CI 0.2 to 0.9) it held.", &none),
        (
            "Sleep rose, t(38) = 2.20, 95% CI [0.04, 0.90], p = .034.",
            &[Fits],
        ),
        ("The geometric mean 4.0 (95% CI 2.0 to 8.0) fell.", &[Fits]),
        (
            "It rose (odds ratio, 1.84; 95% CI, 1.10-3.07; P = .02).",
            &[Fits],
        ),
        (
            "It rose (odds ratio, 1.84; 95% CI, 1.10-3.07; P = .32).",
            &[DoesNotFit],
        ),
        (
            "It rose (adjusted odds ratio, 1.84 [95% CI, 1.10-3.07]; P = .32).",
            &[DoesNotFit],
        ),
        ("Es war OR = 1,84; 95 %-KI 1,10–3,07; p = 0,020.", &[Fits]),
        (
            "Es war OR = 1,84; 95 %-KI 1,10–3,07; p = 0,220.",
            &[DoesNotFit],
        ),
        ("OR = 1,84 (IC à 95 % : 1,10 à 3,07).", &[Fits]),
        (
            "The mean difference –2·3 mm Hg (95% CI –4·1 to –0·5; p=0·012) held.",
            &[Fits],
        ),
        (
            "The mean difference –2·3 mm Hg (95% CI –4·1 to –0·5; p=0·42) held.",
            &[DoesNotFit],
        ),
    ];
    let complaints = cases.iter().filter_map(|(text, wanted)| {
        let report = audited(text);
        let verdicts: Vec<_> = report.statistics.iter().map(|one| one.verdict).collect();
        let warned = report.count(Severity::Warning) > 0;
        let fits = verdicts == **wanted && warned == wanted.contains(&DoesNotFit);
        let quiet = warned || report.findings.is_empty();
        (!fits || !quiet).then(|| format!("“{text}” is {verdicts:?}; {:?}", told(&report)))
    });
    outcome(complaints.collect())
}

fn ways_of_shares() -> Outcome {
    hold(&[
        ("Davon blieben 612 von 1.204 (50,8 %).", Fits),
        ("Davon blieben 612 von 1.204 (58,8 %).", DoesNotFit),
        ("It was 64% (61/96; all patients).", Fits),
        ("It was 46% (61/96; all patients).", DoesNotFit),
    ])
}

/// What the name of a row says of its cells goes before the heading of a column.
fn rows_say_what_they_hold() -> Outcome {
    let quiet = [
        "Table 1. Baseline\n,Intervention (n = 120) n (%),Control (n = 116) n (%)\nWomen,64 (53.3),58 (50.0)\n\"Age, mean (SD)\",54 (11),55 (11)\nMedian income (IQR),2104 (812),2088 (790)\n\"Systolic BP, mean (SD)\",134 (17),136 (18)\n",
        "\"Tabelle 1. Merkmale, Mittelwert (SD) oder Anzahl (%)\"\nMerkmal;IG (n = 120);KG (n = 116)\nAlter (Jahre);54,2 (11,3);55,1 (10,9)\nFrauen;64 (53,3);58 (50,0)\nEinkommen;2.104 (812);2.088 (790)\n",
        "Tabelle 1. Merkmale: MW (SD) bzw. n (%)\nMerkmal;IG (n = 120);KG (n = 116)\nAlter;54 (11);55 (11)\nEinkommen;2.104 (812);2.088 (790)\n",
        "\"Tableau 1. Caractéristiques, moyenne (écart-type) ou effectif (%)\"\nCaractéristique;Groupe A (n = 60);Groupe B (n = 58)\nÂge;54,2 (11,3);55,1 (10,9)\nRevenu;2 104 (812);2 088 (790)\n",
    ];
    let mut complaints: Vec<String> = Vec::new();
    for text in quiet {
        let report = table(text);
        if !report.findings.is_empty() || report.tables.is_empty() {
            complaints.push(format!("{text}: {:?}", told(&report)));
        }
    }
    let wrong = table(
        "Table 1. Baseline\n,Walking (n = 120) mean (SD)\nAge,54 (11)\n\"Women, n (%)\",64 (43.3)\n",
    );
    if wrong.findings.len() != 1 {
        complaints.push(format!("a wrong share: {:?}", told(&wrong)));
    }
    outcome(complaints)
}

/// Percentages of events, and of a row above; where neither gives them, it is told.
fn bases_of_percentages() -> Outcome {
    let events = |note: &str, total: &str, share: &str| {
        table(&format!(
            "\"Table 2. Adverse events, No. (%)\"\nEvent,Drug (n = 120),Placebo (n = 116)\n{total}Headache,140 (45.2),{share}\n{note}"
        ))
    };
    let base = |share: &str| {
        table(&format!(
            "Table 1. Figures are No (%)\nCharacteristic,Walking (n = 212),Waiting (n = 208)\nEmployed,120 (56.6),118 (56.7)\nFull time,70 (58.3),{share}\n"
        ))
    };
    let total = "Total events,310,290\n";
    let mut complaints = Vec::new();
    for (name, report) in [
        (
            "by a note",
            events("Note. Percentages are of events.,,\n", "", "121 (41.7)"),
        ),
        ("by a row", events("", total, "121 (41.7)")),
        ("by a row of people", base("69 (58.5)")),
    ] {
        if !report.findings.is_empty() {
            complaints.push(format!("{name}: {:?}", told(&report)));
        }
    }
    for (name, report) in [
        ("more than people", events("", "", "121 (41.7)")),
        ("of no row", base("69 (52.5)")),
    ] {
        if report.findings.is_empty() {
            complaints.push(format!("{name}: nothing is told"));
        }
    }
    outcome(complaints)
}

fn one_side_by_caption() -> Outcome {
    let rows = "Contrast,t,df,p\nA > B,1.82,41,.038\nB > C,-0.40,41,.654\n";
    let announced = table(&format!(
        "Table 2. Planned comparisons (one-tailed)\n{rows}"
    ));
    let silent = table(&format!("Table 2. Planned comparisons\n{rows}"));
    let wrong = table("Table 2. Contrasts (one-tailed)\nContrast,t,df,p\nA > B,1.82,41,.38\n");
    let counts = [announced, silent, wrong].map(|report| report.findings.len());
    outcome(
        Some(format!("{counts:?}"))
            .filter(|_| counts != [0, 2, 1])
            .into_iter()
            .collect(),
    )
}

/// A letter with a number of people is a group.
fn groups_by_a_letter() -> Outcome {
    let report = table(
        "\"Table 1. Falls, n (%)\",,\n,A (n = 40),B (n = 41)\nFalls,9 (22.5),2 (4.9)\nWomen,20 (50.0),31 (57.6)\n",
    );
    outcome(
        Some(format!("{:?}", told(&report)))
            .filter(|_| report.findings.len() != 1)
            .into_iter()
            .collect(),
    )
}

fn quotation_mark_left_open() -> Outcome {
    let open = table("Scale,t,p\nMood,2.31,.03\n\"Sleep,1.2,.2\nPain,1.1,.3\n");
    let closed = table("Scale,t,p\n\"Mood, \"\"all\"\"\",2.31,.03\n\"Sleep\",1.2,\".2\"\n");
    let is_told = |report: &AuditReport| {
        let mut unread = report.unread.iter();
        unread.any(|gap| gap.words.contains("never closed") && gap.place == "line 3")
    };
    outcome(
        Some("the open mark is not told, or a closed one is".to_owned())
            .filter(|_| !is_told(&open) || is_told(&closed))
            .into_iter()
            .collect(),
    )
}

fn hidden_text_is_told() -> Outcome {
    let file = |vanish: &str| {
        let document = format!(
            "{WORD}<w:p><w:r><w:rPr>{vanish}</w:rPr><w:t>t(40) = 2.31, p = .026.</w:t></w:r></w:p></w:body></w:document>"
        );
        audit("a.docx", &read("a.docx", docx(document.as_bytes())))
    };
    let is_told = |vanish: &str| {
        let report = file(vanish);
        report.unread.iter().any(|gap| gap.words.contains("hidden"))
    };
    let told = ["<w:vanish/>", "<w:vanish w:val=\"0\"/>", "<w:b/>"].map(is_told);
    outcome(
        Some(format!("{told:?}"))
            .filter(|_| told != [true, false, false])
            .into_iter()
            .collect(),
    )
}
